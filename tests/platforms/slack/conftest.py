"""The real Bolt against a Slack of our own, over its line and over HTTP."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

import pytest
from aiohttp import web

from bot.platforms.slack.client import SlackPlatform
from tests.fakes.newsroom_stub import COMMANDS, Newsroom
from tests.fakes.slack import SECRET, FakeSlack


@dataclass
class Bot:
    """A running platform; `naps` are the waits it asked for, which pass at once."""

    platform: SlackPlatform
    newsroom: Newsroom
    task: asyncio.Task[None]
    naps: list[float]

    async def stop(self) -> None:
        self.task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self.task


@pytest.fixture
async def slack() -> AsyncIterator[FakeSlack]:
    async with FakeSlack() as server:
        yield server
        assert server.wrong == [], "Slack would have refused this"


@pytest.fixture
def newsroom() -> Newsroom:
    return Newsroom()


Start = Callable[..., "asyncio.Future[Bot]"]


@pytest.fixture
async def start(slack: FakeSlack, newsroom: Newsroom) -> AsyncIterator[Start]:
    """Starts a bot with given settings, connected; all are stopped in the end."""
    running: list[Bot] = []
    servers: list[web.AppRunner] = []

    async def begin(mode: str = "socket", **settings) -> Bot:
        naps: list[float] = []
        patience = asyncio.Event()

        async def nap(seconds: float) -> None:
            naps.append(seconds)
            if seconds == 2.5:
                await patience.wait()  # nobody gets impatient unless a test says so
            await asyncio.sleep(0)

        token = {} if "installations" in settings else {"bot_token": "xoxb-1"}
        kind = {"app_token": "xapp-1"} if mode == "socket" else {"signing_secret": SECRET}
        chosen = {**token, **kind, "api_url": slack.url, "sleep": nap, "first": newsroom.first, **settings}
        platform = SlackPlatform(**chosen)
        if mode == "http":
            app = web.Application()
            platform.routes(app)
            runner = web.AppRunner(app, shutdown_timeout=0.1)
            await runner.setup()
            servers.append(runner)
            site = web.TCPSite(runner, "127.0.0.1", 0)
            await site.start()
            slack.bot = f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}"
        task = asyncio.create_task(
            platform.run(COMMANDS, newsroom.answer, newsroom.complete, erase=newsroom.erase, welcome=newsroom.welcome)
        )
        bot = Bot(platform, newsroom, task, naps)
        bot.impatient = patience.set
        running.append(bot)
        ready = asyncio.create_task(platform.answering.wait())
        await asyncio.wait({ready, task}, return_when=asyncio.FIRST_COMPLETED, timeout=15)
        ready.cancel()
        if mode == "socket" and platform.connected:
            await slack.connected()
        return bot

    yield begin
    for bot in running:
        if not bot.task.done():
            await bot.stop()
    for runner in servers:
        await runner.cleanup()


@pytest.fixture(params=["socket", "http"])
async def bot(request: pytest.FixtureRequest, start: Start) -> Bot:
    return await start(request.param)
