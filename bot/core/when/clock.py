"""`6:30 PM`, `18.30 Uhr`, `8 and 17`, `noon` → times of day, and where they end."""

from __future__ import annotations

import re
from datetime import time

from bot.core.when.languages.registry import either, every, named
from bot.errors import UsageError

_HALF = r"(?P<half>[ap]\.?\s?m\.?(?!\w))"
_MARK = rf"(?P<clock>{either('clock')})(?!\w)"
_PART = rf"(?P<early>{either('early')})|(?P<late>{either('late')})"
_END = r"(?![\w:/%€$£]|\.\d|-\w)"
_NUMBERS = every("numbers")
_PAST = every("past")

# The hour with its minutes, or the hour with what says that it is one: `8 am`, `8 Uhr`, `at 8`.
_MINUTES = re.compile(
    rf"(?P<hour>\d{{1,2}})\s?(?P<sign>[:.h])\s?(?P<minute>\d{{2}})(?::00)?(?!\d)(?:\s?{_HALF}|\s?{_MARK}|h)?(?:\s(?:{_PART}))?"
    + _END,
    re.IGNORECASE,
)
_HOUR = re.compile(
    rf"(?P<hour>\d{{1,2}}|{named(_NUMBERS)})(?:\s?{_HALF}|\s?{_MARK}(?:\s(?P<minute>[0-5]\d)(?!\w))?(?:\s(?:{_PART}))?"
    rf"|\s(?:{_PART.replace('early', 'early2').replace('late', 'late2')})|h)" + _END,
    re.IGNORECASE,
)
_MILITARY = re.compile(
    rf"(?P<hour>0\d|1\d|2[0-3])(?P<minute>[0-5]\d)(?:\s?(?:{_MARK}|h)|(?<=0\d\d\d))" + _END, re.IGNORECASE
)
_AT = re.compile(rf"(?:{either('at')})\s*", re.IGNORECASE)
_BARE = re.compile(r"(?P<hour>\d{1,2})(?![\w:./%-])", re.IGNORECASE)
_PAST_HOUR = re.compile(
    rf"(?P<past>{named(_PAST)})\s(?P<hour>\d{{1,2}}|{named(_NUMBERS)})(?:\s?{_HALF}|\s(?:{_PART}))?" + _END,
    re.IGNORECASE,
)
_NAMED = (
    (re.compile(rf"(?:{either('noon')})(?!\w)", re.IGNORECASE), time(12)),
    (re.compile(rf"(?:{either('midnight')})(?!\w)", re.IGNORECASE), time()),
)
_JOIN = re.compile(rf"\s*(?:,\s*(?:{either('joining')})?|(?:{either('joining')})(?!\w)|[&+;])\s*", re.IGNORECASE)

EXAMPLE = "Write times like 08:00, 8 am, or 08:00 and 17:30."


def at(words: str, place: int) -> tuple[tuple[time, ...], int] | None:
    """The times of day that begin at this place of the words, in order, and where they end; None where none begins.

    Raises UsageError for what is meant as a time and is none (25:00, 13 pm).
    """
    lead = _AT.match(words, place)
    start = lead.end() if lead else place
    first = _one(words, start, bare=lead is not None)
    if first is None:
        return None
    found, end = [first[0]], first[1]
    while (join := _JOIN.match(words, end)) and (more := _after(words, join.end())):
        found.append(more[0])
        end = more[1]
    return tuple(found), end


def _after(words: str, place: int) -> tuple[time, int] | None:
    lead = _AT.match(words, place)
    return _one(words, lead.end() if lead else place, bare=True)


def times(words: str) -> tuple[time, ...]:
    """`08:00, 18:30`, `8am 6.30pm`, `8` → each time of day once, ascending. Raises UsageError."""
    words = words.strip(" ,;.")
    found: set[time] = set()
    place = 0
    while place < len(words):
        skip = re.compile(r"[\s,;&+]+").match(words, place) or _JOIN.match(words, place)
        if skip and skip.end() > place:
            place = skip.end()
            continue
        read = at(words, place) or ((one := _one(words, place, bare=True)) and ((one[0],), one[1]))
        if not read:
            raise UsageError(f"“{words[place:][:20]}” is no time of day.", EXAMPLE)
        found.update(read[0])
        place = read[1]
    return tuple(sorted(found))


def _one(words: str, place: int, *, bare: bool) -> tuple[time, int] | None:
    for pattern, moment in _NAMED:
        if named_time := pattern.match(words, place):
            return moment, named_time.end()
    if match := _PAST_HOUR.match(words, place):
        base = _hour(match, words)
        minutes = base.hour * 60 + _PAST[match["past"].lower()]
        return time(minutes // 60 % 24, minutes % 60), match.end()
    for pattern in (_MINUTES, _MILITARY, _HOUR):
        if match := pattern.match(words, place):
            return _hour(match, words), match.end()
    if bare and (match := _BARE.match(words, place)):
        return _hour(match, words), match.end()
    return None


def _hour(match: re.Match[str], words: str) -> time:
    said = match.groupdict()
    hour = _NUMBERS.get(said["hour"].lower()) or int(said["hour"])
    minute = int(said.get("minute") or 0)
    half = (said.get("half") or "")[:1].lower()
    early = said.get("early") or said.get("early2")
    late = said.get("late") or said.get("late2")
    if hour > 23 or minute > 59 or (half and not 1 <= hour <= 12):
        if hour == 24 and not minute:
            return time()
        shown = words[match.start() : match.end()].strip()
        raise UsageError(f"“{shown[:20]}” is no time of day.", EXAMPLE)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    elif late and hour < 12:
        hour += 12
    elif early and hour == 12:
        hour = 0
    return time(hour, minute)
