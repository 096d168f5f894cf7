"""What the looks at sources gave → the library, many in one transaction."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from bot.library import Library
    from bot.library.news.sources.looks import Check

MANY = 100  # looks per transaction: a round of 304s would otherwise spend its time committing
SECONDS = 0.5  # at most so long until a look is kept


class Notebook:
    """Collects looks and keeps them together; leaving `async with` keeps what is left."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._pending: dict[int, Check] = {}
        self._turn = asyncio.Lock()
        self._timer: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._timer is not None:
            self._timer.cancel()
        await self.keep()

    async def note(self, number: int, check: Check) -> None:
        self._pending[number] = check
        if len(self._pending) >= MANY:
            await self.keep()
        elif self._timer is None or self._timer.done():
            self._timer = asyncio.create_task(self._later())

    async def keep(self) -> None:
        async with self._turn:
            pending, self._pending = self._pending, {}
            if pending:
                await asyncio.to_thread(self._library.sources.record_all, pending)

    async def _later(self) -> None:
        await asyncio.sleep(SECONDS)
        await self.keep()
