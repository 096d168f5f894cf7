"""The stored articles: put in once, found by number, address, words or time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select

from bot.core.models import EVERYBODY, Article, Quote, Source, SourceKind, Workspace
from bot.core.text.addresses import canonical
from bot.library.engine.database import Database
from bot.library.news.articles import adding
from bot.library.news.articles.arriving import arrival
from bot.library.news.articles.rows import ARTICLE, article, scopes, visible
from bot.library.news.search import finding as search
from bot.library.news.search import terms
from bot.library.tables.news import addresses, articles, carriers, sources, versions
from bot.library.tables.types import EPOCH, MICROSECOND

OUTLETS_WITHIN = 20_000  # newest articles that an outlet is looked for in: some 10 ms
FAR = datetime(9999, 1, 1, tzinfo=UTC)


class Articles:
    """`workspace` decides what is seen: everybody's articles and its own."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        article: Article,
        *,
        source: Source | None,
        quotes: Sequence[Quote] | None,
        now: datetime,
        address: str | None = None,
        workspace: Workspace = EVERYBODY,
    ) -> adding.Added:
        """Store an article, its quotes and who carries it, in one transaction; see `adding` for what becomes of it.

        `address` is where the source has it; `quotes` None leaves the stored ones unless the text changed.
        `source` None: read at its own address for `workspace`. Raises DatabaseError; nothing is stored then.
        """
        [added] = self.add_all([(article, quotes, address)], source=source, now=now, workspace=workspace)
        return added

    def add_all(
        self,
        found: Sequence[tuple[Article, Sequence[Quote] | None, str | None]],
        *,
        source: Source | None,
        now: datetime,
        workspace: Workspace = EVERYBODY,
    ) -> list[adding.Added]:
        """Store articles with their quotes and addresses as `add` does, several of them in one transaction."""
        arrivals = [
            arrival(article, source=source, quotes=quotes, now=now, address=address, workspace=workspace)
            for article, quotes, address in found
        ]
        return adding.add_all(self._database, arrivals)

    def known(
        self,
        article: Article,
        *,
        source: Source | None,
        now: datetime,
        address: str | None = None,
        workspace: Workspace = EVERYBODY,
    ) -> int | None:
        """The number under which exactly this text is stored already, so that its quotes need not be found again."""
        new = arrival(article, source=source, quotes=None, now=now, address=address, workspace=workspace)
        with self._database.read() as connection:
            row = adding.find(connection, new)
        return row.id if row is not None and row.sha256 == new.sha256 else None

    def get(self, number: int, *, workspace: Workspace | None = None) -> Article | None:
        """`workspace` None sees all; only for numbers that did not come from a person."""
        return next(iter(self.many([number], workspace=workspace)), None)

    def many(self, numbers: Sequence[int], *, workspace: Workspace | None = None) -> list[Article]:
        """In the order of the numbers; those that are not there, or not for this workspace, are left out."""
        wanted = [number for number in numbers if 0 < number < 2**63]
        found: dict[int, Article] = {}
        with self._database.read() as connection:
            for start in range(0, len(wanted), 500):
                chosen: ColumnElement[bool] = articles.c.id.in_(wanted[start : start + 500])
                if workspace is not None:
                    chosen &= visible(articles.c.workspace, workspace)
                found |= {row.id: article(row) for row in connection.execute(select(*ARTICLE).where(chosen))}
        return [found[number] for number in wanted if number in found]

    def search(
        self,
        words: str,
        *,
        workspace: Workspace,
        since: datetime | None = None,
        until: datetime | None = None,
        limit: int = 50,
    ) -> list[Article]:
        """Articles about these words, best first; any text is a valid search. See `search`."""
        query = terms.terms(words)
        low, high = ((moment - EPOCH) // MICROSECOND for moment in (since or EPOCH, until or FAR))
        with self._database.read() as connection:
            numbers = search.find(connection, query, workspace=workspace, since=low, until=high, limit=limit)
            if not numbers and terms.widened(query) != query:
                query = terms.widened(query)
                numbers = search.find(connection, query, workspace=workspace, since=low, until=high, limit=limit)
        return self.many(numbers, workspace=workspace)

    def headlines(self, typed: str, *, workspace: Workspace, limit: int = 25) -> list[tuple[int, str]]:
        """Completions: numbers and headlines that have the typed words, the last one begun; newest first."""
        with self._database.read() as connection:
            if query := terms.terms(typed):
                numbers = search.headlines(connection, query, workspace=workspace, limit=limit)
                if not numbers:
                    query = terms.widened(query)
                    numbers = search.headlines(connection, query, workspace=workspace, limit=limit)
                rows = connection.execute(select(articles.c.id, articles.c.headline).where(articles.c.id.in_(numbers)))
                return sorted(((row.id, row.headline) for row in rows), reverse=True)
        return [(one.id, one.headline) for one in self.recent(workspace=workspace, since=EPOCH, limit=limit)]

    def recent(
        self,
        *,
        workspace: Workspace,
        since: datetime,
        until: datetime | None = None,
        limit: int = 2000,
        seen: bool = False,
    ) -> list[Article]:
        """Newest first, from `since` up to but not including `until`; `seen`: by when it was first seen here."""
        column = articles.c.first_seen if seen else articles.c.moment
        # One range per workspace: each walks an index, which an OR over workspaces would not.
        found: list[tuple[datetime, int, Article]] = []
        with self._database.read() as connection:
            for scope in scopes(workspace):
                rows = connection.execute(
                    select(*ARTICLE, column.label("order_by"))
                    .where(articles.c.workspace == scope, column >= since, column < (until or FAR))
                    .order_by(column.desc(), articles.c.id.desc())
                    .limit(limit)
                )
                found += [(row.order_by, row.id, article(row)) for row in rows]
        found.sort(key=lambda one: one[:2], reverse=True)
        return [one[2] for one in found[:limit]]

    def count(self, *, workspace: Workspace, since: datetime, until: datetime | None = None, seen: bool = False) -> int:
        column = articles.c.first_seen if seen else articles.c.moment
        within = (visible(articles.c.workspace, workspace), column >= since, column < (until or FAR))
        with self._database.read() as connection:
            number: int = connection.execute(select(func.count()).select_from(articles).where(*within)).scalar_one()
        return number

    def any(self) -> bool:
        """Whether there is any article at all."""
        with self._database.read() as connection:
            return connection.execute(select(articles.c.id).limit(1)).first() is not None

    def latest(self, *, workspace: Workspace) -> Article | None:
        newest = self.recent(workspace=workspace, since=EPOCH, limit=1)
        return newest[0] if newest else None

    def outlet(self, name: str, *, workspace: Workspace) -> str | None:
        """The outlet of that name among the newest articles, as it is written there; letters' case does not count."""
        last = select(func.max(articles.c.id)).scalar_subquery()
        seen = (articles.c.id > last - OUTLETS_WITHIN, visible(articles.c.workspace, workspace))
        chosen = select(articles.c.outlet).where(*seen, func.lower(articles.c.outlet) == name.strip().lower()).limit(1)
        with self._database.read() as connection:
            row = connection.execute(chosen).first()
        return row.outlet if row is not None else None

    def by_address(self, address: str, *, workspace: Workspace) -> Article | None:
        """The article that any form of this address leads to."""
        mine = addresses.c.workspace.in_(scopes(workspace))
        with self._database.read() as connection:
            row = connection.execute(
                select(*ARTICLE)
                .join(addresses, addresses.c.article_id == articles.c.id)
                .where(mine, addresses.c.address == canonical(address))
                .order_by(addresses.c.workspace)
            ).first()
        return article(row) if row is not None else None

    def carriers(self, number: int, *, workspace: Workspace) -> list[tuple[Source, str]]:
        """Who brought it and where, the first one first; a source that is gone has the number 0."""
        return [(source, address) for _, source, address in self._carriers([number], workspace)]

    def sources_of(self, numbers: Sequence[int], *, workspace: Workspace) -> dict[int, list[Source]]:
        found: dict[int, list[Source]] = {number: [] for number in numbers}
        for number, source, _ in self._carriers(numbers, workspace):
            if source not in found[number]:
                found[number].append(source)
        return found

    def first_seen(self, numbers: Sequence[int]) -> dict[int, datetime]:
        return {row.id: row.first_seen for row in self._of(numbers, articles.c.id, articles.c.first_seen)}

    def copies(self, number: int, *, workspace: Workspace | None = None) -> list[int]:
        """Other articles with nearly the same text."""
        wire = select(articles.c.wire_id).where(articles.c.id == number).scalar_subquery()
        same = [articles.c.wire_id == wire, articles.c.id != number]
        if workspace is not None:
            same.append(visible(articles.c.workspace, workspace))
        with self._database.read() as connection:
            return list(connection.scalars(select(articles.c.id).where(*same).order_by(articles.c.id)))

    def copies_of(self, numbers: Sequence[int]) -> list[list[int]]:
        """Those among the numbers that carry the same text, in groups of two and more."""
        groups: dict[int, list[int]] = {}
        for row in self._of(numbers, articles.c.id, articles.c.wire_id):
            if row.wire_id is not None:
                groups.setdefault(row.wire_id, []).append(row.id)
        return sorted(sorted(group) for group in groups.values() if len(group) > 1)

    def updated(self, since: datetime) -> list[int]:
        """Numbers of articles whose text was replaced since then."""
        with self._database.read() as connection:
            changed = select(articles.c.id).where(articles.c.updated_at >= since).order_by(articles.c.updated_at)
            return list(connection.scalars(changed))

    def versions(self, number: int) -> list[tuple[str, datetime]]:
        """The SHA-256 of each older text and when it was replaced, oldest first."""
        older = select(versions).where(versions.c.article_id == number).order_by(versions.c.replaced_at)
        with self._database.read() as connection:
            return [(row.sha256, row.replaced_at) for row in connection.execute(older)]

    def _of(self, numbers: Sequence[int], *columns: ColumnElement[Any]) -> list[Any]:
        rows: list[Any] = []
        with self._database.read() as connection:
            for start in range(0, len(numbers), 500):
                chosen = select(*columns).where(articles.c.id.in_(list(numbers[start : start + 500])))
                rows += connection.execute(chosen).all()
        return rows

    def _carriers(self, numbers: Sequence[int], workspace: Workspace) -> list[tuple[int, Source, str]]:
        found = []
        with self._database.read() as connection:
            for start in range(0, len(numbers), 500):
                rows = connection.execute(
                    select(carriers, sources.c.address.label("feed"))
                    .outerjoin(sources, sources.c.id == carriers.c.source_id)
                    .where(
                        carriers.c.article_id.in_(list(numbers[start : start + 500])),
                        visible(carriers.c.workspace, workspace),
                    )
                    .order_by(carriers.c.seen_at, carriers.c.id)
                )
                for row in rows:
                    kind = SourceKind(row.kind)
                    source = Source(
                        row.name, kind, row.feed or row.address, row.workspace, row.topic, row.source_id or 0
                    )
                    found.append((row.article_id, source, row.address))
        return found
