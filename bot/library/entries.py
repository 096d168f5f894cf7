"""What a feed listed before: each entry's key and the fingerprint of its content, so that nothing is fetched twice."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime

from sqlalchemy import select

from bot.core.models import sha256
from bot.library.database import Database
from bot.library.tables.news import entries, sources
from bot.library.upsert import put


class Entries:
    """An entry's key is whatever tells it from the others of its feed."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def known(self, source_id: int, keys: Iterable[str]) -> dict[str, str]:
        """The fingerprints of those keys that were listed before."""
        hashed = {sha256(key): key for key in keys}
        wanted = list(hashed)
        found: dict[str, str] = {}
        with self._database.read() as connection:
            for start in range(0, len(wanted), 500):
                chosen = select(entries.c.key, entries.c.fingerprint).where(
                    entries.c.source_id == source_id, entries.c.key.in_(wanted[start : start + 500])
                )
                found |= {hashed[row.key]: row.fingerprint for row in connection.execute(chosen)}
        return found

    def remember(self, source_id: int, listed: Mapping[str, str], now: datetime) -> None:
        """Keep keys and fingerprints. Those of a source that is gone meanwhile are not kept."""
        with self._database.write() as connection:
            if connection.execute(select(sources.c.id).where(sources.c.id == source_id)).first() is None:
                return
            for key, fingerprint in listed.items():
                put(connection, entries, source_id=source_id, key=sha256(key), fingerprint=fingerprint, seen_at=now)
