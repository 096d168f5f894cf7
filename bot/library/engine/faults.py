"""A database's fault → DatabaseError, in words that say what to do next."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, IntegrityError, InterfaceError, ProgrammingError, SQLAlchemyError

from bot.errors import AwayError, DatabaseError

# SQLite's primary result codes (the low byte of its extended ones) → what is wrong and what to do.
SQLITE: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: ("The disk that holds the database is full.", "Free some space; nothing else needs doing."),
    sqlite3.SQLITE_IOERR: ("The disk that holds the database reports an error.", "Check the disk and its free space."),
    sqlite3.SQLITE_BUSY: (
        "The database is locked by another program.",
        "Wait until that program is done, or stop it, then try again.",
    ),
    sqlite3.SQLITE_LOCKED: ("The database is locked.", "Try again in a moment."),
    sqlite3.SQLITE_READONLY: (
        "The database cannot be written.",
        "Give this user the right to write the file and its folder.",
    ),
    sqlite3.SQLITE_PERM: (
        "The database may not be used by this user.",
        "Give this user the right to read and write it.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "The database file cannot be opened.",
        "Check that the path names a file in a folder that this user may write.",
    ),
    sqlite3.SQLITE_NOTADB: (
        "The file is not a database.",
        "Move it away, or name another file in database.url or BRIEFBOT_DATABASE_URL.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The database file is damaged.",
        "Stop the bot and put the latest backup in its place (briefbot db backup makes them).",
    ),
}

# PostgreSQL's SQLSTATE classes and codes, the longest first that fits.
POSTGRES: dict[str, tuple[str, str]] = {
    "53100": ("The disk of the PostgreSQL server is full.", "Free some space there; nothing else needs doing."),
    "53300": ("The PostgreSQL server has no connection left.", "Raise its max_connections or stop other programs."),
    "53": ("The PostgreSQL server is short of resources.", "Check its disk and memory, then try again."),
    "28": ("The PostgreSQL server refuses this user.", "Check user and password in the database's address."),
    "3D": ("The PostgreSQL server has no such database.", "Create it with createdb, or correct the address."),
    "42501": ("This PostgreSQL user lacks a right.", "Make the user the owner of the database."),
    "25006": ("The PostgreSQL database is read-only.", "Name the primary server in the database's address."),
    "55P03": ("The PostgreSQL database is locked.", "Wait until the other program is done, then try again."),
    "57014": ("The PostgreSQL server took too long.", "Look for what keeps it busy, then try again."),
    "57": ("The PostgreSQL server is shutting down or starting.", "Wait until it is up again."),
}
AWAY = ("08", "57")  # the connection broke, the server starts or stops: all of it passes
UNREACHABLE = ("The PostgreSQL server cannot be reached.", "Check that it runs, and host and port in the address.")
UNKNOWN = ("The database does not answer as it should.", "Look at the log, then try again.")


def explain(fault: SQLAlchemyError | sqlite3.Error) -> DatabaseError:
    """The fault as a reader is told it; the cause stays attached by `raise … from`."""
    origin = fault.orig if isinstance(fault, DBAPIError) else fault
    if isinstance(origin, sqlite3.Error):
        code = getattr(origin, "sqlite_errorcode", None)
        return DatabaseError(*SQLITE.get(code & 0xFF if code is not None else -1, UNKNOWN))
    state = getattr(origin, "sqlstate", None)
    if state:
        words = next((POSTGRES[state[:n]] for n in (5, 2) if state[:n] in POSTGRES), UNKNOWN)
        return (AwayError if state.startswith(AWAY) and state not in POSTGRES else DatabaseError)(*words)
    return AwayError(*UNREACHABLE) if isinstance(fault, DBAPIError) else DatabaseError(*UNKNOWN)


@contextmanager
def explained() -> Iterator[None]:
    """Faults of the database inside come out as DatabaseError; what can only be a bug rises as it is."""
    try:
        yield
    except (IntegrityError, ProgrammingError, InterfaceError) as fault:
        if getattr(fault.orig, "sqlstate", None) == "42501":
            raise explain(fault) from fault
        raise
    except (SQLAlchemyError, sqlite3.Error) as fault:
        raise explain(fault) from fault
