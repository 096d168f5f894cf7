"""A line → the moment it names, in UTC: the written forms of dates that news pages use.

The forms below cover what saved articles carry; what they leave is given to dateparser, which is slow to load and is
asked only about short lines that hold a digit.
"""

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot.core.query.fold import fold

# Each row is a month: names and abbreviations, folded, in the languages served (genitives too).
_MONTH_NAMES = """
january jan januar janner janvier janv enero ene gennaio gen janeiro leden ledna januara styczen stycznia
januari ιανουαριος ιανουαριου ιαν січень січня января январь sty;
february feb februar febr fevrier fevr febrero febbraio fevereiro fev unor unora februara luty lutego februari
лютий лютого φεβρουαριος φεβρουαριου φεβ февраля февраль;
march mar marz maerz mars marzo marco brezen brezna marec marca marzec березень березня μαρτιος μαρτιου μαρ
марта март;
april apr avril avr abril abr aprile duben dubna aprila kwiecien kwietnia квітень квітня απριλιος απριλιου απρ
апреля апрель kwi;
may mai mayo maggio mag maio kveten kvetna maj maja травень травня μαιος μαιου μαι мая май;
june jun juni juin junio giugno giu junho cerven cervna juna czerwiec czerwca червень червня ιουνιος ιουνιου
ιουν июня июнь cze;
july jul juli juillet juil julio luglio lug julho cervenec cervence jula lipiec lipca липень липня ιουλιος
ιουλιου ιουλ июля июль lip;
august aug aout agosto ago srpen srpna augusta sierpien sierpnia augusti серпень серпня αυγουστος αυγουστου αυγ
августа август sie;
september sep sept septembre septiembre settembre set setembro zari septembra wrzesien wrzesnia вересень вересня
σεπτεμβριος σεπτεμβριου σεπ σεπτ сентября сентябрь wrz;
october oct oktober okt octobre octubre ottobre ott outubro out rijen rijna oktobra pazdziernik pazdziernika
жовтень жовтня οκτωβριος οκτωβριου οκτ октября октябрь paz;
november nov novembre noviembre novembro listopad listopadu novembra listopada листопад листопада νοεμβριος
νοεμβριου νοε ноября ноябрь lis;
december dec dezember dez decembre diciembre dic dicembre dezembro prosinec prosince decembra grudzien grudnia
грудень грудня δεκεμβριος δεκεμβριου δεκ декабря декабрь gru
""".split(";")  # noqa: SIM905  two hundred names in a list read worse
_MONTHS = {fold(name): number for number, names in enumerate(_MONTH_NAMES, 1) for name in names.split()}

# Hours from UTC of the zones that datelines abbreviate; "IST" is read as India's.
_ZONES = {
    "utc": 0, "gmt": 0, "z": 0, "wet": 0, "bst": 1, "cet": 1, "cest": 2, "mez": 1, "mesz": 2, "eet": 2, "eest": 3,
    "sast": 2, "msk": 3, "ist": 5.5, "sgt": 8, "hkt": 8,
    "jst": 9, "kst": 9, "aest": 10, "aedt": 11, "est": -5, "edt": -4,
    "et": -5, "cst": -6, "cdt": -5, "ct": -6, "mst": -7, "mdt": -6, "mt": -7, "pst": -8, "pdt": -7, "pt": -8,
}  # fmt: skip
_SUMMER = {"et": -4, "ct": -5, "mt": -6, "pt": -7}  # from March to November

_ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})-(?P<month>\d\d?)-(?P<day>\d\d?)(?:[T ]+"
    r"(?P<hour>\d\d):(?P<minute>\d\d)(?::\d\d(?:[.,]\d+)?)?"
    r"\s?(?P<zone>Z|[+-]\d\d:?\d\d)?)?(?!\d)"
)
_HAN = re.compile(r"(?P<year>\d{4})\s?[年년]\s?(?P<month>\d\d?)\s?[月월]\s?(?P<day>\d\d?)\s?[日일]?")
_DAY_FIRST = re.compile(
    r"(?<![\d:])(?P<day>\d\d?)(?:st|nd|rd|th|er|º|ª|°|-(?:го|е))?[.,]?\s?(?:(?:of|de|d[e']|del|den)\s|-)?\s?"
    r"(?P<month>[^\W\d_]{3,12})\b\.?,?(?:\s|-)?\s?(?:(?:de|del|of)\s)?(?P<year>\d{4})(?!\d)"
)
_MONTH_FIRST = re.compile(r"(?P<month>[^\W\d_]{3,12})\.?\s(?P<day>\d\d?)(?:st|nd|rd|th)?\s?,?\s(?P<year>\d{4})(?!\d)")
_NUMBERS = re.compile(
    r"(?<![\d/.])(?P<first>\d\d?)(?P<mark>[./-])\s?(?P<second>\d\d?)(?P=mark)\s?(?P<year>\d{4})(?!\d)"
)
_YEAR_FIRST = re.compile(r"(?<!\d)(?P<year>\d{4})[/.](?P<month>\d\d?)[/.](?P<day>\d\d?)(?!\d)")
_CLOCK = re.compile(
    r"(?<![\d.:])(?P<hour>\d\d?)(?:[:.h](?P<minute>\d\d)(?::\d\d)?)?\s?(?P<half>[ap]\.?\s?m\b\.?|uhr|h\b)?"
    r"(?:\s?\(?(?P<zone>[A-Z][a-z]+/[A-Z][A-Za-z]+(?:[_/-][A-Za-z]+)*|[A-Z]{2,4}\b|[+-]\d\d:?\d\d))?",
    re.IGNORECASE,
)
_MONTH_BEFORE_DAY = ("en", "en-us", "en-ph")  # languages, as pages name theirs, whose 4/10 is in April
_SPACED_ZONE = re.compile(r"^(\S+) (\d\d:\S+) ([+-]\d\d:?\d\d)$")  # 2024-04-30 16:17:29 +02:00
_LONGEST = 120  # characters of a line that can still be a date line
_ADDRESS = re.compile(r"/((?:19|20)\d\d)/(\d\d?)/(\d\d?)(?:/|-|$)")


def moment(line: str, language: str = "en") -> datetime | None:
    """The date, with its time where one is given, that a short line names; a date alone is that day at 0:00 UTC."""
    if len(line) > _LONGEST or not any(map(str.isdigit, line)):
        return None
    found = _ISO.search(line)
    if found:
        day = _day(found["year"], found["month"], found["day"])
        return _at(day, found["hour"], found["minute"], None, found["zone"]) if day else None
    for pattern in (_DAY_FIRST, _MONTH_FIRST, _HAN, _YEAR_FIRST):
        for found in pattern.finditer(line):
            month = found["month"] if found["month"].isdigit() else _MONTHS.get(fold(found["month"]))
            day = _day(found["year"], month, found["day"]) if month else None
            if day:
                return _with_time(day, line[: found.start()] + " " + line[found.end() :])
    found = _NUMBERS.search(line)
    if found:
        first, second = found["first"], found["second"]
        american = found["mark"] == "/" and language in _MONTH_BEFORE_DAY and int(first) <= 12
        order = (first, second) if american or int(second) > 12 else (second, first)
        day = _day(found["year"], *order)
        if day:
            return _with_time(day, line[: found.start()] + " " + line[found.end() :])
    return None


def stamp(given: str) -> datetime | None:
    """The moment of a date written for programs (ISO 8601, RFC 2822), in UTC; without a zone it is in UTC, a day alone
    is its midnight.
    """
    try:
        read = datetime.fromisoformat(_SPACED_ZONE.sub(r"\1 \2\3", given.strip()))
    except ValueError:
        try:
            read = parsedate_to_datetime(given)
        except (ValueError, TypeError, IndexError, OverflowError):
            return None
        if read.tzinfo is None:  # or a zone by a name that mail does not know, like CET
            read = moment(given) or read
    try:
        return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)
    except (ValueError, OverflowError):
        return None


def moment_otherwise(line: str, language: str | None = None) -> datetime | None:
    """The date of a line that `moment` cannot read, by dateparser; only whole lines that are nothing but a date."""
    if len(line) > 60 or not re.search(r"\d{4}", line):
        return None
    import dateparser

    read = dateparser.parse(
        line,
        languages=[language] if language else None,
        settings={"STRICT_PARSING": True, "TIMEZONE": "UTC", "TO_TIMEZONE": "UTC", "RETURN_AS_TIMEZONE_AWARE": True},
    )
    return read.astimezone(UTC) if read else None


def address_date(address: str) -> datetime | None:
    """The day that an address carries in its path (`…/2018/06/07/…`)."""
    found = _ADDRESS.search(address)
    return _day(*found.groups()) if found else None


def _day(year: str, month: str | int, day: str) -> datetime | None:
    try:
        return datetime(int(year), int(month), int(day), tzinfo=UTC)
    except ValueError:
        return None


def _with_time(day: datetime, rest: str) -> datetime:
    for found in _CLOCK.finditer(rest):
        if found["minute"] or found["half"]:
            return _at(day, found["hour"], found["minute"], found["half"], found["zone"])
    return day


def _at(day: datetime, hour: str | None, minute: str | None, half: str | None, zone: str | None) -> datetime:
    if hour is None:
        return day
    hours, minutes = int(hour), int(minute or 0)
    if half and half[0] in "pP" and hours < 12:
        hours += 12
    elif half and half[0] in "aA" and hours == 12:
        hours = 0
    if hours > 23 or minutes > 59:
        return day
    local = day.replace(hour=hours, minute=minutes)
    if zone and "/" in zone:
        return _in_named_zone(local, zone)
    try:
        return local.replace(tzinfo=timezone(_offset(zone, day.month))).astimezone(UTC)
    except (ValueError, OverflowError):
        return local


def _in_named_zone(local: datetime, zone: str) -> datetime:
    """`20:19 America/Los_Angeles` in UTC; a zone that nobody knows is UTC."""
    try:
        return local.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)
    except (ZoneInfoNotFoundError, ValueError, OverflowError, OSError):
        return local


def _offset(zone: str | None, month: int) -> timedelta:
    if not zone:
        return timedelta()
    if zone[0] in "+-":
        size = timedelta(hours=int(zone[1:3]), minutes=int(zone[-2:]))
        return size if zone[0] == "+" else -size
    name = zone.lower()
    summer = 4 <= month <= 10 and name in _SUMMER
    return timedelta(hours=_SUMMER[name] if summer else _ZONES.get(name, 0))
