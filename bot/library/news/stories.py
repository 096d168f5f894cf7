"""The stories of the last days: which articles tell of one event, as each workspace reads them.

A workspace with sources of its own has stories of its own; the others share EVERYBODY's.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, and_, bindparam, delete, exists, insert, select, update

from bot.core.models import Article, Story, Workspace
from bot.core.stories.outlines import Outline, copies
from bot.library.engine.database import Database
from bot.library.news.articles.rows import ARTICLE, OPENED, article, opened, scopes, visible
from bot.library.tables.chat import stories, story_articles
from bot.library.tables.news import articles

TOGETHER = 50  # stories saved in one transaction: 18 ms, for which nobody else writes


class Stories:
    def __init__(self, database: Database) -> None:
        self._database = database

    def load(self, since: datetime, *, workspace: Workspace) -> list[Story]:
        """Those whose newest article is not older, each with all its articles as far as grouping reads them: the text's
        opening, and no captions, links or credits.
        """
        open_ = select(stories.c.id).where(stories.c.workspace == workspace, stories.c.latest >= since)
        with self._database.read() as connection:
            return _stories(connection, story_articles.c.story_id.in_(open_), workspace, opening=True)

    def between(self, since: datetime, until: datetime, *, workspace: Workspace, reader: Workspace) -> list[Story]:
        """Those of `workspace` with an article of that time that `reader` may see, each with all of these."""
        with self._database.read() as connection:
            return _stories(connection, story_articles.c.story_id.in_(_within(since, until, workspace, reader)), reader)

    def outlines(self, since: datetime, until: datetime, *, workspace: Workspace, reader: Workspace) -> list[Outline]:
        """The same stories as `between`, in outline: a day's news without a text of it."""
        with self._database.read() as connection:
            return _outlines(
                connection, story_articles.c.story_id.in_(_within(since, until, workspace, reader)), reader
            )

    def outlines_of(self, article_ids: Sequence[int], *, workspace: Workspace) -> list[Outline]:
        """The stories that these articles are in, as this workspace has them, each once and in outline."""
        theirs = select(story_articles.c.story_id).where(
            story_articles.c.article_id.in_(list(article_ids)), story_articles.c.workspace == workspace
        )
        with self._database.read() as connection:
            return _outlines(connection, story_articles.c.story_id.in_(theirs), workspace)

    def unplaced(
        self, since: datetime, until: datetime, *, workspace: Workspace, reader: Workspace, limit: int = 2000
    ) -> list[Article]:
        """Articles of that time that `reader` may see and that are in no story of `workspace` yet, the newest first."""
        placed = exists().where(story_articles.c.workspace == workspace, story_articles.c.article_id == articles.c.id)
        found: list[tuple[datetime, int, Article]] = []
        with self._database.read() as connection:
            for scope in scopes(reader):
                rows = connection.execute(
                    select(*ARTICLE, articles.c.moment)
                    .where(
                        articles.c.workspace == scope, articles.c.moment >= since, articles.c.moment < until, ~placed
                    )
                    .order_by(articles.c.moment.desc(), articles.c.id.desc())
                    .limit(limit)
                )
                found += [(row.moment, row.id, article(row)) for row in rows]
        found.sort(key=lambda one: one[:2], reverse=True)
        return [one[2] for one in found[:limit]]

    def get(self, number: int, *, workspace: Workspace) -> Story | None:
        mine = and_(story_articles.c.story_id == number, visible(story_articles.c.workspace, workspace))
        with self._database.read() as connection:
            return next(iter(_stories(connection, mine, workspace)), None)

    def of_article(self, article_id: int, *, workspace: Workspace) -> Story | None:
        its = select(story_articles.c.story_id).where(
            story_articles.c.article_id == article_id, story_articles.c.workspace == workspace
        )
        with self._database.read() as connection:
            return next(iter(_stories(connection, story_articles.c.story_id.in_(its), workspace)), None)

    def save(self, saved: Sequence[Story], *, workspace: Workspace, now: datetime) -> list[Story]:
        """Keep these stories as they are now, and give the new ones their numbers. An article is in one story of a
        workspace: it leaves the one it was in. Articles without a number, or erased meanwhile, are left out of what is
        kept. Others write between some of them and the next.
        """
        kept: list[Story] = []
        for start in range(0, len(saved), TOGETHER):
            with self._database.write(alone=True) as connection:
                kept += _save(connection, saved[start : start + TOGETHER], workspace, now)
        return kept


def _save(connection: Connection, saved: Sequence[Story], workspace: Workspace, now: datetime) -> list[Story]:
    told = {one.id for story in saved for one in story.articles}
    rows = connection.execute(select(articles.c.id, articles.c.moment).where(articles.c.id.in_(told)))
    moments = {row.id: row.moment for row in rows}
    kept = [story for story in saved if any(one.id in moments for one in story.articles)]
    latest = [max(moments[one.id] for one in story.articles if one.id in moments) for story in kept]
    numbers = _numbered(connection, kept, latest, workspace, now)
    places: dict[int, list[dict[str, Any]]] = {number: [] for number in numbers}
    for story, number in zip(kept, numbers, strict=True):
        turns = {place: turn for turn, group in enumerate(story.copies, 1) for place in group}
        for place, one in enumerate(story.articles):
            if moments.pop(one.id, None) is not None:  # an article is in one story
                row = {"story_id": number, "workspace": workspace, "article_id": one.id, "position": place}
                places[number].append(row | {"copies": turns.get(place, 0)})
    stored = _members(connection, numbers)
    changed = [number for number in numbers if stored.get(number, []) != places[number]]
    if changed:
        rows_told = [row for number in changed for row in places[number]]
        leaving = story_articles.c.article_id.in_([row["article_id"] for row in rows_told])
        gone = story_articles.c.story_id.in_(changed) | (leaving & (story_articles.c.workspace == workspace))
        connection.execute(delete(story_articles).where(gone))
        if rows_told:
            connection.execute(insert(story_articles), rows_told)
        newest = dict(zip(numbers, latest, strict=True))
        connection.execute(
            update(stories)
            .where(stories.c.id == bindparam("number"))
            .values(updated_at=now, latest=bindparam("newest")),
            [{"number": number, "newest": newest[number]} for number in changed],
        )
    numbered = {id(story): number for story, number in zip(kept, numbers, strict=True)}
    return [Story(story.articles, numbered.get(id(story), story.id), story.copies) for story in saved]


def _numbered(
    connection: Connection, kept: Sequence[Story], latest: Sequence[datetime], workspace: Workspace, now: datetime
) -> list[int]:
    """Their numbers; those that have none in this workspace get one."""
    asked = select(stories.c.id).where(stories.c.id.in_([story.id for story in kept]), stories.c.workspace == workspace)
    known = set(connection.execute(asked).scalars())
    values = [
        {"workspace": workspace, "opened_at": now, "updated_at": now, "latest": newest}
        for story, newest in zip(kept, latest, strict=True)
        if story.id not in known
    ]
    given = insert(stories).returning(stories.c.id, sort_by_parameter_order=True)
    new = iter(connection.execute(given, values).scalars().all() if values else ())
    return [story.id if story.id in known else next(new) for story in kept]


def _members(connection: Connection, numbers: Sequence[int]) -> dict[int, list[dict[str, Any]]]:
    """What is stored of these stories, by their number, each in order."""
    found: dict[int, list[dict[str, Any]]] = {}
    asked = select(story_articles).where(story_articles.c.story_id.in_(numbers))
    for row in connection.execute(asked.order_by(story_articles.c.story_id, story_articles.c.position)).mappings():
        found.setdefault(row["story_id"], []).append(dict(row))
    return found


def _within(since: datetime, until: datetime, workspace: Workspace, reader: Workspace) -> Any:
    return (
        select(story_articles.c.story_id)
        .join(articles, articles.c.id == story_articles.c.article_id)
        .where(
            articles.c.workspace.in_(scopes(reader)),
            articles.c.moment >= since,
            articles.c.moment < until,
            story_articles.c.workspace == workspace,
        )
    )


def _outlines(connection: Connection, chosen: Any, reader: Workspace) -> list[Outline]:
    rows = connection.execute(
        select(story_articles.c.story_id, story_articles.c.article_id, story_articles.c.copies, articles.c.moment)
        .join(articles, articles.c.id == story_articles.c.article_id)
        .where(chosen, visible(articles.c.workspace, reader))
        .order_by(story_articles.c.story_id, story_articles.c.position)
    )
    found: dict[int, list[Any]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return [
        Outline(
            number, tuple(row[1] for row in members), tuple(row[2] for row in members), max(row[3] for row in members)
        )
        for number, members in found.items()
    ]


def _stories(connection: Connection, chosen: Any, workspace: Workspace, *, opening: bool = False) -> list[Story]:
    """Oldest first; articles that this workspace may not see are left out, and a story without any."""
    columns, read = (OPENED, opened) if opening else (ARTICLE, article)
    rows = connection.execute(
        select(story_articles.c.story_id, story_articles.c.copies, *columns)
        .join(articles, articles.c.id == story_articles.c.article_id)
        .where(chosen, visible(articles.c.workspace, workspace))
        .order_by(story_articles.c.story_id, story_articles.c.position)
    )
    found: dict[int, list[tuple[Article, int]]] = {}
    for row in rows:
        found.setdefault(row.story_id, []).append((read(row), row.copies))
    return [
        Story(tuple(one for one, _ in members), number, copies([turn for _, turn in members]))
        for number, members in found.items()
    ]
