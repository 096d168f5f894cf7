"""`briefbot run` as a process of its own, and the servers that it is told of."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from tests.fakes.discord import TOKEN, Discord
from tests.fakes.slack import SECRET, FakeSlack

ROOT = Path(__file__).resolve().parents[2]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


class Bot:
    """`briefbot run` in a folder, told where the servers are."""

    def __init__(self, process: asyncio.subprocess.Process, port: int) -> None:
        self.process, self.port = process, port
        self.told_to_end = asyncio.Event()
        self._heard = ""

    async def health(self) -> tuple[int, dict[str, Any]]:
        """What /healthz says, as soon as it says anything."""
        async with aiohttp.ClientSession() as session:
            while True:
                try:
                    async with session.get(f"http://127.0.0.1:{self.port}/healthz") as answer:
                        return answer.status, await answer.json()
                except aiohttp.ClientConnectionError:
                    assert self.process.returncode is None, await self.process.communicate()
                    await asyncio.sleep(0.05)

    async def connected(self, *names: str) -> None:
        async with asyncio.timeout(30):
            while True:
                _, told = await self.health()
                if all(told["platforms"].get(name) == "connected" for name in names):
                    return
                await asyncio.sleep(0.05)

    async def says(self, words: str, *, within: float = 30) -> None:
        """Wait until its log has these words, once more than before."""
        stderr = self.process.stderr
        assert stderr is not None
        async with asyncio.timeout(within):
            while True:
                line = (await stderr.readline()).decode()
                assert line, f"it ended without saying {words!r}: {self._heard}"
                self._heard += line
                if words in line:
                    return

    async def end(self) -> tuple[int, str]:
        self.process.send_signal(signal.SIGTERM)
        self.told_to_end.set()
        _, told = await asyncio.wait_for(self.process.communicate(), 15)
        return self.process.returncode or 0, self._heard + told.decode()


def environment(home: Path, **given: str) -> dict[str, str]:
    """What a process in that folder is told, and nothing else of the bot's."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("BRIEFBOT_")}
    return {**clean, "PYTHONPATH": str(ROOT), "PWD": str(home), **given}


@asynccontextmanager
async def running(home: Path, **given: str) -> AsyncIterator[Bot]:
    port = free_port()
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-m",
        "bot",
        "run",
        cwd=home,
        env=environment(home, **{"BRIEFBOT_HTTP_PORT": str(port), **given}),
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    try:
        yield Bot(process, port)
    finally:
        if process.returncode is None:
            process.kill()
            await process.communicate()


def on_discord(discord: Discord) -> dict[str, str]:
    return {
        "BRIEFBOT_DISCORD_TOKEN": TOKEN,
        "BRIEFBOT_DISCORD_API_URL": discord.url,
        "BRIEFBOT_DISCORD_GATEWAY_URL": discord.url.replace("http", "ws").replace("/api/v10", "/gateway/"),
    }


def on_slack(slack: FakeSlack) -> dict[str, str]:
    return {
        "BRIEFBOT_SLACK_BOT_TOKEN": "xoxb-1",
        "BRIEFBOT_SLACK_APP_TOKEN": "xapp-1",
        "BRIEFBOT_SLACK_API_URL": slack.url,
    }


def on_slack_over_http(slack: FakeSlack) -> dict[str, str]:
    return {
        "BRIEFBOT_SLACK_BOT_TOKEN": "xoxb-1",
        "BRIEFBOT_SLACK_SIGNING_SECRET": SECRET,
        "BRIEFBOT_SLACK_API_URL": slack.url,
    }


class Silent:
    """A feed's server that takes requests and never answers."""

    async def __aenter__(self) -> str:
        self._over = asyncio.Event()
        self._server = await asyncio.start_server(self._take, "127.0.0.1", 0)
        host, port = self._server.sockets[0].getsockname()
        return f"http://{host}:{port}/feed"

    async def _take(self, _: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        await self._over.wait()
        answer.close()

    async def __aexit__(self, *_: object) -> None:
        self._over.set()
        self._server.close()
