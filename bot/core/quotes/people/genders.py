"""Page and people → the gender that the article's own pronouns give to names that do not tell it."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.people.everybody import People, Person


def read_genders(page: Page, people: People) -> None:
    """Gives a gender to each person without one whom "he" can only mean: the only one named in a sentence, before one
    that opens with the pronoun and names nobody.
    """
    votes: dict[int, Counter[str]] = {}
    for frame, after in pairwise(page.frames):
        kind = page.language.small.pronouns.get(page.words.lows[after.first])
        if kind not in {"m", "f"} or page.inside[after.first] != OUTSIDE:
            continue
        named = _named(page, people, frame)
        if len(named) == 1 and named[0].gender is None and not _named(page, people, after):
            votes.setdefault(id(named[0]), Counter())[kind] += 1
    for person in people.everybody:
        counted = votes.get(id(person))
        if counted and len(counted) == 1:
            person.gender = next(iter(counted))


def _named(page: Page, people: People, frame: Frame) -> list[Person]:
    """The persons named in a frame outside its quotations."""
    found = {}
    for place in range(frame.first, frame.last):
        person = people.at.get(place)
        if person is not None and not person.body and page.inside[place] == OUTSIDE:
            found[id(person)] = person
    return list(found.values())
