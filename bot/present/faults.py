"""BotError → a private Reply that says what is wrong and what to do next."""

from __future__ import annotations

from collections.abc import Sequence

from bot.errors import BotError
from bot.talk.reply import Action, Block, Buttons, Menu, Note, Paragraph, Reply, Text

MOST_BUTTONS = 5  # of one row
MOST_CHOICES = 25  # of one menu


def fault(error: BotError, choices: Sequence[Action] = ()) -> Reply:
    """`choices` ask what may be meant instead: up to five as buttons, more as a menu."""
    blocks: list[Block] = [Paragraph((Text(error.what, bold=True),))]
    if error.remedy:
        blocks.append(Note((Text(error.remedy),)))
    if len(choices) > MOST_BUTTONS:
        blocks.append(Menu("Choose", tuple(choices[:MOST_CHOICES])))
    elif choices:
        blocks.append(Buttons(tuple(choices)))
    return Reply(tuple(blocks), error.what, private=True, error=True, field=error.field)


def unexpected() -> Reply:
    """What the reader sees when the bot itself is at fault."""
    words = "Something went wrong on my side."
    remedy = "It is noted for whoever runs me. Please try again in a moment; nothing is lost."
    return Reply((Paragraph((Text(words, bold=True),)), Note((Text(remedy),))), words, private=True, error=True)
