"""A new text → the article that carried nearly the same one first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from bot.library.rows import scopes
from bot.library.tables.news import articles, bands
from bot.library.wire import ALIKE, Runs, alike, runs
from bot.library.wire import bands as bands_of

CANDIDATES = 20  # texts compared in full with a new one

_SHARING = (
    select(bands.c.article_id)
    .where(bands.c.band.in_(bindparam("bands", expanding=True)))
    .group_by(bands.c.article_id)
    .order_by(func.count().desc(), bands.c.article_id)
    .limit(CANDIDATES)
)
_TEXTS = select(articles.c.id, articles.c.wire_id, articles.c.text).where(
    articles.c.id.in_(_SHARING.subquery().select()),
    (articles.c.workspace + "").in_(bindparam("scopes", expanding=True)),
)
_KEEP = insert(bands)
_FORGET = delete(bands).where(bands.c.article_id == bindparam("number"))


@dataclass(frozen=True, slots=True)
class Marks:
    """What a text is known by."""

    runs: Runs
    bands: Sequence[int]


def marks(text: str) -> Marks:
    found = runs(text)
    return Marks(found, list(dict.fromkeys(bands_of(found))))


@lru_cache(maxsize=256)
def _runs_again(text: str) -> Runs:
    """The runs of a stored text: what arrives together is mostly compared with the same ones."""
    return runs(text)


def keep(connection: Connection, number: int, known_by: Marks) -> None:
    """From now on this article is found by these."""
    if known_by.bands:
        connection.execute(_KEEP, [{"band": band, "article_id": number} for band in known_by.bands])


def forget(connection: Connection, number: int) -> None:
    connection.execute(_FORGET, {"number": number})


def first_with(connection: Connection, known_by: Marks, workspace: str) -> int | None:
    """The number of the first article with nearly this text; it is marked as one that has copies."""
    if not known_by.bands:
        return None
    candidates = connection.execute(_TEXTS, {"bands": known_by.bands, "scopes": scopes(workspace)}).all()
    compared = ((alike(known_by.runs, _runs_again(row.text)), -row.id, row) for row in candidates)
    best = max(compared, key=lambda one: one[:2], default=None)
    if best is None or best[0] < ALIKE:
        return None
    row = best[2]
    if row.wire_id is None:
        connection.execute(update(articles).where(articles.c.id == row.id).values(wire_id=row.id))
    first: int = row.wire_id or row.id
    return first
