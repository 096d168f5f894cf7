"""Rows of deliveries: how one begins and is found, whose turn it is → deliveries with the messages posted for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import Connection, and_, select

from bot.core.models import Delivery, DeliveryState, Workspace
from bot.library.tables.chat import deliveries, parts

OPEN = (DeliveryState.PENDING, DeliveryState.SENDING, DeliveryState.RETRY, DeliveryState.UNKNOWN)


def fairly(rows: Sequence[Any]) -> list[Any]:
    """By turns over workspaces, the oldest of each first."""
    turns: dict[Workspace, int] = {}
    ranked = []
    for row in rows:
        turns[row.workspace] = turns.get(row.workspace, 0) + 1
        ranked.append((turns[row.workspace], row.due, row.id, row))
    return [one[3] for one in sorted(ranked, key=lambda one: one[:3])]


def with_messages(connection: Connection, rows: Sequence[Any]) -> list[Delivery]:
    numbers = [row.id for row in rows]
    messages: dict[int, list[str]] = {}
    for start in range(0, len(numbers), 500):
        posted = (
            select(parts.c.delivery_id, parts.c.message_id)
            .where(parts.c.delivery_id.in_(numbers[start : start + 500]), parts.c.message_id.is_not(None))
            .order_by(parts.c.delivery_id, parts.c.number)
        )
        for row in connection.execute(posted):
            messages.setdefault(row.delivery_id, []).append(row.message_id)
    return [
        Delivery(
            subscription_id=row.subscription_id,
            local_date=row.local_date,
            local_time=row.local_time,
            due=row.due,
            state=DeliveryState(row.state),
            attempt=row.attempt,
            retry_at=row.retry_at,
            reason=row.reason,
            messages=tuple(messages.get(row.id, ())),
            id=row.id,
        )
        for row in rows
    ]


def row_of(
    subscription_id: int, day: date, at: time, due: datetime, now: datetime, state: DeliveryState, reason: str
) -> dict[str, Any]:
    return {
        "subscription_id": subscription_id,
        "local_date": day,
        "local_time": at,
        "due": due,
        "claimed_at": now,
        "attempt": 0,
        "reason": reason,
        "state": state.value,
    }


def same(subscription_id: int, day: date, at: time) -> Any:
    return and_(
        deliveries.c.subscription_id == subscription_id,
        deliveries.c.local_date == day,
        deliveries.c.local_time == at,
    )


def waiting(now: datetime) -> Any:
    later = and_(deliveries.c.retry_at.is_not(None), deliveries.c.retry_at > now)
    return and_(deliveries.c.state.in_(OPEN), ~later)
