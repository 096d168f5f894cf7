"""An acknowledged question → remembered until its answer stands there; what a dead process left is apologised for."""

from __future__ import annotations

import contextlib
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from bot.core.calendar import Clock
from bot.newsroom.together import Together

if TYPE_CHECKING:
    from bot.library import Awaited, Library


class Awaiting:
    """The questions that this process (`owner`) is busy with. Small writes of a crowd share a transaction."""

    def __init__(self, library: Callable[[], Library], clock: Clock, owner: str) -> None:
        self._library = library
        self._clock = clock
        self._owner = owner
        self._busy: set[str] = set()
        self._began = Together[tuple[str, str, Mapping[str, str]], None](self._write)
        self._ended = Together[str, None](self._forget)

    @asynccontextmanager
    async def question(self, platform: str, key: str, reach: Mapping[str, str]) -> AsyncIterator[None]:
        """While the block answers it, and for ever when it fails or the process ends under it."""
        self._busy.add(key)
        try:
            with contextlib.suppress(Exception):  # a database that is away holds up no answer
                await self._began((platform, key, reach))
            yield
            with contextlib.suppress(Exception):
                await self._ended(key)
        finally:
            self._busy.discard(key)

    def left(self, platform: str) -> list[Awaited]:
        """What nobody answers any more, each for one process once. Raises DatabaseError."""
        library = self._library()
        others = [one.owner for one in library.processes.alive(self._clock(), but=self._owner)]
        return library.awaited.left(platform, self._owner, others=others, busy_with=list(self._busy))

    async def again(self, question: Awaited) -> None:
        """It could not be apologised for yet: `left` gives it out once more. Raises DatabaseError."""
        await self._began((question.platform, question.key, question.reach))

    def _write(self, begun: Sequence[tuple[str, str, Mapping[str, str]]]) -> Sequence[None]:
        from bot.library import Awaited

        now = self._clock()
        self._library().awaited.began([Awaited(key, name, reach, now) for name, key, reach in begun], self._owner)
        return [None] * len(begun)

    def _forget(self, keys: Sequence[str]) -> Sequence[None]:
        self._library().awaited.ended(list(keys))
        return [None] * len(keys)
