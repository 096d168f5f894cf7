"""Names of an article → its people: one for each person, with all the names and the role it gives."""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.core.query.fold import fold
from bot.core.quotes.page.frames import Page
from bot.core.quotes.people import names
from bot.core.quotes.people.roles import role_after, role_before
from bot.core.quotes.people.runs import Name, bare, found_names, same_parts

_ARTICLE = re.compile(r"^(?:al|as|ad|ar|el|ash|an|az)-(?=\w{3})")
NAMESAKES = 40  # people of one surname that are told apart; more are no article


@dataclass(slots=True)
class Person:
    """Someone (or, with `body`, some body) an article names: the fullest name, all the names, a role and a gender."""

    name: str
    names: list[str] = field(default_factory=list)
    role: str | None = None
    roles: set[str] = field(default_factory=set)
    gender: str | None = None
    body: bool = False
    sure: bool = False  # known to be a person: a first name, a title or a role says so
    places: list[int] = field(default_factory=list)  # words where the name stands, in order

    @property
    def parts(self) -> list[str]:
        return bare(self.name.split())


class People:
    """Everybody an article names, by the words of their names."""

    def __init__(self) -> None:
        self.everybody: list[Person] = []
        self._by_last: dict[str, list[Person]] = {}
        self._by_word: dict[str, list[Person]] = {}
        self._bodies: dict[str, Person] = {}
        self.at: dict[int, Person] = {}  # word of the body → who is named there
        self.mentions: list[tuple[int, Person]] = []
        self.doubtful: set[int] = set()  # words that may name either of two

    def read(self, page: Page, *, body: bool) -> None:
        """Take in the names of a page: full ones first, then the short ones that may stand for them."""
        found = list(found_names(page))
        for name in found:
            if len(name.words) > 1:
                self._full(page, name, body=body)
        for name in found:
            if len(name.words) == 1:
                self._short(page, name, body=body)
        self.mentions.sort(key=lambda mention: mention[0])

    def trust(self, speakers: Iterable[tuple[int, int]]) -> None:
        """Whoever speaks under two or three names of their own, or more than once under one, is a person."""
        alone: Counter[int] = Counter()
        for first, last in speakers:
            for place in {last - 1, first}:
                person = self.at.get(place)
                if person is None or person.body or person.sure:
                    continue
                alone[id(person)] += 1
                person.sure = 2 <= len(person.parts) <= 3 or (len(person.parts) == 1 and alone[id(person)] > 1)

    def body(self, name: str) -> Person:
        """The body of this name, made when it is new."""
        key = name.lower()
        if key not in self._bodies:
            known = next(
                (
                    person
                    for person in self._by_last.get(key.split()[-1], [])[:NAMESAKES]
                    if person.body and person.name.lower() == key
                ),
                None,
            )
            self._bodies[key] = known or Person(name, [name], body=True)
            if known is None:
                self.everybody.append(self._bodies[key])
        return self._bodies[key]

    def speaking(self, name: str) -> Person:
        """The person of this name in a transcript, known or new."""
        parts = bare(name.split())
        for person in self._by_last.get(parts[-1], [])[:NAMESAKES]:
            if not person.body and same_parts(person.parts, parts):
                return person
        person = Person(name, [name], sure=True)
        self._add(person, parts)
        return person

    def _full(self, page: Page, name: Name, *, body: bool) -> None:
        parts = bare(list(name.words))
        is_body = _is_body(page, name)
        written = " ".join(name.words)
        for person in self._by_last.get(parts[-1], [])[:NAMESAKES]:
            if person.body == is_body and same_parts(person.parts, parts) and not _other(person.name, written):
                if body or all(part in person.parts or _begins_names(part) for part in parts):
                    self._note(page, person, name, written, body=body)
                return
        if not (name.sure or is_body or page.language.naming.plausible(page, name) or _given(page, name)):
            return
        if not name.sure and (not body or _heading(page, name.first) or len(parts) > (8 if is_body else 4)):
            return
        person = Person(written, body=is_body and not name.title)
        self._add(person, parts)
        self._note(page, person, name, written, body=body)

    def _short(self, page: Page, name: Name, *, body: bool) -> None:
        word = fold(name.words[0])
        written = name.words[0]
        by_surname = [person for person in self._by_last.get(word, [])[:NAMESAKES] if not person.body]
        place = word in page.language.what.places and not name.title
        by_first = [
            person
            for person in self._by_word.get(word, [])[:NAMESAKES]
            if not (person.body or place or by_surname) and person.parts[0] == word
        ]
        if by_first and body and introduced(page, name):
            by_first = []  # "Viktor, a 24-year-old driver," is not General Viktor Danylo
        by_middle = [
            person
            for person in self._by_word.get(word, [])[:NAMESAKES]
            if not (person.body or place or by_surname or by_first)
            and word in person.parts[1:-1]
            and len(person.parts) > 3
        ]  # "María del Carmen Ordaz Quiroga" is Ordaz
        candidates = by_surname or by_first or by_middle or self._by_last.get(word, [])[:NAMESAKES]
        if candidates:
            person = self._choose(candidates, name, page)
            if person is not None:
                self._note(page, person, name, written, body=body)
                return
        if not body or not page.language.naming.plausible(page, name):
            return
        is_body = _is_body(page, name) and not name.title
        person = Person(written, body=is_body or (name.words[0].lower() in page.language.what.places))
        person.sure = (name.sure or word in names.FIRST or introduced(page, name)) and not person.body
        self._add(person, [word])
        self._note(page, person, name, written, body=body)

    def _choose(self, candidates: list[Person], name: Name, page: Page) -> Person | None:
        if len(candidates) == 1:
            person = candidates[0]
            gender = _title_gender(name.title, page)
            if gender and person.gender and gender != person.gender and names.gender(person.parts[0]):
                return None
            return person
        gender = _title_gender(name.title, page)
        fitting = [p for p in candidates if gender and p.gender == gender] or [
            p for p in candidates if not gender or not p.gender
        ]
        fitting = fitting or candidates
        either = page.words.lows[name.first - 1] in page.language.who.either and len(candidates) > 1
        if either or (len(fitting) > 1 and _undecided(page, fitting, name.first)):
            self.doubtful.update(range(name.first, name.last))
        return max(fitting, key=lambda person: _near(person, name.first))

    def _add(self, person: Person, parts: list[str]) -> None:
        self.everybody.append(person)
        self._by_last.setdefault(parts[-1], []).append(person)
        if (without := _ARTICLE.sub("", parts[-1])) != parts[-1]:
            self._by_last.setdefault(without, []).append(person)  # "al-Scharaa" is "Scharaa" too
        for part in set(parts):
            self._by_word.setdefault(part, []).append(person)

    def _note(self, page: Page, person: Person, name: Name, written: str, *, body: bool) -> None:
        if written not in person.names:
            person.names.append(written)
        if body and len(name.words) > len(person.name.split()):
            person.name = written
        person.sure = person.sure or (name.sure and not person.body)
        if name.role:
            person.roles.update(name.role.lower().replace("-", " ").split())
            if not _is_kin(page, name.role) and (
                person.role is None or (len(name.role) > len(person.role) and len(person.role.split()) == 1)
            ):
                person.role = name.role
        elif body and not person.body:
            given = _given(page, name) if len(name.words) > 1 else role_before(page, name.first)
            if given is not None:
                person.roles.update(given.lower().replace("-", " ").split())
                person.role = person.role or (None if _is_kin(page, given) else given)
                person.sure = True
        if name.title:
            person.roles |= {name.title, page.language.who.spelt.get(name.title, name.title)}
        person.gender = (
            person.gender
            or _title_gender(name.title, page)
            or (_first_gender(name.words[0], page) if len(name.words) > 1 or person.sure else None)
            or page.language.naming.gender(page, name.first)
        )
        if person.gender is None and person.roles:
            person.gender = next((g for word in sorted(person.roles) if (g := _title_gender(word, page))), None)
        if body:
            insort(person.places, name.first)
            for index in range(name.first, name.last):
                self.at[index] = person
            self.mentions.append((name.first, person))


def _begins_names(part: str) -> bool:
    """Whether a word can be a further first name or initial; other capitals of a headline are its own."""
    return part in names.FIRST or len(part.rstrip(".")) == 1


def _other(known: str, written: str) -> bool:
    """For "Frank Dalton Sr." and "Frank Dalton Jr."."""
    ends = [name.split()[-1].rstrip(".").lower() for name in (known, written)]
    return ends[0] != ends[1] and all(end + "." in names.SUFFIXES or end in names.SUFFIXES for end in ends)


def _is_kin(page: Page, role: str) -> bool:
    """Whether a role is but somebody's relative: it helps to know who is meant, and says nothing by itself."""
    return role.lower().split()[-1] in page.language.who.kin


def _given(page: Page, name: Name) -> str | None:
    """The role that a sentence gives to a name, beside it."""
    return role_after(page, name.last) or role_before(page, name.first)


def _heading(page: Page, index: int) -> bool:
    """Whether a word stands in a heading, where everything is capitalised."""
    frame = page.frames[page.number_of(index)]
    forms = [form for form in page.words.forms[frame.first : frame.last] if form[0].isalpha() and len(form) > 3]
    share = 0.9 if page.words.forms[frame.last - 1] == "." else 0.75  # a short sentence may hold many names
    return len(forms) > 3 and sum(form[0].isupper() for form in forms) >= share * len(forms)


LATELY = 2  # paragraphs back within which the only one of a surname is meant by it
DOMINANT = 3  # times as often named as any other of the surname: then the surname alone is theirs


def _undecided(page: Page, candidates: list[Person], place: int) -> bool:
    """Whether a surname may be any of several's: about as often named before, and more than one of them lately."""
    counts = sorted((_near(person, place)[0] for person in candidates), reverse=True)
    if counts[1] == 0 or counts[0] >= DOMINANT * counts[1]:
        return False
    first = page.paragraphs[max(page.frames[page.number_of(place)].paragraph - LATELY, 0)][0]
    here = [person for person in candidates if any(first <= where < place for where in person.places)]
    return len(here) != 1


def introduced(page: Page, name: Name) -> bool:
    """Whether a name is told who it is there, as new people are: "Viktor, a driver", "Viktor (24)"."""
    forms, tags, at = page.words.forms, page.tags, name.last
    if name.role or at + 1 >= len(forms):
        return name.role is not None
    return forms[at] in {",", "("} and (
        tags[at + 1] == "CD" or page.words.lows[at + 1] in page.language.small.indefinite
    )


def _near(person: Person, place: int) -> tuple[int, int]:
    """How much a surname at a place is likely to be somebody's: how often named before, how lately."""
    count = bisect_right(person.places, place)
    return (count, person.places[count - 1] if count else -1)


def _title_gender(title: str | None, page: Page) -> str | None:
    if title is None:
        return None
    return "f" if title in page.language.who.feminine else "m" if title in page.language.who.masculine else None


def _first_gender(name: str, page: Page) -> str | None:
    """The gender of a first name, in the language of a page where that differs: Andrea, Jean."""
    return _title_gender(name.lower(), page) or names.gender(name)


def _is_body(page: Page, name: Name) -> bool:
    language = page.language
    low = [word.lower() for word in name.words]
    if set(low) & language.what.bodies and not (low[0] in names.FIRST and name.sure):
        return True
    if "&" in low or set(low[1:]) & language.what.within:
        return True
    if low[-1] in language.what.bodies or (
        len(low) == 1 and name.words[0].isupper() and len(low[0]) > 1 and not name.sure
    ):
        return True
    if low[0] not in names.FIRST and {low[0], low[-1]} & language.what.places:
        return True
    before = name.first - 1
    return (
        not name.sure
        and before >= 0
        and page.words.lows[before] in language.what.articles
        and page.inside[before] == page.inside[name.first]
    )
