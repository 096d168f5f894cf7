"""Several workspaces install one bot: each has its own token, and a removed one is forgotten."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs, urlsplit

import aiohttp
import pytest

from bot.core.models import Channel, Workspace
from bot.platforms.base import ChannelClosed, WorkspaceClosed
from bot.platforms.slack.connection.sealing import Sealed
from bot.platforms.slack.drawing.render import draw
from tests.fakes.newsroom_stub import said


class Shelf:
    """Installations in memory."""

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], dict[str, Any]] = {}
        self.words: set[str] = set()

    async def save(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None:
        self.kept[enterprise, team] = dict(content)

    async def find(self, enterprise: str, team: str) -> Mapping[str, Any] | None:
        return self.kept.get((enterprise, team))

    async def delete(self, enterprise: str, team: str) -> None:
        self.kept.pop((enterprise, team), None)

    async def replace(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None:
        self.kept[enterprise, team] = dict(content)

    async def everything(self):
        return [(enterprise, team, "", content) for (enterprise, team), content in self.kept.items()]

    async def first(self, word: str) -> bool:
        known = word in self.words
        self.words.add(word)
        return not known


@pytest.fixture
def shelf() -> Shelf:
    shelf = Shelf()
    shelf.kept["", "T1"] = {"bot_token": "xoxb-1", "bot_user_id": "UBOT", "user_id": "UINSTALLER"}
    shelf.kept["", "T2"] = {"bot_token": "xoxb-2", "bot_user_id": "UBOT2"}
    return shelf


@pytest.fixture
async def bot(start, slack, shelf):
    slack.tokens["xoxb-2"] = "T2"
    return await start("http", installations=Sealed(shelf, "k" * 32), client_id="id", client_secret="secret")


async def test_every_workspace_is_answered_with_its_own_token(bot, slack, newsroom):
    newsroom.replies["brief"] = said("Top")
    await slack.mention("brief", team="T1")
    await slack.event(
        {"type": "app_mention", "text": "<@UBOT2> brief", "user": "U1", "channel": "C2", "ts": "1.1"}, team="T2"
    )
    await slack.heard(2)
    assert {one.channel: one.token for one in slack.said} == {"C1": "xoxb-1", "C2": "xoxb-2"}
    assert [question.argument for question in newsroom.asked] == ["", ""]


async def test_posts_go_by_their_workspace_s_token(bot, slack):
    (message,) = draw(said("Digest"))
    await bot.platform.post(Channel(Workspace("slack", "T2"), "C2"), message, "d1")
    assert slack.said[0].token == "xoxb-2"
    assert bot.platform.link(Channel(Workspace("slack", "T2"), "C2"), "1.2") == "https://team.slack.com/archives/C2/p12"
    with pytest.raises(WorkspaceClosed):
        await bot.platform.post(Channel(Workspace("slack", "T3"), "C3"), message, "d2")
    with pytest.raises(ChannelClosed):
        await bot.platform.post(Channel(Workspace("slack"), "C4"), message, "d3")


async def test_a_removed_bot_is_forgotten_there_and_only_there(bot, slack, newsroom, shelf):
    await slack.event({"type": "app_uninstalled"}, team="T2")
    await slack.until(lambda: newsroom.erased)
    assert newsroom.erased == [("slack", "T2")]
    assert list(shelf.kept) == [("", "T1")]


async def test_the_installer_is_told_when_the_channel_is_gone(bot, slack):
    slack.scopes_missing = {"conversations.info"}
    await bot.platform.tell(Channel(Workspace("slack", "T1"), "C1"), said("Suspended"))
    assert [one.channel for one in slack.said] == ["UINSTALLER"]


# slack_sdk signs oauth.v2.access with a class that aiohttp 4 will not have any more
@pytest.mark.filterwarnings("ignore:BasicAuth is deprecated:DeprecationWarning")
async def test_a_new_workspace_installs_it(bot, slack, newsroom, shelf):
    slack.tokens["xoxb-3"] = "T3"
    slack.codes["code-3"] = {
        "access_token": "xoxb-3",
        "team": {"id": "T3", "name": "Three"},
        "authed_user": {"id": "U3"},
        "bot_user_id": "UBOT3",
        "scope": "commands,chat:write",
    }
    async with aiohttp.ClientSession() as browser:
        async with browser.get(slack.bot + "/slack/install") as page:
            text = await page.text()
            cookie = page.headers["Set-Cookie"].split(";")[0]
        address = re.search(r'href="(https://slack\.com/oauth/v2/authorize[^"]*)"', text)[1].replace("&amp;", "&")
        asked = parse_qs(urlsplit(address).query)
        assert asked["client_id"] == ["id"]
        assert "chat:write" in asked["scope"][0].split(",")
        back = f"{slack.bot}/slack/oauth_redirect?code=code-3&state={asked['state'][0]}"
        async with browser.get(back, headers={"Cookie": cookie}) as page:
            assert page.status == 200
        async with browser.get(back, headers={"Cookie": cookie}) as page:
            assert page.status == 401, "a state opens one installation"
        async with browser.get(back.replace("state=", "state=forged"), headers={"Cookie": cookie}) as page:
            assert page.status == 400
    assert "xoxb-3" not in repr(shelf.kept)
    assert (await Sealed(shelf, "k" * 32).find("", "T3"))["bot_token"] == "xoxb-3"
    await slack.command("/brief", team="T3")
    await slack.heard()
    assert newsroom.asked[0].channel.workspace.id == "T3"


async def test_a_workspace_that_did_not_install_it_is_not_answered(bot, slack, newsroom):
    await slack.request(
        "slash_commands", {"command": "/brief", "team_id": "T9", "user_id": "U1", "channel_id": "C1", "trigger_id": "t"}
    )
    await slack.command("/help", team="T1")
    await slack.heard()
    assert [question.command for question in newsroom.asked] == ["help"]
