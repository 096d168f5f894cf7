"""Newsroom: what every question needs — the library, the web, the settings, the clock — opened when first needed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from bot.config import Settings
from bot.core.calendar import Clock
from bot.core.models import Channel
from bot.newsroom.limits import Limits
from bot.newsroom.memory import Answers, Worked
from bot.newsroom.together import Together

if TYPE_CHECKING:  # opened lazily: answering /help touches neither the database nor the network
    from bot.library import Library
    from bot.sources.web.client import Web

Lacking = Callable[[Channel], Awaitable[Sequence[str]]]
P = ParamSpec("P")
R = TypeVar("R")

FRESH = 20.0  # seconds for which an answer is given again as it was
MOST_BRIEFS = 100  # kept at a time, each with the few articles that it is made of: some two megabytes


class Opening:
    """Whether what came in before the first question is there; `first` is set where rounds look at the sources."""

    def __init__(self) -> None:
        self.turn = asyncio.Lock()
        self.done = False
        self.first: FirstRound | None = None


class FirstRound:
    """The first look at the sources, where somebody else than the questions takes it. `over` once it was taken."""

    def __init__(self) -> None:
        self.over = asyncio.Event()
        self.begun = asyncio.get_running_loop().time()


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
        self.answers = Answers()
        self.limits = Limits()
        self.briefs = Worked(MOST_BRIEFS)
        self.first = Together[str, bool](lambda keys: self.library.seen.first_of(keys, self.clock()))
        self.showed = Together[tuple[Channel, Sequence[int]], None](self._showed)
        self.lacking: Lacking | None = None  # what posting in a channel lacks, where platforms are served
        self.starter: tuple[Path, ...] = ()  # other starter lists than the bundled one
        self.undoable: dict[tuple[str, str], str] = {}  # (channel, person) → the key of their last change
        self._unplaced: set[Channel] | None = None
        self.opening = Opening()
        self._stack = AsyncExitStack()
        self._web: Web | None = None

    async def settle(self, channel: Channel) -> None:
        """What was kept for a channel while nobody knew its workspace is that workspace's from now on: of this channel,
        and where a platform has a single workspace of all its channels.
        """
        if not channel.workspace.id:
            return
        if self._unplaced is None:
            library = await self.aside(lambda: self.library)
            self._unplaced = await self.aside(library.subscriptions.unplaced)
        single = self.settings.single(channel.platform)
        theirs = {
            one for one in self._unplaced if one.platform == channel.platform and (single or one.id == channel.id)
        }
        self._unplaced -= theirs
        for one in theirs:
            await self.aside(self.library.subscriptions.place, replace(one, workspace=channel.workspace))

    def _showed(self, seen: Sequence[tuple[Channel, Sequence[int]]]) -> Sequence[None]:
        """What was shown in each channel can be named by its number there."""
        self.library.shown.remember_all(seen, self.clock())
        return [None] * len(seen)

    def forget(self) -> None:
        """There is news: what was answered before is not given again."""
        self.answers.forget()

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
