"""Questions that were acknowledged → remembered until they are answered: nobody waits for a process that died."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, or_

from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.running import awaited


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody waits. `reach` is the platform's own: how an answer finds the way; nothing of what was asked."""

    key: str
    platform: str
    reach: Mapping[str, str]
    at: datetime


class AwaitedQuestions:
    def __init__(self, database: Database) -> None:
        self._database = database

    def began(self, questions: Sequence[Awaited], owner: str) -> None:
        with self._database.write() as connection:
            for one in questions:
                row = {"platform": one.platform, "owner": owner, "reach": dict(one.reach), "at": one.at}
                put(connection, awaited, key=one.key, **row)

    def ended(self, keys: Sequence[str]) -> None:
        """They are answered."""
        with self._database.write() as connection:
            connection.execute(delete(awaited).where(awaited.c.key.in_(keys)))

    def left(self, platform: str, owner: str, *, others: Collection[str], busy_with: Collection[str]) -> list[Awaited]:
        """Those that nobody answers any more: of `owner`, who is not busy with them, and of who is not alive.

        `others` are the other owners that are alive. Each question is given to one caller, once.
        """
        dead = awaited.c.owner.not_in([owner, *others])
        failed = (awaited.c.owner == owner) & awaited.c.key.not_in(busy_with)
        free = (awaited.c.platform == platform) & or_(dead, failed)
        with self._database.read() as connection:
            if connection.execute(awaited.select().where(free).limit(1)).first() is None:
                return []  # as nearly always: nobody waits for the turn to write
        with self._database.write() as connection:
            taken = delete(awaited).where(free).returning(awaited)
            return [Awaited(row.key, row.platform, row.reach, row.at) for row in connection.execute(taken)]
