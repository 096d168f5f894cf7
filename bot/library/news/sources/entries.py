"""What a feed listed before: each entry's key and the fingerprint of its content, so that nothing is fetched twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select

from bot.core.listed import Listed
from bot.core.models import sha256
from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.news import entries, sources


class Entries:
    """An entry's key is whatever tells it from the others of its feed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, source_id: int, keys: Iterable[str]) -> dict[str, Listed]:
        """Those of the keys that were listed before."""
        return {key: Listed(row.fingerprint, row.tries, row.fault) for key, row in self._rows(source_id, keys)}

    def addresses(self, source_id: int, keys: Iterable[str]) -> dict[str, str]:
        """Where those keys' entries were when they were remembered last."""
        return {key: row.address for key, row in self._rows(source_id, keys) if row.address is not None}

    def _rows(self, source_id: int, keys: Iterable[str]) -> list[tuple[str, Any]]:
        hashed = {sha256(key): key for key in keys}
        wanted, found = list(hashed), []
        with self._database.read() as connection:
            for start in range(0, len(wanted), 500):
                within = entries.c.key.in_(wanted[start : start + 500])
                chosen = select(entries).where(entries.c.source_id == source_id, within)
                found += [(hashed[row.key], row) for row in connection.execute(chosen)]
        return found

    def remember(
        self, source_id: int, listed: Mapping[str, Listed], now: datetime, addresses: Mapping[str, str] | None = None
    ) -> None:
        """Keep what was listed under these keys, and where. Of a source that is gone meanwhile nothing is kept."""
        places = addresses or {}
        with self._database.write() as connection:
            if connection.execute(select(sources.c.id).where(sources.c.id == source_id)).first() is None:
                return
            for key, one in listed.items():
                row = {"fingerprint": one.mark, "tries": one.tries, "fault": one.fault}
                place = {"seen_at": now, "address": places.get(key)}
                put(connection, entries, source_id=source_id, key=sha256(key), **row, **place)
