"""Article + words looked for → the sentence of it that matches best, and where in it the words stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from bot.core.models import Article, Extent, Sentence
from bot.core.query.filters import Filter
from bot.core.query.fold import fold
from bot.core.text.stems import stem

SEARCHED = 60_000  # characters of a text: further down nobody looks for what an article is about

_WORD = re.compile(r"[^\W_]+")
_NOT = re.compile(r'\bNOT\s+("[^"]*"|\([^()]*\)|[^\s()]+)')


@dataclass(frozen=True, slots=True)
class Hit:
    """An article with its matching sentence; `marks` are extents in the article's text. None: only its headline has
    the words.
    """

    article: Article
    sentence: Sentence | None
    marks: tuple[Extent, ...] = ()


@dataclass(frozen=True, slots=True)
class Found:
    """One page of what was found. `outlets` counts all of it; `full`: there may be more than were looked at.

    `unmet` are outlets that were meant, perhaps, where the one asked for has nothing.
    """

    hits: tuple[Hit, ...]
    total: int
    outlets: tuple[tuple[str, int], ...] = ()
    first: datetime | None = None
    last: datetime | None = None
    page: int = 1
    pages: int = 1
    full: bool = False
    unmet: tuple[str, ...] = ()
    ids: tuple[int, ...] = ()


def positive(asked: Filter) -> str:
    """The expression without what is left out by NOT."""
    return " ".join(_NOT.sub(" ", asked.expression).split())


def left_out(asked: Filter) -> tuple[str, ...]:
    """What NOT leaves out."""
    return tuple(found[1].strip('"()') for found in _NOT.finditer(asked.expression))


def hit(article: Article, asked: Filter) -> Hit:
    """The first sentence that has the most of the words, in any of their forms."""
    from bot.core.text import split

    language = article.language
    wanted = {_form(word, language) for word in _WORD.findall(positive(asked)) if word not in ("AND", "OR")}
    text = article.text[:SEARCHED]
    best: tuple[int, Sentence, tuple[Extent, ...]] | None = None
    for sentence in split(text, language or "en") if wanted else ():
        marks, found = [], set()
        for word in _WORD.finditer(text, sentence.start, sentence.end):
            if (form := _form(word[0], language)) in wanted:
                marks.append(Extent(*word.span()))
                found.add(form)
        if found and (best is None or len(found) > best[0]):
            best = (len(found), sentence, tuple(marks))
    return Hit(article, *best[1:]) if best is not None else Hit(article, None)


def _form(word: str, language: str | None) -> str:
    return stem(fold(word), language)
