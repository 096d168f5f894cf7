"""A running database → a copy in one file, while everybody goes on reading and writing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import suppress
from pathlib import Path

from bot.errors import DatabaseError
from bot.library.database import Database
from bot.library.faults import explained

PAGES = 2_000  # copied at a time; between two steps writers get their turn
PAUSE = 0.01  # seconds between them


def backup(database: Database, path: Path) -> None:
    """Write a complete copy to `path`; one that is there is replaced once the new one is whole.

    SQLite: a database file like the original. PostgreSQL: pg_dump's custom format, for pg_restore. Raises
    DatabaseError; an older copy then stays.
    """
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished.unlink(missing_ok=True)
        if database.sqlite:
            _copy(database, unfinished)
        else:
            _dump(database, unfinished)
        with unfinished.open("rb") as whole:
            os.fsync(whole.fileno())
        unfinished.replace(path)
    except OSError as fault:
        raise DatabaseError(
            f"The backup cannot be written to {path} ({fault.strerror}).",
            "Name a file in a folder that this user may write, on a disk with room.",
        ) from fault
    finally:
        with suppress(OSError):  # its folder may not be one
            unfinished.unlink(missing_ok=True)


def _copy(database: Database, path: Path) -> None:
    with explained(), database.engine.connect() as connection:
        source = connection.connection.driver_connection
        assert isinstance(source, sqlite3.Connection)
        target = sqlite3.connect(path)
        try:
            source.backup(target, pages=PAGES, sleep=PAUSE)
            target.execute("PRAGMA journal_mode=DELETE")  # one file, that can be moved as it is
        finally:
            target.close()


def _dump(database: Database, path: Path) -> None:
    program = shutil.which("pg_dump")
    if program is None:
        raise DatabaseError(
            "pg_dump, which copies PostgreSQL databases, is not installed here.",
            "Install PostgreSQL's client programs, or run pg_dump on the server.",
        )
    url = database.engine.url
    secret = path.with_name(f"{path.name}.pass")  # not on the command line, where other users see it
    password = str(url.password or "").replace("\\", "\\\\").replace(":", "\\:")
    try:
        secret.touch(mode=0o600)
        secret.write_text(f"*:*:*:*:{password}\n", encoding="utf-8")
        address = url.set(drivername="postgresql", password=None).update_query_dict({"passfile": str(secret)})
        where = f"--dbname={address.render_as_string()}"
        command = [program, "--format=custom", "--no-owner", "--no-password", f"--file={path}", where]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no shell
    finally:
        secret.unlink(missing_ok=True)
    if done.returncode != 0:
        words = done.stderr.strip().splitlines()
        raise DatabaseError(
            f"pg_dump gave up: {words[0][:200] if words else done.returncode}.",
            "It must be at least as new as the server, and this user must be allowed to read everything.",
        )
