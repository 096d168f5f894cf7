"""Romance names and offices: the head of a phrase first, and an article before it that tells a gender."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from bot.core.quotes.families import small_nouns
from bot.core.quotes.languages.contract import Naming
from bot.core.quotes.page.frames import OUTSIDE, Page
from bot.core.quotes.said.report import FINITE

_REACH = 9  # words before a name within which its office stands
_SHORT = 5  # words below which a quotation without a verb, within a sentence, is but a word in doubt


def naming(men: frozenset[str], women: frozenset[str]) -> Naming:
    """The naming of a language with these articles for men and women."""
    return replace(small_nouns.NAMING, head=head, title=titled, gender=_gender(men, women))


def head(page: Page, first: int, last: int) -> int:
    """The first office in a phrase; its last word where there is none."""
    who, lows = page.language.who, page.words.lows
    return next((k for k in range(first, last) if who.is_role(lows[k])), last - 1)


def titled(page: Page, first: int, last: int, ended: bool) -> bool:
    """Whether a quoted stretch is a title, or a few words that a sentence puts in doubt."""
    few = ended and last - first < _SHORT and not any(page.tags[k] in FINITE for k in range(first, last))
    return few or small_nouns.titled(page, first, last, ended)


def _gender(men: frozenset[str], women: frozenset[str]) -> Callable[[Page, int], str | None]:
    def gender(page: Page, first: int) -> str | None:
        lows, floor = page.words.lows, max(page.frames[page.number_of(first)].first, first - _REACH)
        for at in range(first - 1, floor, -1):
            if page.tags[at].startswith("VB") or page.inside[at] != OUTSIDE or page.words.forms[at] in {":", ";"}:
                return None
            if page.language.who.is_role(lows[at]):
                return "m" if lows[at - 1] in men else "f" if lows[at - 1] in women else None
        return None

    return gender
