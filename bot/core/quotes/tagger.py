"""Tokens → parts of speech (Penn tags), by a small averaged perceptron whose weights lie beside this module.

Averaged perceptron after Collins (2002), greedy from left to right. Trained by `tests/benchmarks/train_tagger.py`; see
CREDITS.md for the annotated texts it learnt from. What depends on the words alone is added up for all tokens at once;
only the step from tag to tag is sequential.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Any

import numpy as np

from bot.core.quotes.english_cues import verbs
from bot.core.quotes.listed import listed
from bot.core.quotes.names import FIRST

_CUES = frozenset(verbs())
OFFSETS = (-2, -1, 0, 1, 2)
_HERE = OFFSETS.index(0)
_KEPT_FORMS = 50_000  # forms whose scores are kept between articles: about 45 MB at the most
_DIGIT = re.compile(r"\d")
_OPENING = frozenset({".", "!", "?", ":", "“", "‘", "``", "(", "„"})
_CLOSING = frozenset({"”", "’", ")"})


def shape(form: str) -> str:
    """How a form is written: X a capital, x a small letter, d a digit, runs cut short."""
    if form.isalpha():
        if form.islower():
            return "x"
        if form.istitle():
            return "X" if len(form) == 1 else "Xx"
    written = "".join("X" if c.isupper() else "x" if c.islower() else "d" if c.isdigit() else c for c in form[:12])
    return re.sub(r"(.)\1+", r"\1", written)


def features(form: str, *, first: bool) -> dict[int, list[str]]:
    """The features a form gives to tokens around it, by where it stands seen from them; `first` in its sentence."""
    word = _DIGIT.sub("0", form.lower().replace("’", "'").replace("‘", "'"))
    plain = shape(form)
    look = plain + ("^" if first else "")
    tail = word[-3:]
    known = ["gn"] if word in FIRST and form[:1].isupper() else ["gv"] if word in _CUES else []
    return {
        -2: ["w" + word],
        -1: ["w" + word, "s" + tail, "l" + plain, *known],
        0: [
            "w" + word,
            "1" + word[-1:],
            "2" + word[-2:],
            "3" + tail,
            "4" + word[-4:],
            "p" + word[:3],
            "l" + look,
            *known,
        ],
        1: ["w" + word, "s" + tail, "l" + plain, *known],
        2: ["w" + word],
    }


_IRREGULAR = listed("""
    ate became began bent bet bled blew bore bought bound bred broke brought built burst came cast caught chose
    clung crept cut dealt did dove drank drew drove dug fed fell felt fled flew forbade forgave forgot fought
    found froze gave got grew ground had held hid hit hung hurt kept knew laid lay led left lent let lit lost
    made meant met overcame paid proved put quit ran rang read rebuilt rode rose said sang sank sat saw sent set
    shed shook shone shot shut slept slid sold sought spent spoke spread sprang stole stood stove struck stuck
    stung swam swept swore swung taught thought threw told took tore understood upheld was went were withdrew
    woke won wore wound wrote been begun bitten blown born borne broken chosen come done drawn driven eaten
    fallen flown forgotten frozen given gone grown hidden known ridden risen seen shaken shown spoken stolen
    sung sunk sworn taken thrown torn withdrawn worn written
""")


def possible(form: str, *, first: bool) -> set[str]:
    """The open-class tags that the look of a form allows; what small words are, the training text has shown."""
    low = form.lower()
    if form[:1].isdigit():
        return {"CD", "JJ", "NN", "NNP"}
    if not form[:1].isalpha():
        return set()
    found: set[str] = set()
    if form[0].isupper():
        found |= {"NNP", "NNPS"} if low.endswith("s") else {"NNP"}
        if not first:
            return found | (
                {"JJ"} if low.endswith(("an", "ish", "ese", "ch", "i", "ic", "al")) or "-" in low else set()
            )
    found |= {"NN"} if low.endswith(_NOUN_ENDINGS) else {"NN", "JJ", "VB", "VBP"}
    for ending, tags in _ENDINGS:
        if low.endswith(ending):
            found |= tags
    if low in _IRREGULAR:
        found |= {"VBD", "VBN"}
    return found


_NOUN_ENDINGS = ("tion", "sion", "ment", "ness", "ity", "ism", "ship", "ance", "paper", "hood", "ist", "ogy", "ician")
_ENDINGS: tuple[tuple[str, set[str]], ...] = (
    ("s", {"NNS", "VBZ"}),
    ("ed", {"VBD", "VBN"}),
    ("ing", {"VBG"}),
    ("ly", {"RB"}),
    ("er", {"JJR"}),
    ("est", {"JJS"}),
    ("men", {"NNS"}),
    ("people", {"NNS"}),
)


_OPEN = listed("NN NNS NNP NNPS JJ JJR JJS VB VBP VBZ VBD VBN VBG RB FW UH CD")


def firsts(forms: Sequence[str]) -> list[bool]:
    """Which forms open a sentence, as far as the forms before tell; quotation marks are told apart as “ and ”."""
    found = []
    opening = True
    for form in forms:
        found.append(opening)
        opening = form in _OPENING or (opening and form in _CLOSING)
    return found


class _Model:
    """The weights in memory; reads them once, keeps the scores of forms it has met."""

    def __init__(self, stored: dict[str, Any]) -> None:
        self.tags: list[str] = [str(tag) for tag in stored["tags"]]
        scale = float(stored["scale"])
        self.weights = stored["weights"].astype(np.float32) * scale
        self.rows: dict[int, dict[str, int]] = {offset: {} for offset in OFFSETS}  # by offset: feature → row
        for row, name in enumerate(json.loads(str(stored["names"]))):
            cut = 2 if name[0] == "-" else 1
            self.rows[int(name[:cut])][name[cut:]] = row
        count = len(self.tags)
        table = (stored["after_two"].astype(np.float32) + stored["after"].astype(np.float32)) * scale
        self.steps = [list(rows) for rows in table]  # by the tag two before and the one before: scores of the next
        self.size = count
        self.seen: dict[str, list[int]] = json.loads(str(stored["seen"]))
        self.kept: tuple[dict[str, int], dict[str, int]] = ({}, {})  # forms within sentences, forms that open one
        self.count = 0
        self.masks: dict[frozenset[str], tuple[Any, int]] = {}
        self.only: list[int] = []  # by row: the tag, when there is but one
        self.scores = np.zeros((1024, len(OFFSETS), count), dtype=np.float32)

    def row(self, form: str, *, first: bool) -> int:
        place = self.count
        self.count += 1
        if place >= len(self.scores):
            self.scores = np.concatenate([self.scores, np.zeros_like(self.scores)])
        for index, (offset, names) in enumerate(features(form[:60], first=first).items()):
            table = self.rows[offset]
            rows = [table[name] for name in names if name in table]
            if len(rows) > 1:
                np.add.reduce(self.weights.take(rows, axis=0), axis=0, out=self.scores[place, index])
            else:
                self.scores[place, index] = self.weights[rows[0]] if rows else 0.0
        mask, only = self._mask(form, first=first)
        self.scores[place, _HERE] += mask
        self.only.append(only)
        self.kept[first][form] = place
        return place

    def forget(self) -> None:
        """Empty the store of forms."""
        self.kept = ({}, {})
        self.count = 0
        self.only = []

    def _mask(self, form: str, *, first: bool) -> tuple[Any, int]:
        """What to add to the scores of a form, and its only tag (or -1)."""
        seen = self.seen.get(form) or ([] if form[:1].islower() else self.seen.get(form.lower(), []) if first else [])
        allowed = {self.tags[tag] for tag in seen}
        if not allowed or allowed & _OPEN:
            allowed |= possible(form, first=first)
        key = frozenset(allowed)
        known = self.masks.get(key)
        if known is None:
            inside = [not key or tag in key for tag in self.tags]
            mask = np.array([0.0 if good else -1e4 for good in inside], dtype=np.float32)
            known = self.masks[key] = (mask, inside.index(True) if len(key) == 1 and any(inside) else -1)
        return known


@cache
def _model() -> _Model:
    with files("bot.core.quotes").joinpath("tagger.npz").open("rb") as file, np.load(file) as stored:
        return _Model(dict(stored))


def tag(forms: Sequence[str]) -> list[str]:
    """One Penn tag per form; the forms are the tokens of a text in order."""
    if not forms:
        return []
    model = _model()
    if model.count > _KEPT_FORMS:
        model.forget()
    within, opening = model.kept
    rows = np.empty(len(forms), dtype=np.intp)
    for index, (form, first) in enumerate(zip(forms, firsts(forms), strict=True)):
        known = opening.get(form) if first else within.get(form)
        rows[index] = model.row(form, first=first) if known is None else known
    count = len(forms)
    total = np.zeros((count, model.size), dtype=np.float32)
    for index, offset in enumerate(OFFSETS):
        if offset <= 0:
            total[-offset:] += model.scores[rows[: count + offset], index]
        else:
            total[: count - offset] += model.scores[rows[offset:], index]
    before, two = model.size, model.size
    only = model.only
    found: list[str] = []
    steps = model.steps
    for row, scores in zip(rows.tolist(), total, strict=True):
        best = only[row]
        if best < 0:
            best = int((scores + steps[two][before]).argmax())
        found.append(model.tags[best])
        before, two = best, before
    return found
