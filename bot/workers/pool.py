"""Heavy work on foreign bytes → its result, from a process that can be ended.

A pattern that runs wild in a thread would hold the interpreter; a process does not, and is ended at its time limit.
It also keeps the extractor and the parsers (some 150 MB once warm) out of the bot's own memory.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from bot.sources.faults import FaultKind, FetchError
from bot.workers.inside import warm

P = ParamSpec("P")
T = TypeVar("T")

MOST_ANSWER = 64_000_000  # bytes
START = 60.0  # seconds for a process to import what it needs, on a machine that is busy
RENEWED = 2000  # pieces of work after which a process gives way to a fresh one, so that no leak lives for years
ROOT = Path(__file__).resolve().parents[2]
COMMAND = "import sys; sys.path.insert(0, sys.argv[1]); from bot.workers.inside import main; main()"


class Workers:
    """A few processes, started when there is work; `count` defaults to one per core, four at most."""

    def __init__(self, count: int | None = None) -> None:
        self._count = count or min(4, os.cpu_count() or 1)
        self._free = asyncio.Semaphore(self._count)
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()

    async def run(self, seconds: float, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of an importable function on picklable arguments.

        Raises what it raises, and FetchError when it takes longer than `seconds` or its process dies.
        """
        question = pickle.dumps((function, args, kwargs))
        async with self._free:
            worker = self._idle.pop() if self._idle else await self._start(function.__module__)
            try:
                async with asyncio.timeout(seconds):
                    answer = await worker.ask(question)
            except TimeoutError as late:
                await self._end(worker)
                raise FetchError(
                    FaultKind.CONTENT, f"Reading it takes longer than {seconds:g} s.", "Take a smaller feed or page."
                ) from late
            except (OSError, EOFError, asyncio.IncompleteReadError, pickle.UnpicklingError) as broken:
                await self._end(worker)
                raise FetchError(FaultKind.CONTENT, "It cannot be read.", "Look for another source.") from broken
            except BaseException:
                await self._end(worker)
                raise
            if worker.done < RENEWED:
                self._idle.append(worker)
            else:
                await self._end(worker)
        ok, result = answer
        if not ok:
            raise result
        return cast("T", result)

    async def close(self) -> None:
        """End every process."""
        for worker in list(self._all):
            await self._end(worker)

    async def _start(self, module: str) -> _Worker:
        process = await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            COMMAND,
            str(ROOT),
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            start_new_session=True,  # an interrupt at the terminal is the bot's to handle
        )
        worker = _Worker(process)
        self._all.add(worker)
        try:
            async with asyncio.timeout(START):
                await worker.ask(pickle.dumps((warm, (module,), {})))
        except BaseException:
            await self._end(worker)
            raise
        return worker

    async def _end(self, worker: _Worker) -> None:
        self._all.discard(worker)
        if worker in self._idle:
            self._idle.remove(worker)
        await worker.end()


class _Worker:
    """One process: length and pickle go in, length and pickle come out."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process
        self.done = 0

    async def ask(self, question: bytes) -> tuple[bool, Any]:
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        stdin.write(len(question).to_bytes(8, "big"))
        stdin.write(question)
        await stdin.drain()
        size = int.from_bytes(await stdout.readexactly(8), "big")
        if size > MOST_ANSWER:
            raise EOFError
        answer = cast("tuple[bool, Any]", pickle.loads(await stdout.readexactly(size)))  # noqa: S301 - our own process
        self.done += 1
        return answer

    async def end(self) -> None:
        with suppress(ProcessLookupError):
            self._process.kill()
        if self._process.stdin is not None:
            self._process.stdin.close()
        await self._process.wait()
