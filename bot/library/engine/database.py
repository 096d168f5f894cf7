"""An address → a database to read from and write to, safely from many threads and processes.

    with database.read() as connection: …      one consistent view
    with database.write() as connection: …     one transaction: all of it or nothing

On SQLite every write begins with BEGIN IMMEDIATE, so that it never fails half-way because another process wrote in
between. Threads of one process queue on a lock rather than poll the file. WAL lets readers go on meanwhile.
"""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, IntegrityError

from bot.errors import DatabaseError
from bot.library.engine.faults import explained
from bot.library.engine.turns import Turns

BUSY_SECONDS = 15.0  # longer than another program's backup or clean-up should hold the file: 10 s are promised
CLOSING = 5.0
BESIDE = ("", "-wal", "-shm", "-turn")  # the database, and what SQLite and Briefbot keep beside it
POOL = 8  # connections kept; more than the threads that asyncio.to_thread starts on a small machine
CACHE_KILOBYTES = 2_000  # of a connection: searches over 20,000 articles take no longer than with 8,000
# As for every disk without moving parts. With the default of 4 PostgreSQL reads through all texts to find a word.
RANDOM = "-c random_page_cost=1.1"
WRITERS = 0x62726965  # the advisory lock of writers that must see each other's rows: "brie"


class Database:
    """An engine and the manners that each of the two databases wants."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.sqlite = engine.dialect.name == "sqlite"
        self._writing = threading.Lock()
        path = Path(f"{engine.url.database}-turn") if self.sqlite else None
        self._turns = Turns(path, BUSY_SECONDS)
        self._under_way = 0
        self._ended = threading.Condition()

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only reads. Raises DatabaseError."""
        with self._counted(), explained(), self.engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def write(self, *, durable: bool = False, alone: bool = False, rebuilding: bool = False) -> Iterator[Connection]:
        """A transaction that writes; when it raises, nothing of it happened. Raises DatabaseError.

        `durable`: it is on the disk before this returns, also through a power cut (otherwise a power cut may undo
        the last moments on SQLite, though never part of a transaction). `alone`: no other such writer runs meanwhile,
        in any process. `rebuilding`: a table may be dropped and made anew without taking with it what hangs on its rows
        (SQLite; what hangs on nothing at the end raises IntegrityError).
        """
        if self.sqlite:
            with (
                self._counted(),
                self._writing,
                self._turns.turn(),
                explained(),
                self.engine.connect() as connection,
            ):
                level = "FULL" if durable else "NORMAL"
                if connection.info.get("synchronous") != level:
                    _raw(connection).execute(f"PRAGMA synchronous={level}")
                    connection.info["synchronous"] = level
                writing = connection.execution_options(briefbot_writes=True)
                with _unchecked(connection) if rebuilding else nullcontext(), writing.begin():
                    yield connection
                    if rebuilding and (broken := connection.exec_driver_sql("PRAGMA foreign_key_check").all()):
                        raise IntegrityError("foreign_key_check", None, Exception(f"{broken[:5]}"))
        else:
            with self._counted(), explained(), self.engine.begin() as connection:
                if alone:
                    connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": WRITERS})
                yield connection

    @property
    def place(self) -> str:
        """The file, or the address without its password: where a person looks when it fails."""
        url = self.engine.url
        return (url.database if self.sqlite else None) or url.set(drivername="postgresql").render_as_string()

    @contextmanager
    def _counted(self) -> Iterator[None]:
        with self._ended:
            self._under_way += 1
        try:
            yield
        finally:
            with self._ended:
                self._under_way -= 1
                self._ended.notify_all()

    def close(self) -> None:
        """Let go of every connection. What other threads are in the middle of ends first, or has CLOSING seconds to:
        the task that waited for a thread may have been cancelled, the thread goes on.
        """
        with self._ended:
            self._ended.wait_for(lambda: not self._under_way, CLOSING)
        self.engine.dispose()
        self._turns.close()


def connect(url: str) -> Database:
    """The database at `sqlite:///PATH` (its folder is made) or `postgresql://…`. Raises DatabaseError."""
    try:
        parsed = make_url(url)
    except ArgumentError as fault:
        raise DatabaseError(
            "The database's address is not understood.", "Write it like sqlite:///var/briefbot.db or postgresql://…."
        ) from fault
    if parsed.drivername == "sqlite":
        return Database(_sqlite(parsed.database or ""))
    if parsed.drivername in ("postgresql", "postgres"):
        return Database(_postgres(url))
    raise DatabaseError(
        f'"{parsed.drivername}" is no database that Briefbot knows.', "Write sqlite:///PATH or postgresql://…."
    )


def _sqlite(path: str) -> Engine:
    if not path or path == ":memory:":
        raise DatabaseError(
            "The database's address names no file.", "Write a path after sqlite:///, like sqlite:///var/briefbot.db."
        )
    try:
        Path(path).parent.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise DatabaseError(
            f"The folder of the database cannot be made: {Path(path).parent} ({fault.strerror}).",
            "Make it, or name another place in database.url or BRIEFBOT_DATABASE_URL.",
        ) from fault
    _keep_private(path)
    engine = create_engine(
        f"sqlite:///{path}",
        pool_size=POOL,
        max_overflow=32,
        connect_args={"timeout": BUSY_SECONDS, "check_same_thread": False, "isolation_level": None},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _keep_private(path: str) -> None:
    """The database's files are its owner's to read; SQLite makes those beside it by the mode of the database itself."""
    with suppress(OSError):  # another's file, or no place for one: reading and writing there tell their own faults
        for own in (Path(f"{path}{more}") for more in BESIDE):
            if own.exists() and own.stat().st_mode & 0o077:
                own.chmod(0o600)
        # Never opened where it exists: closing it would end this process's own locks on it.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    for pragma in (
        "foreign_keys=ON",
        f"busy_timeout={int(BUSY_SECONDS * 1000)}",
        "synchronous=NORMAL",
        f"cache_size=-{CACHE_KILOBYTES}",
        "temp_store=MEMORY",
        "journal_size_limit=67108864",  # a big import's log is given back afterwards
        "secure_delete=ON",  # what was erased is overwritten
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get("briefbot_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _postgres(url: str) -> Engine:
    parsed = make_url(url).set(drivername="postgresql+psycopg")
    try:
        return create_engine(
            parsed,
            pool_size=POOL,
            max_overflow=32,
            pool_pre_ping=True,  # a restarted server is met with a new connection, not with a fault
            connect_args={"options": f"-c lock_timeout={int(BUSY_SECONDS * 1000)} {RANDOM}", "connect_timeout": 10}
            | ({} if "application_name" in parsed.query else {"application_name": "briefbot"}),
        )
    except ModuleNotFoundError as fault:
        raise DatabaseError(
            "PostgreSQL needs a package that is not installed.", "Install it with: pip install 'briefbot[postgres]'."
        ) from fault


def turn_on_wal(database: Database) -> None:
    """Write-ahead logging, kept in the file once set. Another process may be doing the same at this moment."""
    with explained(), database.engine.connect() as connection:
        raw = _raw(connection)
        if raw.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
            raw.execute("PRAGMA journal_mode=WAL")


@contextmanager
def _unchecked(connection: Connection) -> Iterator[None]:
    """Without SQLite's foreign keys, as its manual has tables rebuilt: https://sqlite.org/lang_altertable.html"""
    _raw(connection).execute("PRAGMA foreign_keys=OFF")
    try:
        yield
    finally:
        _raw(connection).execute("PRAGMA foreign_keys=ON")


def _raw(connection: Connection) -> sqlite3.Connection:
    """SQLite's own connection: these settings are refused inside the transaction that SQLAlchemy would begin."""
    raw = connection.connection.driver_connection
    assert isinstance(raw, sqlite3.Connection)
    return raw
