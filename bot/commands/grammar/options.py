"""The words after a command → its options: `name:value` anywhere, the bare words to the option that takes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from rapidfuzz import process

from bot.commands.grammar.signs import tidy, unquoted
from bot.core.when import clock, days, zones
from bot.errors import UsageError
from bot.talk.question import Command, Option, Question

BARE = ""  # the key of the words that stand under no name
FILTERS = {"person", "headline", "source", "outlet"}  # names that words to be looked for may have before them
_NAME = re.compile(r"(?:(?<=\s)|(?<=,)|^)(?P<name>[A-Za-z_]{2,20})[:=]\s*(?=\S)")
_TOKEN = re.compile(r'"[^"]*"|[^\s"]+(?:"[^"]*")?')


@dataclass(frozen=True, slots=True)
class Typed:
    """Options by their names, and the words under no name."""

    named: Mapping[str, str]
    bare: str


def options(command: Command, question: Question) -> dict[str, str]:
    """Every option that was given, and under BARE the bare words; a form's values win over typed ones.

    Raises UsageError when one is missing, unknown or no choice, and for words that no option takes.
    """
    found = {name: tidy(value) for name, value in question.options.items() if tidy(value)}
    typed = Typed({}, tidy(question.argument)) if question.pressed else read(command, tidy(question.argument))
    for name, value in typed.named.items():
        found.setdefault(name, value)
    taker = next((option for option in command.options if option.rest), None)
    if typed.bare:
        if taker is None and not question.pressed:
            raise UsageError(f"/{command.name} takes no “{typed.bare[:60]}”.", _usage(command))
        found[BARE] = typed.bare
        if taker is not None:
            found[taker.name] = f"{found[taker.name]}, {typed.bare}" if taker.name in typed.named else typed.bare
    for option in command.options:
        if option.required and not found.get(option.name) and not (found.get(BARE) and not option.rest):
            raise UsageError(
                f"/{command.name} needs {article(option.name)}.",
                f"{option.description}, like: /{command.name} {command.example or '…'}",
            )
        if option.choices and found.get(option.name):
            found[option.name] = _choice(option, found[option.name])
    return found


def read(command: Command, words: str) -> Typed:
    """Parts named options from bare words. Raises UsageError for a name that the command has not."""
    known = {option.name: option for option in command.options}
    known |= {alias: option for option in command.options for alias in option.aliases}
    named: dict[str, str] = {}
    bare: list[str] = []
    place = 0
    for match in _NAME.finditer(words):
        if match.start() < place or words[: match.start()].count('"') % 2:
            continue
        name = match["name"].lower()
        option = known.get(name)
        if option is None:
            _refuse(command, match["name"], words[match.end() :])
            continue
        bare.append(words[place : match.start()])
        end = _end(option, words, match.end())
        value = unquoted(words[match.end() : end].strip(" ,"))
        named[option.name] = f"{named[option.name]}, {value}" if option.name in named else value
        place = end
    bare.append(words[place:])
    return Typed(named, tidy(" ".join(part.strip() for part in bare if part.strip(" ,"))))


def line(command: str, given: Mapping[str, str]) -> str:
    """The command line that says these options, to be asked again."""
    named = [f'{name}:"{value}"' for name, value in given.items() if name != BARE and value]
    return " ".join([command, given.get(BARE, ""), *named]).replace("  ", " ").strip()


def _end(option: Option, words: str, place: int) -> int:
    """Where the value that begins at this place ends: as far as its kind reads, else after one word."""
    reader = _READERS.get(option.kind)
    if reader is not None and (end := reader(words, place)) is not None:
        return end
    token = _TOKEN.match(words, place)
    end = token.end() if token else len(words)
    if option.kind != "list":
        return end
    while (comma := re.compile(r"\s*,\s*").match(words, end)) or words[end - 1 : end] == ",":
        start = comma.end() if comma else end + (words[end : end + 1] == " ")
        if _NAME.match(words, start) or not (entry := _TOKEN.match(words, start)):
            return end
        spaced = comma is None or comma[0] != ","
        end = _entry(words, start) if spaced and words[start] != '"' else entry.end()
    return end


def _entry(words: str, start: int) -> int:
    """The end of one entry of a list: at the next comma, name or piece of a schedule."""
    place = start
    while place < len(words) and words[place] != ",":
        gap = re.compile(r"\s+").match(words, place)
        if gap:
            here = gap.end()
            if _NAME.match(words, here) or _scheduled(words, here):
                return place
            place = here
        else:
            place += 1
    return place


def _scheduled(words: str, place: int) -> bool:
    try:
        return bool(
            clock.at(words, place)
            or ((found := days.at(words, place)) and found[0].strong)
            or ((zone := zones.at(words, place)) and zone[0].strong)
        )
    except UsageError:
        return True


def _refuse(command: Command, name: str, after: str) -> None:
    """Raises UsageError for a name that looks like an option's; links, times and topics with a colon are left alone."""
    if not name.islower() or name in FILTERS or after.startswith("//") or name in {"http", "https", "feed", "re"}:
        return
    if not command.options:
        raise UsageError(f"/{command.name} takes no “{name}:”.", _usage(command))
    near = process.extractOne(name, [option.name for option in command.options], score_cutoff=60)
    meant = f"Did you mean {near[0]}:? " if near else ""
    raise UsageError(f"“{name}:” is no option of /{command.name}.", meant + _usage(command))


def _usage(command: Command) -> str:
    if not command.options:
        return f"Ask it alone: /{command.name}"
    return f"It takes: {', '.join(option.name for option in command.options)}."


def _choice(option: Option, value: str) -> str:
    """The choice that is meant: its own word, or a way to say yes or no."""
    low = value.lower().strip(".!")
    if low in option.choices:
        return low
    if set(option.choices) == {"yes", "no"}:
        if low in {"y", "true", "on", "1", "ja", "yep", "yeah", "sure"}:
            return "yes"
        if low in {"n", "false", "off", "0", "nein", "nope"}:
            return "no"
    raise UsageError(f"“{value[:40]}” is no choice for {option.name}.", f"Choose from: {', '.join(option.choices)}.")


def _times(words: str, place: int) -> int | None:
    read = clock.at(f"{words[:place]}{words[place:]}", place)
    return read[1] if read else None


def _days(words: str, place: int) -> int | None:
    read = days.at(words, place)
    return read[1] if read else None


def _zone(words: str, place: int) -> int | None:
    read = zones.at(words, place)
    return read[1] if read else None


def _length(words: str, place: int) -> int | None:
    from datetime import UTC, datetime

    from bot.core.when import lengths

    read = lengths.at(words, place, datetime.min.replace(tzinfo=UTC, year=2000))
    return read[1] if read else None


_READERS: dict[str, Callable[[str, int], int | None]] = {
    "times": _times,
    "days": _days,
    "zone": _zone,
    "length": _length,
}


def article(noun: str) -> str:
    """The noun with a or an before it; plural names stand alone."""
    if noun.endswith("s") and noun != "address":
        return noun
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"
