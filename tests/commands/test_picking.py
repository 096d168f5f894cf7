"""The first minute: a hello with three buttons, topics to pick, their feeds added, read and told of."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot import present
from bot.config import DatabaseSettings, FetchSettings, Settings
from bot.core.models import Channel, Workspace
from bot.platforms.base import ChannelClosed
from bot.publish.greeting import greet
from bot.service.app import App
from tests.fakes.platform import FakePlatform
from tests.fakes.room import READER, Room, actions, words
from tests.fakes.web import BadWeb

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
HERE = Channel(Workspace("discord", "G1"), "C1")
OPML = """<opml version="2.0"><body><outline text="World"><outline text="Harbours">
<outline type="rss" text="Harbour" xmlUrl="{base}/ok"/></outline><outline text="Islands">
<outline type="rss" text="Gone" xmlUrl="{base}/nothing-here"/></outline></outline></body></opml>"""


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = replace(
        Settings(),
        database=DatabaseSettings(url=f"sqlite:///{tmp_path / 'b.db'}"),
        fetch=FetchSettings(allow_networks=("127.0.0.1/32",)),
    )
    opened = App(settings, lambda: NOW)
    yield opened
    await opened.close()


@pytest.fixture
def room(app: App) -> Room:
    return Room(app, HERE)


async def starting(app: App, server: BadWeb, tmp_path: Path) -> None:
    (tmp_path / "starter.opml").write_text(OPML.format(base=server.base), encoding="utf-8")
    app.newsroom.starter = (tmp_path / "starter.opml",)


async def test_an_empty_library_offers_the_topics(room: Room) -> None:
    reply = await room.ask("/brief")
    assert "There is no news yet" in words(reply)
    assert "briefbot " not in words(reply)  # nobody in a chat has a shell
    listed = await room.press(reply, "Pick topics")
    labels = [action.label for action in actions(listed)]
    assert "Technology · 4 feeds" in labels
    assert len(labels) <= 25


async def test_a_topic_is_added_read_and_told_of(app: App, room: Room, tmp_path: Path) -> None:
    async with BadWeb() as server:
        await starting(app, server, tmp_path)
        reply = await room.press(await room.ask("/sources pick"), "Harbours")
        said = words(reply)
        assert "Harbours: 1 feed added." in said
        assert "Harbour reopens after storm" in said
        assert reply.shown
        assert "Harbour reopens" in words(await room.ask("/full 1"))
        again = words(await room.ask("/sources pick harbours"))
        assert "read here already" in again
        assert "as it was before" in words(await room.press(reply, "Undo"))
        assert [one.name for one in app.newsroom.library.sources.list(workspace=HERE.workspace)] == []


async def test_a_topic_whose_feeds_cannot_be_read_says_what_to_do(app: App, room: Room, tmp_path: Path) -> None:
    async with BadWeb() as server:
        await starting(app, server, tmp_path)
        said = words(await room.ask("/sources pick Islands"))
        assert "Islands: 1 feed added." in said
        assert "ask /brief in a minute" in said


async def test_an_unknown_topic_gets_the_nearest(room: Room) -> None:
    assert "Did you mean Technology" in words(await room.ask("/sources pick Technolgy"))


async def test_picking_is_for_those_who_manage(app: App) -> None:
    assert "may not manage" in words(await Room(app, HERE, READER).ask("/sources pick Technology"))


async def test_a_new_server_is_greeted_once(app: App) -> None:
    platform = FakePlatform()
    assert await greet(app.newsroom, platform, HERE)
    assert not await greet(app.newsroom, platform, Channel(HERE.workspace, "C2"))
    [posted] = platform.posted
    assert "I am Briefbot" in posted.words
    labels = [action.label for action in actions(present.hello())]
    assert labels == ["Pick topics", "Set a time", "Try it"]


async def test_where_nothing_may_be_said_those_who_manage_hear_it(app: App) -> None:
    platform = FakePlatform()
    platform.faults["C1"].append(ChannelClosed("no right to post"))
    assert await greet(app.newsroom, platform, HERE)
    assert len(platform.told) == 1


async def test_a_server_with_digests_is_not_greeted(app: App, room: Room) -> None:
    await room.ask("/digest add 08:00 Tallinn")
    platform = FakePlatform()
    assert not await greet(app.newsroom, platform, HERE)
    assert platform.posted == []


async def test_sources_are_renamed_and_removed_several_at_once_and_come_back(
    app: App, room: Room, tmp_path: Path
) -> None:
    from bot.core.models import Source, SourceKind

    def names() -> list[str]:
        return [one.name for one in app.newsroom.library.sources.list(workspace=HERE.workspace)]

    for name, topic in (("Ann", "Space"), ("Bob", "Space"), ("Cid", "")):
        one = Source(name, SourceKind.FEED, f"https://{name}.example/f", HERE.workspace, topic)
        app.newsroom.library.sources.add(one, NOW)
    assert "“Ann” is “Ann Lee” now" in words(await room.ask("/sources rename Ann to Ann Lee"))
    assert "called “Bob” already" in words(await room.ask('/sources rename "Ann Lee" to:Bob'))
    assert "is under “Sea”" in words(await room.ask("/sources rename Cid topic:Sea"))
    gone = await room.ask("/sources remove space")
    assert "“Ann Lee” and “Bob” are removed" in words(gone)
    assert names() == ["Cid"]
    await room.press(gone, "Undo")
    assert names() == ["Ann Lee", "Bob", "Cid"]
    assert "are removed" in words(await room.ask("/sources remove Ann Lee, Bob"))
    assert "None of the sources" in words(await room.ask("/sources remove failing"))
    assert "no source called" in words(await room.ask("/sources remove Dan"))
