"""Response headers → how long an answer stays fresh, how long a server asks to wait (pure)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

MAX_AGE = re.compile(r'(?:^|[,\s])max-age\s*=\s*"?(\d{1,9})', re.IGNORECASE)
LONGEST = 10**9  # seconds; whoever asks for more means "never", and is asked again as its caller sees fit
UNCACHED = re.compile(r"(?:^|[,\s])no-(?:cache|store)\b", re.IGNORECASE)


def lifetime(headers: Mapping[str, str], now: datetime) -> timedelta:
    """How long the answer may be used without asking again (RFC 9111 §4.2.1), by its own clock where it gives one."""
    control = headers.get("Cache-Control", "")
    if UNCACHED.search(control):
        return timedelta(0)
    age = headers.get("Age", "").strip()
    spent = timedelta(seconds=int(age)) if age.isascii() and age.isdigit() and len(age) < 10 else timedelta(0)
    if match := MAX_AGE.search(control):
        return max(timedelta(seconds=int(match[1])) - spent, timedelta(0))
    expires = moment(headers.get("Expires"))
    if expires is None:
        return timedelta(0)
    return max(expires - (moment(headers.get("Date")) or now), timedelta(0))


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """What `Retry-After` asks for, as seconds or as a date by the server's own clock; nothing when it says nothing."""
    given = headers.get("Retry-After", "").strip()
    if given.isascii() and given.isdigit():
        return timedelta(seconds=int(given) if len(given) < 10 else LONGEST)
    until = moment(given)
    return None if until is None else max(until - (moment(headers.get("Date")) or now), timedelta(0))


def moment(given: str | None) -> datetime | None:
    """An HTTP date → aware UTC, or nothing when it is none (`Expires: 0` means already stale, as does nothing)."""
    try:
        parsed = parsedate_to_datetime(given or "")
        return parsed.replace(tzinfo=UTC) if parsed.tzinfo is None else parsed.astimezone(UTC)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
