"""A question → the command that it asks, with the rest as its argument."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.commands import parse
from bot.talk.question import Command, Question

Table = Mapping[str, Command]  # commands by their names


def table(*commands: Command) -> Table:
    return {command.name: command for command in commands}


def groups(commands: Table) -> tuple[str, ...]:
    """The first words of names of two, in order."""
    return tuple(dict.fromkeys(name.split(" ")[0] for name in commands if " " in name))


def resolve(commands: Table, question: Question) -> tuple[Command | None, Question]:
    """The command that is asked, and the question with the rest as its argument; None for words that are none."""
    if question.command in commands:
        return commands[question.command], question
    words = parse.tidy(f"{question.command} {question.argument}".strip()).removeprefix("/").split(" ")
    for length in (2, 1):
        name = " ".join(words[:length]).lower()
        if name in commands:
            return commands[name], replace(question, command=name, argument=" ".join(words[length:]))
    if words[0].lower() in groups(commands) and len(words) == 1:
        name = f"{words[0].lower()} list"
        return commands[name], replace(question, command=name, argument="")
    return None, question
