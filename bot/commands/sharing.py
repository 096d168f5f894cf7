"""The Share button: a private answer → the same again, for everybody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.commands.grammar import options as by_name
from bot.commands.reading import ABOUT
from bot.commands.resolve import resolve, table
from bot.errors import NotFoundError
from bot.newsroom import Newsroom
from bot.talk.question import Command, Question
from bot.talk.reply import Reply


def over(commands: Sequence[Command]) -> Command:
    """The command that shares the answers of these; its argument is their command line, or the key to it."""
    shareable = table(*(command for command in commands if command.shareable))

    async def share(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
        line = options.get("about", "")
        if line.startswith("~"):
            recalled: str | None = await newsroom.aside(
                newsroom.library.recall.text, line, workspace=question.channel.workspace
            )
            line = recalled or ""
        command, asked = resolve(shareable, replace(question, command="", argument=line, options={}, public=True))
        if command is None:
            raise NotFoundError("That answer cannot be shared any more.", "Ask again, then press Share.")
        reply = await command.answer(newsroom, asked, by_name.options(command, asked))
        return replace(reply, private=reply.error)

    return Command(
        "share",
        "Show an answer to everybody here",
        "Eine Antwort allen zeigen",
        (ABOUT,),
        share,
        hidden=True,
        reads=True,
    )
