"""`08:00 mon-fri Tallinn nato, baltic` → the terms of a digest; a form's fields, and named options, the same way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

from bot.commands.grammar.options import BARE, line
from bot.commands.grammar.pieces import Doubt, Sorted, sort_out
from bot.commands.grammar.signs import parts
from bot.core.models import WEEKDAYS, Subscription
from bot.core.query import filters
from bot.core.when import atlas, clock, days, lengths, zones
from bot.errors import UnsureError, UsageError

MOST_TIMES = 12
MOST_TOPICS = 20
TOPIC_LIMIT = 60  # signs
MOST_STORIES = 10
EXAMPLE = "08:00 mon-fri Europe/Tallinn nato, baltic"
LIKELY = ("07:00", "08:00", "09:00", "17:00")  # offered where no time is given


@dataclass(frozen=True, slots=True)
class Terms:
    """What was said of a digest; None where nothing was."""

    times: tuple[time, ...] | None = None
    timezone: str | None = None
    days: tuple[str, ...] | None = None
    topics: tuple[str, ...] | None = None
    name: str | None = None
    stories: int | None = None
    include: str | None = None
    exclude: str | None = None
    quiet: bool | None = None
    per_source: int | None = None
    channel: str | None = None
    notes: tuple[str, ...] = ()

    def over(self, one: Subscription) -> Subscription:
        """The subscription with what was said in place of what it had."""
        fields = ("times", "timezone", "days", "topics", "name", "stories", "include", "exclude", "quiet", "per_source")
        said: dict[str, Any] = {field: value for field in fields if (value := getattr(self, field)) is not None}
        return replace(one, **said)


def terms(command: str, given: Mapping[str, str], now: datetime) -> Terms:
    """Reads a form's fields, named options and the bare words of `/digest add` or `/digest change`.

    Raises UsageError that names what is not understood, UnsureError with what may be meant.
    """
    bare = given.get(BARE, "")
    found = sort_out(bare)
    _refuse_leftovers(found, now)
    ask = _Ask(command, given, bare)
    with of("timezone"):
        named_zone = _zone(given["timezone"], ask) if given.get("timezone") else None
    known = {
        "days": bool(found.days or found.which or given.get("days")),
        "zone": found.zone is not None or named_zone is not None,
        "times": bool(found.times or given.get("times")),
    }
    for doubt in found.doubts:
        if doubt.topic_place[0] < doubt.topic_place[1] and not known[doubt.kind]:
            raise ask.which(doubt)
    zone = named_zone or ((found.zone.key or _choose(found.zone, ask, found.zone_place)) if found.zone else None)
    if found.which and not given.get("days"):
        raise ask.day()
    with of("topics"):
        topics = _topics([*parts(named_topics(given)), *found.topics])
    with of("times"):
        times = _few(clock.times(given.get("times", "")) + found.times)
    with of("days"):
        chosen = days.days(given["days"]) if given.get("days") else found.days
    return Terms(
        times=times or None,
        timezone=zone,
        days=chosen or None,
        topics=topics or None,
        name=_name(given["name"]) if "name" in given else None,
        stories=_number(given, "stories", 1, MOST_STORIES),
        include=_expression(given.get("include", "")) or None,
        exclude=_expression(given.get("exclude", "") or ", ".join(found.without)) or None,
        quiet=given["quiet"] == "yes" if "quiet" in given else None,
        per_source=_number(given, "per_source", 0, MOST_STORIES),
        channel=given.get("channel") or found.channel or None,
        notes=_notes(topics),
    )


@contextmanager
def of(field: str) -> Iterator[None]:
    """What is raised inside is a fault of this option."""
    try:
        yield
    except UsageError as fault:
        fault.field = fault.field or field
        raise


@dataclass(frozen=True, slots=True)
class _Ask:
    """What to say when something is unclear: each choice is the whole line again, with what is meant in it."""

    command: str
    given: Mapping[str, str]
    bare: str

    def again(self, place: tuple[int, int] | None = None, words: str = "", **options: str) -> str:
        """The line with other words at a place of the bare ones, and further options."""
        bare = self.bare
        if place is not None:
            bare = f"{bare[: place[0]]} {words} {bare[place[1] :]}"
        kept = {name: value for name, value in self.given.items() if name not in (BARE, "topics")}
        kept["topics"] = named_topics(self.given)
        return line(self.command, {**kept, BARE: " ".join(bare.split()), **options})

    def day(self) -> UnsureError:
        choices = tuple((day.capitalize(), self.again(days=day)) for day in WEEKDAYS[:5])
        return UnsureError("Weekly: on which day?", "Press a day, or write it: 08:00 on Friday.", choices)

    def which(self, doubt: Doubt) -> UnsureError:
        """A part of the schedule, or of a topic?"""
        what, meant, option = {
            "days": ("a day", f"On {doubt.words}", "days"),
            "zone": ("your time zone", f"Time of {doubt.words}", "timezone"),
            "times": ("a time", f"At {doubt.words}", "times"),
        }[doubt.kind]
        choices = (
            (meant[:75], self.again(doubt.place, "", **{option: doubt.words})),
            (f"Topic: {doubt.topic}"[:75], self.again(doubt.topic_place, f'"{doubt.topic}"')),
        )
        return UnsureError(
            f"“{doubt.words}”: {what}, or the topic “{doubt.topic}”?",
            "Press what you mean; quotation marks make words a topic.",
            choices,
        )


def asks_times(command: str, given: Mapping[str, str]) -> UnsureError:
    """A digest needs a time of day; the likely ones are offered."""
    ask = _Ask(command, given, given.get(BARE, ""))
    choices = tuple((moment, ask.again(times=moment)) for moment in LIKELY)
    return UnsureError("At what time? A digest needs one.", f"Press one, or write it: /{command} {EXAMPLE}", choices)


def asks_zone(command: str, given: Mapping[str, str], understood: str) -> UnsureError:
    """A digest needs to know whose clock its time is on; zones of every hour are offered."""
    ask = _Ask(command, given, given.get(BARE, ""))
    choices = tuple((zones.spoken(zone), ask.again(timezone=zone)) for zone in ("UTC", *atlas.MAJOR))
    return UnsureError(
        f"{understood}: in which time zone?",
        f"Choose one, or write yours or a city behind the time: /{command} {EXAMPLE}",
        choices,
    )


def _refuse_leftovers(found: Sorted, now: datetime) -> None:
    for topic in found.topics:
        said = topic.strip()
        if re.fullmatch(r"(?i)[ap]\.?m\.?|uhr|o'?clock|utc|gmt", said):
            raise UsageError(f"“{said}” stands without its time.", f"Write it like: /digest add {EXAMPLE}")
        rest, length = lengths.trailing(f"x {said}", now)
        if length is not None and (rest == "x" or re.match(r"(?i)for|until|till?|für|bis", length.said)):
            raise UsageError(
                f"A digest has no end, so “{length.said}” is not understood.",
                "Leave it out; /digest pause stops a digest, and /digest remove ends it.",
            )


def _zone(said: str, ask: _Ask) -> str:
    zone = zones.find(said)
    return zone.key or _choose(zone, ask, None)


def _choose(zone: zones.Zone, ask: _Ask, place: tuple[int, int] | None) -> str:
    """Asks which place keeps the time that an abbreviation names. Raises UnsureError."""
    first = zone.choices[0]
    summer = ", with summer time" if zones.changes(first) else ""
    choices = tuple(
        (zones.spoken(key) + (" all the year" if key.startswith("Etc/") else ""), ask.again(place, "", timezone=key))
        for key in zone.choices
    )
    what = (
        f"{zone.said}: {atlas.place(first)}{summer} ({first})?"
        if len(choices) == 1
        else f"{zone.said}: which time zone?"
    )
    more = f" {atlas.place(first)}{summer} is the likeliest." if len(choices) > 1 else ""
    listed = " or ".join(label for label, _ in choices)
    raise UnsureError(what, f"Press it, or write another: {listed}.{more}", choices)


def _few(times: Sequence[time]) -> tuple[time, ...]:
    """Each time once, in order. Raises UsageError when there are too many of them."""
    chosen = tuple(sorted(set(times)))
    if len(chosen) > MOST_TIMES:
        raise UsageError(f"{len(chosen)} times a day are too many; {MOST_TIMES} are the most.", "Name fewer times.")
    return chosen


def named_topics(given: Mapping[str, str]) -> str:
    """What stands under `topics:`, without the bare words that were joined to it."""
    topics, bare = given.get("topics", ""), given.get(BARE, "")
    return topics if not bare else "" if topics == bare else topics.removesuffix(f", {bare}")


def _topics(listed: Sequence[str]) -> tuple[str, ...]:
    topics = tuple(dict.fromkeys(_topic(topic) for topic in listed if topic))
    if len(topics) > MOST_TOPICS or any(len(topic) > TOPIC_LIMIT for topic in topics):
        raise UsageError(f"At most {MOST_TOPICS} topics of {TOPIC_LIMIT} signs each.", "Name fewer, parted by commas.")
    return topics


def _topic(words: str) -> str:
    words = re.sub(r"^#(?=\w)", "", words.strip(" ,.;"))
    if not re.search(r"\w", words):
        raise UsageError(f"“{words[:20]}” has no word to look for.", "Name topics in words, parted by commas.")
    return words


def _notes(topics: Sequence[str]) -> tuple[str, ...]:
    joined = next((topic for topic in topics if re.search(r"\w (?:and|und|or|oder) \w", topic)), None)
    return (f"“{joined}” is one topic; part two by a comma.",) if joined else ()


def _expression(words: str) -> str:
    """A filter; entries of a list are joined by OR, so that each of them counts. Raises UsageError."""
    entries = parts(words)
    if len(entries) > 1:
        words = " OR ".join(_entry(entry) for entry in entries)
    elif entries and not re.search(r"\b(?:AND|OR|NOT)\b|[()*]", words):
        words = _entry(entries[0])
    filters.parse(words)
    return words


def _entry(words: str) -> str:
    return f'"{words}"' if " " in words and not re.search(r"\b(?:AND|OR|NOT)\b|[()\"]", words) else words


def _name(words: str) -> str:
    return " ".join(words.split())[:60]


def _number(given: Mapping[str, str], name: str, low: int, high: int) -> int | None:
    value = given.get(name)
    if value is None:
        return None
    if not re.fullmatch(r"[0-9]{1,9}", value) or not low <= int(value) <= high:
        raise UsageError(f"{name} takes a number from {low} to {high}.", f"Like: {name}:{high}")
    return int(value)
