"""A name → a moment that is remembered over restarts, such as until when due times were looked at."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select, update

from bot.library.engine.database import Database
from bot.library.engine.upsert import put, put_new
from bot.library.tables.chat import marks


class Marks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> datetime | None:
        with self._database.read() as connection:
            return connection.execute(select(marks.c.at).where(marks.c.name == name)).scalar()

    def claim(self, name: str, at: datetime, *, before: datetime) -> bool:
        """Put it unless it stands at a moment after `before`; true for one of all processes that ask."""
        old = (marks.c.name == name) & (marks.c.at <= before)
        with self._database.write(durable=True) as connection:
            if put_new(connection, marks, name=name, at=at):
                return True
            return connection.execute(update(marks).where(old).values(at=at)).rowcount == 1

    def put(self, name: str, at: datetime) -> None:
        with self._database.write(durable=True) as connection:
            put(connection, marks, name=name, at=at)
