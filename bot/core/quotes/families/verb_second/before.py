"""What stands before ", sagte Lund", and what goes on after it."""

from __future__ import annotations

from bot.core.quotes.families.verb_second import subjects
from bot.core.quotes.families.verb_second.ends import clause
from bot.core.quotes.families.verb_second.fields import Clause
from bot.core.quotes.families.verb_second.reading import Reading
from bot.core.quotes.page.frames import OUTSIDE
from bot.core.quotes.said.beginnings import quote_closes, quote_opens
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import Report


def behind(reading: Reading, report: Report, begin: int, following: list[Report]) -> list[Passage]:
    """What stands before ", sagte Lund", and what goes on after it."""
    page = reading.page
    at = begin - 1
    while at > reading.frame.first and page.inside[at] == OUTSIDE and page.tags[at] == "RB":
        at -= 1
    while at > reading.frame.first and page.inside[at] == OUTSIDE and page.words.forms[at] in {",", "–", "—", "-"}:
        at -= 1
    floor = reading.floor(begin)
    if at < floor:
        return []
    number = quote_closes(page, at)
    found = quoted(reading, report, number, floor) if number is not None else []
    if number is not None and not found:
        return []
    if not found:
        if (
            page.inside[at] == OUTSIDE
            and page.words.forms[begin - 1] not in {",", "–", "—", "-"}
            and page.tags[begin - 1] != "RB"
        ):
            return []
        field = reading.fields[reading.number(at)]
        if field.kind is Clause.TO and page.words.lows[field.first] in reading.words.purposes:
            return []  # "Um Zeit zu gewinnen, sagte Lund …"
        head = range(floor, at + 1)
        if not reading.finite(floor, at + 1) and not any(page.inside[k] >= 0 for k in head):
            return _embedded(reading, report, following)
        if any(
            page.words.lows[k] in reading.words.negations
            for k in range(report.end, min(report.end + 2, reading.frame.last))
        ):
            return []  # "Dass sie kommt, glaubt Lund nicht"
        if page.tags[floor] == "IN" and field.kind in {Clause.THAT, Clause.ASKED} and not reading.main(floor, at):
            return []  # "Auf die Frage, ob sie komme, antwortete Lund"
        if field.first <= floor and field.kind is Clause.SUBORDINATE:
            return []  # "Als er kam, sagte Lund …"
        if field.kind is Clause.RELATIVE and not reading.main(floor, at):
            return []  # "In dem Bericht, der gestern erschien, sagte …"
        found = [Passage(_told_from(reading, floor, at + 1), at + 1, report)]
    return found + resumed(reading, report, following, direct=number is not None)


def _told_from(reading: Reading, floor: int, last: int) -> int:
    """Where what is told begins: at the main clause in its mood, when others in the narrator's stand before."""
    mains = [field for field in reading.fields if field.kind is Clause.MAIN and floor <= field.first < last]
    if len(mains) < 2 or not reading.mood(mains[-1]):
        return floor
    other = next((k for k in range(len(mains) - 1, -1, -1) if not reading.mood(mains[k])), None)
    return mains[other + 1].first if other is not None else floor


def quoted(reading: Reading, report: Report, number: int, floor: int) -> list[Passage]:
    """A quotation that ends before a report: alone, or with the words of its clause before it."""
    page = reading.page
    first, last = page.bounds[number]
    if first < floor:
        return []
    head = [k for k in range(floor, first - 1) if page.inside[k] == OUTSIDE and page.words.forms[k][0].isalnum()]
    small = len(head) <= 2 and head and page.tags[head[0]] in {"CC", "UH", "RB"} and not reading.finite(floor, first)
    before = page.words.forms[first - 2] if first - 2 >= floor else ":"
    parts = _parted(reading, number, floor)
    if parts is not None:
        return [Passage(*page.bounds[part], report, part) for part in (parts, number)]
    if not head or small or (before in {":", "."} and page.inside[first - 2] == OUTSIDE):
        return [Passage(first, last, report, number)]
    if not reading.finite(floor, first) and page.words.forms[report.begin - 1] != ",":
        return []  # "In „Das Boot“ erzählt Lund"
    return reading.piece(report, floor, last + 1)


def _parted(reading: Reading, number: int, floor: int) -> int | None:
    """The first piece of a quotation that the narrator parts: "„Die Reise“ – sie kostete viel – „habe ich bezahlt“"."""
    page = reading.page
    first = quote_opens(page, floor)
    between = (page.bounds[first][1] + 1, page.bounds[number][0] - 2) if first is not None else (0, 0)
    dashed = all(page.words.forms[at] in {"–", "—"} for at in between)
    return first if first is not None and first != number and dashed and between[0] < between[1] else None


def _embedded(reading: Reading, report: Report, following: list[Report]) -> list[Passage]:
    """For "Das Ziel, sagt Lund, müsse …": the clause goes on after its speaker."""
    after = reading.after(report.end)
    return clause(reading, report, after.first, following) if after is not None and after.mark in {",", ":"} else []


def resumed(reading: Reading, report: Report, following: list[Report], *, direct: bool) -> list[Passage]:
    """What goes on after ", sagte Lund": another piece of a quotation, or a clause in the same mood."""
    page = reading.page
    limit = min([other.begin for other in following], default=reading.frame.last)
    for at in range(report.end, min(limit, reading.frame.last)):
        number = quote_opens(page, at)
        if number is not None:
            if subjects.quoted_name(page, at) is not None and page.words.forms[at - 1] not in {",", ":"}:
                continue  # "sagte Lund im Podcast „Küste“"
            mark = page.words.forms[at - 1]
            if mark in {",", ":", ".", "–", "—"} or at == report.end:
                return reading.run(report, number, limit)
            return []
        if not direct and page.inside[at] == OUTSIDE and page.words.forms[at] in {",", ":", ";"}:
            field = reading.after(at)
            if field is not None and field.kind is Clause.MAIN and reading.mood(field):
                return clause(reading, report, field.first, following)
            if field is not None and field.kind is Clause.SUBORDINATE:
                return clause(reading, report, field.first, following) if reading.reporting(field) else []
            if field is None or field.kind is Clause.MAIN:
                return []
    return []
