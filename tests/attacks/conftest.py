"""Two workspaces that share a room, a group chat, and a stranger: what the attacks are made against."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace
from datetime import time, timedelta
from pathlib import Path

import pytest

from bot.config import Settings
from bot.core.models import EVERYBODY, Channel, Source, SourceKind, Speaker, Story, Subscription, Workspace
from bot.library import Shown
from bot.library.tables import metadata
from bot.newsroom import Newsroom, arriving
from bot.service.app import App
from bot.sources.faults import FaultKind, FetchError
from bot.talk.question import Asker
from tests.library.given import NOW, WORDS, add, article, quote

SECRET = "Zubrowka"  # stands in all that is the victim's, and is never typed by anybody else
ADDRESS = "https://private.test/feed?token=s3cr3t"
PAGE = "https://private.test/a1"

OURS, THEIRS = Workspace("slack", "TA"), Workspace("slack", "TB")
VICTIM = Channel(OURS, "C1")
TALKERS = Workspace("discord", "dm:1")


@dataclass(frozen=True)
class Outsider:
    """Somebody who must not see, stop or change what is the victim's."""

    name: str
    channel: Channel
    asker: Asker
    direct: bool = False


OUTSIDERS = (
    Outsider("a manager of the other workspace, in the room that both share", Channel(THEIRS, "C1"), Asker("U9", manager=True)),
    Outsider("a member of the other workspace, in a room of theirs", Channel(THEIRS, "C2"), Asker("U8")),
    Outsider("another one in the same group chat", Channel(Workspace("discord", "dm:2"), "G1"), Asker("2", manager=True), True),
    Outsider("a stranger", Channel(Workspace("discord", "dm:9"), "D9"), Asker("9", manager=True), True),
)  # fmt: skip


class NoWeb:
    """A web on which nothing can be had."""

    async def fetch(self, address, **_):
        raise FetchError(FaultKind.BROKEN, "It does not answer.", "Try again later.")

    async def __aenter__(self):
        return self

    async def __aexit__(self, *_):
        return None


class Served(App):
    """A bot on a library of its own, without a web and without sources of everybody."""

    def __init__(self, url: str) -> None:
        base = Settings(path=Path("config/bot.toml"))
        super().__init__(replace(base, database=replace(base.database, url=url)), lambda: NOW)
        self.newsroom = Newsroom(self.settings, self.clock, self._open_library, NoWeb)


@dataclass
class Houses:
    app: App
    arguments: tuple[str, ...]  # by which the victim's things are named

    def belongings(self) -> set[str]:
        """Every row that is the victim's or tells of it."""
        with self.app.newsroom.library._database.read() as connection:
            rows = [
                (table.name, repr(row))
                for table in metadata.sorted_tables
                for row in connection.execute(table.select())
            ]
        marks = (SECRET, repr(OURS), repr(TALKERS))
        return {f"{name} {row}" for name, row in rows if any(mark in row for mark in marks)}


@pytest.fixture
async def houses(url: str) -> AsyncIterator[Houses]:
    app = Served(url)
    library = app.newsroom.library
    add(library, article(), quotes=[quote(article())], source=library.sources.add(
        Source("The Wire", SourceKind.FEED, "https://wire.test/rss", EVERYBODY), NOW))  # fmt: skip
    feed = library.sources.add(Source(f"{SECRET} Wire", SourceKind.FEED, ADDRESS, OURS), NOW)
    person = Speaker(f"Anna {SECRET}", f"{SECRET}'s mayor", (SECRET,))
    text = article().text.replace("Ministers", f"{SECRET} ministers").replace("Jim Mattis", f"Anna {SECRET}")
    private = article(text, f"{SECRET} ministers meet", url=PAGE, published=NOW - timedelta(hours=1))
    number = add(library, private, source=feed, quotes=[quote(private, WORDS, person)]).id
    [story] = library.stories.save([Story((library.articles.get(number),))], workspace=OURS, now=NOW)
    for where in (VICTIM, Channel(TALKERS, "G1")):
        one = library.subscriptions.add(
            Subscription("morning", where, (time(8),), topics=(SECRET,), include=SECRET, owner="U1"), NOW
        )
        library.subscriptions.suspend(one.id, f"{SECRET} is archived")
        library.follows.add(where, SECRET, now=NOW, urgent=True)
        library.mutes.add(where, "word", f"{SECRET} sport", now=NOW)
        library.shown.remember(where, [number], NOW)
        library.history.record([Shown(where, story.id, number, "", "m1", f"https://{SECRET}.test/m1", NOW)])
        library.deliveries.claim(one.id, NOW.date(), time(8), NOW, now=NOW, owner="x")
    library.workspaces.pause(OURS, f"{SECRET} revoked", NOW)
    key = library.recall.keep(f"{ADDRESS} {SECRET} Wire", NOW, workspace=OURS)
    said = library.quotes.of_article(number, workspace=OURS)[0]
    arguments = (
        "", "1", "#1", f"#{number}", f"#{number},1 p1", f"#{number} p2", f"@{said.speaker.id}:", f"@{said.speaker.id}",
        f"q{said.id}", "@1", "@2", f"@{feed.id}", "morning", "p1", "p2", f"feed {key}", "wire", "ministers", "mayor",
        "dialogue", "Mattis", "nato", PAGE, f"brief #{number}", f"full #{number}", f"quotes #{number}", "full 1", "all",
        "sport", "08:00 UTC name:morning", ADDRESS.partition("?")[0],
    )  # fmt: skip
    await arriving.ready(app.newsroom)
    yield Houses(app, arguments)
    await app.close()
