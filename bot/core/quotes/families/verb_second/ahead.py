"""What follows a word of saying: a quotation, what a colon announces, a clause after a comma."""

from __future__ import annotations

from bot.core.quotes.families.verb_second import subjects
from bot.core.quotes.families.verb_second.ends import clause, cut
from bot.core.quotes.families.verb_second.fields import Clause, Field
from bot.core.quotes.families.verb_second.reading import Reading
from bot.core.quotes.page.frames import OUTSIDE, Page
from bot.core.quotes.said.beginnings import quote_opens
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import FINITE, Report
from bot.core.quotes.said.unattributed import is_name

_STOPS = frozenset({";", "."})
_BESIDE = 3  # fields beside a speaker (appositions, relative clauses) over which what is said is looked for


def ahead(reading: Reading, report: Report, start: int, following: list[Report]) -> list[Passage]:
    """What follows a word of saying: a quotation, what a colon announces, a clause after a comma."""
    page = reading.page
    limit = reading.frame.last
    for other in following:
        if other.inverted and not other.according and other.cue > start:
            own = reading.fields[reading.number(other.cue)]
            if own.first >= other.cue - 1:
                limit = other.cue
                break
    own_field = reading.fields[reading.number(report.cue)]
    beside, at = 0, start
    while at < limit:
        number = quote_opens(page, at)
        if number is not None and at > start and _told_to(page, at, number):
            at = page.bounds[number][1] + 1  # "sagte dem „Küstenboten“, …"
            continue
        if number is not None:
            return _object(reading, report, start, number, limit)
        form, within = page.words.forms[at], page.inside[at]
        if within == OUTSIDE and form == ":":
            return _announced(reading, report, at + 1, limit, following)
        if within == OUTSIDE and form in _STOPS:
            return []
        if (
            within == OUTSIDE
            and page.tags[at] in FINITE
            and at > max(start, report.cue_end + 1)
            and at < own_field.last
        ):
            return []  # another verb's clause
        if within == OUTSIDE and form in {",", "–", "—"}:
            field = reading.after(at)
            if field is None or field.first >= limit:
                return []
            asked = _asked(reading, field)
            opens = None if asked else _opens(reading, report, field, following)
            if opens is not None:
                return clause(reading, report, opens, following)
            beside += 1
            if beside > _BESIDE or not (asked or _passes(reading, field)):
                return []
            at = field.last
            continue
        at += 1
    return []


def _told_to(page: Page, at: int, number: int) -> bool:
    """Whether a quotation is but the name of a paper that somebody told: after its article, before a mark."""
    after = page.bounds[number][1] + 1
    marked = after < len(page.words) and page.words.forms[after] in {",", ":"}
    return marked and page.tags[at - 1] in {"DT", "IN", "NN", "NNP"} and subjects.quoted_name(page, at) is not None


def _asked(reading: Reading, field: Field) -> bool:
    """Whether a field is but what somebody was asked, before an answer: "auf die Frage, ob es reiche: „Ja“"."""
    page = reading.page
    opens = page.words.lows[field.first] in reading.words.whether | page.language.bounds.asking
    return opens and page.words.forms[field.last : field.last + 1] == [":"]


def _passes(reading: Reading, field: Field) -> bool:
    """Whether a field may stand between a speaker and what is said: an apposition, a relative clause, a date."""
    return field.kind in {Clause.RELATIVE, Clause.PART, Clause.AS} or (
        field.kind in {Clause.ASKED, Clause.THAT, Clause.SUBORDINATE}
        and ":" in reading.page.words.forms[field.last : field.last + 1]
    )


def _opens(reading: Reading, report: Report, field: Field, following: list[Report]) -> int | None:
    """Where what is told begins in a field after a comma; None when the field tells nothing."""
    page, letters = reading.page, set(report.letters)
    lows = page.words.lows
    first = field.first
    if any(other.cue == first or (other.begin == first and other.inverted) for other in following):
        return None
    number = quote_opens(page, first)
    if number is not None:
        return first
    if field.kind is Clause.THAT:
        at = next(
            k
            for k in range(first, field.last)
            if lows[k] in page.language.small.that or lows[k] in reading.words.whether
        )
        return at + 1 if letters & set("qsiow") else None
    if field.kind is Clause.ASKED:
        return first if letters & set("qsw") else None
    if field.kind is Clause.TO:
        return first if letters & set("qsio") and lows[first] not in reading.words.purposes else None
    if field.kind is Clause.MAIN and letters & set("qs"):
        if field.verb == first:
            return None
        return first if reading.mood(field) or _plain(reading, report, field) else None
    if field.kind is Clause.PART and letters & set("qs") and field.mark == ",":
        number = reading.number(field.first)
        later = next((one for one in reading.fields[number + 1 : number + 4] if one.kind is Clause.MAIN), None)
        return first if later is not None and later.verb == later.first and reading.mood(later) else None
    if field.kind is Clause.SUBORDINATE and letters & set("qs"):
        later = reading.after(field.first)
        return first if later is not None and later.verb is not None and reading.mood(later) else None
    return None


def _plain(reading: Reading, report: Report, field: Field) -> bool:
    """Whether a main clause in the indicative may be what is said: no "und" opens it, no "sich" stands by the verb."""
    page = reading.page
    if any(low in reading.words.reflexive for low in page.words.lows[report.cue + 1 : report.cue + 3]):
        return False  # "Lund äußerte sich deutlich, nun meldet sich Holm"
    return page.tags[field.first] != "CC" and field.verb is not None and page.inside[field.first] == OUTSIDE


def _announced(reading: Reading, report: Report, at: int, limit: int, following: list[Report]) -> list[Passage]:
    page = reading.page
    number = quote_opens(page, at)
    if number is not None:
        return reading.run(report, number, limit)
    if at >= limit or "s" not in report.letters:
        return []
    return clause(reading, report, at, following)


def _object(reading: Reading, report: Report, start: int, number: int, limit: int) -> list[Passage]:
    """A quotation within the clause of its verb: alone after a preposition or a comma, with its noun else."""
    page = reading.page
    first, last = page.bounds[number]
    field = reading.fields[reading.number(first)]
    before = first - 2
    if (
        page.inside[before] == OUTSIDE
        and page.tags[before] == "DT"
        and page.tags[before - 1] != "IN"
        and is_name(page, first, last)
    ):
        return []  # "berichtet die „Neue Zeitung“"
    if before < start or page.words.forms[before] in {":", ","}:
        return (
            reading.run(report, number, limit)
            if last + 1 >= min(field.last, limit)
            or page.words.lows[last + 1] in page.language.small.adding
            or page.words.text[page.stretches[number].end - 1] in ".!?"
            else reading.piece(report, first - 1, min(field.last, limit))
        )
    begin = max(start, field.first)
    while (
        begin < before
        and page.inside[begin] == OUTSIDE
        and (page.tags[begin] in {"RB", "RP"} or page.words.lows[begin] in reading.words.objects)
        and page.words.lows[begin] not in page.language.small.pronouns
    ):
        begin += 1
    link = before
    while link > begin and page.tags[link] in {"DT", "JJ", "PRP$"}:
        link -= 1
    if page.tags[link] == "IN" and not ("d" in report.letters and page.words.lows[link] in reading.words.described):
        return _word(reading, report, number) if set(report.letters) & set("qnd") else []
    if set(report.letters) <= {"q"}:
        return _word(reading, report, number)
    end = min(field.last, limit)
    return reading.piece(report, begin, cut(reading, begin, end, report))


def _word(reading: Reading, report: Report, number: int) -> list[Passage]:
    """A quotation within a clause: a sentence of its own, or but some words of the narrator's: "vor einer „Welle“"."""
    first, last = reading.page.bounds[number]
    whole = any(reading.page.tags[k] in FINITE for k in range(first, last))
    return [Passage(first, last, report, number if whole else None)]
