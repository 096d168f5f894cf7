"""Which bots run on this database now, and what each is configured with."""

from __future__ import annotations

import os
import socket
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import delete, select

from bot.library.engine.database import Database
from bot.library.engine.upsert import put
from bot.library.tables.running import processes

SEEN = 15.0  # seconds between two signs of life: on SQLite each writes 8 kB
ALIVE = timedelta(seconds=40)  # without a sign, a process of another machine is taken for gone: two were missed


@dataclass(frozen=True, slots=True)
class Process:
    """A bot that runs. `sha256`: of its configuration."""

    owner: str
    host: str
    pid: int
    sha256: str
    seen_at: datetime


class Processes:
    def __init__(self, database: Database) -> None:
        self._database = database

    def alive(self, now: datetime, *, but: str = "") -> list[Process]:
        """Those that run now, without the owner `but`. One of this machine that has ended is known as gone at once."""
        chosen = select(processes).where(processes.c.owner != but, processes.c.seen_at > now - ALIVE)
        with self._database.read() as connection:
            rows = connection.execute(chosen.order_by(processes.c.owner)).all()
        found = [Process(row.owner, row.host, row.pid, row.sha256, row.seen_at) for row in rows]
        return [one for one in found if not _ended(one)]

    def seen(self, owner: str, sha256: str, now: datetime) -> None:
        """`owner` (this process) runs with that configuration."""
        row = {"owner": owner, "host": socket.gethostname(), "pid": os.getpid(), "sha256": sha256, "seen_at": now}
        with self._database.write() as connection:
            put(connection, processes, **row)
            connection.execute(delete(processes).where(processes.c.seen_at <= now - 20 * ALIVE))

    def gone(self, owner: str) -> None:
        with self._database.write() as connection:
            connection.execute(delete(processes).where(processes.c.owner == owner))


def _ended(one: Process) -> bool:
    """Whether it ran here and does no more. Its number may be this process' own by now: in a container it mostly is."""
    if one.host != socket.gethostname():
        return False
    if one.pid == os.getpid():
        return True
    try:
        os.kill(one.pid, 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False
