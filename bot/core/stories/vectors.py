"""Term counts → unit vectors, and how alike they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from bot.core.stories.terms import Bags, Integers
from bot.core.stories.vocabulary import Floats

# In batches of so many articles, words that stand in every tenth of them are left out: nearly half of all places, and
# next to nothing of what tells two events apart.
MANY, COMMON = 2000, 0.1
# A word of fewer articles than this is hardly the rarer for it: a story that a dozen outlets tell is as much one as a
# story of two. Counted so, ECB+ (stories of ten) and the feed mixes (of two or three) are cut best at thresholds closer
# to each other.
FEW = 8
# With so many imagined articles that use words as their language does, a day of three articles knows what is common,
# and one of five hundred goes by what it says itself: unrelated articles that stand in a story, of 100 / feed mixes' F1
# are 0.3 / 91.5, with 100 0.3 / 91.4, with 500 0.7 / 91.1.
PRIOR = 25
# Long texts that tell of one event share less of their words than short ones do, so a row of n terms is longer than 1
# by (n / USUAL) ** LENGTH up to WHOLE terms, more than an extract has, and by (n / WHOLE) ** LONG beyond. Whole
# articles and extracts are then cut at one threshold: with LENGTH alone ECB+ loses 4 points of F1.
USUAL, LENGTH, WHOLE, LONG, SHORTEST, LONGEST = 45, 0.1, 70, 0.4, 20, 200
DENSE = 10_000_000  # places of a table that is made at once: 40 MB
POSTINGS = 10_000  # in batches of up to some hundred articles nearly every term is looked at
CANDIDATES = 400  # a story is joined through the likest of its articles


@dataclass(frozen=True, slots=True)
class Vectors:
    """Vectors of about unit length as sparse rows, and the same by term: `rows[heads[t]:heads[t + 1]]` hold term t."""

    starts: npt.NDArray[np.int64]
    terms: Integers
    weights: Floats
    heads: npt.NDArray[np.int64]
    rows: Integers
    by_term: npt.NDArray[np.float16]

    def __len__(self) -> int:
        return len(self.starts) - 1


def vectors(bags: Bags) -> Vectors:
    """Term frequency × inverse document frequency (Spärck Jones, 1972), the frequency damped by its logarithm."""
    count = len(bags)
    terms, counts, starts = bags.terms, bags.counts, bags.starts
    frequency = np.bincount(terms, minlength=len(bags.shares))
    owner = np.repeat(np.arange(count, dtype=np.int32), np.diff(starts))
    if count >= MANY:
        telling = (frequency <= COMMON * np.maximum(bags.peers, MANY))[terms]
        terms, counts, owner = terms[telling], counts[telling], owner[telling]
        starts = np.concatenate([[0], np.cumsum(np.bincount(owner, minlength=count))])
        frequency = np.bincount(terms, minlength=len(bags.shares))
    rarity = np.log((1 + bags.peers + PRIOR) / (np.maximum(frequency, 1) + PRIOR * bags.shares + FEW))
    rarity = np.maximum(rarity, 0).astype(np.float32)  # what every article says says nothing
    weights = (1 + np.log(counts, dtype=np.float32)) * rarity[terms]
    lengths = np.sqrt(np.bincount(owner, weights=weights * weights, minlength=count)).astype(np.float32)
    sizes = np.clip(np.diff(bags.starts), SHORTEST, LONGEST)
    longer = (np.minimum(sizes, WHOLE) / USUAL) ** LENGTH * (np.maximum(sizes, WHOLE) / WHOLE) ** LONG
    weights *= (longer / np.maximum(lengths, 1e-9)).astype(np.float32)[owner]
    order = np.argsort(terms, kind="stable").astype(np.int32)
    heads = np.zeros(len(bags.shares) + 1, dtype=np.int64)
    np.cumsum(frequency, out=heads[1:])
    return Vectors(starts, terms, weights, heads, owner[order], weights.astype(np.float16)[order])


def near(vectors: Vectors, row: int, least: float) -> tuple[Integers, Floats]:
    """The rows that are at least so like this one, itself among them, and how like they are.

    Looked for by the rarer terms, as many as have POSTINGS places together: a common term has the longest list and the
    least weight. The rows that these bring a good part of the way are compared in full.
    """
    terms, weights = _terms(vectors, row)
    if not weights.any():
        return np.zeros(0, dtype=np.int32), np.zeros(0, dtype=np.float32)
    places = vectors.heads[terms + 1] - vectors.heads[terms]
    order = np.argsort(places)
    rare = order[np.cumsum(places[order]) <= POSTINGS]
    partly = _sums(vectors, terms[rare], weights[rare])
    seen = float(np.sum(weights[rare] ** 2) / np.sum(weights**2))  # the share of its length that was looked at
    candidates = np.flatnonzero(partly >= least * max(0.3, seen)).astype(np.int32)
    if len(candidates) <= 1:
        return candidates, np.ones(len(candidates), dtype=np.float32)  # itself
    if len(candidates) > CANDIDATES:
        candidates = np.sort(candidates[np.argsort(-partly[candidates], kind="stable")[:CANDIDATES]])
    likely = likenesses(vectors, row, candidates)
    return candidates[likely >= least], likely[likely >= least]


def likenesses(vectors: Vectors, row: int, others: Integers) -> Floats:
    """The likeness of one row with each of `others`."""
    terms, weights = _terms(vectors, row)
    dense = np.zeros(len(vectors.heads), dtype=np.float32)
    dense[terms] = weights
    return _products(vectors, dense, others)


def table(vectors: Vectors, rows: Sequence[int] | npt.NDArray[np.integer]) -> Floats:
    """Likenesses of `rows` with each other; not of a row with itself, so terms of one row alone are left out."""
    chosen = np.asarray(rows, dtype=np.int32)
    places, owner = row_places(vectors.starts, chosen)
    shared = np.bincount(vectors.terms[places])[vectors.terms[places]] > 1
    places, owner = places[shared], owner[shared]
    terms, column = np.unique(vectors.terms[places], return_inverse=True)
    if len(chosen) * len(terms) > DENSE:
        return np.stack([likenesses(vectors, int(row), chosen) for row in chosen])
    dense = np.zeros((len(chosen), len(terms)), dtype=np.float32)
    dense[owner, column] = vectors.weights[places]
    return dense @ dense.T


def _terms(vectors: Vectors, row: int) -> tuple[Integers, Floats]:
    start, end = vectors.starts[row], vectors.starts[row + 1]
    return vectors.terms[start:end], vectors.weights[start:end]


def _sums(vectors: Vectors, terms: Integers, weights: Floats) -> Floats:
    """Per row, the products of these weights with the row's own weights of the same terms."""
    if not len(terms):
        return np.zeros(len(vectors), dtype=np.float32)
    spans = [slice(head, tail) for head, tail in zip(vectors.heads[terms], vectors.heads[terms + 1], strict=True)]
    places = np.concatenate([vectors.rows[span] for span in spans])
    lengths = vectors.heads[terms + 1] - vectors.heads[terms]
    products = np.concatenate([vectors.by_term[span] for span in spans]) * np.repeat(weights, lengths)
    return np.bincount(places, weights=products, minlength=len(vectors)).astype(np.float32)


def row_places(
    all_starts: npt.NDArray[np.int64], rows: npt.NDArray[np.integer]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Where the terms of `rows` stand, and for each the position in `rows` that it belongs to."""
    starts = all_starts[rows]
    lengths = all_starts[rows + 1] - starts
    firsts = np.cumsum(lengths) - lengths
    places = np.arange(int(lengths.sum())) + np.repeat(starts - firsts, lengths)
    return places, np.repeat(np.arange(len(rows)), lengths)


def _products(vectors: Vectors, dense: Floats, rows: Integers) -> Floats:
    """The product of a dense vector with each of `rows`."""
    places, owner = row_places(vectors.starts, rows)
    products = dense[vectors.terms[places]] * vectors.weights[places]
    return np.bincount(owner, weights=products, minlength=len(rows)).astype(np.float32)
