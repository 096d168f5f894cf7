"""Newsroom: what every question needs — the library, the web, the settings, the clock — opened when first needed."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from contextlib import AsyncExitStack
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec, TypeVar, cast

from bot.clock import Clock
from bot.config import Settings
from bot.core.models import Channel, SourceKind

if TYPE_CHECKING:  # opened lazily: answering /help touches neither the database nor the network
    from bot.library import Library
    from bot.sources.web import Web

P = ParamSpec("P")
R = TypeVar("R")

MOST_REMEMBERED = 100  # answers kept at a time, each with its articles: some twenty megabytes


def workspace_of(channel: Channel) -> str:
    """The key under which this channel's workspace keeps its sources, follows and digests."""
    return f"{channel.platform}:{channel.workspace}"


class Newsroom:
    """The collaborators of every answer. `library` opens on first use; `close` is safe at any time."""

    def __init__(
        self, settings: Settings, clock: Clock, open_library: Callable[[], Library], open_web: Callable[[], Web]
    ) -> None:
        self.settings = settings
        self.clock = clock
        self._open_library = open_library
        self._open_web = open_web
        self._lock = Lock()
        self._library: Library | None = None
        self._entering = asyncio.Lock()
        self._preparing = asyncio.Lock()
        self._remembered: dict[str, tuple[float, object]] = {}
        self._working = tuple(Lock() for _ in range(64))
        self._prepared = False
        self._stack = AsyncExitStack()
        self._web: Web | None = None

    async def ready(self) -> None:
        """The library is open and has read its folders: at the first question, and never again by this."""
        async with self._preparing:
            if not self._prepared:
                await self.read_folders()
                self._prepared = True

    async def read_folders(self) -> None:
        """New and changed files of every folder source are in the library. Raises DatabaseError."""
        from bot.refresh import refresh

        library = await asyncio.to_thread(lambda: self.library)
        listed = await asyncio.to_thread(library.sources.list, workspace=None)
        folders = [source.name for source in listed if source.kind is SourceKind.FOLDER]
        if folders:
            outcomes = await refresh(library, await self.web(), self.settings, self.clock(), folders)
            if any(one.new or one.updated for one in outcomes):
                await self.placed()

    async def placed(self) -> None:
        """New articles have joined their stories."""
        from bot.newsroom.reading import place

        self._remembered.clear()
        await self.aside(place, self)

    def remembered(self, name: str, seconds: float, work: Callable[[], R]) -> R:
        """What `work` gave under this name within the last seconds, else what it gives now.

        Many ask the same at once: one of them works, the others wait for it. `work` must not ask for another name.
        """
        with self._working[hash(name) % len(self._working)]:
            kept = self._remembered.get(name)
            if kept is None or time.monotonic() - kept[0] > seconds:
                made = work()
                if len(self._remembered) >= MOST_REMEMBERED:
                    self._remembered.clear()
                kept = self._remembered[name] = (time.monotonic(), made)
        return cast("R", kept[1])

    @property
    def library(self) -> Library:
        with self._lock:
            if self._library is None:
                self._library = self._open_library()
            return self._library

    async def web(self) -> Web:
        """The open web, entered on first use."""
        async with self._entering:
            if self._web is None:
                self._web = await self._stack.enter_async_context(self._open_web())
            return self._web

    @staticmethod
    async def aside(work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        """Do CPU or database work beside the event loop."""
        return await asyncio.to_thread(work, *args, **kwargs)

    async def close(self) -> None:
        await self._stack.aclose()
        if self._library is not None:
            await asyncio.to_thread(self._library.close)
            self._library = None
