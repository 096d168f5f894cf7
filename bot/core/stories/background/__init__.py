"""Language → in what share of its news articles each word may be expected, before any article is read.

A day's handful of articles does not show which words everybody always uses. The tables do: `LANGUAGE.txt.gz` holds
lines of a frequency (Zipf's scale times ten: 60 is once in a thousand words) and the words that have it, small letters;
CREDITS.md says where they come from, tests/benchmarks/word_tables.py makes them.
"""

from __future__ import annotations

import gzip
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files
from math import exp

# A word is expected in an article of so many words by chance (Poisson): a text repeats its words, so that of its some
# five hundred these are told apart.
READ = 300
# A word in no table: rarer than six in a million words. Whether it is taken for one in five hundred articles or one in
# ten thousand makes no difference beside the day's own count.
UNLISTED = 0.001
# Languages whose news share a table, and the name of theirs.
_SHARED = {"no": "nb", "nn": "nb", "sr": "sh", "hr": "sh", "bs": "sh"}


@cache
def shares(language: str, stem: Callable[[str], str]) -> Mapping[str, float]:
    """Of each stem, the share of articles (0–1) that may hold it; empty for a language without a table."""
    file = files(__package__).joinpath(f"{_SHARED.get(language, language)}.txt.gz")
    if not file.is_file():
        return {}
    rates: dict[str, float] = defaultdict(float)
    for line in gzip.decompress(file.read_bytes()).decode("utf-8").splitlines():
        zipf, *words = line.split()
        for word in words:
            rates[stem(word)] += 10 ** (int(zipf) / 10 - 9)
    return {root: 1 - exp(-rate * READ) for root, rate in rates.items()}
