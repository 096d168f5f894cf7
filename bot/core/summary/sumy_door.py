"""The one way to sumy: its classes, loaded when first needed and without the scientific libraries it can do without."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import Any

# sumy reaches NLTK, and NLTK tries these on import: 178 MB when they are installed, 60 MB without. Nothing here uses
# what they would add.
_UNNEEDED = ("scipy", "sklearn", "matplotlib", "pandas", "joblib", "tkinter")

# ISO 639-1 → the name sumy knows a language's stemmer and stop words by
LANGUAGES = {
    "en": "english", "de": "german", "fr": "french", "es": "spanish", "it": "italian", "pt": "portuguese",
    "cs": "czech", "pl": "polish", "sv": "swedish", "uk": "ukrainian", "el": "greek", "sk": "slovak", "zh": "chinese",
    "ja": "japanese", "nl": "dutch", "da": "danish", "fi": "finnish",
    "hu": "hungarian", "no": "norwegian", "nb": "norwegian",
    "ro": "romanian", "ru": "russian", "ko": "korean", "he": "hebrew", "ar": "arabic", "th": "thai",
}  # fmt: skip


@contextmanager
def _without(names: tuple[str, ...]) -> Iterator[None]:
    """Libraries not loaded yet count as absent meanwhile: `None` in `sys.modules` is Python's own way to say so."""
    hidden = [name for name in names if name not in sys.modules]
    sys.modules.update(dict.fromkeys(hidden))  # type: ignore[arg-type]
    try:
        yield
    finally:
        for name in hidden:
            sys.modules.pop(name, None)


def sumy(module: str) -> Any:
    """A module of sumy by its dotted name below `sumy.`"""
    if f"sumy.{module}" not in sys.modules:
        with _without(_UNNEEDED):
            import_module("sumy.nlp.stemmers")
    return import_module(f"sumy.{module}")


@cache
def stemmer(language: str) -> Callable[[str], str]:
    """Sumy's stemmer of a language; for one that it does not serve, the word in small letters."""
    try:
        found: Callable[[str], str] = sumy("nlp.stemmers").Stemmer(LANGUAGES.get(language, "english"))
        found("words")
    except LookupError:
        return str.lower
    except ValueError:  # its Greek and Polish want further packages
        return _beginning
    return found


def _beginning(word: str) -> str:
    """A stem for languages that inflect at the end: the first five letters (Can et al., 2008, find it as good)."""
    return word[:5].lower()


@cache
def stop_words(language: str) -> frozenset[str]:
    """Sumy's stop words of a language, small letters; none for one that it does not serve."""
    try:
        found = sumy("utils").get_stop_words(LANGUAGES.get(language, ""))
    except LookupError:
        return frozenset()
    return frozenset(word.lower() for word in found)
