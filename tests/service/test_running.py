"""The bot as a process: both platforms at once from one command table, the schedule, health, and its end."""

from __future__ import annotations

import asyncio
import socket
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import aiohttp
import pytest

from bot.config import load
from bot.core.models import Channel, Workspace
from bot.library import Library
from bot.service.app import App
from tests.conftest import CONFIGURATION
from tests.fakes.discord import GENERAL, HALL, Discord
from tests.fakes.process import environment, on_discord, on_slack, on_slack_over_http, running
from tests.fakes.slack import TEAM, FakeSlack
from tests.fakes.slack import Trouble as SlackTrouble


async def test_one_process_serves_both_platforms_with_the_same_words(home: Path) -> None:
    async with (
        Discord() as discord,
        FakeSlack() as slack,
        running(home, **on_discord(discord), **on_slack(slack)) as bot,
    ):
        await bot.connected("discord", "slack")
        shown = await (await discord.type("quote", {"speaker": "Mattis"})).answered()
        await slack.command("/quote Mattis")
        words = "NATO will never turn off dialogue with Russia"
        assert words in str(shown.messages)
        await slack.until(lambda: any(words in said.text for said in slack.said))
        assert discord.faults == []
        assert slack.wrong == []
        status, told = await bot.end()
        assert status == 0, told


async def test_a_platform_that_refuses_leaves_the_other_running(home: Path) -> None:
    async with Discord() as discord, FakeSlack() as slack:
        given = on_discord(discord) | on_slack(slack) | {"BRIEFBOT_DISCORD_TOKEN": "wrong"}
        async with running(home, **given) as bot:
            await bot.connected("slack")
            await slack.command("/help")
            (said,) = await slack.heard()
            assert "What you can ask" in said.text
            status, told = await bot.end()
            assert status == 0, told
            assert "platform.refused platform=discord" in told
            assert "wrong" not in told.replace("is wrong", "")


async def test_a_token_that_is_refused_everywhere_is_one_fault(home: Path) -> None:
    async with Discord() as discord, running(home, **on_discord(discord) | {"BRIEFBOT_DISCORD_TOKEN": "wrong"}) as bot:
        _, told = await asyncio.wait_for(bot.process.communicate(), 60)
        assert bot.process.returncode == 1
        assert told.decode().splitlines()[-1].startswith("briefbot: ")
        assert "Traceback" not in told.decode()


async def test_a_digest_missed_while_down_is_posted_at_start_and_only_once(home: Path) -> None:
    due = datetime.now(UTC) - timedelta(minutes=1)
    (home / "config" / "bot.toml").write_text(
        CONFIGURATION + f'[[subscriptions]]\nname = "morning"\nchannel = "discord:{GENERAL}"\ntimes = ["{due:%H:%M}"]\n'
    )
    an_hour_ago = App(load({"BRIEFBOT_CONFIG": "config/bot.toml"}), lambda: datetime.now(UTC) - timedelta(hours=1))
    with an_hour_ago.newsroom.library as library:
        library.marks.put("tick:discord", an_hour_ago.clock())  # it ran until then
    async with Discord() as discord:
        for _ in range(2):
            async with running(home, **on_discord(discord)) as bot:
                await bot.connected("discord")
                await discord.until(lambda: bool(discord.posted()))
                shown = await (await discord.type("digest list")).answered()
                assert "morning" in str(shown.messages)
                status, told = await bot.end()
                assert status == 0, told
        assert len(discord.posted()) == 1


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
async def test_two_bots_on_one_postgresql_post_each_digest_once(home: Path, url: str) -> None:
    due = datetime.now(UTC) - timedelta(minutes=1)
    channels = [f"discord:{GENERAL}", f"discord:{HALL}", "slack:C1", "slack:C2"]
    (home / "config" / "bot.toml").write_text(
        CONFIGURATION
        + "".join(
            f'[[subscriptions]]\nname = "morning {number}"\nchannel = "{channel}"\ntimes = ["{due:%H:%M}"]\n'
            for number, channel in enumerate(channels)
        )
    )
    with Library.open(url) as library:
        for platform in ("discord", "slack"):
            library.marks.put(f"tick:{platform}", due - timedelta(hours=1))
    async with Discord() as discord, FakeSlack() as slack:
        given = {**on_discord(discord), **on_slack(slack), "BRIEFBOT_DATABASE_URL": url}

        def heads() -> list[str]:
            here = [channel for channel in (GENERAL, HALL) for _ in discord.posted(channel)]
            return sorted([*here, *(one.channel for one in slack.said if one.how == "post" and one.thread is None)])

        async with running(home, **given) as one, running(home, **given) as other:
            await asyncio.gather(*(bot.connected("discord", "slack") for bot in (one, other)))
            shown = await (await discord.type("help")).answered()
            assert "What you can ask" in str(shown.messages)
            async with asyncio.timeout(30):
                while len(heads()) < len(channels):
                    await asyncio.sleep(0.1)
            for bot in (one, other):
                status, told = await bot.end()
                assert status == 0, told
                assert "Traceback" not in told, told
        assert heads() == [GENERAL, HALL, "C1", "C2"]
        assert discord.faults == []


async def test_a_revoked_token_pauses_its_workspace_until_a_start_with_another(home: Path) -> None:
    due = datetime.now(UTC) - timedelta(minutes=1)
    (home / "config" / "bot.toml").write_text(
        CONFIGURATION
        + f'[[subscriptions]]\nname = "morning"\nchannel = "slack:C1"\ntimes = ["{due:%H:%M}"]\n'
        + f'[[subscriptions]]\nname = "other"\nchannel = "discord:{GENERAL}"\ntimes = ["{due:%H:%M}"]\n'
    )
    with Library.open(f"sqlite:///{home / 'var' / 'briefbot.db'}") as library:
        for platform in ("discord", "slack"):
            library.marks.put(f"tick:{platform}", due - timedelta(hours=1))
        async with Discord() as discord, FakeSlack() as slack:
            slack.trouble("chat.postMessage", *[SlackTrouble(error="token_revoked")])
            async with running(home, **on_discord(discord), **on_slack(slack)) as bot:
                await discord.until(lambda: bool(discord.posted()))
                async with asyncio.timeout(20):
                    while not library.workspaces.list():
                        await asyncio.sleep(0.05)
                assert slack.said == []
                assert (await bot.end())[0] == 0
            async with running(home, **on_slack(slack)) as bot:
                await bot.connected("slack")
                assert library.workspaces.list() == {}
                status, _, told = await shell(home, "digest", "send", "morning", **on_slack(slack))
                assert status == 0, told
                assert [one.channel for one in slack.said if one.thread is None] == ["C1"]


async def shell(home: Path, *arguments: str, **given: str) -> tuple[int, str, str]:
    """`briefbot …` in a folder: its status and what it says."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot", *arguments),
        cwd=home,
        env=environment(home, **given),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    out, told = await asyncio.wait_for(process.communicate(), 60)
    return process.returncode or 0, out.decode(), told.decode()


@pytest.mark.parametrize("platform", ["discord", "slack"])
async def test_a_digest_is_sent_from_the_shell_while_no_bot_runs(home: Path, platform: str) -> None:
    channel = f"discord:{GENERAL}" if platform == "discord" else "slack:C1"
    (home / "config" / "bot.toml").write_text(
        CONFIGURATION + f'[[subscriptions]]\nname = "morning"\nchannel = "{channel}"\ntimes = ["08:00"]\n'
    )
    async with Discord() as discord, FakeSlack() as slack:
        status, out, told = await shell(home, "digest", "send", "morning", **on_discord(discord), **on_slack(slack))
        assert status == 0, told
        assert "is posted to" in out
        posted = discord.posted() if platform == "discord" else [one for one in slack.said if one.thread is None]
        assert len(posted) == 1


async def test_without_a_token_it_waits_and_ends_well(home: Path) -> None:
    async with running(home) as bot:
        status, told = await bot.health()
        assert (status, told["status"]) == (200, "well")
        assert (await bot.end())[0] == 0


async def test_metrics_count_what_is_kept(home: Path) -> None:
    async with running(home) as bot:
        await bot.health()
        async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{bot.port}/metrics") as answer:
            lines = (await answer.text()).splitlines()
    assert any(line.startswith("briefbot_articles ") for line in lines)


async def test_a_port_that_is_taken_is_one_fault(home: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        async with running(home, BRIEFBOT_HTTP_PORT=str(taken.getsockname()[1])) as bot:
            _, told = await asyncio.wait_for(bot.process.communicate(), 60)
        assert bot.process.returncode == 1
        assert "BRIEFBOT_HTTP_PORT" in told.decode().splitlines()[-1]


@pytest.mark.parametrize("platform", ["discord", "slack"])
async def test_every_command_is_registered_or_answered(home: Path, platform: str) -> None:
    from bot.commands.table import COMMANDS

    async with Discord() as discord, FakeSlack() as slack:
        where = on_discord(discord) if platform == "discord" else on_slack(slack)
        async with running(home, **where) as bot:
            await bot.connected(platform)
            for command in (one for one in COMMANDS if not one.hidden):
                if platform == "discord":
                    given = {option.name: "nato" for option in command.options if option.required}
                    shown = await discord.type(command.name, given)
                    await shown.until(lambda one: one.acknowledged is not None)
                else:
                    before = len(slack.said) + len(slack.opened)
                    await slack.command(f"/{command.name}")
                    await slack.until(lambda before=before: len(slack.said) + len(slack.opened) > before, command.name)
            assert slack.wrong == []


async def test_slack_over_http_is_answered_where_its_health_is(home: Path) -> None:
    async with FakeSlack() as slack, running(home, **on_slack_over_http(slack)) as bot:
        await bot.connected("slack")
        slack.bot = f"http://127.0.0.1:{bot.port}"
        await slack.command("/quote Mattis")
        words = "NATO will never turn off dialogue with Russia"
        await slack.until(lambda: any(words in said.text for said in slack.said))
        await slack.request("slash_commands", {"command": "/help"}, secret="another", status=401)
        assert slack.wrong == []
        status, told = await bot.end()
        assert status == 0, told


async def test_a_workspace_that_removes_the_bot_is_forgotten_and_its_articles_stay(home: Path) -> None:
    async with FakeSlack() as slack, running(home, **on_slack(slack)) as bot:
        await bot.connected("slack")
        slack.users["U1"] = {"is_admin": True}
        await slack.command("/follow nato")
        (said,) = await slack.heard()
        assert "nato" in said.text
        with App(load({"BRIEFBOT_CONFIG": "config/bot.toml"})).newsroom.library as library:
            articles = library.counts()["articles"]
            assert [one.word for one in library.follows.list(Channel(Workspace("slack", TEAM), "C1"))] == ["nato"]
            await slack.event({"type": "app_uninstalled"}, team=TEAM)
            async with asyncio.timeout(15):
                while library.follows.list(Channel(Workspace("slack", TEAM), "C1")):
                    await asyncio.sleep(0.05)
            assert library.counts()["articles"] >= articles
        assert (await bot.end())[0] == 0


async def test_an_answer_under_way_is_shown_before_the_end(home: Path) -> None:
    """The page that is asked for answers only after the bot was told to end."""
    asked, ending = asyncio.Event(), asyncio.Event()
    told = "<html><h1>The ferry is back</h1>" + "<p>The ferry came back on Monday, and people cheered.</p>" * 9

    async def page(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        asked.set()
        await ending.wait()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(told)}\r\n\r\n"
        writer.write(head.encode() + told.encode())
        writer.close()

    server = await asyncio.start_server(page, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    (home / "config" / "bot.toml").write_text(CONFIGURATION + '[fetch]\nallow_networks = ["127.0.0.0/8"]\n')
    async with server, Discord() as discord, running(home, **on_discord(discord)) as bot:
        await bot.connected("discord")
        shown = await discord.type("brief", {"about": f"http://{host}:{port}/ferry"})
        await asyncio.wait_for(asked.wait(), 20)
        stopped = asyncio.create_task(bot.end())
        await bot.told_to_end.wait()
        ending.set()
        await shown.answered()
        assert "The ferry is back" in str(shown.messages)
        status, words = await stopped
        assert status == 0, words
