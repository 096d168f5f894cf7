"""An element's class and id → the words that its template calls it by."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import Any

CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
WORD = re.compile(r"[a-z]+")
NOTHING: frozenset[str] = frozenset()
LONGEST = 400  # characters of a class that are read: utility classes fill the rest


def names(element: Any) -> frozenset[str]:
    """Each word and each two words in a row, in small letters: `ArticleSub-title_x1` → article, sub, title, articlesub,
    subtitle, …
    """
    called, known_as = element.get("class"), element.get("id")
    if called is None and known_as is None:
        return NOTHING
    return _names(f"{called or ''} {known_as or ''}"[:LONGEST])


@lru_cache(maxsize=4096)
def _names(called: str) -> frozenset[str]:
    found: set[str] = set()
    for one in CAMEL.sub("-", called).lower().split():
        words = WORD.findall(one)
        found.update(words, map("".join, pairwise(words)))
    return frozenset(found)


def said(element: Any) -> str:
    """What an element says, on one line."""
    return " ".join(element.text_content().split())


def words_of(table: str) -> frozenset[str]:
    """A table of such words, parted by white space."""
    return frozenset(table.split())


def is_hidden(element: Any) -> bool:
    """Whether its own style or a word for readers of the screen says that nobody sees it."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return "display:none" in style or "visibility:hidden" in style or "hidden" in element.attrib
