"""Subscription → its digest of this moment; channels that ask for the same are served from one pot."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor
from datetime import datetime, timedelta
from typing import ParamSpec, TypeVar

from bot.core.models import Digest, Subscription, Workspace
from bot.newsroom import Newsroom, arriving
from bot.newsroom.editions import FURTHEST, News, edition, gather, start_of

P = ParamSpec("P")
R = TypeVar("R")

FRESH = timedelta(seconds=15)  # news gathered longer ago is gathered again
SHORT = timedelta(days=2)  # most digests are daily: their news is gathered without the week before


class Kitchen:
    """Composes beside the event loop. Folders are read before, so that a file that is there counts."""

    def __init__(self, newsroom: Newsroom, executor: Executor) -> None:
        self._newsroom = newsroom
        self._executor = executor
        self._gathering = asyncio.Lock()
        self._news: dict[tuple[Workspace, bool], tuple[datetime, int, News]] = {}

    async def compose(
        self, subscription: Subscription, now: datetime, *, late: timedelta | None, skipped: tuple[datetime, ...]
    ) -> Digest:
        workspace = subscription.channel.workspace
        start = await self._aside(start_of, self._newsroom.library, subscription, now)
        news = await self._gathered(workspace, now, long=now - start > SHORT)
        return await self._aside(
            lambda: edition(self._newsroom, subscription, now=now, late=late, skipped=skipped, news=news)
        )

    async def _gathered(self, workspace: Workspace, now: datetime, *, long: bool) -> News:
        key = (workspace, long)
        async with self._gathering:
            held = self._news.get(key)
            if held is None or not timedelta() <= now - held[0] < FRESH:
                await arriving.read_folders(self._newsroom)
            count = await self._aside(self._count, workspace, now)
            if held is not None and timedelta() <= now - held[0] < FRESH and held[1] == count:
                return held[2]
            since = now - (FURTHEST if long else SHORT)
            news = await self._aside(gather, self._newsroom, workspace, since, now)
            self._news = {old: kept for old, kept in self._news.items() if now - kept[0] < FRESH}
            self._news[key] = (now, count, news)
            return news

    def _count(self, workspace: Workspace, now: datetime) -> int:
        return self._newsroom.library.articles.count(workspace=workspace, since=now - FURTHEST, seen=True)

    async def _aside(self, work: Callable[P, R], *args: P.args, **kwargs: P.kwargs) -> R:
        return await asyncio.get_running_loop().run_in_executor(self._executor, lambda: work(*args, **kwargs))
