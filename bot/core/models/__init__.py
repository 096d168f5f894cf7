"""The nouns of the house: what the rooms hand to each other.

All are frozen; every moment is aware and in UTC; offsets count code points: `text[start:end]` is what is shown.
"""

from bot.core.models.chats import EVERYBODY, WEEKDAYS, Channel, Delivery, DeliveryState, Subscription, Workspace
from bot.core.models.digests import Account, Digest, DigestStory, LeftOut
from bot.core.models.news import (
    ALGORITHMS,
    SHOWN_CERTAINTY,
    Article,
    Attribution,
    Brief,
    BriefSentence,
    Extent,
    Quote,
    QuoteKind,
    Sentence,
    Source,
    SourceKind,
    Speaker,
    Story,
    sha256,
)

__all__ = [
    "ALGORITHMS",
    "EVERYBODY",
    "SHOWN_CERTAINTY",
    "WEEKDAYS",
    "Account",
    "Article",
    "Attribution",
    "Brief",
    "BriefSentence",
    "Channel",
    "Delivery",
    "DeliveryState",
    "Digest",
    "DigestStory",
    "Extent",
    "LeftOut",
    "Quote",
    "QuoteKind",
    "Sentence",
    "Source",
    "SourceKind",
    "Speaker",
    "Story",
    "Subscription",
    "Workspace",
    "sha256",
]
