"""Tokens → parts of speech (Penn tags), by a small averaged perceptron whose weights lie beside this module.

Averaged perceptron after Collins (2002), greedy from left to right. Trained by `tests/benchmarks/train_tagger.py`; see
CREDITS.md for the annotated texts it learnt from. What depends on the words alone is added up for all tokens at once;
only where the tags before can change the best tag is it chosen step by step: at three tokens of ten.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.core.quotes.languages.english.features import MOST_HERE, MOST_NEAR, OPEN_CLASSES, features, firsts, possible

_REACH = 2  # tokens before and after that a tag depends on
_AROUND = (-2, -1, 1, 2)  # where they stand seen from it
_NOTHING = (0, 0, 0, 0)  # rows of a feature that it does not know
_NOWHERE = (0,) * _REACH
_KEPT_FORMS = 50_000  # forms whose scores are kept between articles: about 30 MB at the most
_TOGETHER = 4_000  # tokens tagged together, and new forms at the most: what is in memory at once stays bounded
_IMPOSSIBLE = -1e4
_ROUNDING = 0.01  # more than adding to scores of _IMPOSSIBLE can lose

_Scores = NDArray[np.float32]
_Numbers = NDArray[np.intp]


class _Model:
    """The weights in memory; reads them once, keeps the scores of forms it has met, each at its place."""

    def __init__(self, stored: dict[str, Any]) -> None:
        self.tags: list[str] = [str(tag) for tag in stored["tags"]]
        self.size = len(self.tags)
        scale = float(stored["scale"])
        weights = stored["weights"].astype(np.float32) * scale
        self.weights = np.concatenate([np.zeros_like(weights[:1]), weights])  # row 0 for features it does not know
        self.here: dict[str, int] = {}  # feature of the token itself → row
        around: dict[str, dict[int, int]] = {}
        for row, name in enumerate(json.loads(str(stored["names"])), 1):
            cut = 2 if name[0] == "-" else 1
            offset, feature = int(name[:cut]), name[cut:]
            if offset:
                around.setdefault(feature, {})[offset] = row
            else:
                self.here[feature] = row
        self.around = {  # feature of a token near by → row for each place where that may stand
            feature: tuple(rows.get(offset, 0) for offset in _AROUND) for feature, rows in around.items()
        }
        table = (stored["after_two"].astype(np.float32) + stored["after"].astype(np.float32)) * scale
        self.steps = [list(rows) for rows in table]  # by the tag two before and the one before: scores of the next
        self.least, self.most = table.min(axis=(0, 1)), table.max(axis=(0, 1))
        self.seen: dict[str, list[int]] = json.loads(str(stored["seen"]))
        self.masks: dict[frozenset[str], tuple[_Scores, int]] = {}
        self.forget()
        self.words = np.zeros((2, 1024), dtype=np.intp)  # by place: the rows of a form two tokens before, and after
        self.scores = np.zeros((3, 1024, self.size), dtype=np.float32)  # right before, at the token, right after
        self.only = np.full(1024, -1)  # the tag's number, where only one is possible

    def forget(self) -> None:
        """Empty the store of forms; place 0 stays that of nothing."""
        self.kept: tuple[dict[str, int], dict[str, int]] = ({}, {})  # forms within sentences, forms that open one
        self.count = 1

    def places(self, forms: Sequence[str], opens: Sequence[bool]) -> _Numbers:
        """Where what is known of forms stands, with places of nothing before and after them, as far as a tag reaches.

        `opens` tells those that open a sentence.
        """
        if self.count > _KEPT_FORMS:
            self.forget()
        within, opening = self.kept
        for _ in range(2):
            found = [opening.get(form) if first else within.get(form) for form, first in zip(forms, opens, strict=True)]
            if None not in found:
                break
            met = zip(forms, opens, found, strict=True)
            self._meet(list(dict.fromkeys((form, first) for form, first, place in met if place is None)))
        return np.array([*_NOWHERE, *found, *_NOWHERE], dtype=np.intp)

    def _meet(self, new: Sequence[tuple[str, bool]]) -> None:
        """Add up what the features of forms score, for all of them at once."""
        words, before, here, after, masks, only = [], [], [], [], [], []
        around, at = self.around, self.here
        for place, (form, first) in enumerate(new, self.count):
            self.kept[first][form] = place
            made = features(form[:60], first=first)
            near = [around.get(feature, _NOTHING) for feature in made[1]]
            if len(near) < MOST_NEAR:
                near.append(_NOTHING)
            words.append((near[0][0], near[0][3]))
            before.append([rows[1] for rows in near])
            after.append([rows[2] for rows in near])
            here.append(([at.get(feature, 0) for feature in made[0]] + [0])[:MOST_HERE])
            mask, single = self._mask(form, first=first)
            masks.append(mask)
            only.append(single)
        begin, end = self.count, self.count + len(new)
        self.count = end
        while end > len(self.only):
            self.words = np.concatenate([self.words, self.words], axis=1)
            self.scores = np.concatenate([self.scores, self.scores], axis=1)
            self.only = np.concatenate([self.only, self.only])
        self.words[:, begin:end] = np.transpose(words)
        for scores, rows in zip(self.scores, (before, here, after), strict=True):
            self.weights.take(rows, axis=0).sum(axis=1, out=scores[begin:end])
        self.scores[1, begin:end] += masks
        self.only[begin:end] = only

    def _mask(self, form: str, *, first: bool) -> tuple[_Scores, int]:
        """What to add to the scores of a form, so that only its possible tags are left; its only tag, or -1."""
        seen = self.seen.get(form) or ([] if form[:1].islower() else self.seen.get(form.lower(), []) if first else [])
        allowed = {self.tags[tag] for tag in seen}
        if not allowed or allowed & OPEN_CLASSES:
            allowed |= possible(form, first=first)
        key = frozenset(allowed)
        if key not in self.masks:
            inside = [number for number, tag in enumerate(self.tags) if not key or tag in key]
            mask = np.full(self.size, _IMPOSSIBLE, dtype=np.float32)
            mask[inside] = 0.0
            self.masks[key] = mask, inside[0] if len(inside) == 1 else -1
        return self.masks[key]

    def by_words(self, places: _Numbers, wanted: _Numbers) -> _Scores:
        """The scores of each tag for the wanted ones of some tokens, the tags before them aside."""
        two_before, before, here, after, two_after = (places.take(wanted + offset) for offset in range(-2, 3))
        total: _Scores = self.weights.take(self.words[0].take(two_before), axis=0)
        for scores, known in zip(self.scores, (before, here, after), strict=True):
            total += scores.take(known, axis=0)
        total += self.weights.take(self.words[1].take(two_after), axis=0)
        return total


@cache
def _model() -> _Model:
    with files("bot.core.quotes.languages.english").joinpath("tagger.npz").open("rb") as file, np.load(file) as stored:
        return _Model(dict(stored))


def tag(forms: Sequence[str]) -> list[str]:
    """One Penn tag per form; the forms are the tokens of a text in order."""
    model = _model()
    opens = firsts(forms)
    found = [model.size] * _REACH  # two beginnings, then the tags' numbers
    for begin in range(0, len(forms), _TOGETHER):
        low, end = max(begin - _REACH, 0), begin + _TOGETHER
        places = model.places(forms[low : end + _REACH], opens[low : end + _REACH])
        here = np.arange(begin - low, min(end, len(forms)) - low) + _REACH
        numbers = model.only.take(places.take(here))
        several = np.flatnonzero(numbers < 0)
        total = model.by_words(places, here.take(several))
        numbers[several] = total.argmax(axis=1)
        found += numbers.tolist()
        sure = (total + model.least).max(axis=1, keepdims=True) - _ROUNDING
        doubtful = np.count_nonzero(total + model.most >= sure, axis=1) > 1
        for scores, place in zip(total[doubtful], (several[doubtful] + begin).tolist(), strict=True):
            two, before = found[place : place + _REACH]
            found[place + _REACH] = int((scores + model.steps[two][before]).argmax())
    return [model.tags[number] for number in found[_REACH:]]
