"""A text → marks by which nearly equal texts are found: the same wire text in several outlets.

Runs of four words are hashed; a MinHash signature (Broder, "On the resemblance and containment of documents", 1997)
of 36 numbers is cut into 12 bands of three, kept in the database: texts that share a band are compared exactly, by the
Jaccard index of their runs. A pair at 0.5 shares a band with probability 1 - (1 - 0.5³)¹² = 80 %, at 0.6 95 %, at 0.8
and more 99.9 %; a pair of unrelated texts practically never.

Two reports by one template (a lottery's draws, two quakes) share their runs as well, but not their numbers and names:
by these they are told apart.
"""

from __future__ import annotations

import re
import unicodedata
import zlib

import numpy as np
from numpy.typing import NDArray

from bot.core.query.fold import UNSEEN, UNSPACED

RUN = 4  # words; five loses copies in which single words were edited, three finds set phrases
BANDS = 12
ROWS = 3
FEWEST = 25  # runs; below, two short notices of one event agree by chance
ALIKE = 0.5  # of all runs: two outlets' own reports of one event stay below 0.2, edited wire copies above 0.6
MOST_WORDS = 5_000  # of a text; enough to know it by
# Of the numbers and names of the text that has fewer. In 4,560 pairs of a news text and an edited copy (cut, spelt
# anew, a number corrected, paragraphs added) at least 0.77, in 289 alike pairs of eight kinds of template at most 0.61.
SHARED = 0.7
TELLING = 5  # numbers and names; from fewer nothing follows

BETWEEN = re.compile(f"([{UNSPACED}])")  # each such character is a word
FACT = re.compile(r"(?<=[\w,] )[A-ZÀ-ÞΑ-ΩА-Я]\w+|\d+(?:[.,:]\d+)*")  # a number, or a capital within a sentence

_generator = np.random.Generator(np.random.PCG64(1997))
_FACTORS = _generator.integers(1, 2**63, BANDS * ROWS, dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_ADDENDS = _generator.integers(0, 2**63, BANDS * ROWS, dtype=np.uint64)
_WEIGHTS = _generator.integers(1, 2**63, (1, ROWS), dtype=np.uint64) * np.uint64(2) + np.uint64(1)
_PLACES = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9, 0xD6E8FEB86659FD93], dtype=np.uint64)

Runs = NDArray[np.uint64]


def plain(text: str) -> str:
    """As much of a text as it is known by, however its letters are put together."""
    text = text[: MOST_WORDS * 12]
    if text.isascii():
        return text
    return BETWEEN.sub(r" \1 ", UNSEEN.sub("", unicodedata.normalize("NFC", text)))


def runs(text: str) -> Runs:
    """The distinct hashed runs of four words, sorted."""
    found = re.findall(r"\w+", plain(text).lower())[:MOST_WORDS]
    if len(found) < RUN:
        return np.empty(0, dtype=np.uint64)
    known = {word: zlib.crc32(word.encode("utf-8", "replace")) for word in set(found)}
    hashes = np.array([known[word] for word in found], dtype=np.uint64)
    count = len(hashes) - RUN + 1
    mixed = np.zeros(count, dtype=np.uint64)
    for place in range(RUN):
        mixed = (mixed ^ (hashes[place : place + count] * _PLACES[place])) * _PLACES[(place + 1) % RUN]
        mixed ^= mixed >> np.uint64(29)
    mixed.sort()
    distinct: Runs = mixed[np.append(True, mixed[1:] != mixed[:-1])]  # np.unique would load masked arrays, 0.1 s
    return distinct


def bands(found: Runs) -> list[int]:
    """Twelve signed 63-bit numbers; none for a text too short to be known by them."""
    if len(found) < FEWEST:
        return []
    rows = (found[None, :] * _FACTORS[:, None] + _ADDENDS[:, None]) >> np.uint64(8)
    signature = rows.min(axis=1).reshape(BANDS, ROWS)
    mixed = (signature * _WEIGHTS).sum(axis=1, dtype=np.uint64) + np.arange(BANDS, dtype=np.uint64) * _PLACES[0]
    mixed = (mixed ^ (mixed >> np.uint64(31))) * _PLACES[1]
    return [int(band) for band in mixed >> np.uint64(1)]


def alike(one: Runs, other: Runs) -> float:
    """The Jaccard index of two texts' runs, 0..1."""
    if not len(one) or not len(other):
        return 0.0
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / (len(one) + len(other) - common)


def tell_the_same(one: str, other: str) -> bool:
    """Whether one of two alike texts has most numbers and names of the other."""
    facts, others = _facts(one), _facts(other)
    fewer = min(len(facts), len(others))
    return fewer < TELLING or len(facts & others) >= SHARED * fewer


def _facts(text: str) -> set[str]:
    return {re.sub("[.,:]", "", found).lower() for found in FACT.findall(plain(text))}
