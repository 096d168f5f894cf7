"""Pairs that are near each other → neighbourhoods, which can be linked one by one."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from bot.core.stories.terms import Integers
from bot.core.stories.vocabulary import Floats

# The most articles that are compared with one another at once: a table of 2,000 × 2,000 is 16 MB and linked in
# seconds. Larger neighbourhoods (a template filled in every hour, a day on which all write of one thing) are parted
# where they hang together least.
MOST = 2000
STRICTER = 1.15


def neighbourhoods(
    left: Integers, right: Integers, nearness: Floats, count: int, least: float, most: int = MOST
) -> list[list[int]]:
    """The articles 0 … count - 1 in groups that hang together by pairs (left, right) at least `least` near.

    A group of more than `most` is parted by a stricter `least`; what even copies of one text (nearness 1) hold together
    is parted by number.
    """
    everything = np.arange(count)
    waiting: list[tuple[npt.NDArray[np.int64], Integers, Integers, Floats, float]] = [
        (everything, left, right, nearness, least)
    ]
    found: list[list[int]] = []
    while waiting:
        members, ones, others, near, level = waiting.pop()
        strong = near >= level
        ones, others, near = ones[strong], others[strong], near[strong]
        groups = _connected(members, ones, others)
        for group in groups:
            if len(group) <= most:
                found.append(group)
            elif level > 1:
                found += [group[first : first + most // 2] for first in range(0, len(group), most // 2)]
            else:
                inside = np.isin(ones, group)
                waiting.append((np.array(group), ones[inside], others[inside], near[inside], level * STRICTER))
    return found


def _connected(members: npt.NDArray[np.int64], ones: Integers, others: Integers) -> list[list[int]]:
    """Connected components, each ascending, by their first member: the least number spreads until none changes."""
    first = np.arange(int(members.max(initial=-1)) + 1)
    while True:
        least = np.minimum(first[ones], first[others])
        spread = first.copy()
        np.minimum.at(spread, ones, least)
        np.minimum.at(spread, others, least)
        np.minimum.at(spread, first, spread)  # to the whole of what was joined before
        spread = spread[spread]
        if np.array_equal(spread, first):
            break
        first = spread
    order = members[np.argsort(first[members], kind="stable")]
    bounds = np.flatnonzero(np.diff(first[order])) + 1
    return [part.tolist() for part in np.split(order, bounds)]
