"""Dutch sentences: the finite verb second; a plural verb tells that "ze" are several."""

from __future__ import annotations

from dataclasses import replace

from bot.core.quotes.families import verb_second
from bot.core.quotes.families.incises import Attributing, incises
from bot.core.quotes.families.subject_first.attributed import over, somebody
from bot.core.quotes.listed import listed
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.clauses import Passage
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
_LIKE_VERBS = frozenset({"VBD", "VBZ", "NN", "JJ", "VBN"})
_THAT = "dat"
_BEFORE_THAT = 6  # words between a verb of saying and its conjunction
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


def told(page: Page, frame: Frame, reports: list[Report]) -> list[Passage]:
    """What is told, from its "dat" on, which stands without a comma: "zei na afloop dat …"."""
    found = _SECOND.told(page, frame, reports) if _SECOND.told else []
    for passage in found:
        for at in range(passage.first, min(passage.first + _BEFORE_THAT, passage.last - 2)):
            if page.inside[at] != OUTSIDE or page.words.forms[at] == ",":
                break
            if page.words.lows[at] == _THAT:
                passage.first = at + 1
                break
    return found


def attributed(page: Page, frame: Frame, at: int) -> Report | None:
    """For any verb right after a quotation, known or not: "…”, grinnikt hij", "…”, schamperde premier Lund"."""
    if page.inside[at] != OUTSIDE or page.words.forms[at][0].isupper() or page.tags[at] not in _LIKE_VERBS:
        return None
    span = phrases.right(page, at + 1, frame.last)
    if span is None or not somebody(page, span) or not over(page, frame, span[1]):
        return None
    return Report(at, at + 1, at, "q", span, inverted=True, end=span[1])


ORDER = replace(_SECOND, report=report, incises=within, told=told, attributed=attributed)
