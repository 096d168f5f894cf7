"""Small writes that come at the same time share a transaction."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from threading import Event

import pytest

from bot.newsroom.together import Together


class Work:
    """Doubles numbers, once the test lets it; keeps what it was given each time."""

    def __init__(self) -> None:
        self.parts: list[list[int]] = []
        self.begun, self.may = Event(), Event()

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.parts.append(list(numbers))
        self.begun.set()
        assert self.may.wait(10)
        if 13 in numbers:
            raise ValueError("thirteen")
        return [number * 2 for number in numbers]


async def begun(work: Work, together: Together[int, int]) -> asyncio.Task[int]:
    """A first call that is under way."""
    first = asyncio.create_task(together(1))
    assert await asyncio.to_thread(work.begun.wait, 10)
    return first


async def test_what_comes_meanwhile_is_done_in_one_piece() -> None:
    work = Work()
    together = Together[int, int](work)
    first = await begun(work, together)
    others = [asyncio.create_task(together(number)) for number in range(2, 12)]
    await asyncio.sleep(0)
    work.may.set()
    assert await first == 2
    assert await asyncio.gather(*others) == [number * 2 for number in range(2, 12)]
    assert work.parts == [[1], list(range(2, 12))]


async def test_a_fault_rises_for_those_whose_call_it_was_and_for_nobody_else() -> None:
    work = Work()
    together = Together[int, int](work)
    first = await begun(work, together)
    faulty = [asyncio.create_task(together(number)) for number in (12, 13)]
    await asyncio.sleep(0)
    work.may.set()
    assert await first == 2
    for one in faulty:
        with pytest.raises(ValueError, match="thirteen"):
            await one
    assert await together(4) == 8


async def test_whoever_gives_up_holds_nobody_up() -> None:
    work = Work()
    together = Together[int, int](work)
    first = await begun(work, together)
    second, third = (asyncio.create_task(together(number)) for number in (2, 3))
    await asyncio.sleep(0)
    second.cancel()
    work.may.set()
    assert await first == 2
    assert await third == 6
