"""Who is told, where and when: workspaces, channels, subscriptions, deliveries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum


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
