"""A question → the command that it asks, with the rest as its argument."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from bot.commands.grammar import plain
from bot.commands.grammar.signs import link, number, tidy
from bot.errors import UnsureError
from bot.talk.question import Command, Question

Table = Mapping[str, Command]  # commands by their names and by what else people call them

BOT = ("briefbot", "@briefbot")  # said before any command
HELP = {"help", "?", "--help", "-h", "hilfe"}


def table(*commands: Command) -> Table:
    known = {alias: command for command in commands for alias in command.aliases}
    return known | {command.name: command for command in commands}


def groups(commands: Table) -> tuple[str, ...]:
    """The first words of names of two, in order."""
    return tuple(dict.fromkeys(one.name.split(" ")[0] for one in commands.values() if " " in one.name))


def resolve(commands: Table, question: Question) -> tuple[Command, Question]:
    """The command that is asked, and the question with the rest as its argument.

    Raises UnsureError for words whose best reading is in doubt.
    """
    if question.command in BOT and question.options:  # a slash command whose one option takes any question
        question = replace(question, argument=question.options.get("about", ""), options={})
    if question.options or (question.pressed and question.command and question.command not in BOT):
        command = commands.get(question.command)
        if command is None:
            raise UnsureError("That button is of another version.", "Ask anew; /briefbot says what can be asked.", ())
        return command, replace(question, command=question.command)
    words = tidy(f"{question.command} {question.argument}".strip())
    to_bot = False
    while words.split(" ")[0].lower().removeprefix("/") in BOT and " " in words:
        words, to_bot = words.partition(" ")[2], True
    if not re.search(r"\w", words):
        return commands["help"], replace(question, command="help", argument="")
    words = words.removeprefix("/").strip()
    if question.pressed and (found := _named(commands, question, words)) is not None:
        return found  # a line that a button holds
    words = plain.polite(words)
    if to_bot and _explained(commands, words):
        return commands["help"], replace(question, command="help", argument=words.lower())
    line = plain.sentence(words)
    found = _named(commands, question, line or words)
    if found is not None:
        return found
    reading = plain.read(words, _first_words(commands))
    if reading.line and (found := _named(commands, question, reading.line)) is not None:
        return found
    raise UnsureError(
        f"I am not sure what “{words[:60]}” asks.",
        "Press what you mean; /briefbot says what can be asked.",
        reading.choices,
    )


def _explained(commands: Table, words: str) -> bool:
    """Whether `/briefbot` and these words ask for help: with a group, or a command that cannot stand alone."""
    command = commands.get(words.lower())
    return words.lower() in groups(commands) or bool(command and any(one.required for one in command.options))


def _named(commands: Table, question: Question, words: str) -> tuple[Command, Question] | None:
    """The command whose name the words begin with; of a group alone its list, or its help."""
    parts = words.split(" ")
    if len(parts) > 1 and _helping(parts[-1]) and _subject(commands, " ".join(parts[:-1])):
        return commands["help"], replace(question, command="help", argument=" ".join(parts[:-1]).lower())
    for length in (2, 1):
        name = " ".join(parts[:length]).lower()
        command = commands.get(name)
        if command is None or (command.hidden and not question.pressed and not _typable(command, parts[length:])):
            continue
        return command, replace(question, command=name, argument=" ".join(parts[length:]))
    group = parts[0].lower()
    if group not in groups(commands):
        return None
    rest = " ".join(parts[1:])
    if not rest:
        return commands[f"{group} list"], replace(question, command=f"{group} list", argument="")
    if group == "digest" and plain.timed(rest):
        return commands["digest add"], replace(question, command="digest add", argument=rest)
    if group == "sources" and link(rest):
        return commands["sources add"], replace(question, command="sources add", argument=rest)
    return commands["help"], replace(question, command="help", argument=group)


def _typable(command: Command, rest: list[str]) -> bool:
    """Whether people may type a command of buttons: with a number or a link, or alone where it takes nothing."""
    words = " ".join(rest)
    return command.name in ("undo", "home") or bool(words and (number(words) is not None or link(words)))


def _subject(commands: Table, words: str) -> bool:
    return words.lower() in commands or words.lower() in groups(commands)


def _helping(words: str) -> bool:
    return words.strip().lower() in HELP


def _first_words(commands: Table) -> list[str]:
    return list(dict.fromkeys(name.split(" ")[0] for name, one in commands.items() if not one.hidden))
