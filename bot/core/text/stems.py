"""Word, language → its stem, by Snowball (Porter, 2001); in a language without one, the word itself."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import Stemmer

# Snowball's names by the language's code; Norwegian has three.
NAMES = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german", "el": "greek", "en": "english",
    "es": "spanish", "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french", "ga": "irish",
    "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian", "it": "italian", "lt": "lithuanian",
    "nb": "norwegian", "ne": "nepali", "nl": "dutch", "nn": "norwegian", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}  # fmt: skip


def stem(word: str, language: str | None) -> str:
    """The stem of a word in small letters; one without a language is taken for English."""
    return stemmer((language or "en").split("-")[0].lower())(word)


@cache
def stemmer(code: str) -> Callable[[str], str]:
    """The stemmer of a language by its ISO 639-1 code; it is told one word at a time and keeps some of them."""
    name = NAMES.get(code, "")
    if name not in Stemmer.algorithms():  # older releases of Snowball have fewer
        return str
    found: Callable[[str], str] = Stemmer.Stemmer(name).stemWord
    return found
