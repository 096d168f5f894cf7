"""The database survives what happens to databases: newer schemas, strange files, full disks, locks, many processes."""

import os
import shutil
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from sqlalchemy import event, text

from bot.core.listed import Listed
from bot.core.models import EVERYBODY, Channel, Speaker, Story, Subscription, Workspace
from bot.errors import DatabaseError
from bot.library import Library, Shown
from bot.library.engine import database as databases
from bot.library.tables import metadata
from tests.library.given import DAY, HERE, NOW, WORDS, add, article, quote, said, source


def test_closing_waits_for_what_is_being_read(url):
    library = Library.open(url)
    reading, done = threading.Event(), threading.Event()

    def read():
        with library._database.read() as connection:
            reading.set()
            done.wait(10)
            connection.execute(text("SELECT 1"))

    reader, closer = threading.Thread(target=read), threading.Thread(target=library.close)
    reader.start()
    assert reading.wait(10)
    closer.start()
    closer.join(0.2)
    assert closer.is_alive(), "it was closed under a reader"
    done.set()
    for thread in (reader, closer):
        thread.join(10)
    assert not reader.is_alive()
    assert not closer.is_alive()
    assert library._database.engine.pool.checkedin() == 0


class TestFaults:
    """Each is a DatabaseError that says what to do."""

    @pytest.mark.parametrize("url", ["", "nonsense", "mysql://x/y", "sqlite://", "sqlite:///:memory:"])
    def test_an_address_of_nothing(self, url):
        with pytest.raises(DatabaseError) as fault:
            Library.open(url)
        assert fault.value.remedy

    def test_a_server_that_is_not_there(self, tmp_path):
        with pytest.raises(DatabaseError, match="cannot be reached"):
            Library.open(f"postgresql://nobody@/none?host={tmp_path}")

    def test_a_database_that_is_not_there(self, server):
        with pytest.raises(DatabaseError, match=r"no such database|cannot be reached"):
            Library.open(server.url("missing"))

    def test_a_file_that_is_no_database(self, tmp_path):
        (tmp_path / "note.txt").write_text("This is a shopping list, not a database. " * 100)
        with pytest.raises(DatabaseError, match="not a database"):
            Library.open(f"sqlite:///{tmp_path / 'note.txt'}")

    def test_a_folder_in_place_of_the_file(self, tmp_path):
        with pytest.raises(DatabaseError, match="cannot be opened"):
            Library.open(f"sqlite:///{tmp_path}")

    def test_a_file_in_place_of_the_folder(self, tmp_path):
        (tmp_path / "var").write_text("")
        with pytest.raises(DatabaseError, match="folder of the database"):
            Library.open(f"sqlite:///{tmp_path / 'var' / 'x.db'}")

    def test_a_damaged_file(self, migrated, tmp_path):
        content = bytearray(migrated.read_bytes())
        content[4096:40960] = b"\xff" * (40960 - 4096)
        (tmp_path / "damaged.db").write_bytes(content)
        with (
            pytest.raises(DatabaseError, match="damaged"),
            Library.open(f"sqlite:///{tmp_path / 'damaged.db'}") as library,
        ):
            add(library, article())

    def test_a_locked_file(self, url, monkeypatch):
        monkeypatch.setattr(databases, "BUSY_SECONDS", 0.2)
        with Library.open(url) as library:
            blocker = _block(url)
            with pytest.raises(DatabaseError, match="locked"):
                add(library, article())
            blocker.close()
            assert add(library, article()).outcome == "new"


def _block(url: str):
    """Another program that holds the database."""
    if url.startswith("sqlite"):
        blocker = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        blocker.execute("BEGIN EXCLUSIVE")
        return blocker
    import psycopg

    blocker = psycopg.connect(url)
    blocker.execute("LOCK TABLE articles")
    return blocker


class TestFullDisk:
    def test_a_write_that_fails_leaves_the_library_healthy(self, migrated, tmp_path):
        path = tmp_path / "small.db"
        path.write_bytes(migrated.read_bytes())
        with Library.open(f"sqlite:///{path}") as library:
            first = add(library, article())
            limit = {"pages": 0}

            def bound(connection, _record, _proxy):
                connection.execute(f"PRAGMA max_page_count={limit['pages'] or 1 << 30}")

            event.listen(library._database.engine, "checkout", bound)
            limit["pages"] = 1  # SQLite never goes below the present size: the disk is full from now on
            with pytest.raises(DatabaseError, match="full") as fault:
                add(library, article("x " * 200_000, url="https://news.test/big"))
            assert "space" in fault.value.remedy
            assert library.articles.get(first.id) is not None
            assert library.counts()["articles"] == 1
            limit["pages"] = 0
            assert add(library, article("x " * 200_000, url="https://news.test/big")).outcome == "new"
            assert sqlite3.connect(path).execute("PRAGMA integrity_check").fetchone() == ("ok",)

    def test_a_claim_that_cannot_be_kept_is_none(self, migrated, tmp_path):
        path = tmp_path / "small.db"
        path.write_bytes(migrated.read_bytes())
        with Library.open(f"sqlite:///{path}") as library:
            one = library.subscriptions.add(Subscription("m", Channel(Workspace("slack"), "C"), ()), NOW)
            event.listen(library._database.engine, "checkout", lambda c, *_: c.execute("PRAGMA max_page_count=1"))
            claimed: list[int] = []

            def claim_all() -> None:
                for day in range(20_000):
                    date = (NOW + day * DAY).date()
                    row = library.deliveries.claim(one.id, date, NOW.time(), NOW, now=NOW, owner="a")
                    claimed.append(row.id)

            with pytest.raises(DatabaseError, match="full"):
                claim_all()
            assert claimed
        with Library.open(f"sqlite:///{path}") as library:
            assert [delivery.id for delivery in library.deliveries.of(one.id, NOW)] == claimed


CLAIMER = """
import sys
from datetime import date, timedelta
sys.path.insert(0, {root!r})
from bot.library import Library
from tests.library.given import NOW, DAY
with Library.open({url!r}) as library:
    sys.stdin.readline()
    won = [day for day in range(40)
           if library.deliveries.claim(1, (NOW + day * DAY).date(), NOW.time(), NOW, now=NOW, owner=sys.argv[1])]
    seen = sum(library.seen.first(f"event {{number}}", NOW) for number in range(40))
    print(len(won), seen)
"""


class TestManyAtOnce:
    def test_of_many_processes_one_wins_each_claim(self, library, url):
        library.subscriptions.add(Subscription("m", Channel(Workspace("slack"), "C"), ()), NOW)
        root = str(Path(__file__).parents[3])
        command = [sys.executable, "-c", CLAIMER.format(root=root, url=url)]
        pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "env": dict(os.environ)}
        processes = [subprocess.Popen([*command, str(number)], **pipes) for number in range(3)]
        answers = [one.communicate("go\n", timeout=120)[0].split() for one in processes]
        assert sum(int(won) for won, _ in answers) == 40
        assert sum(int(seen) for _, seen in answers) == 40
        assert len(library.deliveries.of(1, NOW)) == 40

    def test_threads_that_take_deliveries_take_different_ones(self, library):
        one = library.subscriptions.add(Subscription("m", Channel(Workspace("slack"), "C"), ()), NOW)
        for day in range(30):
            library.deliveries.claim(one.id, (NOW + day * DAY).date(), NOW.time(), NOW, now=NOW, owner="")
        taken: list[int] = []

        def work(owner: str) -> None:
            while mine := library.deliveries.take(NOW, owner=owner, limit=3):
                taken.extend(delivery.id for delivery in mine)

        threads = [threading.Thread(target=work, args=(f"t{number}",)) for number in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sorted(taken) == sorted(delivery.id for delivery in library.deliveries.of(one.id, NOW))

    def test_threads_that_add_the_same_articles_store_each_once(self, library):
        ones = [
            article(f"Text number {number}. " * 20, f"Headline {number}", url=f"https://n.test/{number}")
            for number in range(12)
        ]

        def work() -> None:
            for one in ones:
                add(library, one, quotes=[quote(one, f"Text number {one.headline.split()[1]}")])

        threads = [threading.Thread(target=work) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert (library.counts()["articles"], library.counts()["quotes"], library.counts()["speakers"]) == (12, 12, 1)
        assert library.speakers.find("Mattis", workspace=EVERYBODY)[0].quotes == 12


class TestRetention:
    def test_old_articles_go_with_all_that_hangs_on_them(self, library):
        from bot.core.models import Speaker
        from tests.library.given import MATTIS

        old = article(published=NOW - 100 * DAY)
        add(library, old, quotes=[quote(old)], now=NOW - 100 * DAY)
        said(library, Speaker("Jens Stoltenberg"), number=1)
        gone = library.retain(NOW - 30 * DAY, now=NOW)
        assert (gone.articles, gone.speakers) == (1, 1)
        assert library.counts() | {"sources": 0} == {
            "articles": 1, "quotes": 1, "speakers": 1, "sources": 0, "subscriptions": 0, "deliveries": 0,
        }  # fmt: skip
        assert library.speakers.find(MATTIS.name, workspace=EVERYBODY) == []
        assert library.speakers.find("Stoltenberg", workspace=EVERYBODY)[0].quotes == 1
        assert library.articles.by_address(old.url, workspace=EVERYBODY) is None

    def test_the_search_index_gives_back_what_was_erased(self, migrated, tmp_path):
        with Library.open(f"sqlite:///{shutil.copy(migrated, tmp_path / 'library.db')}") as library:
            for day in range(40):
                words = " ".join(f"word{day}x{number}" for number in range(400))
                add(
                    library,
                    article(words, url=f"https://news.test/{day}", published=NOW - day * DAY),
                    now=NOW - day * DAY,
                )
            before = _index_size(library)
            assert library.retain(NOW - 3.5 * DAY, now=NOW).articles == 36
            assert _index_size(library) < before / 4
            assert len(library.articles.search("word3x7", workspace=EVERYBODY)) == 1
            assert library.articles.search("word4x7", workspace=EVERYBODY) == []

    def test_an_old_article_found_lately_is_kept_its_time(self, library):
        add(library, article(published=NOW - 100 * DAY), now=NOW)
        assert library.retain(NOW - 30 * DAY, now=NOW).articles == 0

    def test_memories_fade(self, library):
        key = library.recall.keep("long", NOW, workspace=HERE)
        library.seen.first("event", NOW)
        library.retain(None, now=NOW + 2 * DAY)
        assert not library.seen.first("event", NOW)
        library.retain(None, now=NOW + 4 * DAY)
        assert library.seen.first("event", NOW)
        assert library.recall.text(key, workspace=HERE) == "long"
        library.retain(None, now=NOW + 500 * DAY)
        assert library.recall.text(key, workspace=HERE) is None

    def test_open_deliveries_are_never_erased(self, library):
        one = library.subscriptions.add(Subscription("m", Channel(Workspace("slack"), "C"), ()), NOW)
        kept = library.deliveries.claim(one.id, NOW.date(), NOW.time(), NOW, now=NOW, owner="a")
        done = library.deliveries.claim(one.id, (NOW + DAY).date(), NOW.time(), NOW, now=NOW, owner="a")
        library.deliveries.sent(done.id, owner="a", now=NOW)
        assert library.retain(NOW + DAY, now=NOW + DAY).deliveries == 1
        assert library.deliveries.get(kept.id) is not None


def test_of_an_erased_workspace_no_word_is_left_in_any_table(library):
    secret = "Zubrowka"
    speaker = Speaker(f"Anna {secret}", f"{secret}'s mayor", (secret,))
    one = article(
        f'{secret} waits. "{WORDS}," said Anna {secret}.', secret, url=f"https://{secret}.test/1", byline=secret
    )
    feed = source(library, secret, workspace=HERE)
    number = add(library, one, source=feed, quotes=[quote(one, speaker=speaker)]).id
    library.entries.remember(feed.id, {secret: Listed(secret)}, NOW)
    library.stories.save([Story((library.articles.get(number),))], workspace=HERE, now=NOW)
    library.subscriptions.add(Subscription(secret, Channel(Workspace("slack", "T1"), "C1"), ()), NOW)
    library.history.record([Shown(Channel(Workspace("slack", "T1"), "C1"), 1, number, "", "m", None, NOW)])
    library.installations.save("slack", "", "T1", "U1", {"bot_token": secret}, NOW)
    public = add(library, article(), source=source(library), quotes=[quote(article())]).id
    assert library.erase(HERE) | {"deliveries": 0} == {
        "articles": 1, "quotes": 1, "speakers": 1, "sources": 1, "subscriptions": 1, "deliveries": 0,
    }  # fmt: skip
    with library._database.read() as connection:
        for table in metadata.sorted_tables:
            for row in connection.execute(table.select()):
                assert secret.lower() not in str(row).lower(), table.name
                assert repr(HERE) not in str(row), table.name
    assert library.articles.get(public) is not None
    assert library.speakers.find("Matis", workspace=HERE)[0].speaker.name == "Jim Mattis"


def _index_size(library: Library) -> int:
    with library._database.read() as connection:
        return connection.scalar(text("SELECT sum(length(block)) FROM article_search_data"))
