"""English names: trades and offices before them that no list knows."""

from __future__ import annotations

from dataclasses import replace

from bot.core.quotes.families import small_nouns
from bot.core.quotes.page.frames import Page
from bot.core.quotes.people import names

_TRADES = ("ist", "ists", "ician", "ographer", "eer", "eur", "ress", "woman", "man", "ee", "smith", "keeper", "maker")


def office(page: Page, first: int, last: int) -> tuple[int, int] | None:
    """An office of several words before a name; a trade that opens a sentence, "Zoologist Carys Penhallow"."""
    lows = page.words.lows
    found = small_nouns.office(page, first, last)
    if found is not None or lows[first] in names.FIRST or last - first < 3:
        return found
    opens = page.frames[page.number_of(first)].first == first or page.tags[first - 1] in {"``", "''", "“", "”"}
    if opens and (lows[first].endswith(_TRADES) or lows[first] in page.language.who.trades):
        return first, first + 1
    return None


NAMING = replace(small_nouns.NAMING, office=office)
