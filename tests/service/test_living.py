"""A running bot follows its configuration: SIGHUP and a changed file are read again, and a fault changes nothing."""

from __future__ import annotations

import asyncio
import signal
from pathlib import Path

import pytest

from bot.library import Library
from tests.conftest import CONFIGURATION
from tests.fakes.process import running

DIGEST = '[[subscriptions]]\nname = "{}"\nchannel = "terminal:main"\ntimes = ["03:17"]\n'
FILE = Path("config") / "bot.toml"


async def until(there, *, within: float = 20) -> None:
    async with asyncio.timeout(within):
        while not there():
            await asyncio.sleep(0.1)


def digests(home: Path) -> set[str]:
    with Library.open(f"sqlite:///{home / 'var' / 'briefbot.db'}") as library:
        return {one.name for one in library.subscriptions.list()}


async def test_a_running_bot_takes_a_changed_file_and_refuses_a_faulty_one(home: Path) -> None:
    file = home / FILE
    file.write_text(CONFIGURATION + DIGEST.format("morning"))
    async with running(home) as bot:
        await bot.health()
        file.write_text(CONFIGURATION + DIGEST.format("evening"))
        await until(lambda: digests(home) == {"evening"})
        file.write_text(CONFIGURATION + DIGEST.format("night").replace("03:17", "never"))
        bot.process.send_signal(signal.SIGHUP)
        await bot.says("configuration.refused")
        file.write_text(CONFIGURATION + DIGEST.format("noon"))
        bot.process.send_signal(signal.SIGHUP)
        await until(lambda: digests(home) == {"noon"})
        status, told = await bot.end()
        assert status == 0, told
        assert "configuration.refused config/bot.toml: subscriptions[1].times" in told
        assert told.count("configuration.applied") >= 2


async def test_commands_of_the_shell_leave_a_running_bots_configuration_alone(
    home: Path, briefbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = home / FILE
    file.write_text(CONFIGURATION + DIGEST.format("morning"))
    other = home / "other.toml"
    other.write_text(CONFIGURATION + DIGEST.format("evening"))
    async with running(home) as bot:
        await bot.health()
        monkeypatch.setenv("BRIEFBOT_CONFIG", str(other))
        listed = await asyncio.to_thread(briefbot, "digest", "list")
        said = await asyncio.to_thread(briefbot, "say", "/help")
        assert "morning" in listed.out
        assert "evening" not in listed.out
        assert "config apply" in listed.err
        assert said.status == 0
        assert digests(home) == {"morning"}
        status, told = await bot.end()
        assert status == 0, told
    applied = await asyncio.to_thread(briefbot, "config", "apply")
    assert applied.out == "Applied as number 2: 1 source, 1 digest\n"
    assert digests(home) == {"evening"}


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_a_bot_waits_for_a_database_that_is_away_and_needs_nobody_when_it_comes(home: Path, url: str) -> None:
    """The address leads to a door that opens late, as where a server starts after the bot."""
    folder = url.split("host=")[1]
    door = home / "late"
    given = {"BRIEFBOT_DATABASE_URL": url.replace(folder, str(door))}
    async with running(home, **given) as bot:
        await bot.says("database.away")
        await bot.says("database.away")
        door.symlink_to(folder)
        code, told = await bot.health()
        assert (code, told["status"]) == (200, "well")
        status, words = await bot.end()
        assert status == 0, words


async def test_a_bot_that_waits_for_its_database_ends_when_it_is_told(home: Path) -> None:
    async with running(home, BRIEFBOT_DATABASE_URL=f"postgresql://b@/b?host={home}/nowhere") as bot:
        await bot.says("database.away")
        status, words = await bot.end()
        assert status == 0, words
