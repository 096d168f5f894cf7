"""What following and hiding share: who may, for whom, and which words can be looked for."""

from __future__ import annotations

import re

from bot.commands.grammar import signs
from bot.errors import NotAllowedError, UsageError
from bot.talk.question import Question

WORD_LIMIT = 60  # signs of a topic or a hidden word: buttons hold it whole
MOST_AT_ONCE = 20  # of one list


def may(question: Question) -> None:
    """In a channel the managers decide what is followed and hidden; in a direct message everybody for themselves."""
    if not (question.direct or question.asker.manager):
        raise NotAllowedError(
            "What this channel follows and hides is up to those who manage it.",
            "Ask one of them, or do it for yourself in a direct message with me.",
        )


def short(given: str) -> None:
    if len(given) > WORD_LIMIT:
        raise UsageError(f"That is too long for a topic or a word: {WORD_LIMIT} signs at most.", "Give a word or two.")


def here(question: Question) -> str:
    return "for you" if question.direct else "in this channel"


def entries(given: str) -> list[str]:
    listed = signs.parts(given)
    if len(listed) > MOST_AT_ONCE:
        raise UsageError(f"{len(listed)} at once are too many; {MOST_AT_ONCE} are the most.", "Name fewer.")
    return listed


def topic(given: str) -> str:
    given = re.sub(r"^#(?=\w)", "", given.strip())
    if not re.search(r"\w", given):
        raise UsageError(f"“{given[:20]}” has no word to look for.", "Follow a topic in words, like: /follow nato")
    return given
