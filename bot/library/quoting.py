"""The quotes of an article → stored, each with its speaker's row; taken away again with the text they point into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, case, delete, func, insert, select, update

from bot.core.models import Article, Extent, Quote, sha256
from bot.library.resolving import Resolver, tally
from bot.library.tables.news import articles, quotes

_INSERT = insert(quotes)


def checked(article: Article, found: Sequence[Quote] | None) -> tuple[Sequence[Quote] | None, int]:
    """The quotes whose words stand where they say in the article's text, and how many do not."""
    if found is None:
        return None, 0
    length = len(article.text)
    true = [
        quote
        for quote in found
        if 0 <= quote.start < quote.end <= length and article.text[quote.start : quote.end] == quote.text
    ]
    return true, len(found) - len(true)


def store(
    connection: Connection, article_id: int, workspace: str, moment: datetime, digest: str, found: Sequence[Quote]
) -> None:
    """Make these the article's quotes; equal ones stay as they are, with their numbers."""
    marks = fingerprint(digest, found)
    stored = connection.execute(select(articles.c.quotes_sha256).where(articles.c.id == article_id)).scalar_one()
    if stored == marks:
        move(connection, article_id, moment)
        return
    if stored:
        clear(connection, [article_id])
    connection.execute(update(articles).where(articles.c.id == article_id).values(quotes_sha256=marks))
    insert_all(connection, article_id, workspace, moment, digest, found)


def insert_all(
    connection: Connection, article_id: int, workspace: str, moment: datetime, digest: str, found: Sequence[Quote]
) -> None:
    """Store the quotes of an article that has none, and count them to their speakers."""
    if not found:
        return
    resolver = Resolver(connection, workspace, [quote.speaker for quote in found if quote.speaker])
    rows: list[dict[str, Any]] = [
        {
            "article_id": article_id,
            "start": quote.start,
            "end": quote.end,
            "words": quote.text,
            "kind": quote.kind.value,
            "speaker_id": resolver.number(quote.speaker) if quote.speaker else None,
            "role": quote.speaker.role if quote.speaker else None,
            **_extent("mention", quote.mention),
            **_extent("cue", quote.cue),
            "attribution": quote.attribution.value,
            "certainty": quote.certainty,
            "shown": quote.shown,
            "group": quote.group,
            "sha256": digest,
            "workspace": workspace,
            "moment": moment,
        }
        for quote in found
    ]
    resolver.keep()
    connection.execute(_INSERT, rows)
    said = [(row["speaker_id"], row["shown"]) for row in rows if row["speaker_id"] is not None]
    tally(connection, workspace, Counter(one for one, shown in said if shown), Counter(one for one, _ in said))


def clear(connection: Connection, article_ids: Iterable[int]) -> None:
    """Take these articles' quotes away."""
    numbers = list(article_ids)
    counted = connection.execute(
        select(quotes.c.workspace, quotes.c.speaker_id, func.sum(case((quotes.c.shown, 1), else_=0)), func.count())
        .where(quotes.c.article_id.in_(numbers), quotes.c.speaker_id.is_not(None))
        .group_by(quotes.c.workspace, quotes.c.speaker_id)
    ).all()
    connection.execute(delete(quotes).where(quotes.c.article_id.in_(numbers)))
    for workspace, speaker, shown, every in counted:
        tally(connection, workspace, {speaker: -int(shown)}, {speaker: -int(every)})


def move(connection: Connection, article_id: int, moment: datetime) -> None:
    connection.execute(
        update(quotes).where(quotes.c.article_id == article_id, quotes.c.moment != moment).values(moment=moment)
    )


def fingerprint(digest: str, found: Sequence[Quote]) -> str:
    """The SHA-256 of an article's quotes as found, whatever numbers they have; empty for none."""
    if not found:
        return ""
    bare = [replace(quote, id=0, article_id=0) if quote.id or quote.article_id else quote for quote in found]
    return sha256(repr((digest, bare)))


def _extent(name: str, extent: Extent | None) -> dict[str, int | None]:
    return {f"{name}_start": extent.start if extent else None, f"{name}_end": extent.end if extent else None}
