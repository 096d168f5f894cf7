"""What the bot remembers: articles and quotes, speakers, sources, subscriptions, deliveries. The only SQL.

    with Library.open("sqlite:///var/briefbot.db") as library:
        library.articles.add(article, source=source, quotes=find_quotes(article), now=now)

One code path on SQLite and PostgreSQL. Everything is synchronous and safe to call from many threads; asynchronous
callers use `asyncio.to_thread`. Moments are aware datetimes. Every method may raise DatabaseError, which says what to
do; the library itself stays usable.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import func, select, text

from bot.core.models import Workspace
from bot.errors import DatabaseError
from bot.library.chat.recall import Recall
from bot.library.chat.seen import Seen
from bot.library.chat.shown import ShownArticles
from bot.library.chat.subscriptions import Subscriptions
from bot.library.chat.wishes import Alerts, Follow, Follows, Mute, Mutes
from bot.library.chat.workspaces import Installations, Workspaces
from bot.library.deliveries.claimed import Deliveries, LeaseLost
from bot.library.deliveries.history import History, Shown
from bot.library.deliveries.jobs import Jobs
from bot.library.deliveries.parts import Part
from bot.library.engine.backup import backup
from bot.library.engine.copying import MARK as COPYING
from bot.library.engine.copying import Copied, copy
from bot.library.engine.database import Database, connect, turn_on_wal
from bot.library.engine.marks import Marks
from bot.library.engine.migrate import migrate
from bot.library.engine.restore import MARK as RESTORED
from bot.library.engine.restore import restore
from bot.library.news.articles.adding import Added
from bot.library.news.articles.stored import Articles
from bot.library.news.retention import Retained, retain
from bot.library.news.search.finding import shrink
from bot.library.news.sources.entries import Entries
from bot.library.news.sources.kept import Sources, Synced
from bot.library.news.sources.looks import KEEP, Check, SourceState
from bot.library.news.sources.responses import Response, Responses
from bot.library.news.speakers.naming import Match, Speakers
from bot.library.news.speakers.said import Quotes
from bot.library.news.stories import Stories
from bot.library.running.awaited import Awaited, AwaitedQuestions
from bot.library.running.configured import Configuration, Configurations
from bot.library.running.paces import Paces
from bot.library.running.processes import Process, Processes
from bot.library.tables import metadata
from bot.library.tables.chat import marks

SPENT = 0.25  # erased articles to one that stays, from which on the search index is put in order; daily ones are fewer
LARGE = 20_000  # rows, from which on PostgreSQL's own estimate does: it is off by a few per cent
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
        self.configurations = Configurations(database)
        self.processes = Processes(database)
        self.awaited = AwaitedQuestions(database)
        self.paces = None if database.sqlite else Paces(database)

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
            _whole(database)
        except DatabaseError as fault:
            database.close()
            raise type(fault)(f"{database.place}: {fault.what}", fault.remedy) from fault
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

    def sizes(self) -> dict[str, int]:
        """About how many rows the main tables have: on PostgreSQL a large one is not read through for that."""
        if self._database.sqlite:
            return self.counts()
        with self._database.read() as connection:
            kept = text("SELECT relname, reltuples FROM pg_class WHERE relname = ANY(:names) AND relkind = 'r'")
            known = {row.relname: int(row.reltuples) for row in connection.execute(kept, {"names": list(COUNTED)})}
            return {
                name: known[name]
                if known.get(name, 0) > LARGE
                else connection.execute(select(func.count()).select_from(metadata.tables[name])).scalar_one()
                for name in COUNTED
            }

    def backup(self, path: Path) -> None:
        """A complete copy in one file, taken while the bot runs. Raises DatabaseError."""
        backup(self._database, path)

    @staticmethod
    def restore(url: str, path: Path, now: datetime) -> None:
        """Make the database at `url` what it was when `path` was written, while no bot runs. Raises DatabaseError."""
        restore(url, path, now)
        with Library.open(url) as library:
            if library.jobs is not None:
                library.jobs.adopt()

    @staticmethod
    def copy(here: str, there: str, now: datetime, told: Callable[[Copied], None]) -> list[Copied]:
        """Fill the empty database at `there` with everything from `here`, while no bot runs. Raises DatabaseError."""
        done = copy(here, there, now, told)
        with Library.open(there) as library:
            if library.jobs is not None:
                library.jobs.adopt()
        return done

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


def _whole(database: Database) -> None:
    """Raises DatabaseError for a copy that was broken off."""
    with database.read() as connection:
        if connection.execute(select(marks.c.at).where(marks.c.name == COPYING)).first() is not None:
            raise DatabaseError("A copy into this database was broken off.", "Repeat it: briefbot db copy FROM TO")


__all__ = [
    "KEEP",
    "RESTORED",
    "Added",
    "Awaited",
    "Check",
    "Configuration",
    "Copied",
    "Follow",
    "Jobs",
    "LeaseLost",
    "Library",
    "Match",
    "Mute",
    "Part",
    "Process",
    "Response",
    "Retained",
    "Shown",
    "SourceState",
    "Synced",
]
