"""A sentence as people say it → the command line that it asks, or the ones it may ask."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.commands.grammar.sentences import english, german
from bot.commands.grammar.signs import link, number, unquoted
from bot.core.when import clock
from bot.errors import UsageError

LANGUAGES = (english, german)
NEAR = 75  # of RapidFuzz's ratio: "qoute" to "quote" 80, "breif" to "brief" 80, "food" to "follow" 60

_POLITE = re.compile(
    rf"(?i)^(?:(?:@?briefbot|{'|'.join(one.POLITE for one in LANGUAGES)})[\s,:!]+)+(?=\S)".replace(" ", r"\s+")
)
_THANKS = re.compile(
    rf"(?i)[\s,]*(?:(?<=[\s,])(?:{'|'.join(one.THANKS for one in LANGUAGES)}))?[\s!?…]*$".replace(" ", r"\s+")
)
# Words about a digest that stand before its schedule, and what tells that a digest is meant.
_OPENING = re.compile(
    r"(?i)^(?:(?:a|an|the|my|post|send|schedule|set|set up|create|make|add|i want|i need|us|me|please|"
    r"morning|evening|news|digest|briefing|summary|here|schicke?|sende?|eine?|nachrichten|zusammenfassung|mir|uns|bitte)\s+)*"
)
_DIGEST = re.compile(
    r"(?i)\b(?:digest|briefing|news|daily|every|each|weekly|weekdays|post|send|t(?:ä|ae)glich|jeden|nachrichten|schicke?|"
    r"zusammenfassung)\b"
)


@dataclass(frozen=True, slots=True)
class Reading:
    """`line`: the command line that is meant; without one, `choices` are (label, line) that may be."""

    line: str = ""
    choices: tuple[tuple[str, str], ...] = ()


def polite(words: str) -> str:
    """The words without please, thanks and the mark at their end."""
    return _THANKS.sub("", words).strip() or words


def sentence(words: str) -> str:
    """The command line that a sentence asks; empty when it fits none."""
    for pattern, line in _readings():
        if found := pattern.fullmatch(words):
            return _filled(line, found.groupdict())
    return ""


def read(words: str, names: Sequence[str]) -> Reading:
    """`names` are the first words of commands, to which a slip of the fingers may be near."""
    said = polite(_POLITE.sub("", words.strip().removeprefix("/").strip()))
    if link(said):
        return Reading(f"brief {said}")
    if (one := number(said)) is not None:
        return Reading(f"full {one}")
    if _DIGEST.search(said) and timed(said):
        opened = _OPENING.match(said)
        return Reading(f"digest add {said[opened.end() :] if opened else said}")
    if line := sentence(said):
        return Reading(line)
    first, _, rest = said.partition(" ")
    if first.lower() in names:  # a command, after a please or a hello
        return Reading(said)
    near = process.extractOne(first.lower(), list(names), scorer=fuzz.ratio, score_cutoff=NEAR)
    if near is not None and len(first) > 3:
        line = f"{near[0]} {rest}".strip()
        return Reading(choices=((f"/{line}", line), *_guesses(said)[:2]))
    return Reading(choices=_guesses(said))


def timed(words: str) -> bool:
    """Whether a time of day stands in the words."""
    try:
        return any(clock.at(words, spot.start()) for spot in re.finditer(r"(?<![\w-])\S", words))
    except UsageError:
        return True


def _guesses(said: str) -> tuple[tuple[str, str], ...]:
    about = unquoted(said)
    return (
        (f"Stories about {about}", f"brief {about}"),
        (f"Quotes of {about}", f"quote {about}"),
        ("What I can do", "help"),
    )


@lru_cache(maxsize=1)
def _readings() -> tuple[tuple[re.Pattern[str], str], ...]:
    compiled = []
    for language in LANGUAGES:
        for pattern, line in language.READINGS:
            groups = re.sub(r"\{(\w+)\}", r"(?P<\1>\\S.*?)", pattern)
            compiled.append((re.compile(groups.replace(" ", r"\s+"), re.IGNORECASE), line))
    return tuple(compiled)


def _filled(line: str, groups: dict[str, str | None]) -> str:
    about = (groups.get("about") or "").strip(" ?!.,")
    subject = groups.get("who") or groups.get("what") or groups.get("what_") or ""
    subject = unquoted(subject.strip(" ?!.,"))
    filled = line.replace("{about}", f'about:"{about}"' if about else "")
    return " ".join(re.sub(r"\{(?:who|what)\}", lambda _: subject, filled).split())
