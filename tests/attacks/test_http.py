"""Nobody holds the bot's web server shut, fills its disk, or learns from it how it is."""

from __future__ import annotations

import asyncio
import logging
from contextlib import asynccontextmanager, suppress

import aiohttp
from aiohttp import web

from bot.config import HttpSettings
from bot.service.door import MOST, Door
from bot.service.health import Health, serve
from bot.service.sparing import OFTEN, Sparing
from tests.fakes.process import free_port

HALF = b"POST /slack/events HTTP/1.1\r\nHost: bot.test\r\nContent-Le"


class Knocked:
    """A platform that is asked at /slack/events."""

    name, connected = "fake", True

    def routes(self, app: web.Application) -> None:
        async def events(request: web.Request) -> web.Response:
            return web.Response(text=str(len(await request.read())))

        app.router.add_post("/slack/events", events)


@asynccontextmanager
async def served(houses):
    port = free_port()
    health = Health(houses.app.newsroom, {"fake": Knocked()})
    async with serve(HttpSettings("127.0.0.1", port), health, [Knocked()]), aiohttp.ClientSession() as browser:
        yield f"http://127.0.0.1:{port}", browser, port


async def test_half_sent_requests_do_not_shut_the_door(houses):
    async with served(houses) as (address, browser, port):
        held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(MOST + 100)]
        for _, writer in held:
            with suppress(ConnectionError):
                writer.write(HALF)
        async with asyncio.timeout(5), browser.post(f"{address}/slack/events", data=b"12345") as answer:
            assert await answer.text() == "5"
        gone = [one for one in held if (await _ended(one[0]))]
        assert len(gone) >= 100
        for _, writer in held:
            writer.close()


async def _ended(reader: asyncio.StreamReader) -> bool:
    try:
        async with asyncio.timeout(0.01):
            return not await reader.read(1)
    except TimeoutError:
        return False
    except ConnectionError:
        return True


class Waits(asyncio.Protocol):
    """A server that waits for ever for the rest."""


async def test_a_head_that_does_not_come_is_not_waited_for():
    server = await asyncio.get_running_loop().create_server(Door(Waits, head=0.05), "127.0.0.1", 0)
    async with server:
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
        writer.write(HALF)
        with suppress(ConnectionError):
            async with asyncio.timeout(5):
                assert await reader.read() == b""
        writer.close()


async def test_how_the_bot_is_is_told_to_its_own_network_and_nobody_whom_a_proxy_serves(houses):
    async with served(houses) as (address, browser, _):
        for path in ("/healthz", "/metrics"):
            async with browser.get(address + path) as answer:
                assert answer.status == 200
            for header in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"):
                async with browser.get(address + path, headers={header: "203.0.113.7"}) as answer:
                    assert answer.status == 404


async def test_health_is_looked_at_once_however_often_it_is_asked(houses):
    looked = []
    library = houses.app.newsroom.library
    check = library.check
    library.check = lambda now: (looked.append(now), check(now))
    async with served(houses) as (address, browser, _):
        await asyncio.gather(*(_status(browser, f"{address}/healthz") for _ in range(50)))
    assert len(looked) == 1


async def _status(browser: aiohttp.ClientSession, address: str) -> int:
    async with browser.get(address) as answer:
        return answer.status


def test_a_flood_of_one_kind_leaves_a_few_lines_and_says_how_many_there_were():
    now = [0.0]
    sparing, kept = Sparing(clock=lambda: now[0]), []
    for number in range(1000):
        record = logging.LogRecord("x", logging.WARNING, "", 0, "door shut number=%d", (number,), None)
        kept += [record] if sparing.filter(record) else []
    other = logging.LogRecord("x", logging.WARNING, "", 0, "another", (), None)
    assert (len(kept), sparing.filter(other)) == (OFTEN, True)
    now[0] = 61.0
    last = logging.LogRecord("x", logging.WARNING, "", 0, "door shut number=%d", (7,), None)
    assert sparing.filter(last)
    assert last.getMessage() == "door shut number=7 (970 more like it left out)"
