"""After a backup was put back: what came due before that may stand in its channel, although the database forgot it.

due before the restore ── looked for by its key ── found  → goes on from there, each part looked for before posting
                                                ── absent → posted: it was still due
                                                ── nobody can say → skipped, never posted a second time
"""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum, auto

from bot.core.models import Delivery, Subscription
from bot.library import RESTORED, Library
from bot.platforms.base import Platform, Refused

MATTERS = timedelta(days=8)  # longer than anything due is looked back at
UNKNOWN = "not known whether it was posted: the database was put back from a backup"


class Stands(Enum):
    """What is known of a delivery's first message. ABSENT goes for whatever came due after the restore."""

    FOUND = auto()
    ABSENT = auto()
    UNKNOWN = auto()


def since(library: Library, now: datetime) -> datetime | None:
    """When a backup was put back, while that matters."""
    mark = library.marks.get(RESTORED)
    return mark if mark is not None and timedelta() <= now - mark < MATTERS else None


async def looked_for(
    delivery: Delivery, subscription: Subscription, platform: Platform, key: str, mark: datetime | None
) -> tuple[Stands, str]:
    """Whether the message with this key stands in the channel, and its id. Raises faults that pass by themselves."""
    if mark is None or delivery.due > mark:
        return Stands.ABSENT, ""
    if delivery.messages:  # begun before the backup was taken: the rest may have followed
        return Stands.FOUND, delivery.messages[0]
    try:
        found = await platform.find(subscription.channel, key)
    except Refused:
        return Stands.UNKNOWN, ""
    return (Stands.FOUND, found) if found else (Stands.ABSENT, "")
