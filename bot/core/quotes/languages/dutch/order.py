"""Dutch sentences: the finite verb second; a plural verb tells that "ze" are several."""

from __future__ import annotations

from dataclasses import replace

from bot.core.quotes.families import verb_second
from bot.core.quotes.families.incises import Attributing, incises
from bot.core.quotes.listed import listed
from bot.core.quotes.page.frames import Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.report import Report

_SECOND = verb_second.order(
    verb_second.Second(
        oblique=listed("hem hen hun aan"),
        objects=listed("hem hen hun mij me ons zich"),
        reflexive=listed("zich er daar nog ook"),
        it=frozenset(),
        within=listed("in bij uit"),
        subordinate=listed("dat omdat als of hoewel terwijl nadat toen zoals"),
        subordinators=listed("terwijl hoewel omdat als nadat voordat toen sinds"),
        have=listed("heeft hebben had hadden"),
        become=listed("wordt worden werd werden"),
        cited=listed("geciteerd"),
        viewing=listed("voor"),
        whether=listed("of"),
        relative=listed("die dat wie wiens"),
        described=listed("als"),
        comments=listed("wat waarmee waarop waardoor"),
    )
)
_THEY = listed("ze zij")
_ATTRIBUTING = Attributing()


def report(page: Page, frame: Frame, index: int, before: list[Report]) -> Report | None:
    found = _SECOND.report(page, frame, index, before)
    if found is None or found.speaker is None:
        return found
    plural = page.words.lows[index].endswith("en") and page.tags[index] != "VBN"
    if plural and found.speaker[1] - found.speaker[0] == 1 and page.words.lows[found.speaker[0]] in _THEY:
        found.speaker = None  # "zeiden ze"
    return found


def within(page: Page, first: int, last: int) -> list[Span]:
    """The attributions that a quotation holds: ‘Ik plas in een fles, zegt hij. …’."""
    return incises(_ATTRIBUTING, page, first, last)


ORDER = replace(_SECOND, report=report, incises=within)
