"""Story → numbers that its outlets give differently for the same thing, side by side."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from bot.core.digest.wanting import names_of
from bot.core.models import Article, Story
from bot.core.text import body

_WORDS = [
    *("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen"),
    *("fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
]
_NUMBER = rf"(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}}|{'|'.join(_WORDS)})"
_ABOUT = r"(?:(?P<about>at least|more than|over|nearly|almost|about|around|some|up to|as many as|fewer than)\s+)?"
_PEOPLE = (
    r"(?:\s+(?:people|persons|others|civilians|soldiers|passengers|children|students|miners|migrants|protesters))?"
)
_BE = r"(?:\s+(?:were|was|are|is|have been|has been|had been|were reported|were confirmed|confirmed|reported))?"
# What is counted → the words that say so. Only counts that outlets give for a whole event: the dead, the hurt, the
# missing, the arrested.
_COUNTED: tuple[tuple[str, str, str], ...] = (
    ("dead", r"dead|killed|died", r"killing|killed|kills|death toll (?:\w+ ){0,3}?(?:to|at|of|is)"),
    ("injured", r"injured|wounded|hurt", r"injuring|wounding|injured|wounded"),
    ("missing", r"missing|unaccounted for", r""),
    ("arrested", r"arrested|detained", r"arresting|detaining|arrested|detained"),
)
_OPENING = 4  # the headline and so many sentences: where an outlet gives the count of the whole event


def _patterns(after: str, before: str) -> tuple[re.Pattern[str], ...]:
    patterns = [rf"{_ABOUT}\b{_NUMBER}{_PEOPLE}{_BE}\s+(?:{after})\b"]
    if before:
        patterns.append(rf"\b(?:{before})\s+{_ABOUT}{_NUMBER}\b(?!\s*(?:%|per ?cent|years?|days?|hours?|months?|[-–]))")
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


# With each thing, the words without which no pattern of it can match: looking for them first is ten times as fast.
_FINDERS = tuple(
    (thing, re.compile("|".join(filter(None, (after, before))), re.IGNORECASE), _patterns(after, before))
    for thing, after, before in _COUNTED
)


def disagreements(story: Story, outlets: Mapping[int, Sequence[str]] | None = None) -> tuple[str, ...]:
    """`dead: 12 (BBC) · 14 (Reuters)`, one line for each thing that outlets count differently.

    Found with certainty only: an article speaks when its opening gives exactly one number for the thing, without
    "at least" or "about"; copies of one wire text speak once; two outlets at least must speak, and differ.
    """
    if len(story.articles) < 2:
        return ()
    copied = {place for group in story.copies for place in group[1:]}
    speaking = [article for place, article in enumerate(story.articles) if place not in copied]
    openings = [(_name(article, outlets or {}), _opening(article)) for article in speaking]
    lines = []
    for thing, said, patterns in _FINDERS:
        given: dict[int, list[str]] = {}
        told: set[str] = set()
        for name, opening in openings:
            numbers = _numbers(opening, patterns) if said.search(opening) else set()
            if name and name not in told and len(numbers) == 1 and (number := numbers.pop()) is not None:
                told.add(name)
                given.setdefault(number, []).append(name)
        if len(given) > 1:
            lines.append(
                f"{thing}: " + " · ".join(f"{number:,} ({', '.join(given[number])})" for number in sorted(given))
            )
    return tuple(lines)


def _numbers(opening: str, patterns: Sequence[re.Pattern[str]]) -> set[int | None]:
    """The numbers given; None among them for one that is only about right."""
    found: set[int | None] = set()
    for pattern in patterns:
        for match in pattern.finditer(opening):
            found.add(None if match["about"] else _number(match["number"]))
    return found


def _number(written: str) -> int:
    low = written.lower()
    return _WORDS.index(low) + 1 if low in _WORDS else int(written.replace(",", ""))


def _opening(article: Article) -> str:
    if (article.language or "en")[:2] != "en":
        return ""
    sentences = body(article.text, article.headline, "en")[:_OPENING]
    return "\n".join([article.headline, *(" ".join(sentence.of(article.text).split()) for sentence in sentences)])


def _name(article: Article, outlets: Mapping[int, Sequence[str]]) -> str:
    return article.outlet or next(iter(names_of(article, outlets)), "")
