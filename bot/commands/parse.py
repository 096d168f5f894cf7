"""The words after a command → its options: `name:value` anywhere, the bare words to the option that takes them."""

from __future__ import annotations

import re

from bot.errors import UsageError
from bot.talk.question import Command, Question

ARGUMENT_LIMIT = 2_000  # more than any platform lets people type into one line, less than what would hurt
CONTROL = re.compile(r"[\u0000-\u001f\u007f-\u009f]+")
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+")  # stand within words, part none
NUMBER = re.compile(r"#?\s?([0-9]{1,9})\.?")


def tidy(words: str) -> str:
    """The words without control, direction and zero-width signs, white space folded.

    Raises UsageError when they are longer than ARGUMENT_LIMIT.
    """
    if len(words) > ARGUMENT_LIMIT:
        raise UsageError(
            f"That is too long: {len(words):,} characters, and {ARGUMENT_LIMIT:,} are the most.",
            "Ask with a few words, a name or a link.",
        )
    return " ".join(INVISIBLE.sub("", CONTROL.sub(" ", words)).split())


def options(command: Command, question: Question) -> dict[str, str]:
    """Every option that was given. A form's values win over typed ones. Raises UsageError when one is missing."""
    found = {name: tidy(value) for name, value in question.options.items() if tidy(value)}
    names = {option.name for option in command.options}
    rest = tidy(question.argument)
    if len(names) > 1:
        pattern = re.compile(
            rf"(?:^|\s)(?P<name>{'|'.join(sorted(names))})[:=]\s*(?P<value>\"[^\"]*\"|\S+)", re.IGNORECASE
        )
        for match in pattern.finditer(rest):
            found.setdefault(match["name"].lower(), match["value"].strip('"'))
        rest = tidy(pattern.sub(" ", rest))
    taker = next((option.name for option in command.options if option.rest), None)
    if rest and taker is not None:
        found.setdefault(taker, rest)
    for option in command.options:
        if option.required and not found.get(option.name) and not (option.name == "times" and rest):
            raise UsageError(
                f"/{command.name} needs {article(option.name)}.",
                f"{option.description}, like: /{command.name} {command.example or '…'}",
            )
        value = found.get(option.name)
        if value and option.choices and value.lower() not in option.choices:
            raise UsageError(
                f"“{value[:40]}” is no choice for {option.name}.", f"Choose from: {', '.join(option.choices)}."
            )
    return found


def article(noun: str) -> str:
    """The noun with a or an before it; plural names stand alone."""
    if noun.endswith("s") and noun != "address":
        return noun
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def number(words: str) -> int | None:
    """`1`, `#1`, `1.` → 1: what a reader calls a story of the last brief; None for other words."""
    match = NUMBER.fullmatch(words.strip())
    return int(match[1]) if match else None


def link(words: str) -> str | None:
    """The web address that these words are, without the brackets chats put around it; None for other words."""
    candidate = words.strip().strip("<>").split("|", 1)[0]
    return candidate if re.fullmatch(r"(?i)https?://[^\s<>\"]{1,1990}", candidate) else None
