"""Word, language → its stem, by Snowball (Porter, 2001); in a language without one, the word itself."""

from __future__ import annotations

from functools import lru_cache

import Stemmer

# Snowball's names by the language's code; Norwegian has two.
NAMES = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nb": "norwegian", "nl": "dutch", "no": "norwegian",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip


def stem(word: str, language: str | None) -> str:
    """The stem of a folded word."""
    found = _stemmer(NAMES.get((language or "en")[:2], ""))
    return str(found.stemWord(word)) if found is not None else word


@lru_cache(maxsize=len(NAMES) + 1)
def _stemmer(name: str) -> Stemmer.Stemmer | None:
    return Stemmer.Stemmer(name) if name else None
