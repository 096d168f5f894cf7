"""Where lines come from: what the client asks of it, and the plain streams that give it without a person."""

from __future__ import annotations

import asyncio
import codecs
import contextlib
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractContextManager, nullcontext
from threading import Thread
from typing import Protocol, TextIO

BLOCK = 65_536  # bytes read at once


class Keyboard(Protocol):
    """Gives lines one by one. `live`: somebody sits there and can be asked back."""

    live: bool

    async def line(self, prompt: str = "") -> str | None:
        """The next line without its end; None when there are no more."""

    def guarded(self) -> AbstractContextManager[None]:
        """While it is open, what is printed does not disturb the line that is being typed."""


class Lines:
    """Lines of a pipe, a file or any stream; bytes that are no UTF-8 show as replacement characters."""

    live = False

    def __init__(self, stream: TextIO) -> None:
        self._lines = _pumped(stream)

    async def line(self, prompt: str = "") -> str | None:
        del prompt
        return await anext(self._lines, None)

    def guarded(self) -> AbstractContextManager[None]:
        return nullcontext()


async def _pumped(stream: TextIO) -> AsyncIterator[str]:
    """The lines, read in a thread of their own: a blocked read keeps neither the bot nor its end waiting."""
    loop = asyncio.get_running_loop()
    found: asyncio.Queue[str | None] = asyncio.Queue()

    def pump() -> None:
        with contextlib.suppress(RuntimeError):  # the loop is closed: nobody listens any more
            with contextlib.suppress(OSError):  # a line that hung up is at its end
                for line in _read(stream):
                    loop.call_soon_threadsafe(found.put_nowait, line)
            loop.call_soon_threadsafe(found.put_nowait, None)

    Thread(target=pump, name="terminal-lines", daemon=True).start()
    while (line := await found.get()) is not None:
        yield line


def _read(stream: TextIO) -> Iterator[str]:
    try:
        number = stream.fileno()
    except (OSError, ValueError):  # not a real file
        yield from (line.rstrip("\r\n") for line in stream)
        return
    # Read past Python's buffer: its lock, held by a blocked read, would stop the interpreter from ending.
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    while block := os.read(number, BLOCK):
        *whole, rest = (rest + decoder.decode(block)).split("\n")
        yield from (line.rstrip("\r") for line in whole)
    if rest := rest + decoder.decode(b"", final=True):
        yield rest
