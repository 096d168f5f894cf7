"""Term counts → unit vectors, and how alike they are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.core.stories.terms import Bags, Floats, Integers

BLOCK = 512  # rows whose likeness is held at once: 512 × 55,000 articles are 113 MB


@dataclass(frozen=True, slots=True)
class Vectors:
    """Unit vectors as sparse rows, and the same by term: `rows[heads[t]:heads[t + 1]]` hold term t."""

    starts: npt.NDArray[np.int64]
    terms: Integers
    weights: Floats
    heads: npt.NDArray[np.int64]
    rows: Integers
    by_term: Floats

    def __len__(self) -> int:
        return len(self.starts) - 1


def vectors(bags: Bags) -> Vectors:
    """Term frequency × inverse document frequency (Spärck Jones, 1972), the frequency damped by its logarithm."""
    count = len(bags)
    frequency = np.bincount(bags.terms, minlength=bags.vocabulary)
    rarity = np.log((1 + count) / np.maximum(frequency, 1)).astype(np.float32)
    weights = (1 + np.log(bags.counts)) * rarity[bags.terms]
    owner = np.repeat(np.arange(count, dtype=np.int32), np.diff(bags.starts))
    lengths = np.sqrt(np.bincount(owner, weights=weights * weights, minlength=count))
    weights = (weights / np.maximum(lengths, 1e-9)[owner]).astype(np.float32)
    order = np.argsort(bags.terms, kind="stable")
    heads = np.zeros(bags.vocabulary + 1, dtype=np.int64)
    np.cumsum(frequency, out=heads[1:])
    return Vectors(bags.starts, bags.terms, weights, heads, owner[order], weights[order])


def likeness(vectors: Vectors, row: int) -> Floats:
    """Cosine of one row with every row."""
    start, end = vectors.starts[row], vectors.starts[row + 1]
    pieces, products = [], []
    for term, weight in zip(vectors.terms[start:end], vectors.weights[start:end], strict=True):
        head, tail = vectors.heads[term], vectors.heads[term + 1]
        pieces.append(vectors.rows[head:tail])
        products.append(vectors.by_term[head:tail] * weight)
    if not pieces:
        return np.zeros(len(vectors), dtype=np.float32)
    total = np.bincount(np.concatenate(pieces), weights=np.concatenate(products), minlength=len(vectors))
    return total.astype(np.float32)


def pairs(vectors: Vectors, rows: Sequence[int], least: float) -> Iterator[tuple[int, Integers]]:
    """Each of `rows` with the rows it is at least so like, itself left out."""
    for row in rows:
        found = np.flatnonzero(likeness(vectors, row) >= least).astype(np.int32)
        yield row, found[found != row]


def table(vectors: Vectors, rows: Sequence[int]) -> Floats:
    """Cosines of `rows` with each other."""
    chosen = np.asarray(rows)
    return np.stack([likeness(vectors, row)[chosen] for row in rows])
