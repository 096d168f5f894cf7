"""Processes that want to write to one SQLite file → one after the other, in the order in which they came.

SQLite lets whoever waits look again after pauses that grow to 100 ms, so that beside a busy writer the others write
when chance has it: with a refresh in a second process, answers that write took 300 ms instead of 140 at the median.
Here a writer first takes the place of the one who waits, then that of the one who writes, and gives the first up:
nobody can come between. Places are locks on the bytes of a file, which the system takes back from a process that dies.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

try:
    import fcntl
except ImportError:  # a system without such locks: SQLite's own waiting must do
    fcntl = None  # type: ignore[assignment]

WAITING, WRITING = 0, 1  # the places, as bytes of the file
LOOK = 0.001  # seconds between two tries; so soon does the next one begin when a writer ends


class Turns:
    """The turns at one file, for one thread of this process at a time."""

    def __init__(self, path: Path | None, patience: float) -> None:
        """`path` None: there is nobody to wait for. After `patience` seconds it goes on without a turn."""
        self._patience = patience
        self._file: int | None = None
        if path is not None and fcntl is not None:
            with suppress(OSError):  # a folder that cannot be written to: writing there tells its own fault
                self._file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    @contextmanager
    def turn(self) -> Iterator[None]:
        if self._file is None:
            yield
            return
        end = time.monotonic() + self._patience
        try:
            if self._take(WAITING, end):
                self._take(WRITING, end)
            self._leave(WAITING)
            yield
        finally:
            self._leave(WRITING)

    def close(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def _take(self, place: int, end: float) -> bool:
        assert self._file is not None
        while True:
            try:
                fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, place)
            except BlockingIOError:
                if time.monotonic() >= end:
                    return False
                time.sleep(LOOK)
            except OSError:  # a file system without locks
                return False
            else:
                return True

    def _leave(self, place: int) -> None:
        assert self._file is not None
        with suppress(OSError):
            fcntl.lockf(self._file, fcntl.LOCK_UN, 1, place)
