"""The draft of a quote: its words, its report and its voice, before it is one."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.models import Attribution
from bot.core.quotes.given.voices import Voice
from bot.core.quotes.page.frames import Page
from bot.core.quotes.said.clauses import Passage
from bot.core.quotes.said.report import FINITE, Report

SCANT = 4  # words below which a clause without marks is not worth showing unasked


@dataclass(slots=True)
class Draft:
    """A quote before it is one: words or a whole stretch, its report and its voice."""

    first: int
    last: int
    stretch: int | None
    frame: int
    voice: Voice
    report: Report | None
    group: int
    factor: float = 1.0  # of certainty
    attribution_told: bool = False  # by a later paragraph of the same quotation
    verbatim: bool = False  # spoken in these words though no marks say so: a transcript


@dataclass(frozen=True, slots=True)
class Heir:
    """A voice that goes on into another quotation, in the same group or (None) a new one."""

    voice: Voice
    factor: float
    group: int | None

    def going_on(self) -> Voice:
        """The voice, told to go on from before; nobody's stays nobody's."""
        if self.voice.attribution is Attribution.NOBODY:
            return self.voice
        return Voice(self.voice.mention, self.voice.person, Attribution.CONTINUATION, self.voice.certainty)


def scant(page: Page, passage: Passage, *, alone: bool) -> bool:
    """Whether a passage is a few words without marks, which say little: "offered help"; beside other pieces of the same
    report only where they hold no verb: "But, she says, …".
    """
    words = range(passage.first, passage.last)
    plain = not any(page.inside[k] >= 0 for k in words)
    if plain and set(passage.report.letters) & set("n") and not any(page.tags[k] in FINITE | {"TO"} for k in words):
        return True  # "declared gifts worth 5,000 euros": a deed
    few = plain and len(words) < (SCANT - 1 if any(page.tags[k] in FINITE for k in words) else SCANT)
    bare = plain and not any(page.tags[k] in FINITE for k in words)  # "The worst of them, she says, …"
    return few if alone else bare
