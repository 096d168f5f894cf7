"""Chinese and Japanese words → the newest articles that have them. Neither database cuts such texts into words, so that
its index knows whole clauses only; the newest texts are looked through instead.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Select, and_, case, func, or_, select, type_coerce

from bot.core.models import Workspace
from bot.library.news.articles.rows import visible
from bot.library.news.search.terms import Term
from bot.library.tables.news import articles

SCANNED = 5_000  # newest articles

_MOMENT = type_coerce(articles.c.moment, BigInteger)


def words(query: Iterable[Term]) -> list[str]:
    """Those of such scripts, each to be found as it stands."""
    return [word for term in query if term.unspaced for word in term.words]


def rows(
    connection: Connection,
    query: Iterable[Term],
    workspace: Workspace,
    period: tuple[int, int],
    weight: float,
    limit: int,
) -> Sequence[Any]:
    """Number, score and moment of articles with these words that the asker may see, the newest first."""
    wanted = words(query)
    sqlite = connection.dialect.name == "sqlite"
    score = case((_in(articles.c.headline, wanted, sqlite=sqlite), weight + 1), else_=1.0)
    within = (period[0] <= _MOMENT, period[1] > _MOMENT, _either(wanted, sqlite=sqlite))
    chosen = select(articles.c.id, score.label("score"), _MOMENT.label("moment")).where(*within)
    return connection.execute(_newest(chosen, workspace, limit)).all()


def headlines(connection: Connection, query: Iterable[Term], workspace: Workspace, limit: int) -> list[int]:
    """Numbers of articles that have all terms in their headline, as they are typed."""
    wanted = [word for term in query for word in term.words]
    has = _in(articles.c.headline, wanted, sqlite=connection.dialect.name == "sqlite")
    return list(connection.scalars(_newest(select(articles.c.id).where(has), workspace, limit)))


def among(connection: Connection, query: Iterable[Term], numbers: set[int]) -> set[int]:
    """Those of the articles that have these words."""
    has = _either(words(query), sqlite=connection.dialect.name == "sqlite")
    wanted = sorted(numbers)
    found: set[int] = set()
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        found.update(connection.scalars(select(articles.c.id).where(articles.c.id.in_(part), has)))
    return found


def _newest(chosen: Select[Any], workspace: Workspace, limit: int) -> Select[Any]:
    last = select(func.max(articles.c.id)).scalar_subquery()
    seen = (articles.c.id > last - SCANNED, visible(articles.c.workspace, workspace))
    return chosen.where(*seen).order_by(articles.c.id.desc()).limit(limit)


def _either(wanted: Iterable[str], *, sqlite: bool) -> ColumnElement[bool]:
    places = (articles.c.headline, articles.c.text)
    return and_(*(or_(*(_in(place, [word], sqlite=sqlite) for place in places)) for word in wanted))


def _in(column: ColumnElement[str], wanted: Iterable[str], *, sqlite: bool) -> ColumnElement[bool]:
    place = func.instr if sqlite else func.strpos  # LIKE takes five times as long on SQLite
    return and_(*(place(column, word) > 0 for word in wanted))
