"""On PostgreSQL a job stands for every delivery that can be taken, now or later, and for fetching."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import UTC, date, datetime, time, timedelta

import pytest
from sqlalchemy import text

from bot.core.models import Channel, Subscription, Workspace
from bot.errors import DatabaseError
from tests.library.given import HERE, NOW

DATE, EIGHT = date(2026, 3, 10), time(8)
MINUTE = timedelta(minutes=1)

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


def claim(library, name="morning", *, owner="", channel="1", workspace=HERE):
    one = library.subscriptions.add(Subscription(name, Channel(workspace, channel), (EIGHT,)), NOW)
    return library.deliveries.claim(one.id, DATE, EIGHT, NOW, now=NOW, owner=owner, lease=MINUTE)


def listed(library):
    """(delivery, queue, lock, seconds until its time, state), in the order in which they are given out."""
    with library._database.read() as connection:
        rows = connection.execute(text("SELECT * FROM procrastinate_jobs ORDER BY id")).all()
    now = datetime.now(UTC)
    return [
        (row.args.get("number"), row.queue_name, row.lock, row.scheduled_at and (row.scheduled_at - now), row.status)
        for row in rows
    ]


async def served(library, deliver, *, fetch=None, seconds=20.0, until=None):
    """Serve until a condition holds."""
    serving = asyncio.create_task(library.jobs.serve(("slack",), deliver, fetch))
    try:
        async with asyncio.timeout(seconds):
            while not until():
                await asyncio.sleep(0.02)
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving


def test_a_claim_and_its_job_stand_and_fall_together(library):
    claimed = claim(library)
    assert listed(library) == [(claimed.id, "slack", "slack:T1/1", None, "todo")]
    one = library.subscriptions.add(Subscription("evening", Channel(HERE, "1"), (EIGHT,)), NOW)
    with library._database.write() as connection:
        connection.execute(text("ALTER TABLE procrastinate_jobs ADD CONSTRAINT none CHECK (false) NOT VALID"))
    with pytest.raises(DatabaseError):
        library.deliveries.claim(one.id, DATE, EIGHT, NOW, now=NOW, owner="")
    assert library.deliveries.last(one.id) is None
    assert len(listed(library)) == 1


def test_what_is_put_off_has_a_job_for_its_time(library):
    claimed = claim(library, owner="a")
    library.deliveries.retry(claimed.id, NOW + 5 * MINUTE, "rate limit", owner="a", now=NOW)
    (_, _, _, wait, _) = listed(library)[-1]
    assert timedelta(minutes=4, seconds=50) < wait < timedelta(minutes=5)


def test_a_job_that_comes_too_early_comes_again(library):
    claimed = claim(library, owner="a")
    assert library.deliveries.take_one(claimed.id, NOW, owner="b") is None
    (_, _, _, wait, _) = listed(library)[-1]
    assert timedelta(seconds=50) < wait < MINUTE
    assert library.deliveries.take_one(claimed.id, NOW + MINUTE, owner="b").id == claimed.id
    library.deliveries.sent(claimed.id, owner="b", now=NOW + MINUTE)
    before = len(listed(library))
    assert library.deliveries.take_one(claimed.id, NOW + 3 * MINUTE, owner="a") is None
    assert len(listed(library)) == before


def test_workspaces_come_by_turns(library):
    places = [("1", "big"), ("2", "big"), ("3", "big"), ("4", "small")]
    added = [
        library.subscriptions.add(Subscription("morning", Channel(Workspace("slack", team), channel), (EIGHT,)), NOW)
        for channel, team in places
    ]
    claims = [(one.id, DATE, EIGHT, NOW) for one in added]
    library.deliveries.claim_all(claims, now=NOW, owner="")
    assert [lock for _, _, lock, _, _ in listed(library)] == [
        "slack:big/1",
        "slack:small/4",
        "slack:big/2",
        "slack:big/3",
    ]


async def test_a_job_is_done_once_and_is_gone(library):
    claimed, done = claim(library), []

    async def deliver(number):
        done.append(number)
        library.deliveries.take_one(number, NOW, owner="a")
        library.deliveries.sent(number, owner="a", now=NOW)

    await served(library, deliver, until=lambda: done and not listed(library))
    assert done == [claimed.id]


async def test_two_digests_of_one_channel_come_one_after_the_other(library):
    first, second = claim(library), claim(library, "evening")
    busy, most = 0, 0
    done = []

    async def deliver(number):
        nonlocal busy, most
        busy += 1
        most = max(most, busy)
        await asyncio.sleep(0.05)
        busy -= 1
        library.deliveries.take_one(number, NOW, owner="a")
        library.deliveries.sent(number, owner="a", now=NOW)
        done.append(number)

    await served(library, deliver, until=lambda: len(done) == 2)
    assert done == [first.id, second.id]
    assert most == 1


async def test_the_job_of_a_dead_worker_is_done_again(library):
    claimed, done = claim(library), []
    with library._database.write() as connection:
        connection.execute(text("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 min')"))
        connection.execute(
            text("UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM procrastinate_workers)")
        )

    async def deliver(number):
        done.append(number)

    await served(library, deliver, until=lambda: done)
    assert done[0] == claimed.id


async def test_fetching_by_a_dead_worker_holds_up_nothing(library):
    """Its job cannot wait again: the next one waits already, and only one may."""
    library.jobs.ask_to_fetch()
    with library._database.write() as connection:
        connection.execute(text("INSERT INTO procrastinate_workers (last_heartbeat) VALUES (now() - interval '1 min')"))
        connection.execute(
            text("UPDATE procrastinate_jobs SET status = 'doing', worker_id = (SELECT id FROM procrastinate_workers)")
        )
    library.jobs.ask_to_fetch()
    claim(library)
    done = []

    async def deliver(number):
        library.deliveries.take_one(number, NOW, owner="a")
        library.deliveries.sent(number, owner="a", now=NOW)
        done.append("delivered")

    async def fetch():
        done.append("fetched")

    await served(library, deliver, fetch=fetch, until=lambda: len(done) == 2 and not listed(library))
    assert sorted(done) == ["delivered", "fetched"]


async def test_a_delivery_without_a_job_gets_one(library):
    claimed, done = claim(library), []
    with library._database.write() as connection:
        connection.execute(text("DELETE FROM procrastinate_jobs"))

    async def deliver(number):
        done.append(number)

    await served(library, deliver, until=lambda: done)
    assert done[0] == claimed.id


async def test_it_goes_on_when_the_server_has_cut_every_line(library, url, server):
    """The end of the first job may be among what could not be written: it is found and does not hold up its channel."""
    done = []

    async def deliver(number):
        if library.deliveries.take_one(number, NOW, owner="a") is not None:
            library.deliveries.sent(number, owner="a", now=NOW)
            done.append(number)

    serving = asyncio.create_task(library.jobs.serve(("slack",), deliver))
    name = url.split("?")[0].rsplit("/", 1)[-1]
    try:
        first = claim(library)
        async with asyncio.timeout(30):
            while not done:
                await asyncio.sleep(0.02)
            server.run(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'")
            second = await asyncio.to_thread(claim, library, "evening")
            while len(done) < 2:
                await asyncio.sleep(0.02)
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
    assert done == [first.id, second.id]


async def test_fetching_is_asked_for_once_and_done_by_one(library):
    for _ in range(3):
        library.jobs.ask_to_fetch()
    assert len(listed(library)) == 1
    fetched = []

    async def fetch():
        fetched.append(1)

    async def deliver(number):
        raise AssertionError(number)

    await library.jobs.serve((), deliver, fetch, until_empty=True)
    assert fetched == [1]
    assert listed(library) == []
