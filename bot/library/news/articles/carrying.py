"""Who carries an article and where, and the addresses under which it is known."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from bot.core.models import Source, SourceKind, Workspace
from bot.library.engine.upsert import put_new
from bot.library.news.articles.arriving import Arrival
from bot.library.tables.news import addresses, articles, carriers

_ADDRESSES = select(addresses.c.address).where(
    addresses.c.workspace == bindparam("own"), addresses.c.address.in_(bindparam("keys", expanding=True))
)
_ADD_ADDRESS = insert(addresses)
_CARRIED = select(carriers.c.id).where(
    carriers.c.article_id == bindparam("number"), carriers.c.workspace == bindparam("own")
)


def keep_addresses(connection: Connection, new: Arrival, number: int, workspace: Workspace, *, fresh: bool) -> None:
    """The article of `workspace` is found at the arrival's addresses. What one workspace says adds no public ones."""
    if workspace != new.workspace or not new.keys:
        return
    here = set() if fresh else set(connection.scalars(_ADDRESSES, {"own": workspace, "keys": new.keys}))
    rows = [{"workspace": workspace, "address": key, "article_id": number} for key in new.keys if key not in here]
    if rows:
        connection.execute(_ADD_ADDRESS, rows)


def carry(connection: Connection, new: Arrival, number: int) -> None:
    """The arrival's source carries the article; without a source its own page does, if nobody else."""
    source = new.source
    if source is None:
        if connection.execute(_CARRIED, {"number": number, "own": new.workspace}).first() is not None:
            return
        source = Source(new.article.outlet or new.site, SourceKind.PAGE, new.address)
    row = {"name": source.name, "source_id": source.id or None, "kind": str(source.kind), "topic": source.topic}
    _carry(connection, number, new.workspace, new.address, new.now, row)


def give_way(connection: Connection, number: int, twins: list[int]) -> None:
    """Other rows of the same article go; who carried them carries this one."""
    for row in connection.execute(select(carriers).where(carriers.c.article_id.in_(twins))).all():
        kept = {name: getattr(row, name) for name in ("name", "source_id", "kind", "topic")}
        _carry(connection, number, row.workspace, row.address, row.seen_at, kept)
    connection.execute(delete(articles).where(articles.c.id.in_(twins)))


def _carry(
    connection: Connection, number: int, workspace: Workspace, address: str, now: datetime, row: dict[str, Any]
) -> None:
    put_new(connection, carriers, article_id=number, workspace=workspace, address=address, seen_at=now, **row)
