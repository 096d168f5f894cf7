"""A moment → one round over the sources, in a process of its own, and what became of each.

Storing and grouping what is new keeps an interpreter busy for minutes and takes a few hundred megabytes. In a process
beside the bot neither an answer waits for it nor does the bot grow by it; when the round is over the process is gone.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from bot.config import Settings
from bot.config.settings import unset
from bot.core.models import SourceKind
from bot.newsroom import Newsroom, arriving
from bot.newsroom.desk import FirstRound
from bot.newsroom.placing import unplaced
from bot.refresh import Outcome, refresh, waiting
from bot.service.app import App
from bot.service.configured import Taking
from bot.sources.web.robots import Rules
from bot.workers.faults import WorkerFault
from bot.workers.pool import Workers

log = logging.getLogger(__name__)

LONGEST = 4 * 3600.0  # seconds of a round; every request in it has its own, much shorter limit
PLACED = 20.0  # seconds between two placings within a round, so that a long one's news need not wait for its end
LOG_FORMAT = "%(asctime)s %(levelname)-7s %(name)s %(message)s"

Round = tuple[list[Outcome], Mapping[str, Rules]]


class Rounds:
    """Makes the rounds of one bot, one after the other. What sites allow is carried from one to the next."""

    def __init__(self, newsroom: Newsroom) -> None:
        self._newsroom = newsroom
        self._first = newsroom.opening.first = FirstRound()
        self._rules: Mapping[str, Rules] = {}

    async def make(self) -> list[Outcome]:
        """Look at every source whose time has come; folders always. New articles have joined their stories.

        Raises DatabaseError. A round that breaks off keeps what it has stored; the next one brings the rest.
        """
        try:
            return await self._made()
        finally:
            self._first.over.set()

    async def _made(self) -> list[Outcome]:
        newsroom, now = self._newsroom, self._newsroom.clock()
        if not await newsroom.aside(lambda: waiting(newsroom.library, now) or unplaced(newsroom)):
            return await arriving.read_folders(newsroom)  # nothing in them is new; that they are there is noted
        workers, settings = Workers(1), replace(newsroom.settings, platforms=unset())  # it needs no platform's tokens
        try:
            outcomes, self._rules = await workers.run(LONGEST, _round, settings, self._rules, now)
        except WorkerFault as fault:
            log.warning("refresh broken off: %s", fault)
            outcomes = []
        finally:
            await workers.close()
        newsroom.forget()
        return outcomes


def _round(settings: Settings, rules: Mapping[str, Rules], now: datetime) -> Round:
    logging.basicConfig(level=logging.INFO, format=LOG_FORMAT)
    logging.getLogger("alembic").setLevel(logging.WARNING)
    return asyncio.run(_made(settings, rules, now))


async def _made(settings: Settings, rules: Mapping[str, Rules], now: datetime) -> Round:
    # One to store and one to prepare: more would only hold up the one that has the turn to write.
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(2))
    app = App(settings, lambda: now, Taking.READING, log.debug)  # the bot has applied it, and says what differs
    newsroom = app.newsroom
    try:
        web = await newsroom.web()
        web.robots.remember(rules)
        at_hand = await arriving.read_folders(newsroom)  # these wait for no server
        placing = asyncio.create_task(_placing(newsroom))
        try:
            outcomes = await refresh(newsroom.library, web, settings, now)
            outcomes = [*at_hand, *(one for one in outcomes if one.source.kind is not SourceKind.FOLDER)]
        finally:
            placing.cancel()
            with suppress(asyncio.CancelledError):
                await placing
        await arriving.placed(newsroom)
        return outcomes, web.robots.remembered()
    finally:
        await app.close()


async def _placing(newsroom: Newsroom) -> None:
    while True:
        await asyncio.sleep(PLACED)
        await arriving.placed(newsroom)
