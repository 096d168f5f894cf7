"""The word order of languages whose finite verb stands second: German, Dutch."""

from __future__ import annotations

from functools import partial

from bot.core.quotes.families.verb_second import contents, reports, subjects, told
from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.languages.contract import Order

__all__ = ["Second", "order"]


def order(words: Second) -> Order:
    """The order of a language with these words."""
    return Order(
        report=partial(reports.verb, words),
        implied=partial(reports.implied, words),
        attributed=partial(reports.attributed, words),
        claim=reports.claim,
        subject=partial(subjects.shared, words),
        announcing=partial(contents.announcing, words),
        foretold=partial(contents.foretold, words),
        heard=partial(contents.heard, words),
        viewing=partial(contents.viewing, words),
        told=partial(told.passages, words),
    )
