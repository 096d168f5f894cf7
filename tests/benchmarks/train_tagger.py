"""GUM's annotated texts → the tagger's weights: `python -m tests.benchmarks.train_tagger`, about three minutes.

Prints the accuracy on a tenth of the sentences held back, then trains on all and writes the weights beside
`bot.core.quotes.languages.english.tagger`.
"""

import json
import random
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np

from bot.core.quotes.languages.english.features import features, firsts
from bot.core.quotes.languages.english.tagger import tag
from bot.core.quotes.languages.english.tags import words as tokens
from tests.shared import SHARED

WEIGHTS = Path(__file__).resolve().parents[2] / "bot" / "core" / "quotes" / "languages" / "english" / "tagger.npz"
ROUNDS = 8
LEAST = 2  # updates a feature needs to be kept


def sentences(path: Path):
    """(forms, tags) of each sentence, in the tokens of `bot.core.quotes.page.tokens`."""
    words: list[tuple[str, str, bool]] = []
    for line in path.open(encoding="utf-8"):
        cells = line.rstrip("\n").split("\t")
        if len(cells) > 5 and cells[0].isdigit():
            words.append((cells[1], cells[4], "SpaceAfter=No" not in cells[9]))
        elif not line.strip() and words:
            yield aligned(words)
            words = []


def aligned(words):
    text, spans = "", []
    for form, penn, space in words:
        spans.append((len(text), len(text) + len(form), penn))
        text += form + (" " if space else "")
    forms, tags = [], []
    words = tokens(text)
    for begin, end_, form in zip(words.starts, words.ends, words.forms, strict=True):
        over = [penn for start, end, penn in spans if start < end_ and end > begin]
        forms.append({"``": "“", "''": "”"}.get(over[-1], form))
        tags.append(over[-1])
    return forms, tags


class Trainer:
    def __init__(self, tags):
        self.tags = tags
        self.index = {tag: i for i, tag in enumerate(tags)}
        n = len(tags)
        self.weights = defaultdict(lambda: np.zeros(n))
        self.sums = defaultdict(lambda: np.zeros(n))
        self.stamps = defaultdict(lambda: np.zeros(n))
        self.updates = defaultdict(int)
        self.now = 0

    def change(self, name, tag, by):
        self.sums[name][tag] += (self.now - self.stamps[name][tag]) * self.weights[name][tag]
        self.stamps[name][tag] = self.now
        self.weights[name][tag] += by

    def lexical(self, forms):
        around = [features(form, first=first) for form, first in zip(forms, firsts(forms), strict=True)]
        out = []
        for i in range(len(forms)):
            names = []
            for offset in (-2, -1, 0, 1, 2):
                j = i + offset
                if 0 <= j < len(forms):
                    names += [f"{offset}{feature}" for feature in around[j][abs(offset)]]
            out.append(names)
        return out

    def run(self, forms, gold=None):
        n = len(self.tags)
        before = two = n
        out = []
        for i, lexical in enumerate(self.lexical(forms)):
            names = [*lexical, f"after {before}", f"two {two} {before}"]
            score = np.zeros(n)
            for name in names:
                if name in self.weights:
                    score += self.weights[name]
            best = int(score.argmax())
            if gold is not None:
                self.now += 1
                right = self.index[gold[i]]
                if best != right:
                    for name in names:
                        self.updates[name] += 1
                        self.change(name, right, 1.0)
                        self.change(name, best, -1.0)
            two, before = before, best
            out.append(self.tags[best])
        return out

    def average(self):
        for name in list(self.weights):
            self.sums[name] += (self.now - self.stamps[name]) * self.weights[name]
            self.weights[name] = self.sums[name] / max(self.now, 1)


def train(examples, tags, seed=7):
    trainer = Trainer(tags)
    order = list(examples)
    shuffle = random.Random(seed)
    for turn in range(ROUNDS):
        shuffle.shuffle(order)
        for forms, gold in order:
            trainer.run(forms, gold)
        print(f"round {turn + 1} of {ROUNDS}", file=sys.stderr)
    trainer.average()
    return trainer


def store(trainer, path, examples):
    n = len(trainer.tags)
    lexical = sorted(
        name for name in trainer.weights if not name.startswith(("after ", "two ")) and trainer.updates[name] >= LEAST
    )
    table = np.array([trainer.weights[name] for name in lexical])
    after = np.zeros((n + 1, n))
    two = np.zeros((n + 1, n + 1, n))
    for name, row in trainer.weights.items():
        kind, *rest = name.split(" ")
        if kind == "after":
            after[int(rest[0])] = row
        elif kind == "two":
            two[int(rest[0]), int(rest[1])] = row
    largest = max(np.abs(table).max(), np.abs(after).max(), np.abs(two).max())
    scale = largest / 32000
    np.savez_compressed(
        path,
        tags=np.array(trainer.tags),
        names=np.array(json.dumps(lexical, ensure_ascii=False)),
        weights=np.round(table / scale).astype(np.int16),
        after=np.round(after / scale).astype(np.int16),
        after_two=np.round(two / scale).astype(np.int16),
        scale=np.array(scale),
        seen=np.array(json.dumps(seen(trainer, examples), ensure_ascii=False)),
    )
    print(f"{len(lexical)} features, {path.stat().st_size / 1e6:.2f} MB")


def seen(trainer, examples):
    """The tags each form was met with."""
    met = defaultdict(set)
    for forms, gold in examples:
        for form, penn in zip(forms, gold, strict=True):
            met[form].add(trainer.index[penn])
    return {form: sorted(tags) for form, tags in sorted(met.items())}


def main() -> None:
    examples = list(sentences(SHARED / "eval" / "tagging" / "gum_cc_by.conllu"))
    tags = sorted({tag for _, gold in examples for tag in gold})
    held = examples[::10]
    trainer = train([example for i, example in enumerate(examples) if i % 10], tags)
    right = total = 0
    for forms, gold in held:
        for got, want in zip(trainer.run(forms), gold, strict=True):
            right += got == want
            total += 1
    print(f"held back: {right / total:.4f} of {total} tokens right")
    if "--check" in sys.argv:
        store(trainer, WEIGHTS, [example for i, example in enumerate(examples) if i % 10])
        pairs = [(forms, gold, tag(forms)) for forms, gold in held]
        wrong = sum(g != t for _, gold, got in pairs for g, t in zip(gold, got, strict=True))
        print(f"held back, as stored and read: {1 - wrong / total:.4f}")
        return
    store(train(examples, tags), WEIGHTS, examples)


if __name__ == "__main__":
    main()
