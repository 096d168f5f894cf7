"""A newsroom with a library of its own, a platform that remembers, and a clock that is set by hand."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

import pytest
from sqlalchemy import text

from bot.config import Settings
from bot.core.models import Article, Channel, Subscription, Workspace
from bot.core.quotes import find_quotes
from bot.library import Library
from bot.newsroom import Newsroom
from bot.publish import Publisher
from tests.fakes.platform import FakePlatform

MORNING = datetime(2026, 3, 10, 8, tzinfo=UTC)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
EVENTS = (
    ("Ministers agree on Baltic patrols", "Ministers of eight countries agreed on joint patrols in the Baltic Sea."),
    ("Quake shakes northern Chile", "A strong earthquake shook the desert of northern Chile before dawn."),
    ("Parliament passes the budget", "Parliament passed next year's budget after a night of arguments on pensions."),
    ("Cyclone nears Madagascar", "A cyclone with winds of 200 kilometres an hour is nearing Madagascar."),
)


class SetClock:
    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


async def pause(seconds: float) -> None:
    """Nobody waits in a test: the loop goes round once."""
    await asyncio.sleep(0.001)


@dataclass
class Bench:
    newsroom: Newsroom
    platform: FakePlatform
    clock: SetClock
    publisher: Publisher
    added: int = 0

    @property
    def library(self) -> Library:
        return self.newsroom.library

    def subscribe(self, name: str = "morning", channel: str = "c1", *, workspace: str = "w1", **more) -> Subscription:
        more.setdefault("times", (time(8),))
        wanted = Subscription(name, Channel(Workspace("fake", workspace), channel), **more)
        return self.library.subscriptions.add(wanted, self.clock())

    def article(self, headline: str = "", text: str = "", *, outlet: str = "BBC", **more) -> Article:
        """An article of the last hour, by default the next of EVENTS."""
        event = EVENTS[self.added % len(EVENTS)]
        self.added += 1
        more.setdefault("published", self.clock() - HOUR)
        more.setdefault("url", f"https://news.test/{self.added}")
        one = Article(headline or event[0], text or event[1], outlet=outlet, language="en", **more)
        kept = self.library.articles.add(one, source=None, quotes=find_quotes(one), now=self.clock())
        return replace(one, id=kept.id)

    async def tick(self, now: datetime | None = None) -> None:
        """Look for what is due at that moment, and wait until it is worked on."""
        self.clock.now = now or self.clock.now
        await self.publisher.tick()
        if (jobs := self.library.jobs) is not None:
            with self.library._database.write() as connection:  # PostgreSQL's own clock cannot be set
                connection.execute(text("UPDATE procrastinate_jobs SET scheduled_at = NULL"))
            await jobs.serve(("fake",), self.publisher.deliver, until_empty=True)
        await self.publisher.settle()

    async def restart(self) -> None:
        """As after a stop: another publisher on the same library."""
        await self.publisher.close()
        self.publisher = Publisher(self.newsroom, {"fake": self.platform}, pause=pause)


@pytest.fixture
async def bench(url: str) -> AsyncIterator[Bench]:
    clock = SetClock(MORNING - MINUTE)

    def web():
        raise AssertionError("no digest needs the web")

    newsroom = Newsroom(Settings(), clock, lambda: Library.open(url), web)
    platform = FakePlatform()
    made = Bench(newsroom, platform, clock, Publisher(newsroom, {"fake": platform}, pause=pause))
    await made.tick()  # the first look ever: from here on nothing is missed
    yield made
    await made.publisher.close()
    await newsroom.close()
