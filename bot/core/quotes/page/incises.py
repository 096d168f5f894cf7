"""Quoted stretches that hold their own attribution → pieces without it: « A, dit Lund. B ».

Where a language writes so, the marks around the attribution (a comma, a dash, a full stop) do what quotation marks do
elsewhere: they are the outer ends of the pieces.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.quotes.page.marks import Stretch
from bot.core.quotes.page.tokens import Words

Incise = tuple[int, int]  # the mark before an attribution, the one after it


def part(
    words: Words,
    stretches: list[Stretch],
    bounds: list[tuple[int, int]],
    incises: Callable[[int, int], list[Incise]],
) -> tuple[list[Stretch], list[tuple[int, int]]]:
    """The stretches and their bounds (first word, end) with each parted at its incises, which are told by bounds."""
    parted: list[Stretch] = []
    found: list[tuple[int, int]] = []
    for stretch, (first, last) in zip(stretches, bounds, strict=True):
        rest, begin = stretch, first
        for before, after in incises(first, last) if last - first > 2 else ():
            parted.append(replace(rest, end=words.ends[before - 1], outer_end=words.ends[before], closed=True))
            found.append((begin, before))
            begin = after + 1
            if begin >= last:
                break
            rest = replace(rest, start=words.starts[begin], outer_start=words.starts[after])
        if begin < last:
            parted.append(rest)
            found.append((begin, last))
    return parted, found
