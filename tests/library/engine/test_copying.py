"""Moving house: everything goes to the other database, nothing twice, and a copy that was broken off is begun again."""

from __future__ import annotations

import shutil
from datetime import time, timedelta

import pytest

from bot.core.models import Channel, Subscription, Workspace
from bot.errors import DatabaseError
from bot.library import Library
from bot.library.engine import copying
from bot.library.engine.database import connect
from tests.fakes.room import NOW

HERE = Channel(Workspace("slack", "T1"), "C1")


@pytest.fixture
def old(tmp_path, stocked) -> str:
    """A library that was in use: articles, quotes, stories, a digest that was posted and one that is open."""
    shutil.copy(stocked, tmp_path / "old.db")
    url = f"sqlite:///{tmp_path / 'old.db'}"
    with Library.open(url) as library:
        morning = library.subscriptions.add(Subscription("morning", HERE, (time(8),)), NOW)
        for day in range(2):
            due = NOW + timedelta(days=day)
            claimed = library.deliveries.claim(morning.id, due.date(), time(8), due, now=due, owner="gone")
            library.deliveries.start(claimed.id, [({"message": {"text": "ünïcode \x00"}}, None)], owner="gone", now=due)
            if day == 0:
                library.deliveries.posted(claimed.id, 0, "m1", now=due)
                library.deliveries.sent(claimed.id, owner="gone", now=due)
        library.marks.put("tick:slack", NOW)
        library.shown.remember(HERE, [3, 1, 2], NOW)
    return url


def everything(url: str) -> dict[str, list]:
    database = connect(url)
    rows = {table.name: [row for part in copying._read(database, table) for row in part] for table in copying._tables()}
    database.close()
    return rows


def test_a_copy_has_everything_and_goes_on(old, empty_url, tmp_path):
    told = []
    copied = Library.copy(old, empty_url, NOW, told.append)
    assert told == copied
    assert everything(empty_url) == everything(old)
    with Library.open(old) as before, Library.open(empty_url) as after:
        for words in ("nato", "dialogue russia", "moon*"):
            found = [
                [one.id for one in library.articles.search(words, workspace=HERE.workspace)]
                for library in (before, after)
            ]
            assert found[0] == found[1]
        [morning] = after.subscriptions.list()
        assert after.deliveries.claim(morning.id, NOW.date(), time(8), NOW, now=NOW, owner="me") is None, (
            "posted before"
        )
        number = max(row["id"] for row in everything(old)["subscriptions"])
        assert after.subscriptions.add(Subscription("evening", HERE, (time(18),)), NOW).id == number + 1
    back = f"sqlite:///{tmp_path / 'back.db'}"
    Library.copy(empty_url, back, NOW, told.append)
    assert everything(back) == everything(empty_url)


def test_a_copy_that_was_broken_off_is_no_database_and_is_begun_again(old, empty_url):
    def stop(done) -> None:
        if done.table == "articles":
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Library.copy(old, empty_url, NOW, stop)
    with pytest.raises(DatabaseError, match="broken off"):
        Library.open(empty_url)
    Library.copy(old, empty_url, NOW, lambda _: None)
    assert everything(empty_url) == everything(old)


def test_nothing_is_copied_over_what_is_there(old, url):
    with Library.open(url) as library:
        library.subscriptions.add(Subscription("mine", HERE, (time(8),)), NOW)
    with pytest.raises(DatabaseError, match="something in it already"):
        Library.copy(old, url, NOW, lambda _: None)
    with Library.open(url) as library:
        assert [one.name for one in library.subscriptions.list()] == ["mine"]


def test_a_copy_that_differs_is_told(old, empty_url, tmp_path):
    """Somebody writes to the copy meanwhile."""

    def meddle(done) -> None:
        if done.table == "articles":
            database = connect(empty_url)
            with database.write() as connection:
                connection.execute(
                    copying.running.awaited.insert(), {"key": "k", "platform": "x", "owner": "", "reach": {}, "at": NOW}
                )
            database.close()

    with pytest.raises(DatabaseError, match="the copy differs"):
        Library.copy(old, empty_url, NOW, meddle)
