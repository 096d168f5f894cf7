"""One database → all that it keeps in another, of the other kind or the same: checked row by row, or begun again.

Rows go table by table, those that others point at first, in transactions of a few thousand; a mark says that it is not
done, so that a copy that was broken off is not taken for a database. Who works on what just now (leases of processes,
jobs) is not copied: it is put anew for what is open.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, func, insert, select, text

from bot.errors import DatabaseError
from bot.library.engine.database import Database, connect, turn_on_wal
from bot.library.engine.faults import explained
from bot.library.engine.migrate import migrate
from bot.library.engine.upsert import put
from bot.library.news.search import finding
from bot.library.tables import chat, metadata, news, running

MARK = "copying"  # in the copy, until it is whole
LEFT = (running.processes, running.shards, running.paces)
AT_ONCE = 1_000  # rows read, written and hashed at a time; an article has some 7 kB


@dataclass(frozen=True, slots=True)
class Copied:
    """What one table has, in both databases."""

    table: str
    rows: int


def copy(here: str, there: str, now: datetime, told: Callable[[Copied], None]) -> list[Copied]:
    """Fill the empty database at `there` with everything from `here`. Raises DatabaseError; repeat it then.

    Nobody may write to either meanwhile.
    """
    source, target = connect(here), connect(there)
    try:
        for database in (source, target):
            if database.sqlite:
                turn_on_wal(database)
            migrate(database)
        _emptied(target, now)
        done = []
        for table in _tables():
            done.append(_copied(source, target, table))
            told(done[-1])
        _ended(target)
    finally:
        source.close()
        target.close()
    return done


def _tables() -> list[Table]:
    """Every table that is kept, none before one that it points at."""
    return [table for table in metadata.sorted_tables if table not in LEFT]


def _emptied(target: Database, now: datetime) -> None:
    """Marked as a copy that is not whole. Raises DatabaseError where something else is in it."""
    with target.read() as connection:
        begun = connection.execute(select(chat.marks.c.at).where(chat.marks.c.name == MARK)).first() is not None
        kept = [table.name for table in (news.articles, news.sources, chat.subscriptions) if _any(connection, table)]
    if kept and not begun:
        raise DatabaseError(
            f"{target.place}: there is something in it already ({', '.join(kept)}).",
            "Name an empty database: a copy takes the place of everything.",
        )
    with target.write(durable=True) as connection:
        for table in reversed(metadata.sorted_tables):
            connection.execute(table.delete())
        if not target.sqlite:
            connection.execute(text("DELETE FROM procrastinate_jobs"))
        put(connection, chat.marks, name=MARK, at=now)


def _copied(source: Database, target: Database, table: Table) -> Copied:
    before = hashlib.sha256()
    rows = 0
    for part in _read(source, table):
        rows += len(part)
        with target.write() as connection:
            connection.execute(insert(table), part)
            if table is news.articles:
                for row in part:
                    finding.index(connection, row["id"], row["headline"], row["text"])
        _hash(before, part)
    after, stored = hashlib.sha256(), 0
    for part in _read(target, table):
        stored += len(part)
        _hash(after, part)
    if (rows, before.digest()) != (stored, after.digest()):
        raise DatabaseError(
            f"{table.name}: the copy differs ({stored} rows of {rows}).",
            "Stop whatever writes to either, and repeat it.",
        )
    return Copied(table.name, rows)


def _read(database: Database, table: Table) -> Iterator[list[dict[str, Any]]]:
    """All rows in the order of their keys, but the mark of the copy itself."""
    chosen = select(table).order_by(*table.primary_key.columns)
    if table is chat.marks:
        chosen = chosen.where(chat.marks.c.name != MARK)
    with explained(), database.engine.connect() as connection:
        found = connection.execution_options(yield_per=AT_ONCE).execute(chosen)
        for part in found.mappings().partitions():
            yield [dict(row) for row in part]


def _hash(running_hash: Any, rows: Sequence[dict[str, Any]]) -> None:
    for row in rows:
        running_hash.update(repr(sorted(row.items())).encode("utf-8", "surrogatepass"))


def _ended(target: Database) -> None:
    with target.write(durable=True) as connection:
        if not target.sqlite:
            for table in _tables():
                _number(connection, table)
        connection.execute(chat.marks.delete().where(chat.marks.c.name == MARK))
    if not target.sqlite:
        with explained(), target.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("ANALYZE"))


def _number(connection: Connection, table: Table) -> None:
    """New rows go on after the copied ones."""
    for column in table.primary_key.columns:
        named = connection.execute(
            text("SELECT pg_get_serial_sequence(:name, :column)"), {"name": table.name, "column": column.name}
        ).scalar()
        if named is not None:
            last = connection.execute(select(func.max(column))).scalar()
            if last is not None:
                connection.execute(text("SELECT setval(:name, :last)"), {"name": named, "last": last})


def _any(connection: Connection, table: Table) -> bool:
    return connection.execute(select(text("1")).select_from(table).limit(1)).first() is not None
