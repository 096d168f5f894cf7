"""Local times, days and a zone → the instants at which something is due, each with its local date.

The rule: wall time in the zone, the earlier of two where the clock is set back (fold 0); inside a gap, where the clock
is set forward, the first valid instant after it. The local date and time asked for are the key, so that every date has
each of its times exactly once, whatever clocks do.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, available_timezones

from bot.core.models import WEEKDAYS, Subscription
from bot.errors import UsageError

Clock = Callable[[], datetime]  # now, aware and in UTC

# No zone is further from UTC than this, so a local date lies within it around its UTC days.
_FURTHEST = timedelta(days=2)
# A subscription with a time and a day is due within so many days, also where a zone skips a whole date (Samoa, 2011).
_AHEAD = 16

_TIME = re.compile(r"(?P<hour>[01]?\d|2[0-3])(?:[:.h](?P<minute>[0-5]\d))?\s?(?P<half>am|pm)?", re.IGNORECASE)
_LENGTH = re.compile(r"(?:for\s+)?(?P<count>\d{1,4})\s*(?P<unit>h|d|w|hours?|days?|weeks?)", re.IGNORECASE)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}
_NAMED_DAYS = {
    "daily": WEEKDAYS,
    "everyday": WEEKDAYS,
    "weekdays": WEEKDAYS[:5],
    "workdays": WEEKDAYS[:5],
    "weekend": WEEKDAYS[5:],
    "weekends": WEEKDAYS[5:],
}


@dataclass(frozen=True, slots=True)
class Due:
    """One time of one local date, and the instant it comes to (UTC)."""

    date: date
    time: time
    at: datetime


def instant(day: date, at: time, zone: ZoneInfo) -> datetime | None:
    """The UTC instant of a local time: fold 0; inside a gap the first valid instant after it.

    None for a date that the zone left out altogether (Samoa had no 30 December 2011).
    """
    local = datetime.combine(day, at.replace(fold=0))
    found = local.replace(tzinfo=zone).astimezone(UTC)
    if found.astimezone(zone).replace(tzinfo=None) == local:
        return found
    midnight = datetime.combine(day, time())
    if _end_of_gap(midnight - timedelta(microseconds=1), zone).astimezone(zone).date() > day:
        return None
    return _end_of_gap(local, zone)


def _end_of_gap(local: datetime, zone: ZoneInfo) -> datetime:
    """The first instant (to the second) whose local time is later than `local`, found by halving."""
    early = (local.replace(tzinfo=UTC) - _FURTHEST).timestamp()
    late = (local.replace(tzinfo=UTC) + _FURTHEST).timestamp()

    def past(moment: float) -> bool:
        return datetime.fromtimestamp(moment, zone).replace(tzinfo=None) > local

    low, high = int(early), int(late)
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if past(middle) else (middle, high)
    return datetime.fromtimestamp(high, UTC)


def due_between(subscription: Subscription, after: datetime, until: datetime) -> list[Due]:
    """What is due with `after < at <= until`, oldest first. Raises UsageError for an unknown zone."""
    where = zone(subscription.timezone)
    day = (after - _FURTHEST).date()
    last = (until + _FURTHEST).date()
    found = []
    while day <= last:
        if WEEKDAYS[day.weekday()] in subscription.days:
            moments = ((at, instant(day, at, where)) for at in subscription.times)
            found += [Due(day, at, moment) for at, moment in moments if moment is not None and after < moment <= until]
        day += timedelta(days=1)
    return sorted(found, key=lambda due: (due.at, due.date, due.time))


def next_due(subscription: Subscription, now: datetime) -> datetime | None:
    """The first due instant after `now`; None when it has no times or days."""
    for days in (1, _AHEAD):  # most are due within a day
        if found := due_between(subscription, now, now + timedelta(days=days)):
            return found[0].at
    return None


@lru_cache(maxsize=512)
def zone(name: str) -> ZoneInfo:
    """The zone of that name. Raises UsageError with suggestions."""
    try:
        return ZoneInfo(name)
    except (ValueError, OSError, LookupError):
        near = suggestions(name)
        remedy = f"Did you mean {' or '.join(near)}?" if near else "Write it like Europe/Tallinn."
        raise UsageError(f"“{name[:40]}” is no time zone.", remedy) from None


def suggestions(name: str, most: int = 3) -> list[str]:
    """Zones that a person may have meant: by their city, else by spelling."""
    zones = {known.casefold(): known for known in available_timezones()}
    wanted = name.strip().casefold().replace(" ", "_")
    if wanted in zones:
        return [zones[wanted]]
    cities = sorted(known for low, known in zones.items() if low.rsplit("/", 1)[-1] == wanted)
    if cities:
        return cities[:most]
    near = difflib.get_close_matches(wanted, sorted(zones), most, cutoff=0.6)
    by_city = {low.rsplit("/", 1)[-1]: low for low in sorted(zones)}
    near += [by_city[city] for city in difflib.get_close_matches(wanted.rsplit("/", 1)[-1], by_city, most, cutoff=0.75)]
    return [zones[low] for low in dict.fromkeys(near)][:most]


def times(words: str) -> tuple[time, ...]:
    """`08:00, 18:30`, `8am 6.30pm` → times of day, ascending. Raises UsageError."""
    found = set()
    for word in re.split(r"[,;\s]+(?!am\b|pm\b)", words.strip(" ,;")) if words.strip(" ,;") else ():
        match = _TIME.fullmatch(word)
        hour = int(match["hour"]) if match else 0
        if match is None or (match["half"] and not 1 <= hour <= 12):
            raise UsageError(f"“{word[:20]}” is no time of day.", "Write times like 08:00, or 08:00, 17:30")
        if match["half"]:
            hour = hour % 12 + (12 if match["half"].lower() == "pm" else 0)
        found.add(time(hour, int(match["minute"] or 0)))
    return tuple(sorted(found))


def days(words: str) -> tuple[str, ...]:
    """`mon-fri`, `weekdays`, `sat, sun`, `daily` → days of the week, in their order. Raises UsageError."""
    chosen: set[str] = set()
    for word in re.split(r"[,;\s]+", words.casefold().strip(" ,;")) if words.strip(" ,;") else ():
        if word in _NAMED_DAYS:
            chosen |= set(_NAMED_DAYS[word])
            continue
        ends = [end[:3] for end in re.split(r"[-–]", word)]
        if (
            len(ends) > 2
            or any(end not in WEEKDAYS for end in ends)
            or not re.fullmatch(r"[a-z]+(?:[-–][a-z]+)?", word)
        ):
            raise UsageError(f"“{word[:20]}” is no day.", f"Write days like mon-fri, or: {', '.join(WEEKDAYS)}")
        first, last = WEEKDAYS.index(ends[0]), WEEKDAYS.index(ends[-1])
        chosen |= {WEEKDAYS[(first + step) % 7] for step in range((last - first) % 7 + 1)}
    return tuple(day for day in WEEKDAYS if day in chosen)


def length(words: str) -> timedelta:
    """`12h`, `3d`, `2 weeks` → how long. Raises UsageError."""
    match = _LENGTH.fullmatch(words.strip())
    if match is None or not int(match["count"]):
        raise UsageError(f"“{words[:40]}” is no length of time.", "Write it like 12h, 3d or 2w.")
    return int(match["count"]) * _UNITS[match["unit"][0].lower()]
