"""What a digest depends on besides its stories: what was shown before, and what is muted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mute:
    """A story (the number of one of its articles), a source (its name) or a word."""

    kind: str  # "story" | "source" | "word"
    value: str


@dataclass(frozen=True, slots=True)
class Past:
    """What one channel was shown before.

    `articles`: the numbers of the articles of every story shown, each with the address of the post that showed it,
    where that is known. `sentences`: the SHA-256 of each sentence shown.
    """

    articles: Mapping[int, str | None] = field(default_factory=dict)
    sentences: frozenset[str] = frozenset()
