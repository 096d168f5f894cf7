"""Frame → reports: each word of saying in it, and who is its subject."""

from __future__ import annotations

from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.according import according, postposed
from bot.core.quotes.said.report import Report


def reports(page: Page, frame: Frame) -> list[Report]:
    """The reports of a frame in order of their cues."""
    found: list[Report] = []
    cues, order = page.language.saying.cues, page.language.order
    after = frame.first
    words = enumerate(page.words.lows[frame.first : frame.last], frame.first)
    for index in [place for place, low in words if low in cues]:
        if index >= after and page.inside[index] == OUTSIDE:
            report = (
                according(page, frame, index)
                or postposed(page, frame, index)
                or order.report(page, frame, index, found)
                or order.claim(page, frame, index)
            )
            if report is not None:
                found.append(report)
                after = report.cue_end
    return found
