"""Sentences of an article → those that lean on another one though they do not open so, and those that tell no news."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.quotes.people.first_names import FEMALE, MALE
from bot.core.summary.languages import LEANING

_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”“»]")
_NAME = re.compile(
    r"(?<![^\W_])([^\W\d_][^\W\d_'’-]*(?:-[^\W\d_]+)?)((?: (?:[A-Z]\.|[a-z]{2,3}|[A-Z][\w'’-]+)){0,2})"
    r" ([A-ZÀ-Þ][^\W_][\w-]+)"
)
_WORD = re.compile(r"[^\W_][\w-]*")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_FIRST_NAMES = MALE | FEMALE


def leans_back(sentence: str, language: str) -> bool:
    """Whether a word inside it means something said before, outside quotations."""
    words = LEANING.get(language)
    return words is not None and words.back.search(_plain(sentence)) is not None


def is_aside(sentence: str, language: str) -> bool:
    """Whether its writer speaks of himself or to the reader."""
    words = LEANING.get(language)
    return words is not None and words.aside.search(_plain(sentence)) is not None


def introduced(sentences: Sequence[str], headline: str) -> list[int | None]:
    """Of each sentence, the one that names in full the person whom it names by the surname alone; None where there is
    nobody, or the headline names that person.
    """
    full: dict[str, int] = {}
    found: list[int | None] = []
    known = set(_WORD.findall(headline))
    for place, sentence in enumerate(sentences):
        here = {surname for first, _, surname in _NAME.findall(sentence) if first.casefold() in _FIRST_NAMES}
        words = {word for word in _WORD.findall(sentence) if word in full}
        needed = [full[word] for word in words - here - known]
        found.append(max(needed, default=None))
        for surname in here:
            full.setdefault(surname, place)
    return found


def is_past(sentence: str, now: int | None) -> bool:
    """Whether the only years that it names are over."""
    years = {int(year) for year in _YEAR.findall(sentence)}
    return bool(years) and now is not None and max(years) < now


def _plain(sentence: str) -> str:
    return _QUOTED.sub(" ", sentence).strip().lower().replace("’", "'")
