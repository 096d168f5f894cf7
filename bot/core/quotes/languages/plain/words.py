"""What a language brings whose quotations are read only where a full name stands beside them: its verbs of saying."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plain:
    """One language: forms of its verbs of saying in lower case."""

    codes: tuple[str, ...]  # ISO 639-1
    verbs: frozenset[str]
    cases: bool = False  # whether nouns have cases, so that a place or a paper may follow a name: "Anna Lund Tallinnas"
    name_first: bool = False  # whether the name may stand before the verb: "”…”, Lund huomautti"
