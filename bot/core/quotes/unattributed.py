"""Quoted stretches that no word of saying claims → speech, or a title, a nickname, a term, a word in doubt."""

from __future__ import annotations

from bot.core.quotes.frames import OUTSIDE, Frame, Page

_ENGLISH = frozenset({"the", "of", "for", "and", "is", "on", "again", "you", "with", "my"})
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_speech(page: Page, frame: Frame, stretch: int, *, alone: bool) -> bool:
    """Whether a quoted stretch reads as something that was said; `alone` when nothing else stands in its frame."""
    first, last = page.bounds[stretch]
    count = sum(1 for k in range(first, last) if page.words.forms[k][0].isalnum())
    if count < (2 if alone else 4) or (not page.language.capital_nouns and is_title(page, first, last)):
        return False
    if alone:
        return True
    before = first - 2
    if before >= frame.first and page.inside[before] == OUTSIDE and page.words.lows[before] in page.language.works:
        return False
    if page.language.capital_nouns:
        # every noun is capital there: a name begins with one, and has no verb of this language
        named = page.words.forms[first][0].isupper() and not any(page.tags[k] in _FINITE for k in range(first, last))
        return not named and not any(page.words.lows[k] in _ENGLISH for k in range(first, last))
    return page.words.forms[first][0].isupper() and any(page.tags[k] in _FINITE for k in range(first, last))


def is_title(page: Page, first: int, last: int) -> bool:
    """Whether the long words are capitalised, as in titles: “Bridge Over Troubled Water”."""
    long = [k for k in range(first, last) if len(page.words.forms[k]) > 3 and page.words.forms[k][0].isalpha()]
    capital = sum(1 for k in long if page.words.forms[k][0].isupper())
    end = page.words.forms[last - 1] if last > first else ""
    return len(long) >= 2 and capital >= 0.75 * len(long) and end not in {".", "!", "?"}
