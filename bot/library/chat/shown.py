"""Which articles a channel saw last, so that `/full 2` finds the second of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select

from bot.core.models import Channel
from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.chat import shown


class ShownArticles:
    def __init__(self, database: Database) -> None:
        self._database = database

    def remember(self, channel: Channel, articles: Sequence[int], now: datetime) -> None:
        self.remember_all([(channel, articles)], now)

    def remember_all(self, seen: Sequence[tuple[Channel, Sequence[int]]], now: datetime) -> None:
        """The same for several channels; of one channel the last counts."""
        with self._database.write() as connection:
            for channel, articles in seen:
                place = {"workspace": channel.workspace, "channel": channel.id}
                put(connection, shown, **place, articles=list(articles), at=now)

    def last(self, channel: Channel) -> list[int]:
        """Their numbers, in the order shown."""
        here = (shown.c.workspace == channel.workspace) & (shown.c.channel == channel.id)
        with self._database.read() as connection:
            row = connection.execute(select(shown.c.articles).where(here)).first()
        return list(row.articles) if row is not None else []
