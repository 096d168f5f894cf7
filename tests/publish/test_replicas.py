"""Several processes on one PostgreSQL share the digests: each is posted once, by one of them."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from datetime import time

import pytest

from bot.config import Settings
from bot.core.models import DeliveryState
from bot.library import Library
from bot.newsroom import Newsroom
from bot.platforms.base import TryLater
from bot.publish import Publisher
from tests.publish.conftest import MORNING, Bench, pause

pytestmark = pytest.mark.parametrize("database", ["postgresql"], indirect=True)


@pytest.fixture
async def other(bench, url):
    """A second process, as it were: its own library, publisher and platform on the same database."""
    newsroom = Newsroom(Settings(), bench.clock, lambda: Library.open(url), bench.newsroom._open_web)
    made = Bench(newsroom, type(bench.platform)(), bench.clock, None)
    made.publisher = Publisher(newsroom, {"fake": made.platform}, pause=pause)
    yield made
    await made.publisher.close()
    await newsroom.close()


async def test_two_processes_never_post_twice_and_share_the_work(bench, other):
    added = [bench.subscribe(channel=f"c{number}", workspace=f"w{number % 3}") for number in range(40)]
    bench.article()
    bench.clock.now = MORNING
    serving = [asyncio.create_task(one.library.jobs.serve(("fake",), one.publisher.deliver)) for one in (bench, other)]
    try:
        async with asyncio.timeout(60):
            await asyncio.gather(*(one.publisher.tick() for one in (bench, other, bench, other)))
            while not all(
                (last := bench.library.deliveries.last(one.id)) and last.state is DeliveryState.SENT for one in added
            ):
                await asyncio.sleep(0.05)
    finally:
        for task in serving:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task
    heads = [one.channel for each in (bench, other) for one in each.platform.posted if one.thread_of is None]
    assert sorted(heads) == sorted(one.channel.id for one in added)
    assert bench.platform.posted
    assert other.platform.posted


async def test_what_one_process_puts_off_another_one_finishes(bench, other):
    bench.subscribe()
    bench.article()
    bench.platform.faults["c1"] = [None, TryLater("503")]
    await bench.tick(MORNING)
    assert [one.thread_of for one in bench.platform.posted] == [None]
    await other.tick(MORNING.replace(second=5))
    assert other.platform.posted
    assert {one.thread_of for one in other.platform.posted} == {bench.platform.posted[0].id}


async def test_a_stopped_process_leaves_its_work_to_the_other_at_once(bench, other):
    bench.subscribe()
    bench.article()
    held = asyncio.Event()

    async def wait(*_, **__):
        held.set()
        await asyncio.sleep(3600)

    bench.platform.post = wait
    bench.clock.now = MORNING
    await bench.publisher.tick()
    serving = asyncio.create_task(bench.library.jobs.serve(("fake",), bench.publisher.deliver))
    async with asyncio.timeout(20):
        await held.wait()
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving
    await bench.publisher.close()
    await other.tick(MORNING.replace(second=1))
    assert len(other.platform.heads()) == 1


async def test_two_digests_of_one_channel_do_not_repeat_each_other(bench, other):
    bench.subscribe("one", times=(time(8),))
    bench.subscribe("two", times=(time(8),), quiet=True)
    bench.article()
    bench.clock.now = MORNING
    await bench.publisher.tick()
    await asyncio.gather(
        *(one.library.jobs.serve(("fake",), one.publisher.deliver, until_empty=True) for one in (bench, other))
    )
    await bench.tick()
    assert len([*bench.platform.heads(), *other.platform.heads()]) == 1
