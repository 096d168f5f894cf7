"""One TOML table → checked values: each reader takes its key and notes a fault instead of raising."""

from __future__ import annotations

import difflib
import ipaddress
import re
from collections.abc import Mapping, Sequence
from datetime import time
from zoneinfo import ZoneInfo, available_timezones

from bot.core.models import WEEKDAYS, Channel, Source, SourceKind, Subscription, Workspace

PLATFORMS = ("discord", "slack", "terminal")
CHANNEL = re.compile(r"(?:[A-Za-z0-9]{1,64}/)?[A-Za-z0-9_.-]{1,64}")  # its workspace may stand before it
TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


class Table:
    """A table of the file: read its keys one by one, then `done()` reports those nobody knows."""

    def __init__(self, content: Mapping[str, object], file: str, name: str, faults: list[str]) -> None:
        self.file = file
        self.name = name
        self._content = content
        self._faults = faults
        self._known: list[str] = []

    def fault(self, key: str, words: str) -> None:
        self._faults.append(f"{self.file}: {self.name + '.' if self.name else ''}{key}: {words}")

    def given(self, key: str) -> object:
        self._known.append(key)
        return self._content.get(key)

    def table(self, key: str) -> Table:
        value = self.given(key)
        if value is not None and not isinstance(value, dict):
            self.fault(key, f"must be a table. Write it as [{key}] on a line of its own.")
        return Table(value if isinstance(value, dict) else {}, self.file, key, self._faults)

    def tables(self, key: str) -> list[Table]:
        value = self.given(key)
        if value is None:
            return []
        if not (isinstance(value, list) and all(isinstance(one, dict) for one in value)):
            self.fault(key, f"must be a list of tables. Write each as [[{key}]].")
            return []
        return [Table(one, self.file, f"{key}[{number}]", self._faults) for number, one in enumerate(value, 1)]

    def text(self, key: str, default: str, *, required: bool = False) -> str:
        value = self.given(key)
        if value is None:
            if required:
                self.fault(key, "is missing. Add it.")
            return default
        if not isinstance(value, str) or any(ord(sign) < 32 for sign in value):
            self.fault(key, 'must be one line of text in quotation marks, like "…".')
            return default
        if required and not value.strip():
            self.fault(key, "is empty. Fill it in.")
        return value.strip()

    def word(self, key: str, default: str) -> str:
        value = self.text(key, default)
        if value and not re.fullmatch(r"[a-z0-9_-]{1,12}", value):
            self.fault(key, "at most 12 of a-z, 0-9, - and _.")
        return value

    def choice(self, key: str, default: str, choices: Sequence[str]) -> str:
        value = self.text(key, default)
        if value not in choices:
            self.fault(key, f'"{value[:40]}" is none of: {", ".join(choices)}.{_nearest(value, choices)}')
        return value

    def flag(self, key: str, *, default: bool) -> bool:
        value = self.given(key)
        if value is None or isinstance(value, bool):
            return default if value is None else value
        self.fault(key, "must be true or false, without quotation marks.")
        return default

    def number(self, key: str, default: int, low: int, high: int) -> int:
        value = self.given(key)
        if value is None:
            return default
        if isinstance(value, int) and not isinstance(value, bool) and low <= value <= high:
            return value
        self.fault(key, f"must be a whole number from {low} to {high}.")
        return default

    def decimal(self, key: str, default: float, low: float, high: float) -> float:
        value = self.given(key)
        if value is None:
            return default
        if isinstance(value, int | float) and not isinstance(value, bool) and low <= value <= high:
            return float(value)
        self.fault(key, f"must be a number from {low:g} to {high:g}.")
        return default

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.given(key)
        if value is None:
            return ()
        if isinstance(value, list) and all(isinstance(one, str) and one.strip() for one in value):
            return tuple(one.strip() for one in value)
        self.fault(key, 'must be a list of texts, like ["one", "two"].')
        return ()

    def hours(self, key: str, default: str) -> str:
        value = self.text(key, default)
        if value and not re.fullmatch(rf"{TIME.pattern}-{TIME.pattern}", value):
            self.fault(key, 'must read like "22:00-07:00"; "" for none.')
        return value

    def networks(self, key: str) -> tuple[str, ...]:
        values = self.texts(key)
        for value in values:
            try:
                ipaddress.ip_network(value)
            except ValueError:
                self.fault(key, f'"{value[:40]}" is no network. Write one like "10.0.0.0/8" or "127.0.0.1/32".')
        return values

    def no_secret(self, key: str, variable: str) -> None:
        if self.given(key) is not None:
            self.fault(key, f"secrets do not belong in this file. Set {variable} or {variable}_FILE instead.")

    def done(self) -> None:
        for key in self._content:
            if key not in self._known:
                self.fault(str(key)[:60], f"is no known setting. Remove it.{_nearest(str(key), self._known)}")


def _nearest(word: str, choices: Sequence[str]) -> str:
    near = difflib.get_close_matches(word, choices, 1)
    return f' Did you mean "{near[0]}"?' if near else ""


def read_sources(top: Table) -> tuple[Source, ...]:
    sources: list[Source] = []
    names: set[str] = set()
    for table in top.tables("sources"):
        name = table.text("name", "", required=True)
        addresses = {kind: table.text(kind.value, "") for kind in SourceKind}
        topic = table.text("topic", "")
        table.done()
        if name.casefold() in names:
            table.fault("name", f'"{name[:60]}" is there twice. Give each source a name of its own.')
        names.add(name.casefold())
        given = [(kind, address) for kind, address in addresses.items() if address]
        if len(given) != 1:
            table.fault("feed", "give exactly one of feed, page or folder.")
            continue
        kind, address = given[0]
        if kind is not SourceKind.FOLDER and not address.startswith(("http://", "https://")):
            table.fault(kind.value, "must be an address that starts with https:// or http://.")
        sources.append(Source(name, kind, address, topic=topic))
    return tuple(sources)


def read_subscriptions(top: Table) -> tuple[Subscription, ...]:
    found: list[Subscription] = []
    for table in top.tables("subscriptions"):
        name = table.text("name", "", required=True)
        if any(other.name.casefold() == name.casefold() for other in found):
            table.fault("name", f'"{name[:60]}" is there twice. Give each subscription a name of its own.')
        found.append(
            Subscription(
                name,
                _channel(table),
                times=_times(table),
                timezone=_timezone(table),
                days=_days(table),
                topics=table.texts("topics"),
                include=table.text("include", ""),
                exclude=table.text("exclude", ""),
                stories=table.number("stories", 8, 1, 10),
                per_source=table.number("per_source", 0, 0, 10),
                quiet=table.flag("quiet", default=False),
                configured=True,
            )
        )
        table.done()
    return tuple(found)


def _channel(table: Table) -> Channel:
    value = table.text("channel", "", required=True)
    platform, _, identity = value.partition(":")
    if value and (platform not in PLATFORMS or not CHANNEL.fullmatch(identity)):
        words = 'must read like "discord:1234567890", "slack:C0123", "slack:T0123/C0123" or "terminal:main".'
        table.fault("channel", words)
    workspace, _, room = identity.rpartition("/")
    return Channel(Workspace(platform, workspace), room)


def _times(table: Table) -> tuple[time, ...]:
    values = table.texts("times")
    times: list[time] = []
    for value in values:
        match = TIME.fullmatch(value)
        if match is None:
            table.fault("times", f'"{value[:20]}" is no time of day. Write it like "08:00".')
        else:
            times.append(time(int(match[1]), int(match[2])))
    if not values:
        table.fault("times", 'is missing. Add the local times, like times = ["08:00"].')
    return tuple(sorted(set(times)))


def _timezone(table: Table) -> str:
    value = table.text("timezone", "UTC")
    try:
        ZoneInfo(value)
    except (ValueError, OSError, LookupError):
        near = difflib.get_close_matches(value, sorted(available_timezones()), 3, cutoff=0.5)
        hint = f" Did you mean {' or '.join(near)}?" if near else " Write it like Europe/Tallinn."
        table.fault("timezone", f'"{value[:40]}" is no time zone.{hint}')
        return "UTC"
    return value


def _days(table: Table) -> tuple[str, ...]:
    values = table.texts("days")
    for value in values:
        if value not in WEEKDAYS:
            table.fault("days", f'"{value[:20]}" is none of: {", ".join(WEEKDAYS)}.')
    return tuple(day for day in WEEKDAYS if day in values) or WEEKDAYS
