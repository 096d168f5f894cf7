"""A backup → the database again, whole or not at all; what was there is kept until then.

SQLite: the backup takes the file's place, which stays beside it as `….before-restore`. PostgreSQL: the schema is put
aside, pg_restore fills a new one, and the old one goes when that is whole.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing, suppress
from datetime import datetime
from pathlib import Path

from sqlalchemy import text

from bot.errors import DatabaseError
from bot.library.engine.backup import signed_in
from bot.library.engine.database import BESIDE, Database, connect
from bot.library.engine.faults import explained
from bot.library.engine.migrate import migrate
from bot.library.engine.upsert import put
from bot.library.tables.chat import marks
from bot.library.tables.running import processes

ASIDE = "before_restore"
MARK = "restored"  # the moment of it: what came due before is looked for in its channel before it is posted
SQLITE, POSTGRES = b"SQLite format 3\x00", b"PGDMP"
KINDS = {SQLITE: "SQLite", POSTGRES: "PostgreSQL"}


def restore(url: str, path: Path, now: datetime) -> None:
    """Make the database at `url` what it was when `path` was written. No bot may run. Raises DatabaseError."""
    kind = _kind(path)
    database = connect(url)
    try:
        if (SQLITE if database.sqlite else POSTGRES) != kind:
            raise DatabaseError(
                f"{path} is a backup of {KINDS[kind]}, and the database's address names another kind.",
                "Restore it into a database of its kind; briefbot db copy carries it over to the other.",
            )
        if database.sqlite:
            _replace(Path(database.engine.url.database or ""), path)
        else:
            _fill(database, path)
    finally:
        database.close()
    database = connect(url)
    try:
        migrate(database)
        with database.write(durable=True) as connection:
            connection.execute(processes.delete())  # those that ran when it was taken
            put(connection, marks, name=MARK, at=now)
            if not database.sqlite:  # jobs under way then; whatever is open gets one anew
                connection.execute(text("DELETE FROM procrastinate_jobs"))
                connection.execute(text("DELETE FROM procrastinate_workers"))
    finally:
        database.close()


def _kind(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            head = file.read(16)
    except OSError as fault:
        raise DatabaseError(
            f"{path} cannot be read ({fault.strerror}).", "Name a file of briefbot db backup."
        ) from fault
    for kind in KINDS:
        if head.startswith(kind):
            return kind
    raise DatabaseError(f"{path} is no backup of Briefbot.", "Name a file that briefbot db backup wrote.")


def _replace(own: Path, backup: Path) -> None:
    if own.resolve() == backup.resolve():
        raise DatabaseError(f"{backup} is the database itself.", "Name a file that briefbot db backup wrote.")
    try:
        with closing(sqlite3.connect(f"file:{backup}?mode=ro", uri=True)) as copy:
            whole = copy.execute("PRAGMA quick_check").fetchone()[0] == "ok"
            version = copy.execute("SELECT version_num FROM alembic_version").fetchone()
    except sqlite3.Error:
        whole, version = False, None
    if not whole or version is None:
        raise DatabaseError(f"{backup} is damaged or no database of Briefbot.", "Take an older backup.")
    unfinished = own.with_name(f"{own.name}.{os.getpid()}.part")
    try:
        unfinished.touch(mode=0o600)
        shutil.copyfile(backup, unfinished)
        with unfinished.open("rb") as written:
            os.fsync(written.fileno())
        kept = own.with_name(f"{own.name}.before-restore")
        for more in BESIDE[:3]:  # the log of changes belongs to the file that it was written beside
            with suppress(FileNotFoundError):
                own.with_name(own.name + more).replace(kept.with_name(kept.name + more))
        unfinished.replace(own)
    except OSError as fault:
        raise DatabaseError(
            f"{own} cannot be replaced ({fault.strerror}).", "Check the folder and its disk."
        ) from fault
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)


def _fill(database: Database, path: Path) -> None:
    program = shutil.which("pg_restore")
    if program is None:
        raise DatabaseError(
            "pg_restore, which reads backups of PostgreSQL, is not installed here.",
            "Install PostgreSQL's client programs, or run pg_restore on the server.",
        )
    with explained(), database.engine.begin() as connection:
        schema = connection.execute(text("SELECT current_schema()")).scalar_one()
        left = text("SELECT 1 FROM pg_namespace WHERE nspname = :name")
        if connection.execute(left, {"name": ASIDE}).first() is not None:  # a restore before this was broken off
            connection.execute(text(f'DROP SCHEMA "{schema}" CASCADE'))
            connection.execute(text(f'ALTER SCHEMA {ASIDE} RENAME TO "{schema}"'))
        connection.execute(text(f'ALTER SCHEMA "{schema}" RENAME TO {ASIDE}'))
        connection.execute(text(f'CREATE SCHEMA "{schema}"'))
    with signed_in(database) as address:
        command = [
            program,
            "--no-owner",
            "--no-privileges",
            "--exit-on-error",
            "--single-transaction",
            address,
            str(path),
        ]
        done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no shell
    with explained(), database.engine.begin() as connection:
        if done.returncode == 0:
            connection.execute(text(f"DROP SCHEMA {ASIDE} CASCADE"))
            return
        connection.execute(text(f'DROP SCHEMA "{schema}" CASCADE'))
        connection.execute(text(f'ALTER SCHEMA {ASIDE} RENAME TO "{schema}"'))
    words = (done.stderr.strip() or f"status {done.returncode}").splitlines()[0][:200]
    raise DatabaseError(
        f"The backup cannot be put back ({words}).", "Nothing was changed. pg_restore must be as new as pg_dump was."
    )
