"""The quotes of an article → stored, each with its speaker's row; taken away again with the text they point into."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, case, delete, func, insert, select, update

from bot.core.models import Article, Extent, Quote, Workspace, sha256
from bot.library.news.speakers.resolving import Resolver, tally
from bot.library.tables.news import articles, quotes

OTHER = "other"  # a fingerprint that no quotes have: those that are there have to be stored anew

_INSERT = insert(quotes)
_NUMBER = update(quotes).where(quotes.c.id == bindparam("new")).values(id=bindparam("old"))


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


@dataclass(frozen=True, slots=True)
class Told:
    """The quotes of one article that has none stored."""

    article_id: int
    workspace: Workspace
    moment: datetime
    digest: str  # of the text they point into
    found: Sequence[Quote]


def store(connection: Connection, told: Told) -> None:
    """Make these the article's quotes. Words that it said before keep their number: buttons in the chat name it."""
    number = told.article_id
    marks = fingerprint(told.digest, told.found)
    stored = connection.execute(select(articles.c.quotes_sha256).where(articles.c.id == number)).scalar_one()
    if stored == marks:
        move(connection, number, told.moment)
        return
    connection.execute(update(articles).where(articles.c.id == number).values(quotes_sha256=marks))
    before = _numbered(connection, number) if stored else []
    if before:
        _uncount(connection, [number])
    insert_all(connection, [told])  # before the others go: SQLite would give a number that is free to other words
    if before:
        old = [one for one, _ in before]
        new = [(one, words) for one, words in _numbered(connection, number) if one not in old]
        connection.execute(delete(quotes).where(quotes.c.id.in_(old)))
        _number_again(connection, before, new)


def _numbered(connection: Connection, article_id: int) -> list[tuple[int, str]]:
    chosen = select(quotes.c.id, quotes.c.words).where(quotes.c.article_id == article_id)
    return [(row.id, row.words) for row in connection.execute(chosen.order_by(quotes.c.start, quotes.c.id))]


def _number_again(connection: Connection, before: Iterable[tuple[int, str]], now: Iterable[tuple[int, str]]) -> None:
    """Words that were there before have the number that they had."""
    free: dict[str, list[int]] = {}
    for number, words in before:
        free.setdefault(words, []).append(number)
    same = [{"new": number, "old": free[words].pop(0)} for number, words in now if free.get(words)]
    if same:
        connection.execute(_NUMBER, same)


def insert_all(connection: Connection, all_told: Iterable[Told]) -> None:
    """Store the quotes of articles, and count them to their speakers."""
    by_workspace: dict[Workspace, list[Told]] = {}
    for told in all_told:
        if told.found:
            by_workspace.setdefault(told.workspace, []).append(told)
    for workspace, listed in by_workspace.items():
        named = [quote.speaker for told in listed for quote in told.found if quote.speaker]
        resolver = Resolver(connection, workspace, named)
        rows = [_row(told, quote, resolver) for told in listed for quote in told.found]
        resolver.keep()
        connection.execute(_INSERT, rows)
        said = [(row["speaker_id"], row["shown"]) for row in rows if row["speaker_id"] is not None]
        tally(connection, workspace, Counter(one for one, shown in said if shown), Counter(one for one, _ in said))


def _row(told: Told, quote: Quote, resolver: Resolver) -> dict[str, Any]:
    return {
        "article_id": told.article_id,
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
        "sha256": told.digest,
        "workspace": told.workspace,
        "moment": told.moment,
    }


def clear(connection: Connection, article_ids: Iterable[int]) -> None:
    """Take these articles' quotes away."""
    numbers = list(article_ids)
    _uncount(connection, numbers)
    connection.execute(delete(quotes).where(quotes.c.article_id.in_(numbers)))


def _uncount(connection: Connection, numbers: Sequence[int]) -> None:
    """These articles' quotes no longer count to their speakers."""
    counted = connection.execute(
        select(quotes.c.workspace, quotes.c.speaker_id, func.sum(case((quotes.c.shown, 1), else_=0)), func.count())
        .where(quotes.c.article_id.in_(numbers), quotes.c.speaker_id.is_not(None))
        .group_by(quotes.c.workspace, quotes.c.speaker_id)
    ).all()
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
