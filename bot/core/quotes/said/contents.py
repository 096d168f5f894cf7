"""Reports of a frame → passages: which of its words each report gives to its speaker."""

from __future__ import annotations

from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.beginnings import distant_that, parenthesis_end, quote_closes, quote_opens, tail
from bot.core.quotes.said.behind import STOPS, behind, clause_begin, ends_quoted, leads
from bot.core.quotes.said.clauses import Passage, clause, clause_or_quote, content, quotes
from bot.core.quotes.said.endings import clause_end
from bot.core.quotes.said.report import FINITE, Report
from bot.core.quotes.said.unattributed import is_name


def passages(page: Page, frame: Frame, reports: list[Report]) -> list[Passage]:
    """What each report of a frame gives to its speaker, in the order of the reports."""
    found: list[Passage] = []
    taken: list[tuple[int, int]] = []
    for number, report in enumerate(reports):
        if any(first <= report.cue < last for first, last in taken):
            continue  # told within what another one tells
        following = reports[number + 1 :]
        told = {(passage.first, passage.last) for passage in found}
        new = [
            passage
            for passage in _of_report(page, frame, report, following, found)
            if (passage.first, passage.last) not in told
        ]
        found += new
        taken += [(passage.first, passage.last) for passage in new if passage.stretch is None]
    return found


def _of_report(
    page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]
) -> list[Passage]:
    if report.noun:
        return _of_noun(page, frame, report, following)
    if report.according:
        return _according(page, frame, report, following, before)
    back = behind(page, frame, report, before)
    start = tail(page, frame, report)
    forms, inside = page.words.forms, page.inside
    if report.begin > frame.first and page.words.lows[report.begin - 1] == "what":
        for at in range(start, min(start + 5, frame.last)):  # "What Lund said was this: “…”"
            number = quote_opens(page, at)
            if number is not None and forms[at - 1] == ":":
                return [Passage(*page.bounds[number], report, number)]
    empty = start >= frame.last or (forms[start] in STOPS and inside[start] == OUTSIDE)
    comma = not empty and forms[start] == "," and inside[start] == OUTSIDE
    if comma and back is not None and back[0].stretch is None and quote_opens(page, start + 1) is not None:
        begins = range(back[0].first, back[0].last)
        if page.tags[back[0].first] in {"IN", "WRB", "VBN", "VBG"} or not any(page.tags[k] in FINITE for k in begins):
            back = None  # "After the match, Lund said, “…”
    if back is not None and (empty or comma or quote_opens(page, start) is not None):
        found = list(back)
        if page.words.lows[report.begin - 1] == "as":
            return found
        group = _after_attribution(page, frame, report, start, following, direct=back[0].stretch is not None)
        return found + group
    if back is not None and not report.participle:
        # "…," he told the crowd that …: attribution behind is still the likelier reading, unless what stands behind
        # is a title: In “The Hour,” he told the host that …
        title = back[0].last - back[0].first <= 4 if back[0].stretch is not None else True
        ahead = content(page, frame, report, start, following) if title and not report.inverted else []
        if back[0].stretch is not None or ends_quoted(page, back[0]):
            return ahead or list(back)
    if report.inverted and not page.language.verb_second:
        if not empty and forms[start] == ":":
            return content(page, frame, report, start + 1, following)
        return []
    if page.language.verb_second:
        # "Die Grenze bleibe zu, teilte das Ministerium am Montag mit": what stands before, unless more is told behind
        return _ahead(page, frame, report, start, following) or (list(back) if back and report.inverted else [])
    if any(other.noun and other.begin == start and set(report.letters) <= set("qnd") for other in following):
        return []  # "Lund's comments echo Holm's warnings that …": what is told is Holm's
    distant = distant_that(page, frame, report, start)
    if distant is not None and not any(other.noun and other.cue < distant for other in following):
        return clause(page, frame, report, distant, following)
    if comma:
        opened = quote_opens(page, start + 1)
        if opened is not None:
            return quotes(page, frame, report, start + 1, following)
        closing = parenthesis_end(page, frame, start)
        if closing is not None and (
            page.words.lows[closing] in page.language.that or quote_opens(page, closing) is not None
        ):
            start = closing
        else:
            return []
    if empty:
        return []
    return content(page, frame, report, start, following)


def _ahead(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """What follows a verb that stands second: after a colon, after a comma (dass, or a clause), or at once."""
    for at in range(start, min(frame.last, start + 25)):
        number = quote_opens(page, at)
        if number is not None:
            named = page.tags[at - 1] == "DT" and is_name(page, *page.bounds[number])
            return [] if named else quotes(page, frame, report, at, following)
        if page.inside[at] == OUTSIDE and page.words.forms[at] in {",", ":"}:
            if page.words.forms[at] == "," and not set(report.letters) & set("qsio"):
                return []
            return _after_mark(page, frame, report, at, following)
    return []


def _after_mark(page: Page, frame: Frame, report: Report, mark: int, following: list[Report]) -> list[Passage]:
    begin = mark + 1
    relative = begin < frame.last and page.words.lows[begin] in page.language.relatives and page.tags[begin] == "DT"
    if relative and page.words.forms[mark] == ",":
        begin = parenthesis_end(page, frame, begin) or begin
    if quote_opens(page, begin) is not None:
        return quotes(page, frame, report, begin, following)
    begin += begin < frame.last and page.words.lows[begin] in page.language.that
    return clause(page, frame, report, begin, following)


def _of_noun(page: Page, frame: Frame, report: Report, following: list[Report]) -> list[Passage]:
    """What follows "her claim that": up to the verb whose subject the claim is, when it opens the frame."""
    start = report.end if report.letters == "i" else report.end + 1
    found = clause(page, frame, report, start, following)
    if found and report.begin <= frame.first + 1:
        finite = [
            k
            for k in range(start, found[0].last)
            if page.tags[k] in FINITE and page.tags[k - 1] not in {"WDT", "WP", "CC", "VBD"}
        ]
        if len(finite) > 1 - (report.letters == "i"):
            found[0].last = finite[1 - (report.letters == "i")]
    return found


def _after_attribution(
    page: Page, frame: Frame, report: Report, start: int, following: list[Report], *, direct: bool
) -> list[Passage]:
    """What goes on after ", she said,": the second piece of a quotation or of a clause."""
    forms, inside = page.words.forms, page.inside
    at = start
    number = quote_opens(page, at)
    while (
        number is None
        and at < frame.last
        and (inside[at] == OUTSIDE and forms[at] in {",", ":", "—", "–", "-", "--", ";"})
    ):
        at += 1
        number = quote_opens(page, at)
    if number is not None:
        return [Passage(*page.bounds[number], report, number)]
    if direct:
        # a quotation further on in the frame, after an apposition: "…,” said Lund, a nurse, “…"
        for k in range(at, frame.last):
            number = quote_opens(page, k)
            if number is not None and forms[k - 1] in {",", ".", ":"} and not any(other.cue < k for other in following):
                return [Passage(*page.bounds[number], report, number)]
        return []
    if at >= frame.last or at == start or inside[at] != OUTSIDE:
        return []
    tag = page.tags[at]
    if page.language.verb_second and forms[start] == ",":
        # "Sie sei geschockt, sagte die Königin, ihre Gedanken seien bei ihnen", but no apposition, no other clause
        end = clause_end(page, frame, report, at, following)
        told = any(page.words.lows[k] in page.language.subjunctives or inside[k] >= 0 for k in range(at, end))
        return [Passage(at, end, report)] if told and tag != "DT" else []
    if tag in {"VBG", "WP", "WDT", "WRB"} or (following and following[0].participle and following[0].begin <= at + 1):
        return []
    if report.inverted and page.tags[at] not in FINITE:
        closing = parenthesis_end(page, frame, start)
        if closing is None:
            return []
        at = closing
    elif page.words.lows[at] in {"but", "and", "while", "although", "citing", "according", "as", "though"} or (
        tag == "IN" and page.words.lows[at] in {"after", "before", "as", "while"}
    ):
        return []
    end = clause_end(page, frame, report, at, following)
    return [Passage(at, end, report)] if end - at > 1 else []


def _according(
    page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]
) -> list[Passage]:
    forms, inside = page.words.forms, page.inside
    head = [k for k in range(frame.first, report.begin) if page.tags[k] not in {"CC", "RB"} and forms[k] != ","]
    if not head:
        at = report.end
        if at >= frame.last:
            return []
        if page.language.verb_second or page.tags[at] in {"DT", "PRP", "EX", "PRP$"}:
            at += forms[at] == "," and inside[at] == OUTSIDE
            return clause_or_quote(page, frame, report, at, following)
        while at < frame.last and not (forms[at] == "," and inside[at] == OUTSIDE):
            if inside[at] != OUTSIDE or at - report.end > 40:
                return []
            at += 1
        at += 1
        if at < frame.last and page.tags[at] == "VBG" and (closing := parenthesis_end(page, frame, at - 1)):
            at = closing
        apposition = parenthesis_end(page, frame, at - 1)
        if (
            apposition is not None
            and at < frame.last
            and (page.tags[at] in {"WP", "WDT"} or not any(page.tags[k] in FINITE for k in range(at, apposition)))
            and (page.tags[at] in {"DT", "WP", "WDT"} or (page.tags[at] == "NNP" and apposition - at < 5))
            and any(page.tags[k] in FINITE for k in range(apposition, frame.last))
        ):
            at = apposition
        return content(
            page,
            frame,
            Report(report.cue, report.cue_end, report.begin, "qsn", report.speaker, end=report.end),
            at,
            following,
        ) and [Passage(p.first, p.last, report, p.stretch) for p in clause_or_quote(page, frame, report, at, following)]
    floor = max([frame.first, *(passage.last for passage in before)])
    at = report.begin - 1
    if at >= floor and forms[at] in {",", "—", "–", "-"} and inside[at] == OUTSIDE:
        at -= 1
    number = quote_closes(page, at)
    if number is not None and leads(page, floor, page.bounds[number][0] - 1):
        return [Passage(*page.bounds[number], report, number)]
    begin = clause_begin(page, floor, at)
    found = [Passage(begin, at + 1, report)] if at - begin >= (1 if page.language.verb_second else 2) else []
    start = report.end
    commas = forms[report.begin - 1] == "," and start < frame.last - 1 and forms[start] == ","
    if begin <= at and commas and not page.language.verb_second and _subject_only(page, begin, at):
        # "The fire, according to Lund, started in a toaster": both parts, where the first has no verb
        return [Passage(begin, at + 1, report), *clause_or_quote(page, frame, report, start + 1, following)]
    goes_on = start < frame.last and (inside[start] != OUTSIDE or forms[start][0].isalnum())
    if page.language.verb_second and goes_on:
        # "Die Brücke ist laut Lund erst im Herbst fertig": both parts of the clause
        found += clause_or_quote(page, frame, report, start, following)
    return found


def _subject_only(page: Page, first: int, last: int) -> bool:
    """Whether words are a subject that still waits for its verb."""
    return page.tags[first] not in {"IN", "RB", "WRB"} and not any(
        page.tags[k] in FINITE for k in range(first, last + 1)
    )
