"""A configuration → applied to the database once, with a generation that says which one stands.

Whoever applies one that others do not have yet takes nothing away: a digest that only another process' file names
stays until every process that is alive has the same file. So a change rolls over many processes and loses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from bot.core.models import Source, Subscription
from bot.library.chat.subscriptions import sync as sync_subscriptions
from bot.library.engine.database import Database
from bot.library.news.sources.kept import Synced
from bot.library.news.sources.kept import sync as sync_sources
from bot.library.tables.running import configurations


@dataclass(frozen=True, slots=True)
class Configuration:
    """The one that stands. `whole`: what it does not name is gone."""

    generation: int
    sha256: str
    whole: bool
    at: datetime


class Configurations:
    def __init__(self, database: Database) -> None:
        self._database = database

    def current(self) -> Configuration | None:
        """None before the first one."""
        with self._database.read() as connection:
            return _current(connection)

    def known(self, sha256: str) -> bool:
        """Whether it stood once, or stands."""
        with self._database.read() as connection:
            chosen = select(configurations.c.generation).where(configurations.c.sha256 == sha256).limit(1)
            return connection.execute(chosen).first() is not None

    def apply(
        self,
        sha256: str,
        sources: Sequence[Source],
        subscriptions: Sequence[Subscription],
        now: datetime,
        *,
        whole: bool = True,
    ) -> tuple[Configuration, Synced]:
        """These are the configured sources and digests from now on, all in one transaction; with `whole`, no others."""
        with self._database.write(durable=True, alone=True) as connection:
            synced = sync_sources(connection, sources, now, whole=whole)
            sync_subscriptions(connection, subscriptions, now, whole=whole)
            before = _current(connection)
            if before is not None and before.sha256 == sha256:
                stands = Configuration(before.generation, sha256, whole or before.whole, before.at)
                number = configurations.c.generation == before.generation
                connection.execute(update(configurations).where(number).values(whole=stands.whole))
            else:
                stands = Configuration(before.generation + 1 if before else 1, sha256, whole, now)
                row = {"generation": stands.generation, "sha256": sha256, "whole": whole, "at": now}
                connection.execute(insert(configurations).values(**row))
        return stands, synced


def _current(connection: Connection) -> Configuration | None:
    newest = select(func.max(configurations.c.generation)).scalar_subquery()
    row = connection.execute(select(configurations).where(configurations.c.generation == newest)).first()
    return None if row is None else Configuration(row.generation, row.sha256, row.whole, row.at)
