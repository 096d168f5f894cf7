"""An office, an age, "the woman", "the commission" → whoever the article gave it to before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from bot.core.quotes.page.frames import OUTSIDE, Page
from bot.core.quotes.people.everybody import People, Person

MOST_PEOPLE = 400  # more are no article: looking through them all at each office would not stay linear
RECENT = 6  # sentences within which the holder of an office is still meant, where several held it
IN_MIND = 3  # and within which somebody is, whom but "the woman" recalls

# How sure each makes a voice; of the 21 on the articles of many outlets it was tuned on, 20 were right.
HELD = 0.86  # the only one given this office
LATELY = 0.82  # the only one lately
ANYBODY = 0.8  # nobody else is in mind

AGE_REACH = 2  # words after a name within which an age stands
MOST_PLACES = 20  # of a name that are looked at for one
_AGE = re.compile(r"(\d{1,3})-")


def holder(page: Page, people: People, number: int, first: int, core: int) -> tuple[Person, float] | None:
    """Who the words `first:core` of a frame, an article and a noun with what stands before it, are said of."""
    language, lows = page.language, page.words.lows
    if core - first < 2 or lows[first] not in language.small.the or len(people.everybody) > MOST_PEOPLE:
        return None
    place = language.naming.head(page, first, core)
    head = lows[place]
    if head in language.what.bodies and page.words.forms[place][0].islower():
        return _body(people, first, head)
    aged = _AGE.match(lows[first + 1]) if core - first == 2 else None
    if aged is not None and (person := _only(_aged(page, people, first, aged[1]))) is not None:
        return person, HELD
    generic = head.split("-")[-1] in language.who.anybody or aged is not None
    if language.who.is_role(head) and head not in language.who.spokespersons and not generic:
        wanted = {
            part for low in lows[first + 1 : place + 1] for part in low.split("-") if low not in language.who.past
        }
        known = [person for person in people.everybody if not person.body and _before(person, first)]
        fitting = [person for person in known if wanted <= person.roles]
        if (person := _only(fitting)) is not None:
            return person, HELD
        if (
            not fitting and len(wanted) > 1
        ):  # named after the office: "The Prime Minister said … Prime Minister Lund was"
            person = _only([one for one in people.everybody if not one.body and wanted <= one.roles])
            return (person, LATELY) if person is not None else None
        recent = _recent(page, people, number, first, RECENT)
        heads = set(head.split("-"))
        lately = [person for person in recent if (person in fitting if fitting else heads <= person.roles)]
        return (lately[0], LATELY) if len(lately) == 1 else None
    if not generic:
        return None
    gender = "f" if head in language.who.feminine else "m" if head in language.who.masculine else None
    for reach in range(IN_MIND + 1):  # whoever is alone in the nearest sentence that names anybody
        near = [one for one in _recent(page, people, number, first, reach) if gender in {None, one.gender}]
        if near:
            return (near[0], ANYBODY) if len(near) == 1 else None
    return None


def _body(people: People, first: int, head: str) -> tuple[Person, float] | None:
    """For "the commission": the only body whose name has the word."""
    named = [one for one in people.everybody if one.body and _before(one, first) and head in one.parts]
    body = _only(named)
    return (body, HELD) if body is not None and len(body.parts) > 1 else None


def _aged(page: Page, people: People, first: int, age: str) -> list[Person]:
    """The people whose age the text gives before a word: "Lund, 34,", "Lund (34)"."""
    forms = page.words.forms
    return [
        person
        for person in people.everybody
        if not person.body
        and any(
            place < first and age in forms[place : place + len(person.parts) + AGE_REACH]
            for place in person.places[:MOST_PLACES]
        )
    ]


def _recent(page: Page, people: People, number: int, first: int, reach: int) -> list[Person]:
    """The people that the narrator named in the sentences right before a word."""
    found = {id(person): person for person in _back(page, people, number, first, reach) if not person.body}
    return list(found.values())


def _back(page: Page, people: People, number: int, first: int, reach: int) -> Iterator[Person]:
    mentions = people.mentions
    at = bisect_left(mentions, first, key=lambda mention: mention[0]) - 1
    while at >= 0 and number - page.number_of(mentions[at][0]) <= reach:
        if page.inside[mentions[at][0]] == OUTSIDE:
            yield mentions[at][1]
        at -= 1


def _before(person: Person, first: int) -> bool:
    return bool(person.places) and person.places[0] < first


def _only(people: list[Person]) -> Person | None:
    return people[0] if len(people) == 1 else None
