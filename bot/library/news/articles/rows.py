"""Rows of the database → the nouns of the house."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from sqlalchemy import ColumnElement, func, type_coerce

from bot.core.models import (
    EVERYBODY,
    Article,
    Attribution,
    Extent,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
    Speaker,
    Workspace,
)
from bot.library.tables.news import articles
from bot.library.tables.types import Belonging, Words

ARTICLE = tuple(articles.c[one.name] for one in fields(Article))
LISTS = ("captions", "related", "credits")  # JSON lists there, tuples here
PLAIN = tuple(one.name for one in fields(Article) if one.name not in LISTS)

OPENING = 5_000  # characters: as much of a text as grouping reads
_OPENING_OF_TEXT = func.substr(articles.c.text, 1, OPENING).label("text")
OPENED = tuple(_OPENING_OF_TEXT if name == "text" else articles.c[name] for name in PLAIN)


def opened(row: Any) -> Article:
    return Article(**{name: getattr(row, name) for name in PLAIN})


def article(row: Any) -> Article:
    values: dict[str, Any] = {name: getattr(row, name) for name in PLAIN}
    values |= {name: tuple(getattr(row, name)) for name in LISTS}
    return Article(**values)


def quote(row: Any, speaker: Speaker | None) -> Quote:
    return Quote(
        start=row.start,
        end=row.end,
        text=row.words,
        kind=QuoteKind(row.kind),
        speaker=speaker,
        mention=extent(row.mention_start, row.mention_end),
        cue=extent(row.cue_start, row.cue_end),
        attribution=Attribution(row.attribution),
        certainty=row.certainty,
        group=row.group,
        id=row.id,
        article_id=row.article_id,
    )


def extent(start: int | None, end: int | None) -> Extent | None:
    return None if start is None or end is None else Extent(start, end)


def source(row: Any) -> Source:
    return Source(row.name, SourceKind(row.kind), row.address, row.workspace, row.topic, row.id)


def visible(column: ColumnElement[Workspace], workspace: Workspace) -> ColumnElement[bool]:
    """What a workspace sees: everybody's and its own. A filter only, see `filtering`."""
    return filtering(column).in_(scopes(workspace))


def filtering(column: ColumnElement[Workspace]) -> ColumnElement[Workspace]:
    """The column where nearly all rows pass the test: an index on it, which SQLite would like to begin with, is kept
    out of its reach.
    """
    return type_coerce(type_coerce(column, Words) + "", Belonging)


def scopes(workspace: Workspace) -> list[Workspace]:
    """The workspaces whose rows a workspace sees, everybody's first."""
    return [EVERYBODY, workspace] if workspace else [EVERYBODY]
