"""Reports of a frame → passages, where the finite verb stands second: what each tells, field by field."""

from __future__ import annotations

from bot.core.quotes.families.verb_second.ahead import ahead
from bot.core.quotes.families.verb_second.before import behind
from bot.core.quotes.families.verb_second.ends import clause
from bot.core.quotes.families.verb_second.fields import Clause, Field, fields
from bot.core.quotes.families.verb_second.reading import Reading
from bot.core.quotes.families.verb_second.sources import sourced
from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page.frames import Frame, Page
from bot.core.quotes.said.beginnings import quote_closes
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import Report


def passages(words: Second, page: Page, frame: Frame, reports: list[Report]) -> list[Passage]:
    """What each report of a frame gives to its speaker, in the order of the text."""
    if not reports:
        return []
    reading = Reading(words, page, frame, reports, fields(words, page, frame))
    for number, report in enumerate(reports):
        take(reading, report, reports[number + 1 :])
    return sorted(reading.found, key=lambda passage: passage.first)


def take(reading: Reading, report: Report, following: list[Report]) -> None:
    if any(p.stretch is None and p.first <= report.cue < p.last for p in reading.found):
        return  # told within what another one tells
    if report.according:
        new = sourced(reading, report, following)
    elif report.noun:
        new = ahead(reading, report, report.cue_end, following)
    else:
        new = _of_verb(reading, report, following)
    known = {(passage.first, passage.last) for passage in reading.found}
    reading.found += [p for p in new if p.last > p.first and (p.first, p.last) not in known]


def _of_verb(reading: Reading, report: Report, following: list[Report]) -> list[Passage]:
    page = reading.page
    field = reading.fields[reading.number(report.cue)]
    begin = min(report.cue, report.begin)
    if field.kind is Clause.AS and not report.inverted:
        return _as_told(reading, report, field, following)
    opens = begin == field.first or (begin == field.first + 1 and page.tags[field.first] == "RB")
    opens = opens and field.first > reading.frame.first  # else it is the second place of its sentence
    closed = quote_closes(page, begin - 1) is not None or (
        begin - 2 >= reading.frame.first and page.tags[begin - 1] == "RB" and quote_closes(page, begin - 2) is not None
    )
    if report.inverted and begin > reading.frame.first and (opens or closed) and set(report.letters) & set("qs"):
        back = behind(reading, report, begin, following)
        if back:
            return back
    return ahead(reading, report, report.end if report.inverted else report.cue_end, following)


def _as_told(reading: Reading, report: Report, field: Field, following: list[Report]) -> list[Passage]:
    """For "Wie Lund sagte, sei …", "…, wie Lund sagte"."""
    number, page = reading.number(field.first), reading.page
    found: list[Passage] = []
    floor = reading.floor(field.first)
    mains = [other for other in reading.fields[:number] if other.kind is Clause.MAIN and other.first >= floor]
    if len(mains) > 1:
        floor = mains[-1].first + (page.tags[mains[-1].first] == "CC")  # "…, Lund kommt und bleibt, wie er sagte"
    if floor < field.first - 1:
        found += reading.piece(report, floor, field.first - 1)
    rest = reading.fields[number + 1] if number + 1 < len(reading.fields) else None
    if rest is not None and (not found or rest.mark == ":" or (rest.kind is Clause.MAIN and rest.verb == rest.first)):
        found += clause(reading, report, rest.first, following)
    return found
