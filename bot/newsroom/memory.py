"""What was answered a moment ago → the same again, so that a crowd that asks the same costs as much as one."""

from __future__ import annotations

import asyncio
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Hashable
from threading import Lock
from typing import TypeVar, cast

R = TypeVar("R")

MOST = 200  # kept at a time, the last asked for


class Answers:
    """Answers that are given again for some seconds. Whoever asks for one that is being made waits for it; for as long
    again the old one is given while a new one is made.
    """

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._kept: OrderedDict[Hashable, tuple[float, object]] = OrderedDict()
        self._making: dict[Hashable, asyncio.Task[object]] = {}

    async def get(self, name: Hashable, seconds: float, make: Callable[[], Awaitable[R]]) -> R:
        """What `make` gave under this name within the last seconds, else what it gives now. A fault is not kept."""
        kept = self._kept.get(name)
        age = self._now() - kept[0] if kept is not None else 0.0
        if kept is None or age > 2 * seconds:
            return cast("R", await asyncio.shield(self._made(name, make)))
        if age > seconds:
            self._made(name, make)
        self._kept.move_to_end(name)
        return cast("R", kept[1])

    def forget(self) -> None:
        """There is news: nothing from before it is given again."""
        self._kept.clear()
        self._making.clear()

    def _made(self, name: Hashable, make: Callable[[], Awaitable[R]]) -> asyncio.Task[object]:
        task = self._making.get(name)
        if task is None:
            task = self._making[name] = asyncio.ensure_future(make())
            task.add_done_callback(lambda done: self._keep(name, done))
        return task

    def _keep(self, name: Hashable, made: asyncio.Task[object]) -> None:
        if self._making.get(name) is not made:  # forgotten meanwhile
            made.cancelled() or made.exception()
            return
        del self._making[name]
        if made.cancelled() or made.exception() is not None:
            return
        self._kept[name] = (self._now(), made.result())
        self._kept.move_to_end(name)
        while len(self._kept) > MOST:
            self._kept.popitem(last=False)


class Worked:
    """Results that never grow old, the last used ones, for threads."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._lock = Lock()

    def get(self, name: Hashable, work: Callable[[], R]) -> R:
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
                return cast("R", self._kept[name])
        made = work()
        with self._lock:
            self._kept[name] = made
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return made
