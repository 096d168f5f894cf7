"""The bot of bench_discord in a process of its own: the real newsroom over a large library, refreshed all the while."""

from __future__ import annotations

import asyncio
import signal
import sys
import time

from bot.question import Question
from bot.reply import Action, Buttons, Divider, Heading, Link, Note, Paragraph, Reply, Text

BETWEEN = 10.0  # seconds between two refreshes of a hundred feeds with a thousand new articles each time

_story = (
    Heading((Link("Ministers agree on a plan for the harbour", "https://news.example/harbour"),)),
    Paragraph((Text("The ministers agreed on Monday. The plan is to be carried out within two years. " * 2),)),
    Note((Text("Three outlets"),)),
    Buttons(tuple(Action(label, "full", "#1") for label in ("Full text", "Quotes", "Sources", "More"))),
    Divider(),
)
STUB = Reply(_story * 5, "Five stories", private=True)


async def serve(api_url: str, gateway_url: str, database: str, started: float) -> None:
    """Run until SIGTERM; "ready" with the seconds since the start goes to stdout, then a line per refresh."""
    from bot.app import App
    from bot.commands import COMMANDS
    from bot.config import DatabaseSettings, FetchSettings, Settings
    from bot.platforms.discord.client import DiscordPlatform
    from bot.refresh import refresh
    from tests.fakes.discord import TOKEN

    fetch = FetchSettings(allow_networks=("127.0.0.0/8",), pages=False)
    app = App(Settings(database=DatabaseSettings(database), fetch=fetch))
    library = app.newsroom.library

    async def first(key: str) -> bool:
        return await app.newsroom.aside(library.seen.first, key, app.clock())

    async def nothing(*_: object) -> None:
        return None

    async def refreshing() -> None:
        while True:
            outcomes = await refresh(library, await app.newsroom.web(), fetch, app.clock(), asked=True)
            print("refreshed", sum(outcome.new for outcome in outcomes), flush=True)
            await asyncio.sleep(BETWEEN)

    async def stub(question: Question) -> Reply:
        return STUB

    platform = DiscordPlatform(TOKEN, first=first, api_url=api_url, gateway_url=gateway_url)
    answer = stub if "--stub" in sys.argv else app.answer
    running = asyncio.create_task(platform.run(COMMANDS, answer, app.complete, erase=nothing, welcome=nothing))
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, running.cancel)
    while not platform.connected:
        await asyncio.sleep(0.02)
    print("ready", time.time() - started, flush=True)
    background = asyncio.create_task(refreshing()) if "--stub" not in sys.argv else None
    try:
        await running
    except asyncio.CancelledError:
        if background is not None:
            background.cancel()
            await asyncio.gather(background, return_exceptions=True)
        await app.close()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2], sys.argv[3], float(sys.argv[4])))
