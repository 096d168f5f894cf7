"""Signs that people type → words without what nobody sees, links, numbers and quotation marks as one kind."""

from __future__ import annotations

import re

from bot.errors import UsageError

ARGUMENT_LIMIT = 2_000  # more than any platform lets people type into one line, less than what would hurt
CONTROL = re.compile(r"[\u0000-\u001f\u007f-\u009f]+")
INVISIBLE = re.compile(r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]+")  # stand within words, part none
QUOTES = str.maketrans(
    dict.fromkeys("“”„‟«»〝〞＂", '"') | {"：": ":", "＃": "#", "，": ","}
)  # phones and keyboards put them
NUMBER = re.compile(r"#?\s?([0-9]{1,9})\s?\.?|(?:no\.?|nr\.?|number|nummer|story)\s?#?([0-9]{1,9})", re.IGNORECASE)


def tidy(words: str) -> str:
    """The words without control, direction and zero-width signs, white space folded, quotation marks straight.

    Raises UsageError when they are longer than ARGUMENT_LIMIT.
    """
    if len(words) > ARGUMENT_LIMIT:
        raise UsageError(
            f"That is too long: {len(words):,} characters, and {ARGUMENT_LIMIT:,} are the most.",
            "Ask with a few words, a name or a link.",
        )
    return " ".join(INVISIBLE.sub("", CONTROL.sub(" ", words)).translate(QUOTES).split())


def unquoted(words: str) -> str:
    """The words without the quotation marks around them."""
    return " ".join(words[1:-1].split()) if len(words) > 1 and words[0] == words[-1] == '"' else words


def number(words: str) -> int | None:
    """`1`, `#1`, `1.`, `no. 1` → 1: what a reader calls a story of the last brief; None for other words."""
    match = NUMBER.fullmatch(words.strip())
    return int(match[1] or match[2]) if match else None


def link(words: str) -> str | None:
    """The web address that these words are, without the brackets chats put around it; None for other words."""
    candidate = words.strip().strip("<>").split("|", 1)[0]
    return candidate if re.fullmatch(r"(?i)https?://[^\s<>\"]{1,1990}", candidate) else None


def parts(words: str) -> list[str]:
    """The entries of a list: parted by commas outside quotation marks, each once, in order."""
    found = (unquoted(" ".join(part.split())) for part in re.findall(r'(?:[^,;"]|"[^"]*"|")+', words))
    return list(dict.fromkeys(part for part in found if part))
