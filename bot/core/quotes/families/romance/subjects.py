"""Subjects of Romance verbs that do not stand before them: "a déclaré mardi à l'agence la maire, Lund", "zanjó"."""

from __future__ import annotations

from bot.core.quotes.families.romance.words import Romance
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.report import FINITE, Report
from bot.core.quotes.said.subjects import subject_before

_RETOLD = 7  # words within which the verb of such a sentence stands
_STEPS = 4  # adverbs, days, places, addressees between a verb and its subject


def following(words: Romance, page: Page, frame: Frame, at: int) -> Span | None:
    """The subject that follows a verb, over adverbs and days, and over those who were told."""
    lows, tags = page.words.lows, page.tags
    for _ in range(_STEPS):
        start = at
        at = _over_time(page, frame, at)
        if at >= frame.last or page.inside[at] != OUTSIDE:
            return None
        if lows[at] in words.at and tags[at] == "IN":
            if at + 2 < frame.last and tags[at + 1] == "NN" and tags[at + 2] == "NNP":
                at += 2  # "racconta in lacrime Lund"
                continue
            span = phrases.right(page, at + 1, frame.last)
            if span is None:
                return None
            at = span[1]
            if at < frame.last and page.words.forms[at] == ",":
                at += 1
            continue
        if at == start or tags[at] != "RB":
            break
    if at >= frame.last or lows[at] in page.language.small.that:
        return None
    span = phrases.right(page, at, frame.last)
    if span is None or phrases.is_time(page, span[0]):
        return None
    if tags[span[0]] == "PRP" and page.language.small.pronouns.get(lows[span[0]]) is None:
        return None
    return span


def _over_time(page: Page, frame: Frame, at: int) -> int:
    """After "mardi", "ce mardi", "lundi soir", "également", "en 2019"."""
    lows, tags, near = page.words.lows, page.tags, page.language.bounds.near
    while at < frame.last and page.inside[at] == OUTSIDE:
        time = phrases.is_time(page, at) or (lows[at] in near and at + 1 < frame.last and phrases.is_time(page, at + 1))
        if not (time or tags[at] == "RB" or (tags[at] == "CD" and at > frame.first and phrases.is_time(page, at - 1))):
            break
        at += 1
    return at


def over_adverbs(page: Page, frame: Frame, at: int) -> int:
    """After the adverbs between an auxiliary and its participle."""
    while at < frame.last and page.tags[at] == "RB" and page.inside[at] == OUTSIDE:
        at += 1
    return at


def preceding(page: Page, frame: Frame, at: int, before: list[Report]) -> Span | None:
    """The subject of what stands before a verb in its frame, outside quotations: "Lund no lo negó: “…”, señaló"."""
    if not any(page.inside[k] == OUTSIDE and page.tags[k] in FINITE for k in range(frame.first, at)):
        return None
    return subject_before(page, frame, at, before)


def retelling(words: Romance, page: Page, frame: Frame) -> Span | None:
    """Whose a sentence says the quotation before it is: "Lo ha detto Lund", "Así Lund", "Con estas palabras Lund …"."""
    lows, tags, language = page.words.lows, page.tags, page.language
    first = frame.first
    if lows[first] in words.pointing:
        for at in range(first + 1, min(first + _RETOLD, frame.last)):
            if tags[at].startswith("VB") and set(language.saying.verbs.get(lows[at], "")) & set("qs"):
                return following(words, page, frame, at + 1) or (at, at + 1)
        return following(words, page, frame, first + 1)  # "Así Lund"
    for at in range(first, min(first + _STEPS, frame.last - 1)):
        if lows[at] in language.saying.nouns and any(lows[k] in language.small.pointing for k in range(first, at)):
            return subject_before(page, frame, frame.last, [])
    return None
