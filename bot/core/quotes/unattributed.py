"""Quoted stretches that no word of saying claims → speech, or a title, a nickname, a term, a word in doubt."""

from __future__ import annotations

from bot.core.quotes.frames import OUTSIDE, Frame, Page


def is_speech(page: Page, frame: Frame, stretch: int, *, alone: bool) -> bool:
    """Whether a quoted stretch reads as something that was said."""
    first, last = page.bounds[stretch]
    count = sum(1 for k in range(first, last) if page.words.forms[k][0].isalnum())
    if alone:
        return count >= 3
    if count < 4:
        return False
    before = first - 2
    if before >= frame.first and page.inside[before] == OUTSIDE and page.words.lows[before] in page.language.works:
        return False
    capital = sum(1 for k in range(first, last) if page.words.forms[k][0].isupper())
    long = sum(1 for k in range(first, last) if len(page.words.forms[k]) > 3 and page.words.forms[k][0].isalpha())
    return not (capital >= 0.7 * max(1, long))
