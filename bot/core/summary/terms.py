"""Sentences → their terms: stems, from a warm cache, as one matrix of counts."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bot.core.summary.sumy_door import stemmer, stop_words
from bot.core.text import words
from bot.core.text.words import WORD

_KEPT = 60_000  # stems kept a language: the words of some thousand articles, about 10 MB
_LONGEST = 40  # letters; what is longer is no word and some stemmers are slow on it
_STEMS: dict[str, dict[str, str]] = {}


def stems(text: str, language: str) -> list[str]:
    """The stems of a text's words, in order; that of a stop word begins with a space, so that it is no other's."""
    if language in {"zh", "ja"}:
        found = [extent.of(text).lower() for extent in words(text, language)]
    else:
        found = WORD.findall(text.lower())
    known = _STEMS.setdefault(language, {})
    if len(known) > _KEPT:
        known.clear()
    out = []
    for word in found:
        root = known.get(word)
        if root is None:
            root = _stem(stemmer(language), word)
            root = known[word] = f" {root}" if word in stop_words(language) else root
        out.append(root)
    return out


def _stem(stem: object, word: str) -> str:
    if len(word) > _LONGEST:
        return word
    try:
        return str(stem(word)) if callable(stem) else word
    except (IndexError, ValueError, UnicodeError):  # some stemmers trip over single odd letters
        return word


@dataclass(frozen=True, slots=True)
class Counts:
    """How often a term stands in a sentence, where it does: parallel arrays, ordered by sentence, then by term."""

    sentences: NDArray[np.int64]
    columns: NDArray[np.int64]
    counts: NDArray[np.float64]
    shape: tuple[int, int]  # sentences, terms

    def dense(self) -> NDArray[np.float64]:
        """`[sentence, term]`."""
        matrix = np.zeros(self.shape)
        matrix[self.sentences, self.columns] = self.counts
        return matrix


@dataclass(frozen=True, slots=True)
class Terms:
    """The terms of some sentences: `small` marks the stop words among them, `place` finds a term's column."""

    counts: Counts
    small: NDArray[np.bool_]
    place: dict[str, int]

    def weighty(self) -> Counts:
        """The counts without the stop words."""
        found = self.counts
        kept = ~self.small[found.columns]
        return Counts(found.sentences[kept], found.columns[kept], found.counts[kept], found.shape)


def terms(sentences: Sequence[str], language: str) -> Terms:
    place: dict[str, int] = {}
    cells: list[int] = []
    sizes = []
    for sentence in sentences:
        found = stems(sentence, language)
        sizes.append(len(found))
        cells += [place.setdefault(term, len(place)) for term in found]
    shape = (len(sizes), max(1, len(place)))
    flat = np.repeat(np.arange(shape[0], dtype=np.int64) * shape[1], sizes) + np.asarray(cells, dtype=np.int64)
    where, counts = np.unique(flat, return_counts=True)
    rows, columns = np.divmod(where, shape[1])
    small = np.zeros(shape[1], dtype=np.bool_)
    small[[at for term, at in place.items() if term[0] == " "]] = True
    return Terms(Counts(rows, columns, counts.astype(np.float64), shape), small, place)
