"""What a channel or a person wants to hear of, and what not: follows, mutes, and urgent alerts already given."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from sqlalchemy import ColumnElement, Table, delete, func, or_, select

from bot.core.models import Channel
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
    """What a channel follows, or in a direct conversation one person."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, channel: Channel, word: str, *, now: datetime, urgent: bool = False) -> bool:
        """Whether it is new; one that is there takes the new urgency."""
        same = _in(follows, channel) & (follows.c.folded == fold(word))
        with self._database.write() as connection:
            fresh = connection.execute(select(follows.c.at).where(same)).first() is None
            row = {"folded": fold(word), "word": word, "urgent": urgent, "at": now}
            put(connection, follows, workspace=channel.workspace, channel=channel.id, **row)
        return fresh

    def remove(self, channel: Channel, word: str) -> bool:
        same = _in(follows, channel) & (follows.c.folded == fold(word))
        with self._database.write() as connection:
            return connection.execute(delete(follows).where(same)).rowcount == 1

    def list(self, channel: Channel) -> list[Follow]:
        """In alphabetical order."""
        chosen = select(follows).where(_in(follows, channel)).order_by(follows.c.folded)
        with self._database.read() as connection:
            return [Follow(row.word, row.urgent, row.at) for row in connection.execute(chosen)]

    def urgent(self) -> builtins.list[tuple[Channel, builtins.list[Follow]]]:
        """Wherever something is followed that is to be told at once, and what."""
        chosen = select(follows).where(follows.c.urgent).order_by(follows.c.workspace, follows.c.channel)
        found: dict[Channel, builtins.list[Follow]] = {}
        with self._database.read() as connection:
            for row in connection.execute(chosen.order_by(follows.c.folded)):
                place = Channel(row.workspace, row.channel)
                found.setdefault(place, []).append(Follow(row.word, row.urgent, row.at))
        return [*found.items()]


class Mutes:
    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, channel: Channel, kind: Muted, value: str, *, now: datetime, until: datetime | None = None) -> None:
        """Mute it from now on; one that is there takes the new end."""
        row = {"kind": kind, "folded": fold(value), "value": value, "until": until, "at": now}
        with self._database.write() as connection:
            put(connection, mutes, workspace=channel.workspace, channel=channel.id, **row)

    def remove(self, channel: Channel, kind: Muted, value: str) -> bool:
        same = _in(mutes, channel) & (mutes.c.kind == kind) & (mutes.c.folded == fold(value))
        with self._database.write() as connection:
            return connection.execute(delete(mutes).where(same)).rowcount == 1

    def list(self, channel: Channel, now: datetime) -> list[Mute]:
        """Those that still hold."""
        holds = or_(mutes.c.until.is_(None), mutes.c.until > now)
        chosen = select(mutes).where(_in(mutes, channel), holds).order_by(mutes.c.kind, mutes.c.folded)
        with self._database.read() as connection:
            return [Mute(row.kind, row.value, row.until) for row in connection.execute(chosen)]


class Alerts:
    def __init__(self, database: Database) -> None:
        self._database = database

    def claim(self, channel: Channel, story_id: int, *, now: datetime, per_hour: int) -> bool:
        """Whether this story may be told there at once: not told before, and not too many within the last hour."""
        hour = _in(alerts, channel) & (alerts.c.at > now - timedelta(hours=1))
        with self._database.write(durable=True, alone=True) as connection:
            if connection.execute(select(func.count()).select_from(alerts).where(hour)).scalar_one() >= per_hour:
                return False
            place = {"workspace": channel.workspace, "channel": channel.id}
            return put_new(connection, alerts, **place, story_id=story_id, at=now)


def _in(table: Table, channel: Channel) -> ColumnElement[bool]:
    return (table.c.workspace == channel.workspace) & (table.c.channel == channel.id)
