"""News of a followed word: told at once, by headline and text; what comes in quiet hours is told in the morning."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.models import Article
from bot.publish.alerts import alerts, waited_since
from tests.fakes.room import Room

NIGHT = datetime(2018, 6, 9, 21, 30, tzinfo=UTC)  # half past midnight in Tallinn
MORNING = datetime(2018, 6, 10, 4, 30, tzinfo=UTC)  # half past seven there


def add(room: Room, headline: str, text: str, at: datetime) -> None:
    article = Article(headline, text, published=at, outlet="Harbour Courier", language="en")
    room.app.newsroom.library.articles.add(article, source=None, quotes=(), now=at, workspace=room.channel.workspace)


async def test_what_is_followed_is_found_in_the_text_too(room: Room) -> None:
    await room.ask("/follow lighthouse alert:yes")
    noon = datetime(2018, 6, 9, 12, tzinfo=UTC)
    add(room, "The harbour reopens", "The old lighthouse was lit again on Saturday, the port said.", noon)
    found = alerts(room.app.newsroom, noon - timedelta(hours=1), noon + timedelta(minutes=1))
    assert [one.word for one in found] == ["lighthouse"]


async def test_what_came_in_quiet_hours_is_told_in_the_morning_once(room: Room) -> None:
    await room.ask("/digest add 08:00 Tallinn nato")
    await room.ask("/follow lighthouse alert:yes")
    newsroom = room.app.newsroom
    add(room, "Lighthouse lit again", "The old lighthouse was lit again on Saturday night.", NIGHT)
    assert alerts(newsroom, NIGHT - timedelta(hours=1), NIGHT + timedelta(minutes=1)) == []
    held = alerts(newsroom, MORNING - timedelta(hours=1), MORNING)
    assert [one.story.lead.headline for one in held] == ["Lighthouse lit again"]
    assert alerts(newsroom, MORNING - timedelta(hours=1), MORNING) == []


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        (datetime(2018, 6, 9, 12, tzinfo=UTC), datetime(2018, 6, 9, 12, tzinfo=UTC)),
        (datetime(2018, 6, 9, 20, tzinfo=UTC), datetime(2018, 6, 9, 19, tzinfo=UTC)),
        (datetime(2018, 6, 10, 3, tzinfo=UTC), datetime(2018, 6, 9, 19, tzinfo=UTC)),
    ],
)
def test_a_look_within_quiet_hours_goes_back_to_their_beginning(since: datetime, expected: datetime) -> None:
    assert waited_since("22:00-07:00", since, "Europe/Tallinn") == expected
