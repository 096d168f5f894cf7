"""A quotation that opens its sentence → its report, by whatever verb follows: "“…,” Lund shared", "“…,” began Lund"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.report import ADVERBS, Report

_FINITE = frozenset({"VBD", "VBZ"})
_NAMES = frozenset({"NNP", "NNPS"})


def attributed(page: Page, frame: Frame, at: int) -> Report | None:
    """The report that begins at a word, right after a quotation and its comma."""
    tags, inside = page.tags, page.inside
    if inside[at] != OUTSIDE:
        return None
    if tags[at] in _FINITE:
        span = phrases.right(page, at + 1, frame.last)
        if span is None or not somebody(page, span) or not over(page, frame, span[1]):
            return None
        return Report(at, at + 1, at, "q", span, inverted=True, end=span[1])
    span = phrases.right(page, at, frame.last)
    if span is None or not somebody(page, span):
        return None
    verb = span[1]
    while verb < frame.last and tags[verb] in ADVERBS:
        verb += 1
    if verb >= frame.last or inside[verb] != OUTSIDE or tags[verb] not in _FINITE:
        return None
    if page.words.lows[verb] in page.language.small.be or not over(page, frame, verb + 1):
        return None
    return Report(verb, verb + 1, span[0], "q", span, end=verb + 1)


def somebody(page: Page, span: Span) -> bool:
    """Whether a phrase is a name, a pronoun for a person or an office."""
    first, last = span
    lows = page.words.lows
    if page.tags[first] == "PRP":
        return page.language.small.pronouns.get(lows[first]) in {"m", "f", "p"}
    return page.tags[last - 1] in _NAMES or any(page.language.who.is_role(lows[k]) for k in range(first, last))


def over(page: Page, frame: Frame, at: int) -> bool:
    """Whether an attribution ends before a word: a mark, an adverbial or another clause follows, no object."""
    if at >= frame.last or page.inside[at] != OUTSIDE:
        return True
    return page.tags[at] in {"IN", "TO", "VBG", "CC", *ADVERBS} or page.words.forms[at] in {
        ".",
        ",",
        ";",
        ":",
        "—",
        "–",
    }
