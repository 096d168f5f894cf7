"""`Monday to Friday`, `every weekday`, `Mo-Fr`, `weekly on Friday` → days of the week, and where they end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.core.models import WEEKDAYS
from bot.core.when.languages.registry import either, every, named
from bot.errors import UsageError

FURTHER = ("fr", "es", "pt", "it", "nl")  # languages whose whole names of days are understood, from CLDR
EXAMPLE = f"Write days like mon-fri, weekends, or: {', '.join(WEEKDAYS)}"


@dataclass(frozen=True, slots=True)
class Days:
    """Days in the order of the week. `strong`: nothing else can be meant; a lone day's name may be part of a topic.
    `which`: a day is asked for (`weekly`) and not said.
    """

    days: tuple[str, ...]
    strong: bool = True
    which: bool = False


@lru_cache(maxsize=1)
def _names() -> dict[str, int]:
    """Names of a day that stand for it alone."""
    from babel.dates import get_day_names

    names: dict[str, int] = dict(every("days"))
    for locale in FURTHER:
        for place, name in get_day_names("wide", locale=locale).items():
            names.setdefault(str(name).lower(), int(place))
    return names


@dataclass(frozen=True, slots=True)
class _Patterns:
    name: re.Pattern[str]
    short: re.Pattern[str]
    range: re.Pattern[str]
    join: re.Pattern[str]
    start: re.Pattern[str]
    daily: re.Pattern[str]
    weekdays: re.Pattern[str]
    weekends: re.Pattern[str]
    weekly: re.Pattern[str]
    excepting: re.Pattern[str]
    unheard: re.Pattern[str]


@lru_cache(maxsize=1)
def _patterns() -> _Patterns:
    def whole(pattern: str) -> re.Pattern[str]:
        return re.compile(rf"(?:{pattern})(?![\w])", re.IGNORECASE)

    return _Patterns(
        name=re.compile(rf"({named(_names())})\.?(?!\w)", re.IGNORECASE),
        short=re.compile(rf"({named(_names())}|{named(every('short_days'))})\.?(?!\w)", re.IGNORECASE),
        range=re.compile(rf"\s*(?:[-–—]|(?:{either('to')})(?!\w))\s*", re.IGNORECASE),
        join=re.compile(
            rf"\s*(?:,\s*(?:(?:{either('joining')})(?!\w))?|[/&+]|(?:{either('joining')})(?!\w))\s*", re.IGNORECASE
        ),
        start=re.compile(rf"(?:{either('starting')})\s+", re.IGNORECASE),
        daily=whole(either("daily")),
        weekdays=whole(either("weekdays")),
        weekends=whole(either("weekends")),
        weekly=whole(either("weekly")),
        excepting=re.compile(rf"[\s,]*(?:{either('excepting')})\s+", re.IGNORECASE),
        unheard=whole(either("unheard")),
    )


def at(words: str, place: int) -> tuple[Days, int] | None:
    """The days that begin at this place, and where they end; None where none begins.

    Raises UsageError for what no digest can do: hourly, monthly.
    """
    patterns = _patterns()
    if match := patterns.unheard.match(words, place):
        raise UsageError(
            f"A digest comes at fixed times on days of the week, not “{match[0]}”.",
            "For several a day give each time: 08:00 and 17:00. For a weekly one give its day: 08:00 on Friday.",
        )
    if match := patterns.weekly.match(words, place):
        gap = re.compile(r"[\s,]*").match(words, match.end())
        named_days = _listed(words, gap.end() if gap else match.end())
        if named_days is not None:
            return Days(_sorted(named_days[0])), named_days[1]
        return Days((), which=True), match.end()
    for pattern, meant in ((patterns.daily, range(7)), (patterns.weekdays, range(5)), (patterns.weekends, range(5, 7))):
        if match := pattern.match(words, place):
            return _without(words, set(meant), match.end(), strong=True)
    found = _listed(words, place)
    if found is None:
        return None
    chosen, end, strong = found
    return _without(words, chosen, end, strong=strong)


def days(words: str) -> tuple[str, ...]:
    """`mon-fri`, `weekdays`, `sat, sun`, `daily` → days of the week, in their order. Raises UsageError."""
    words = words.strip(" ,;.")
    chosen: set[str] = set()
    place = 0
    while place < len(words):
        skip = re.compile(r"[\s,;&+]+").match(words, place)
        if skip:
            place = skip.end()
            continue
        read = at(words, place) or _alone(words, place)
        if read is None or read[0].which:
            raise UsageError(f"“{words[place:][:20]}” is no day.", EXAMPLE)
        chosen |= set(read[0].days)
        place = read[1]
    return tuple(day for day in WEEKDAYS if day in chosen)


def _alone(words: str, place: int) -> tuple[Days, int] | None:
    """A short name by itself, where nothing but days can be meant."""
    match = _patterns().short.match(words, place)
    return (Days((WEEKDAYS[_place(match)],)), match.end()) if match else None


def _without(words: str, chosen: set[int], end: int, *, strong: bool) -> tuple[Days, int]:
    """Less the days that follow an `except`."""
    if gap := _patterns().excepting.match(words, end):
        less = _patterns().weekends.match(words, gap.end())
        if less:
            return Days(_sorted(chosen - {5, 6})), less.end()
        if others := _listed(words, gap.end()):
            return Days(_sorted(chosen - others[0])), others[1]
    return Days(_sorted(chosen), strong), end


def _listed(words: str, place: int) -> tuple[set[int], int, bool] | None:
    """Names and ranges of names, joined: the days, the end, and whether nothing else can be meant."""
    patterns = _patterns()
    lead = patterns.start.match(words, place)
    start = lead.end() if lead else place
    first = _span(words, start, patterns.short)
    if first is None:
        return None
    chosen, end, ranged = first
    count = 1
    while (join := patterns.join.match(words, end)) and (more := _span(words, join.end(), patterns.short)):
        chosen |= more[0]
        end, ranged, count = more[1], ranged or more[2], count + 1
    if not (ranged or count > 1) and patterns.name.match(words, start) is None:
        return None
    return chosen, end, ranged or count > 1 or lead is not None


def _span(words: str, place: int, name: re.Pattern[str]) -> tuple[set[int], int, bool] | None:
    first = name.match(words, place)
    if first is None:
        return None
    gap = _patterns().range.match(words, first.end())
    last = name.match(words, gap.end()) if gap else None
    if last is None:
        return {_place(first)}, first.end(), False
    begin, count = _place(first), (_place(last) - _place(first)) % 7 + 1
    return {(begin + step) % 7 for step in range(count)}, last.end(), True


def _place(match: re.Match[str]) -> int:
    name = match[1].lower()
    found = _names().get(name)
    return int(every("short_days")[name]) if found is None else found


def _sorted(places: set[int]) -> tuple[str, ...]:
    return tuple(WEEKDAYS[place] for place in sorted(places))
