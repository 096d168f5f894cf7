"""What is said in a Romance sentence: after a verb and its "que", or an infinitive; after ", dit-il,"."""

from __future__ import annotations

from bot.core.quotes.families.romance.words import Romance
from bot.core.quotes.families.subject_first import contents
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.clauses import Passage, clause
from bot.core.quotes.said.report import FINITE, Report


def ahead(
    words: Romance,
    page: Page,
    frame: Frame,
    report: Report,
    start: int,
    following: list[Report],
    back: list[Passage] | None,
) -> list[Passage]:
    """What follows a verb of saying, from word `start` on: an infinitive has the speaker for its subject."""
    if report.inverted and "t" in report.letters:
        return []
    if start < frame.last and page.inside[start] == OUTSIDE and not report.inverted:
        bare = start + (page.words.lows[start] in words.of)
        while bare < frame.last and page.tags[bare] == "RB" and page.inside[bare] == OUTSIDE:
            bare += 1
        if bare < frame.last and page.tags[bare] == "VB" and page.inside[bare] == OUTSIDE:
            return clause(page, frame, report, bare, following) if "i" in report.letters else []
    return contents.ahead(page, frame, report, start, following, back)


def resumed(
    page: Page, frame: Frame, report: Report, between: tuple[int, int], following: list[Report]
) -> list[Passage]:
    """What goes on without marks after ", dit-il,": the verb of the subject that stands before it."""
    if page.tags[between[1]] not in FINITE:
        return []
    return contents.resumed(page, frame, report, between, following)
