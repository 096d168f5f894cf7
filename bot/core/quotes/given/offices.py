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
HELD = 0.87  # the only one given this office
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
    generic = is_anybody(page, place) or aged is not None
    if language.who.is_role(head) and head not in language.who.spokespersons and not generic:
        wanted = {
            part for low in lows[first + 1 : place + 1] for part in low.split("-") if low not in language.who.past
        }
        known = [person for person in people.everybody if not person.body and _before(person, first)]
        fitting = [person for person in known if wanted <= person.roles]
        if (person := _only(fitting)) is not None:
            return person, HELD
        later = [one for one in people.everybody if not one.body and wanted <= one.roles]
        if not fitting and len(wanted) > 1 and len(later) == 1:
            return later[0], LATELY  # "The Prime Minister said … Prime Minister Lund was"
        recent = _recent(page, people, number, first, RECENT)
        heads = set(head.split("-"))
        lately = [person for person in recent if (person in fitting if fitting else heads <= person.roles)]
        if len(lately) == 1:
            return lately[0], LATELY
        return _alike(page, people, number, first, core, head) if language.who.compounds and not lately else None
    if not generic or _several(page, first, head):
        return None
    gender = language.who.gender(head) or language.small.genders.get(lows[first])
    nearest = _nearest(page, people, number, first, gender)
    return (nearest, ANYBODY) if nearest is not None else None


def _nearest(page: Page, people: People, number: int, first: int, gender: str | None) -> Person | None:
    """Whoever of a gender is alone in the nearest sentence that names anybody."""
    for reach in range(IN_MIND + 1):
        recent = _recent(page, people, number, first, reach)
        near = [one for one in recent if gender in {None, one.gender}]
        if not near and page.language.small.genders:  # where the article tells a gender, an unknown one may be it
            near = [one for one in recent if one.sure and one.gender is None]
        if near:
            return near[0] if len(near) == 1 else None
    return None


def _alike(page: Page, people: People, number: int, first: int, core: int, head: str) -> tuple[Person, float] | None:
    """For "der Forscher", said of a "Leseforscher"; and for a role that is new, where one alone is in mind."""
    language = page.language
    if _several(page, first, head):
        return None
    gender = language.who.gender(head) or language.small.genders.get(page.words.lows[first])
    mark = head.split("-", maxsplit=1)[0] if "-" in head else None  # "der CDU-Politiker"
    recent = [one for one in _recent(page, people, number, first, RECENT) if one.sure and one.gender in {None, gender}]
    recent = [one for one in recent if not _marked(page, one, mark)]
    stem = language.who.stem(head.rsplit("-", maxsplit=1)[-1])
    alike = [one for one in recent if stem and any(language.who.stem(role) == stem for role in one.roles)]
    alike = [one for one in recent if mark in one.roles] or alike
    if alike:
        sole = len(alike) == 1 and (alike[0] is recent[0] or bool(recent[0].roles))
        return (alike[0], LATELY) if sole else None
    if core < len(page.tags) and page.words.lows[core] in language.small.genitives:
        return None  # "der Autor des Berichts": it is said which
    nearest = _nearest(page, people, number, first, gender) if gender else None
    return (nearest, ANYBODY) if nearest is not None and nearest in recent else None


def _several(page: Page, first: int, head: str) -> bool:
    """Whether an article denies the gender of its noun, so that there are several: "die Ermittler"."""
    article = page.language.small.genders.get(page.words.lows[first])
    told = page.language.who.gender(head) if page.language.who.compounds else None
    return article is not None and told not in {None, article}


def _marked(page: Page, person: Person, mark: str | None) -> bool:
    """Whether somebody is known to be of another party or house than a role names."""
    own = person.roles & page.language.what.bodies
    return mark is not None and mark in page.language.what.bodies and bool(own) and mark not in own


def is_anybody(page: Page, place: int) -> bool:
    """Whether a word is for anybody: "woman", "champion", "Dane", "Italian"."""
    low = page.words.lows[place]
    people_of = page.words.forms[place][0].isupper() and low.endswith(page.language.what.national)
    return low in page.language.who.anybody or (people_of and bool(page.language.what.national))


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
