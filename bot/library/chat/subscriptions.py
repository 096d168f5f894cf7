"""Who is told what, and when: the subscriptions of bot.toml and those made in a chat."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import ColumnElement, Connection, exists, insert, select, type_coerce, update

from bot.core.models import Channel, Subscription, Workspace
from bot.core.query.fold import fold
from bot.errors import UsageError
from bot.library.engine.database import Database
from bot.library.tables.chat import history, shown, subscriptions
from bot.library.tables.types import Words

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
            sync(connection, configured, now, whole=True)

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

    def unplaced(self) -> set[Channel]:
        """Channels that something is kept for while their workspace is not known."""
        found: set[Channel] = set()
        with self._database.read() as connection:
            for table in (subscriptions, history, shown):
                unknown = type_coerce(table.c.workspace, Words).endswith(":")
                chosen = select(table.c.workspace, table.c.channel).where(unknown).distinct()
                found |= {Channel(row.workspace, row.channel) for row in connection.execute(chosen)}
        return found

    def place(self, channel: Channel) -> None:
        """The workspace of a channel became known: what was kept for the channel alone is its workspace's."""
        unknown = Workspace(channel.platform)
        with self._database.write(durable=True, alone=True) as connection:
            run = connection.execute
            for table in (subscriptions, history, shown):
                there = (table.c.workspace == unknown) & (table.c.channel == channel.id)
                mine = table.alias()
                here = (mine.c.workspace == channel.workspace) & (mine.c.channel == channel.id)
                if table is subscriptions:  # one of that name is there already: that one is in use
                    there &= ~exists().where(here, mine.c.folded == table.c.folded)
                elif table is shown:
                    there &= ~exists().where(here)
                run(update(table).where(there).values(workspace=channel.workspace))

    def get(self, number: int) -> Subscription | None:
        with self._database.read() as connection:
            row = connection.execute(select(subscriptions).where(subscriptions.c.id == number)).first()
        return subscription(row) if row is not None and row.removed_at is None else None

    def added_since(self, moment: datetime) -> frozenset[int]:
        """The numbers of those that were made since then."""
        with self._database.read() as connection:
            chosen = select(subscriptions.c.id).where(subscriptions.c.added_at >= moment)
            return frozenset(connection.execute(chosen).scalars())

    def named(self, name: str, *, channel: Channel | None = None) -> builtins.list[Subscription]:
        """Those of this name, whatever its case and accents; in all channels, or in one."""
        return [one for one in self.list(channel=channel) if fold(one.name) == fold(name)]

    def list(
        self, *, channel: Channel | None = None, workspace: Workspace | None = None, platform: str | None = None
    ) -> builtins.list[Subscription]:
        """By name, removed ones left out."""
        chosen = select(subscriptions).where(subscriptions.c.removed_at.is_(None))
        if channel is not None:
            chosen = chosen.where(_in(channel))
        if workspace is not None:
            chosen = chosen.where(subscriptions.c.workspace == workspace)
        if platform is not None:
            chosen = chosen.where(type_coerce(subscriptions.c.workspace, Words).startswith(f"{platform}:"))
        with self._database.read() as connection:
            rows = connection.execute(chosen.order_by(subscriptions.c.folded, subscriptions.c.id))
            return [subscription(row) for row in rows]

    def _set(self, number: int, **values: Any) -> bool:
        there = (subscriptions.c.id == number) & subscriptions.c.removed_at.is_(None)
        with self._database.write(durable=True) as connection:
            return connection.execute(update(subscriptions).where(there).values(**values)).rowcount == 1


def sync(connection: Connection, configured: Sequence[Subscription], now: datetime, *, whole: bool) -> None:
    """These are configured; `whole`: no others are. Pauses stay; a suspension is lifted by a change."""
    rows = connection.execute(select(subscriptions).where(subscriptions.c.configured)).all()
    stored = {row.folded: row for row in rows}
    for one in configured:
        row = stored.pop(fold(one.name), None) or _same(connection, one.channel, one.name)
        if row is None:
            _insert(connection, replace(one, configured=True), now)
            continue
        new = replace(one, channel=_placed(one.channel, row))
        values = _values(new) | {"configured": True, "removed_at": None}
        if row.removed_at is None:
            values |= {"paused": row.paused, "suspended": "" if _changed(row, new) else row.suspended}
        _free(connection, new, row.id)
        connection.execute(update(subscriptions).where(subscriptions.c.id == row.id).values(**values))
    gone = [row.id for row in stored.values() if row.removed_at is None] if whole else []
    connection.execute(update(subscriptions).where(subscriptions.c.id.in_(gone)).values(removed_at=now))


def subscription(row: Any) -> Subscription:
    return Subscription(
        name=row.name,
        channel=Channel(row.workspace, row.channel),
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


def _placed(channel: Channel, row: Any) -> Channel:
    """A channel as the configuration names it, in the workspace that it was found to be in."""
    known = row.channel == channel.id and row.workspace.platform == channel.platform and not channel.workspace.id
    return Channel(row.workspace, channel.id) if known else channel


def _values(one: Subscription) -> dict[str, Any]:
    return {
        "name": one.name,
        "folded": fold(one.name),
        "workspace": one.channel.workspace,
        "channel": one.channel.id,
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
    return connection.execute(select(subscriptions).where(_in(channel), subscriptions.c.folded == fold(name))).first()


def _in(channel: Channel) -> ColumnElement[bool]:
    return (subscriptions.c.workspace == channel.workspace) & (subscriptions.c.channel == channel.id)


def _insert(connection: Connection, new: Subscription, now: datetime) -> int:
    values = _values(new) | {"added_at": now}
    number: int = connection.execute(insert(subscriptions).values(**values).returning(subscriptions.c.id)).scalar_one()
    return number


def _changed(row: Any, new: Subscription) -> bool:
    old = subscription(row)
    return old.channel != new.channel or any(getattr(old, name) != getattr(new, name) for name in TOLD)


def _free(connection: Connection, one: Subscription, number: int) -> None:
    """A removed subscription of another number gives its name up."""
    other = _same(connection, one.channel, one.name)
    if other is not None and other.id != number:
        connection.execute(
            update(subscriptions)
            .where(subscriptions.c.id == other.id)
            .values(folded=f"{other.folded}\n{other.id}", configured=False)
        )
