"""A source that fails, or is back → the managers of the channels that live on it hear it, once."""

from __future__ import annotations

from datetime import time, timedelta

from bot.core.models import Channel, Source, SourceKind, Subscription, Workspace
from bot.publish import troubles
from tests.fakes.platform import FakePlatform
from tests.fakes.refreshing import NOW, desk
from tests.fakes.web import http, items

PUBLIC, OURS = "The Wire", "Ours"


def subscribe(library, workspace: str, channel: str, **more) -> None:
    library.subscriptions.add(
        Subscription("morning", Channel(Workspace("fake", workspace), channel), times=(time(8),), **more), NOW
    )


async def told(here, rounds: int, platform: FakePlatform) -> list[list[tuple[str, str]]]:
    """What each of the rounds, two days apart, told on the platform."""
    heard = []
    for number in range(rounds):
        await here.round(NOW + timedelta(days=2 * number))
        platform.told.clear()
        await troubles.tell(here.library, {"fake": platform})
        heard.append(list(platform.told))
    return heard


async def test_failing_is_told_once_to_each_workspace_that_it_serves_and_being_back_once(tmp_path):
    async with desk(tmp_path) as here:
        here.library.sources.add(Source(PUBLIC, SourceKind.FEED, here.bad.base + "/feed"), NOW)
        for workspace, channel in (("w1", "c1"), ("w1", "c2"), ("w2", "c3")):
            subscribe(here.library, workspace, channel)
        platform = FakePlatform()
        failing = await told(here, 4, platform)
        assert failing == [[], [], [("c1", "1 source cannot be read"), ("c3", "1 source cannot be read")], []]
        here.bad.pages["/feed"] = http(items(range(2)))
        assert await told(here, 1, platform) == [[]]  # its time has not come
        await here.round(NOW + timedelta(days=30))
        for heard in ([("c1", "Sources are back"), ("c3", "Sources are back")], []):
            platform.told.clear()
            await troubles.tell(here.library, {"fake": platform})
            assert platform.told == heard


async def test_what_looks_without_the_platforms_found_is_told_by_the_first_who_has_them(tmp_path):
    async with desk(tmp_path) as here:
        sources = here.library.sources
        sources.add(Source(PUBLIC, SourceKind.FEED, here.bad.base + "/500"), NOW)
        sources.add(Source(OURS, SourceKind.FEED, here.bad.base + "/410", Workspace("fake", "w1")), NOW)
        for number in range(4):  # `briefbot fetch`, say
            await here.round(NOW + timedelta(days=2 * number))
        platform = FakePlatform()
        await troubles.tell(here.library, {"fake": platform})
        assert platform.told == []  # nobody lives on them
        subscribe(here.library, "w1", "c1")
        await troubles.tell(here.library, {})
        await troubles.tell(here.library, {"fake": platform})
        await troubles.tell(here.library, {"fake": platform})
        assert platform.told == [("c1", "2 sources cannot be read")]


async def test_a_workspaces_own_source_concerns_nobody_else(tmp_path):
    async with desk(tmp_path) as here:
        here.library.sources.add(Source(OURS, SourceKind.FEED, here.bad.base + "/410", Workspace("fake", "w1")), NOW)
        for workspace, channel in (("w1", "c1"), ("w2", "c3")):
            subscribe(here.library, workspace, channel)
        assert await told(here, 2, FakePlatform()) == [[("c1", "1 source cannot be read")], []]


async def test_a_channel_that_gets_no_digests_hears_nothing(tmp_path):
    async with desk(tmp_path) as here:
        here.library.sources.add(Source(PUBLIC, SourceKind.FEED, here.bad.base + "/410"), NOW)
        subscribe(here.library, "w1", "c1", paused=True)
        assert await told(here, 1, FakePlatform()) == [[]]
