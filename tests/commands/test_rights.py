"""What the bot may not do somewhere is said at once, by its name, and nothing is changed."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from bot.core.models import Channel
from tests.fakes.room import READER, Room, words


@pytest.fixture
def mute(room: Room) -> Room:
    """A channel in which the bot may not write."""

    async def lacking(channel: Channel) -> Sequence[str]:
        assert channel == room.channel
        return ("Send Messages",)

    room.app.newsroom.lacking = lacking
    return room


async def test_a_digest_is_not_added_where_the_bot_may_not_post(mute: Room) -> None:
    said = words(await mute.ask("/digest add 08:00 Tallinn nato"))
    assert "I lack Send Messages" in said
    assert "no digest yet" in words(await mute.ask("/digest list"))


async def test_a_digest_cannot_be_asked_for_where_the_bot_may_not_post(room: Room) -> None:
    await room.ask("/digest add 08:00 Tallinn nato")

    async def lacking(channel: Channel) -> Sequence[str]:
        del channel
        return ("being a member (type /invite @Briefbot)",)

    room.app.newsroom.lacking = lacking
    assert "type /invite @Briefbot" in words(await room.ask("/digest now"))


async def test_who_may_not_manage_is_not_sent_round_in_a_circle(room: Room) -> None:
    reader = Room(room.app, room.channel, READER)
    for line in ("/digest add 08:00 Tallinn", "/sources add https://e.org"):
        said = words(await reader.ask(line))
        assert "may not manage this channel" in said
        assert "do it" not in said  # in a direct message sources are the workspace's too
