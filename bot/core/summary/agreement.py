"""Drafts of a story's brief → the one that agrees best with what the outlets open with.

Minimum Bayes risk (Kumar and Byrne, 2004): what several outlets put first is the likeliest summary there is, so the
draft nearest to all of their openings, in words and pairs of words, is the least likely to be wrong.
"""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from bot.core.summary.passages import Passage
from bot.core.summary.terms import stems

_OPENING = 60  # words of an outlet that count as what it opens with
Grams = tuple[Counter[str], Counter[tuple[str, str]]]


def agreements(drafts: Sequence[Sequence[int]], passages: Sequence[Passage], language: str) -> list[float]:
    """Per draft (the places of its passages), how near it is to the outlets' openings: 1 for the nearest."""
    spoken = [stems(passage.text, language) for passage in passages]
    openings: dict[int, list[str]] = {}
    for passage, words in zip(passages, spoken, strict=True):
        opening = openings.setdefault(passage.article, [])
        opening += words[: _OPENING - len(opening)]
    sought = [_grams(opening) for opening in openings.values()]
    near = []
    for draft in drafts:
        said = _grams([word for place in draft for word in spoken[place]])
        near.append(sum(_overlap(said, opening) for opening in sought))
    highest = max(near, default=0.0) or 1.0
    return [one / highest for one in near]


def _grams(words: Sequence[str]) -> Grams:
    return Counter(words), Counter(pairwise(words))


def _overlap(one: Grams, other: Grams) -> float:
    """F1 of the words both have, plus that of the pairs."""
    words = 2 * (one[0] & other[0]).total() / max(1, one[0].total() + other[0].total())
    return words + 2 * (one[1] & other[1]).total() / max(1, one[1].total() + other[1].total())
