"""Frame → a source that a noun names: "nach Angaben von Lund", "nach US-Angaben", "nach ihrer Einschätzung"."""

from __future__ import annotations

from bot.core.quotes.families.verb_second import subjects
from bot.core.quotes.families.verb_second.words import Second
from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.said.report import Report

_REACH = 5  # words after "nach" within which the noun of the source stands
_BEFORE = frozenset({"DT", "JJ", "PRP$", "CD"})


def source(words: Second, page: Page, frame: Frame, index: int) -> Report | None:
    """The report of a noun of a source after a word like "nach"; None when no such noun follows."""
    lows, tags = page.words.lows, page.tags
    if lows[index] not in page.language.saying.sources:
        return None
    at = index + 1
    while at < min(frame.last, index + _REACH) and page.inside[at] == OUTSIDE and tags[at] in _BEFORE:
        at += 1
    quoted = subjects.quoted_name(page, at)
    if quoted is not None and quoted[1] + 1 < frame.last and _ends(words, lows[quoted[1] + 1]):
        return _report(page, index, quoted[1] + 2, quoted)  # "nach „Küstenbote“-Informationen"
    if lows[index] in words.plainly and quoted is not None:
        return _report(page, index, quoted[1] + 1, quoted)  # "laut dem „Küstenboten“"
    if at >= frame.last or page.inside[at] != OUTSIDE:
        return None
    if not _ends(words, lows[at]):
        found = phrases.right(page, index + 1, frame.last) if lows[index] in words.plainly else None
        return _report(page, index, index + 1, found)
    return _report(page, index, at + 1, _named(words, page, frame, index, at))


def _ends(words: Second, low: str) -> bool:
    return low.lstrip("-").endswith(words.sources)


def _report(page: Page, index: int, end: int, speaker: Span | None) -> Report | None:
    if speaker is None:
        return None
    count = next((k for k in range(speaker[0] + 1, speaker[1]) if page.tags[k] == "CD"), speaker[1])
    speaker = (speaker[0], count)  # "laut Register sechs Eigentümer"
    after = speaker[1] + (page.inside[speaker[0]] >= 0)  # over the closing mark of a paper's name
    return Report(index, index + 1, index, "qs", speaker, inverted=True, according=True, end=max(end, after))


def _named(words: Second, page: Page, frame: Frame, index: int, noun: int) -> Span | None:
    """Whose a noun of a source is: the owner behind it, before it, or the first part of a compound."""
    lows, tags, small = page.words.lows, page.tags, page.language.small
    after = noun + 1
    if after < frame.last and (lows[after] in small.of or lows[after] in small.genitives):
        owner = after + (lows[after] in small.of)
        found = subjects.quoted_name(page, owner + (tags[owner] == "DT")) or phrases.right(page, owner, frame.last)
        if found is not None and not phrases.is_time(page, found[0]):
            return _short(page, found)
    for at in range(index + 1, noun):
        if lows[at] in small.possessives:
            return (at, at + 1)
        if lows[at] in words.own:
            return subjects.first_subject(words, page, frame, index) or subjects.first_subject(
                words, page, frame, frame.last
            )
    if after < frame.last and tags[after] in {"JJ", "NNP"} and page.inside[after] == OUTSIDE:
        found = phrases.right(page, after, frame.last)  # "nach Angaben westlicher Behörden"
        if found is not None and (tags[after] == "NNP" or page.words.lows[after].endswith(words.of_many)):
            return found
    return (index + 1, noun + 1)


def _short(page: Page, span: Span) -> Span:
    """A span without what hangs on a bare name: "von Interhyp im Internet"."""
    first, last = span
    bare = page.tags[first] == "NNP" and not page.language.who.is_role(page.words.lows[first])
    link = next((k for k in range(first + 1, last) if page.tags[k] == "IN"), last)
    return (first, link) if bare and page.words.lows[first] not in page.language.what.bodies else span
