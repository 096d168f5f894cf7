"""Passages → the few that tell the most, within a budget: weighted words covered, greedily, where the guards allow.

A word weighs what the article (its opening above all), the headline and, in a story, the number of outlets that use
it say; a passage is worth the weight of the words it adds, per word of room it takes. Maximal coverage of weighted
concepts is Gillick and Favre's (A Scalable Global Model for Summarization, 2009), taken greedily; LexRank (Erkan and
Radev, 2004) and position (Edmundson, 1969) raise it; what is covered already counts little (maximal marginal
relevance, Carbonell and Goldstein, 1998).

The constants were chosen on the development halves of the brief pool (489 articles) and of the stories (400), one at a
time from round numbers, for three figures together: ROUGE F1 of the pool at 3 sentences and at 60 words, of the stories
at 60 words. They reach 29.9 / 29.8 / 28.2, against lead's 29.0 / 28.8 / 25.6. Halving or doubling one moves a figure by
at most 0.4, inside its interval, so they are left round. Beside each stands what the figures were without it (0, unless
another value is named), when the three stood at 29.8 / 29.6 / 28.2. At three sentences the opening of a well-kept
article, cleaned, is nearly as good (29.4); on the newts articles it is as good.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.core.summary.lexrank import ratings
from bot.core.summary.passages import Passage
from bot.core.summary.terms import Terms, stems, terms

Vector = NDArray[np.float64]

_OPENING = 3.0  # passages over which a word's weight falls by e; without a fall 29.5 / 29.5 / –
_FLOOR = 0.05  # what a word far down still weighs; 29.7 / 29.6 / –
_HEADLINE = 1.0  # a headline's word counts as one more opening passage, or one more outlet; 29.7 / 29.4 / 27.8
_POWER = 1.75  # weight by count: words that recur stand out; at 1 29.6 / 29.4 / 27.9
_SMALL_WORDS = 0.25  # what a stop word weighs of what it would; 29.6 / 29.6 / 28.3, at 1 29.9 / 29.4 / 27.8
_POSITION, _POSITION_FALL = 0.8, 3.0  # the first passage is worth 80 % more than a late one; 29.7 / 29.5 / 28.2
_CENTRAL = 0.5  # the most central passage is worth half more (one article; outlets' counts do that); at 0.5 29.9 / 29.7
_REPEATED = 0.8  # of a word's weight that is gone once it is said; 29.1 / 29.1 / 28.2, at 1 29.6 / 29.5 / 27.8
_ROOM = 10.0  # words added to a passage's size before its worth is divided by it; 29.7 / 29.3 / 27.8
_SHORT = 12  # words; shorter passages are worth less, by the square root; 29.7 / 29.6 / 28.2, and briefs read better
_QUESTION = 0.6  # of its worth that a question loses; 29.7 / 29.6 / 28.2
_QUOTED, _UNENDED = (
    0.05,
    0.1,
)  # the same for words quoted and for want of a stop: no figure moves, but briefs read better
_FILLER = 10  # words; nothing shorter fills up a budget of words; 29.8 / 29.7 / 28.1
_ABOUT = 3.0  # a passage with all the words asked about is worth four times itself: enough to pass any position
_MOST = 1_000  # passages compared: a matrix of 8 MB
UNLIMITED = 1_000_000  # words: no budget of words


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many sentences and words in all."""

    sentences: int
    words: int


def choose(
    passages: Sequence[Passage], headlines: Sequence[str], language: str, budget: Budget, about: str = ""
) -> list[int]:
    """The places of the chosen passages, in order; never empty unless there are none."""
    passages = passages[:_MOST]
    if not passages or budget.sentences < 1:
        return []
    found = terms([passage.text for passage in passages], language)
    worth = _Worth(passages, headlines, language, found, about)
    sound = [passage.sound for passage in passages]
    chosen = _greedy(passages, worth, budget, sound)
    if not chosen:  # nothing stands alone: better a leaning sentence than none
        chosen = _greedy(passages, worth, budget, sound, free=True)
    if not chosen:
        chosen = _greedy(passages, worth, budget, [True] * len(passages), free=True)
    return sorted(chosen)


def _greedy(
    passages: Sequence[Passage], worth: "_Worth", budget: Budget, allowed: Sequence[bool], *, free: bool = False
) -> list[int]:
    sizes = np.array([passage.size for passage in passages])
    counts = np.array([len(passage.sentences) for passage in passages])
    needs = np.array([-1 if passage.before is None else passage.before for passage in passages])
    stands = np.array([not passage.leaning for passage in passages]) | free
    open_ = np.array(allowed, dtype=np.bool_)
    taken = np.zeros(len(passages) + 1, dtype=np.bool_)  # the last stands for "needs none", and is never taken
    chosen: list[int] = []
    sentences, words = budget.sentences, budget.words
    while True:
        can = open_ & (stands | taken[needs]) & (counts <= sentences)
        fits = can & (sizes <= words)
        if chosen:
            can = fits & (sizes >= _FILLER) if budget.words < UNLIMITED else fits
        elif fits.any():
            can = fits
        if not can.any():
            return chosen
        best = int(np.argmax(np.where(can, worth.now(), -1.0)))
        chosen.append(best)
        open_[best] = False
        taken[best] = True
        sentences -= int(counts[best])
        words -= int(sizes[best])
        worth.cover(best)


class _Worth:
    """What each passage is worth, given what is chosen already."""

    def __init__(
        self, passages: Sequence[Passage], headlines: Sequence[str], language: str, found: Terms, about: str
    ) -> None:
        self._has = (found.counts.dense() > 0).astype(np.float64)
        self._left = _weights(passages, headlines, language, found, self._has)
        self._said = np.zeros(len(self._left), dtype=np.bool_)
        sizes = np.array([passage.size for passage in passages], dtype=np.float64)
        position = np.array([passage.position for passage in passages], dtype=np.float64)
        factor = 1.0 + _POSITION * np.exp(-position / _POSITION_FALL)
        if passages[-1].article == passages[0].article:
            central = ratings(found.weighty())
            factor += _CENTRAL * central / (central.max() or 1.0)
        factor *= 1.0 - np.array(
            [_QUOTED * one.quoted + _QUESTION * one.question + _UNENDED * one.unended for one in passages]
        )
        factor *= np.sqrt(np.clip(sizes / _SHORT, 0.1, 1.0))
        if about:
            factor *= 1.0 + _ABOUT * _asked(about, language, found, self._has)
        self._factor = factor / (_ROOM + sizes)

    def now(self) -> Vector:
        return np.asarray((self._has @ self._left) * self._factor)

    def cover(self, chosen: int) -> None:
        fresh = (self._has[chosen] > 0) & ~self._said
        self._left[fresh] *= 1.0 - _REPEATED
        self._said |= fresh


def _weights(passages: Sequence[Passage], headlines: Sequence[str], language: str, found: Terms, has: Vector) -> Vector:
    numbers = np.array([passage.article for passage in passages])
    outlets = np.unique(numbers)
    if len(outlets) > 1:
        count = sum((has[numbers == outlet].max(axis=0) for outlet in outlets), np.zeros(has.shape[1]))
    else:
        position = np.array([passage.position for passage in passages], dtype=np.float64)
        count = (np.exp(-position / _OPENING) + _FLOOR) @ has
    for headline in headlines:
        columns = {found.place[stem] for stem in stems(headline, language) if stem in found.place}
        count[list(columns)] += _HEADLINE
    weights: Vector = count**_POWER
    weights[found.small] *= _SMALL_WORDS
    return weights


def _asked(about: str, language: str, found: Terms, has: Vector) -> Vector:
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
