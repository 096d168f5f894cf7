"""What is said where the finite verb stands second: after a colon, a comma or "that"; around a source."""

from __future__ import annotations

from bot.core.quotes.families.subject_first.contents import resumed as plain
from bot.core.quotes.families.verb_second.subjects import first_subject
from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.beginnings import parenthesis_end, quote_closes, quote_opens
from bot.core.quotes.said.behind import clause_begin, leads
from bot.core.quotes.said.clauses import Passage, clause, clause_or_quote, quotes
from bot.core.quotes.said.endings import clause_end
from bot.core.quotes.said.report import FINITE, Report
from bot.core.quotes.said.unattributed import is_name


def ahead(
    page: Page, frame: Frame, report: Report, start: int, following: list[Report], back: list[Passage] | None
) -> list[Passage]:
    """What follows a verb of saying; else what stands before it: "Die Grenze bleibe zu, teilte das Ministerium mit"."""
    return _behind_verb(page, frame, report, start, following) or (list(back) if back and report.inverted else [])


def _behind_verb(page: Page, frame: Frame, report: Report, start: int, following: list[Report]) -> list[Passage]:
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
    begin, small = mark + 1, page.language.small
    relative = begin < frame.last and page.words.lows[begin] in small.relatives and page.tags[begin] == "DT"
    if relative and page.words.forms[mark] == ",":
        begin = parenthesis_end(page, frame, begin) or begin
    if quote_opens(page, begin) is not None:
        return quotes(page, frame, report, begin, following)
    begin += begin < frame.last and page.words.lows[begin] in small.that
    return clause(page, frame, report, begin, following)


def resumed(
    words: Second,
    page: Page,
    frame: Frame,
    report: Report,
    between: tuple[int, int],
    following: list[Report],
) -> list[Passage]:
    """What goes on without marks after ", sagte sie,": what another one's mood tells, but no apposition."""
    start, at = between
    if page.words.forms[start] != ",":
        return plain(page, frame, report, between, following)
    end = clause_end(page, frame, report, at, following)  # "Sie sei geschockt, sagte die Königin, sie denke an ihn"
    told = any(page.words.lows[k] in words.foretelling or page.inside[k] >= 0 for k in range(at, end))
    return [Passage(at, end, report)] if told and page.tags[at] != "DT" else []


def sourced(page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]) -> list[Passage]:
    """What is told of "laut Lund": the verb follows at once, and a clause goes on around a source within it."""
    forms, inside = page.words.forms, page.inside
    head = [k for k in range(frame.first, report.begin) if page.tags[k] not in {"CC", "RB"} and forms[k] != ","]
    if not head:
        at = report.end
        if at >= frame.last:
            return []
        at += forms[at] == "," and inside[at] == OUTSIDE
        return clause_or_quote(page, frame, report, at, following)
    floor = max([frame.first, *(passage.last for passage in before)])
    at = report.begin - 1
    if at >= floor and forms[at] in {",", "—", "–", "-"} and inside[at] == OUTSIDE:
        at -= 1
    number = quote_closes(page, at)
    if number is not None and leads(page, floor, page.bounds[number][0] - 1):
        return [Passage(*page.bounds[number], report, number)]
    begin = clause_begin(page, floor, at)
    found = [Passage(begin, at + 1, report)] if at - begin >= 1 else []
    start = report.end
    goes_on = start < frame.last and (inside[start] != OUTSIDE or forms[start][0].isalnum())
    if goes_on:
        # "Die Brücke ist laut Lund erst im Herbst fertig": both parts of the clause
        found += clause_or_quote(page, frame, report, start, following)
    return found


def announcing(words: Second, page: Page, frame: Frame, colon: int) -> tuple[Span, ...]:
    """Who a colon may announce: the subject of its clause, else who stands right before it."""
    span = first_subject(words, page, frame, colon) or phrases.left(page, colon - 1, frame.first)
    return (span,) if span is not None else ()


def adverbial(words: Second, page: Page, begin: int, last: int) -> bool:
    """Whether a clause before a verb is but an adverbial of it: "In dem Bericht, der gestern erschien, sagte …"."""
    if page.tags[begin] not in {"IN", "WRB"}:
        return False
    comma = next((k for k in range(begin, last + 1) if page.words.forms[k] == ","), last + 1)
    subordinate = page.words.lows[begin] in words.subordinators
    return comma > last if subordinate else not any(page.tags[k] in FINITE for k in range(begin, comma))


def foretold(words: Second, page: Page, frame: Frame) -> bool:
    """Whether the mood of a frame says that it tells what another one said."""
    return any(
        page.words.lows[k] in words.foretelling and page.inside[k] == OUTSIDE for k in range(frame.first, frame.last)
    )


def heard(words: Second, page: Page, frame: Frame, named: bool) -> bool:
    """Whether a quotation that no verb claims is of whoever spoke before: by the mood, or where nobody is named."""
    return not named or foretold(words, page, frame)


def viewing(words: Second, page: Page, frame: Frame) -> Span | None:
    """For "Für den Theologen Lund sei der Rücktritt „verständlich“"."""
    if page.words.lows[frame.first] not in words.viewing or not foretold(words, page, frame):
        return None
    return phrases.right(page, frame.first + 1, frame.last)
