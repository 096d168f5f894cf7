"""Due times → posts: claims, composes, posts, retries, and stops where it is not wanted."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections import defaultdict
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Literal

from bot.core.models import Channel, Delivery, Subscription
from bot.errors import DatabaseError
from bot.library import LeaseLost
from bot.newsroom import Newsroom, editions
from bot.platforms.base import ChannelClosed, Platform, PostFault, TryLater, Uncertain, Wire, WorkspaceClosed
from bot.present import deliveries as words
from bot.publish import alerts, corrections, records, restored
from bot.publish.aside import Aside
from bot.publish.claiming import Claims, missed_before
from bot.publish.kitchen import Kitchen
from bot.publish.posting import Pause, Posting, delay, key
from bot.publish.restored import Stands

log = logging.getLogger(__name__)

# A delivery left by a killed process is taken up when its lease has run out: so soon that it is resumed within 20 s of
# a start, and long enough for three renewals to fail before another process believes this one dead.
LEASE = timedelta(seconds=10)
RENEWAL = 2.5  # seconds
LATE = timedelta(minutes=10)  # from here on a digest says that it is late
AT_ONCE = 8  # digests that are prepared at a time: of a thousand, the first are posted while the last are composed
ATTEMPTS_AT_BUGS = 4  # a digest that the bot itself stumbles over is not tried for ever
Parts = list[tuple[Wire, int | None]]  # messages, each with the part whose thread it belongs to


class Publisher:
    """`tick` is called every few seconds; each delivery is worked on in a task of its own, so that a channel that waits
    holds up no other. Where the library has jobs (PostgreSQL), `tick` only claims, for nobody, and jobs in whichever
    process is free call `deliver`; elsewhere `tick` takes what is open itself.
    """

    def __init__(self, newsroom: Newsroom, platforms: Mapping[str, Platform], *, pause: Pause = asyncio.sleep) -> None:
        self._newsroom = newsroom
        self.platforms = dict(platforms)
        self._clock = newsroom.clock
        self._pause = pause
        self._owner = secrets.token_hex(8)
        self._database = ThreadPoolExecutor(4, thread_name_prefix="publish")
        self._cooks = ThreadPoolExecutor(1, thread_name_prefix="compose")
        self._aside = Aside(self._database)
        self._kitchen = Kitchen(newsroom, self._cooks)
        self._claims: Claims | None = None
        self._looked = newsroom.clock()
        self._tasks: dict[int, asyncio.Task[None]] = {}
        self._preparing = asyncio.Semaphore(AT_ONCE)
        self._channels: defaultdict[Channel, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._waking: asyncio.TimerHandle | None = None
        self._ticking = asyncio.Lock()
        self._renewing: asyncio.Task[None] | None = None

    async def tick(self) -> None:
        """Claim what has come due, take up what is open, and begin to work on it. A failing database is logged: the
        next tick looks at the same times again.
        """
        async with self._ticking:
            try:
                found = await self._aside(self._claim)
            except DatabaseError as fault:
                log.warning("tick: %s", fault.what)
                return
        for delivery in found:
            self._begin(delivery)

    def _claim(self) -> list[Delivery]:
        now, library = self._clock(), self._newsroom.library
        if self._claims is None:
            owner = "" if library.jobs else self._owner
            self._claims = Claims(library, tuple(self.platforms), owner)
        claimed = self._claims.claim(now, LEASE, self._lateness)
        if library.jobs:
            return []
        taken = library.deliveries.take(now, owner=self._owner, lease=LEASE, limit=500)
        return [*claimed, *taken]

    @property
    def _lateness(self) -> timedelta:
        return timedelta(hours=self._newsroom.settings.digest.lateness_hours)

    async def deliver(self, number: int) -> None:
        """Take this delivery, if it is its time and nobody has it, and work on it until it is ended or put off."""
        deliveries = self._newsroom.library.deliveries
        taken = await self._aside(deliveries.take_one, number, self._clock(), owner=self._owner, lease=LEASE)
        if taken is not None:
            await asyncio.shield(self._begin(taken))

    async def settle(self) -> None:
        """Wait until nothing is being worked on."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    async def send_now(self, subscription: Subscription) -> Delivery | None:
        """Post a digest now, once; None when it was already asked for within this minute."""
        claimed = await self._aside(editions.claim_now, self._newsroom, subscription, owner=self._owner, lease=LEASE)
        if claimed is None:
            return None
        await asyncio.shield(self._begin(claimed))
        return await self._aside(self._newsroom.library.deliveries.get, claimed.id)

    async def welcome(self, channel: Channel) -> list[Subscription]:
        """The bot was added to a channel (again): its digests go on."""
        return await self._aside(self._newsroom.library.subscriptions.lift, channel)

    async def refreshed(self) -> None:
        """New articles are there: posts that they made wrong are corrected, and what is followed urgently is told."""
        now, since = self._clock(), self._looked
        library = self._newsroom.library
        try:
            for one in await self._aside(corrections.wrong, self._newsroom, since - corrections.CORRECTED, now):
                platform = self.platforms.get(one.subscription.channel.platform)
                if platform is not None:
                    await corrections.correct(one, library, platform, self._aside)
            for alert in await self._aside(alerts.alerts, self._newsroom, since, now):
                platform = self.platforms.get(alert.channel.platform)
                if platform is not None:
                    await alerts.tell(alert, library, platform, self._aside, self._clock())
        except DatabaseError as fault:
            log.warning("after a refresh: %s", fault.what)
            return
        self._looked = now

    async def close(self) -> None:
        """Stop working; what is open is left for the next process to take at once."""
        if self._waking is not None:
            self._waking.cancel()
        for task in [*self._tasks.values(), *([self._renewing] if self._renewing else [])]:
            task.cancel()
        await asyncio.gather(*self._tasks.values(), return_exceptions=True)
        self._database.shutdown(wait=True)
        self._cooks.shutdown(wait=True, cancel_futures=True)

    def _begin(self, delivery: Delivery) -> asyncio.Task[None]:
        if delivery.id in self._tasks:
            return self._tasks[delivery.id]
        task = asyncio.create_task(self._work(delivery), name=f"delivery {delivery.id}")
        self._tasks[delivery.id] = task
        task.add_done_callback(lambda _: self._tasks.pop(delivery.id, None))
        if self._renewing is None or self._renewing.done():
            self._renewing = asyncio.create_task(self._renew())
        return task

    async def _renew(self) -> None:
        """Hold on to what is being worked on."""
        deliveries = self._newsroom.library.deliveries
        while self._tasks:
            await self._pause(RENEWAL)
            try:
                await self._aside(deliveries.renew_all, owner=self._owner, now=self._clock(), lease=LEASE)
            except DatabaseError as fault:
                log.warning("renewal: %s", fault.what)

    async def _work(self, delivery: Delivery) -> None:
        """Until it is ended, put off, or somebody else's. While the database fails, nothing is posted."""
        deliveries = self._newsroom.library.deliveries
        attempt = 0
        while True:
            attempt += 1
            try:
                return await self._serve(delivery)
            except LeaseLost:
                log.info("delivery %s: another process has it", delivery.id)
                return None
            except DatabaseError as fault:
                log.warning("delivery %s: %s", delivery.id, fault.what)
                await self._pause(delay(min(attempt, 3), None, delivery.id).total_seconds())
            except asyncio.CancelledError:
                with suppress(LeaseLost, DatabaseError):
                    await self._aside(deliveries.release, delivery.id, owner=self._owner, now=self._clock())
                raise
            except Exception:
                log.exception("delivery %s: a bug, attempt %s", delivery.id, attempt)
                if attempt >= ATTEMPTS_AT_BUGS:
                    await self._end(delivery, "failed", "a fault of the bot, noted in its log")
                    return None
                await self._pause(delay(attempt, None, delivery.id).total_seconds())

    async def _end(self, delivery: Delivery, state: Literal["failed", "skipped"], reason: str) -> None:
        end = getattr(self._newsroom.library.deliveries, state)
        await self._aside(end, delivery.id, reason, owner=self._owner, now=self._clock())

    async def _serve(self, delivery: Delivery) -> None:
        """One digest of a channel at a time, so that the second does not repeat what the first shows."""
        library = self._newsroom.library
        subscription = await self._aside(library.subscriptions.get, delivery.subscription_id)
        if subscription is None:
            return await self._end(delivery, "failed", "the digest was removed")
        platform = self.platforms.get(subscription.channel.platform)
        if platform is None:
            at = self._clock() + timedelta(minutes=1)
            reason = f"{subscription.channel.platform} is not connected"
            await self._aside(library.deliveries.retry, delivery.id, at, reason, owner=self._owner, now=self._clock())
            return None
        async with self._channels[subscription.channel]:
            async with self._preparing:
                closed = await self._aside(self._closed, subscription)
                if closed:
                    return await self._end(delivery, "failed", closed)
                parts, stands = await self._prepare(delivery, subscription, platform), None
                if parts is not None:
                    known, stands = await self._looked_for(delivery, subscription, platform)
                    if known is Stands.UNKNOWN:
                        return await self._end(delivery, "skipped", restored.UNKNOWN)
            if parts is not None:
                await self._post(delivery, subscription, platform, parts, stands)
        return None

    async def _looked_for(
        self, delivery: Delivery, subscription: Subscription, platform: Platform
    ) -> tuple[Stands, str | None]:
        """Whether its first message stands in the channel although the database does not know it; see `restored`."""
        mark = await self._aside(restored.since, self._newsroom.library, self._clock())
        while True:
            try:
                known, found = await restored.looked_for(delivery, subscription, platform, key(delivery, 0), mark)
            except (TryLater, Uncertain) as fault:
                log.info("delivery %s: its channel cannot be looked through yet (%s)", delivery.id, fault)
                await self._pause(delay(3, getattr(fault, "after", None), delivery.id).total_seconds())
            else:
                return known, found or None

    def _closed(self, subscription: Subscription) -> str:
        """Why nothing may be posted for it by now; empty when it may."""
        library, channel = self._newsroom.library, subscription.channel
        now = library.subscriptions.get(subscription.id)
        if now is None:
            return "the digest was removed"
        return now.suspended or library.workspaces.paused(channel.workspace)

    async def _prepare(self, delivery: Delivery, subscription: Subscription, platform: Platform) -> Parts | None:
        """The parts to store, none of them when they are stored already. None when nothing is to be posted: then the
        delivery is ended.
        """
        library, now = self._newsroom.library, self._clock()
        stored = await self._aside(library.deliveries.parts, delivery.id)
        if now - delivery.due > self._lateness + LATE:
            begun = any(part.message_id for part in stored)
            reason = "interrupted, and too late to go on" if begun else "missed: it could not be posted in time"
            await self._end(delivery, "failed" if begun else "skipped", reason)
            return None
        if stored:
            return []
        late = now - delivery.due if now - delivery.due >= LATE else None
        skipped, said = await self._aside(missed_before, library, subscription, delivery)
        digest = await self._kitchen.compose(subscription, now, late=late, skipped=skipped)
        if not digest.stories and (subscription.quiet or (said and not skipped)):
            await self._end(delivery, "skipped", "nothing new")
            return None
        return await self._aside(lambda: records.drawn(digest, delivery, platform.draw))

    async def _post(
        self, delivery: Delivery, subscription: Subscription, platform: Platform, parts: Parts, stands: str | None
    ) -> None:
        library, now = self._newsroom.library, self._clock
        begun = await self._aside(
            library.deliveries.start, delivery.id, parts, owner=self._owner, now=now(), stands=stands
        )
        posting = Posting(library, self._aside, now, self._pause, self._owner)
        try:
            again = await posting.post(begun, subscription, platform)
        except ChannelClosed as fault:
            await self._stop(subscription, platform, str(fault))
            await self._end(delivery, "failed", str(fault))
        except WorkspaceClosed as fault:
            workspace = subscription.channel.workspace
            await self._aside(library.workspaces.pause, workspace, str(fault), now())
            await self._end(delivery, "failed", str(fault))
            log.warning("workspace %s: paused (%s)", workspace, fault)
        else:
            if again is not None:
                self._wake(again)

    async def _stop(self, subscription: Subscription, platform: Platform, why: str) -> None:
        """Every digest of the channel is suspended, and its managers are told once."""
        subscriptions = self._newsroom.library.subscriptions
        here = await self._aside(subscriptions.list, channel=subscription.channel)
        stopped = [one.name for one in here if await self._aside(subscriptions.suspend, one.id, why)]
        log.warning("channel %s: closed (%s)", subscription.channel, why)
        if stopped:
            try:
                await platform.tell(
                    subscription.channel, words.stopped(stopped, platform.called(subscription.channel), why)
                )
            except PostFault as fault:
                log.info("channel %s: nobody to tell (%s)", subscription.channel, fault)

    def _wake(self, at: datetime) -> None:
        """Look again at that moment, without waiting for the next tick."""
        loop = asyncio.get_running_loop()
        when = loop.time() + max(0.0, (at - self._clock()).total_seconds()) + 0.05
        held = self._waking
        if held is None or held.cancelled() or not loop.time() < held.when() <= when:
            if held is not None:
                held.cancel()
            self._waking = loop.call_at(when, lambda: asyncio.ensure_future(self.tick()))
