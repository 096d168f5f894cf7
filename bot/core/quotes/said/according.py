"""Frame → a report without a verb: "according to Lund", "Lund zufolge", "her claim that"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.report import Report
from bot.core.quotes.said.second import claim


def according(page: Page, frame: Frame, index: int) -> Report | None:
    """For "according to Lund"."""
    lows = page.words.lows
    for words in page.language.according:
        if lows[index] == words[0] and tuple(lows[index : index + len(words)]) == words:
            after = index + len(words)
            speaker = phrases.right(page, after, frame.last)
            if speaker is None or (words == ("so",) and index == frame.first):
                return None
            if words[0] == "per" and (page.words.forms[after][:1].islower() or index == frame.first):
                return None
            return Report(index, after, index, "qs", speaker, inverted=True, according=True, end=speaker[1])
    return None


def postposed(page: Page, frame: Frame, index: int) -> Report | None:
    """For what follows its speaker: "Lund zufolge", "ihrer Ansicht nach"."""
    lows, last = page.words.lows, index - 1
    for words in page.language.postposed:
        if tuple(lows[index : index + len(words)]) == words and last >= frame.first:
            owned = lows[last] in page.language.possessives
            if len(words) > 1 and not owned:
                return None
            speaker = (last, index) if owned else phrases.left(page, last, frame.first)
            end = index + len(words)
            return Report(index, end, speaker[0], "qs", speaker, according=True, end=end) if speaker else None
    return None


def noun(page: Page, frame: Frame, index: int) -> Report | None:
    """For "Lund's claim that …", "his repeated assertions that …"."""
    tags, lows, inside = page.tags, page.words.lows, page.inside
    owned = tags[index] == "VBG" and index > frame.first and tags[index - 1] == "POS"  # "Lund's warning"
    if lows[index] not in page.language.nouns or not (tags[index].startswith("NN") or owned) or index + 1 >= frame.last:
        return None
    if page.language.verb_second:
        return claim(page, frame, index)
    promised = tags[index + 1] == "TO" and lows[index] in page.language.promises
    if inside[index + 1] != OUTSIDE or not (
        promised or (lows[index + 1] in page.language.that and tags[index + 1] != "WP")
    ):
        return None
    letters = "i" if promised else "s"
    at = index - 1
    while at >= frame.first and inside[at] == OUTSIDE and tags[at] in {"JJ", "VBN", "VBG", "CD", "NN", "RB"}:
        at -= 1
    if at < frame.first or inside[at] != OUTSIDE:
        return None
    if tags[at] == "PRP$":
        return Report(index, index + 1, at, letters, (at, at + 1), noun=True, end=index + 1)
    if tags[at] == "POS":
        owner = phrases.left(page, at - 1, frame.first)
        if owner is not None:
            own = owner[0]
            return Report(index, index + 1, own, letters, owner, noun=True, end=index + 1)
    return None
