"""`1 month`, `90m`, `until Friday`, `for ever` → until when, and where in the words it begins."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.when.languages.registry import either, every, named
from bot.errors import UsageError

LONGEST = timedelta(days=3660)
_UNITS = {
    "minute": timedelta(minutes=1),
    "hour": timedelta(hours=1),
    "day": timedelta(days=1),
    "week": timedelta(weeks=1),
    "month": timedelta(days=30),
    "year": timedelta(days=365),
}
_PATTERNS = every("units")
_NUMBERS = every("numbers") | {"a": 1, "an": 1, "half a": 0.5, "einen": 1, "eine": 1, "ein": 1, "einem": 1}
_COUNT = rf"(?P<count>\d{{1,4}}(?:[.,]\d)?|{named(_NUMBERS)})"
_ONE = rf"{_COUNT}\s?(?P<unit>{'|'.join(_PATTERNS)})"
_LENGTH = re.compile(rf"(?:(?:{either('lasting')})\s+)?{_ONE}(?!\w)", re.IGNORECASE)
_MORE = re.compile(rf"\s*(?:,|{either('joining')})?\s*{_ONE}(?!\w)", re.IGNORECASE)
_FOREVER = re.compile(rf"(?:{either('forever')})(?!\w)", re.IGNORECASE)
_UNTIL = re.compile(rf"(?:{either('until')})\s+(?P<when>\S.{{0,40}})", re.IGNORECASE)
_START = re.compile(r"(?:^|(?<=[\s,]))(?=\S)")

EXAMPLE = "Write it like 3d, 2 weeks, 1 month or until Friday."


@dataclass(frozen=True, slots=True)
class Length:
    """`until` None: for always. `said`: the words it was said in."""

    until: datetime | None
    said: str


def length(words: str, now: datetime, zone: str = "") -> Length:
    """The whole words as a length of time. Raises UsageError."""
    read = at(words.strip(), 0, now, zone)
    if read is None or read[1] != len(words.strip()):
        raise UsageError(f"“{words[:40]}” is no length of time.", EXAMPLE)
    return read[0]


def trailing(words: str, now: datetime, zone: str = "") -> tuple[str, Length | None]:
    """The words before a length at their end, and the length: `football for 3 days`."""
    for start in _START.finditer(words):
        if start.start() and (read := at(words, start.start(), now, zone)) and read[1] == len(words):
            return words[: start.start()].rstrip(" ,"), read[0]
    return words, None


def at(words: str, place: int, now: datetime, zone: str = "") -> tuple[Length, int] | None:
    """The length that begins at this place, and where it ends. Raises UsageError for one that is too long or over."""
    if match := _FOREVER.match(words, place):
        return Length(None, match[0]), match.end()
    if match := _LENGTH.match(words, place):
        total, end = _span(match), match.end()
        while more := _MORE.match(words, end):
            total, end = total + _span(more), more.end()
        said = words[place:end]
        if not timedelta() < total <= LONGEST:
            raise UsageError(f"“{said[:40]}” is no length of time.", EXAMPLE)
        return Length(now + total, said), end
    if match := _UNTIL.match(words, place):
        moment = _date(match["when"], now, zone)
        if moment is None:
            return None
        if moment <= now:
            raise UsageError(f"“{match[0][:40]}” is over already.", EXAMPLE)
        return Length(moment, match[0]), match.end()
    return None


def _span(match: re.Match[str]) -> timedelta:
    said = match["count"].lower().replace(",", ".")
    number = _NUMBERS[said] if said in _NUMBERS else float(said)
    unit = next(unit for pattern, unit in _PATTERNS.items() if re.fullmatch(pattern, match["unit"], re.IGNORECASE))
    return number * _UNITS[unit]


def _date(words: str, now: datetime, zone: str) -> datetime | None:
    """A coming date or time, by dateparser; a day's name means its end."""
    import dateparser

    local = now.astimezone(UTC)
    found = dateparser.parse(
        words,
        languages=["en", "de"],
        settings={
            "PREFER_DATES_FROM": "future",
            "RELATIVE_BASE": local.replace(tzinfo=None),
            "TIMEZONE": zone or "UTC",
            "TO_TIMEZONE": "UTC",
            "RETURN_AS_TIMEZONE_AWARE": True,
        },
    )
    return found.astimezone(UTC) if found is not None else None
