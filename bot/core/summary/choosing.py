"""Passages → the few that tell the most, within a budget: likely words covered, searched for where the guards allow.

A draft is worth the chances of the words it covers, each once, times the mean standing of its passages, for the room it
takes: an estimate of the F1 that the brief would have. Maximal coverage of weighted concepts is Gillick and Favre's (A
Scalable Global Model for Summarization, 2009); that a word counts once does what maximal marginal relevance does
(Carbonell and Goldstein, 1998); LexRank (Erkan and Radev, 2004) and position (Edmundson, 1969) are in the standing.

Beside each constant stands what another value gives, as in worth.py, where the three figures are 30.3 / 30.2 / 28.4. On
the newts articles, whose references are twice as long, the opening of the article is as good as any of it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bot.core.summary.agreement import agreements
from bot.core.summary.passages import Passage
from bot.core.summary.terms import terms
from bot.core.summary.worth import SHORT, Matrix, Vector, chances, standing

# Words that a brief of so many sentences is taken to have besides its own: more of them make it longer. At 75 the pool
# has 30.4, but newts falls from 25.1 to 24.4, below lead; at 300 30.0 and 25.5. A budget of words is its own limit.
_ROOM = 150.0
# The same for a story, of its budget: outlets repeat each other. At 0.4 stories have 27.6, at 1.6 27.8.
_ROOM_STORY = 0.8
_AGREEMENT = 0.4  # what nearness to the outlets' openings weighs beside the worth; at 0 stories 27.4, at 0.8 28.2
_DRAFTS = 8  # at 1 (greedy) 30.4 / 29.9 / 27.5, at 20 as at 8
# Two passages say the same when of the shorter one's words, small ones among them, so many stand in the other.
_SAID, _FEWEST = 0.7, 5
_NUMBER = re.compile(r"\d+")
_WIDE = 5  # passages; a longer draft has no rival: a long brief is not worth more time
_SENTENCE = 20.0  # words that a sentence of a story's budget stands for
_MOST = 1_000  # passages compared: a matrix of 8 MB
_BRIEF = 100  # words; who allows more wants more: a longer budget is filled as far as it goes
UNLIMITED = 1_000_000  # words: no budget of words

Flags = NDArray[np.bool_]
Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Budget:
    """At most so many sentences and words in all."""

    sentences: int
    words: int


class _Totals(NamedTuple):
    """What the passages of drafts come to: of each draft, or of each draft with each passage added."""

    cover: Matrix  # the chances of the words said
    room: Matrix  # words, a short passage's rounded up
    weight: Matrix  # room times standing
    words: Matrix
    sentences: Matrix

    def plus(self, *added: Matrix) -> "_Totals":
        return _Totals(*(total[:, None] + more for total, more in zip(self, added, strict=True)))

    def at(self, where: tuple[Places, Places]) -> "_Totals":
        return _Totals(*(column[where] for column in self))


class _Draft(NamedTuple):
    """A brief that could be."""

    taken: Flags
    sentences: float
    value: float
    full: bool  # nothing more fits

    def places(self) -> list[int]:
        return [int(place) for place in np.flatnonzero(self.taken[:-1])]


def choose(
    passages: Sequence[Passage], headlines: Sequence[str], language: str, budget: Budget, about: str = ""
) -> list[int]:
    """The places of the chosen passages, in order; never empty unless there are none."""
    passages = passages[:_MOST]
    if not passages or budget.sentences < 1:
        return []
    found = terms([passage.text for passage in passages], language)
    has = (found.counts.dense() > 0).astype(np.float64)
    story = passages[-1].article != passages[0].article
    search = _Search(
        passages,
        has,
        chances(passages, headlines, language, found, has),
        standing(passages, language, found, has, about),
        budget,
        _room(budget, story=story),
    )
    sound = np.array([passage.sound for passage in passages])
    alone = np.array([not passage.leaning for passage in passages])
    anything = np.ones(len(passages), dtype=np.bool_)
    # Nothing stands alone: better a leaning sentence than none.
    drafts = search.drafts(sound, alone) or search.drafts(sound, anything) or search.drafts(anything, anything)
    if not drafts:
        return []
    values = np.array([draft.value for draft in drafts])
    if story:
        places = [draft.places() for draft in drafts]
        values = values / (values.max() or 1.0) + _AGREEMENT * np.array(agreements(places, passages, language))
    return drafts[int(np.argmax(values))].places()


def _room(budget: Budget, *, story: bool) -> float:
    if story:
        return _ROOM_STORY * min(budget.words, _SENTENCE * budget.sentences)
    return _ROOM if budget.words >= UNLIMITED else float(UNLIMITED)


class _Search:
    """A beam search: the best few drafts of a brief, each longer by one passage, until nothing fits."""

    def __init__(
        self, passages: Sequence[Passage], has: Matrix, chance: Vector, standings: Vector, budget: Budget, room: float
    ) -> None:
        self._holders, self._chance, self._budget, self._room = np.ascontiguousarray(has.T), chance, budget, room
        self._terms = [np.flatnonzero(row) for row in has]
        self._words = np.array([float(passage.size) for passage in passages])
        self._rooms = np.maximum(self._words, SHORT)
        self._weights = self._rooms * standings
        self._sentences = np.array([float(len(passage.sentences)) for passage in passages])
        self._same = _same(passages, has)
        self._needs = np.array([-1 if passage.before is None else passage.before for passage in passages])

    def drafts(self, allowed: Flags, alone: Flags) -> list[_Draft]:
        """The best drafts made of passages `allowed`, where those not `alone` come with what they lean on."""
        taken = np.zeros((1, len(allowed) + 1), dtype=np.bool_)  # the last stands for "needs none": never taken
        left, value = self._chance[None, :], np.zeros(1)  # of each word not said yet, of each draft
        gain = left @ self._holders
        totals = _Totals(*np.zeros((5, 1)))
        found: list[_Draft] = []
        length = 0
        while True:
            longer = totals.plus(gain, self._rooms, self._weights, self._words, self._sentences)
            can = allowed & ~taken[:, :-1] & (alone | taken[:, self._needs])
            can &= longer.sentences <= self._budget.sentences
            can &= (taken[:, :-1].astype(np.float32) @ self._same) == 0
            fits = can & (longer.words <= self._budget.words)
            if length or fits.any():  # the first may be longer than the budget where all are
                can = fits
            if length:
                longest = can.sum(axis=1) == 0
                found += [_Draft(*draft) for draft in zip(taken, totals.sentences, value, longest, strict=True)]
            if not can.any():
                return self._eligible(found)
            values = longer.cover * longer.weight / longer.room / (self._room + longer.words)
            drafts, added, taken = _distinct(np.where(can, values, -1.0), taken, _DRAFTS if length < _WIDE else 1)
            totals, value = longer.at((drafts, added)), values[drafts, added]
            left, gain = left[drafts], gain[drafts]
            for row, passage in enumerate(added):
                said = self._terms[passage]
                gain[row] -= left[row, said] @ self._holders[said]
                left[row, said] = 0.0
            length += 1

    def _eligible(self, found: list[_Draft]) -> list[_Draft]:
        """As many sentences as asked for; as many words as serve, up to where a budget is no brief's any more."""
        if self._budget.words >= UNLIMITED:
            most = max((draft.sentences for draft in found), default=0.0)
            return [draft for draft in found if draft.sentences == most]
        return found if self._budget.words <= _BRIEF else [draft for draft in found if draft.full]


def _same(passages: Sequence[Passage], has: Matrix) -> NDArray[np.float32]:
    """1 for each two passages that say the same: most of the words of the shorter one stand in the other. Of one
    article, two that give other numbers say two things; of two outlets, one thing in two states.
    """
    shared = has @ has.T
    sizes = has.sum(axis=1)
    least = np.minimum.outer(sizes, sizes)
    same = (shared >= _SAID * np.maximum(least, 1)) & (least >= _FEWEST)
    np.fill_diagonal(same, val=False)
    numbers = [frozenset(_NUMBER.findall(passage.text)) for passage in passages]
    for one, other in np.argwhere(np.triu(same)):
        if passages[one].article == passages[other].article and numbers[one] != numbers[other]:
            same[one, other] = same[other, one] = False
    return np.asarray(same, dtype=np.float32)


def _distinct(value: Matrix, taken: Flags, most: int) -> tuple[Places, Places, Flags]:
    """The best values at or above 0: their drafts, the passages added, and what each then holds, none twice."""
    after: dict[bytes, tuple[int, int, Flags]] = {}
    for flat in np.argsort(-value, axis=None, kind="stable")[: 3 * most]:
        draft, passage = divmod(int(flat), value.shape[1])
        if value[draft, passage] < 0 or len(after) == most:
            break
        longer = taken[draft].copy()
        longer[passage] = True
        after.setdefault(longer.tobytes(), (draft, passage, longer))
    drafts, added, held = zip(*after.values(), strict=True)
    return np.array(drafts), np.array(added), np.array(held)
