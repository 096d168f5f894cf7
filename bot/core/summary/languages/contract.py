"""What a language says of its sentences: the patterns that a brief is guarded by."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaning:
    """`back`: inside a sentence, that another stands before it ("also", "donc", "this zone"); `aside`: that the writer
    speaks of himself or to the reader, which tells nothing of the news. Matched in small letters, outside quotations.
    """

    back: re.Pattern[str]
    aside: re.Pattern[str]


def leaning(back: str, aside: str) -> Leaning:
    return Leaning(re.compile(back), re.compile(aside))
