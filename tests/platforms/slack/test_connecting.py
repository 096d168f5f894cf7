"""The bot connects, comes back by itself, believes only Slack, and finishes what it began."""

from __future__ import annotations

import asyncio

import aiohttp
import pytest

from bot.errors import BotError
from bot.platforms.slack.client import SlackPlatform
from tests.fakes.newsroom_stub import Newsroom
from tests.fakes.slack import SECRET, TEAM, USER, FakeSlack, Trouble
from tests.platforms.slack.conftest import Bot


@pytest.mark.parametrize(
    ("settings", "named"),
    [
        ({"bot_token": "xoxb-wrong"}, "BRIEFBOT_SLACK_BOT_TOKEN"),
        ({"app_token": "xapp-wrong"}, "BRIEFBOT_SLACK_APP_TOKEN"),
    ],
    ids=["bot token", "app token"],
)
async def test_a_wrong_token_ends_it_with_a_clear_fault(start, settings, named):
    bot = await start("socket", **settings)
    with pytest.raises(BotError) as fault:
        await bot.task
    assert named in fault.value.remedy
    assert "wrong" not in str(fault.value), "a token is never told"


async def test_it_waits_for_a_slack_that_is_not_there_yet(start, slack):
    slack.trouble("auth.test", Trouble(status=503), Trouble(reset=True), Trouble(status=429, retry_after="5"))
    slack.trouble("apps.connections.open", Trouble(status=503), Trouble(error="internal_error"))
    bot = await start("socket")
    assert bot.platform.connected
    assert 5.0 in bot.naps
    assert len(bot.naps) == 5


async def test_a_refreshed_line_loses_nothing(start, slack, newsroom):
    await start("socket")
    await slack.refresh()
    await slack.until(lambda: slack.connections == 2 and len(slack.lines) == 1)
    await slack.command("/brief")
    await slack.heard()


async def test_a_broken_line_comes_back(start, slack, newsroom):
    await start("socket")
    slack.trouble("apps.connections.open", Trouble(status=503), Trouble(reset=True))
    await slack.drop()
    await slack.connected()
    await slack.command("/brief")
    await slack.heard()
    assert slack.connections == 2


async def test_an_app_token_that_is_taken_away_ends_it(start, slack):
    bot = await start("socket")
    slack.app_tokens.clear()
    await slack.drop()
    with pytest.raises(BotError):
        await asyncio.wait_for(bot.task, 15)


async def test_what_is_in_flight_is_finished_before_it_ends(start, slack, newsroom):
    bot = await start("socket")
    newsroom.gate = asyncio.Event()
    await slack.command("/brief")
    await slack.until(lambda: newsroom.asked)
    bot.task.cancel()
    await slack.until(lambda: not slack.lines)
    newsroom.gate.set()
    with pytest.raises(asyncio.CancelledError):
        await bot.task
    (answer,) = slack.said
    assert "Top stories" in answer.text
    assert not bot.platform.connected


@pytest.fixture
async def http(start) -> Bot:
    return await start("http")


def payload(slack: FakeSlack) -> dict[str, str]:
    return {
        "command": "/brief",
        "text": "",
        "user_id": USER,
        "channel_id": "C1",
        "team_id": TEAM,
        "trigger_id": "t1",
        "response_url": slack.response_url("C1", USER),
    }


@pytest.mark.parametrize(
    "forged", [{"secret": "another"}, {"age": 400}, {"age": -400}], ids=["forged", "stale", "from the future"]
)
async def test_only_slack_s_own_fresh_requests_are_believed(http, slack, newsroom, forged):
    await slack.request("slash_commands", payload(slack), status=401, **forged)
    await slack.command("/help")
    await slack.heard()
    assert [question.command for question in newsroom.asked] == ["help"]


async def test_a_tampered_request_is_refused(http, slack):
    async with (
        aiohttp.ClientSession() as session,
        session.post(slack.bot + "/slack/events", data="command=%2Fbrief") as answer,
    ):
        assert answer.status == 401


async def test_a_replayed_request_has_no_second_effect(http, slack, newsroom):
    again = payload(slack)
    await slack.request("slash_commands", again)
    await slack.request("slash_commands", again)
    await slack.command("/help")
    await slack.heard(2)
    assert sorted(question.command for question in newsroom.asked) == ["brief", "help"]


async def test_slack_s_handshake_is_answered(http, slack):
    answer = await slack.request("events_api", {"type": "url_verification", "challenge": "c", "token": "t"})
    assert answer == {"challenge": "c"}


async def test_requests_are_put_off_while_it_starts_or_stops(http, slack, newsroom):
    await http.stop()
    await slack.request("slash_commands", payload(slack), status=503)


def test_without_a_signing_secret_nothing_listens():
    routes: list[str] = []

    class Application:
        class router:  # noqa: N801
            add_post = add_get = staticmethod(lambda path, _: routes.append(path))

    SlackPlatform(bot_token="x", app_token="y", first=Newsroom().first).routes(Application)
    assert routes == []
    SlackPlatform(bot_token="x", signing_secret=SECRET, first=Newsroom().first).routes(Application)
    assert routes == ["/slack/events"]
