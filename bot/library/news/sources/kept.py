"""Where news comes from, and how each source does: when to look next, what went wrong, what it brought."""

from __future__ import annotations

import builtins
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ClauseElement, Connection, bindparam, delete, func, insert, or_, select, update

from bot.core.models import EVERYBODY, Source, Workspace
from bot.library.engine.database import Database
from bot.library.news.articles.rows import source, visible
from bot.library.news.sources.looks import Check, SourceState, columns, state
from bot.library.tables.news import carriers, responses, sources

WEEK = timedelta(days=7)
CLOCK_WENT_BACK = timedelta(hours=1)  # a look that was later than now by more: its times mean nothing

FAILING = "failing"  # what managers were told last; nothing at first, and once it is back


@dataclass(frozen=True, slots=True)
class Synced:
    """What the configuration changed."""

    added: tuple[Source, ...]
    removed: tuple[Source, ...]
    kept: tuple[Source, ...]


class Sources:
    """What a source brought stays when the source goes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def sync(self, configured: Sequence[Source], now: datetime) -> Synced:
        """Make the configured sources these ones; those added in a chat stay."""
        with self._database.write(alone=True) as connection:
            return sync(connection, configured, now, whole=True)

    def add(self, new: Source, now: datetime) -> Source:
        """The source with its number; the same address in the same workspace is the source that is there.

        One that was gone is looked at again: somebody who adds it has seen that it is back.
        """
        with self._database.write(alone=True) as connection:
            stored = _stored(connection, new.address, new.workspace)
            if stored is None:
                return _insert(connection, new, now, configured=False)
            revived = update(sources).where(sources.c.id == stored.id, sources.c.gone)
            connection.execute(revived.values(gone=False, failures=0, next_check=None))
            return source(stored)

    def add_all(self, new: Sequence[Source], now: datetime) -> int:
        """How many of them were not there; all of them in one transaction."""
        with self._database.write() as connection:
            stored = connection.execute(select(sources.c.workspace, sources.c.address))
            there = {(row.workspace, row.address) for row in stored}
            fresh = {(one.workspace, one.address): one for one in new if (one.workspace, one.address) not in there}
            if fresh:
                connection.execute(insert(sources), [_row(one, now, configured=False) for one in fresh.values()])
        return len(fresh)

    def describe(self, number: int, *, name: str, topic: str) -> bool:
        """Another name or topic for a source that was added in a chat."""
        there = (sources.c.id == number) & sources.c.configured.is_(False)
        with self._database.write() as connection:
            return connection.execute(update(sources).where(there).values(name=name, topic=topic)).rowcount == 1

    def remove(self, number: int) -> bool:
        with self._database.write() as connection:
            return connection.execute(delete(sources).where(sources.c.id == number)).rowcount == 1

    def get(self, number: int) -> Source | None:
        with self._database.read() as connection:
            row = connection.execute(select(sources).where(sources.c.id == number)).first()
        return source(row) if row is not None else None

    def list(self, *, workspace: Workspace | None) -> builtins.list[Source]:
        """By name; None for all workspaces."""
        chosen = select(sources).order_by(sources.c.name, sources.c.id)
        if workspace is not None:
            chosen = chosen.where(visible(sources.c.workspace, workspace))
        with self._database.read() as connection:
            return [source(row) for row in connection.execute(chosen)]

    def count(self) -> int:
        """How many there are of all workspaces, each address of each counted."""
        with self._database.read() as connection:
            number: int = connection.execute(select(func.count()).select_from(sources)).scalar_one()
        return number

    def has(self, address: str, *, workspace: Workspace) -> bool:
        """Whether this workspace sees a source with that address that is not gone."""
        here = (sources.c.address == address) & visible(sources.c.workspace, workspace) & sources.c.gone.is_(False)
        with self._database.read() as connection:
            return connection.execute(select(sources.c.id).where(here)).first() is not None

    def due(self, now: datetime, limit: int = 10_000) -> builtins.list[SourceState]:
        """Those to look at now, those never looked at first, then by how long they have waited."""
        early = sources.c.last_check > now + CLOCK_WENT_BACK
        come = or_(sources.c.next_check.is_(None), sources.c.next_check <= now, early)
        order = (func.coalesce(sources.c.next_check, 0), sources.c.id)
        return self._states(now, select(sources).where(sources.c.gone.is_(False), come).order_by(*order).limit(limit))

    def beside(self, states: Sequence[SourceState], now: datetime) -> builtins.list[SourceState]:
        """The other sources that have the address of one of these: other workspaces read the same feed."""
        mine = {(one.source.address, one.source.kind) for one in states}
        shared = select(sources.c.address).group_by(sources.c.address).having(func.count() > 1)
        numbers = {one.source.id for one in states}
        return [
            one
            for one in self._states(now, select(sources).where(sources.c.address.in_(shared)).order_by(sources.c.id))
            if one.source.id not in numbers and (one.source.address, one.source.kind) in mine
        ]

    def states(self, *, workspace: Workspace | None, now: datetime) -> builtins.list[SourceState]:
        chosen = select(sources).order_by(sources.c.name, sources.c.id)
        return self._states(now, chosen if workspace is None else chosen.where(visible(sources.c.workspace, workspace)))

    def state(self, number: int, now: datetime) -> SourceState | None:
        return next(iter(self._states(now, select(sources).where(sources.c.id == number))), None)

    def record(self, number: int, check: Check) -> None:
        """Keep what a look at a source gave. A source removed meanwhile stays removed."""
        self.record_all({number: check})

    def record_all(self, checks: Mapping[int, Check]) -> None:
        plain: dict[tuple[str, ...], list[dict[str, Any]]] = {}
        with self._database.write() as connection:
            for number, check in sorted(checks.items()):
                values = columns(check)
                if any(isinstance(value, ClauseElement) for value in values.values()):
                    connection.execute(update(sources).where(sources.c.id == number).values(**values))
                else:  # the good looks, a thousand at a time: one statement for all of them, a tenth of the time
                    plain.setdefault(tuple(values), []).append({**values, "number": number})
            for rows in plain.values():
                connection.execute(update(sources).where(sources.c.id == bindparam("number")), rows)

    def move(self, number: int, address: str) -> None:
        """The source is at another address from now on."""
        values = {"address": address, "moved": None, "moved_seen": 0}
        with self._database.write() as connection:
            row = connection.execute(select(sources.c.workspace).where(sources.c.id == number)).first()
            if row is None:
                return
            if (other := _stored(connection, address, row.workspace)) is not None and other.id != number:
                connection.execute(delete(sources).where(sources.c.id == number))  # that one is read already
            else:
                connection.execute(update(sources).where(sources.c.id == number).values(**values))

    def untold(self, failures: int, workspaces: Collection[Workspace]) -> builtins.list[tuple[Source, str]]:
        """Sources that are gone or have failed so often in a row, with their fault, and those that are back, without.

        Everybody's, and those of these workspaces: of the others nobody could be told yet.

        Each is given once, whichever process asks, and however many looks and processes it took to come to this.
        """
        failing = sources.c.gone | (sources.c.failures >= failures)
        back = sources.c.gone.is_(False) & (sources.c.failures == 0)
        theirs = sources.c.workspace.in_([EVERYBODY, *workspaces])
        begun, over = theirs & failing & (sources.c.told == ""), theirs & back & (sources.c.told == FAILING)
        with self._database.read() as connection:
            if connection.execute(select(sources.c.id).where(begun | over).limit(1)).first() is None:
                return []  # as nearly always: nobody waits for the turn to write
        with self._database.write(durable=True) as connection:
            worse = connection.execute(update(sources).where(begun).values(told=FAILING).returning(sources)).all()
            better = connection.execute(update(sources).where(over).values(told="").returning(sources)).all()
        return [(source(row), row.last_fault) for row in worse] + [(source(row), "") for row in better]

    def _states(self, now: datetime, chosen: Any) -> builtins.list[SourceState]:
        with self._database.read() as connection:
            rows = connection.execute(chosen).all()
            counted: dict[int, int] = {}
            numbers = [row.id for row in rows]
            for start in range(0, len(numbers), 500):
                counts = (
                    select(carriers.c.source_id, func.count(carriers.c.article_id.distinct()).label("number"))
                    .where(carriers.c.source_id.in_(numbers[start : start + 500]), carriers.c.seen_at >= now - WEEK)
                    .group_by(carriers.c.source_id)
                )
                counted |= {row.source_id: row.number for row in connection.execute(counts)}
        return [state(row, counted.get(row.id, 0)) for row in rows]


def sync(connection: Connection, configured: Sequence[Source], now: datetime, *, whole: bool) -> Synced:
    """These are configured; `whole`: no others are. Those added in a chat stay."""
    added, kept = [], []
    for one in configured:
        stored = _stored(connection, one.address, EVERYBODY) or _moved(connection, one.address)
        if stored is None:
            added.append(_insert(connection, one, now, configured=True))
        else:
            names = {"name": one.name, "kind": str(one.kind), "topic": one.topic, "configured": True}
            connection.execute(update(sources).where(sources.c.id == stored.id).values(**names))
            kept.append(Source(one.name, one.kind, stored.address, EVERYBODY, one.topic, stored.id))
    here = [one.id for one in (*added, *kept)]
    others = select(sources).where(sources.c.configured, sources.c.id.not_in(here))
    gone = connection.execute(others).all() if whole else []
    connection.execute(delete(sources).where(sources.c.id.in_([row.id for row in gone])))
    return Synced(tuple(added), tuple(source(row) for row in gone), tuple(kept))


def _stored(connection: Connection, address: str, workspace: Workspace) -> Any:
    same = (sources.c.address == address) & (sources.c.workspace == workspace)
    return connection.execute(select(sources).where(same)).first()


def _moved(connection: Connection, address: str) -> Any:
    """The configured source that had this address before it moved."""
    leads = (responses.c.address == address) & (responses.c.moved == sources.c.address)
    here = (sources.c.workspace == EVERYBODY) & sources.c.configured
    return connection.execute(select(sources).join(responses, leads).where(here)).first()


def _insert(connection: Connection, new: Source, now: datetime, *, configured: bool) -> Source:
    row = _row(new, now, configured=configured)
    number = connection.execute(insert(sources).values(**row).returning(sources.c.id)).scalar_one()
    return Source(new.name, new.kind, new.address, EVERYBODY if configured else new.workspace, new.topic, number)


def _row(new: Source, now: datetime, *, configured: bool) -> dict[str, Any]:
    return {
        "name": new.name,
        "kind": str(new.kind),
        "address": new.address,
        "workspace": EVERYBODY if configured else new.workspace,
        "topic": new.topic,
        "configured": configured,
        "added_at": now,
        "last_fault": "",
        "fault_kind": "",
        "failures": 0,
        "gone": False,
        "moved_seen": 0,
        "told": "",
        "title": "",
    }
