"""Articles → which of them carry the same wire text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.core.models import Article

_WORD = re.compile(r"\w+")
# Runs of so many words are a text's fingerprint: short enough to survive an edited paragraph, long enough not to be
# shared by two writers (Broder, 1997).
RUN = 5
# Two texts are copies when so much of the shorter one's fingerprint stands in the longer one.
SHARED = 0.6
_OPENING = 3000


def copies(articles: Sequence[Article]) -> tuple[tuple[int, ...], ...]:
    """Groups of positions (two or more, ascending) whose articles carry one text."""
    if len(articles) < 2:
        return ()
    prints = [_fingerprint(article) for article in articles]
    groups: list[list[int]] = []
    for position, mine in enumerate(prints):
        for group in groups:
            if _same(mine, prints[group[0]]):
                group.append(position)
                break
        else:
            groups.append([position])
    return tuple(tuple(group) for group in groups if len(group) > 1)


def _fingerprint(article: Article) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(article.text[:_OPENING].casefold())
    return frozenset(zip(*(words[shift:] for shift in range(RUN)), strict=False))


def _same(left: frozenset[tuple[str, ...]], right: frozenset[tuple[str, ...]]) -> bool:
    return bool(left and right) and len(left & right) >= SHARED * min(len(left), len(right))
