"""Quoted stretches that no word of saying claims → speech, or a title, a nickname, a term, a word in doubt."""

from __future__ import annotations

from bot.core.quotes.page.frames import OUTSIDE, Frame, Page

LEAST = 4  # words of a quotation that its sentence gives to nobody
LEAST_BESIDE = 2  # and where it stands alone, or beside another one
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def is_speech(page: Page, frame: Frame, stretch: int, *, alone: bool, following: bool = False) -> bool:
    """Whether a quoted stretch reads as something that was said; `alone` when nothing else stands in its frame,
    `following` when something else that was said does.
    """
    first, last = page.bounds[stretch]
    naming = page.language.naming
    count = sum(1 for k in range(first, last) if page.words.forms[k][0].isalnum())
    if count < (LEAST_BESIDE if alone or following else LEAST) or naming.title(page, first, last, not alone):
        return False
    if alone:
        return True
    if first - 2 >= frame.first and named_work(page, first):
        return False
    return following or naming.spoken(page, frame, first, last)


def named_work(page: Page, first: int) -> bool:
    """Whether the word before a quoted stretch says that it is a name: "the novel “…”", "the ferry “…”"."""
    before = first - 2
    return before >= 0 and page.inside[before] == OUTSIDE and page.words.lows[before] in page.language.what.works


def is_name(page: Page, first: int, last: int) -> bool:
    """Where every noun is capital: whether words begin with one and hold no verb, as names of papers and ships do."""
    return page.words.forms[first][0].isupper() and not any(page.tags[k] in _FINITE for k in range(first, last))


def is_title(page: Page, first: int, last: int, *, ended: bool = False) -> bool:
    """Whether the long words are capitalised, as in titles: “Bridge Over Troubled Water”; `ended` when a full stop
    within the marks may be that of the sentence around them.
    """
    long = [k for k in range(first, last) if len(page.words.forms[k]) > 3 and page.words.forms[k][0].isalpha()]
    capital = sum(1 for k in long if page.words.forms[k][0].isupper())
    end = page.words.forms[last - 1] if last > first else ""
    return len(long) >= 2 and capital >= 0.75 * len(long) and (ended or end not in {".", "!", "?"})
