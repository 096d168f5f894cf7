"""The clock of the bot: when to look for due digests, for new articles, and for what may be forgotten.

The only place that knows APScheduler. Its jobs live in memory and are few; every process may run them, because what is
true is the unique delivery row, not the scheduler. On PostgreSQL what they find due becomes jobs in the database, which
are served here too, so that several processes share the work.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from types import TracebackType
from typing import Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.interval import IntervalTrigger

from bot.errors import DatabaseError
from bot.newsroom import Newsroom
from bot.publish import Publisher
from bot.service.backups import back_up

log = logging.getLogger(__name__)

TICK = 3  # seconds between two looks for due digests: a digest is at most that late, and a look costs milliseconds
REFRESH = 60  # seconds between two looks for sources that are due; each source has its own, longer rhythm
RETENTION = 24 * 3600
BACKUP = 3600  # between two looks whether a copy has come due
LATER = {"retention": timedelta(minutes=10), "backup": timedelta(minutes=2)}  # what need not be at the start
GRACE = 3600  # a run that is late by so many seconds (a busy loop, a machine asleep) still happens, once

Refresh = Callable[[], Awaitable[object]]


class Schedule:
    """`async with Schedule(…)`: runs its jobs until it is left; then the publisher is closed."""

    def __init__(self, newsroom: Newsroom, publisher: Publisher, refresh: Refresh) -> None:
        self._newsroom = newsroom
        self._publisher = publisher
        self._refresh = refresh
        self._serving: asyncio.Task[None] | None = None
        self._scheduler = AsyncIOScheduler(
            timezone="UTC", job_defaults={"misfire_grace_time": GRACE, "coalesce": True, "max_instances": 1}
        )

    async def __aenter__(self) -> Self:
        now = self._newsroom.clock()
        for name, job, seconds in (
            ("tick", self._publisher.tick, TICK),
            ("refresh", self._look, REFRESH),
            ("retention", self._retain, RETENTION),
            ("backup", self._back_up, BACKUP),
        ):
            first = now + LATER.get(name, timedelta())
            self._scheduler.add_job(
                _ending_with_the_bot(job), IntervalTrigger(seconds=seconds), id=name, next_run_time=first
            )
        self._scheduler.start()
        if (jobs := self._newsroom.library.jobs) is not None:
            platforms, deliver = tuple(self._publisher.platforms), self._publisher.deliver
            self._serving = asyncio.create_task(jobs.serve(platforms, deliver, self._refreshed))
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, where: TracebackType | None
    ) -> None:
        self._scheduler.shutdown(wait=False)
        if self._serving is not None:
            self._serving.cancel()
            await asyncio.wait([self._serving])
        await self._publisher.close()

    async def _look(self) -> None:
        jobs = self._newsroom.library.jobs
        if jobs is None:
            return await self._refreshed()
        try:
            await self._newsroom.aside(jobs.ask_to_fetch)
        except DatabaseError as fault:
            log.warning("refresh: %s", fault.what)
        return None

    async def _refreshed(self) -> None:
        try:
            await self._refresh()
        except DatabaseError as fault:
            log.warning("refresh: %s", fault.what)

    async def _back_up(self) -> None:
        newsroom = self._newsroom
        try:
            await newsroom.aside(back_up, newsroom.library, newsroom.settings.database, newsroom.clock())
        except DatabaseError as fault:
            log.error("backup.failed %s", fault)  # noqa: TRY400 - the fault says it all

    async def _retain(self) -> None:
        keep = self._newsroom.settings.database.keep_days
        now = self._newsroom.clock()
        older_than = now - timedelta(days=keep) if keep else None
        try:
            gone = await self._newsroom.aside(self._newsroom.library.retain, older_than, now=now)
        except DatabaseError as fault:
            log.warning("retention: %s", fault.what)
            return
        log.info("retention: %s", gone)


def _ending_with_the_bot(job: Callable[[], Awaitable[None]]) -> Callable[[], Awaitable[None]]:
    """The job; that it is cancelled when the bot ends is no fault to be logged."""

    async def run() -> None:
        with suppress(asyncio.CancelledError):
            await job()

    return run
