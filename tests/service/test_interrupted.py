"""A question that was acknowledged is answered, or apologised for, though the process that took it is killed."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path

from tests.conftest import CONFIGURATION
from tests.fakes.discord import Discord
from tests.fakes.process import Silent, on_discord, on_slack, running
from tests.fakes.slack import FakeSlack

ALLOWED = '[fetch]\nallow_networks = ["127.0.0.0/8"]\n'


async def test_who_asked_a_process_that_was_killed_on_discord_hears_of_it_from_the_next(home: Path) -> None:
    (home / "config" / "bot.toml").write_text(ALLOWED + CONFIGURATION)
    async with Silent() as address, Discord() as discord:
        async with running(home, **on_discord(discord)) as bot:
            await bot.connected("discord")
            answered = await (await discord.type("help")).answered()
            asked = await discord.type("brief", {"about": address})
            await asked.until(lambda one: one.thinking)
            await until(lambda: bool(awaited(home)))
            bot.process.kill()
            await bot.process.wait()
            before = answered.edits
        async with running(home, **on_discord(discord)) as bot:
            await bot.connected("discord")
            shown = await asked.answered()
            assert "interrupted" in str(shown.messages)
            await until(lambda: not awaited(home))
            assert answered.edits == before
            await bot.end()


async def test_who_asked_a_process_that_was_killed_on_slack_hears_of_it_from_the_next(home: Path) -> None:
    (home / "config" / "bot.toml").write_text(ALLOWED + CONFIGURATION)
    async with Silent() as address, FakeSlack() as slack:
        async with running(home, **on_slack(slack)) as bot:
            await bot.connected("slack")
            await slack.command(f"/brief {address}")
            await until(lambda: bool(awaited(home)))
            bot.process.kill()
            await bot.process.wait()
        async with running(home, **on_slack(slack)) as bot:
            await bot.connected("slack")
            await slack.until(lambda: any("interrupted" in one.text for one in slack.said))
            await until(lambda: not awaited(home))
            await bot.end()


async def until(there: Callable[[], bool]) -> None:
    async with asyncio.timeout(30):
        while not there():
            await asyncio.sleep(0.05)


def awaited(home: Path) -> list[str]:
    """The questions that are remembered."""
    with sqlite3.connect(f"file:{home}/var/briefbot.db?mode=ro", uri=True) as library:
        return [row[0] for row in library.execute("SELECT key FROM awaited")]
