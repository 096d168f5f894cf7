"""Passages → what they are worth: the chance that a summary uses each word, and what tells for a passage as a whole.

The odds of a word are its share of the passages, times the root of how early it stands, times what the headlines say.
The form comes from logistic regressions of the words of the references on six kinds of articles and stories: all six
give the logarithm of the share a weight of about 1 and that of earliness about a half, so these are taken round. The
rest was chosen on the same development halves, the brief pool (489 articles) and the stories (400), for ROUGE F1 of the
pool at 3 sentences and at 60 words and of the stories at 60 words: 30.3 / 30.2 / 28.4, where the cleaned lead has
29.7 / 28.9 / 25.6. Beside each stands what the three are with another value; up to 0.3 is within chance.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bot.core.summary.lexrank import ratings
from bot.core.summary.passages import Passage
from bot.core.summary.terms import Terms, stems

Vector = NDArray[np.float64]
Matrix = NDArray[np.float64]

_ODDS = 1.0  # at 0.5 30.3 / 30.3 / 28.1, at 2 30.1 / 30.0 / 28.3
_FALL = 3.0  # passages over which being early falls by e; at 6 for the words 29.9 / 29.9 / 28.4
_LATE = 0.05  # what is left of being early far down
_HEADLINE = (
    3  # the odds of a word in every outlet's headline are 2³ times those of one in none; at 0 29.9 / 30.0 / 27.8
)
_SMALL_WORDS = 0.7  # of a stop word's chance; at 0.3 30.0 / 30.2 / 28.2, at 1 30.2 / 30.1 / 28.4
_POSITION = 0.8  # the first passage is worth 80 % more than a late one; at 0 29.3 / 29.6 / 28.3
_CENTRAL = 0.5  # the most central is worth half more (one article; outlets' counts do that); at 0 30.3 / 30.0
SHORT = 12  # words; a shorter passage takes as much room; at 8 30.3 / 30.2 / 28.4, at 16 30.2 / 30.2 / 28.4
# Of its worth that a passage loses; without all three 30.3 / 30.1 / 28.7, but briefs read better.
_QUESTION, _QUOTED, _UNENDED = 0.6, 0.05, 0.1
_ABOUT = 3.0  # a passage with all the words asked about is worth four times itself: enough to pass any position


def chances(passages: Sequence[Passage], headlines: Sequence[str], language: str, found: Terms, has: Matrix) -> Vector:
    """Per term, the chance that a summary of these passages uses it."""
    outlets = len({passage.article for passage in passages})
    position = np.array([passage.position for passage in passages], dtype=np.float64)
    share = has.mean(axis=0)
    early = np.exp(-position / _FALL) @ has + _LATE
    named = np.zeros(len(share))
    for headline in headlines:
        named[list({found.place[stem] for stem in stems(headline, language) if stem in found.place})] += 1 / outlets
    odds = _ODDS * share * np.sqrt(early) * (1 + named) ** _HEADLINE
    chance: Vector = odds / (1 + odds)
    chance[found.small] *= _SMALL_WORDS
    return chance


def standing(passages: Sequence[Passage], language: str, found: Terms, has: Matrix, about: str) -> Vector:
    """Per passage, what its words are multiplied by: place, centrality, form, and how much of the question it holds."""
    position = np.array([passage.position for passage in passages], dtype=np.float64)
    factor: Vector = 1.0 + _POSITION * np.exp(-position / _FALL)
    if passages[-1].article == passages[0].article:
        central = ratings(found.weighty())
        factor += _CENTRAL * central / (central.max() or 1.0)
    factor *= 1.0 - np.array(
        [_QUOTED * one.quoted + _QUESTION * one.question + _UNENDED * one.unended for one in passages]
    )
    if about:
        factor *= 1.0 + _ABOUT * _asked(about, language, found, has)
    return factor


def _asked(about: str, language: str, found: Terms, has: Matrix) -> Vector:
    """The share of the words asked about that each passage holds."""
    asked = set(stems(about, language))
    rows = [
        has[:, columns].max(axis=1)
        for stem in asked
        if (
            columns := [
                at for term, at in found.place.items() if term == stem or (len(stem) > 3 and term.startswith(stem))
            ]
        )
    ]
    return np.asarray(sum(rows, np.zeros(len(has))) / max(1, len(asked)))
