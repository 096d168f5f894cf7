"""Names where only names are written with capital letters: English, the Romance languages, Dutch."""

from __future__ import annotations

from bot.core.quotes.languages.contract import Naming
from bot.core.quotes.page.frames import Frame, Page
from bot.core.quotes.people import names
from bot.core.quotes.said.report import FINITE
from bot.core.quotes.said.unattributed import is_title


def titled(page: Page, first: int, last: int, ended: bool) -> bool:
    """Whether a quoted stretch is a title: its long words are capitalised."""
    return is_title(page, first, last, ended=ended)


def spoken(page: Page, frame: Frame, first: int, last: int) -> bool:
    """Whether a quoted stretch within a sentence is a sentence of its own: a capital and a finite verb."""
    before = first - 2
    if before >= frame.first and page.tags[before].startswith("VB"):
        return False  # "users clicked “I agree to the terms”": a thing that something is done to
    return page.words.forms[first][0].isupper() and any(page.tags[k] in FINITE for k in range(first, last))


def office(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """An office of several words before a name: "Minister of Agriculture Tesfaye Worku"."""
    lows, language = page.words.lows, page.language
    if lows[first] in names.FIRST or first < 2 or last - first < 2 or lows[first - 1] not in language.small.of:
        return None
    if not language.who.is_role(lows[first - 2]):
        return None
    known = next((k for k in range(first + 1, last - 1) if lows[k] in names.FIRST), None)
    return first - 2, known or max(first + 1, last - 2)


NAMING = Naming(office=office, spoken=spoken, title=titled)
