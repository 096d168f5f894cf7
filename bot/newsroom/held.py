"""Words → what a button holds of them: the words themselves where there is room, else a key to them."""

from __future__ import annotations

from bot.core.models import Channel
from bot.newsroom.desk import Newsroom


def held(newsroom: Newsroom, channel: Channel, words: str, room: int) -> str:
    """The words if they take at most `room` characters; else a key that this channel's workspace alone can use."""
    if len(words) <= room:
        return words
    return newsroom.library.recall.keep(words, newsroom.clock(), workspace=channel.workspace)
