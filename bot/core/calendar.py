"""Local times, days and a zone → the instants at which something is due, each with its local date.

The rule: wall time in the zone, the earlier of two where the clock is set back (fold 0); inside a gap, where the clock
is set forward, the first valid instant after it. The local date and time asked for are the key, so that every date has
each of its times exactly once, whatever clocks do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from bot.core.models import WEEKDAYS, Subscription
from bot.core.when import zones
from bot.errors import UsageError

Clock = Callable[[], datetime]  # now, aware and in UTC

# No zone is further from UTC than this, so a local date lies within it around its UTC days.
_FURTHEST = timedelta(days=2)
# A subscription with a time and a day is due within so many days, also where a zone skips a whole date (Samoa, 2011).
_AHEAD = 16


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
        near = zones.suggestions(name)
        remedy = f"Did you mean {' or '.join(near)}?" if near else "Write it like Europe/Tallinn."
        raise UsageError(f"“{name[:40]}” is no time zone.", remedy) from None
