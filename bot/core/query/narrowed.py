"""`nato NOT sport since:2026-11-01 outlet:bbc` → a filter, a day and an outlet, by which what is found is narrowed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core.query import filters
from bot.core.query.fold import fold
from bot.errors import UsageError

_OPTION = re.compile(r"(?P<name>[^\W\d_]{2,20}):(?P<value>\"[^\"]*\"|[^\s\"/]\S*)")
_AGO = re.compile(r"(\d{1,3})(h|d|w)", re.IGNORECASE)
_UNITS = {"h": timedelta(hours=1), "d": timedelta(days=1), "w": timedelta(weeks=1)}


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What is looked for: a filter of words, from when on (UTC), and words of an outlet's name."""

    filter: filters.Filter
    since: datetime | None = None
    outlet: str = ""

    def comes_from(self, outlet: str) -> bool:
        return self.outlet in fold(outlet)


def is_option(word: str) -> bool:
    """Whether a word as typed is an option, no link: `since:3d`."""
    return _OPTION.fullmatch(word) is not None


def narrowed(words: str, now: datetime) -> Narrowed:
    """Reads the words. `since:` takes a day (2026-11-01) or how long ago (12h, 3d, 2w).

    Raises UsageError for an option that is not known, a day that is none, or a filter that is none.
    """
    since, outlet = None, ""
    for option in _OPTION.finditer(words):
        name, value = option["name"].lower(), option["value"].strip('"')
        if name == "since":
            since = _moment(value, now)
        elif name == "outlet":
            outlet = fold(value)
        else:
            raise UsageError(
                f"“{name}:” is no option here.", "These are: since:2026-11-01 (or since:3d) and outlet:name."
            )
    return Narrowed(filters.parse(" ".join(_OPTION.sub(" ", words).split())), since, outlet)


def _moment(value: str, now: datetime) -> datetime:
    ago = _AGO.fullmatch(value)
    if ago is not None:
        return now - int(ago[1]) * _UNITS[ago[2].lower()]
    try:
        return datetime.fromisoformat(value).replace(tzinfo=UTC)
    except ValueError:
        raise UsageError(f"“{value[:30]}” is no day.", "Write it like since:2026-11-01, or since:3d.") from None
