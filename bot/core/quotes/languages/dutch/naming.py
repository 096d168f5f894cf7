"""Dutch names: only names have capitals; "van" belongs to them after a first name only."""

from __future__ import annotations

from dataclasses import replace

from bot.core.quotes.families import small_nouns
from bot.core.quotes.page.frames import Page
from bot.core.quotes.people import names


def joins(page: Page, before: int) -> bool:
    """Whether a particle after a word may go on within a name: "Sven de Ridder", not "Sven Ridder van de Bond"."""
    lows, tags = page.words.lows, page.tags
    begins = before == 0 or tags[before - 1] not in {"NNP", "NNPS"} or page.language.who.is_role(lows[before - 1])
    return lows[before] in names.FIRST or begins or lows[before + 1] not in page.language.small.of


NAMING = replace(small_nouns.NAMING, joins=joins)
