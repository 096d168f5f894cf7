"""The words after a command → its options: `name:value` anywhere, the bare words to the option that takes them."""

from __future__ import annotations

import re

from bot.errors import UsageError
from bot.talk.question import Command, Question

ARGUMENT_LIMIT = 2_000  # more than any platform lets people type into one line, less than what would hurt
CONTROL = re.compile(r"[\u0000-\u001f\u007f-\u009f]+")
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+")  # stand within words, part none
STORY = re.compile(r"#(\d{1,12}(?:,\d{1,12})*)(?: p(\d{1,4}))?")


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
                f"{option.description}, like: /{command.name} {EXAMPLES.get(command.name, '…')}",
            )
        value = found.get(option.name)
        if value and option.choices and value.lower() not in option.choices:
            raise UsageError(
                f"“{value[:40]}” is no choice for {option.name}.", f"Choose from: {', '.join(option.choices)}."
            )
    return found


EXAMPLES = {
    "full": "1",
    "quote": "Mattis",
    "digest add": "08:00 mon-fri Europe/Tallinn nato, baltic",
    "digest pause": "morning",
    "digest resume": "morning",
    "digest remove": "morning",
    "digest now": "morning",
    "sources add": "https://www.nasa.gov/feed/",
    "sources remove": "NASA",
    "sources test": "NASA",
    "sources import": "https://example.org/feeds.opml",
    "unfollow": "nato",
    "unmute": "football",
}


def article(noun: str) -> str:
    """The noun with a or an before it; plural names stand alone."""
    if noun.endswith("s") and noun != "address":
        return noun
    return f"an {noun}" if noun[0] in "aeiou" else f"a {noun}"


def story_ids(words: str) -> tuple[tuple[int, ...], int] | None:
    """`#12,15 p2` → ((12, 15), 2): how buttons name a story and a page of it; None for other words."""
    match = STORY.fullmatch(words.strip())
    if match is None:
        return None
    return tuple(int(number) for number in match[1].split(",")), int(match[2] or 1)


def link(words: str) -> str | None:
    """The web address that these words are, without the brackets chats put around it; None for other words."""
    candidate = words.strip().strip("<>").split("|", 1)[0]
    return candidate if re.fullmatch(r"(?i)https?://[^\s<>\"]{1,1990}", candidate) else None
