"""Deliveries: once, in order, resumed, retried, stopped."""

from __future__ import annotations

import zoneinfo
from datetime import time, timedelta
from importlib import resources

import pytest

from bot.core import calendar
from bot.core.models import DeliveryState
from bot.platforms.base import ChannelClosed, Refused, TryLater, Uncertain, WorkspaceClosed
from tests.publish.conftest import DAY, HOUR, MINUTE, MORNING

SECOND = timedelta(seconds=1)


async def test_a_due_digest_is_posted_once_with_its_stories_in_the_thread(bench):
    subscription = bench.subscribe()
    bench.article()
    bench.article()
    for seconds in range(0, 30, 3):
        await bench.tick(MORNING + seconds * SECOND)
    head, *rest = bench.platform.posted
    assert head.thread_of is None
    assert "Baltic patrols" in head.words
    assert len(rest) >= 2
    assert {one.thread_of for one in rest} == {head.id}
    assert len(bench.platform.heads()) == 1
    last = bench.library.deliveries.last(subscription.id)
    assert last.state is DeliveryState.SENT
    assert last.messages == tuple(one.id for one in bench.platform.posted)


async def test_nothing_is_due_a_second_before_its_time(bench):
    bench.subscribe()
    bench.article()
    await bench.tick(MORNING - SECOND)
    assert bench.platform.posted == []


async def test_a_digest_added_after_its_time_waits_for_tomorrow(bench):
    bench.article()
    await bench.tick(MORNING + HOUR)
    bench.subscribe()
    await bench.tick(MORNING + HOUR + 5 * SECOND)
    await bench.restart()
    await bench.tick(MORNING + 2 * HOUR)
    assert bench.platform.posted == []
    bench.clock.now = MORNING + DAY
    bench.article()
    await bench.tick()
    assert len(bench.platform.heads()) == 1


async def test_a_story_shown_is_not_repeated_the_next_day(bench):
    bench.subscribe()
    bench.article()
    await bench.tick(MORNING)
    bench.clock.now = MORNING + 23 * HOUR
    bench.article()
    await bench.tick(MORNING + DAY)
    second = bench.platform.heads()[1]
    assert "Quake" in second.words
    assert "Baltic" not in second.words


async def test_what_came_late_is_in_the_next_digest(bench):
    bench.subscribe()
    await bench.tick(MORNING)
    bench.clock.now = MORNING + MINUTE
    bench.article(published=MORNING - 2 * HOUR)
    await bench.tick(MORNING + DAY)
    assert "Baltic" in bench.platform.heads()[-1].words


async def test_no_news_is_said_once_and_then_there_is_silence(bench):
    bench.subscribe()
    for days in range(4):
        await bench.tick(MORNING + days * DAY)
    assert len(bench.platform.heads()) == 1
    assert "no news" in bench.platform.heads()[0].words.lower()


async def test_a_quiet_digest_says_nothing_when_there_is_nothing(bench):
    subscription = bench.subscribe(quiet=True)
    await bench.tick(MORNING)
    assert bench.platform.posted == []
    assert bench.library.deliveries.last(subscription.id).state is DeliveryState.SKIPPED


async def test_a_paused_digest_is_not_made_up_for(bench):
    subscription = bench.subscribe()
    bench.article()
    bench.library.subscriptions.pause(subscription.id)
    await bench.tick(MORNING + MINUTE)
    bench.library.subscriptions.resume(subscription.id)
    await bench.tick(MORNING + 2 * MINUTE)
    assert bench.platform.posted == []


class TestAbsence:
    async def test_a_digest_missed_within_six_hours_is_posted_marked_late(self, bench):
        bench.subscribe()
        bench.article()
        await bench.restart()
        await bench.tick(MORNING + 5 * HOUR)
        assert "Late by 5 hours" in bench.platform.heads()[0].words

    async def test_a_digest_missed_by_more_is_skipped_and_said_in_the_next(self, bench):
        subscription = bench.subscribe()
        bench.article()
        await bench.restart()
        await bench.tick(MORNING + 7 * HOUR)
        assert bench.platform.posted == []
        assert bench.library.deliveries.last(subscription.id).state is DeliveryState.SKIPPED
        await bench.tick(MORNING + DAY)
        assert "1 digest was skipped" in bench.platform.heads()[0].words

    async def test_a_week_away_ends_in_one_digest_not_in_seven(self, bench):
        bench.subscribe(times=(time(8), time(18)))
        bench.article()
        await bench.restart()
        bench.clock.now = MORNING + 7 * DAY
        bench.article()
        await bench.tick(MORNING + 7 * DAY + MINUTE)
        await bench.tick(MORNING + 7 * DAY + 2 * MINUTE)
        assert len(bench.platform.heads()) == 1
        assert "14 digests were skipped" in bench.platform.heads()[0].words

    @pytest.mark.parametrize("hours", [-1, 1])
    async def test_a_clock_that_jumps_posts_nothing_twice_and_loses_nothing(self, bench, hours):
        bench.subscribe(times=(time(8), time(9)))
        bench.article()
        await bench.tick(MORNING)
        await bench.tick(MORNING + 5 * SECOND + hours * HOUR)
        bench.article(published=MORNING)
        for minutes in range(0, 130, 10):
            await bench.tick(MORNING + minutes * MINUTE)
        assert len(bench.platform.heads()) == 2


class TestNewZoneRules:
    """A time-zone database is updated between a stop and a start: Test/Town was two hours ahead of UTC."""

    @pytest.fixture
    def town(self, tmp_path):
        """Sets how many hours Test/Town is ahead."""
        before = zoneinfo.TZPATH

        def ahead(hours):
            rules = resources.files("tzdata.zoneinfo.Etc").joinpath(f"GMT-{hours}").read_bytes()
            (tmp_path / "zones" / "Test").mkdir(parents=True, exist_ok=True)
            (tmp_path / "zones" / "Test" / "Town").write_bytes(rules)
            zoneinfo.reset_tzpath([str(tmp_path / "zones")])
            zoneinfo.ZoneInfo.clear_cache()
            calendar.zone.cache_clear()

        yield ahead
        zoneinfo.reset_tzpath(before)
        zoneinfo.ZoneInfo.clear_cache()
        calendar.zone.cache_clear()

    async def posted(self, bench, town, hours, stopped):
        """The heads after a day on which the rules are changed at that moment; 10:00 is 08:00 UTC at first."""
        town(2)
        bench.subscribe(times=(time(10),), timezone="Test/Town")
        bench.article()
        await bench.tick(MORNING - 2 * HOUR)
        await bench.tick(stopped)
        town(hours)
        await bench.restart()
        for minutes in range(0, 240, 15):
            await bench.tick(stopped + minutes * MINUTE)
        return bench.platform.heads()

    @pytest.mark.parametrize("hours", [1, 2, 3])
    async def test_every_date_has_its_digest_once(self, bench, town, hours):
        assert len(await self.posted(bench, town, hours, MORNING - HOUR / 2)) == 1

    @pytest.mark.parametrize("hours", [1, 2, 3])
    async def test_a_digest_that_was_posted_is_not_posted_again(self, bench, town, hours):
        assert len(await self.posted(bench, town, hours, MORNING + HOUR / 4)) == 1


class TestTrouble:
    async def test_a_channel_that_waits_holds_up_no_other(self, bench):
        bench.subscribe(channel="c1")
        bench.subscribe(channel="c2")
        bench.article()
        bench.platform.faults["c1"] = [TryLater("429", 20.0)]
        await bench.tick(MORNING)
        assert bench.platform.heads("c2")
        assert not bench.platform.heads("c1")
        await bench.tick(MORNING + 10 * SECOND)
        assert not bench.platform.heads("c1")
        await bench.tick(MORNING + 30 * SECOND)
        assert len(bench.platform.heads("c1")) == 1

    @pytest.mark.parametrize("place", [0, 1, 2])
    async def test_it_goes_on_at_the_part_where_it_stopped(self, bench, place):
        bench.subscribe()
        bench.article()
        bench.article()
        bench.platform.faults["c1"] = [*[None] * place, TryLater("503")]
        await bench.tick(MORNING)
        assert len(bench.platform.posted) == place
        await bench.tick(MORNING + 5 * SECOND)
        assert len({one.key for one in bench.platform.posted}) == len(bench.platform.posted) == 3

    async def test_a_message_in_doubt_is_looked_for_before_it_is_posted_again(self, bench):
        subscription = bench.subscribe()
        bench.article()
        bench.platform.faults["c1"] = [Uncertain("reset")]
        await bench.tick(MORNING)
        assert bench.library.deliveries.last(subscription.id).state is DeliveryState.UNKNOWN
        await bench.tick(MORNING + 5 * SECOND)
        assert len(bench.platform.heads()) == 1
        assert bench.library.deliveries.last(subscription.id).state is DeliveryState.SENT

    async def test_a_closed_channel_is_stopped_after_one_try_and_its_managers_told_once(self, bench):
        bench.subscribe("one")
        bench.subscribe("two")
        bench.article()
        bench.platform.faults["c1"] = [ChannelClosed("is_archived"), ChannelClosed("is_archived")]
        for days in range(3):
            await bench.tick(MORNING + days * DAY)
        assert len(bench.platform.told) == 1
        assert len(bench.platform.faults["c1"]) == 1
        assert {one.suspended for one in bench.library.subscriptions.list()} == {"is_archived"}

    async def test_a_suspended_digest_goes_on_when_the_bot_is_welcome_again(self, bench):
        subscription = bench.subscribe()
        bench.platform.faults["c1"] = [ChannelClosed("not_in_channel")]
        await bench.tick(MORNING)
        await bench.publisher.welcome(subscription.channel)
        bench.clock.now = MORNING + DAY - HOUR
        bench.article()
        await bench.tick(MORNING + DAY)
        assert len(bench.platform.heads()) == 1

    async def test_a_revoked_token_pauses_its_workspace_alone(self, bench):
        bench.subscribe(channel="c1", workspace="w1")
        bench.subscribe(channel="c2", workspace="w2")
        bench.article()
        bench.platform.faults["c1"] = [WorkspaceClosed("token_revoked")]
        for days in range(2):
            await bench.tick(MORNING + days * DAY)
            bench.article(published=MORNING + days * DAY)
        assert not bench.platform.heads("c1")
        assert len(bench.platform.heads("c2")) == 2
        assert bench.library.workspaces.paused("fake:w1") == "token_revoked"

    async def test_a_refused_headline_message_fails_and_is_not_tried_again(self, bench):
        subscription = bench.subscribe()
        bench.article()
        bench.platform.faults["c1"] = [Refused("50035")]
        await bench.tick(MORNING)
        await bench.tick(MORNING + HOUR)
        assert bench.platform.posted == []
        assert bench.library.deliveries.last(subscription.id).state is DeliveryState.FAILED

    async def test_a_refused_story_leaves_the_others_standing(self, bench):
        subscription = bench.subscribe()
        bench.article()
        bench.article()
        bench.platform.faults["c1"] = [None, Refused("50035")]
        await bench.tick(MORNING)
        assert len(bench.platform.posted) == 2
        last = bench.library.deliveries.last(subscription.id)
        assert last.state is DeliveryState.SENT
        assert "refused" in last.reason

    async def test_what_cannot_be_posted_in_time_is_given_up(self, bench):
        subscription = bench.subscribe()
        bench.article()
        bench.platform.faults["c1"] = [TryLater("500")] * 10_000
        for minutes in range(0, 60 * 8, 5):
            await bench.tick(MORNING + minutes * MINUTE)
        assert bench.library.deliveries.last(subscription.id).state is DeliveryState.SKIPPED
        bench.platform.faults["c1"].clear()
        await bench.tick(MORNING + DAY)
        assert "1 digest was skipped" in bench.platform.heads()[0].words


async def test_send_now_posts_once_a_minute(bench):
    subscription = bench.subscribe()
    bench.article()
    sent = await bench.publisher.send_now(subscription)
    assert sent.state is DeliveryState.SENT
    assert await bench.publisher.send_now(subscription) is None
    assert len(bench.platform.heads()) == 1


async def test_send_now_posts_in_the_minute_in_which_the_channel_was_closed(bench):
    subscription = bench.subscribe()
    bench.article()
    bench.platform.faults["c1"] = [ChannelClosed("not_in_channel")]
    await bench.tick(MORNING)
    assert bench.platform.posted == []
    await bench.publisher.welcome(subscription.channel)
    bench.clock.now = MORNING + 20 * SECOND
    sent = await bench.publisher.send_now(subscription)
    assert sent.state is DeliveryState.SENT
    assert await bench.publisher.send_now(subscription) is None


async def test_numbers_of_the_digest_are_known_in_its_channel(bench):
    subscription = bench.subscribe()
    first = bench.article()
    await bench.tick(MORNING)
    assert bench.library.shown.last(subscription.channel) == [first.id]
