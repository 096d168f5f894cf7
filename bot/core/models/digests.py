"""What is told: the stories chosen for one subscription and one period, and what they were chosen from."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.core.models.chats import Subscription
from bot.core.models.news import Article, Brief, Quote, Story


@dataclass(frozen=True, slots=True)
class DigestStory:
    """One story of a digest, as chosen for it."""

    story: Story
    brief: Brief
    quote: tuple[Article, Quote] | None = None
    new: bool = False  # shown before; the brief holds only sentences not shown
    earlier: str | None = None  # the address of the post that showed it before
    why: str = ""  # why it is in, for the preview
    disagreements: tuple[str, ...] = ()  # numbers that differ between outlets, side by side
    topic: str = ""  # of the sources that bring it
    quotes: int = 0  # how many of it `/quote` would show unasked


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A story that is not in the digest, and why."""

    headline: str
    url: str | None
    reason: str  # hidden | seen | below rank | duplicate | undated …


@dataclass(frozen=True, slots=True)
class Account:
    """What a digest stands on."""

    sources: int = 0
    failed: int = 0
    articles: int = 0
    stories: int = 0
    shown: int = 0


@dataclass(frozen=True, slots=True)
class Digest:
    """Stories chosen for a subscription and a period, accounting for what was left out."""

    subscription: Subscription
    start: datetime
    end: datetime
    stories: tuple[DigestStory, ...]
    left_out: tuple[LeftOut, ...] = ()
    account: Account = field(default_factory=Account)
    late: timedelta | None = None
    skipped: tuple[datetime, ...] = ()  # due times that passed unposted since the last one
    latest: Article | None = None  # the newest article there is, for a digest without news
