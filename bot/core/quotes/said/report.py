"""The report: a word of saying with what it takes, and the tags that are looked for around it."""

from __future__ import annotations

from dataclasses import dataclass

from bot.core.quotes.page.phrases import Span

ADVERBS = frozenset({"RB", "RBR", "RBS"})


FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


@dataclass(slots=True)
class Report:
    """A word of saying: where it is, what it takes, who speaks, and how it stands to its speaker."""

    cue: int
    cue_end: int  # after its particle
    begin: int  # first word of its verb group, or of its speaker when that stands before
    letters: str
    speaker: Span | None = None
    inverted: bool = False  # "said Lund"
    participle: bool = False  # ", adding that …"
    elided: bool = False  # "… and warned": the speaker is that of the verb before
    noun: bool = False
    according: bool = False
    infinitive: bool = False
    passive: bool = False
    dropped: bool = False  # the subject need not be said: "señaló"
    end: int = 0  # after the cue, its particle, an inverted speaker
