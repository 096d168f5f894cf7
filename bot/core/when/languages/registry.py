"""The languages that times are read in, and the joins of their patterns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.core.when.languages.contract import Words
from bot.core.when.languages.english import ENGLISH
from bot.core.when.languages.german import GERMAN

LANGUAGES: tuple[Words, ...] = (ENGLISH, GERMAN)


def either(field: str) -> str:
    """One pattern for what every language calls it."""
    return "|".join(f"(?:{getattr(words, field)})" for words in LANGUAGES)


def every(field: str) -> dict[str, Any]:
    """One table of what every language calls it."""
    joined: dict[str, Any] = {}
    for words in LANGUAGES:
        table: Mapping[str, Any] = getattr(words, field)
        joined |= {key: value for key, value in table.items() if key not in joined}
    return joined


def named(names: Mapping[str, object]) -> str:
    """A pattern for these names, the longest first."""
    return "|".join(sorted(names, key=lambda name: (-len(name), name)))
