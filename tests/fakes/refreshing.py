"""A library, a web and a server that misbehaves, with rounds on demand."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

from bot.config import FetchSettings
from bot.core.models import EVERYBODY, Source, SourceKind
from bot.library import Library
from bot.refresh import Outcome, refresh
from bot.sources.web.client import Web
from tests.fakes.web import BadWeb
from tests.fakes.workers import Threads

NOW = datetime(2018, 6, 7, 9, tzinfo=UTC)
DAY = timedelta(days=1)
QUIET = FetchSettings(pages=False)


class Desk:
    """A library in a file, a web without pauses, and rounds on demand."""

    def __init__(self, url: str, bad: BadWeb, web: Web) -> None:
        self.library = Library.open(url)
        self.bad, self.web = bad, web

    def add(self, *paths: str, kind: SourceKind = SourceKind.FEED, base: str | None = None) -> list[Source]:
        base = self.bad.base if base is None else base
        return [self.library.sources.add(Source(path, kind, base + path), NOW) for path in paths]

    async def round(self, now=NOW, settings=QUIET, **more) -> dict[str, Outcome]:
        outcomes = await refresh(self.library, self.web, settings, now, **more)
        assert len({outcome.source.id for outcome in outcomes}) == len(outcomes)
        return {outcome.name: outcome for outcome in outcomes}

    def headlines(self, now=NOW + DAY) -> list[str]:
        return sorted(one.headline for one in self.articles(now))

    def articles(self, now=NOW + DAY):
        return self.library.articles.recent(workspace=EVERYBODY, since=now - 30 * DAY, until=now)


@asynccontextmanager
async def desk(tmp_path, deadline=20.0, web=None, **bad):
    """`web` are settings of the client, `bad` of the server."""
    asking = {"allow_networks": ("127.0.0.1/32",), "spacing": 0, "deadline": deadline, "workers": Threads()}
    async with BadWeb(**bad) as server, Web(**(asking | (web or {}))) as client:
        made = Desk(f"sqlite:///{tmp_path / 'briefbot.db'}", server, client)
        try:
            yield made
        finally:
            made.library.close()
