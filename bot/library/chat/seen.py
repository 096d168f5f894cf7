"""Which happenings were met already: one effect for one interaction, envelope or event, however often it comes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from bot.library.engine.database import Database
from bot.library.engine.upsert import put_new
from bot.library.tables.chat import seen


class Seen:
    def __init__(self, database: Database) -> None:
        self._database = database

    def first(self, key: str, now: datetime) -> bool:
        """True for exactly one of all callers with this key, in any process, until it is forgotten days later."""
        return self.first_of([key], now)[0]

    def first_of(self, keys: Sequence[str], now: datetime) -> list[bool]:
        """The same for each of several keys."""
        with self._database.write() as connection:
            return [put_new(connection, seen, key=key, at=now) for key in keys]
