"""The bare words of `/digest add` → times, days, a zone, a channel and topics, wherever they stand.

A phrase that can be nothing else (`6:30 PM`, `mon-fri`, `Europe/Tallinn`, `every Friday`) is read wherever it stands. A
day's name, a city or `noon` by itself is read before the topics; where it may as well be part of a topic (`Paris
Agreement`, `nato Friday`), it is a doubt, to be asked about unless the schedule has that already.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import time

from bot.commands.grammar.signs import parts
from bot.core.models import WEEKDAYS
from bot.core.when import clock, days, zones
from bot.core.when.languages.registry import either

_SPACE = re.compile(r"\s+")
_COMMA = re.compile(r"[,;]")
_TOKEN = re.compile(r'[^\s,;"]+')
_QUOTED = re.compile(r'"[^"]*"')
_CHANNEL = re.compile(
    r"(?:(?:post(?:ed)?\s+|send\s+|sent\s+)?(?:in|to|into|channel|kanal)\s+)?(?P<id><#\w+(?:\|[^<>]*)?>)"
    r"|(?:(?:post(?:ed)?\s+|send\s+|sent\s+)?(?:in|to|into|channel|kanal)\s+)(?P<name>#[\w-]+)",
    re.IGNORECASE,
)
_FILLER = re.compile(rf"(?:{either('filling')})(?![\w'’:-])", re.IGNORECASE)
_PART_OF_DAY = re.compile(rf"(?:{either('parts_of_day')})(?!\w)", re.IGNORECASE)
_ABOUT = re.compile(rf"(?:{either('about')})(?:\s*:)?\s+(?=\S)", re.IGNORECASE)
_WITHOUT = re.compile(rf"(?:{either('without')})\s+(?=\S)", re.IGNORECASE)
_NAME_GOES_ON = re.compile(r"\s(?P<word>[A-ZÄÖÜ][a-zà-ÿ]+)")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Words that may be a day, a zone or a time, or belong to a topic; places are (start, end) in the bare words."""

    kind: str  # days | zone | times
    words: str
    place: tuple[int, int]
    topic: str
    topic_place: tuple[int, int]


@dataclass(slots=True)
class Sorted:
    """What was found. `which`: weekly, on a day that is not said. `zone` with its place in the words."""

    times: tuple[time, ...] = ()
    days: tuple[str, ...] = ()
    which: bool = False
    zone: zones.Zone | None = None
    zone_place: tuple[int, int] = (0, 0)
    channel: str = ""
    topics: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    doubts: list[Doubt] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Phrase:
    kind: str
    value: object
    end: int
    strong: bool


def sort_out(words: str) -> Sorted:
    """Raises UsageError for what is meant as a time, a day or a zone and is none."""
    return _Reader(words).read()


class _Reader:
    def __init__(self, words: str) -> None:
        self._words = words
        self._found = Sorted()
        self._chunks: list[tuple[str, str]] = []  # (topics | without, text)
        self._mode = "topics"
        self._text = ""  # of the chunk being read
        self._head = True  # no topic was read yet

    def read(self) -> Sorted:
        place = 0
        while place < len(self._words):
            place = self._step(place)
        self._close()
        self._found.topics = tuple(dict.fromkeys(one for mode, one in self._chunks if mode == "topics"))
        self._found.without = tuple(dict.fromkeys(one for mode, one in self._chunks if mode == "without"))
        return self._found

    def _step(self, place: int) -> int:
        words = self._words
        if gap := _SPACE.match(words, place):
            self._text += " "
            return gap.end()
        if _COMMA.match(words, place):
            self._text += ","
            return place + 1
        if quoted := _QUOTED.match(words, place):
            self._topic(quoted[0])
            return quoted.end()
        if channel := _CHANNEL.match(words, place):
            self._close()
            self._found.channel = channel["id"] or channel["name"]
            return channel.end()
        if about := _ABOUT.match(words, place) if self._head else None:
            self._head, self._text = False, ""
            return about.end()
        if (phrase := self._phrase(place)) and self._taken(phrase, place):
            return phrase.end
        if self._head and (filler := _PART_OF_DAY.match(words, place) or _FILLER.match(words, place)):
            return filler.end()
        if without := _WITHOUT.match(words, place):
            self._close()
            self._mode, self._head = "without", False
            return without.end()
        if phrase is not None:  # a doubt, or a part of a topic
            self._topic(words[place : phrase.end])
            return phrase.end
        token = _TOKEN.match(words, place)
        end = token.end() if token else place + 1
        self._topic(words[place:end])
        return end

    def _topic(self, text: str) -> None:
        self._text += text
        self._head = False

    def _close(self) -> None:
        """The chunk ends: its entries are topics, without the small words that led to what follows."""
        for entry in parts(_without_fillers(self._text)):
            self._chunks.append((self._mode, entry))
        self._text, self._mode = "", "topics"

    def _phrase(self, place: int) -> _Phrase | None:
        words = self._words
        if place and (words[place - 1].isalnum() or words[place - 1] in "-/'’"):
            return None
        if read := clock.at(words, place):
            return _Phrase("times", read[0], read[1], any(sign.isdigit() for sign in words[place : read[1]]))
        if found := days.at(words, place):
            return _Phrase("days", found[0], found[1], found[0].strong)
        lead = re.compile(r"(?:in|im)\s+", re.IGNORECASE).match(words, place) if self._head else None
        if zone := zones.at(words, lead.end() if lead else place):
            return _Phrase("zone", zone[0], zone[1], zone[0].strong)
        return None

    def _taken(self, phrase: _Phrase, place: int) -> bool:
        """Whether the phrase is a piece of the schedule; notes a doubt where it may be."""
        if not phrase.strong:
            topic = self._topic_around(phrase, place)
            if topic is not None:
                start, end = topic
                said = self._words[start:end].strip()
                if said:
                    inner = self._words[place : phrase.end]
                    self._found.doubts.append(Doubt(phrase.kind, inner, (place, phrase.end), said, topic))
                return False
            if not self._head:
                return False
        self._close() if self._text.strip(" ,") else None
        self._text = ""
        match phrase.value:
            case zones.Zone() as zone:
                if self._found.zone is not None:
                    return False
                self._found.zone, self._found.zone_place = zone, (place, phrase.end)
            case days.Days() as found:
                chosen = {*self._found.days, *found.days}
                self._found.days = tuple(day for day in WEEKDAYS if day in chosen)
                self._found.which = (self._found.which or found.which) and not chosen
            case tuple() as times:
                self._found.times = (*self._found.times, *times)
        return True

    def _topic_around(self, phrase: _Phrase, place: int) -> tuple[int, int] | None:
        """The topic that a weak phrase may belong to; None where it is a piece of the schedule, or amid a topic."""
        words, end = self._words, self._segment_end(phrase.end)
        if self._head:
            if (onward := _NAME_GOES_ON.match(words, phrase.end)) and not self._begins_phrase(onward.start("word")):
                return place, end
            after = re.compile(r"\s*,\s*").match(words, phrase.end)
            if (
                phrase.kind == "zone"
                and after
                and (next_one := zones.at(words, after.end()))
                and not next_one[0].strong
            ):
                return place, phrase.end
            return None
        if phrase.end < end:
            return (place, place) if words[place : phrase.end] else None
        start = max(words.rfind(",", 0, place), words.rfind(";", 0, place)) + 1
        start = max(start, place - len(self._text.rsplit(",", 1)[-1]))
        while start < place and words[start] == " ":
            start += 1
        return start, phrase.end

    def _segment_end(self, place: int) -> int:
        """Where the entry that goes on here ends: at a comma, a quotation mark, a piece of the schedule, or the end."""
        while place < len(self._words):
            if self._words[place] in ',;"':
                break
            if self._words[place] == " " and self._begins_phrase(place + 1):
                break
            place += 1
        return place

    def _begins_phrase(self, place: int) -> bool:
        words = self._words
        if clock.at(words, place) or _CHANNEL.match(words, place):
            return True
        return bool(days.at(words, place) or ((zone := zones.at(words, place)) and zone[0].strong))


def _without_fillers(text: str) -> str:
    """The chunk without the small words at its ends that belong to the schedule."""
    words = text.strip(" ,;").split(" ")
    while words and re.fullmatch(r"(?i)(?:at|on|in|from|and|every|each|um|am|und|jeden|with|the)", words[-1]):
        words.pop()
    while words and re.fullmatch(r"(?i)(?:and|und|about|über|on|for|with|:|-|–)", words[0]):
        words.pop(0)
    return " ".join(words)
