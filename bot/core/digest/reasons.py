"""Why a story stays out of a digest → its words, and how near it was to being in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class Out(IntEnum):
    """The nearest to being in first: so they are named to who asks what was left out."""

    BELOW_RANK = 0
    LIMIT = 1
    DUPLICATE = 2
    SEEN = 3
    UNDATED = 4
    HIDDEN = 5
    EXCLUDED = 6
    NOT_INCLUDED = 7
    OFF_TOPIC = 8


_WORDS = {
    Out.BELOW_RANK: "below rank",
    Out.LIMIT: "limit of {}",
    Out.DUPLICATE: "duplicate",
    Out.SEEN: "seen",
    Out.UNDATED: "undated",
    Out.HIDDEN: "hidden",
    Out.EXCLUDED: "excluded",
    Out.NOT_INCLUDED: "not included",
    Out.OFF_TOPIC: "off topic",
}


@dataclass(frozen=True, slots=True)
class Reason:
    """`of`: the source whose limit is reached, or what is hidden: a word or a source; "" for a story."""

    out: Out
    of: str = ""

    @property
    def words(self) -> str:
        said = _WORDS[self.out].format(self.of)
        return f"{said}: {self.of}" if self.out is Out.HIDDEN and self.of else said
