"""Who is told what, and when: the subscriptions of bot.toml and those made in a chat."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import Connection, insert, select, update

from bot.core.models import Channel, Subscription
from bot.core.query.fold import fold
from bot.errors import UsageError
from bot.library.engine.database import Database
from bot.library.tables.chat import subscriptions

# What a change of makes a subscription another one, so that a suspension is lifted.
TOLD = ("times", "timezone", "days", "topics", "include", "exclude", "stories", "per_source", "quiet")


class Subscriptions:
    """A name belongs to one subscription of a channel. A removed one keeps its number, which a new one with its name
    takes over: what was posted for it today is not posted again.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    def sync(self, configured: Sequence[Subscription], now: datetime) -> None:
        """Make the configured subscriptions these ones. Pauses stay; a suspension is lifted by a change."""
        with self._database.write(durable=True, alone=True) as connection:
            rows = connection.execute(select(subscriptions).where(subscriptions.c.configured)).all()
            stored = {row.folded: row for row in rows}
            for one in configured:
                row = stored.pop(fold(one.name), None) or _same(connection, one.channel, one.name)
                if row is None:
                    _insert(connection, replace(one, configured=True), now)
                    continue
                new = replace(one, channel=replace(one.channel, workspace=one.channel.workspace or row.workspace))
                values = _values(new) | {"configured": True, "removed_at": None}
                if row.removed_at is None:
                    values |= {"paused": row.paused, "suspended": "" if _changed(row, new) else row.suspended}
                _free(connection, new, row.id)
                connection.execute(update(subscriptions).where(subscriptions.c.id == row.id).values(**values))
            gone = [row.id for row in stored.values() if row.removed_at is None]
            connection.execute(update(subscriptions).where(subscriptions.c.id.in_(gone)).values(removed_at=now))

    def add(self, new: Subscription, now: datetime) -> Subscription:
        """The subscription with its number. Raises UsageError when the channel has one of that name."""
        with self._database.write(durable=True, alone=True) as connection:
            row = _same(connection, new.channel, new.name)
            if row is None:
                return replace(new, id=_insert(connection, new, now))
            if row.removed_at is None:
                raise UsageError(
                    f'There is a digest "{row.name}" in this channel already.',
                    "Choose another name, or remove it first.",
                )
            values = _values(new) | {"removed_at": None, "added_at": now}
            connection.execute(update(subscriptions).where(subscriptions.c.id == row.id).values(**values))
            return replace(new, id=row.id)

    def update(self, changed: Subscription, now: datetime) -> Subscription:  # noqa: ARG002 - the shape of its kind
        """Keep a changed subscription; a suspension is lifted, a pause is as given. Raises UsageError like `add`."""
        lifted = replace(changed, suspended="")
        with self._database.write(durable=True, alone=True) as connection:
            other = _same(connection, changed.channel, changed.name)
            if other is not None and other.id != changed.id and other.removed_at is None:
                raise UsageError(f'There is a digest "{other.name}" in this channel already.', "Choose another name.")
            _free(connection, changed, changed.id)
            connection.execute(update(subscriptions).where(subscriptions.c.id == changed.id).values(**_values(lifted)))
        return lifted

    def remove(self, number: int, now: datetime) -> bool:
        return self._set(number, removed_at=now)

    def restore(self, number: int) -> bool:
        """A removed one is there again, unless another has taken its name meanwhile."""
        with self._database.write(durable=True) as connection:
            gone = (subscriptions.c.id == number) & subscriptions.c.removed_at.is_not(None)
            return connection.execute(update(subscriptions).where(gone).values(removed_at=None)).rowcount == 1

    def pause(self, number: int) -> bool:
        return self._set(number, paused=True)

    def resume(self, number: int) -> bool:
        """Neither paused nor suspended from now on."""
        return self._set(number, paused=False, suspended="")

    def suspend(self, number: int, why: str) -> bool:
        """The platform refuses: nothing is posted until it is lifted. False when it was suspended before."""
        before = (subscriptions.c.id == number) & (subscriptions.c.suspended == "")
        with self._database.write(durable=True) as connection:
            return connection.execute(update(subscriptions).where(before).values(suspended=why)).rowcount == 1

    def lift(self, channel: Channel) -> builtins.list[Subscription]:
        """The bot may post in this channel again: its suspended subscriptions, now lifted."""
        lifted = [replace(one, suspended="") for one in self.list(channel=channel) if one.suspended]
        for one in lifted:
            self._set(one.id, suspended="")
        return lifted

    def place(self, channel: Channel) -> None:
        """The workspace of a channel became known."""
        there = (subscriptions.c.platform == channel.platform) & (subscriptions.c.channel == channel.id)
        with self._database.write() as connection:
            connection.execute(
                update(subscriptions)
                .where(there, subscriptions.c.workspace != channel.workspace)
                .values(workspace=channel.workspace)
            )

    def get(self, number: int) -> Subscription | None:
        with self._database.read() as connection:
            row = connection.execute(select(subscriptions).where(subscriptions.c.id == number)).first()
        return subscription(row) if row is not None and row.removed_at is None else None

    def named(self, name: str, *, channel: Channel | None = None) -> builtins.list[Subscription]:
        """Those of this name, whatever its case and accents; in all channels, or in one."""
        return [one for one in self.list(channel=channel) if fold(one.name) == fold(name)]

    def list(
        self, *, channel: Channel | None = None, workspace: str | None = None, platform: str | None = None
    ) -> builtins.list[Subscription]:
        """By name, removed ones left out."""
        chosen = select(subscriptions).where(subscriptions.c.removed_at.is_(None))
        if channel is not None:
            chosen = chosen.where(subscriptions.c.platform == channel.platform, subscriptions.c.channel == channel.id)
        if workspace is not None:
            chosen = chosen.where(subscriptions.c.workspace == workspace)
        if platform is not None:
            chosen = chosen.where(subscriptions.c.platform == platform)
        with self._database.read() as connection:
            rows = connection.execute(chosen.order_by(subscriptions.c.folded, subscriptions.c.id))
            return [subscription(row) for row in rows]

    def _set(self, number: int, **values: Any) -> bool:
        there = (subscriptions.c.id == number) & subscriptions.c.removed_at.is_(None)
        with self._database.write(durable=True) as connection:
            return connection.execute(update(subscriptions).where(there).values(**values)).rowcount == 1


def subscription(row: Any) -> Subscription:
    return Subscription(
        name=row.name,
        channel=Channel(row.platform, row.channel, row.workspace),
        times=tuple(time.fromisoformat(moment) for moment in row.times),
        timezone=row.timezone,
        days=tuple(row.days),
        topics=tuple(row.topics),
        include=row.include,
        exclude=row.exclude,
        stories=row.stories,
        per_source=row.per_source,
        quiet=row.quiet,
        owner=row.owner,
        paused=row.paused,
        suspended=row.suspended,
        configured=row.configured,
        id=row.id,
    )


def _values(one: Subscription) -> dict[str, Any]:
    return {
        "name": one.name,
        "folded": fold(one.name),
        "platform": one.channel.platform,
        "channel": one.channel.id,
        "workspace": one.channel.workspace,
        "times": [moment.isoformat() for moment in one.times],
        "timezone": one.timezone,
        "days": list(one.days),
        "topics": list(one.topics),
        "include": one.include,
        "exclude": one.exclude,
        "stories": one.stories,
        "per_source": one.per_source,
        "quiet": one.quiet,
        "owner": one.owner,
        "paused": one.paused,
        "suspended": one.suspended,
        "configured": one.configured,
    }


def _same(connection: Connection, channel: Channel, name: str) -> Any:
    return connection.execute(
        select(subscriptions).where(
            subscriptions.c.platform == channel.platform,
            subscriptions.c.channel == channel.id,
            subscriptions.c.folded == fold(name),
        )
    ).first()


def _insert(connection: Connection, new: Subscription, now: datetime) -> int:
    values = _values(new) | {"added_at": now}
    number: int = connection.execute(insert(subscriptions).values(**values).returning(subscriptions.c.id)).scalar_one()
    return number


def _changed(row: Any, new: Subscription) -> bool:
    old = subscription(row)
    where = (old.channel.platform, old.channel.id) != (new.channel.platform, new.channel.id)
    return where or any(getattr(old, name) != getattr(new, name) for name in TOLD)


def _free(connection: Connection, one: Subscription, number: int) -> None:
    """A removed subscription of another number gives its name up."""
    other = _same(connection, one.channel, one.name)
    if other is not None and other.id != number:
        connection.execute(
            update(subscriptions)
            .where(subscriptions.c.id == other.id)
            .values(folded=f"{other.folded}\n{other.id}", configured=False)
        )
