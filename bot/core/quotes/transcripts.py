"""Paragraphs that open with a name and a colon → whose words they are: transcripts, interviews, headlines."""

from __future__ import annotations

from bot.core.quotes.frames import MARK, OUTSIDE, Page
from bot.core.quotes.people import People, Person

LONGEST_NAME = 5  # words before the colon
SHORTEST = 3  # words after it


def turns(page: Page, people: People) -> dict[int, tuple[int, int, int, Person]]:
    """By paragraph: (first word of the name, first and last word of what is said, the person).

    A single turn counts only when the name is that of a person the text knows; of two or more, capitals suffice.
    """
    found: dict[int, tuple[int, int, int, Person | None]] = {}
    for number, (first, last) in enumerate(page.paragraphs):
        colon = _colon(page, first, last)
        if colon is not None:
            person = people.at.get(colon - 1)
            known = person is not None and not person.body and (person.sure or page.words.forms[first].isupper())
            found[number] = (first, colon + 1, last, person if known else None)
    capitals = [number for number, (first, said, _, _) in found.items() if _in_capitals(page, first, said - 1)]
    made: dict[int, tuple[int, int, int, Person]] = {}
    for number, (first, said, last, person) in found.items():
        speaker = person
        if speaker is None and number in capitals and len(capitals) > 1:
            speaker = people.speaking(page.words.text[page.words.starts[first] : page.words.ends[said - 2]])
        if speaker is not None:
            made[number] = (first, said, last, speaker)
    return made


def _colon(page: Page, first: int, last: int) -> int | None:
    for index in range(first + 1, min(first + LONGEST_NAME + 1, last - SHORTEST)):
        if page.words.forms[index] == ":":
            after = page.inside[index + 1]
            if after == MARK or page.words.forms[index + 1][:1].islower():
                return None
            return index
        if page.inside[index] != OUTSIDE or not page.words.forms[index][0].isalpha():
            return None
    return None


def _in_capitals(page: Page, first: int, colon: int) -> bool:
    return all(form.isupper() and len(form) > 1 for form in page.words.forms[first:colon])
