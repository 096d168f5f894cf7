"""The tables of the bots that run on this database: what they are configured with, and which of them are alive."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Index, Integer, String, Table

from bot.library.tables.types import Json, Moment, Words, metadata

configurations = Table(
    "configurations",
    metadata,
    Column("generation", Integer, primary_key=True, autoincrement=False),
    Column("sha256", String(64), nullable=False),
    Column("whole", Boolean, nullable=False),  # not, while a process with another configuration was alive
    Column("at", Moment, nullable=False),
)

processes = Table(
    "processes",
    metadata,
    Column("owner", String(32), primary_key=True),
    Column("host", Words, nullable=False),
    Column("pid", Integer, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("seen_at", Moment, nullable=False),
)

awaited = Table(  # questions that were acknowledged, until they are answered: whom to answer, nothing of what was asked
    "awaited",
    metadata,
    Column("key", Words, primary_key=True),
    Column("platform", Words, nullable=False),
    Column("owner", String(32), nullable=False),
    Column("reach", Json, nullable=False),  # the platform's own: how its answer finds the way back
    Column("at", Moment, nullable=False),
    Index(None, "at"),
)

shards = Table(
    "shards",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("owner", String(32), nullable=False),
    Column("leased_until", Moment, nullable=False),
)

paces = Table(  # what processes do one after the other at a common pace, such as logging in
    "paces",
    metadata,
    Column("name", Words, primary_key=True),
    Column("free_at", Moment, nullable=False),
)
