"""Work in processes: its result, its faults, its limits; nothing outlives whoever asked."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import AsyncIterator

import psutil
import pytest

from bot.workers.faults import Died, TimedOut, TooLarge
from bot.workers.inside import GROWN
from bot.workers.pool import Workers
from tests.workers import work


@pytest.fixture(params=[1, 2], ids=["alone", "forked"])
async def workers(request: pytest.FixtureRequest) -> AsyncIterator[Workers]:
    made = Workers(request.param)
    yield made
    await made.close()


async def gone(*numbers: int) -> None:
    async with asyncio.timeout(10):
        while any(psutil.pid_exists(one) and psutil.Process(one).status() != "zombie" for one in numbers):
            await asyncio.sleep(0.05)


def ours() -> set[int]:
    return {one.pid for one in psutil.Process().children(recursive=True)}


async def test_one_worker_does_many_things_and_a_fault_of_the_work_rises(workers):
    first = await workers.run(10, work.number)
    with pytest.raises(ValueError, match="no"):
        await workers.run(10, work.wrong)
    assert await workers.run(10, work.number) == first != os.getpid()


async def test_work_without_an_end_is_ended_and_the_next_is_done(workers):
    first = await workers.run(10, work.number)
    with pytest.raises(TimedOut) as fault:
        await workers.run(0.3, work.wild)
    assert fault.value.seconds == 0.3
    assert await workers.run(10, work.number) != first
    await gone(first)


@pytest.mark.parametrize(
    ("how", "fault"), [(work.die, Died), (work.hog, TooLarge)], ids=["it ends", "it takes all memory"]
)
async def test_a_process_that_dies_and_work_that_is_too_large_are_told_apart(workers, how, fault):
    with pytest.raises(fault):
        await workers.run(20, how)
    assert await workers.run(10, work.number)


async def test_a_worker_that_has_grown_gives_way(workers):
    first = await workers.run(10, work.number)
    assert await workers.run(10, work.grow, GROWN + 10_000_000) == first
    assert await workers.run(10, work.number) != first


async def test_two_work_at_the_same_time(tmp_path):
    workers = Workers(2)
    try:
        met = await asyncio.gather(*(workers.run(20, work.meet, str(tmp_path), 2) for _ in range(2)))
        assert len(set(met)) == 2
    finally:
        await workers.close()


async def test_nothing_is_left_after_the_end(workers):
    before = ours()
    await asyncio.gather(*(workers.run(10, work.number) for _ in range(3)))
    asking = asyncio.create_task(workers.run(60, work.wild))
    await asyncio.sleep(0.3)
    mine = ours() - before
    asking.cancel()
    await asyncio.wait([asking])
    await workers.close()
    await gone(*mine)


async def test_workers_of_a_worker_end_with_it():
    """A round is ended while its own workers are busy: they must not go on at full speed for hours."""
    workers = Workers(1)
    before = ours()
    asking = asyncio.create_task(workers.run(60, work.ask_another))
    async with asyncio.timeout(20):
        while len(ours() - before) < 3:  # the worker, its template, its worker
            await asyncio.sleep(0.05)
    mine = ours() - before
    asking.cancel()
    await asyncio.wait([asking])
    await workers.close()
    await gone(*mine)


async def test_a_worker_ends_itself_when_nobody_is_left_to_end_it(workers):
    """Its limit is kept inside it too: here its asker is stopped and can do nothing."""
    before = ours()
    await workers.run(10, work.number)
    asking = asyncio.create_task(workers.run(1000, work.wild))
    await asyncio.sleep(0.3)
    mine = ours() - before
    busy = max(mine, key=lambda one: sum(psutil.Process(one).cpu_times()[:2]))
    os.kill(busy, signal.SIGALRM)  # what its own clock sends at the end of its time
    with pytest.raises(Died):
        await asking
    await gone(busy)
