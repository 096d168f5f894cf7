"""A person at a terminal → lines, with history and completion."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import AbstractContextManager
from pathlib import Path

from prompt_toolkit import PromptSession
from prompt_toolkit.completion import DummyCompleter
from prompt_toolkit.history import FileHistory, History, InMemoryHistory
from prompt_toolkit.input import Input
from prompt_toolkit.output import Output
from prompt_toolkit.patch_stdout import patch_stdout

from bot.platforms.base import Complete
from bot.platforms.terminal.completer import CommandCompleter
from bot.talk.question import Command, Question

PROMPT = "› "
HINT = "/brief nato   /quote Mattis   /help   (Tab completes, Ctrl-D ends)"  # stands there until something is typed


class Typist:
    """Ctrl-C empties the line, and ends on an empty one; Ctrl-D ends. `keys` and `screen` replace the real ones."""

    live = True

    def __init__(
        self,
        commands: Sequence[Command],
        complete: Complete,
        asked: Question,
        history: Path | None = None,
        *,
        keys: Input | None = None,
        screen: Output | None = None,
    ) -> None:
        self._completer = CommandCompleter(commands, complete, asked)
        self._session: PromptSession[str] = PromptSession(history=kept(history), input=keys, output=screen)

    async def line(self, prompt: str = "") -> str | None:
        """One line. With a `prompt` it answers a question of ours: nothing is completed, and Ctrl-C takes it back."""
        while True:
            try:
                return await self._session.prompt_async(
                    prompt or PROMPT,
                    completer=self._completer if not prompt else DummyCompleter(),
                    complete_while_typing=True,
                    placeholder=[("fg:ansibrightblack", HINT if not prompt else "")],
                )
            except EOFError:
                return None
            except KeyboardInterrupt:
                if prompt or not self._session.default_buffer.text:
                    return None

    def guarded(self) -> AbstractContextManager[None]:
        return patch_stdout(raw=True)


def kept(path: Path | None) -> History:
    """The history in a file that only its owner reads, or in memory alone where that cannot be written."""
    if path is None:
        return InMemoryHistory()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600))
    except OSError:
        return InMemoryHistory()
    return FileHistory(path)
