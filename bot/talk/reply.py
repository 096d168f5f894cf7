"""What the bot says, as data: blocks of spans and actions, without any platform's markup.

    Reply
    ├── blocks      Heading · Card · Paragraph · Quotation · Bullets · Note · Divider · Buttons · Menu
    │   └── spans   Text · Link · Moment
    └── thread      further Replies that belong under this one (a digest's stories)

Every text in here is literal: renderers escape it at the leaf and cut it to their platform's limits.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

ACTION_LIMIT = 80  # command and argument together; leaves room in Discord's 100-character custom id


@dataclass(frozen=True, slots=True)
class Text:
    """Words, shown literally."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address; only http and https addresses become links, others show as words."""

    text: str
    url: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """A time, shown in the reader's own zone where the platform can; `relative` reads "3 hours ago"."""

    at: datetime
    relative: bool = False


Span = Text | Link | Moment
Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    spans: Spans


@dataclass(frozen=True, slots=True)
class Picture:
    """An image on the web: its address, shown by the reader's client, and the words that stand for it."""

    url: str
    words: str


@dataclass(frozen=True, slots=True)
class Card:
    """A story at a glance: its headline, what it tells, and the small print below; a picture where one can stand."""

    title: Spans
    body: Spans = ()
    small: Spans = ()
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    spans: Spans


@dataclass(frozen=True, slots=True)
class Quotation:
    """Somebody's words, set off from the bot's."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list; numbered from `start` when that is not 0."""

    entries: tuple[Spans, ...]
    start: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """Small print: sources, times, counts, hints."""

    spans: Spans


@dataclass(frozen=True, slots=True)
class Divider:
    pass


@dataclass(frozen=True, slots=True)
class Action:
    """A button: pressing it asks `command` with `argument` again, as if typed; works after a restart.

    Raises ValueError when command and argument together are longer than ACTION_LIMIT.
    """

    label: str
    command: str
    argument: str = ""
    primary: bool = False
    danger: bool = False

    def __post_init__(self) -> None:
        if len(self.command) + len(self.argument) > ACTION_LIMIT:
            raise ValueError(f"an action holds at most {ACTION_LIMIT} characters: {self.command} {self.argument}")


@dataclass(frozen=True, slots=True)
class Buttons:
    """A row of up to five actions, belonging to what stands above it."""

    actions: tuple[Action, ...]

    def __post_init__(self) -> None:
        if not 1 <= len(self.actions) <= 5:
            raise ValueError(f"a row holds 1 to 5 actions, not {len(self.actions)}")


@dataclass(frozen=True, slots=True)
class Menu:
    """A choice of one among up to 25; each choice is an action."""

    prompt: str
    actions: tuple[Action, ...]


Block = Heading | Card | Paragraph | Quotation | Bullets | Note | Divider | Buttons | Menu


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer or a post.

    `summary` is one plain line that stands for the whole where blocks cannot be shown (notifications, Slack's
    top-level text). `private` replies are for the asker only. `thread` holds what belongs under this message.
    `error` marks a fault told to a reader, `field` the option at fault where one is. `shown` lists the numbered
    articles (library ids) that this reply shows, so that `/full 2` can be resolved in the channel afterwards.
    """

    blocks: tuple[Block, ...]
    summary: str
    private: bool = False
    error: bool = False
    thread: tuple[Reply, ...] = ()
    field: str = ""
    shown: tuple[int, ...] = ()


def plain(spans: Iterable[Span]) -> str:
    """The words alone; a Moment reads as its date and time in UTC."""
    return "".join(span.at.strftime("%Y-%m-%d %H:%M UTC") if isinstance(span, Moment) else span.text for span in spans)
