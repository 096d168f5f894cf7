"""What a feed listed before: each entry's key and the fingerprint of its content, so that nothing is fetched twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, select

from bot.core.models import sha256
from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.news import entries, sources


class Entries:
    """An entry's key is whatever tells it from the others of its feed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, source_id: int, keys: Iterable[str]) -> dict[str, str]:
        """The fingerprints of those keys that were listed before."""
        return self._of(source_id, keys, entries.c.fingerprint)

    def addresses(self, source_id: int, keys: Iterable[str]) -> dict[str, str]:
        """Where those keys' entries were when they were remembered last."""
        return self._of(source_id, keys, entries.c.address)

    def _of(self, source_id: int, keys: Iterable[str], column: ColumnElement[Any]) -> dict[str, str]:
        hashed = {sha256(key): key for key in keys}
        wanted = list(hashed)
        found: dict[str, str] = {}
        with self._database.read() as connection:
            for start in range(0, len(wanted), 500):
                chosen = select(entries.c.key, column.label("said")).where(
                    entries.c.source_id == source_id,
                    entries.c.key.in_(wanted[start : start + 500]),
                    column.is_not(None),
                )
                found |= {hashed[row.key]: row.said for row in connection.execute(chosen)}
        return found

    def remember(
        self, source_id: int, listed: Mapping[str, str], now: datetime, addresses: Mapping[str, str] | None = None
    ) -> None:
        """Keep keys, fingerprints and addresses. Those of a source that is gone meanwhile are not kept."""
        places = addresses or {}
        with self._database.write() as connection:
            if connection.execute(select(sources.c.id).where(sources.c.id == source_id)).first() is None:
                return
            for key, fingerprint in listed.items():
                row = {"fingerprint": fingerprint, "seen_at": now, "address": places.get(key)}
                put(connection, entries, source_id=source_id, key=sha256(key), **row)
