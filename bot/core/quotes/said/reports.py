"""Frame → reports: each word of saying in it, and who is its subject."""

from __future__ import annotations

from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.according import according, postposed
from bot.core.quotes.said.report import Report

ATTRIBUTION_REACH = 2  # words after a quotation within which a known attribution of it begins


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
    if not found and (report := order.implied(page, frame)) is not None:
        found.append(report)
    for stretch in frame.stretches:
        report = _attributed(page, frame, stretch, found)
        if report is not None:
            found.append(report)
            found.sort(key=lambda one: one.cue)
    return found


def _attributed(page: Page, frame: Frame, stretch: int, found: list[Report]) -> Report | None:
    """The report by a verb of any kind right after a quotation that opens its sentence: "“…,” Lund quipped"."""
    first, last = page.bounds[stretch]
    start = last + 1
    ends = page.words.text[page.stretches[stretch].end - 1]
    outside = start < frame.last and page.words.forms[start] == ","
    if first > frame.first + 1 or start + 1 >= frame.last or not (outside or ends in ",?!"):
        return None
    start += outside
    if any(min(report.begin, report.cue) <= start + ATTRIBUTION_REACH for report in found):
        return None
    if page.language.naming.title(page, first, last, False):
        return None
    return page.language.order.attributed(page, frame, start)
