"""Paragraphs that open with a name and a colon → whose words they are: transcripts, interviews, headlines."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.core.quotes.page.frames import MARK, OUTSIDE, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people.everybody import People, Person
from bot.core.quotes.said.report import FINITE

LONGEST_NAME = 5  # words before the colon
LONGEST_LABEL = 14  # and in capitals, with what a transcript adds: "SEN. ANN LUND (D-OHIO), CANDIDATE:"
SHORTEST = 3  # words after it


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph that is somebody's: first word of the name, first and last word of what is said, who."""

    begin: int
    first: int
    last: int
    person: Person | None
    verbatim: bool  # one of several: a transcript or an interview, no headline
    name: Span | None = None  # where the name stands, when not before the words


def turns(page: Page, people: People) -> dict[int, Turn]:
    """The turns of a page by paragraph.

    A single turn counts only when the name is that of a person the text knows; of two or more, capitals suffice. Of
    "Q:" and "A:" the answers are the one person's whom the text names before them.
    """
    found: dict[int, Turn] = {}
    for number, (first, last) in enumerate(page.paragraphs):
        colon = _colon(page, first, last)
        if colon is not None:
            label = page.words.forms[first:colon]
            person = people.at.get(colon - 1) if "," not in label and "(" not in label else None
            known = person is not None and not person.body and (person.sure or page.words.forms[first].isupper())
            whose = person if known else _holder(page, people, first, colon)
            found[number] = Turn(first, colon + 1, last, whose, verbatim=False)
    made = _interview(page, people, found)
    capitals = {number for number, turn in found.items() if _in_capitals(page, turn.begin, turn.first - 1)}
    talking = _repeated(page, found) - set(made)
    for number, turn in found.items():
        if number in made:
            continue
        person = turn.person
        unnamed = page.tags[turn.begin] == "DT"  # "THE WITNESS"
        if unnamed and person is None:
            made[number] = turn
            continue
        if person is None and ((number in capitals and len(capitals) > 1) or number in talking):
            person = people.speaking(_name(page, turn))
        if person is not None and (len(found) > 1 or any(page.tags[k] in FINITE for k in range(turn.first, turn.last))):
            made[number] = replace(turn, person=person)  # "Lund: Two new holidays" is a heading
    several = len(made) > 1
    return {number: replace(turn, verbatim=several) for number, turn in made.items()}


def _colon(page: Page, first: int, last: int) -> int | None:
    """The colon after the name that opens a paragraph."""
    forms = page.words.forms
    for index in range(first + 1, min(first + LONGEST_LABEL + 1, last - SHORTEST)):
        if forms[index] == ":":
            if page.inside[index + 1] == MARK or forms[index + 1][:1].islower():
                return None
            plain = index - first <= LONGEST_NAME and all(form[0].isalpha() for form in forms[first:index])
            return index if plain or _in_capitals(page, first, index) else None
        if page.inside[index] != OUTSIDE:
            return None
    return None


def _holder(page: Page, people: People, first: int, colon: int) -> Person | None:
    """For "Nurse: …" and "Defence minister: …": the one person of the text with that role."""
    words = set(page.words.lows[first:colon])
    if not page.language.who.is_role(page.words.lows[colon - 1]):
        return None
    fitting = [person for person in people.everybody if not person.body and words <= person.roles]
    return fitting[0] if len(fitting) == 1 else None


def _repeated(page: Page, found: dict[int, Turn]) -> set[int]:
    """The turns of a talk of at least three in which somebody speaks twice: "Lund: … Holm: … Lund: …"."""
    labels = {number: _name(page, turn) for number, turn in found.items() if number - 1 in found or number + 1 in found}
    names = [label for label in labels.values() if label[:1].isupper()]
    return set(labels) if len(names) >= 3 and 2 <= len(set(names)) < len(names) else set()


def _name(page: Page, turn: Turn) -> str:
    """The name in a label in capitals, without its title and what follows it."""
    forms, first = page.words.forms, turn.begin
    while first + 2 < turn.first and (page.words.lows[first] in page.language.who.titles or forms[first] == "."):
        first += 1
    last = next((k for k in range(first, turn.first) if forms[k] in {",", "(", ":"}), turn.first - 1)
    return page.words.text[page.words.starts[first] : page.words.ends[max(last, first + 1) - 1]]


def _interview(page: Page, people: People, found: dict[int, Turn]) -> dict[int, Turn]:
    """The turns of "Q:" and "A:", when there are both."""
    labels = {number: page.words.lows[turn.begin] for number, turn in found.items() if turn.first - turn.begin == 2}
    asked = [number for number, label in labels.items() if label in page.language.saying.asked]
    answered = [number for number, label in labels.items() if label in page.language.saying.answered]
    if not asked or not answered:
        return {}
    before = page.paragraphs[asked[0]][0]
    named = [person for person in people.everybody if person.sure and person.places and person.places[0] < before]
    named.sort(key=lambda one: -len(one.places))
    alone = len(named) == 1 or (len(named) > 1 and len(named[0].places) > len(named[1].places))
    person = named[0] if alone else None
    made = {number: replace(found[number], person=None) for number in asked}
    return made | {number: replace(found[number], person=person) for number in answered}


def _in_capitals(page: Page, first: int, colon: int) -> bool:
    words = [form for form in page.words.forms[first:colon] if form[0].isalpha()]
    return all(form.isupper() for form in words) and len(max(words, key=len, default="")) > 1
