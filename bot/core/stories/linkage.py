"""Likenesses → groups, by average linkage (UPGMA; Sokal and Michener, 1958)."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from bot.core.stories.terms import Floats

_NEVER = np.float32(-9.0)


def average_linkage(likeness: Floats, sizes: Sequence[int], fixed: Sequence[bool], threshold: float) -> list[list[int]]:
    """Groups of positions: the two most alike are joined while their average likeness reaches the threshold.

    `sizes` says how many articles each position stands for; two `fixed` positions are never joined. Ties go to the
    earlier positions, so the same table gives the same groups.
    """
    count = len(likeness)
    links = likeness.astype(np.float32, copy=True)
    np.fill_diagonal(links, _NEVER)
    weight = np.array(sizes, dtype=np.float32)
    held = np.array(fixed, dtype=bool)
    links[np.ix_(held, held)] = _NEVER
    members = [[position] for position in range(count)]
    alive = np.ones(count, dtype=bool)
    nearest = links.argmax(axis=1)
    nearness = links[np.arange(count), nearest]
    while count:
        left = int(nearness.argmax())
        if nearness[left] < threshold:
            break
        right = int(nearest[left])
        if right < left:
            left, right = right, left
        joined = (weight[left] * links[left] + weight[right] * links[right]) / (weight[left] + weight[right])
        never = (links[left] <= _NEVER) | (links[right] <= _NEVER)
        held[left] |= held[right]
        joined[never | ~alive] = _NEVER
        if held[left]:
            joined[held] = _NEVER
        links[left], links[:, left] = joined, joined
        links[left, left] = _NEVER
        links[right], links[:, right] = _NEVER, _NEVER
        weight[left] += weight[right]
        members[left] += members[right]
        alive[right] = False
        nearness[right] = _NEVER
        stale = np.flatnonzero(alive & ((nearest == left) | (nearest == right) | (links[:, left] > nearness)))
        for position in {left, *stale.tolist()}:
            nearest[position] = links[position].argmax()
            nearness[position] = links[position, nearest[position]]
    return [sorted(members[position]) for position in range(count) if alive[position]]
