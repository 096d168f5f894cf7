"""Reports of a frame → passages: which of its words each report gives to its speaker."""

from __future__ import annotations

from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.beginnings import quote_opens, tail
from bot.core.quotes.said.behind import STOPS, behind, ends_quoted
from bot.core.quotes.said.clauses import Passage, clause, content
from bot.core.quotes.said.report import FINITE, Report


def passages(page: Page, frame: Frame, reports: list[Report]) -> list[Passage]:
    """What each report of a frame gives to its speaker, in the order of the reports."""
    found: list[Passage] = []
    taken: list[tuple[int, int]] = []
    for number, report in enumerate(reports):
        if any(first <= report.cue < last for first, last in taken):
            continue  # told within what another one tells
        following = reports[number + 1 :]
        told = {(passage.first, passage.last) for passage in found}
        new = [
            passage
            for passage in _of_report(page, frame, report, following, found)
            if (passage.first, passage.last) not in told
        ]
        found += new
        taken += [(passage.first, passage.last) for passage in new if passage.stretch is None]
    return found


def _of_report(
    page: Page, frame: Frame, report: Report, following: list[Report], before: list[Passage]
) -> list[Passage]:
    if report.noun:
        return _of_noun(page, frame, report, following)
    if report.according:
        return page.language.order.sourced(page, frame, report, following, before)
    back = behind(page, frame, report, before)
    start = tail(page, frame, report)
    forms, inside = page.words.forms, page.inside
    if report.begin > frame.first and page.words.lows[report.begin - 1] in page.language.bounds.what:
        for at in range(start, min(start + 5, frame.last)):  # "What Lund said was this: “…”"
            number = quote_opens(page, at)
            if number is not None and forms[at - 1] == ":":
                return [Passage(*page.bounds[number], report, number)]
    empty = start >= frame.last or (forms[start] in STOPS and inside[start] == OUTSIDE)
    comma = not empty and forms[start] == "," and inside[start] == OUTSIDE
    if comma and back is not None and back[0].stretch is None and quote_opens(page, start + 1) is not None:
        begins = range(back[0].first, back[0].last)
        if page.tags[back[0].first] in {"IN", "WRB", "VBN", "VBG"} or not any(page.tags[k] in FINITE for k in begins):
            back = None  # "After the match, Lund said, “…”
    if back is not None and (empty or comma or quote_opens(page, start) is not None):
        found = list(back)
        if page.words.lows[report.begin - 1] in page.language.bounds.as_:
            return found
        group = _after_attribution(page, frame, report, start, following, direct=back[0].stretch is not None)
        return found + group
    if back is not None and not report.participle:
        # "…," he told the crowd that …: attribution behind is still the likelier reading, unless what stands behind
        # is a title: In “The Hour,” he told the host that …
        title = back[0].last - back[0].first <= 4 and not _asks(page, back[0]) if back[0].stretch is not None else True
        ahead = content(page, frame, report, start, following) if title and not report.inverted else []
        if back[0].stretch is not None or ends_quoted(page, back[0]):
            return ahead or list(back)
    if page.words.lows[report.begin - 1] in page.language.bounds.likening and report.begin > frame.first:
        return []  # "like Lund insists"
    return page.language.order.ahead(page, frame, report, start, following, back)


def _asks(page: Page, passage: Passage) -> bool:
    """Whether a passage ends as titles do not: “Too forced?”."""
    return page.words.forms[passage.last - 1] in {"?", "!", ","}


def _of_noun(page: Page, frame: Frame, report: Report, following: list[Report]) -> list[Passage]:
    """What follows "her claim that": up to the verb whose subject the claim is, when it opens the frame."""
    start = report.end if report.letters == "i" else report.end + 1
    found = clause(page, frame, report, start, following)
    if found and report.begin <= frame.first + 1:
        finite = [
            k
            for k in range(start, found[0].last)
            if page.tags[k] in FINITE and page.tags[k - 1] not in {"WDT", "WP", "CC", "VBD"}
        ]
        if len(finite) > 1 - (report.letters == "i"):
            found[0].last = finite[1 - (report.letters == "i")]
    return found


def _after_attribution(
    page: Page, frame: Frame, report: Report, start: int, following: list[Report], *, direct: bool
) -> list[Passage]:
    """What goes on after ", she said,": the second piece of a quotation or of a clause."""
    forms, inside = page.words.forms, page.inside
    at = start
    number = quote_opens(page, at)
    while (
        number is None
        and at < frame.last
        and (inside[at] == OUTSIDE and forms[at] in {",", ":", "—", "–", "-", "--", ";"})
    ):
        at += 1
        number = quote_opens(page, at)
    if number is not None:
        return [Passage(*page.bounds[number], report, number)]
    if direct:
        # a quotation further on in the frame, after an apposition: "…,” said Lund, a nurse, “…"
        for k in range(at, frame.last):
            number = quote_opens(page, k)
            if number is not None and forms[k - 1] in {",", ".", ":"} and not any(other.cue < k for other in following):
                return [Passage(*page.bounds[number], report, number)]
        return []
    if at >= frame.last or at == start or inside[at] != OUTSIDE:
        return []
    return page.language.order.resumed(page, frame, report, (start, at), following)
