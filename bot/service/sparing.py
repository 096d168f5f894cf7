"""What happens a thousand times → a few lines of the log, and how many more there were."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

OFTEN = 30  # lines of one kind in a minute
MINUTE = 60.0
KINDS = 1_000  # remembered


class Sparing(logging.Filter):
    """Lets so many lines of one kind (the same words before their ids are filled in) through a minute. The first of the
    next minute says how many were left out: somebody's floods fill no disk.
    """

    def __init__(self, often: int = OFTEN, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._often, self._clock = often, clock
        self._seen: dict[tuple[str, int, str], tuple[float, int]] = {}

    def filter(self, record: logging.LogRecord) -> bool:
        kind, now = (record.name, record.levelno, str(record.msg)[:200]), self._clock()
        since, count = self._seen.get(kind, (now, 0))
        if now - since >= MINUTE:
            if count > self._often:
                record.msg, record.args = f"{record.getMessage()} ({count - self._often} more like it left out)", ()
            since, count = now, 0
        if len(self._seen) >= KINDS and kind not in self._seen:
            self._seen.clear()
        self._seen[kind] = (since, count + 1)
        return count < self._often


def spare() -> None:
    """The log of this process is kept short."""
    sparing = Sparing()
    for handler in logging.getLogger().handlers:
        handler.addFilter(sparing)
