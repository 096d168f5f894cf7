"""`2018-06`, `May`, `last week`, `3d`, `yesterday`, `12 Nov` → the stretch of the past that people mean by it."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from bot.errors import UsageError

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

LANGUAGES = ["en", "de", "fr", "es"]  # of the interface
LONGEST = 40  # characters of a date as typed

_AGO = re.compile(r"(\d{1,4})\s*(h|d|w|m|y)", re.IGNORECASE)
_HOURS = {"h": 1, "d": 24, "w": 168, "m": 730, "y": 8766}
_ISO = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_PLAIN = {"today": 0, "heute": 0, "yesterday": 1, "gestern": 1}


@dataclass(frozen=True, slots=True)
class Stretch:
    """From `start` up to, not including, `end`; both in UTC."""

    start: datetime
    end: datetime


def stretch(words: str, now: datetime) -> Stretch:
    """The day, week, month or year that is meant, before or around `now`; of "3d", the last three days.

    Raises UsageError for what is no date.
    """
    words = " ".join(words.split())
    if ago := _AGO.fullmatch(words):
        return Stretch(now - timedelta(hours=int(ago[1]) * _HOURS[ago[2].lower()]), now)
    try:
        if iso := _ISO.fullmatch(words):
            year, month, day = (int(part) if part else None for part in iso.groups())
            start = datetime(year or 0, 1 if month is None else month, 1 if day is None else day, tzinfo=UTC)
            return _whole(start, day, month)
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0)
        if (days := _PLAIN.get(words.casefold())) is not None:
            return Stretch(midnight - timedelta(days=days), midnight + timedelta(days=1 - days))
        if words and len(words) <= LONGEST and (found := _read(words, now)) is not None:
            return found
    except (ValueError, OverflowError):
        pass
    raise UsageError(f"“{words[:LONGEST]}” is no date.", "Write it like 2026-11-01, 2026-11, May, last week or 3d.")


def _whole(start: datetime, day: int | None, month: int | None) -> Stretch:
    """The day, month or year that begins there."""
    if day:
        return Stretch(start, start + timedelta(days=1))
    if month:
        return Stretch(start, start + timedelta(days=monthrange(start.year, start.month)[1]))
    return Stretch(start, start.replace(year=start.year + 1))


def _read(words: str, now: datetime) -> Stretch | None:
    base = now.astimezone(UTC).replace(tzinfo=None)
    found = _parser(base.replace(hour=0, minute=0, second=0, microsecond=0)).get_date_data(words)
    if found.date_obj is None:
        return None
    start = found.date_obj.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=UTC)
    match found.period:
        case "year":
            return _whole(start.replace(month=1, day=1), None, None)
        case "month":
            return _whole(start.replace(day=1), None, start.month)
        case "week":
            start -= timedelta(days=start.weekday())
            return Stretch(start, start + timedelta(days=7))
        case _:
            return Stretch(start, start + timedelta(days=1))


@lru_cache(maxsize=4)
def _parser(base: datetime) -> DateDataParser:
    from dateparser.date import DateDataParser

    settings = {"PREFER_DATES_FROM": "past", "PREFER_DAY_OF_MONTH": "first", "RELATIVE_BASE": base}
    return DateDataParser(languages=LANGUAGES, settings=settings)
