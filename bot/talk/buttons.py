"""What a button names ⇄ the words it carries, written and read here only.

    #12,15 p2          Articles   the articles of a story, and a page
    @7.unsure.p2:nato  Voice      a speaker, whether the less certain quotes are meant, a page, and a subject
    q12                Passage    a quote
    @3                 Numbered   a digest
    p2                 Page       of a list
    p2:nato since:May  Sought     a page of what was looked for, or the key under which that is remembered
    feed ~k5…          Offer      a source that was looked at, by the key under which it is remembered

Ids are the library's own. People never type them: a question's `pressed` says that a button asks. Messages live for
years, so that forms of older versions are still read.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

ROOM = 68  # characters for the argument of a button that names articles: ACTION_LIMIT less the longest command
ABOUT_LIMIT = 40  # of a speaker's subject; its first words carry it

_ID = "[0-9]{1,12}"
_ARTICLES = re.compile(rf"#({_ID}(?:,{_ID})*)(?: p([0-9]{{1,4}}))?")
_VOICE = re.compile(rf"@({_ID})(\.unsure)?(?:\.p([0-9]{{1,4}}))?:(.*)", re.DOTALL)
_OLD_VOICE = re.compile(rf"@({_ID})(?: (.*?))??( unsure)?(?: p([0-9]{{1,4}}))?", re.DOTALL)
_PASSAGE = re.compile(f"q({_ID})")
_NUMBERED = re.compile(f"@({_ID})")
_PAGE = re.compile("p([0-9]{1,4})")
_SOUGHT = re.compile("p([0-9]{1,4}):(.*)", re.DOTALL)
_OFFER = re.compile(r"(feed|page) (~\S+)")


@dataclass(frozen=True, slots=True)
class Articles:
    ids: tuple[int, ...]
    page: int = 1

    @classmethod
    def fitting(cls, ids: Iterable[int], page: int = 1) -> Self:
        """As many of the articles as a button has room for; those that are not kept (0) have no name."""
        found = cls(tuple(one for one in ids if one), page)
        while found.ids and len(str(found)) > ROOM:
            found = cls(found.ids[:-1], page)
        return found

    def __str__(self) -> str:
        return f"#{','.join(map(str, self.ids))}" + (f" p{self.page}" if self.page > 1 else "")

    @classmethod
    def read(cls, words: str) -> Self | None:
        found = _ARTICLES.fullmatch(words.strip())
        return cls(tuple(map(int, found[1].split(","))), int(found[2] or 1)) if found else None


@dataclass(frozen=True, slots=True)
class Voice:
    speaker: int
    about: str = ""
    unsure: bool = False
    page: int = 1

    @classmethod
    def on(cls, speaker: int, about: str) -> Self:
        """A speaker on a subject, of which a long one is shortened."""
        return cls(speaker, about[:ABOUT_LIMIT].rsplit(" ", 1)[0] if len(about) > ABOUT_LIMIT else about)

    def __str__(self) -> str:
        unsure, page = ".unsure" if self.unsure else "", f".p{self.page}" if self.page > 1 else ""
        return f"@{self.speaker}{unsure}{page}:{self.about}"

    @classmethod
    def read(cls, words: str) -> Self | None:
        if found := _VOICE.fullmatch(words.strip()):
            return cls(int(found[1]), found[4], bool(found[2]), int(found[3] or 1))
        if found := _OLD_VOICE.fullmatch(words.strip()):
            return cls(int(found[1]), found[2] or "", bool(found[3]), int(found[4] or 1))
        return None


@dataclass(frozen=True, slots=True)
class Passage:
    quote: int

    def __str__(self) -> str:
        return f"q{self.quote}"

    @classmethod
    def read(cls, words: str) -> Self | None:
        found = _PASSAGE.fullmatch(words.strip())
        return cls(int(found[1])) if found else None


@dataclass(frozen=True, slots=True)
class Numbered:
    id: int

    def __str__(self) -> str:
        return f"@{self.id}"

    @classmethod
    def read(cls, words: str) -> Self | None:
        found = _NUMBERED.fullmatch(words.strip())
        return cls(int(found[1])) if found else None


@dataclass(frozen=True, slots=True)
class Page:
    number: int

    def __str__(self) -> str:
        return f"p{self.number}"

    @classmethod
    def read(cls, words: str) -> Self | None:
        found = _PAGE.fullmatch(words.strip())
        return cls(int(found[1])) if found else None


@dataclass(frozen=True, slots=True)
class Sought:
    words: str
    page: int = 1

    def __str__(self) -> str:
        return f"p{self.page}:{self.words}"

    @classmethod
    def read(cls, words: str) -> Self | None:
        found = _SOUGHT.fullmatch(words.strip())
        return cls(found[2], int(found[1])) if found else None


@dataclass(frozen=True, slots=True)
class Offer:
    kind: str  # feed | page
    key: str

    def __str__(self) -> str:
        return f"{self.kind} {self.key}"

    @classmethod
    def read(cls, words: str) -> Self | None:
        found = _OFFER.fullmatch(words.strip())
        return cls(found[1], found[2]) if found else None
