"""A copy of a running database is whole, takes no place that is not its own, and says why it cannot be made."""

import importlib
import os
import resource
import shutil
import sqlite3
import subprocess
import threading
from pathlib import Path

import pytest

from bot.core.models import EVERYBODY
from bot.errors import DatabaseError
from bot.library import Library
from tests.library.given import add, article

backups = importlib.import_module("bot.library.engine.backup")  # the package has a function of that name


def test_a_copy_is_whole_while_the_bot_runs(library, database, tmp_path, monkeypatch, request):
    number = add(library, article()).id
    copy = tmp_path / "backups" / "copy"
    if database == "postgresql":
        server = request.getfixturevalue("server")
        monkeypatch.setenv("PATH", f"{server.programs}:{os.environ['PATH']}")
    library.backup(copy)
    add(library, article(url="https://news.test/later"))
    library.backup(copy)
    if database == "sqlite":
        with Library.open(f"sqlite:///{copy}") as restored:
            assert restored.articles.get(number).headline == article().headline
            assert restored.counts() == library.counts()
        assert not Path(f"{copy}.part").exists()
    else:
        restored = server.fresh()
        subprocess.run([server.programs / "pg_restore", f"--dbname={restored}", copy], check=True)
        with Library.open(restored) as library_there:
            assert library_there.counts() == library.counts()
            assert library_there.articles.search("ministers", workspace=EVERYBODY)


def test_a_copy_is_made_while_others_write_without_a_pause(migrated, tmp_path, monkeypatch):
    monkeypatch.setattr(backups, "PAGES", 50)
    url = f"sqlite:///{shutil.copy(migrated, tmp_path / 'library.db')}"
    begun, copied, written = threading.Event(), threading.Event(), []

    def write() -> None:
        with Library.open(url) as other:
            while not copied.is_set() and len(written) < 500:
                written.append(add(other, article(url=f"https://news.test/{len(written)}")).id)
                begun.set()

    writer = threading.Thread(target=write)
    with Library.open(url) as library:
        add(library, article("x" * 30_000_000))  # copied in a tenth of a second, in which many articles are written
        writer.start()
        begun.wait(10)
        library.backup(tmp_path / "copy")
        copied.set()
        writer.join()
    assert 0 < len(written) < 500  # otherwise the copy waited for them to stop
    assert sqlite3.connect(tmp_path / "copy").execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("more", ["", "-wal", "-shm", "-turn"])
def test_the_database_itself_is_never_replaced(migrated, tmp_path, more):
    path = shutil.copy(migrated, tmp_path / "library.db")
    with Library.open(f"sqlite:///{path}") as library:
        add(library, article())
        with pytest.raises(DatabaseError, match="the database itself"):
            library.backup(Path(f"{path}{more}"))
        assert library.counts()["articles"] == 1


def test_what_is_no_file_is_never_replaced(library, tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(DatabaseError, match="is no file"):
        library.backup(tmp_path / "pipe")
    assert (tmp_path / "pipe").is_fifo()


def test_a_full_disk_leaves_nothing_but_the_older_copy(migrated, tmp_path):
    with Library.open(f"sqlite:///{shutil.copy(migrated, tmp_path / 'library.db')}") as library:
        add(library, article("x " * 200_000))
        (tmp_path / "backups").mkdir()
        (tmp_path / "backups" / "copy").write_text("older")
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
        try:
            with pytest.raises(DatabaseError, match="backup cannot be written") as fault:
                library.backup(tmp_path / "backups" / "copy")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        assert "disk with room" in fault.value.remedy
    assert [(one.name, one.read_text()) for one in (tmp_path / "backups").iterdir()] == [("copy", "older")]


def test_a_place_that_cannot_be_written_is_told(library, database, tmp_path, monkeypatch, request):
    (tmp_path / "file").write_text("")
    with pytest.raises(DatabaseError, match="backup cannot be written"):
        library.backup(tmp_path / "file" / "copy")


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("could not write to output file: No space left on device", "cannot be written.*No space left on device"),
        ("aborting because of server version mismatch", "pg_dump gave up: aborting because of server version mismatch"),
    ],
)
def test_what_pg_dump_says_is_told(server, tmp_path, monkeypatch, says, told):
    program = tmp_path / "pg_dump"
    program.write_text(f"#!/bin/sh\necho 'pg_dump: error: {says}' >&2\nexit 1\n")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with Library.open(server.fresh("migrated")) as library, pytest.raises(DatabaseError, match=told):
        library.backup(tmp_path / "copy")
    assert not (tmp_path / "copy").exists()


def test_a_missing_pg_dump_is_told(server, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    with Library.open(server.fresh("migrated")) as library, pytest.raises(DatabaseError, match="pg_dump"):
        library.backup(tmp_path / "copy")
