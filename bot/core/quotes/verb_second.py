"""Subjects where the finite verb stands second: "Gestern sagte Lund …", "…“, fügte sie hinzu", "Lund sagte …"."""

from __future__ import annotations

from bot.core.quotes import phrases
from bot.core.quotes.frames import OUTSIDE, Frame, Page
from bot.core.quotes.phrases import Span

_REFLEXIVE = frozenset({"sich", "es"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SUBORDINATE = frozenset({"dass", "daß", "weil", "wenn", "ob", "obwohl", "als", "wie", "nachdem", "indem", "da"})
PREFIX_REACH = 30  # words after a verb within which its separated prefix is looked for


def prefix(page: Page, frame: Frame, verb: int) -> str | None:
    """What a verb takes together with the prefix at the end of its clause: "fügte Lund hinzu"."""
    table = page.language.particles.get(page.words.lows[verb])
    if not table:
        return None
    for index in range(verb + 1, min(frame.last, verb + PREFIX_REACH)):
        if page.inside[index] == OUTSIDE and page.words.lows[index] in table:
            return table[page.words.lows[index]]
        if page.words.forms[index] in {";", ":"} and page.inside[index] == OUTSIDE:
            return None
    return None


def subject(page: Page, frame: Frame, verb: int) -> tuple[Span | None, bool]:
    """(the subject of a finite verb, whether it stands after the verb)."""
    before = _before(page, frame, verb)
    if before is not None:
        return before, False
    after = verb + 1
    while (
        after < frame.last
        and page.inside[after] == OUTSIDE
        and (page.words.lows[after] in _REFLEXIVE or page.tags[after] == "RB")
    ):
        after += 1
    if (
        after < frame.last
        and page.words.lows[after - 1] == "es"
        and page.words.lows[after] in {"in", "im", "aus", "bei", "von", "vom"}
    ):
        after += 1  # "heißt es in dem Schreiben"
    span = phrases.right(page, after, frame.last)
    if span is not None and phrases.is_time(page, span[0]):
        span = None
    return span, True


def _before(page: Page, frame: Frame, verb: int) -> Span | None:
    at = verb - 1
    while at > frame.first and page.inside[at] == OUTSIDE and page.tags[at] in {"RB", "MD"}:
        at -= 1
    if at < frame.first or page.inside[at] != OUTSIDE:
        return None
    if page.words.forms[at] == ",":
        # "Lund, Chef der Bank, sagte"
        for opening in range(at - 1, max(frame.first, at - 40), -1):
            if page.words.forms[opening] == "," and page.inside[opening] == OUTSIDE:
                span = phrases.left(page, opening - 1, frame.first)
                if span is not None and _opens(page, frame, span[0]):
                    return span
        return None
    span = phrases.left(page, at, frame.first)
    if span is None or not _opens(page, frame, span[0]):
        return None
    if page.tags[span[0]] == "PRP" and page.words.lows[span[0]] in {"ihm", "ihn", "ihnen", "uns", "sich", "mich"}:
        return None
    return span


def _opens(page: Page, frame: Frame, first: int) -> bool:
    """Whether a phrase opens its clause."""
    if page.words.lows[first] in {"dem", "den", "einem", "einen"}:
        return False
    prior = first - 1
    return (
        prior < frame.first
        or page.inside[prior] != OUTSIDE
        or page.words.forms[prior] in {",", ":", "–", "—", "-", "("}
        or page.tags[prior] == "CC"
        or page.words.lows[prior] in _SUBORDINATE
    )


def first_subject(page: Page, frame: Frame, at: int) -> Span | None:
    """The subject of the first finite verb of a frame."""
    for index in range(frame.first, at):
        if page.inside[index] == OUTSIDE and page.tags[index] in _FINITE:
            span, _ = subject(page, frame, index)
            if span is not None:
                return span
    return phrases.right(page, frame.first, at)
