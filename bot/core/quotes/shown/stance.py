"""A quote of reported speech → whether its reporting words turn it: what is denied, asked, declined or charged."""

from __future__ import annotations

import re

from bot.core.models import Article, Quote, QuoteKind
from bot.core.quotes.languages.registry import language

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
REACH = 40  # characters before a word of saying within which "not", "declined to" belong to it
_WORDS_BEFORE = 4


def turned(article: Article, quote: Quote) -> bool:
    """Whether a quote is not what its speaker says to be so: "disputes that …", "did not say that …", "asked if …"."""
    spoken = language(article.language or "en")
    if quote.kind is QuoteKind.DIRECT or quote.cue is None or spoken is None:
        return False
    text = article.text
    cue = _words(text[quote.cue.start : quote.cue.end])
    before = text[max(0, quote.cue.start - REACH) : quote.cue.start]
    near = _words(re.split(r"[.,;:!?“”\"\n]", before)[-1])[-_WORDS_BEFORE:]
    between = _words(text[quote.cue.start : min(quote.start, quote.cue.end + REACH)])
    return (
        not spoken.saying.turning.isdisjoint(cue)
        or not spoken.saying.unsaying.isdisjoint(near)
        or not spoken.saying.averting.isdisjoint(between)
    )


def _words(text: str) -> list[str]:
    return [word.replace("’", "'") for word in _WORD.findall(text.lower())]
