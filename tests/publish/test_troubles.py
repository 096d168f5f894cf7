"""A source that fails, or is back → the managers of the channels that live on it hear it, once."""

from __future__ import annotations

from datetime import time, timedelta

from bot.core.models import Channel, Source, SourceKind, Subscription
from bot.publish import troubles
from bot.refresh import Tell
from tests.fakes.platform import FakePlatform
from tests.fakes.refreshing import NOW, desk
from tests.fakes.web import http, items

EVERYBODY, OURS = "The Wire", "Ours"


def subscribe(library, workspace: str, channel: str, **more) -> None:
    library.subscriptions.add(
        Subscription("morning", Channel("fake", channel, workspace), times=(time(8),), **more), NOW
    )


async def told(here, rounds: int, platform: FakePlatform) -> list[list[tuple[str, str]]]:
    """What each of the rounds, two days apart, told on the platform."""
    heard = []
    for number in range(rounds):
        outcomes = await here.round(NOW + timedelta(days=2 * number))
        changed = [(one.source, one.fault if one.tell is Tell.FAILING else "") for one in outcomes.values() if one.tell]
        platform.told.clear()
        await troubles.tell(changed, here.library, {"fake": platform})
        heard.append(list(platform.told))
    return heard


async def test_failing_is_told_once_to_each_workspace_that_it_serves_and_being_back_once(tmp_path):
    async with desk(tmp_path) as here:
        here.library.sources.add(Source(EVERYBODY, SourceKind.FEED, here.bad.base + "/feed"), NOW)
        for workspace, channel in (("w1", "c1"), ("w1", "c2"), ("w2", "c3")):
            subscribe(here.library, workspace, channel)
        platform = FakePlatform()
        failing = await told(here, 4, platform)
        assert failing == [[], [], [("c1", "1 source cannot be read"), ("c3", "1 source cannot be read")], []]
        here.bad.pages["/feed"] = http(items(range(2)))
        assert await told(here, 1, platform) == [[]]  # its time has not come
        back = await here.round(NOW + timedelta(days=30))
        assert back[EVERYBODY].tell is Tell.BACK
        await troubles.tell([(back[EVERYBODY].source, "")], here.library, {"fake": platform})
        assert platform.told == [("c1", "Sources are back"), ("c3", "Sources are back")]


async def test_a_workspaces_own_source_concerns_nobody_else(tmp_path):
    async with desk(tmp_path) as here:
        here.library.sources.add(Source(OURS, SourceKind.FEED, here.bad.base + "/410", "fake:w1"), NOW)
        for workspace, channel in (("w1", "c1"), ("w2", "c3")):
            subscribe(here.library, workspace, channel)
        assert await told(here, 2, FakePlatform()) == [[("c1", "1 source cannot be read")], []]


async def test_a_channel_that_gets_no_digests_hears_nothing(tmp_path):
    async with desk(tmp_path) as here:
        here.library.sources.add(Source(EVERYBODY, SourceKind.FEED, here.bad.base + "/410"), NOW)
        subscribe(here.library, "w1", "c1", paused=True)
        assert await told(here, 1, FakePlatform()) == [[]]
