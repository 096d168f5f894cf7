"""Text → words with offsets."""

import re
from warnings import catch_warnings, simplefilter

from bot.core.models import Extent

# A word is letters and digits, held together by inner apostrophes, hyphens, and by stops or commas between digits.
WORD = re.compile(r"[^\W_]+(?:(?:['’\-‐‑·]|(?<=\d)[.,](?=\d))[^\W_]+)*")
_HAN = re.compile(r"[\u3400-\u9fff\u3040-\u30ff\uf900-\ufaff]")
_SPACELESS = frozenset({"zh", "ja"})


def words(text: str, language: str = "en") -> tuple[Extent, ...]:
    """The words of a text in order; Chinese and Japanese in the pieces of the optional segmenters, else by letter."""
    if language in _SPACELESS:
        return tuple(_spaceless(text, language))
    return tuple(Extent(*found.span()) for found in WORD.finditer(text))


def _spaceless(text: str, language: str) -> list[Extent]:
    pieces = _segmented(text, language)
    if pieces is None:
        found = []
        for word in WORD.finditer(text):
            if _HAN.search(word[0]):
                found += [Extent(at, at + 1) for at in range(*word.span()) if text[at].isalnum()]
            else:
                found.append(Extent(*word.span()))
        return found
    found, at = [], 0
    for piece in pieces:
        start = text.find(piece, at)
        if start >= 0:
            at = start + len(piece)
            if any(letter.isalnum() for letter in piece):
                found.append(Extent(start, at))
    return found


def _segmented(text: str, language: str) -> list[str] | None:
    """The pieces of the segmenter that the extra `languages` brings, None without it."""
    try:
        if language == "zh":
            with catch_warnings():
                simplefilter("ignore")  # it asks setuptools for what Python now has itself
                import jieba

            jieba.setLogLevel("WARNING")
            return list(jieba.cut(text))
        from tinysegmenter import TinySegmenter

        return list(TinySegmenter().tokenize(text))
    except ImportError:
        return None
