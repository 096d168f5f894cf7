"""What is typed so far → the commands and the options' values that fit it."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document

from bot.platforms.base import Complete
from bot.platforms.shared import fit
from bot.talk.question import Command, Option, Question


@dataclass(frozen=True, slots=True)
class Typing:
    """A line in the making: its command, the option that the cursor is in, and what of its value is there."""

    command: Command
    option: Option
    typed: str


def typing(line: str, commands: Sequence[Command]) -> Typing | None:
    """Which option's value is being typed at the end of `line`; None while it is still the command's name."""
    words = line.lstrip().removeprefix("/")
    for command in sorted(commands, key=lambda command: -len(command.name)):
        if not words.lower().startswith(f"{command.name} ") or not command.options:
            continue
        rest = words[len(command.name) + 1 :]
        last = rest.rsplit(" ", 1)[-1]
        for option in command.options:
            if last.lower().startswith(f"{option.name}:"):
                return Typing(command, option, last[len(option.name) + 1 :])
        bare = next((option for option in command.options if option.rest), command.options[0])
        return Typing(command, bare, rest.lstrip())
    return None


def names(line: str, commands: Sequence[Command]) -> list[Command]:
    """The commands whose name begins with what is typed; hidden ones never."""
    typed = line.lstrip().removeprefix("/").lower()
    return [command for command in commands if not command.hidden and command.name.startswith(typed)]


class CommandCompleter(Completer):
    """Completes while typing; values come from `complete`, as for every platform."""

    def __init__(self, commands: Sequence[Command], complete: Complete, asked: Question) -> None:
        self._commands = commands
        self._complete = complete
        self._asked = asked

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> list[Completion]:
        """The names of commands alone: values need to wait for the library."""
        del complete_event
        line = document.text_before_cursor
        if not line.startswith("/") or typing(line, self._commands):
            return []
        return [
            Completion(f"/{command.name}", -len(line), f"/{command.name}", command.description)
            for command in names(line, self._commands)
        ]

    async def get_completions_async(
        self, document: Document, complete_event: CompleteEvent
    ) -> AsyncGenerator[Completion, None]:
        for completion in self.get_completions(document, complete_event):
            yield completion
        where = typing(document.text_before_cursor, self._commands)
        if where is None or where.option.complete is None:
            return
        question = Question(where.command.name, self._asked.channel, self._asked.asker, argument=where.typed)
        for choice in await self._complete(question, where.option.complete, where.typed):
            yield Completion(fit.line(choice.value), -len(where.typed), fit.line(choice.label))
