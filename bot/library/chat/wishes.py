"""What a channel or a person wants to hear of, and what not: follows, mutes, and urgent alerts already given."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import delete, func, or_, select

from bot.core.query.fold import fold
from bot.library.engine.database import Database
from bot.library.engine.upsert import put, put_new
from bot.library.tables.chat import alerts, follows, mutes

Muted = Literal["story", "source", "word"]


@dataclass(frozen=True, slots=True)
class Follow:
    """A topic or word; `urgent`: to be told at once."""

    word: str
    urgent: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Mute:
    """A story (its number), a source (its name) or a word, for good or `until` a moment."""

    kind: Muted
    value: str
    until: datetime | None = None


class Follows:
    """`holder` is a channel (`str(Channel)`) or a person, e.g. "person:slack:U1"."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, holder: str, word: str, *, workspace: str, now: datetime, urgent: bool = False) -> bool:
        """Whether it is new; one that is there takes the new urgency."""
        same = (follows.c.holder == holder) & (follows.c.folded == fold(word))
        with self._database.write() as connection:
            fresh = connection.execute(select(follows.c.at).where(same)).first() is None
            put(
                connection,
                follows,
                holder=holder,
                folded=fold(word),
                word=word,
                workspace=workspace,
                urgent=urgent,
                at=now,
            )
        return fresh

    def remove(self, holder: str, word: str) -> bool:
        same = (follows.c.holder == holder) & (follows.c.folded == fold(word))
        with self._database.write() as connection:
            return connection.execute(delete(follows).where(same)).rowcount == 1

    def list(self, holder: str) -> list[Follow]:
        """In alphabetical order."""
        chosen = select(follows).where(follows.c.holder == holder).order_by(follows.c.folded)
        with self._database.read() as connection:
            return [Follow(row.word, row.urgent, row.at) for row in connection.execute(chosen)]

    def holders(self, *, urgent: bool) -> builtins.list[tuple[str, str, builtins.list[Follow]]]:
        """Everybody who follows something: holder, workspace and what; `urgent`: only what is to be told at once."""
        chosen = select(follows).order_by(follows.c.holder, follows.c.folded)
        found: dict[tuple[str, str], builtins.list[Follow]] = {}
        with self._database.read() as connection:
            for row in connection.execute(chosen.where(follows.c.urgent) if urgent else chosen):
                found.setdefault((row.holder, row.workspace), []).append(Follow(row.word, row.urgent, row.at))
        return [(holder, workspace, words) for (holder, workspace), words in found.items()]


class Mutes:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, holder: str, kind: Muted, value: str, *, workspace: str, now: datetime, until: datetime | None = None
    ) -> None:
        """Mute it from now on; one that is there takes the new end."""
        row = {"holder": holder, "kind": kind, "folded": fold(value), "value": value}
        with self._database.write() as connection:
            put(connection, mutes, **row, workspace=workspace, until=until, at=now)

    def remove(self, holder: str, kind: Muted, value: str) -> bool:
        same = (mutes.c.holder == holder) & (mutes.c.kind == kind) & (mutes.c.folded == fold(value))
        with self._database.write() as connection:
            return connection.execute(delete(mutes).where(same)).rowcount == 1

    def list(self, holder: str, now: datetime) -> list[Mute]:
        """Those that still hold."""
        holds = or_(mutes.c.until.is_(None), mutes.c.until > now)
        chosen = select(mutes).where(mutes.c.holder == holder, holds).order_by(mutes.c.kind, mutes.c.folded)
        with self._database.read() as connection:
            return [Mute(row.kind, row.value, row.until) for row in connection.execute(chosen)]


class Alerts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, channel: str, story_id: int, *, workspace: str, now: datetime, per_hour: int) -> bool:
        """Whether this story may be told there at once: not told before, and not too many within the last hour."""
        hour = (alerts.c.channel == channel) & (alerts.c.at > now - timedelta(hours=1))
        with self._database.write(durable=True, alone=True) as connection:
            if connection.execute(select(func.count()).select_from(alerts).where(hour)).scalar_one() >= per_hour:
                return False
            return put_new(connection, alerts, channel=channel, story_id=story_id, workspace=workspace, at=now)
