"""The word order of languages whose subject stands first, but for ", said Lund": English, the Romance ones."""

from __future__ import annotations

from collections.abc import Callable

from bot.core.quotes.families.subject_first import attributed, claims, contents
from bot.core.quotes.languages.contract import Order
from bot.core.quotes.page.frames import Frame, Page
from bot.core.quotes.said.report import Report
from bot.core.quotes.said.subjects import subject_before


def order(report: Callable[[Page, Frame, int, list[Report]], Report | None]) -> Order:
    """The order of a language that reads its verbs of saying so; `replace` what differs further."""
    return Order(
        report=report,
        claim=claims.claim,
        subject=subject_before,
        ahead=contents.ahead,
        resumed=contents.resumed,
        sourced=contents.sourced,
        announcing=contents.announcing,
        attributed=attributed.attributed,
    )
