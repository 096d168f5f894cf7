"""One look at a source → its columns, and a source's row → how it does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal

from sqlalchemy import case, func

from bot.core.models import Source
from bot.library.news.articles.rows import source
from bot.library.tables.news import sources

Status = Literal["ok", "unchanged", "failed", "gone", "waiting"]


class _Keep:
    """Stands for: leave as it is."""


KEEP: Final = _Keep()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a source asks of those who look at it: to be left alone until `not_before`, and until `retry_after` by those
    who insist, too. `ttl` (seconds), hours (UTC) and days (Monday is 0) are wishes of its own text.
    """

    not_before: datetime | None = None
    retry_after: datetime | None = None
    ttl: int | None = None
    skip_hours: tuple[int, ...] = ()
    skip_days: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """One look at a source. `moved`: the address behind a permanent redirect."""

    at: datetime
    next_check: datetime
    status: Status
    sha256: str | _Keep | None = KEEP
    fault: str = ""
    kind: str = ""
    moved: str | None = None
    title: str = ""
    asked: Asked | _Keep = KEEP


@dataclass(frozen=True, slots=True)
class SourceState:
    """A source and how it does. `failures` counts those in a row, `moved_seen` sights of `moved` in a row."""

    source: Source
    configured: bool
    added_at: datetime
    sha256: str | None = None
    next_check: datetime | None = None
    last_check: datetime | None = None
    last_success: datetime | None = None
    last_fault: str = ""
    fault_kind: str = ""
    fault_at: datetime | None = None
    failures: int = 0
    gone: bool = False
    moved: str | None = None
    moved_seen: int = 0
    title: str = ""
    asked: Asked = Asked()
    articles_7d: int = 0


def columns(check: Check) -> dict[str, Any]:
    values: dict[str, Any] = {"last_check": check.at, "next_check": check.next_check}
    if not isinstance(check.asked, _Keep):
        asked = check.asked
        values |= {"not_before": asked.not_before, "retry_after": asked.retry_after, "ttl": asked.ttl}
        values |= {"skip_hours": list(asked.skip_hours), "skip_days": list(asked.skip_days)}
    if not isinstance(check.sha256, _Keep):
        values["sha256"] = check.sha256
    if check.title:
        values["title"] = check.title
    if check.status in ("ok", "unchanged"):
        values |= {"last_success": check.at, "failures": 0, "gone": False}
    elif check.status in ("failed", "gone"):
        values |= {"last_fault": check.fault, "fault_kind": check.kind, "fault_at": check.at}
        values |= {"failures": sources.c.failures + 1, "gone": check.status == "gone"}
    if check.moved is not None:
        again = func.coalesce(sources.c.moved, "") == check.moved
        values |= {"moved": check.moved, "moved_seen": case((again, sources.c.moved_seen + 1), else_=1)}
    elif check.status in ("ok", "unchanged"):
        values |= {"moved": None, "moved_seen": 0}
    return values


def state(row: Any, articles_7d: int) -> SourceState:
    made = ("source", "articles_7d", "asked")
    fields = {name: getattr(row, name) for name in SourceState.__slots__ if name not in made}
    skipped = tuple(row.skip_hours), tuple(row.skip_days)
    asked = Asked(row.not_before, row.retry_after, row.ttl, *skipped)
    return SourceState(source=source(row), articles_7d=articles_7d, asked=asked, **fields)
