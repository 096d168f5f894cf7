"""The stored quotes: of an article, of a speaker. What is given back stands in its article, word for word."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, select

from bot.core.models import EVERYBODY, Article, Quote, Speaker, Workspace
from bot.library.engine.database import Database
from bot.library.news.articles.rows import ARTICLE, article, quote, scopes, visible
from bot.library.news.search import finding as search
from bot.library.news.search import terms
from bot.library.news.speakers.naming import people
from bot.library.tables.news import articles, quotes
from bot.library.tables.types import EPOCH

LOOKED_AT = 500  # of a speaker's quotes, newest first, for those about something: p95 10 ms among 200,000 articles

log = logging.getLogger(__name__)

_SAID = (
    select(quotes.c.id, quotes.c.article_id, quotes.c.moment)
    .where(
        quotes.c.speaker_id == bindparam("speaker"),
        quotes.c.workspace == bindparam("scope"),
        quotes.c.moment >= bindparam("since"),
    )
    .order_by(quotes.c.moment.desc())
    .limit(bindparam("most"))
)


class Quotes:
    """`dropped` counts the quotes left out since the start because their article no longer says these words."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._counting = threading.Lock()
        self.dropped = 0

    def of_article(self, number: int, *, workspace: Workspace = EVERYBODY) -> list[Quote]:
        """All quotes of an article, in order, less certain ones too; speakers with the names this workspace sees."""
        return self.of_articles([number], workspace=workspace)[number]

    def of_articles(self, numbers: Sequence[int], *, workspace: Workspace = EVERYBODY) -> dict[int, list[Quote]]:
        found: dict[int, list[Quote]] = {number: [] for number in numbers}
        with self._database.read() as connection:
            for start in range(0, len(numbers), 500):
                rows = connection.execute(
                    select(quotes, articles.c.text, articles.c.sha256.label("now"))
                    .join(articles, articles.c.id == quotes.c.article_id)
                    .where(quotes.c.article_id.in_(list(numbers[start : start + 500])))
                    .order_by(quotes.c.start, quotes.c.id)
                ).all()
                for one in self._true(connection, [(row, row.text, row.now) for row in rows], workspace):
                    found[one.article_id].append(one)
        return found

    def by_speaker(
        self,
        speakers: Iterable[int],
        *,
        workspace: Workspace,
        about: str = "",
        since: datetime | None = None,
        limit: int = 200,
    ) -> list[tuple[Article, Quote]]:
        """What these speakers said, newest first, less certain ones too; `about` keeps articles with these words."""
        found: list[Any] = []
        query = terms.terms(about)
        with self._database.read() as connection:
            for number in speakers:
                for scope in scopes(workspace):  # each a walk along one index, newest first, that stops at the limit
                    values = {"speaker": number, "scope": scope, "since": since or EPOCH}
                    said = connection.execute(_SAID, values | {"most": LOOKED_AT if query else limit}).all()
                    found += _about(connection, query, said, limit)
            found.sort(key=lambda row: (row.moment, row.article_id, row.id), reverse=True)
            rows = self._rows(connection, [row.id for row in found[:limit]])
            stored = self._articles(connection, {row.article_id for row in rows})
            given = self._true(connection, [_beside(row, stored) for row in rows], workspace)
        return [(stored[one.article_id][0], one) for one in given]

    def get(self, number: int, *, workspace: Workspace | None = None) -> tuple[Article, Quote] | None:
        with self._database.read() as connection:
            chosen = select(quotes).where(quotes.c.id == number)
            if workspace is not None:
                chosen = chosen.where(visible(quotes.c.workspace, workspace))
            row = connection.execute(chosen).first()
            if row is None:
                return None
            stored = self._articles(connection, {row.article_id})
            given = self._true(connection, [_beside(row, stored)], workspace or EVERYBODY)
        return (stored[row.article_id][0], given[0]) if given else None

    @staticmethod
    def _rows(connection: Connection, numbers: Sequence[int]) -> list[Any]:
        """The rows of these quotes, in that order."""
        found: dict[int, Any] = {}
        for start in range(0, len(numbers), 500):
            part = list(numbers[start : start + 500])
            found |= {row.id: row for row in connection.execute(select(quotes).where(quotes.c.id.in_(part)))}
        return [found[number] for number in numbers if number in found]

    @staticmethod
    def _articles(connection: Connection, numbers: set[int]) -> dict[int, tuple[Article, str]]:
        found: dict[int, tuple[Article, str]] = {}
        wanted = sorted(numbers)
        for start in range(0, len(wanted), 500):
            chosen = select(*ARTICLE, articles.c.sha256).where(articles.c.id.in_(wanted[start : start + 500]))
            found |= {row.id: (article(row), row.sha256) for row in connection.execute(chosen)}
        return found

    def _true(
        self, connection: Connection, beside: Sequence[tuple[Any, str, str]], workspace: Workspace
    ) -> list[Quote]:
        """The quotes whose words the stored text says where they say; the others are counted and logged."""
        speaking = {row.speaker_id for row, _, _ in beside if row.speaker_id is not None}
        persons = people(connection, speaking, workspace)
        given = []
        for row, text, digest in beside:
            if digest != row.sha256 or text[row.start : row.end] != row.words:
                with self._counting:
                    self.dropped += 1
                log.warning("quote dropped quote=%d article=%d: its text changed", row.id, row.article_id)
                continue
            person = persons.get(row.speaker_id)
            speaker = Speaker(person.name, row.role or person.role, person.aliases, person.id) if person else None
            given.append(quote(row, speaker))
        return given


def _beside(row: Any, stored: dict[int, tuple[Article, str]]) -> tuple[Any, str, str]:
    """A quote's row, and the text and its hash that the article has now."""
    held, digest = stored[row.article_id]
    return row, held.text, digest


def _about(connection: Connection, query: tuple[terms.Term, ...], said: Sequence[Any], limit: int) -> Sequence[Any]:
    """Those of what was said, in articles that have the words anywhere."""
    if not query:
        return said
    return _matching(connection, query, said, limit) or _matching(connection, terms.widened(query), said, limit)


def _matching(connection: Connection, query: tuple[terms.Term, ...], said: Sequence[Any], limit: int) -> Sequence[Any]:
    """First in the newest hundred, where common words are found enough of; then in all the others at once."""
    found: list[Any] = []
    for part in (said[:100], said[100:]):
        matching = search.among(connection, query, {row.article_id for row in part})
        found += [row for row in part if row.article_id in matching]
        if len(found) >= limit:
            break
    return found[:limit]
