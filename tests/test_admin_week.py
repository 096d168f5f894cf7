"""An admin's first week on each platform, from the hello to the goodbye, with the real clients and the whole bot."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from io import StringIO
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.config import load
from bot.platforms.terminal.client import TerminalPlatform
from bot.service.app import App
from tests.conftest import CONFIGURATION
from tests.fakes.discord import MANAGER, Discord
from tests.fakes.discord_rest import words as on_screen
from tests.fakes.process import on_discord, on_slack, running
from tests.fakes.slack import CHANNEL, USER, FakeSlack
from tests.fakes.web import BadWeb, http

OPML = (
    "<opml version='2.0'><body><outline text='Sea'>"
    "<outline type='rss' text='Harbour' xmlUrl='{base}/ok'/></outline></body></opml>"
)

# What is asked, and what the answer says; {base} is a web server with a list of feeds.
WEEK = (
    ("brief", "Top stories"),
    ("digest add 6:30 PM mon-fri Tallinn nato", "18:30 Europe/Tallinn, mon-fri · nato"),
    ("digest add 6:30 PM mon-fri Tallinn nato", "here already"),
    ("digest change 8 am topics:nato, g7", "08:00 Europe/Tallinn, mon-fri · nato, g7"),
    ("digest preview", "(?i)briefing"),
    ("follow Mars", "Following “Mars”"),
    ("hide football 1 month", "“football” is hidden"),
    ("undo", "as it was before"),
    ("hide", "Nothing is hidden"),
    ("sources import {base}/list.opml", "1 source is added"),
    ("sources rename Harbour to The Harbour Post", "“The Harbour Post” now"),
    ("sources list", "The Harbour Post"),
    ("digest pause", "is paused"),
    ("digest resume", "Digest resumed"),
    ("digest rename evening to early", "early"),
    ("digest list all", "early in "),
    ("what did Mattis say about Russia?", "Jim Mattis"),
    ("sources remove sea", "is removed"),
    ("unfollow all", "not followed any more"),
    ("digest remove early", "is removed"),
    ("digest list", "no digest yet"),
)

Ask = Callable[[str], Awaitable[str]]


async def live_through(ask: Ask, base: str) -> None:
    for line, must in WEEK:
        said = await ask(line.format(base=base))
        assert re.search(must, said), f"{line}: {said}"
        assert "went wrong" not in said, line
        assert "briefbot " not in said.replace("briefbot sources", ""), line  # nobody in a chat has a shell


@pytest.fixture
def configured(home: Path) -> Path:
    text = CONFIGURATION + '[fetch]\nallow_networks = ["127.0.0.0/8"]\n'
    (home / "config" / "bot.toml").write_text(text, encoding="utf-8")
    return home


async def test_on_discord(configured: Path) -> None:
    async with BadWeb() as server, Discord() as discord, running(configured, **on_discord(discord)) as bot:
        server.pages["/list.opml"] = http(OPML.format(base=server.base).encode(), Content_Type="text/x-opml")
        await bot.connected("discord")

        async def ask(line: str) -> str:
            shown = await (await discord.type("briefbot", {"about": line}, permissions=MANAGER)).answered()
            return "\n".join(on_screen(message) for message in shown.messages)

        await live_through(ask, server.base)
        assert discord.faults == []


async def test_on_slack(configured: Path) -> None:
    async with BadWeb() as server, FakeSlack() as slack, running(configured, **on_slack(slack)) as bot:
        server.pages["/list.opml"] = http(OPML.format(base=server.base).encode(), Content_Type="text/x-opml")
        slack.users[USER] = {"is_admin": True, "tz": "Europe/Tallinn"}
        await bot.connected("slack")
        joined = {"type": "member_joined_channel", "user": "UBOT", "channel": CHANNEL, "team": "T1"}
        await slack.event(joined)
        await slack.until(lambda: slack.said, "hello")
        assert "I am Briefbot" in str(slack.said[0])
        assert all(label in str(slack.said[0]) for label in ("Pick topics", "Set a time", "Try it"))

        async def ask(line: str) -> str:
            before = len(slack.said)
            await slack.command(f"/briefbot {line}")
            await slack.until(lambda: len(slack.said) > before and "One moment" not in str(slack.said[-1]), line)
            return str(slack.said[-1])

        await live_through(ask, server.base)
        assert slack.wrong == []


async def test_in_the_terminal(configured: Path) -> None:
    async with BadWeb() as server:
        server.pages["/list.opml"] = http(OPML.format(base=server.base).encode(), Content_Type="text/x-opml")
        lines = StringIO("\n".join(line.format(base=server.base) for line, _ in WEEK) + "\n")
        printed = StringIO()
        app = App(load({"BRIEFBOT_CONFIG": "config/bot.toml"}))

        async def nothing(*_: object) -> None:
            return None

        terminal = TerminalPlatform(lines, printed, history=None)
        try:
            await terminal.run(COMMANDS, app.answer, app.complete, erase=nothing, welcome=nothing)
        finally:
            await app.close()
        said = " ".join(printed.getvalue().split())
        place = 0
        for line, must in WEEK:
            found = re.compile(must).search(said, place)
            assert found, f"{line}: {said[place : place + 500]}"
            place = found.end()
