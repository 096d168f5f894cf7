"""A feed is asked without conditions once, ever, whoever asks: a look, a round, another workspace, another process."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import pytest

from bot.config import FetchSettings, Settings
from bot.core.models import EVERYBODY, Channel, Source, SourceKind, Workspace
from bot.library import Library
from bot.newsroom import Newsroom, sourcing
from bot.refresh import refresh
from bot.sources.web.client import Web
from tests.fakes.refreshing import DAY, NOW, QUIET
from tests.fakes.web import BadWeb, http, items
from tests.fakes.workers import Threads

HERE = Channel(Workspace("slack", "T1"), "C1")
ELSEWHERE = Channel(Workspace("slack", "T2"), "C1")
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
FRONT = http(
    b"<html><head><title>The Harbour Post</title><link rel=alternate type=application/rss+xml href=/ok></head></html>",
    Content_Type="text/html",
)


class Bot:
    """A bot that can be started anew on the same database, and a server that counts what it is asked."""

    def __init__(self, url: str, server: BadWeb) -> None:
        self.url, self.server, self.now = url, server, NOW
        self.room: Newsroom

    async def start(self) -> None:
        """A new process, as far as it can tell: nothing is left but the database."""
        if hasattr(self, "room"):
            await self.room.close()

        def web() -> Web:
            return Web(allow_networks=("127.0.0.1/32",), spacing=0, workers=Threads())

        def library() -> Library:
            return Library.open(self.url)

        self.room = Newsroom(Settings(), lambda: self.now, library, web)

    async def look(self, path: str, channel: Channel = HERE) -> sourcing.Look:
        return await sourcing.look(self.room, channel, self.server.base + path)

    async def add(self, path: str, channel: Channel = HERE):
        return await sourcing.keep(self.room, (await self.look(path, channel)).source)

    async def round(self, settings: FetchSettings = QUIET, **more) -> dict[str, str]:
        outcomes = await refresh(self.room.library, await self.room.web(), settings, self.now, **more)
        return {f"{one.source.workspace} {one.name}": one.status for one in outcomes}

    def unconditional(self, path: str = "/ok") -> list[bool]:
        """Of each request for the feed, whether it was one."""
        asked = [one.headers for one in self.server.asked if one.path == path]
        return [not {"if-none-match", "if-modified-since"} & set(headers) for headers in asked]

    def headlines(self, channel: Channel = HERE) -> list[str]:
        found = self.room.library.articles.recent(workspace=channel.workspace, since=NOW - DAY, until=NOW + 400 * DAY)
        return sorted(one.headline for one in found)


@asynccontextmanager
async def bot(url, **bad):
    async with BadWeb(**bad) as server:
        made = Bot(url, server)
        await made.start()
        try:
            yield made
        finally:
            await made.room.close()


PARTS = [f"Harbour reopens after storm, part {n}" for n in range(3)]


async def test_the_first_round_reads_what_the_look_was_given(url):
    async with bot(url) as here:
        await here.add("/ok")
        await here.start()
        here.now += MINUTE
        assert list((await here.round()).values()) == ["ok"]
        assert here.headlines() == PARTS
        assert here.unconditional() == [True]
        for _ in range(3):
            here.now += 2 * HOUR
            await here.start()
            assert list((await here.round()).values()) == ["unchanged"]
        assert here.unconditional() == [True, False, False, False]


async def test_an_offer_that_is_taken_up_later_is_asked_whether_anything_is_new(url):
    async with bot(url) as here:
        look = await here.look("/ok")
        await here.start()
        here.now += 5 * DAY
        await sourcing.keep(here.room, look.source)
        assert list((await here.round()).values()) == ["ok"]
        assert here.headlines() == PARTS
        assert here.unconditional() == [True, False]


@pytest.mark.parametrize("asked", [False, True])
async def test_a_feed_without_validators_is_taken_as_it_was_seen(url, asked):
    async with bot(url) as here:
        await here.add("/plain")
        here.now += 2 * HOUR
        assert list((await here.round(asked=asked)).values()) == ["ok"]
        assert here.headlines() == PARTS
        assert here.server.paths() == ["/plain"]


async def test_a_feed_that_a_page_names_is_asked_once_and_the_page_too(url):
    async with bot(url, pages={"/front": FRONT}) as here:
        await here.add("/front")
        await here.round()
        assert here.server.paths() == ["/front", "/ok"]
        assert here.headlines() == PARTS


async def test_a_page_that_is_a_source_is_read_as_it_was_seen(url):
    async with bot(url) as here:
        source = await here.add("/article/4")
        await here.round()
        assert source.kind is SourceKind.PAGE
        assert here.server.paths() == ["/article/4"]
        assert here.headlines() == ["Harbour reopens after storm, part 4"]


async def test_an_address_that_moved_for_good_is_kept_and_one_that_did_not_is_asked_again(url):
    async with bot(url) as here:
        assert (await here.add("/moved-to?/ok")).address == here.server.base + "/ok"
        assert (await here.add("/to?/plain")).address == here.server.base + "/to?/plain"
        await here.look("/moved-to?/ok")
        await here.round()
        assert here.unconditional() == [True, False]
        assert here.server.paths().count("/to?/plain") == 1


async def test_a_source_under_test_is_asked_conditionally_and_shows_its_headlines_all_the_same(url):
    async with bot(url) as here:
        await here.add("/ok")
        await here.round()
        for _ in range(2):
            await here.start()
            assert (await here.look("/ok")).headlines == tuple(PARTS)
        assert here.unconditional() == [True, False, False]
        assert all("if-modified-since" in one.headers for one in here.server.asked[1:]), "a 304 need not repeat it"


async def test_a_second_workspace_gets_the_feed_from_the_first_ones_request(url):
    async with bot(url) as here:
        await here.add("/ok")
        await here.round()
        here.now += 20 * DAY
        await here.add("/ok", ELSEWHERE)
        await here.round()
        assert here.headlines(ELSEWHERE) == here.headlines(HERE) == PARTS
        assert here.unconditional() == [True, False, False]


async def test_workspaces_that_read_one_feed_make_one_request_and_at_the_same_time(url):
    async with bot(url) as here:
        await here.add("/ok")
        await here.round()
        here.now += 40 * MINUTE
        await here.add("/ok", ELSEWHERE)
        asked = len(here.server.asked)
        assert list(await here.round()) == ["slack:T2 Harbour News"]
        assert len(here.server.asked) == asked, "what the look was given is good enough"
        here.now += 30 * MINUTE  # the first one's time has come
        assert set(await here.round()) == {"slack:T1 Harbour News", "slack:T2 Harbour News"}
        here.now += 40 * MINUTE
        assert await here.round() == {}
        here.now += 40 * MINUTE
        assert len(await here.round()) == 2
        assert len(here.server.asked) == asked + 2


async def test_a_server_that_asks_to_be_left_alone_is_left_alone_by_every_workspace(url):
    async with bot(url, pages={"/slow": http(items(range(2)), Cache_Control="max-age=36000", ETag='"1"')}) as here:
        await here.add("/slow")
        await here.round()
        here.now += 3 * HOUR
        await sourcing.keep(here.room, (await here.look("/slow", ELSEWHERE)).source)
        asked = len(here.server.asked)
        here.now += 2 * HOUR
        assert await here.round(asked=True) == {"slack:T1 Harbour News": "waiting", "slack:T2 Harbour News": "ok"}
        assert len(here.server.asked) == asked
        assert len(here.headlines(ELSEWHERE)) == 2


async def test_a_configured_source_that_has_moved_is_the_same_source_after_a_restart(url):
    async with bot(url) as here:
        configured = [Source("Harbour", SourceKind.FEED, here.server.base + "/moved-to?/ok")]
        for _ in range(6):
            here.room.library.sources.sync(configured, here.now)
            await here.round()
            here.now += 2 * DAY
            await here.start()
        [state] = here.room.library.sources.states(workspace=EVERYBODY, now=here.now)
        assert (state.source.id, state.source.address) == (1, here.server.base + "/ok")
        assert here.unconditional() == [True] + [False] * 5
        assert here.server.paths().count("/moved-to?/ok") == 3
        here.room.library.retain(None, now=here.now + 400 * DAY)
        assert [one.id for one in here.room.library.sources.sync(configured, here.now).kept] == [1]


async def test_a_source_that_is_removed_and_added_again_is_not_asked_as_if_it_were_new(url):
    async with bot(url) as here:
        source = await here.add("/ok")
        await here.round()
        here.room.library.sources.remove(source.id)
        here.now += 30 * DAY
        await here.add("/ok")
        here.now += 2 * HOUR
        await here.round()
        assert here.unconditional() == [True, False, False]
        assert here.headlines() == PARTS


async def test_a_round_that_breaks_off_after_the_answer_goes_on_from_what_is_kept(url):
    async with bot(url, delay=0.05) as here:
        here.room.library.sources.add(Source("Harbour", SourceKind.FEED, here.server.base + "/ok"), here.now)
        going = asyncio.create_task(here.round(FetchSettings()))
        while "/robots.txt" not in here.server.paths():
            await asyncio.sleep(0)
        going.cancel()
        with suppress(asyncio.CancelledError):
            await going
        assert here.unconditional() == [True]
        assert here.headlines() == []
        await here.start()
        here.now += 2 * HOUR
        assert list((await here.round()).values()) == ["ok"]
        assert here.headlines() == PARTS
        assert here.unconditional() == [True, False]


async def test_a_clock_that_was_far_ahead_silences_no_source(url):
    async with bot(url) as here:
        await here.add("/ok")
        here.now += 400 * DAY
        await here.round()
        here.now = NOW + 2 * HOUR
        assert list((await here.round()).values()) == ["unchanged"]
        assert await here.round() == {}
