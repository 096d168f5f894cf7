"""Zones as the time zone database and CLDR know them: keys, cities, countries, abbreviations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo
from zoneinfo import available_timezones as _look

from bot.core.query.fold import fold
from bot.core.when.cities import cities

AREAS = ("Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific")
# Asked first where several share an abbreviation, and offered where none is named: the most people of each hour.
MAJOR = (
    *("Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Helsinki", "Europe/Tallinn"),
    *("Europe/Kyiv", "Europe/Istanbul", "Europe/Moscow"),
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Toronto"),
    *("America/Sao_Paulo", "Africa/Lagos", "Africa/Johannesburg", "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore"),
    *("Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "Pacific/Auckland"),
)
# Countries of several zones in which nearly all live by one (CLDR's primary zones).
PRIMARY = {
    "CL": "America/Santiago",
    "CN": "Asia/Shanghai",
    "DE": "Europe/Berlin",
    "EC": "America/Guayaquil",
    "ES": "Europe/Madrid",
    "MY": "Asia/Kuala_Lumpur",
    "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon",
    "UA": "Europe/Kyiv",
    "UZ": "Asia/Tashkent",
    "CY": "Asia/Nicosia",
    "AR": "America/Argentina/Buenos_Aires",
}
COUNTRIES = {
    "uk": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "britain": "GB",
    "great britain": "GB",
    "usa": "US",
    "us": "US",
    "america": "US",
    "holland": "NL",
    "turkey": "TR",
}
# Hours said without a place: those of the United States, and what German calls its own.
SAID = {
    "et": "America/New_York",
    "ct": "America/Chicago",
    "mt": "America/Denver",
    "pt": "America/Los_Angeles",
    "eastern": "America/New_York",
    "central": "America/Chicago",
    "mountain": "America/Denver",
    "pacific": "America/Los_Angeles",
    "us eastern": "America/New_York",
    "us central": "America/Chicago",
    "us pacific": "America/Los_Angeles",
    "central european": "Europe/Berlin",
    "eastern european": "Europe/Kyiv",
    "mitteleuropaische": "Europe/Berlin",
    "mez": "Europe/Berlin",
    "mesz": "Europe/Berlin",
    "indian": "Asia/Kolkata",
    "greenwich mean": "UTC",
}


@lru_cache(maxsize=1)
def available() -> frozenset[str]:
    """The keys of all zones; looking costs 10 ms of reading folders."""
    return frozenset(_look())


def place(key: str) -> str:
    """The city of a zone, as people write it."""
    return key.rsplit("/", 1)[-1].replace("_", " ")


def bare(name: str) -> str:
    return fold(name).replace(".", "").strip()


def rank(zone: str) -> tuple[int, str]:
    return MAJOR.index(zone) if zone in MAJOR else len(MAJOR), zone


def _moment(zone: str, month: int) -> datetime:
    return datetime(2026, month, 15, 12, tzinfo=UTC).astimezone(ZoneInfo(zone))


def shift(zone: str, month: int) -> int:
    """Minutes east of UTC in that month."""
    offset = _moment(zone, month).utcoffset()
    return int(offset.total_seconds() // 60) if offset is not None else 0


@lru_cache(maxsize=1)
def keys() -> Mapping[str, str]:
    return {key.casefold(): key for key in available()}


@lru_cache(maxsize=1)
def canonical() -> tuple[str, ...]:
    """Every zone that is not another's old name."""
    from babel.core import get_global

    known = available()
    return tuple(sorted({*MAJOR, *(str(zone) for zone in get_global("zone_territories"))} & known))


@lru_cache(maxsize=1)
def zones_of() -> Mapping[str, tuple[str, ...]]:
    """Territory → its zones."""
    from babel.core import get_global

    found: dict[str, list[str]] = {}
    territories = get_global("zone_territories")
    for zone in canonical():
        found.setdefault(str(territories.get(zone, "")), []).append(zone)
    return {code: tuple(zones) for code, zones in found.items()}


@lru_cache(maxsize=1)
def lands() -> Mapping[str, str]:
    """Names of countries in English and German → their codes: bare, these are topics."""
    from babel.core import Locale

    found = {
        fold(name): code
        for language in ("de", "en")
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }
    return found | COUNTRIES


@lru_cache(maxsize=1)
def cities_of() -> Mapping[str, str]:
    """Folded names of cities, in several languages, → zones."""
    from babel.core import Locale

    found: dict[str, str] = {}
    for language in ("nl", "pt", "it", "es", "fr", "de", "en"):
        for zone, names in Locale(language).time_zones.items():
            if "city" in names and zone in available():
                found[bare(str(names["city"]))] = zone
    for zone in sorted(available(), key=lambda zone: zone in canonical()):
        if zone.split("/")[0] in AREAS:
            found[bare(place(zone))] = zone
    return found | {bare(city): zone for city, zone in cities().items()}


@lru_cache(maxsize=1)
def abbreviated() -> Mapping[str, tuple[str, ...]]:
    """`PST` → the zones that call their time so in a part of the year, the best known first; at most five."""
    found: dict[str, list[str]] = {}
    for zone in sorted(canonical(), key=lambda zone: (zone not in MAJOR, zone)):
        for month in (1, 7):
            name = _moment(zone, month).tzname() or ""
            if name.isalpha() and zone not in found.setdefault(name, []):
                found[name].append(zone)
    return {name: _different(zones) for name, zones in found.items()}


def _different(zones: Iterable[str]) -> tuple[str, ...]:
    """At most three that keep different times, or are major; beside a major one the hour itself, all the year."""
    kept: set[tuple[int, int]] = set()
    chosen: list[str] = []

    def first(zone: str) -> tuple[int, bool]:
        return rank(zone)[0], shift(zone, 1) != shift(zone, 7)

    for zone in sorted(zones, key=first):
        year = (shift(zone, 1), shift(zone, 7))
        if year in kept and zone not in MAJOR:
            continue
        kept.add(year)
        fixed = f"Etc/GMT{-year[0] // 60:+d}"
        if chosen and chosen[0] in MAJOR and zone not in MAJOR and year[0] == year[1] and fixed in available():
            chosen.append(fixed)
        else:
            chosen.append(zone)
    return tuple(dict.fromkeys(chosen))[:3]
