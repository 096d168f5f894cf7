"""Stories + Subscription + now → Digest: what is told, what is new in it, and what was left out and why."""

from bot.core.digest.composing import SENTENCES, Teller, compose
from bot.core.digest.given import Mute, Past
from bot.core.digest.numbers import disagreements
from bot.core.digest.ranking import sources
from bot.core.digest.reasons import Out, Reason
from bot.core.digest.wanting import matching, titled, wanted, words_of

__all__ = [
    "SENTENCES",
    "Mute",
    "Out",
    "Past",
    "Reason",
    "Teller",
    "compose",
    "disagreements",
    "matching",
    "sources",
    "titled",
    "wanted",
    "words_of",
]
