"""`[database] backup = "daily"` → a copy a day, the last few kept; of several processes one makes it."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from pathlib import Path

from bot.config import DatabaseSettings
from bot.errors import DatabaseError
from bot.library import Library

log = logging.getLogger(__name__)

EVERY = {"daily": timedelta(days=1), "weekly": timedelta(days=7)}
EARLY = timedelta(minutes=30)  # the hourly look may come a little before the day is over
MARK = "backup"


def back_up(library: Library, settings: DatabaseSettings, now: datetime) -> Path | None:
    """Make the copy that has come due; None when none has, or another process makes it. Raises DatabaseError."""
    every = EVERY.get(settings.backup)
    if every is None or not library.marks.claim(MARK, now, before=now - every + EARLY):
        return None
    folder = Path(settings.backup_folder)
    ending = "db" if settings.url.startswith("sqlite") else "dump"
    made = folder / f"briefbot-{now:%Y%m%d-%H%M}.{ending}"
    try:
        library.backup(made)
    except DatabaseError:
        library.marks.put(MARK, now - every)  # tried again in an hour
        raise
    old = sorted(folder.glob(f"briefbot-????????-????.{ending}"))[: -settings.backup_keep]
    for one in old:
        one.unlink(missing_ok=True)
    log.info("backup.made file=%s removed=%d", made, len(old))
    return made
