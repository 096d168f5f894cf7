"""Where the content of a report may begin: after whom it was said to, when and where."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import MARK, OUTSIDE, Frame, Page
from bot.core.quotes.said.report import ADVERBS, FINITE, Report


def distant_that(page: Page, frame: Frame, report: Report, start: int) -> int | None:
    """After a "that" which a longer adjunct parts from its verb: "told a crowd of fans in Lund that …"."""
    if not set(report.letters) & set("stw") or report.inverted:
        return None
    commas = 0
    for at in range(start, min(frame.last - 1, start + 25)):
        if page.inside[at] != OUTSIDE or page.words.forms[at] in {";", ":", "—"}:
            return None
        if (
            page.words.lows[at] in page.language.small.that
            and at > start
            and (page.tags[at] == "IN" or page.words.forms[at - 1] == ",")
        ):
            return at + 1 if commas in {0, 2} or page.words.forms[at - 1] == "," else None
        if page.tags[at] in FINITE or page.tags[at] in {"WP", "WDT", "WRB", "CC"}:
            return None
        commas += page.words.forms[at] == ","
    return None


def parenthesis_end(page: Page, frame: Frame, comma: int) -> int | None:
    for at in range(comma + 1, min(frame.last - 1, comma + 30)):
        if page.words.forms[at] == "," and page.inside[at] == OUTSIDE:
            return at + 1
        if page.inside[at] == MARK:
            return None
    return None


def quote_opens(page: Page, at: int) -> int | None:
    """The number of the stretch whose opening mark stands at a word."""
    if at >= len(page.words) - 1 or page.inside[at] != MARK:
        return None
    number = page.inside[at + 1]
    if number >= 0 and page.stretches[number].outer_start == page.words.starts[at]:
        return number
    return None


def quote_closes(page: Page, at: int) -> int | None:
    """The number of the stretch whose closing mark stands at a word."""
    if at < 1 or page.inside[at] != MARK:
        return None
    number = page.inside[at - 1]
    if number >= 0 and page.stretches[number].outer_end == page.words.ends[at]:
        return number
    return None


def tail(page: Page, frame: Frame, report: Report) -> int:
    """Where the content of a report may begin: after whom it was said to, when and where."""
    lows, tags, inside, bounds = page.words.lows, page.tags, page.inside, page.language.bounds
    at = report.end
    if "t" in report.letters and not report.inverted and at < frame.last and inside[at] == OUTSIDE:
        at = _addressee(page, frame, at)
    things = set(report.letters) & set("ndo")
    for _ in range(6):
        if at >= frame.last or inside[at] != OUTSIDE:
            return at
        if (
            tags[at] in ADVERBS
            and lows[at] not in bounds.leading
            and (
                at + 1 >= frame.last
                or lows[at + 1] in {",", ".", ":", *page.language.small.that}
                or inside[at + 1] != OUTSIDE
                or phrases.is_time(page, at + 1)
            )
        ):
            at += 1
            continue
        if phrases.is_time(page, at) or (
            lows[at] in bounds.near and at + 1 < frame.last and phrases.is_time(page, at + 1)
        ):
            at += 1
            while (
                at < frame.last
                and inside[at] == OUTSIDE
                and (phrases.is_time(page, at) or (tags[at] == "CD" and phrases.is_time(page, at - 1)))
            ):
                at += 1
            continue
        if lows[at] in bounds.adjuncts and tags[at] in {"IN", "TO", "RB", "RP", "JJ"}:
            after = _adjunct_end(page, frame, at)
            if after is None or (things and not _announces(page, frame, after)):
                return at
            at = after
            continue
        return at
    return at


def _announces(page: Page, frame: Frame, at: int) -> bool:
    """Whether "that", a quotation, a comma or a colon comes next."""
    return (
        at >= frame.last
        or page.inside[at] != OUTSIDE
        or page.words.lows[at] in page.language.small.that
        or page.words.forms[at] in {",", ":", "."}
    )


def _adjunct_end(page: Page, frame: Frame, at: int) -> int | None:
    """After "in a statement on Monday"; None when the words are no adjunct."""
    tags, inside = page.tags, page.inside
    start = at + 1
    if start < frame.last and tags[start] == "VBG":
        start += 1
    if start >= frame.last or inside[start] != OUTSIDE:
        return None
    span = phrases.right(page, start, frame.last)
    if span is None:
        if tags[start] == "CD":
            return start + 1
        return None
    end = span[1]
    if end < frame.last and inside[end] == OUTSIDE and tags[end] in FINITE:
        return None
    return end


def _addressee(page: Page, frame: Frame, at: int) -> int:
    """After the one who was told, when somebody was."""
    tags, lows, inside = page.tags, page.words.lows, page.inside
    if lows[at] in page.language.small.that or tags[at] == "TO":
        return at
    if tags[at] == "PRP" and lows[at] in page.language.small.addressed:
        return at + 1
    span = phrases.right(page, at, frame.last)
    if span is None:
        return at
    end = span[1]
    if end >= frame.last or inside[end] != OUTSIDE:
        return end
    if tags[end] in FINITE:
        return at
    return end
