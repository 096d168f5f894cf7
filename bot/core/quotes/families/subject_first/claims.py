"""Frame → a report by a noun of saying, after its owner: "her claim that …"."""

from __future__ import annotations

from bot.core.quotes.page import phrases
from bot.core.quotes.page.frames import OUTSIDE, Frame, Page
from bot.core.quotes.said.report import Report


def claim(page: Page, frame: Frame, index: int) -> Report | None:
    """For "Lund's claim that …", "his repeated assertions that …"."""
    tags, lows, inside, saying = page.tags, page.words.lows, page.inside, page.language.saying
    owned = tags[index] == "VBG" and index > frame.first and tags[index - 1] == "POS"  # "Lund's warning"
    if lows[index] not in saying.nouns or not (tags[index].startswith("NN") or owned) or index + 1 >= frame.last:
        return None
    promised = tags[index + 1] == "TO" and lows[index] in saying.promises
    if inside[index + 1] != OUTSIDE or not (
        promised or (lows[index + 1] in page.language.small.that and tags[index + 1] != "WP")
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
