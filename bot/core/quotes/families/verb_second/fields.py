"""Frame → fields: what stands between its commas, colons and dashes, and what kind of clause each is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.report import FINITE

_MARKS = frozenset({",", ";", ":", "–", "—", "--", "-"})
_SMALL = frozenset({"RB", "CC"})


class Clause(Enum):
    """What a field is."""

    MAIN = auto()  # its finite verb first or second
    THAT = auto()  # "dass …", "ob …"
    ASKED = auto()  # "wie …", "warum …"
    AS = auto()  # "wie Lund sagte"
    RELATIVE = auto()
    SUBORDINATE = auto()  # "wenn …", "weil …"
    TO = auto()  # an infinitive
    PART = auto()  # no verb: an apposition, the rest of a clause


@dataclass(frozen=True, slots=True)
class Field:
    """Words `first:last` between two marks; the mark before it ("" at the beginning) and its place."""

    first: int
    last: int
    mark: str
    kind: Clause
    verb: int | None  # its finite verb, outside quotations


def fields(words: Second, page: Page, frame: Frame) -> list[Field]:
    """The fields of a frame in order; marks within quotations and parentheses part nothing."""
    found: list[Field] = []
    first, mark, depth = frame.first, "", 0
    for index in range(frame.first, frame.last):
        form = page.words.forms[index]
        if page.inside[index] != OUTSIDE:
            continue
        depth += (form == "(") - (form == ")")
        if depth > 0 or form not in _MARKS:
            continue
        if index > first:
            found.append(_field(words, page, first, index, mark))
        first, mark = index + 1, form
    last = frame.last
    while (
        last > first and page.inside[last - 1] == OUTSIDE and page.words.forms[last - 1] in {".", "!", "?", "…", "..."}
    ):
        last -= 1
    if last > first:
        found.append(_field(words, page, first, last, mark))
    return found


def _field(words: Second, page: Page, first: int, last: int, mark: str) -> Field:
    verb = next((k for k in range(first, last) if page.inside[k] == OUTSIDE and page.tags[k] in FINITE), None)
    return Field(first, last, mark, _kind(words, page, first, last, mark, verb), verb)


def _kind(words: Second, page: Page, first: int, last: int, mark: str, verb: int | None) -> Clause:
    lows, language = page.words.lows, page.language
    at = first
    while (
        at + 1 < last
        and page.inside[at] == OUTSIDE
        and page.tags[at] in _SMALL
        and lows[at] not in language.bounds.asking
    ):
        at += 1
    if page.inside[at] != OUTSIDE:
        return Clause.MAIN if verb is not None else Clause.PART
    low = lows[at]
    if low in language.small.that or low in words.whether:
        return Clause.THAT
    if low in language.bounds.as_ and any(lows[k] in language.saying.cues for k in range(at, last)):
        return Clause.AS
    if low in language.bounds.asking and mark == ",":
        return Clause.ASKED
    if low in words.subordinators:
        return Clause.SUBORDINATE
    opener = at + (page.tags[at] == "IN" and at + 1 < last)
    if mark == "," and lows[opener] in words.relative and verb is not None:
        final = max(k for k in range(verb, last) if page.inside[k] == OUTSIDE and page.tags[k] in FINITE)
        ends = final == last - 1 or (final + 1 < last and page.tags[final + 1] == "CC")
        noun = opener == at and page.tags[at + 1] in {"NN", "NNP", "NNS"}
        told = any(
            words.mood(lows[k]) for k in range(verb, last) if page.inside[k] == OUTSIDE and page.tags[k] in FINITE
        )
        if ends and not (noun and told):
            return Clause.RELATIVE  # but "die Fähre sinke" is none
    if verb is None:
        return (
            Clause.TO if any(page.tags[k] == "TO" for k in range(first, last)) or _joined(page, last) else Clause.PART
        )
    return Clause.MAIN


def _joined(page: Page, last: int) -> bool:
    """Whether a field ends in an infinitive with the "to" within: "aufzuklären"."""
    return page.inside[last - 1] == OUTSIDE and page.tags[last - 1] == "VB" and "zu" in page.words.lows[last - 1][2:-3]
