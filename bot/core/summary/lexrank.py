"""Term counts → LexRank ratings: sumy's ranking without its n² comparisons in Python.

LexRank: Graph-based Lexical Centrality as Salience in Text Summarization (Erkan and Radev, 2004), with the constants
and the stopping rule of sumy's `LexRankSummarizer`, so that the ranking is the same sentence for sentence.
"""

import numpy as np
from numpy.typing import NDArray

from bot.core.summary.terms import Counts

_THRESHOLD = 0.1  # cosine above which two sentences are neighbours (sumy's)
_EPSILON = 0.1  # the power method stops below this change (sumy's)
_RARE = 24  # sentences; terms in at most so many are paired one by one, the others by one product of matrices
_FEW = 100  # sentences; below, one product of all terms is faster


def ratings(found: Counts) -> NDArray[np.float64]:
    """One rating a sentence (stop words already left out of the counts, where they are)."""
    number = found.shape[0]
    if number == 0:
        return np.zeros(0)
    most = np.ones(number)
    np.maximum.at(most, found.sentences, found.counts)
    holding = np.bincount(found.columns, minlength=found.shape[1])
    weights = found.counts / most[found.sentences] * np.log(number / (1.0 + holding))[found.columns]
    lengths = np.sqrt(np.bincount(found.sentences, weights=weights * weights, minlength=number))
    filled = lengths > 0
    lengths[~filled] = 1.0
    weighted = Counts(found.sentences, found.columns, weights / lengths[found.sentences], found.shape)
    if number < _FEW:
        matrix = weighted.dense()
        cosines = matrix @ matrix.T
    else:
        cosines = _cosines(weighted, holding)
    near = cosines > _THRESHOLD
    np.fill_diagonal(near, filled)
    return _power(near / np.maximum(near.sum(axis=1), 1)[:, None])


def _cosines(found: Counts, holding: NDArray[np.intp]) -> NDArray[np.float64]:
    """Every pair's cosine (the diagonal apart), rare terms pair by pair: most pairs in news share none of them."""
    number = found.shape[0]
    common = np.flatnonzero(holding > _RARE)
    place = np.zeros(found.shape[1], dtype=np.intp)
    place[common] = np.arange(len(common))
    chosen = holding[found.columns] > _RARE
    matrix = np.zeros((number, len(common)))
    matrix[found.sentences[chosen], place[found.columns[chosen]]] = found.counts[chosen]
    cosines = matrix @ matrix.T
    order = np.argsort(found.columns, kind="stable")
    spread = holding[found.columns[order]]
    cells: list[NDArray[np.intp]] = []
    shares: list[NDArray[np.float64]] = []
    for size in range(2, _RARE + 1):
        entries = order[spread == size].reshape(-1, size)
        if len(entries):
            rows, values = found.sentences[entries], found.counts[entries]
            cells.append((rows[:, :, None] * number + rows[:, None, :]).ravel())
            shares.append((values[:, :, None] * values[:, None, :]).ravel())
    if cells:
        sums = np.bincount(np.concatenate(cells), weights=np.concatenate(shares), minlength=number * number)
        cosines += sums.reshape(number, number)
    return cosines


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
