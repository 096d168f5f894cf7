"""A quotation that its sentence equates with words → whose: "“…” was the verdict of Lund", "Lund's words were “…”"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span

_REACH = 6  # words within which the noun of saying stands


def equated(page: Page, frame: Frame, first: int, last: int) -> Span | None:
    """Who a sentence says the words `first:last`, a whole quotation, are of."""
    return _behind(page, frame, last + 1) or _before(page, frame, first - 2)


def _behind(page: Page, frame: Frame, verb: int) -> Span | None:
    lows, language, small = page.words.lows, page.language, page.language.small
    if verb + 2 >= frame.last or lows[verb] not in small.be:
        return None
    if lows[verb + 1] in small.how:
        span = phrases.right(page, verb + 2, frame.last)
        told = span is not None and span[1] < frame.last and lows[span[1]] in language.saying.verbs
        return span if told else None
    for at in range(verb + 1, min(verb + _REACH, frame.last - 2)):
        if lows[at] in language.saying.nouns and lows[at + 1] in small.of:
            return phrases.right(page, at + 2, frame.last)
    return None


def _before(page: Page, frame: Frame, verb: int) -> Span | None:
    lows, tags = page.words.lows, page.tags
    at = verb - 1
    if at > frame.first and lows[at] not in page.language.saying.nouns:
        at -= 1  # "her last words ashore were"
    if at <= frame.first or lows[verb] not in page.language.small.be or lows[at] not in page.language.saying.nouns:
        return None
    while at > frame.first and verb - at < _REACH and page.inside[at] == OUTSIDE and tags[at] not in {"POS", "PRP$"}:
        at -= 1
    if tags[at] == "PRP$":
        return (at, at + 1)
    return phrases.left(page, at - 1, frame.first) if tags[at] == "POS" else None
