"""What is told of "laut Lund": the clause around it, or the pieces on either side of ", so Lund,"."""

from __future__ import annotations

from bot.core.quotes.families.verb_second.before import quoted, resumed
from bot.core.quotes.families.verb_second.ends import clause, end_of
from bot.core.quotes.families.verb_second.fields import Clause, Field
from bot.core.quotes.families.verb_second.reading import Reading
from bot.core.quotes.page.frames import OUTSIDE
from bot.core.quotes.said.beginnings import quote_closes
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import Report

_HEAD = 4  # words a piece before ", so Lund," has at least


def sourced(reading: Reading, report: Report, following: list[Report]) -> list[Passage]:
    """What is told of "laut Lund": the clause around it, or the pieces on either side of ", so Lund,"."""
    page, frame = reading.page, reading.frame
    number = reading.number(report.cue)
    field = reading.fields[number]
    begin, end = report.begin, report.end
    if any(p.first <= begin < p.last for p in reading.found) or _spoken_in(reading, field):
        return []
    if begin > frame.first and page.tags[begin - 1] == "DT":
        return []  # "den nach eigenen Angaben wichtigsten Termin"
    head = [k for k in range(frame.first, begin) if page.tags[k] not in {"CC", "RB"} and page.words.forms[k] != ","]
    if not head:
        rest = reading.fields[number + 1] if end >= field.last and number + 1 < len(reading.fields) else None
        if rest is not None and rest.verb is None and number + 2 < len(reading.fields):
            rest = reading.fields[number + 2]  # over an apposition
        return (
            clause(reading, report, rest.first if rest is not None else end, following)
            if rest or end < field.last
            else []
        )
    lead = begin == field.first + 1 and page.tags[field.first] in {"RB", "CC"}
    own = (begin == field.first or lead) and field.first > frame.first
    closed = quote_closes(page, begin - 1) is not None
    if (page.words.lows[report.cue],) in page.language.saying.behind_only and not (own or closed):
        return []  # "in so vielen Läden"
    if (own or closed) and page.words.lows[field.first] not in page.language.small.relatives:
        floor = reading.floor(begin)
        at = begin - 1
        while (
            at > floor
            and page.inside[at] == OUTSIDE
            and (page.words.forms[at] in {",", "–", "—", "-"} or (page.tags[at] == "RB" and at >= field.first))
        ):
            at -= 1
        found: list[Passage] = []
        quote = quote_closes(page, at)
        if quote is not None:
            found = quoted(reading, report, quote, floor)
        elif reading.finite(floor, at + 1) or at + 1 - floor >= _HEAD:
            found = [Passage(floor, at + 1, report)] if at + 1 - floor >= 3 else []
        if found and found[-1].stretch is not None:
            return found + resumed(reading, report, following, direct=True)
        rest = reading.after(end - 1)
        if rest is not None and rest.mark in {",", ":"} and rest.kind in {Clause.MAIN, Clause.PART, Clause.TO}:
            ends = reading.fields[number].last <= end + 1
            if ends and (
                rest.verb == rest.first or rest.kind is not Clause.MAIN or rest.mark == ":" or reading.mood(rest)
            ):
                found += clause(reading, report, rest.first, following)
        return found
    dashes = {"–", "—"}
    if (
        field.mark in dashes
        and page.words.forms[field.last : field.last + 1]
        and page.words.forms[field.last] in dashes
    ):
        return []  # an aside of the narrator's
    return _around(reading, report, number, following)


def _spoken_in(reading: Reading, field: Field) -> bool:
    """Whether a verb of saying in the same field tells what is said: "Er sagte laut Lund, …"."""
    return any(
        field.first <= other.cue < field.last and not (other.according or other.elided) for other in reading.reports
    )


def _around(reading: Reading, report: Report, number: int, following: list[Report]) -> list[Passage]:
    """The clause that a source stands in, whole."""
    field = reading.fields[number]
    first = number
    if field.kind not in {Clause.RELATIVE, Clause.THAT, Clause.SUBORDINATE}:
        while (
            first > 0
            and reading.fields[first].mark in {",", "–", "—"}
            and (
                reading.fields[first - 1].kind is not Clause.MAIN
                or field.kind is Clause.PART
                or reading.fields[first].verb is None
            )
        ):
            first -= 1
    start = max(reading.fields[first].first, reading.floor(report.begin))
    if field.kind is Clause.THAT:
        start += 1
    end = end_of(reading, start if first == number else field.first, following, sourced=True)
    return reading.piece(report, start, max(end, field.last))
