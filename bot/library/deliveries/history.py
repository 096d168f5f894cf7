"""What was shown where: per channel the stories, articles and sentences, and the message that shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.core.models import Channel
from bot.library.engine.database import Database
from bot.library.engine.upsert import put_new
from bot.library.tables.chat import history


@dataclass(frozen=True, slots=True)
class Shown:
    """One sentence (its SHA-256; empty for an article only listed) of an article, as a message showed it."""

    channel: Channel
    story_id: int
    article_id: int
    sentence: str
    message_id: str
    link: str | None
    shown_at: datetime
    delivery_id: int = 0
    part: int = 0


FACTS = tuple(name for name in Shown.__slots__ if name != "channel")


class History:
    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, shown: Iterable[Shown]) -> None:
        """Keep these; the same ones again change nothing."""
        with self._database.write(durable=True) as connection:
            for one in shown:
                place = {"workspace": one.channel.workspace, "channel": one.channel.id}
                put_new(connection, history, **place, **{name: getattr(one, name) for name in FACTS})

    def of_channel(self, channel: Channel, since: datetime) -> list[Shown]:
        """Oldest first."""
        here = (history.c.workspace == channel.workspace) & (history.c.channel == channel.id)
        return self._where(here, history.c.shown_at >= since)

    def of_article(self, article_id: int, since: datetime) -> list[Shown]:
        return self._where(history.c.article_id == article_id, history.c.shown_at >= since)

    def _where(self, *conditions: Any) -> list[Shown]:
        chosen = select(history).where(*conditions).order_by(history.c.shown_at, history.c.id)
        with self._database.read() as connection:
            return [
                Shown(Channel(row.workspace, row.channel), **{name: getattr(row, name) for name in FACTS})
                for row in connection.execute(chosen)
            ]
