"""Where what is told ends: at another report, at "und" with a verb of the narrator's, at a change of mood."""

from __future__ import annotations

from bot.core.quotes.families.verb_second.fields import Clause, Field
from bot.core.quotes.families.verb_second.reading import Reading
from bot.core.quotes.page.frames import OUTSIDE
from bot.core.quotes.said.beginnings import quote_opens
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import FINITE, Report


def cut(reading: Reading, begin: int, end: int, report: Report) -> int:
    """Where a clause ends before "und" and another verb of its subject, or before a verb's own prefix."""
    page = reading.page
    for k in range(begin + 1, end):
        joins = not report.according and page.inside[k] == OUTSIDE and page.tags[k] == "CC" and k + 1 < end
        if joins and page.inside[k + 1] == OUTSIDE and page.tags[k + 1] in FINITE:
            if reading.words.mood(page.words.lows[k + 1]):
                continue
            return k
    table = page.language.saying.particles.get(page.words.lows[report.cue], {})
    if end - 1 > begin and page.inside[end - 1] == OUTSIDE and page.words.lows[end - 1] in table:
        return end - 1
    return end


def clause(reading: Reading, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """What is told from a word on, to its end; a quotation after a colon stands by itreading."""
    page = reading.page
    if start >= reading.frame.last:
        return []
    end = end_of(reading, start, following, sourced=report.according)
    found = reading.piece(report, start, cut(reading, start, end, report))
    if end < reading.frame.last and page.words.forms[end] == ":" and page.inside[end] == OUTSIDE:
        number = quote_opens(page, end + 1)
        if number is not None:
            found += reading.run(report, number, reading.frame.last)
        else:
            rest = reading.after(end)
            if rest is not None and reading.mood(rest):
                found += reading.piece(
                    report, rest.first, end_of(reading, rest.first, following, sourced=report.according)
                )
    return found


def end_of(reading: Reading, start: int, following: list[Report], *, sourced: bool = False) -> int:
    """The end of what is told from a word on; `sourced` when its narrator's mood is the mood of what is told."""
    page = reading.page
    number = reading.number(start)
    opening = reading.fields[number]
    told = reading.reporting(opening)
    end = opening.last
    infinitive = opening.kind is Clause.TO
    for field in reading.fields[number + 1 :]:
        if field.mark in {";", ":"}:
            break
        if any(_claims(reading, other, field) for other in following):
            break
        if field.kind is Clause.AS:
            break
        if field.kind is Clause.PART and field.mark in {"–", "—"} and field.last >= reading.fields[-1].last:
            break  # "… – ein internationaler Spitzenwert"
        first = field.first + (page.tags[field.first] == "CC")
        joined = page.tags[field.first] == "CC"
        if field.kind is Clause.MAIN and field.verb is not None and page.inside[field.first] == OUTSIDE:
            mood = reading.mood(field)
            if infinitive and not mood:
                break  # "bat, das Tor zu meiden, die Kneipen bleiben offen"
            if joined and field.verb <= first + 1 and not mood and not sourced:
                break  # "…, und verwies auf"
            if (
                told
                and not mood
                and (joined or field.mark in {"–", "—"} or page.words.lows[field.first] in page.language.bounds.turning)
            ):
                break
            if told and not mood and field.verb > field.first and opening.kind is not Clause.THAT:
                break
        if field.kind in {Clause.ASKED, Clause.RELATIVE} and not reading.reporting(field):
            if infinitive and field.kind is Clause.RELATIVE:
                break
            if page.words.lows[field.first] in reading.words.comments and told:
                break  # "…, was für Empörung sorgte"
        end = field.last
    return end


def _claims(reading: Reading, other: Report, field: Field) -> bool:
    """Whether a report further on stands in a field of its own, or opens one: what comes there is its own."""
    if not field.first <= other.cue < field.last:
        return False
    return (
        (other.begin <= field.first + 1 and (other.inverted or other.according))
        or (
            field.kind is Clause.MAIN
            and other.speaker is not None
            and not other.inverted
            and other.begin <= field.first + 2
        )
        or (other.elided and reading.page.tags[field.first] == "CC")
    )
