"""One subscription on one local date and time → one row, claimed before anything is posted, and what became of it.

    claim → pending ─ start → sending ─ sent
                                │  └── retry (at) → taken again → sending …
                                ├── unknown        → taken again, its doubtful part looked for before posting
                                └── failed, skipped

A row is leased to the process that works on it; when that process dies, the lease runs out and another one takes it.
Every change is on the disk before its method returns (SQLite: synchronous=FULL), since a claim that a power cut undoes
would be a digest posted twice. On PostgreSQL, whatever lets a row be taken puts the job that takes it, in the same
transaction (see `jobs`).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from sqlalchemy import Connection, and_, func, insert, or_, select, update

from bot.core.models import Delivery, DeliveryState
from bot.library.deliveries.jobs import Jobs
from bot.library.deliveries.parts import Part, Wire, part
from bot.library.deliveries.rows import OPEN, fairly, row_of, same, waiting, with_messages
from bot.library.engine.database import Database
from bot.library.engine.upsert import put_new
from bot.library.tables.chat import deliveries, parts, subscriptions

LEASE = timedelta(minutes=2)
NOW = timedelta()


class LeaseLost(Exception):  # noqa: N818 - it tells what happened
    """Another process holds this delivery now, or it has ended: leave it alone."""


class Deliveries:
    """`owner` is any text that no other process uses; empty: nobody yet, the first who takes it."""

    def __init__(self, database: Database, jobs: Jobs | None = None) -> None:
        self._database = database
        self._jobs = jobs

    def claim(
        self,
        subscription_id: int,
        local_date: date,
        local_time: time,
        due: datetime,
        *,
        now: datetime,
        owner: str,
        lease: timedelta = LEASE,
    ) -> Delivery | None:
        """The delivery, leased to `owner`; None when it was claimed before, by whomever and whatever became of it."""
        return self._new(subscription_id, local_date, local_time, due, now=now, owner=owner, leased_until=now + lease)

    def claim_all(
        self,
        claims: Sequence[tuple[int, date, time, datetime]],
        *,
        now: datetime,
        owner: str,
        lease: timedelta = LEASE,
    ) -> list[Delivery]:
        """As `claim`, for many (subscription, local date, local time, due) at once: those claimed now, in their order.

        One transaction: a thousand digests due in one minute wait for one flush of the disk, not for a thousand.
        """
        with self._database.write(durable=True) as connection:
            claimed: list[Any] = []
            for subscription_id, day, at, due in claims:
                row = row_of(subscription_id, day, at, due, now, DeliveryState.PENDING, "")
                if put_new(connection, deliveries, **row, owner=owner, leased_until=now + lease):
                    these = same(subscription_id, day, at)
                    claimed += connection.execute(select(deliveries).where(these)).all()
            self._put(connection, [row.id for row in claimed], lease if owner else NOW)
            return with_messages(connection, claimed)

    def skip_all(self, skips: Sequence[tuple[int, date, time, datetime, str]], *, now: datetime) -> int:
        """Claim many (subscription, local date, local time, due, reason) as not posted: how many were new.

        One transaction, as above: after a week's absence they are thousands.
        """
        with self._database.write(durable=True) as connection:
            return sum(
                put_new(
                    connection,
                    deliveries,
                    **row_of(subscription_id, day, at, due, now, DeliveryState.SKIPPED, reason),
                    owner="",
                    ended_at=now,
                )
                for subscription_id, day, at, due, reason in skips
            )

    def take(self, now: datetime, *, owner: str, lease: timedelta = LEASE, limit: int = 50) -> list[Delivery]:
        """Open deliveries that nobody works on, leased to `owner`: those left by a dead process, and retries due.

        Fair: the oldest of each workspace comes before the second of any.
        """
        free = and_(waiting(now), or_(deliveries.c.owner == "", deliveries.c.leased_until <= now))
        chosen = (
            select(deliveries, subscriptions.c.workspace)
            .join(subscriptions, subscriptions.c.id == deliveries.c.subscription_id)
            .where(free)
            .order_by(deliveries.c.due, deliveries.c.id)
            .limit(max(limit * 20, 1000))
            .with_for_update(of=deliveries, skip_locked=True)  # SQLite has one writer and ignores it
        )
        with self._database.write(durable=True) as connection:
            rows = fairly(connection.execute(chosen).all())[:limit]
            numbers = [row.id for row in rows]
            connection.execute(
                update(deliveries).where(deliveries.c.id.in_(numbers)).values(owner=owner, leased_until=now + lease)
            )
            return with_messages(connection, rows)

    def take_one(self, number: int, now: datetime, *, owner: str, lease: timedelta = LEASE) -> Delivery | None:
        """This delivery, leased to `owner`; None when it is not its time, somebody works on it, or it has ended."""
        with self._database.write(durable=True) as connection:
            chosen = select(deliveries).where(deliveries.c.id == number, deliveries.c.state.in_(OPEN))
            row = connection.execute(chosen.with_for_update()).first()
            if row is None:
                return None
            free = max(row.retry_at or now, row.leased_until if row.owner and row.leased_until else now)
            if free > now:
                self._put(connection, [number], free - now)
                return None
            values = {"owner": owner, "leased_until": now + lease}
            connection.execute(update(deliveries).where(deliveries.c.id == number).values(**values))
            return with_messages(connection, [row])[0]

    def open(self, now: datetime) -> list[Delivery]:
        """Deliveries that are not finished and not waiting for a later retry, whoever holds them."""
        chosen = select(deliveries).where(waiting(now)).order_by(deliveries.c.due, deliveries.c.id)
        with self._database.read() as connection:
            return with_messages(connection, connection.execute(chosen).all())

    def backlog(self) -> tuple[int, datetime | None]:
        """How many are open, and when the oldest was due."""
        open_ = deliveries.c.state.in_(OPEN)
        with self._database.read() as connection:
            row = connection.execute(select(func.count(), func.min(deliveries.c.due)).where(open_)).one()
        return row[0], row[1]

    def get(self, number: int) -> Delivery | None:
        with self._database.read() as connection:
            rows = connection.execute(select(deliveries).where(deliveries.c.id == number)).all()
            return next(iter(with_messages(connection, rows)), None)

    def last(self, subscription_id: int, *, state: DeliveryState | None = None) -> Delivery | None:
        """The latest by due time; of one state, where given."""
        chosen = select(deliveries).where(deliveries.c.subscription_id == subscription_id)
        if state is not None:
            chosen = chosen.where(deliveries.c.state == state.value)
        with self._database.read() as connection:
            ordered = chosen.order_by(deliveries.c.due.desc(), deliveries.c.id.desc()).limit(1)
            return next(iter(with_messages(connection, connection.execute(ordered).all())), None)

    def of(self, subscription_id: int, since: datetime) -> list[Delivery]:
        """Those due since then, oldest first."""
        chosen = (
            select(deliveries)
            .where(deliveries.c.subscription_id == subscription_id, deliveries.c.due >= since)
            .order_by(deliveries.c.due, deliveries.c.id)
        )
        with self._database.read() as connection:
            return with_messages(connection, connection.execute(chosen).all())

    def renew_all(self, *, owner: str, now: datetime, lease: timedelta = LEASE) -> int:
        """Still at work on everything that is leased to `owner`: how many those are."""
        held = and_(deliveries.c.owner == owner, deliveries.c.state.in_(OPEN))
        with self._database.write() as connection:
            return connection.execute(update(deliveries).where(held).values(leased_until=now + lease)).rowcount

    def start(
        self,
        number: int,
        messages: Sequence[tuple[Wire, int | None]],
        *,
        owner: str,
        now: datetime,
        stands: str | None = None,
    ) -> Delivery:
        """An attempt begins. Raises LeaseLost, as everything below does.

        `messages` are the drawn parts, each with the number (from 0) of the part whose thread it belongs to; parts that
        an earlier attempt stored stay as they are, so that a digest resumes as it was. `stands`: the id of the first
        part's message, posted in a life that the database forgot, so that any of the others may stand there too.
        """
        with self._database.write(durable=True) as connection:
            values = {"state": DeliveryState.SENDING.value, "attempt": deliveries.c.attempt + 1, "retry_at": None}
            _change(connection, number, owner, now, **values)
            if connection.execute(select(parts.c.number).where(parts.c.delivery_id == number)).first() is None:
                rows = [
                    {"delivery_id": number, "number": place, "wire": wire, "thread_of": thread, "doubtful": False}
                    for place, (wire, thread) in enumerate(messages)
                ]
                if rows:
                    connection.execute(insert(parts), rows)
            if stands is not None:
                unposted = (parts.c.delivery_id == number) & parts.c.message_id.is_(None)
                connection.execute(update(parts).where(unposted).values(doubtful=True))
                first = unposted & (parts.c.number == 0)
                connection.execute(update(parts).where(first).values(message_id=stands, doubtful=False, posted_at=now))
            chosen = connection.execute(select(deliveries).where(deliveries.c.id == number)).all()
            return with_messages(connection, chosen)[0]

    def parts(self, number: int) -> list[Part]:
        with self._database.read() as connection:
            chosen = select(parts).where(parts.c.delivery_id == number).order_by(parts.c.number)
            return [part(row) for row in connection.execute(chosen)]

    def doubt(self, number: int, part: int, *, owner: str, now: datetime) -> None:
        """This part is about to be posted: if nothing is heard of it any more, it may stand there."""
        self._part(number, part, owner, now, doubtful=True)

    def undoubt(self, number: int, part: int, *, owner: str, now: datetime) -> None:
        """This part was surely not posted."""
        self._part(number, part, owner, now, doubtful=False)

    def posted(
        self, number: int, part: int, message_id: str, *, now: datetime, following: int | None = None, owner: str = ""
    ) -> bool:
        """This part stands there as that message. Kept even when the lease was lost meanwhile: it is the truth.

        `following`: the part that `owner` is about to post next, doubted in the same flush; whether that was done.
        """
        with self._database.write(durable=True) as connection:
            values = {"message_id": message_id, "doubtful": False, "posted_at": now}
            connection.execute(update(parts).where(_is(number, part)).values(**values))
            mine = and_(deliveries.c.id == number, deliveries.c.owner == owner, deliveries.c.state.in_(OPEN))
            if following is None or connection.execute(select(deliveries.c.id).where(mine)).first() is None:
                return False
            connection.execute(update(parts).where(_is(number, following)).values(doubtful=True))
            return True

    def changed(self, number: int, part: int, wire: Wire) -> None:
        """The message was edited: keep a copy of what stands there now."""
        with self._database.write() as connection:
            connection.execute(update(parts).where(_is(number, part)).values(wire=wire))

    def sent(self, number: int, *, owner: str, now: datetime, reason: str = "") -> None:
        self._end(number, DeliveryState.SENT, owner, now, reason)

    def failed(self, number: int, reason: str, *, owner: str, now: datetime) -> None:
        self._end(number, DeliveryState.FAILED, owner, now, reason)

    def skipped(self, number: int, reason: str, *, owner: str, now: datetime) -> None:
        self._end(number, DeliveryState.SKIPPED, owner, now, reason)

    def retry(self, number: int, at: datetime, reason: str, *, owner: str, now: datetime) -> None:
        """Not now; `take` gives it out again at that moment."""
        self._release(number, DeliveryState.RETRY, at, reason, owner, now)

    def unknown(self, number: int, at: datetime, reason: str, *, owner: str, now: datetime) -> None:
        """Nobody knows whether its doubtful part was posted; `take` gives it out again at that moment."""
        self._release(number, DeliveryState.UNKNOWN, at, reason, owner, now)

    def release(self, number: int, *, owner: str, now: datetime) -> None:
        """This process stops; another one may take it at once."""
        with self._database.write(durable=True) as connection:
            _change(connection, number, owner, now, owner="", leased_until=None)
            self._put(connection, [number], NOW)

    def _new(
        self, subscription_id: int, local_date: date, local_time: time, due: datetime, **more: Any
    ) -> Delivery | None:
        row = row_of(subscription_id, local_date, local_time, due, more.pop("now"), DeliveryState.PENDING, "")
        these = same(subscription_id, local_date, local_time)
        with self._database.write(durable=True) as connection:
            if not put_new(connection, deliveries, **row, **more):
                return None
            new = with_messages(connection, connection.execute(select(deliveries).where(these)).all())[0]
            self._put(connection, [new.id], more["leased_until"] - row["claimed_at"] if more["owner"] else NOW)
            return new

    def _end(self, number: int, state: DeliveryState, owner: str, now: datetime, reason: str) -> None:
        values = {"state": state.value, "reason": reason, "ended_at": now, "retry_at": None}
        self._set(number, owner, now, **values, leased_until=None)

    def _release(self, number: int, state: DeliveryState, at: datetime, reason: str, owner: str, now: datetime) -> None:
        values = {"state": state.value, "reason": reason, "retry_at": at, "owner": "", "leased_until": None}
        with self._database.write(durable=True) as connection:
            _change(connection, number, owner, now, **values)
            self._put(connection, [number], at - now)

    def _put(self, connection: Connection, numbers: Sequence[int], wait: timedelta) -> None:
        if self._jobs is not None and numbers:
            self._jobs.put(connection, numbers, wait)

    def _set(self, number: int, held_by: str, now: datetime, **values: Any) -> None:
        with self._database.write(durable=True) as connection:
            _change(connection, number, held_by, now, **values)

    def _part(self, number: int, part: int, owner: str, now: datetime, **values: Any) -> None:
        with self._database.write(durable=True) as connection:
            _change(connection, number, owner, now, owner=owner)
            connection.execute(update(parts).where(_is(number, part)).values(**values))


def _change(connection: Connection, number: int, held_by: str, now: datetime, /, **values: Any) -> None:
    """Change a delivery that `held_by` holds. A lease that ran out still holds while nobody else took it."""
    held = and_(deliveries.c.id == number, deliveries.c.owner == held_by, deliveries.c.state.in_(OPEN))
    if connection.execute(update(deliveries).where(held).values(**values)).rowcount != 1:
        raise LeaseLost(f"delivery {number} is not held by {held_by} at {now:%H:%M:%S}")


def _is(number: int, place: int) -> Any:
    return and_(parts.c.delivery_id == number, parts.c.number == place)
