"""BotError → a private Reply that says what is wrong and what to do next."""

from __future__ import annotations

from bot.errors import BotError
from bot.talk.reply import Note, Paragraph, Reply, Text


def fault(error: BotError) -> Reply:
    remedy = (Note((Text(error.remedy),)),) if error.remedy else ()
    return Reply((Paragraph((Text(error.what, bold=True),)), *remedy), error.what, private=True, error=True)


def unexpected() -> Reply:
    """What the reader sees when the bot itself is at fault."""
    words = "Something went wrong on my side."
    remedy = "It is noted for whoever runs me. Please try again in a moment; nothing is lost."
    return Reply((Paragraph((Text(words, bold=True),)), Note((Text(remedy),))), words, private=True, error=True)
