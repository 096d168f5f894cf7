"""A running database → a copy in one file, while everybody goes on reading and writing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from bot.errors import DatabaseError
from bot.library.engine.database import BESIDE, Database
from bot.library.engine.faults import explained

PAGES = 2_000  # copied at a time; between two steps other threads of this process get their turn
UNWRITABLE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY)
NO_ROOM = ("could not write to", "could not open output", "could not close")  # as pg_dump says it
ELSEWHERE = "Name a file in a folder that this user may write, on a disk with room."


def backup(database: Database, path: Path) -> None:
    """Write a complete copy to `path`; one that is there is replaced once the new one is whole.

    SQLite: a database file like the original. PostgreSQL: pg_dump's custom format, for pg_restore. Raises
    DatabaseError; an older copy then stays.
    """
    _check(database, path)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        unfinished.touch(mode=0o600, exist_ok=False)  # as the database itself: its owner's to read
        if database.sqlite:
            _copy(database, unfinished)
        else:
            _dump(database, unfinished)
        with unfinished.open("rb") as whole:
            os.fsync(whole.fileno())
        unfinished.replace(path)
    except OSError as fault:
        raise DatabaseError(f"The backup cannot be written to {path} ({fault.strerror}).", ELSEWHERE) from fault
    finally:
        with suppress(OSError):  # its folder may not be one
            unfinished.unlink(missing_ok=True)


def _check(database: Database, path: Path) -> None:
    """Raise DatabaseError for a place whose file is no backup that may be replaced."""
    own = Path(database.engine.url.database or "").resolve() if database.sqlite else None
    if own is not None and path.resolve() in {own.with_name(own.name + more) for more in BESIDE}:
        raise DatabaseError(f"{path} is the database itself.", "Name another file for the backup.")
    if path.exists() and not path.is_file():
        raise DatabaseError(f"The backup cannot be written to {path} (it is no file).", ELSEWHERE)


def _copy(database: Database, path: Path) -> None:
    with explained(), database.engine.connect() as connection:
        source = connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)
        source.execute("BEGIN")
        try:
            # One view for the whole copy: without it SQLite begins again whenever another process has written.
            source.execute("SELECT 1 FROM sqlite_schema").fetchone()
            _write(source, path)
        finally:
            source.rollback()


def _write(source: sqlite3.Connection, path: Path) -> None:
    try:
        with closing(sqlite3.connect(path)) as target:
            target.execute("PRAGMA journal_mode=OFF")  # what does not become whole is thrown away
            source.backup(target, pages=PAGES)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, that can be moved as it is
    except sqlite3.OperationalError as fault:
        if (fault.sqlite_errorcode & 0xFF) not in UNWRITABLE:
            raise
        raise DatabaseError(f"The backup cannot be written to {path.parent} ({fault}).", ELSEWHERE) from fault


@contextmanager
def signed_in(database: Database) -> Iterator[str]:
    """`--dbname=…` for PostgreSQL's programs; the password is in a file, not on a command line that other users see."""
    url = database.engine.url
    password = str(url.password or "").replace("\\", "\\\\").replace(":", "\\:")
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="briefbot-") as secret:  # made with mode 600
        secret.write(f"*:*:*:*:{password}\n")
        secret.flush()
        address = url.set(drivername="postgresql", password=None).update_query_dict({"passfile": secret.name})
        yield f"--dbname={address.render_as_string()}"


def _dump(database: Database, path: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise DatabaseError(
            "pg_dump, which copies PostgreSQL databases, is not installed here.",
            "Install PostgreSQL's client programs, or run pg_dump on the server.",
        )
    with signed_in(database) as where:
        command = [program, "--format=custom", "--no-owner", "--no-password", f"--file={path}", where]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no shell
    if done.returncode != 0:
        words = (
            (done.stderr.strip() or f"status {done.returncode}").splitlines()[0].removeprefix("pg_dump: error: ")[:200]
        )
        if words.startswith(NO_ROOM):
            raise DatabaseError(f"The backup cannot be written to {path.parent} ({words}).", ELSEWHERE)
        raise DatabaseError(
            f"pg_dump gave up: {words}.",
            "It must be at least as new as the server, and this user must be allowed to read everything.",
        )
