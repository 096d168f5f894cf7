"""A new text → the article that carried nearly the same one first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from bot.core.models import Workspace
from bot.library.news.articles.rows import filtering, scopes
from bot.library.news.articles.wire import ALIKE, Runs, alike, runs, tell_the_same
from bot.library.news.articles.wire import bands as bands_of
from bot.library.tables.news import articles, bands

CANDIDATES = 20  # texts compared in full with a new one

_SHARING = (
    select(bands.c.article_id)
    .join(articles, articles.c.id == bands.c.article_id)
    .where(
        bands.c.band.in_(bindparam("bands", expanding=True)),
        filtering(articles.c.workspace).in_(bindparam("scopes", expanding=True)),
    )
    .group_by(bands.c.article_id)
    .order_by(func.count().desc(), bands.c.article_id)
    .limit(CANDIDATES)
)
_TEXTS = select(articles.c.id, articles.c.wire_id, articles.c.text).where(
    articles.c.id.in_(_SHARING.subquery().select())
)
_KEEP = insert(bands)
_FORGET = delete(bands).where(bands.c.article_id == bindparam("number"))


@dataclass(frozen=True, slots=True)
class Marks:
    """What a text is known by."""

    text: str
    runs: Runs
    bands: Sequence[int]


def marks(text: str) -> Marks:
    found = runs(text)
    return Marks(text, found, list(dict.fromkeys(bands_of(found))))


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


def first_with(connection: Connection, known_by: Marks, workspace: Workspace) -> int | None:
    """The number of the first article with nearly this text; it is marked as one that has copies."""
    if not known_by.bands:
        return None
    candidates = connection.execute(_TEXTS, {"bands": known_by.bands, "scopes": scopes(workspace)}).all()
    compared = ((alike(known_by.runs, _runs_again(row.text)), row) for row in candidates)
    nearest = sorted((one for one in compared if one[0] >= ALIKE), key=lambda one: (-one[0], one[1].id))
    row = next((row for _, row in nearest if tell_the_same(known_by.text, row.text)), None)
    if row is None:
        return None
    if row.wire_id is None:
        connection.execute(update(articles).where(articles.c.id == row.id).values(wire_id=row.id))
    first: int = row.wire_id or row.id
    return first


def follow(connection: Connection, known: Any, known_by: Marks, workspace: Workspace) -> int | None:
    """A stored article has another text: whose text it carries from now on. With much of its old one that stays."""
    forget(connection, known.id)
    same = known.wire_id is not None and alike(known_by.runs, _runs_again(known.text)) >= ALIKE
    if not same and known.wire_id == known.id:
        _hand_over(connection, known.id)
    wire: int | None = known.wire_id if same else first_with(connection, known_by, workspace)
    keep(connection, known.id, known_by)
    return wire


def _hand_over(connection: Connection, first: int) -> None:
    """The articles that carried the text of this one carry that of the next of them."""
    others = (articles.c.wire_id == first, articles.c.id != first)
    following = connection.scalar(select(func.min(articles.c.id)).where(*others))
    connection.execute(update(articles).where(*others).values(wire_id=following))
