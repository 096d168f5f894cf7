"""One row → written whether or not it is there already, in one statement on both databases."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import Connection, Table
from sqlalchemy.dialects import postgresql, sqlite

Insert = sqlite.Insert | postgresql.Insert


def put(connection: Connection, table: Table, **values: Any) -> None:
    """The row with this primary key has these values from now on."""
    connection.execute(_put(table, connection.dialect.name, tuple(values)), values)


def put_new(connection: Connection, table: Table, **values: Any) -> bool:
    """Insert the row unless one like it is there; whether it was inserted."""
    return connection.execute(_put_new(table, connection.dialect.name), values).first() is not None


def insert_into(table: Table, dialect: str) -> Insert:
    return sqlite.insert(table) if dialect == "sqlite" else postgresql.insert(table)


# Building a statement takes longer than SQLite takes to run it, so each is built once.
@cache
def _put(table: Table, dialect: str, names: tuple[str, ...]) -> Insert:
    keys = [column.name for column in table.primary_key]
    statement = insert_into(table, dialect)
    rest = {name: statement.excluded[name] for name in names if name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=rest)


@cache
def _put_new(table: Table, dialect: str) -> Any:
    return insert_into(table, dialect).on_conflict_do_nothing().returning(*table.primary_key)
