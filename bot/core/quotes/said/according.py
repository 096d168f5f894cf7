"""Frame → a report without a verb: "according to Lund", "Lund zufolge"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import Frame, Page
from bot.core.quotes.page.phrases import Span
from bot.core.quotes.people import names
from bot.core.quotes.said.report import Report


def according(page: Page, frame: Frame, index: int) -> Report | None:
    """For "according to Lund"."""
    lows, saying = page.words.lows, page.language.saying
    for words in saying.according:
        if lows[index] == words[0] and tuple(lows[index : index + len(words)]) == words:
            after = index + len(words)
            while words in saying.behind_only and after < frame.last and page.tags[after] == "RB":
                after += 1  # "aldus nog Lund"
            speaker = phrases.right(page, after, frame.last)
            if speaker is None or (words in saying.behind_only and index == frame.first):
                return None
            if words in saying.names_only and (page.words.forms[after][:1].islower() or index == frame.first):
                return None
            if words in saying.views and not (index == frame.first and _viewer(page, frame, speaker)):
                return None
            return Report(index, after, index, "qs", speaker, inverted=True, according=True, end=speaker[1])
    return None


def _viewer(page: Page, frame: Frame, speaker: Span) -> bool:
    """Whether a phrase names a person, and a comma ends it."""
    first, last = speaker
    who = page.language.who
    person = page.tags[first] == "PRP" or any(
        who.is_role(page.words.lows[k]) or (page.words.lows[k] in names.FIRST and page.words.forms[k][0].isupper())
        for k in range(first, last)
    )
    return person and last < frame.last and page.words.forms[last] == ","


def postposed(page: Page, frame: Frame, index: int) -> Report | None:
    """For what follows its speaker: "Lund zufolge", "ihrer Ansicht nach"."""
    lows, last = page.words.lows, index - 1
    for words in page.language.saying.postposed:
        if tuple(lows[index : index + len(words)]) == words and last >= frame.first:
            owned = lows[last] in page.language.small.possessives
            if len(words) > 1 and not owned:
                return None
            speaker = (last, index) if owned else phrases.left(page, last, frame.first)
            end = index + len(words)
            return Report(index, end, speaker[0], "qs", speaker, according=True, end=end) if speaker else None
    return None
