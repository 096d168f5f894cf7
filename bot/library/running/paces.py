"""A pace that processes keep together: each asks for its next turns, by the one clock of the database."""

from __future__ import annotations

from sqlalchemy import text

from bot.library.engine.database import Database

# PostgreSQL's clock, so that the clocks of several machines need not agree.
RESERVE = text("""
    WITH now AS (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS at)
    INSERT INTO paces (name, free_at) SELECT :name, now.at + :span FROM now
    ON CONFLICT (name) DO UPDATE SET free_at = greatest(paces.free_at, (SELECT at FROM now)) + :span
    RETURNING free_at - :span - (SELECT at FROM now) AS wait
""")


class Paces:
    """On PostgreSQL: where several processes may run."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def reserve(self, name: str, turns: int, gap: float) -> float:
        """Seconds until the first of so many turns, `gap` seconds apart, that nobody else has. Raises DatabaseError."""
        with self._database.write() as connection:
            connection.execute(text("SET LOCAL synchronous_commit = off"))  # of no use after a crash
            asked = {"name": name, "span": round(turns * gap * 1_000_000)}
            wait: int = connection.execute(RESERVE, asked).scalar_one()
        return wait / 1_000_000
