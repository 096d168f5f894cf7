"""Article → weighted terms: the stems of its headline and opening, headline words counting double."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import Stemmer

from bot.core.models import Article

Integers = npt.NDArray[np.int32]
Floats = npt.NDArray[np.float32]

# A headline says in ten words what the story is; counted twice it scores best on the feed mixes (2: 90.0, 3: 89.9).
HEADLINE_WEIGHT = 2
# How much of an article is read, in characters: the event stands at the top, and what follows is background.
OPENING = 2500

_WORD = re.compile(r"[^\W_]+(?:[.,]\d+)*")
_STEMMERS = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "ne": "nepali",
    "nl": "dutch",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
}


@dataclass(frozen=True, slots=True)
class Bags:
    """Articles as rows of term counts: row i is `terms[starts[i]:starts[i + 1]]`, ascending, with `counts` beside."""

    starts: npt.NDArray[np.int64]
    terms: Integers
    counts: Floats
    vocabulary: int

    def __len__(self) -> int:
        return len(self.starts) - 1


class _Vocabulary(dict[str, int]):
    """Word → number of its stem, in one language; stems that are written the same share a number across languages."""

    def __init__(self, language: str | None, numbers: dict[str, int]) -> None:
        super().__init__()
        name = _STEMMERS.get((language or "en").split("-")[0].lower())
        self._stemmer = Stemmer.Stemmer(name) if name else None
        self._numbers = numbers

    def __missing__(self, word: str) -> int:
        stem = self._stemmer.stemWord(word) if self._stemmer and not word[0].isdigit() else word
        number = self._numbers.setdefault(stem, len(self._numbers))
        self[word] = number
        return number


def bags(articles: Sequence[Article]) -> Bags:
    """The term counts of every article, over one vocabulary."""
    numbers: dict[str, int] = {}
    languages: dict[str | None, _Vocabulary] = {}
    rows: list[Integers] = []
    weights: list[Floats] = []
    starts = np.zeros(len(articles) + 1, dtype=np.int64)
    for position, article in enumerate(articles):
        vocabulary = languages.get(article.language)
        if vocabulary is None:
            vocabulary = languages[article.language] = _Vocabulary(article.language, numbers)
        headline = [vocabulary[word] for word in _WORD.findall(article.headline.lower())]
        opening = [vocabulary[word] for word in _WORD.findall(article.text[:OPENING].lower())]
        terms, counts = np.unique(np.array(headline * HEADLINE_WEIGHT + opening, dtype=np.int32), return_counts=True)
        rows.append(terms)
        weights.append(counts.astype(np.float32))
        starts[position + 1] = starts[position] + len(terms)
    return Bags(
        starts,
        np.concatenate(rows) if rows else np.zeros(0, dtype=np.int32),
        np.concatenate(weights) if weights else np.zeros(0, dtype=np.float32),
        len(numbers),
    )
