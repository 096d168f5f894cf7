"""A bot that only posts what is due, in a process of its own, to be killed: `python -m tests.publish.serving …`."""

from __future__ import annotations

import argparse
import asyncio
import logging
import sys

from bot.config import Settings
from bot.library import Library
from bot.newsroom import Newsroom
from bot.platforms.discord.client import DiscordPlatform
from bot.platforms.slack.client import SlackPlatform
from bot.publish import Publisher
from bot.service import clock


async def serve(database: str, discord: str, gateway: str, slack: str) -> None:
    async def first(_: str) -> bool:
        return True

    async def nothing(*_: object) -> None:
        return None

    def web() -> None:
        raise AssertionError("no digest needs the web")

    newsroom = Newsroom(Settings(), clock.now, lambda: Library.open(database), web)
    platforms = {}
    if discord:
        platforms["discord"] = DiscordPlatform("a.bot.token", first=first, api_url=discord, gateway_url=gateway)
        running = asyncio.create_task(platforms["discord"].run((), nothing, nothing, erase=nothing, welcome=nothing))
        assert running
    if slack:
        platforms["slack"] = SlackPlatform(bot_token="xoxb-1", api_url=slack, first=first)
    publisher = Publisher(newsroom, platforms)
    if (jobs := newsroom.library.jobs) is not None:
        serving = asyncio.create_task(jobs.serve(tuple(platforms), publisher.deliver, nothing))
        assert serving
    while True:
        await publisher.tick()
        if jobs is not None:
            await asyncio.to_thread(jobs.ask_to_fetch)
        sys.stdout.write(f"{len(newsroom.library.deliveries.open(clock.now()))}\n")
        sys.stdout.flush()
        await asyncio.sleep(0.5)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("database")
    parser.add_argument("--discord", default="")
    parser.add_argument("--gateway", default="")
    parser.add_argument("--slack", default="")
    given = parser.parse_args()
    logging.basicConfig(level=logging.WARNING)
    asyncio.run(serve(given.database, given.discord, given.gateway, given.slack))


if __name__ == "__main__":
    main()
