"""`08:00 mon-fri Europe/Tallinn nato, baltic` → the terms of a digest, forgivingly; a form's fields the same way."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import time
from zoneinfo import available_timezones

from bot.core import calendar
from bot.core.models import WEEKDAYS
from bot.errors import UsageError

# Also what is meant as a time and is none (25:00), so that it is told and not taken for a topic.
CLOCK = re.compile(r"(?:\d{1,2}[:h]\d{2}(?:am|pm)?|\d{1,2}\.\d{2}(?:am|pm)?|\d{1,2}(?:am|pm)),?", re.IGNORECASE)
DAY = re.compile(rf"^({'|'.join(WEEKDAYS)})[a-z]*$", re.IGNORECASE)
SPANS = ("daily", "everyday", "weekdays", "workdays", "weekends")
FILLERS = {"at", "on", "in", "about", "and", "every", "day", "days", "times", "timezone", "topics"}
MOST_TIMES = 12
MOST_TOPICS = 20
EXTRA = re.compile(
    r'(?P<key>stories|include|exclude|quiet|name|per_source)[:=]\s*(?P<value>"[^"]*"|\S+)', re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Terms:
    """What `/digest add` was told; an empty zone or name is for the command to fill."""

    times: tuple[time, ...]
    timezone: str
    days: tuple[str, ...]
    topics: tuple[str, ...]
    name: str
    stories: int
    include: str
    exclude: str
    quiet: bool
    per_source: int


def terms(options: Mapping[str, str], argument: str) -> Terms:
    """Reads the fields of a form or the bare words. Raises UsageError that names what is not understood."""
    extra = _extra(f"{options.get('more', '')} {'' if options.get('times') else argument}")
    bare = [] if options.get("times") else EXTRA.sub(" ", argument).replace(",", " , ").split()
    found_times, found_days, found_zone, rest = _sorted_out(bare)
    times = found_times or _few(calendar.times(options.get("times", "")))
    if not times:
        raise UsageError(
            "At what time? A digest needs one.", "Like: /digest add 08:00 mon-fri Europe/Tallinn nato, baltic"
        )
    topics = options.get("topics", "") if options.get("times") else " ".join(rest)
    return Terms(
        times=times,
        timezone=zone(options.get("timezone", "") or found_zone),
        days=calendar.days(options.get("days", "")) or found_days or WEEKDAYS,
        topics=_topics(topics),
        name=extra.get("name", ""),
        stories=_number(extra.get("stories", "8"), "stories", 1, 10),
        include=extra.get("include", ""),
        exclude=extra.get("exclude", ""),
        quiet=extra.get("quiet", "no").lower() in {"yes", "true", "ja", "1"},
        per_source=_number(extra.get("per_source", "0"), "per_source", 0, 10),
    )


def zone(name: str) -> str:
    """The time zone of that name, in its own spelling; a city names its zone. Raises UsageError with suggestions."""
    near = calendar.suggestions(name) if name else []
    if len(near) == 1 and near[0].casefold().endswith(name.casefold().replace(" ", "_")):
        return near[0]
    return calendar.zone(name).key if name else ""


def _extra(words: str) -> dict[str, str]:
    return {match["key"].lower(): match["value"].strip('"') for match in EXTRA.finditer(words)}


def _sorted_out(words: list[str]) -> tuple[tuple[time, ...], tuple[str, ...], str, list[str]]:
    """Times, days, the zone, and the rest of the words, which are topics."""
    times: list[time] = []
    days: list[str] = []
    found_zone = ""
    rest: list[str] = []
    zones = {name.casefold(): name for name in available_timezones()}
    for word in words:
        low = word.casefold().strip(",")
        if CLOCK.fullmatch(word):
            times += calendar.times(word)
        elif low in SPANS or all(DAY.fullmatch(part) for part in re.split(r"[-–]", low)):
            days += calendar.days(low)
        elif not found_zone and (low in zones or "/" in low):
            found_zone = zones.get(low, word)
        elif low not in FILLERS or rest:
            rest.append(word)
    return _few(times), tuple(day for day in WEEKDAYS if day in days), found_zone, rest


def _few(times: Iterable[time]) -> tuple[time, ...]:
    """Each time once, in order. Raises UsageError when there are too many of them."""
    chosen = tuple(sorted(set(times)))
    if len(chosen) > MOST_TIMES:
        raise UsageError(f"{len(chosen)} times a day are too many; {MOST_TIMES} are the most.", "Name fewer times.")
    return chosen


def _topics(words: str) -> tuple[str, ...]:
    topics = tuple(dict.fromkeys(topic for part in words.split(",") if (topic := " ".join(part.split()))))
    if len(topics) > MOST_TOPICS or any(len(topic) > 60 for topic in topics):
        raise UsageError(f"At most {MOST_TOPICS} topics of 60 signs each.", "Name fewer, parted by commas.")
    return topics


def _number(value: str, name: str, low: int, high: int) -> int:
    if not value.isdigit() or not low <= int(value[:9]) <= high:
        raise UsageError(f"{name} takes a number from {low} to {high}.", f"Like: {name}:{high}")
    return int(value)
