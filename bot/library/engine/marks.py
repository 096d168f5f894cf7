"""A name → a moment that is remembered over restarts, such as until when due times were looked at."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import select

from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.chat import marks


class Marks:
    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> datetime | None:
        with self._database.read() as connection:
            return connection.execute(select(marks.c.at).where(marks.c.name == name)).scalar()

    def put(self, name: str, at: datetime) -> None:
        with self._database.write(durable=True) as connection:
            put(connection, marks, name=name, at=at)
