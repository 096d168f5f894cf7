"""The nouns of the house: what the rooms hand to each other.

All are frozen; every moment is aware and in UTC; offsets count code points: `text[start:end]` is what is shown.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum


def sha256(text: str) -> str:
    """The hexadecimal SHA-256 of a text's UTF-8 form (lone surrogates pass through)."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True, order=True)
class Workspace:
    """A team's part of a chat platform, and the line that nothing private crosses: what is sourced, followed, hidden,
    read by link or told in one workspace is seen, stopped and changed there alone. `id` is the platform's number of it
    (on Discord of a direct conversation the person's); empty where a platform has but one, and while it is not known.
    """

    platform: str = ""  # "discord" | "slack" | "terminal"
    id: str = ""

    def __bool__(self) -> bool:
        """False for EVERYBODY alone."""
        return bool(self.platform)

    def __str__(self) -> str:
        return f"{self.platform}:{self.id}" if self else ""

    @classmethod
    def read(cls, written: str) -> Workspace:
        """`slack:T012` as `str` writes it."""
        platform, _, identity = written.partition(":")
        return cls(platform, identity)


EVERYBODY = Workspace()  # whose news all workspaces see: the sources of the configuration


# ── where news comes from ────────────────────────────────────────────────────────────────────────


class SourceKind(StrEnum):
    FEED = "feed"
    PAGE = "page"
    FOLDER = "folder"


@dataclass(frozen=True, slots=True)
class Source:
    """A feed, a page or a folder that articles come from, for `workspace` alone or for everybody."""

    name: str
    kind: SourceKind
    address: str
    workspace: Workspace = EVERYBODY
    topic: str = ""
    id: int = 0


@dataclass(frozen=True, slots=True)
class Article:
    """One article: its parts told apart, `text` being the body in paragraphs parted by blank lines."""

    headline: str
    text: str
    url: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: datetime | None = None
    language: str | None = None
    captions: tuple[str, ...] = ()
    related: tuple[str, ...] = ()
    credits: tuple[str, ...] = ()
    image: str | None = None
    extract: bool = False  # only a summary of the article could be had
    undated: bool = False  # `published` is when it was first seen, since it does not say
    id: int = 0  # the library's number, once it is stored

    @property
    def sha256(self) -> str:
        return sha256(self.text)


# How a brief may be made.
ALGORITHMS = (
    "briefbot", "lead", "lexrank", "textrank", "lsa", "luhn", "kl", "sumbasic", "reduction", "edmundson",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Extent:
    """A stretch of a text."""

    start: int
    end: int

    def of(self, text: str) -> str:
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence(Extent):
    """One sentence of a text; a quotation of several sentences that may not be cut is still several of these."""


@dataclass(frozen=True, slots=True)
class BriefSentence:
    """A sentence of a brief: verbatim `text` at `start:end` of `Brief.articles[article].text`."""

    article: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Brief:
    """An article, or a story of several, in a few of its own sentences, in order."""

    articles: tuple[Article, ...]
    sentences: tuple[BriefSentence, ...]


class QuoteKind(StrEnum):
    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"


class Attribution(StrEnum):
    """How a quote was given to its speaker."""

    NAMED = "named in the sentence"
    SURNAME = "surname"
    ROLE = "role"
    PRONOUN = "pronoun"
    CONTINUATION = "continuation"
    NOBODY = "nobody named"


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person or body who speaks: the fullest name given, the role as articles give it, the names used."""

    name: str
    role: str | None = None
    aliases: tuple[str, ...] = ()
    id: int = 0
    body: bool = field(default=False, compare=False)  # a ministry, a company, a paper: not a person


SHOWN_CERTAINTY = 0.5  # core.quotes scales its certainties so that this is where `/quote` stops showing unasked


@dataclass(frozen=True, slots=True)
class Quote:
    """Words and whose they are; `text` is verbatim at `start:end` of its article's text, without quotation marks.

    `mention` is where the speaker is named (or stands as a pronoun), `cue` the word of saying. Pieces of one
    utterance (`"A," he said, "B."`) are several quotes that share a `group` number within their article.
    """

    start: int
    end: int
    text: str
    kind: QuoteKind
    speaker: Speaker | None = None
    mention: Extent | None = None
    cue: Extent | None = None
    attribution: Attribution = Attribution.NOBODY
    certainty: float = 0.0  # 0..1
    group: int = 0
    id: int = 0
    article_id: int = 0

    @property
    def shown(self) -> bool:
        return self.speaker is not None and self.certainty >= SHOWN_CERTAINTY


@dataclass(frozen=True, slots=True)
class Story:
    """Articles about one event, the lead article first, the others by time."""

    articles: tuple[Article, ...]
    id: int = 0
    copies: tuple[tuple[int, ...], ...] = ()  # positions of articles that carry the same wire text

    @property
    def lead(self) -> Article:
        return self.articles[0]

    @property
    def independent(self) -> int:
        """How many articles stand on their own: copies of one wire text count once."""
        return len(self.articles) - sum(len(group) - 1 for group in self.copies)


# ── who is told, and when ────────────────────────────────────────────────────────────────────────


@dataclass(frozen=True, slots=True)
class Channel:
    """A place in a chat; a direct conversation is one too. The same room of two workspaces that share it is two."""

    workspace: Workspace
    id: str

    @property
    def platform(self) -> str:
        return self.workspace.platform

    def __str__(self) -> str:
        return f"{self.platform}:{self.id}"


WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Subscription:
    """What one channel (or person) is told, and at which local times."""

    name: str
    channel: Channel
    times: tuple[time, ...]
    timezone: str = "UTC"
    days: tuple[str, ...] = WEEKDAYS
    topics: tuple[str, ...] = ()  # empty: everything
    include: str = ""  # a filter expression: AND, OR, NOT, "quoted phrases"
    exclude: str = ""
    stories: int = 8
    per_source: int = 0  # at most so many stories led by one source; 0: no limit
    quiet: bool = False  # say nothing when there is nothing
    owner: str = ""  # the person of a personal digest
    paused: bool = False
    suspended: str = ""  # why the platform refused, when it did
    configured: bool = False  # comes from bot.toml
    id: int = 0


class DeliveryState(StrEnum):
    PENDING = "pending"
    SENDING = "sending"
    SENT = "sent"
    RETRY = "retry"
    FAILED = "failed"
    SKIPPED = "skipped"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One subscription on one local date and time: unique, claimed before anything is posted."""

    subscription_id: int
    local_date: date
    local_time: time
    due: datetime
    state: DeliveryState = DeliveryState.PENDING
    attempt: int = 0
    retry_at: datetime | None = None
    reason: str = ""
    messages: tuple[str, ...] = ()  # ids of the parts already posted, in order
    id: int = 0


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
