"""`/help`, and what is said to words that are no command."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot import present
from bot.newsroom import Newsroom
from bot.talk.question import Command, Question
from bot.talk.reply import Reply


def over(commands: Sequence[Command]) -> Command:
    """The command that explains these and itself."""

    async def explain(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
        del newsroom, question, options
        return present.guide((*commands, command))

    command = Command(
        "help", "What can be asked, with examples", "Was man fragen kann, mit Beispielen", answer=explain, private=True
    )
    return command
