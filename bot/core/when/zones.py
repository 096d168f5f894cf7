"""`New York`, `UTC+2`, `CEST`, `Tallinn time` → a time zone, or which ones may be meant, and where the words end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo
from zoneinfo import available_timezones as _look

from rapidfuzz import fuzz, process

from bot.core.query.fold import fold
from bot.core.when.cities import cities
from bot.core.when.languages.registry import either
from bot.errors import UsageError

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
_PRIMARY = dict(
    pair.split("=")
    for pair in (
        "CL=America/Santiago CN=Asia/Shanghai DE=Europe/Berlin EC=America/Guayaquil ES=Europe/Madrid "
        "MY=Asia/Kuala_Lumpur NZ=Pacific/Auckland PT=Europe/Lisbon UA=Europe/Kyiv UZ=Asia/Tashkent CY=Asia/Nicosia "
        "AR=America/Argentina/Buenos_Aires"
    ).split()
)
_COUNTRIES = {
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
_SAID = {
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
_NEAR = 82  # of a name's likeness (RapidFuzz): "Talinn" to "Tallinn" 92, "Mumbai" to "Dubai" 73
LONGEST = 4  # words of a city's name

_OFFSET = re.compile(
    r"(?:(?:UTC|GMT)\s?(?P<sign>[+\-−–])\s?(?P<hours>\d{1,2})(?::?(?P<minutes>\d{2}))?"
    r"|(?P<sign2>[+\-−])(?P<hours2>\d{2}):?(?P<minutes2>\d{2})|(?P<plain>UTC|GMT|Zulu|Coordinated Universal))(?![\w:])",
    re.IGNORECASE,
)
_PATH = re.compile(r"[A-Za-z_]+(?:/[A-Za-z0-9_+\-]+){1,2}(?: [A-Z][a-z]+)?")
_WORD = re.compile(r"[^\W\d_][\w.'’\-]*")
_SHORT = re.compile(r"[A-Z]{2,5}(?![\w'’/])")
_TIME = re.compile(rf"\s+(?:{either('zone')})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def available() -> frozenset[str]:
    """The keys of all zones; looking costs 10 ms of reading folders."""
    return frozenset(_look())


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone by its key; without one, `choices` are what may be meant, best first. `strong`: nothing but a zone can be
    meant; a city's name may be a topic as well.
    """

    said: str
    key: str = ""
    choices: tuple[str, ...] = ()
    strong: bool = True


def spoken(key: str) -> str:
    """A zone as people call it: `UTC+2` for Etc/GMT-2, whose sign is turned around; else its key."""
    if match := re.fullmatch(r"Etc/GMT([+-])(\d{1,2})", key):
        return f"UTC{'-' if match[1] == '+' else '+'}{match[2]}"
    return "UTC" if key in {"Etc/UTC", "Etc/GMT"} else key


def place(key: str) -> str:
    """The city of a zone, as people write it."""
    return key.rsplit("/", 1)[-1].replace("_", " ")


def at(words: str, start: int) -> tuple[Zone, int] | None:
    """The zone whose name begins at this place, and where it ends; None where none begins.

    Raises UsageError for an address of a zone that is none (Europe/Talinn).
    """
    if match := _OFFSET.match(words, start):
        return _offset(match), _past(words, match.end())
    if (match := _PATH.match(words, start)) and match[0].split("/")[0].casefold() in _AREAS:
        return _path(match)
    spots = [found.span() for found in _words_from(words, start)]
    for number in range(len(spots), 0, -1):
        end = spots[number - 1][1]
        name = words[start:end].rstrip(".,")
        end = start + len(name)
        time = _TIME.match(words, end)
        zone = _named(name, timed=time is not None)
        if zone is not None:
            return zone, time.end() if time else end
    return None


def find(name: str) -> Zone:
    """The zone of a name that can be nothing else, as a form's field. Raises UsageError with suggestions."""
    name = re.sub(r"\s*\(.*\)$", "", " ".join(name.strip(" .,\"'").split()))
    read = at(name, 0)
    if read is not None and read[1] == len(name):
        return read[0]
    folded = fold(name)
    if folded == "z":
        return Zone(name, "UTC")
    if (zone := _country(name)) or (zone := _named(name, timed=True)):
        return zone
    if key := _keys().get(name.casefold().replace(" ", "_")):
        return Zone(name, key)
    if "," in folded and (inner := _named(folded.split(",")[0], timed=True)):  # Paris, France
        return inner
    near = suggestions(name)
    remedy = f"Did you mean {' or '.join(near)}?" if near else "Write it like Europe/Tallinn, or a large city nearby."
    raise UsageError(f"“{name[:40]}” is no time zone that I know.", remedy)


def suggestions(name: str, most: int = 3) -> list[str]:
    """Zones whose name or one of whose cities is written nearly so."""
    wanted = fold(name.rsplit("/", 1)[-1].replace("_", " ").strip())
    index = _cities()
    if wanted in index:
        return [index[wanted]]
    near = process.extract(wanted, list(index), scorer=fuzz.ratio, limit=most, score_cutoff=_NEAR)
    return list(dict.fromkeys(index[city] for city, _, _ in near))


def _words_from(words: str, start: int) -> Iterable[re.Match[str]]:
    place = start
    for _ in range(LONGEST):
        match = _WORD.match(words, place)
        if match is None:
            return
        yield match
        gap = re.compile(r" ").match(words, match.end())
        if gap is None:
            return
        place = gap.end()


def _past(words: str, end: int) -> int:
    time = _TIME.match(words, end)
    return time.end() if time else end


def _path(match: re.Match[str]) -> tuple[Zone, int]:
    for said in (match[0], match[0].rsplit(" ", 1)[0]):
        key = _keys().get(said.replace(" ", "_").casefold())
        if key is not None:
            return Zone(said, key), match.start() + len(said)
    said = match[0].rsplit(" ", 1)[0]
    near = suggestions(said)
    remedy = f"Did you mean {' or '.join(near)}?" if near else "Write it like Europe/Tallinn, or a large city nearby."
    raise UsageError(f"“{said[:40]}” is no time zone.", remedy)


def _named(name: str, *, timed: bool) -> Zone | None:
    """The zone of a city or an abbreviation; of a country or a common word only before `time`."""
    folded = _bare(name)
    if timed and (key := _SAID.get(folded)):
        return Zone(name, choices=(key,)) if key != "UTC" else Zone(name, key)
    if _SHORT.fullmatch(name) or (timed and re.fullmatch(r"[A-Za-z]{2,5}", name)):
        choices = (_SAID[folded],) if folded in _SAID else _abbreviated().get(name.upper(), ())
        if choices:
            return Zone(name, choices=choices)
    if (key := _cities().get(folded)) and (timed or folded not in _lands()):
        return Zone(name, key, strong=timed)
    return _country(name) if timed else None


def _bare(name: str) -> str:
    return fold(name).replace(".", "").strip()


def _country(name: str) -> Zone | None:
    code = _COUNTRIES.get(fold(name)) or _lands().get(fold(name))
    zones = _zones_of().get(code or "", ())
    if not zones:
        return None
    if code in _PRIMARY:
        return Zone(name, _PRIMARY[code])
    if len(zones) == 1:
        return Zone(name, zones[0])
    return Zone(name, choices=tuple(sorted(zones, key=_rank)[:5]))


def _rank(zone: str) -> tuple[int, str]:
    return MAJOR.index(zone) if zone in MAJOR else len(MAJOR), zone


def _offset(match: re.Match[str]) -> Zone:
    if match["plain"]:
        return Zone(match[0], "UTC")
    sign, hours = match["sign"] or match["sign2"], int(match["hours"] or match["hours2"])
    minutes = int(match["minutes"] or match["minutes2"] or 0)
    east = sign == "+"
    if not hours and not minutes:
        return Zone(match[0], "UTC")
    key = f"Etc/GMT{'-' if east else '+'}{hours}"  # POSIX counts westwards
    if not minutes and key in available():
        return Zone(match[0], key)
    shift = (hours * 60 + minutes) * (1 if east else -1)
    fitting = [zone for zone in _canonical() if _shift(zone, 1) == shift or _shift(zone, 7) == shift]
    if not fitting:
        raise UsageError(f"No place on earth keeps the time {match[0].strip()}.", "Write a zone like Europe/Tallinn.")
    return Zone(match[0], choices=tuple(sorted(fitting, key=_rank)[:5]))


def _moment(zone: str, month: int) -> datetime:
    return datetime(2026, month, 15, 12, tzinfo=UTC).astimezone(ZoneInfo(zone))


def _shift(zone: str, month: int) -> int:
    """Minutes east of UTC in that month."""
    offset = _moment(zone, month).utcoffset()
    return int(offset.total_seconds() // 60) if offset is not None else 0


@lru_cache(maxsize=1)
def _keys() -> Mapping[str, str]:
    return {key.casefold(): key for key in available()}


_AREAS = {area.casefold() for area in AREAS}


@lru_cache(maxsize=1)
def _canonical() -> tuple[str, ...]:
    """Every zone that is not another's old name."""
    from babel.core import get_global

    known = available()
    return tuple(sorted({*MAJOR, *(str(zone) for zone in get_global("zone_territories"))} & known))


@lru_cache(maxsize=1)
def _zones_of() -> Mapping[str, tuple[str, ...]]:
    """Territory → its zones."""
    from babel.core import get_global

    found: dict[str, list[str]] = {}
    territories = get_global("zone_territories")
    for zone in _canonical():
        found.setdefault(str(territories.get(zone, "")), []).append(zone)
    return {code: tuple(zones) for code, zones in found.items()}


@lru_cache(maxsize=1)
def _lands() -> Mapping[str, str]:
    """Names of countries in English and German → their codes: bare, these are topics."""
    from babel.core import Locale

    found = {
        fold(name): code
        for language in ("de", "en")
        for code, name in Locale(language).territories.items()
        if len(code) == 2 and code.isalpha()
    }
    return found | _COUNTRIES


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, str]:
    """Folded names of cities, in several languages, → zones."""
    from babel.core import Locale

    found: dict[str, str] = {}
    for language in ("nl", "pt", "it", "es", "fr", "de", "en"):
        for zone, names in Locale(language).time_zones.items():
            if "city" in names and zone in available():
                found[_bare(str(names["city"]))] = zone
    for zone in sorted(available(), key=lambda zone: zone in _canonical()):
        if zone.split("/")[0] in AREAS:
            found[_bare(place(zone))] = zone
    return found | {_bare(city): zone for city, zone in cities().items()}


@lru_cache(maxsize=1)
def _abbreviated() -> Mapping[str, tuple[str, ...]]:
    """`PST` → the zones that call their time so in a part of the year, the best known first; at most five."""
    found: dict[str, list[str]] = {}
    for zone in sorted(_canonical(), key=lambda zone: (zone not in MAJOR, zone)):
        for month in (1, 7):
            name = _moment(zone, month).tzname() or ""
            if name.isalpha() and zone not in found.setdefault(name, []):
                found[name].append(zone)
    return {name: _different(zones) for name, zones in found.items()}


def _different(zones: Iterable[str]) -> tuple[str, ...]:
    """At most three that keep different times, or are major; beside a major one the hour itself, all the year."""
    kept: set[tuple[int, int]] = set()
    chosen: list[str] = []

    def rank(zone: str) -> tuple[int, bool]:
        return _rank(zone)[0], _shift(zone, 1) != _shift(zone, 7)

    for zone in sorted(zones, key=rank):
        year = (_shift(zone, 1), _shift(zone, 7))
        if year in kept and zone not in MAJOR:
            continue
        kept.add(year)
        fixed = f"Etc/GMT{-year[0] // 60:+d}"
        if chosen and chosen[0] in MAJOR and zone not in MAJOR and year[0] == year[1] and fixed in available():
            chosen.append(fixed)
        else:
            chosen.append(zone)
    return tuple(dict.fromkeys(chosen))[:3]
