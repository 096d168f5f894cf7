"""Newsroom: what every question needs — the library, the web, the settings, the clock — opened when first needed."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, ParamSpec, TypeVar

from bot.config import Settings
from bot.core.calendar import Clock
from bot.core.models import Channel, SourceKind
from bot.errors import NotFoundError
from bot.newsroom.memory import Answers, Worked
from bot.newsroom.together import Together

if TYPE_CHECKING:  # opened lazily: answering /help touches neither the database nor the network
    from bot.library import Library
    from bot.refresh import Outcome
    from bot.sources.web.client import Web

Lacking = Callable[[Channel], Awaitable[Sequence[str]]]
P = ParamSpec("P")
R = TypeVar("R")

# Seconds after the start that questions wait for the very first articles, for these to be in their stories, and between
# two looks.
FIRST_WITHIN, GROUPED_WITHIN, LOOK = 15.0, 6.0, 0.2
FRESH = 20.0  # seconds for which an answer is given again as it was
MOST_BRIEFS = 100  # kept at a time, each with the few articles that it is made of: some two megabytes


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
        self._preparing = asyncio.Lock()
        self.answers = Answers()
        self.briefs = Worked(MOST_BRIEFS)
        self.first = Together[str, bool](lambda keys: self.library.seen.first_of(keys, self.clock()))
        self.showed = Together[tuple[Channel, Sequence[int]], None](self._showed)
        self.lacking: Lacking | None = None  # what posting in a channel lacks, where platforms are served
        self.starter: tuple[Path, ...] = ()  # other starter lists than the bundled one
        self.undoable: dict[tuple[str, str], str] = {}  # (channel, person) → the key of their last change
        self._prepared = False
        self._unplaced: set[Channel] | None = None
        self.first_round: FirstRound | None = None
        self._stack = AsyncExitStack()
        self._web: Web | None = None

    async def ready(self) -> None:
        """The library is open and has read its folders: at the first question, and never again by this.

        Where rounds do that (`first_round`), nothing waits for them, except in the first seconds of a library without
        articles. Raises NotFoundError when it has none then.
        """
        async with self._preparing:
            if self._prepared:
                return
            if self.first_round is None:
                await self.read_folders()
                await self.placed()
            elif not await self.aside(self.library.articles.any) and not await self._first_articles(self.first_round):
                raise NotFoundError("The first articles are just being read.", "Please ask again in a moment.")
            self._prepared = True

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

    async def _first_articles(self, first: FirstRound) -> bool:
        """Whether there are any, and in their stories unless that takes long, or the round is over without."""
        now = asyncio.get_running_loop().time
        while not first.over.is_set() and now() < first.begun + FIRST_WITHIN:
            if await self.aside(self._anything, grouped=now() < first.begun + GROUPED_WITHIN):
                return True
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK):
                    await first.over.wait()
        return first.over.is_set() or await self.aside(self._anything, grouped=False)

    def _anything(self, *, grouped: bool) -> bool:
        """Whether there is any article; with `grouped`, and all that are new are in their stories."""
        from bot.newsroom.editions import unplaced

        return self.library.articles.any() and not (grouped and unplaced(self))

    async def read_folders(self) -> list[Outcome]:
        """New and changed files of every folder source are in the library. Raises DatabaseError."""
        from bot.refresh import refresh

        library = await asyncio.to_thread(lambda: self.library)
        listed = await asyncio.to_thread(library.sources.list, workspace=None)
        folders = [source.name for source in listed if source.kind is SourceKind.FOLDER]
        if not folders:
            return []
        outcomes = await refresh(library, await self.web(), self.settings, self.clock(), folders)
        if any(one.new or one.updated for one in outcomes):
            await self.placed()
        return outcomes

    async def placed(self) -> None:
        """New articles have joined their stories."""
        from bot.newsroom.editions import place_everywhere

        await self.aside(place_everywhere, self)
        self.forget()

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
