"""What was shown where: per channel the stories, articles and sentences, and the message that shows them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.library.engine.database import Database
from bot.library.engine.upsert import put_new
from bot.library.tables.chat import history


@dataclass(frozen=True, slots=True)
class Shown:
    """One sentence (its SHA-256; empty for an article only listed) of an article, as a message showed it."""

    channel: str
    story_id: int
    article_id: int
    sentence: str
    message_id: str
    link: str | None
    shown_at: datetime
    delivery_id: int = 0
    part: int = 0


class History:
    def __init__(self, database: Database) -> None:
        self._database = database

    def record(self, shown: Iterable[Shown]) -> None:
        """Keep these; the same ones again change nothing."""
        with self._database.write(durable=True) as connection:
            for one in shown:
                put_new(connection, history, **{name: getattr(one, name) for name in Shown.__slots__})

    def of_channel(self, channel: str, since: datetime) -> list[Shown]:
        """Oldest first."""
        return self._where(history.c.channel == channel, history.c.shown_at >= since)

    def of_article(self, article_id: int, since: datetime) -> list[Shown]:
        return self._where(history.c.article_id == article_id, history.c.shown_at >= since)

    def _where(self, *conditions: Any) -> list[Shown]:
        chosen = select(history).where(*conditions).order_by(history.c.shown_at, history.c.id)
        with self._database.read() as connection:
            return [
                Shown(**{name: getattr(row, name) for name in Shown.__slots__}) for row in connection.execute(chosen)
            ]
