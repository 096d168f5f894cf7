"""After a refresh: posts that became wrong are edited, and followed words are told at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.core.models import Channel, Workspace
from bot.publish.alerts import quiet
from tests.publish.conftest import DAY, HOUR, MINUTE, MORNING

TEXT = (
    "Ministers of eight countries agreed on joint patrols in the Baltic Sea on Monday. "
    "The patrols are to begin in June and will be led by Denmark and Poland.\n\n"
    "Nobody would say how many ships will take part in them."
)


def update(bench, article, text):
    bench.library.articles.add(replace(article, id=0, text=text), source=None, quotes=None, now=bench.clock())


async def posted(bench, text=TEXT):
    bench.subscribe()
    article = bench.article(text=text)
    await bench.tick(MORNING)
    return article


class TestCorrections:
    async def test_a_post_whose_sentence_is_gone_is_edited_and_says_so(self, bench):
        article = await posted(bench)
        bench.clock.now = MORNING + HOUR
        assert "on Monday" in bench.platform.posted[0].words
        update(bench, article, TEXT.replace("on Monday", "on Tuesday").replace("in June", "in July"))
        await bench.publisher.refreshed()
        [(message, words), (head, glance)] = bench.platform.edits
        assert message == bench.platform.posted[1].id
        assert "Corrected" in words
        assert head == bench.platform.posted[0].id
        assert "on Monday" not in words + glance
        assert "in June" not in words + glance

    async def test_numbers_that_differ_still_stand_side_by_side(self, bench):
        bench.subscribe()
        told = "12 people were killed when the Karva mine collapsed, rescuers said."
        other = "In the Karva mine 14 people were killed by a collapse, its union says."
        first = bench.article(headline="Karva mine collapse", text=told, outlet="BBC")
        bench.article(headline="Karva mine collapse kills", text=other, outlet="DR")
        await bench.tick(MORNING)
        assert "12 (BBC) · 14 (DR)" in bench.platform.posted[1].words
        bench.clock.now = MORNING + HOUR
        update(bench, first, told.replace("rescuers", "officials"))
        await bench.publisher.refreshed()
        [(_, words)] = bench.platform.edits
        assert "12 (BBC) · 14 (DR)" in words

    async def test_it_is_edited_once(self, bench):
        article = await posted(bench)
        update(bench, article, TEXT.replace("in June", "in July"))
        for _ in range(3):
            bench.clock.now += HOUR
            await bench.publisher.refreshed()
        assert len(bench.platform.edits) == 1

    async def test_a_change_elsewhere_in_the_article_changes_nothing(self, bench):
        article = await posted(bench)
        bench.clock.now = MORNING + HOUR
        update(bench, article, TEXT + "\n\nThis story was updated with a map of the patrols and their harbours.")
        await bench.publisher.refreshed()
        assert bench.platform.edits == []

    async def test_a_post_of_three_days_ago_is_left_as_it_is(self, bench):
        article = await posted(bench)
        bench.clock.now = MORNING + 3 * DAY
        update(bench, article, TEXT.replace("in June", "in July"))
        await bench.publisher.refreshed()
        assert bench.platform.edits == []


class TestAlerts:
    @pytest.fixture(autouse=True)
    def noon(self, bench):
        bench.clock.now = MORNING + 4 * HOUR
        bench.publisher._looked = bench.clock.now

    def follow(self, bench, word="baltic", **more):
        more.setdefault("urgent", True)
        bench.library.follows.add(Channel(Workspace("fake", "w1"), "c1"), word, now=bench.clock(), **more)

    async def news(self, bench, **more):
        bench.clock.now += MINUTE
        bench.article(published=bench.clock.now - MINUTE, **more)
        await bench.publisher.refreshed()

    async def test_news_about_a_followed_word_is_told_at_once(self, bench):
        self.follow(bench)
        await self.news(bench)
        [message] = bench.platform.posted
        assert "Baltic patrols" in message.words

    async def test_a_story_is_told_once(self, bench):
        self.follow(bench)
        await self.news(bench)
        await self.news(bench, headline="Baltic patrols: ministers agree", text=TEXT, outlet="Reuters")
        assert len(bench.platform.posted) == 1

    @pytest.mark.parametrize("follow", [{"urgent": False}, {"word": "zinc"}], ids=str)
    async def test_what_nobody_asked_for_is_not_told(self, bench, follow):
        self.follow(bench, **follow)
        await self.news(bench)
        assert bench.platform.posted == []

    async def test_at_night_it_waits_for_the_digest(self, bench):
        bench.clock.now = bench.publisher._looked = MORNING + 15 * HOUR
        self.follow(bench)
        await self.news(bench)
        assert bench.platform.posted == []

    async def test_a_busy_hour_brings_three_alerts_at_most(self, bench):
        for word in ("baltic", "quake", "parliament", "cyclone"):
            self.follow(bench, word=word)
        for _ in range(4):
            await self.news(bench)
        assert len(bench.platform.posted) == 3

    async def test_what_was_told_at_once_is_not_told_again_in_the_digest(self, bench):
        bench.subscribe()
        self.follow(bench)
        await self.news(bench)
        bench.clock.now = MORNING + DAY
        bench.article()
        await bench.tick()
        assert "Baltic" not in bench.platform.heads()[-1].words


@pytest.mark.parametrize(
    ("hours", "at", "still"),
    [
        ("22:00-07:00", time(23), True),
        ("22:00-07:00", time(6, 59), True),
        ("22:00-07:00", time(7), False),
        ("12:00-13:00", time(12, 30), True),
        ("12:00-13:00", time(13), False),
        ("", time(3), False),
    ],
)
def test_quiet_hours_may_span_midnight(hours, at, still):
    assert quiet(hours, at) is still


def test_corrections_reach_back_two_days():
    from bot.publish.corrections import CORRECTED

    assert timedelta(hours=48) == CORRECTED
