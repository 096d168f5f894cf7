"""Article → its full text in pages."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from bot.core.models import Article

PAGE = 1_500  # characters of full text on a page: fits every platform's message with its frame


def pages(article: Article) -> list[list[str]]:
    """The full text in pages, broken at paragraphs, else at sentences; at words only inside one sentence."""
    made: list[list[str]] = [[]]
    room = PAGE
    for words, opens in _portions(article):
        if len(words) + 1 > room and made[-1]:
            made.append([])
            room = PAGE
        if opens or not made[-1]:
            made[-1].append(words)
        else:
            made[-1][-1] += f" {words}"
        room -= len(words) + 1
    return made if made[0] else [["(This article has no text.)"]]


def _portions(article: Article) -> Iterator[tuple[str, bool]]:
    """Paragraphs that fit a page, the sentences of those that do not; True where a paragraph opens."""
    from bot.core.text import split

    for paragraph in article.text.split("\n\n"):
        words = paragraph.strip()
        if len(words) < PAGE:
            if words:
                yield words, True
            continue
        opens = True
        for sentence in split(words, article.language or "en"):
            for line in textwrap.wrap(sentence.of(words), PAGE - 1, break_on_hyphens=False):
                yield line, opens
                opens = False
