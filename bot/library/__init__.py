"""What the bot remembers: articles and quotes, speakers, sources, subscriptions, deliveries. The only SQL.

    with Library.open("sqlite:///var/briefbot.db") as library:
        library.articles.add(article, source=source, quotes=find_quotes(article), now=now)

One code path on SQLite and PostgreSQL. Everything is synchronous and safe to call from many threads; asynchronous
callers use `asyncio.to_thread`. Moments are aware datetimes. Every method may raise DatabaseError, which says what to
do; the library itself stays usable.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import func, select

from bot.core.models import Workspace
from bot.errors import DatabaseError
from bot.library.adding import Added
from bot.library.articles import Articles
from bot.library.backup import backup
from bot.library.database import Database, connect, turn_on_wal
from bot.library.deliveries import Deliveries, LeaseLost
from bot.library.entries import Entries
from bot.library.history import History, Shown
from bot.library.jobs import Jobs
from bot.library.marks import Marks
from bot.library.migrate import migrate
from bot.library.parts import Part
from bot.library.quotes import Quotes
from bot.library.recall import Recall
from bot.library.responses import Response, Responses
from bot.library.retention import Retained, retain
from bot.library.search import shrink
from bot.library.seen import Seen
from bot.library.shown import ShownArticles
from bot.library.sources import KEEP, Check, Sources, SourceState, Synced
from bot.library.speakers import Match, Speakers
from bot.library.stories import Stories
from bot.library.subscriptions import Subscriptions
from bot.library.tables import metadata
from bot.library.wishes import Alerts, Follow, Follows, Mute, Mutes
from bot.library.workspaces import Installations, Workspaces

SPENT = 0.25  # erased articles to one that stays, from which on the search index is put in order; daily ones are fewer
COUNTED = ("articles", "quotes", "speakers", "sources", "subscriptions", "deliveries")


class Library:
    """The collections, on one database."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.articles = Articles(database)
        self.quotes = Quotes(database)
        self.speakers = Speakers(database)
        self.sources = Sources(database)
        self.responses = Responses(database)
        self.entries = Entries(database)
        self.stories = Stories(database)
        self.subscriptions = Subscriptions(database)
        self.jobs = None if database.sqlite else Jobs(database)
        self.deliveries = Deliveries(database, self.jobs)
        self.history = History(database)
        self.follows = Follows(database)
        self.mutes = Mutes(database)
        self.alerts = Alerts(database)
        self.shown = ShownArticles(database)
        self.recall = Recall(database)
        self.seen = Seen(database)
        self.marks = Marks(database)
        self.workspaces = Workspaces(database)
        self.installations = Installations(database)

    @classmethod
    def open(cls, url: str) -> Self:
        """The library at `sqlite:///PATH` (made if need be) or `postgresql://…`, brought up to date.

        Raises DatabaseError when it cannot be reached, read or written, or was made by a newer Briefbot.
        """
        database = connect(url)
        try:
            if database.sqlite:
                turn_on_wal(database)
            migrate(database)
        except DatabaseError as fault:
            database.close()
            raise DatabaseError(f"{database.place}: {fault.what}", fault.remedy) from fault
        except BaseException:
            database.close()
            raise
        return cls(database)

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, where: TracebackType | None
    ) -> None:
        self.close()

    def check(self, now: datetime) -> None:
        """Write and read once. Raises DatabaseError when either fails."""
        self.marks.put("check", now)
        self.marks.get("check")

    def counts(self) -> dict[str, int]:
        """How many rows the main tables have."""
        with self._database.read() as connection:
            return {
                name: connection.execute(select(func.count()).select_from(metadata.tables[name])).scalar_one()
                for name in COUNTED
            }

    def backup(self, path: Path) -> None:
        """A complete copy in one file, taken while the bot runs. Raises DatabaseError."""
        backup(self._database, path)

    def retain(self, older_than: datetime | None, *, now: datetime) -> Retained:
        """Erase articles older than that, and what else has served its time."""
        gone = retain(self._database, older_than, now)
        if gone.articles and gone.articles > self.counts()["articles"] * SPENT:
            shrink(self._database)
        return gone

    def erase(self, workspace: Workspace) -> dict[str, int]:
        """Erase all of one workspace, its own articles too; how much went of each main table."""
        before = self.counts()
        self.workspaces.erase(workspace, articles=True)
        shrink(self._database)
        return {name: max(0, before[name] - number) for name, number in self.counts().items()}


__all__ = [
    "KEEP",
    "Added",
    "Check",
    "Follow",
    "Jobs",
    "LeaseLost",
    "Library",
    "Match",
    "Mute",
    "Part",
    "Response",
    "Retained",
    "Shown",
    "SourceState",
    "Synced",
]
