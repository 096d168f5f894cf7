"""What can be set, as frozen values: one section each, and the sources and digests of bot.toml.

Settings
├── database · fetch · summary · digest · http     one section each
    ├── platforms       one section for each platform, which says itself what can be set
├── sources         [[sources]]: a name and one of feed, page, folder
└── subscriptions   [[subscriptions]]: a name, a channel and times
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bot.core.models import Source, Subscription
from bot.platforms.registry import PLATFORMS


@dataclass(frozen=True, slots=True)
class DatabaseSettings:
    url: str = "sqlite:///var/briefbot.db"
    backup: str = "off"  # daily or weekly: a copy into `backup_folder`, the last `backup_keep` of them kept
    backup_keep: int = 7
    backup_folder: str = "var/backups"
    keep_days: int = 400  # articles older than this are erased; 0 keeps all


@dataclass(frozen=True, slots=True)
class FetchSettings:
    allow_networks: tuple[str, ...] = ()
    contact: str = ""
    minutes: int = 60  # between two looks at a feed that has validators
    concurrency: int = 64  # hosts asked at the same time
    pages: bool = True  # fetch the full article behind a feed's entry
    most_sources: int = 20_000  # of all workspaces: a round over as many, all unchanged, takes 16 s of processor time


@dataclass(frozen=True, slots=True)
class SummarySettings:
    algorithm: str = "briefbot"
    sentences: int = 3


@dataclass(frozen=True, slots=True)
class DigestSettings:
    lateness_hours: float = 6.0
    story_threshold: float = 0.265  # 0: the measured default
    story_window_days: int = 4
    alerts_per_hour: int = 3
    quiet_hours: str = "22:00-07:00"


@dataclass(frozen=True, slots=True)
class HttpSettings:
    host: str = "127.0.0.1"
    port: int = 0  # 0: no server


def unset() -> Mapping[str, Any]:
    """The settings of every platform where nothing is set."""
    return {entry.name: entry.settings() for entry in PLATFORMS}


@dataclass(frozen=True, slots=True)
class Settings:
    database: DatabaseSettings = field(default_factory=DatabaseSettings)
    fetch: FetchSettings = field(default_factory=FetchSettings)
    summary: SummarySettings = field(default_factory=SummarySettings)
    digest: DigestSettings = field(default_factory=DigestSettings)
    platforms: Mapping[str, Any] = field(default_factory=unset)  # by name, each of its entry's own settings
    http: HttpSettings = field(default_factory=HttpSettings)
    sources: tuple[Source, ...] = ()
    subscriptions: tuple[Subscription, ...] = ()
    path: Path | None = None

    def single(self, platform: str) -> bool:
        """Whether one workspace has all channels of a platform."""
        return any(entry.single(self.platforms[platform]) for entry in PLATFORMS if entry.name == platform)
