"""Term counts → LexRank ratings: sumy's ranking without its n² comparisons in Python.

LexRank: Graph-based Lexical Centrality as Salience in Text Summarization (Erkan and Radev, 2004), with the constants
and the stopping rule of sumy's `LexRankSummarizer`, so that the ranking is the same sentence for sentence.
"""

import numpy as np
from numpy.typing import NDArray

_THRESHOLD = 0.1  # cosine above which two sentences are neighbours (sumy's)
_EPSILON = 0.1  # the power method stops below this change (sumy's)
_RARE = 24  # sentences; terms in at most so many are paired one by one, the others by one product of matrices
_FEW = 160  # sentences; below, one product of all terms is faster


def ratings(counts: NDArray[np.float64]) -> NDArray[np.float64]:
    """One rating a sentence for `counts[sentence, term]` (stop words already left out, where they are)."""
    number = len(counts)
    if number == 0:
        return np.zeros(0)
    most = counts.max(axis=1, initial=1.0)
    holding = np.count_nonzero(counts, axis=0)
    weights = counts / most[:, None] * np.log(number / (1.0 + holding))
    lengths = np.sqrt(np.einsum("ij,ij->i", weights, weights))
    lengths[lengths == 0] = np.inf
    products = weights @ weights.T if number < _FEW else _products(weights, holding)
    near = products > _THRESHOLD * np.outer(lengths, lengths)
    return _power(near / np.maximum(near.sum(axis=1), 1)[:, None])


def _products(weights: NDArray[np.float64], holding: NDArray[np.intp]) -> NDArray[np.float64]:
    """`weights @ weights.T`, the rare terms pair by pair: in news most terms are, and most pairs share none of them."""
    number = len(weights)
    common = np.ascontiguousarray(weights[:, holding > _RARE])
    products = common @ common.T
    cells: list[NDArray[np.intp]] = []
    shares: list[NDArray[np.float64]] = []
    for size in range(1, _RARE + 1):
        columns = np.flatnonzero(holding == size)
        if len(columns):
            chosen = weights[:, columns].T
            rows = np.nonzero(chosen)[1]
            if len(rows) != size * len(columns):  # a term whose idf is 0 weighs nothing
                continue
            where = rows.reshape(-1, size)
            values = np.take_along_axis(chosen, where, axis=1)
            cells.append((where[:, :, None] * number + where[:, None, :]).ravel())
            shares.append((values[:, :, None] * values[:, None, :]).ravel())
    if cells:
        sums = np.bincount(np.concatenate(cells), weights=np.concatenate(shares), minlength=number * number)
        products += sums.reshape(number, number)
    return products


def _power(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    transposed = matrix.T
    vector = np.full(len(matrix), 1.0 / len(matrix))
    change = 1.0
    while change > _EPSILON:
        following = transposed @ vector
        size = float(np.linalg.norm(following))
        if size == 0:  # no two sentences share a word
            return vector
        following /= size
        change = float(np.linalg.norm(following - vector))
        vector = following
    return vector
