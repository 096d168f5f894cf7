"""One delivery with its parts stored → posted part by part; every step is on the disk before the next one begins.

for each part:  doubt ─ post ─ posted     then:  history ─ sent
                  │       ├── not now         → retry at
                  │       ├── nobody knows    → unknown: looked for at the next attempt, before posting again
                  │       ├── refused         → failed; below the headlines: gone on without it
                  │       └── closed          → raised: the channel or the workspace is the publisher's matter
                  └── the database fails      → raised: nothing is posted without a durable claim
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.core.calendar import Clock
from bot.core.models import Delivery, Subscription
from bot.errors import DatabaseError
from bot.library import Library, Part
from bot.platforms.base import Platform, Refused, TryLater, Uncertain
from bot.publish import records
from bot.publish.aside import Aside

log = logging.getLogger(__name__)

Pause = Callable[[float], Awaitable[None]]  # seconds

# A passing trouble must not cost a channel its morning: while it is young it is tried again within seconds, later
# every minute, so that an outage of hours is not met with thousands of requests.
EMPTY = "no news"  # how a delivery ends that said there is nothing; the next empty one stays silent
QUICK = (1.0, 2.0, 4.0, 8.0, 8.0, 8.0, 8.0, 8.0, 15.0, 30.0)
SLOW = 60.0


def delay(attempt: int, after: float | None, spread: int) -> timedelta:
    """How long to wait after so many attempts; at least `after` seconds, where the platform says so.

    `spread` (any number, e.g. the delivery's) moves it by up to a quarter, so that many do not come back at once.
    """
    seconds = QUICK[attempt - 1] if 1 <= attempt <= len(QUICK) else SLOW
    return timedelta(seconds=max(seconds, after or 0.0) + seconds * (spread % 16) / 64)


def key(delivery: Delivery, part: int) -> str:
    """What a part is called towards the platform: the same at every attempt, and never again; at most 25 characters.

    The delivery's own number is not in it: a database put back from a backup gives it another one.
    """
    return f"d{delivery.subscription_id % 10**9}.{delivery.local_date:%y%m%d}{delivery.local_time:%H%M}.{part}"


class Posting:
    """Posts what `owner` has leased."""

    def __init__(self, library: Library, aside: Aside, clock: Clock, pause: Pause, owner: str) -> None:
        self._library = library
        self._aside = aside
        self._clock = clock
        self._pause = pause
        self._owner = owner

    async def post(self, delivery: Delivery, subscription: Subscription, platform: Platform) -> datetime | None:
        """Posts the parts that are not posted yet. None when the delivery is ended, else when to go on with it.

        Raises ChannelClosed, WorkspaceClosed, LeaseLost, DatabaseError.
        """
        deliveries = self._library.deliveries
        parts = await self._aside(deliveries.parts, delivery.id)
        posted: dict[int, str] = {part.number: part.message_id for part in parts if part.message_id is not None}
        refused: list[int] = []
        waiting = [part for part in parts if part.number not in posted]
        doubted = False
        for place, part in enumerate(waiting):
            following = waiting[place + 1].number if place + 1 < len(waiting) else None
            try:
                if not doubted:
                    await self._aside(deliveries.doubt, delivery.id, part.number, owner=self._owner, now=self._clock())
                doubted = False
                doubted = await self._part(delivery, subscription, platform, part, posted, following)
            except TryLater as fault:
                if not part.doubtful:
                    await self._aside(
                        deliveries.undoubt, delivery.id, part.number, owner=self._owner, now=self._clock()
                    )
                at = self._clock() + delay(delivery.attempt, fault.after, delivery.id)
                await self._remember(delivery, subscription, platform)
                await self._aside(deliveries.retry, delivery.id, at, str(fault), owner=self._owner, now=self._clock())
                log.info("delivery %s part %s: later, at %s (%s)", delivery.id, part.number, at, fault)
                return at
            except Uncertain as fault:
                at = self._clock() + delay(delivery.attempt, None, delivery.id)
                await self._remember(delivery, subscription, platform)
                await self._aside(deliveries.unknown, delivery.id, at, str(fault), owner=self._owner, now=self._clock())
                log.info("delivery %s part %s: in doubt, looked for at %s (%s)", delivery.id, part.number, at, fault)
                return at
            except Refused as fault:
                log.warning("delivery %s part %s: refused (%s)", delivery.id, part.number, fault)
                if part.thread_of is None:
                    await self._aside(deliveries.failed, delivery.id, str(fault), owner=self._owner, now=self._clock())
                    return None
                refused.append(part.number)
        await self._remember(delivery, subscription, platform)
        reason = f"without {len(refused)} of its parts: the platform refused them" if refused else ""
        empty = not any(part.wire.get("stories") for part in parts)
        await self._aside(
            deliveries.sent,
            delivery.id,
            owner=self._owner,
            now=self._clock(),
            reason=reason or (EMPTY if empty else ""),
        )
        log.info("delivery %s: sent, %s parts", delivery.id, len(posted))
        return None

    async def _part(
        self,
        delivery: Delivery,
        subscription: Subscription,
        platform: Platform,
        part: Part,
        posted: dict[int, str],
        following: int | None,
    ) -> bool:
        """Posts it. Whether the following part is in doubt from now on, as it must be before it is posted."""
        message_id = await platform.post(
            subscription.channel,
            part.wire["message"],
            key(delivery, part.number),
            thread_of=None if part.thread_of is None else posted.get(part.thread_of),
            doubtful=part.doubtful,
        )
        posted[part.number] = message_id
        number, owner = delivery.id, self._owner
        return await self._surely(
            lambda: self._library.deliveries.posted(
                number, part.number, message_id, now=self._clock(), following=following, owner=owner
            )
        )

    async def _surely(self, work: Callable[[], bool]) -> bool:
        """What is true by now is kept, however long the database takes: forgetting it would post it again."""
        while True:
            try:
                return await asyncio.shield(asyncio.ensure_future(self._aside(work)))
            except DatabaseError as fault:
                log.warning("kept until it can be written: %s", fault.what)
                await self._pause(0.5)

    async def _remember(self, delivery: Delivery, subscription: Subscription, platform: Platform) -> None:
        """What is posted so far counts as shown; remembered again after a resumption, which changes nothing."""
        library, channel = self._library, subscription.channel
        parts = await self._aside(library.deliveries.parts, delivery.id)
        entries = records.shown(delivery, parts, channel, platform, self._clock())
        if entries:
            await self._aside(library.history.record, entries)
        numbers = next((part.wire.get("shown") for part in parts if part.message_id is not None), None)
        if numbers:
            await self._aside(library.shown.remember, channel, numbers, self._clock())
