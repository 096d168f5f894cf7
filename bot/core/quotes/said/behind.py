"""What stands before a report and may be what it tells: a quotation, or a clause and a comma."""

from __future__ import annotations

from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.beginnings import quote_closes, tail
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import FINITE, Report

LONG_CLAUSE = 5  # words
STOPS = frozenset({".", "!", "?", "…", "...", ";"})


def behind(page: Page, frame: Frame, report: Report, before: list[Passage]) -> list[Passage] | None:
    """What stands before a report and may be its content: a quotation, or a clause and a comma."""
    forms = page.words.forms
    at = report.begin - 1
    if at < frame.first or report.elided or report.participle or not set(report.letters) & set("qs"):
        return None
    if (
        page.words.lows[at] in page.language.bounds.as_
        and quote_closes(page, at - 1 - (forms[at - 1] == ",")) is not None
    ):
        at -= 1 + (forms[at - 1] == ",")  # "“…,” as Lund put it"
        number = quote_closes(page, at)
        return [Passage(*page.bounds[number], report, number)] if number is not None else None
    comma = forms[at] in {",", "-", "—", "–", "--"} and page.inside[at] == OUTSIDE
    if comma:
        at -= 1
        if at < frame.first:
            return None
    floor = max([frame.first, *(passage.last for passage in before)])
    number = quote_closes(page, at)
    if number is not None:
        first = page.bounds[number][0]
        if first < floor:
            return None
        opening = first - 1
        lead = leads(page, floor, opening)
        direct = opening <= floor or lead
        if direct:
            return [Passage(*page.bounds[number], report, number)]
        if page.words.text[page.stretches[number].end - 1] in ",.?!…" or comma:
            begin = clause_begin(page, floor, opening)
            return [Passage(begin, at + 1, report)]
        return None
    if not comma or floor > at:
        return None
    begin = clause_begin(page, floor, at)
    if page.language.order.adverbial(page, begin, at):
        return None
    if at - begin < 1 or not any(page.tags[k] in FINITE or page.inside[k] >= 0 for k in range(begin, at + 1)):
        # without a verb that the tagger knows, only a long clause that ends in its attribution
        told = at - begin >= LONG_CLAUSE and begin == frame.first and page.tags[begin] not in {"IN", "WRB", "TO"}
        if not _rest(page, frame, report) and not (told and _last(page, frame, report)):
            return None
    return [Passage(begin, at + 1, report)]


def ends_quoted(page: Page, passage: Passage) -> bool:
    """Whether a passage ends with a quotation that itself ends with a comma: its attribution must follow."""
    number = page.inside[passage.last - 2] if passage.last - 2 >= passage.first else OUTSIDE
    return number >= 0 and page.words.text[page.stretches[number].end - 1] in ",!?"


def _last(page: Page, frame: Frame, report: Report) -> bool:
    """Whether nothing but time and place follows a report."""
    start = tail(page, frame, report)
    return start >= frame.last or page.words.forms[start] in STOPS


def _rest(page: Page, frame: Frame, report: Report) -> bool:
    """Whether a clause goes on after ", she said,"."""
    start = tail(page, frame, report)
    return start < frame.last and page.words.forms[start] == ","


def leads(page: Page, floor: int, opening: int) -> bool:
    """Whether only small words or other quotations stand before a quotation: "And, “…” he said"."""
    outside = [k for k in range(floor, opening) if page.inside[k] == OUTSIDE]
    if not outside:
        return True
    last = outside[-1]
    return page.words.forms[last] in {".", ":", "!", "?", "—"} or (
        len(outside) <= 2 and page.tags[outside[0]] in {"CC", "UH", "RB"}
    )


def clause_begin(page: Page, floor: int, at: int) -> int:
    begin = floor
    while begin < at and (
        quote_closes(page, begin) is not None
        or (page.inside[begin] == OUTSIDE and page.words.forms[begin] in {",", ";", ".", ":", ")", "]", "—", "-", "–"})
    ):
        begin += 1
    return begin
