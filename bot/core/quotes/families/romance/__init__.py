"""The Romance languages: French, Spanish, Italian, Portuguese."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from bot.core.quotes.families import subject_first
from bot.core.quotes.families.incises import incises
from bot.core.quotes.families.romance import contents, subjects
from bot.core.quotes.families.romance.attributed import attributed
from bot.core.quotes.families.romance.naming import naming
from bot.core.quotes.families.romance.reports import verb
from bot.core.quotes.families.romance.words import Romance
from bot.core.quotes.languages.contract import Order

__all__ = ["Romance", "naming", "order"]


def order(words: Romance) -> Order:
    """The order of a language with these words."""
    return replace(
        subject_first.order(partial(verb, words)),
        ahead=partial(contents.ahead, words),
        resumed=contents.resumed,
        sourced=contents.sourced,
        attributed=partial(attributed, words),
        adverbial=contents.adverbial,
        retelling=partial(subjects.retelling, words),
        incises=partial(incises, words.attributing),
    )
