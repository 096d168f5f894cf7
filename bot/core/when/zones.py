"""`New York`, `UTC+2`, `CEST`, `Tallinn time` → a time zone, or which ones may be meant, and where the words end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.core.query.fold import fold
from bot.core.when.atlas import (
    AREAS,
    COUNTRIES,
    PRIMARY,
    SAID,
    abbreviated,
    available,
    bare,
    canonical,
    cities_of,
    keys,
    lands,
    rank,
    shift,
    zones_of,
)
from bot.core.when.languages.registry import either
from bot.errors import UsageError

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


def changes(key: str) -> bool:
    """Whether the zone has summer time."""
    return shift(key, 1) != shift(key, 7)


def at(words: str, start: int) -> tuple[Zone, int] | None:
    """The zone whose name begins at this place, and where it ends; None where none begins.

    Raises UsageError for an address of a zone that is none (Europe/Talinn).
    """
    if match := _OFFSET.match(words, start):
        return _offset(match), _past(words, match.end())
    if (match := _PATH.match(words, start)) and match[0].split("/")[0].title() in AREAS:
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
    if key := keys().get(name.casefold().replace(" ", "_")):
        return Zone(name, key)
    if "," in folded and (inner := _named(folded.split(",")[0], timed=True)):  # Paris, France
        return inner
    near = suggestions(name)
    remedy = f"Did you mean {' or '.join(near)}?" if near else "Write it like Europe/Tallinn, or a large city nearby."
    raise UsageError(f"“{name[:40]}” is no time zone that I know.", remedy)


def suggestions(name: str, most: int = 3) -> list[str]:
    """Zones whose name or one of whose cities is written nearly so."""
    wanted = fold(name.rsplit("/", 1)[-1].replace("_", " ").strip())
    index = cities_of()
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
        key = keys().get(said.replace(" ", "_").casefold())
        if key is not None:
            return Zone(said, key), match.start() + len(said)
    said = match[0].rsplit(" ", 1)[0]
    near = suggestions(said)
    remedy = f"Did you mean {' or '.join(near)}?" if near else "Write it like Europe/Tallinn, or a large city nearby."
    raise UsageError(f"“{said[:40]}” is no time zone.", remedy)


def _named(name: str, *, timed: bool) -> Zone | None:
    """The zone of a city or an abbreviation; of a country or a common word only before `time`."""
    folded = bare(name)
    if timed and (key := SAID.get(folded)):
        return Zone(name, choices=(key,)) if key != "UTC" else Zone(name, key)
    if _SHORT.fullmatch(name) or (timed and re.fullmatch(r"[A-Za-z]{2,5}", name)):
        choices = (SAID[folded],) if folded in SAID else abbreviated().get(name.upper(), ())
        if choices:
            return Zone(name, choices=choices)
    if (key := cities_of().get(folded)) and (timed or folded not in lands()):
        return Zone(name, key, strong=timed)
    return _country(name) if timed else None


def _country(name: str) -> Zone | None:
    code = COUNTRIES.get(fold(name)) or lands().get(fold(name))
    zones = zones_of().get(code or "", ())
    if not zones:
        return None
    if code in PRIMARY:
        return Zone(name, PRIMARY[code])
    if len(zones) == 1:
        return Zone(name, zones[0])
    return Zone(name, choices=tuple(sorted(zones, key=rank)[:5]))


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
    minutes = (hours * 60 + minutes) * (1 if east else -1)
    fitting = [zone for zone in canonical() if minutes in (shift(zone, 1), shift(zone, 7))]
    if not fitting:
        raise UsageError(f"No place on earth keeps the time {match[0].strip()}.", "Write a zone like Europe/Tallinn.")
    return Zone(match[0], choices=tuple(sorted(fitting, key=rank)[:5]))
