"""Words looked for + a text → whether they stand in it: the one way for topics, follows, hides, includes and NOT.

Case, accents and hyphens do not count; a word matches in its plural and its cases, as the stemmer of the text's
language tells; `word*` matches what begins so. Two to four capitals (WHO, US, IT) match as written, with full stops
or without. Chinese and Japanese words are looked for as they stand; a Korean word may have its particle after it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import takewhile

from bot.core.query.fold import UNSEEN, UNSPACED, fold
from bot.core.text.stems import stem

_WORD = re.compile(r"[^\W_]+")
_DOTTED = re.compile(r"(?<![^\W_])(?:[^\W\d_]\.){2,}")  # U.S., e.g.
_HYPHENED = re.compile(r"[^\W_]+(?:[-‐‑][^\W_]+)+")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ]{2,4}")
_BETWEEN = r"[\s\-‐‑–'’ʼ]+"
_UNSPACED = re.compile(f"[{UNSPACED}]")
_KOREAN = re.compile(r"[\u1100-\u11ff]")  # as folding takes its syllables apart
_POSSESSIVE = re.compile(r"(?<=[^\W_])['’]s?$")


@dataclass(frozen=True, slots=True)
class Compared:
    """A text as it is compared: `written` with its capitals, `folded` without; words joined by a hyphen stand in it a
    second time as one.
    """

    written: str
    folded: str
    language: str | None = None


Test = Callable[[Compared], bool]


def compared(text: str, language: str | None = None) -> Compared:
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), UNSEEN.sub("", unicodedata.normalize("NFC", text)))
    joined = {re.sub("[-‐‑]", "", word) for word in _HYPHENED.findall(plain)}
    written = "\n".join([plain, *sorted(joined)])
    return Compared(written, fold(written), language)


def matchable(words: str) -> bool:
    """Whether there is a letter or a digit in it that a text could have."""
    return _WORD.search(fold(words)) is not None


@lru_cache(maxsize=4096)
def phrase(words: str) -> Test:
    """A test whether a text has these words side by side in this order; without a letter they match nothing."""
    begun = words.rstrip().endswith("*")
    plain = _DOTTED.sub(lambda found: found[0].replace(".", ""), UNSEEN.sub("", unicodedata.normalize("NFC", words)))
    parts = _WORD.findall(_POSSESSIVE.sub("", plain.strip(" *")))
    if not matchable(plain) or not parts:
        return lambda _: False
    if _UNSPACED.search(plain):
        sought = fold(plain.strip(" *"))
        return lambda text: sought in text.folded
    capitals = [re.compile(rf"(?<![^\W_]){part}(?![^\W_])").search for part in parts if _CAPITALS.fullmatch(part)]
    folded = tuple(fold(part) for part in parts)
    ways = [folded, ("".join(folded),)] if len(folded) > 1 and _HYPHENED.fullmatch(plain.strip(" *")) else [folded]

    def test(text: Compared) -> bool:
        return all(found(text.written) for found in capitals) and any(
            _stands(way, text, begun=begun, exact=bool(capitals) and len(way) == 1) for way in ways
        )

    return test


def _stands(words: Sequence[str], text: Compared, *, begun: bool, exact: bool) -> bool:
    if exact:
        return True  # it was found as written
    roots, pattern = _sought(tuple(words), text.language)
    beginnings = [_shared(word, root) for word, root in zip(words, roots, strict=True)]
    if not all(beginning in text.folded for beginning in beginnings):
        return False  # spares the pattern most texts
    last = len(words) - 1
    return any(
        all(
            (begun and place == last and found.startswith(words[place]))
            or _same(found, words[place], roots[place], text.language)
            for place, found in enumerate(match.groups())
        )
        for match in pattern.finditer(text.folded)
    )


def _same(found: str, word: str, root: str, language: str | None) -> bool:
    if found == word or (_KOREAN.match(word) and found.startswith(word)):
        return True
    return not word.isdigit() and stem(found, language) == root


@lru_cache(maxsize=4096)
def _sought(words: tuple[str, ...], language: str | None) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The roots of the words, and a pattern with a group for each word that begins like one of them."""
    roots = tuple(stem(word, language) for word in words)
    groups = [rf"({re.escape(_shared(word, root))}[^\W_]*)" for word, root in zip(words, roots, strict=True)]
    return roots, re.compile(rf"(?<![^\W_]){_BETWEEN.join(groups)}")


def _shared(one: str, other: str) -> str:
    """The beginning that both have."""
    return "".join(left for left, _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
