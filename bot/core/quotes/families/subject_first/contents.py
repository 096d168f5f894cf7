"""What is said where the subject stands first: after the verb, its "that", its colon; after ", she said,"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.beginnings import distant_that, parenthesis_end, quote_closes, quote_opens
from bot.core.quotes.said.behind import STOPS, clause_begin, leads
from bot.core.quotes.said.clauses import Passage, clause, clause_or_quote, content, quotes
from bot.core.quotes.said.endings import clause_end
from bot.core.quotes.said.report import FINITE, Report
from bot.core.quotes.said.subjects import subject_before

_SUBJECTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "EX", "CD"})  # a clause begins with
OPENING_REACH = 8  # words between who opens a clause and the colon at its end


def ahead(
    page: Page, frame: Frame, report: Report, start: int, following: list[Report], _back: list[Passage] | None
) -> list[Passage]:
    """What follows a verb of saying, from word `start` on."""
    forms, inside = page.words.forms, page.inside
    empty = start >= frame.last or (forms[start] in STOPS and inside[start] == OUTSIDE)
    comma = not empty and forms[start] == "," and inside[start] == OUTSIDE
    if report.inverted:
        if not empty and forms[start] == ":":
            return content(page, frame, report, start + 1, following)
        return []
    if any(other.noun and other.begin == start for other in following):
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
            page.words.lows[closing] in page.language.small.that or quote_opens(page, closing) is not None
        ):
            start = closing
        elif _plain(page, frame, report):
            return content(page, frame, report, start + 1, following)  # "She says, apart from that, all is well"
        else:
            return []
    if empty:
        return []
    return content(page, frame, report, start, following)


def _plain(page: Page, frame: Frame, report: Report) -> bool:
    """Whether a report opens its sentence: subject and verb, and nothing of a clause before."""
    before = range(frame.first, report.begin)
    return not report.elided and all(page.tags[k] in {"CC", "RB"} for k in before) and report.speaker is not None


def resumed(
    page: Page, frame: Frame, report: Report, between: tuple[int, int], following: list[Report]
) -> list[Passage]:
    """What goes on without marks after ", she said,": `between` are the word after the speaker, and after the comma."""
    start, at = between
    bounds = page.language.bounds
    tag = page.tags[at]
    goes_on = tag == "WDT" or (
        tag == "CC" and page.tags[at + 1] in {"PRP", "EX"} and page.words.lows[at] in page.language.small.adding
    )
    if goes_on and page.words.forms[start] == ",":  # ", he said, which left it lower", ", she said, and it should"
        begin = at + (tag == "CC")
        return [Passage(begin, clause_end(page, frame, report, begin, following), report)]
    if tag in {"VBG", "WP", "WDT", "WRB"} or (following and following[0].participle and following[0].begin <= at + 1):
        return []
    if report.inverted and page.tags[at] not in FINITE:
        closing = parenthesis_end(page, frame, start)
        if closing is None:
            return []
        at = closing
    elif page.words.lows[at] in bounds.narrating:
        return []
    end = clause_end(page, frame, report, at, following)
    return [Passage(at, end, report)] if end - at > 1 else []


def sourced(page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]) -> list[Passage]:
    """What is told of "according to Lund": what follows the comma after it, else what stands before it."""
    forms, inside = page.words.forms, page.inside
    head = [k for k in range(frame.first, report.begin) if page.tags[k] not in {"CC", "RB"} and forms[k] != ","]
    if not head:
        at = report.end
        if at >= frame.last:
            return []
        if page.tags[at] in {"DT", "PRP", "EX", "PRP$"}:
            at += forms[at] == "," and inside[at] == OUTSIDE
            return clause_or_quote(page, frame, report, at, following)
        while at < frame.last and not (forms[at] == "," and inside[at] == OUTSIDE):
            if inside[at] != OUTSIDE or at - report.end > 40:
                return []
            at += 1
        at += 1
        if at < frame.last and page.tags[at] == "VBG" and (closing := parenthesis_end(page, frame, at - 1)):
            at = closing if page.tags[closing] in _SUBJECTS else at  # "according to Lund, speaking in Bern, the …"
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
    found = [Passage(begin, at + 1, report)] if at - begin >= 2 else []
    start = report.end
    commas = forms[report.begin - 1] == "," and start < frame.last - 1 and forms[start] == ","
    if begin <= at and commas and _subject_only(page, begin, at):
        # "The fire, according to Lund, started in a toaster": both parts, where the first has no verb
        return [Passage(begin, at + 1, report), *clause_or_quote(page, frame, report, start + 1, following)]
    return found


def _subject_only(page: Page, first: int, last: int) -> bool:
    """Whether words are a subject that still waits for its verb."""
    return page.tags[first] not in {"IN", "RB", "WRB"} and not any(
        page.tags[k] in FINITE for k in range(first, last + 1)
    )


def announcing(page: Page, frame: Frame, colon: int) -> tuple[Span, ...]:
    """Who a colon may announce: who opens its clause, who stands right before it, the subject of its verb."""
    opening = phrases.right(page, frame.first, colon)
    near = opening if opening is not None and colon - opening[1] < OPENING_REACH else None
    found = (near, phrases.left(page, colon - 1, frame.first), subject_before(page, frame, colon, []))
    return tuple(span for span in found if span is not None)
