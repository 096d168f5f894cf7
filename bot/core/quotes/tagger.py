"""Tokens → parts of speech (Penn tags), by a small averaged perceptron whose weights lie beside this module.

Averaged perceptron after Collins (2002), greedy from left to right. Trained by `tests/benchmarks/train_tagger.py`; see
CREDITS.md for the annotated texts it learnt from. What depends on the words alone is added up for all tokens at once;
only where the tags before can change the best tag is it chosen step by step: at three tokens of ten.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.core.quotes.features import OPEN_CLASSES, features, firsts, possible

OFFSETS = (-2, -1, 0, 1, 2)
_REACH = 2  # tokens before and after that a tag depends on
_HERE = OFFSETS.index(0)
_KEPT_FORMS = 50_000  # forms whose scores are kept between articles: about 45 MB at the most
_TOGETHER = 4_000  # tokens tagged together, and new forms at the most: what is in memory at once stays bounded
_IMPOSSIBLE = -1e4
_ROUNDING = 0.01  # more than adding to scores of _IMPOSSIBLE can lose


class _Model:
    """The weights in memory; reads them once, keeps the scores of forms it has met."""

    def __init__(self, stored: dict[str, Any]) -> None:
        self.tags: list[str] = [str(tag) for tag in stored["tags"]]
        scale = float(stored["scale"])
        weights = stored["weights"].astype(np.float32) * scale
        self.weights = np.concatenate([np.zeros_like(weights[:1]), weights])  # row 0 for features it does not know
        self.rows: dict[int, dict[str, int]] = {offset: {} for offset in OFFSETS}  # by offset: feature → row
        for row, name in enumerate(json.loads(str(stored["names"])), 1):
            cut = 2 if name[0] == "-" else 1
            self.rows[int(name[:cut])][name[cut:]] = row
        self.size = len(self.tags)
        table = (stored["after_two"].astype(np.float32) + stored["after"].astype(np.float32)) * scale
        self.steps = [list(rows) for rows in table]  # by the tag two before and the one before: scores of the next
        self.least, self.most = table.min(axis=(0, 1)), table.max(axis=(0, 1))
        self.seen: dict[str, list[int]] = json.loads(str(stored["seen"]))
        self.masks: dict[frozenset[str], NDArray[np.float32]] = {}
        self.kept: tuple[dict[str, int], dict[str, int]] = ({}, {})  # forms within sentences, forms that open one
        self.scores = np.zeros((len(OFFSETS), 1024, self.size), dtype=np.float32)  # by offset and place of a form

    def places(self, forms: Sequence[str], opens: Sequence[bool]) -> NDArray[np.intp]:
        """Where the scores of forms stand; `opens` tells those that open a sentence."""
        if sum(map(len, self.kept)) > _KEPT_FORMS:
            self.kept = ({}, {})
        within, opening = self.kept
        for _ in range(2):
            found = [opening.get(form) if first else within.get(form) for form, first in zip(forms, opens, strict=True)]
            if None not in found:
                break
            met = zip(forms, opens, found, strict=True)
            self._meet(dict.fromkeys((form, first) for form, first, place in met if place is None))
        return np.array(found, dtype=np.intp)

    def _meet(self, new: Iterable[tuple[str, bool]]) -> None:
        """Add up what the features of forms score, for all of them at once."""
        rows: list[list[int]] = [[] for _ in OFFSETS]
        begins: list[list[int]] = [[] for _ in OFFSETS]
        masks = []
        place = first_place = sum(map(len, self.kept))
        for form, first in new:
            self.kept[first][form] = place
            place += 1
            masks.append(self._mask(form, first=first))
            for (offset, names), listed, begun in zip(
                features(form[:60], first=first).items(), rows, begins, strict=True
            ):
                table = self.rows[offset]
                begun.append(len(listed))
                listed.append(0)
                listed += [table[name] for name in names if name in table]
        while place > self.scores.shape[1]:
            self.scores = np.concatenate([self.scores, np.zeros_like(self.scores)], axis=1)
        for scores, listed, begun in zip(self.scores, rows, begins, strict=True):
            np.add.reduceat(self.weights.take(listed, axis=0), begun, axis=0, out=scores[first_place:place])
        self.scores[_HERE, first_place:place] += masks

    def _mask(self, form: str, *, first: bool) -> NDArray[np.float32]:
        """What to add to the scores of a form, so that only its possible tags are left."""
        seen = self.seen.get(form) or ([] if form[:1].islower() else self.seen.get(form.lower(), []) if first else [])
        allowed = {self.tags[tag] for tag in seen}
        if not allowed or allowed & OPEN_CLASSES:
            allowed |= possible(form, first=first)
        key = frozenset(allowed)
        if key not in self.masks:
            inside = [not key or tag in key for tag in self.tags]
            self.masks[key] = np.array([0.0 if good else _IMPOSSIBLE for good in inside], dtype=np.float32)
        return self.masks[key]

    def by_words(self, places: NDArray[np.intp], first: int, last: int) -> NDArray[np.float32]:
        """The scores of each tag for the tokens `first:last`, the tags before them aside; `places` are of all."""
        total = np.zeros((last - first, self.size), dtype=np.float32)
        for scores, offset in zip(self.scores, OFFSETS, strict=True):
            low, high = max(first + offset, 0), min(last + offset, len(places))
            total[low - offset - first : high - offset - first] += scores.take(places[low:high], axis=0)
        return total


@cache
def _model() -> _Model:
    with files("bot.core.quotes").joinpath("tagger.npz").open("rb") as file, np.load(file) as stored:
        return _Model(dict(stored))


def tag(forms: Sequence[str]) -> list[str]:
    """One Penn tag per form; the forms are the tokens of a text in order."""
    model = _model()
    opens = firsts(forms)
    found = [model.size, model.size]  # two beginnings, then the tags' numbers
    for begin in range(0, len(forms), _TOGETHER):
        end = min(begin + _TOGETHER, len(forms))
        low, high = max(begin - _REACH, 0), end + _REACH
        total = model.by_words(model.places(forms[low:high], opens[low:high]), begin - low, end - low)
        sure = (total + model.least).max(axis=1, keepdims=True) - _ROUNDING
        doubtful = np.count_nonzero(total + model.most >= sure, axis=1) > 1
        found += total.argmax(axis=1).tolist()
        for place in np.flatnonzero(doubtful).tolist():
            two, before = found[begin + place : begin + place + _REACH]
            found[begin + place + _REACH] = int((total[place] + model.steps[two][before]).argmax())
    return [model.tags[number] for number in found[_REACH:]]
