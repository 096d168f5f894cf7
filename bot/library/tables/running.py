"""The tables of the bots that run on this database: what they are configured with, and which of them are alive."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Integer, String, Table

from bot.library.tables.types import Moment, Words, metadata

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
