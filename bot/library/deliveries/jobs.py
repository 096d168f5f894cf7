"""Deliveries that have come due and fetching → jobs of Procrastinate on PostgreSQL, drained by every replica.

The row of a delivery is the truth; a job says that it is time to look at that row. A job is put in the transaction that
lets the row be taken: when it is claimed, put off or left. So one job too many is harmless, and none is ever missing.
Procrastinate gives each job to one worker, jobs of one channel one after the other, and knows which workers are dead.
Putting is synchronous like the rest of the library; `serve` belongs to the event loop.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, select, text
from sqlalchemy.exc import DBAPIError

from bot.library.deliveries.rows import OPEN, fairly
from bot.library.engine.database import Database
from bot.library.engine.faults import explain
from bot.library.tables.chat import deliveries, subscriptions

if TYPE_CHECKING:
    from procrastinate import App, JobContext
    from procrastinate.jobs import Job

log = logging.getLogger(__name__)

DELIVER, FETCH = "deliver", "fetch"
HEARTBEAT = 2.0  # seconds
# Seconds without a heartbeat until a worker counts as dead. Sooner than the lease of its deliveries runs out: their
# jobs then wait for just that moment, so that what a killed process left is resumed within 20 s of a start.
DEAD = 6.0
LOOK = 1.0  # seconds between two looks for jobs whose time has come; new ones are notified at once
MEND = 2.0  # seconds between two looks for jobs that nobody does
AGAIN = 2.0  # seconds until a database that failed is tried again
AT_ONCE = 500  # deliveries of one platform that a process works on; most of them wait for the platform
ORPHANS = text(
    "SELECT id FROM deliveries WHERE state = ANY(:open) AND NOT EXISTS (SELECT 1 FROM procrastinate_jobs "
    "WHERE status IN ('todo', 'doing') AND task_name = :task AND (args->>'number')::bigint = deliveries.id) "
    "ORDER BY id LIMIT 1000"
)


class Jobs:
    """The jobs in the database that the library is in."""

    def __init__(self, database: Database) -> None:
        from procrastinate import SyncPsycopgConnector
        from procrastinate.manager import JobManager

        self._database = database
        self._within = JobManager(SyncPsycopgConnector())  # never opened: it works on the connections it is handed
        self._workers: set[int | None] = set()
        self._doing: set[int | None] = set()
        self._forgotten: set[int | None] = set()

    def put(self, connection: Connection, numbers: Sequence[int], wait: timedelta = timedelta()) -> None:
        """These deliveries are to be looked at after so long, by turns over workspaces: in the caller's transaction."""
        from procrastinate.jobs import Job

        at = datetime.now(UTC) + wait if wait > timedelta() else None
        chosen = (
            select(deliveries.c.id, deliveries.c.due, subscriptions.c.workspace, subscriptions.c.channel)
            .join(subscriptions, subscriptions.c.id == deliveries.c.subscription_id)
            .where(deliveries.c.id.in_(numbers))
            .order_by(deliveries.c.due, deliveries.c.id)
        )
        jobs = [
            Job(
                queue=row.workspace.platform,
                task_name=DELIVER,
                task_kwargs={"number": row.id},
                lock=f"{row.workspace}/{row.channel}",
                queueing_lock=None,
                scheduled_at=at,
            )
            for row in fairly(connection.execute(chosen).all())
        ]
        self._defer(connection, jobs)

    def ask_to_fetch(self) -> None:
        """One replica is to look for news. Nothing changes when that is asked for already."""
        from procrastinate.exceptions import AlreadyEnqueued
        from procrastinate.jobs import Job

        try:
            with self._database.write() as connection:
                self._defer(connection, [Job(queue=FETCH, task_name=FETCH, lock=FETCH, queueing_lock=FETCH)])
        except AlreadyEnqueued:
            log.debug("fetching is asked for already")

    def _defer(self, connection: Connection, jobs: list[Job]) -> None:
        from procrastinate.exceptions import AlreadyEnqueued, ConnectorException

        try:
            if jobs:
                self._within.batch_defer_jobs(jobs, connection=connection.connection.driver_connection)
        except AlreadyEnqueued:
            raise
        except ConnectorException as fault:
            raise explain(DBAPIError(None, None, fault.__cause__ or fault)) from fault

    async def serve(
        self,
        platforms: Sequence[str],
        deliver: Callable[[int], Awaitable[None]],
        fetch: Callable[[], Awaitable[None]] | None = None,
        *,
        until_empty: bool = False,
    ) -> None:
        """Do the jobs of these platforms, and fetch, until cancelled; after a fault of the database it begins anew.

        `deliver` is given the number of a delivery.
        """
        from procrastinate.exceptions import ConnectorException

        queues = dict.fromkeys(platforms, AT_ONCE) | ({FETCH: 1} if fetch is not None else {})
        while True:
            try:
                app = self._app(deliver, fetch)
                async with app.open_async():
                    await self._served(app, queues, until_empty=until_empty)
            except (ConnectorException, OSError) as fault:
                log.warning("jobs: begun anew after %s", fault.__cause__ or fault)
            if until_empty:
                return
            await asyncio.sleep(AGAIN)

    def _app(self, deliver: Callable[[int], Awaitable[None]], fetch: Callable[[], Awaitable[None]] | None) -> App:
        from procrastinate import App, PsycopgConnector, RetryStrategy

        address = self._database.engine.url.set(drivername="postgresql").render_as_string(hide_password=False)
        app = App(connector=PsycopgConnector(conninfo=address, min_size=1, max_size=4, timeout=5.0))

        async def delivering(context: JobContext, number: int) -> None:
            await self._noted(context, deliver(number))

        async def fetching(context: JobContext) -> None:
            if fetch is not None:
                await self._noted(context, fetch())

        again = RetryStrategy(wait=int(AGAIN))
        app.task(name=DELIVER, pass_context=True, retry=again)(delivering)
        app.task(name=FETCH, pass_context=True, retry=again)(fetching)
        return app

    async def _noted(self, context: JobContext, work: Awaitable[None]) -> None:
        """What is being done is known, so that a job whose end could not be written is found."""
        self._workers.add(context.job.worker_id)
        self._doing.add(context.job.id)
        try:
            await work
        finally:
            self._doing.discard(context.job.id)

    async def _served(self, app: App, queues: dict[str, int], *, until_empty: bool) -> None:
        """Until a worker ends: by itself that is a fault of the database."""
        tasks = [
            asyncio.create_task(
                app.run_worker_async(
                    queues=[queue],
                    concurrency=at_once,
                    name=queue,
                    wait=not until_empty,
                    fetch_job_polling_interval=LOOK,
                    update_heartbeat_interval=HEARTBEAT,
                    stalled_worker_timeout=DEAD,
                    shutdown_graceful_timeout=60.0 if until_empty else 0.0,
                    delete_jobs="always",
                    install_signal_handlers=False,
                )
            )
            for queue, at_once in queues.items()
        ]
        mending = asyncio.create_task(self._mend(app))
        try:
            if until_empty:
                await asyncio.wait(tasks)
            else:
                ended, _ = await asyncio.wait([*tasks, mending], return_when=asyncio.FIRST_COMPLETED)
                log.warning("jobs: begun anew after %s", next(iter(ended)).exception() or "a worker ended")
        finally:
            for task in (*tasks, mending):
                task.cancel()
            await asyncio.gather(*tasks, mending, return_exceptions=True)

    async def _mend(self, app: App) -> None:
        """Jobs of dead workers are done again; so are those of this process that ended without its being written, and
        an open delivery without a job (of an older version, or of a table that was emptied) gets one.
        """
        while True:
            stalled = [*await app.job_manager.get_stalled_jobs(seconds_since_heartbeat=DEAD)]
            doing = [*await app.job_manager.list_jobs_async(status="doing")]
            lost = {job.id for job in doing if job.worker_id in self._workers and job.id not in self._doing}
            stalled += [job for job in doing if job.id in lost & self._forgotten]
            self._forgotten = lost
            for job in {job.id: job for job in stalled}.values():
                await self._again(app, job)
            await asyncio.to_thread(self.adopt)
            await asyncio.sleep(MEND)

    async def _again(self, app: App, job: Job) -> None:
        """Unless another process was quicker. Fetching is asked for again soon: the next such job may wait already."""
        from procrastinate.exceptions import ConnectorException
        from procrastinate.jobs import Status

        log.info("job %s: its worker is gone", job.id)
        try:
            if job.task_name == FETCH:
                await app.job_manager.finish_job(job, Status.FAILED, delete_job=True)
            else:
                await app.job_manager.retry_job(job)
        except ConnectorException as fault:
            log.info("job %s: left as it is (%s)", job.id, fault.__cause__ or fault)

    def adopt(self) -> None:
        """Every open delivery has a job."""
        values: dict[str, Any] = {"open": [state.value for state in OPEN], "task": DELIVER}
        with self._database.write() as connection:
            numbers = list(connection.execute(ORPHANS, values).scalars())
            if numbers:
                log.warning("deliveries without a job: %s", numbers[:20])
                self.put(connection, numbers)
