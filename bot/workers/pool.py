"""Heavy work on foreign bytes → its result, from a process that can be ended.

A pattern that runs wild in a thread would hold the interpreter; a process does not, and is ended at its time limit.
It also keeps the extractor and the parsers (some 150 MB once warm) out of the bot's own memory.
"""

from __future__ import annotations

import asyncio
import os
import pickle
import signal
import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, cast

from bot.workers.faults import Died, TimedOut

P = ParamSpec("P")
T = TypeVar("T")

MOST_ANSWER = 64_000_000  # bytes
START = 60.0  # seconds for a process to import what it needs, on a machine that is busy
RENEWED = 2000  # pieces of work after which a process gives way to a fresh one, so that no leak lives for years
ROOT = Path(__file__).resolve().parents[2]
COMMAND = (
    "import sys; sys.path.insert(0, sys.argv[1]); from bot.workers.inside import main; "
    "main(int(sys.argv[2]), sys.argv[3], alone=sys.argv[4] == '1')"
)
BROKEN = (OSError, EOFError, asyncio.IncompleteReadError, pickle.UnpicklingError)


class Workers:
    """A few processes, started when there is work; `count` defaults to one per core, four at most."""

    def __init__(self, count: int | None = None) -> None:
        self._count = count or min(4, os.cpu_count() or 1)
        self._free = asyncio.Semaphore(self._count)
        self._starting = asyncio.Lock()
        self._template: _Template | None = None
        self._idle: list[_Worker] = []
        self._all: set[_Worker] = set()

    async def run(self, seconds: float, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of an importable function on picklable arguments.

        Raises what it raises, TimedOut when it takes longer than `seconds`, Died when its process ends under it,
        TooLarge when it wants more memory than a worker may take.
        """
        question = pickle.dumps((seconds, function, args, kwargs))
        async with self._free:
            try:
                worker = self._idle.pop() if self._idle else await self._start(function.__module__)
            except BROKEN as broken:
                raise Died(f"no process could be started ({type(broken).__name__})") from broken
            try:
                async with asyncio.timeout(seconds):
                    last, ok, result = await worker.ask(question)
            except TimeoutError as late:
                await self._end(worker, kill=True)
                raise TimedOut(seconds) from late
            except BROKEN as broken:
                await self._end(worker)
                raise Died(f"its process ended ({type(broken).__name__})") from broken
            except BaseException:
                await self._end(worker, kill=True)
                raise
            if last or worker.done >= RENEWED:
                await self._end(worker)
            else:
                self._idle.append(worker)
        if not ok:
            raise cast("Exception", result)
        return cast("T", result)

    async def close(self) -> None:
        """End every process."""
        for worker in list(self._all):
            await self._end(worker, kill=worker not in self._idle)
        if self._template is not None:
            await self._template.end()
            self._template = None

    async def _start(self, module: str) -> _Worker:
        """A new worker: alone a process of its own, of several a fork of their template."""
        if self._count == 1:
            here, there = socket.socketpair()
            process = await _process(there, module, alone=True)
            worker = _Worker(process.pid, here, process)
            try:
                await worker.ready()
            except BaseException:
                await worker.end(kill=True)
                raise
        else:
            async with self._starting:
                if self._template is None or self._template.ended:
                    self._template = await _Template.start(module)
                worker = await self._template.fork()
        self._all.add(worker)
        return worker

    async def _end(self, worker: _Worker, *, kill: bool = False) -> None:
        self._all.discard(worker)
        if worker in self._idle:
            self._idle.remove(worker)
        await worker.end(kill=kill)


class _Template:
    """The process that workers are forked from."""

    def __init__(self, process: asyncio.subprocess.Process, control: socket.socket) -> None:
        self._process = process
        self._control = control

    @classmethod
    async def start(cls, module: str) -> _Template:
        here, there = socket.socketpair()
        here.setblocking(False)
        made = cls(await _process(there, module, alone=False), here)
        try:
            await made._told()
        except BaseException:
            await made.end()
            raise
        return made

    @property
    def ended(self) -> bool:
        return self._process.returncode is not None

    async def fork(self) -> _Worker:
        here, there = socket.socketpair()
        try:
            with there:
                socket.send_fds(self._control, [b"f"], [there.fileno()])
            number = int.from_bytes(await self._told(), "big")
        except BaseException:
            here.close()
            await self.end()
            raise
        return _Worker(number, here)

    async def _told(self) -> bytes:
        loop, told = asyncio.get_running_loop(), b""
        async with asyncio.timeout(START):
            while len(told) < 8:
                more = await loop.sock_recv(self._control, 8 - len(told))
                if not more:
                    raise EOFError
                told += more
        return told

    async def end(self) -> None:
        self._control.close()
        with suppress(ProcessLookupError):
            self._process.kill()
        await self._process.wait()


class _Worker:
    """One process: length and pickle go in, length and pickle come out. `process`: where it is our own child."""

    def __init__(self, number: int, line: socket.socket, process: asyncio.subprocess.Process | None = None) -> None:
        self._number = number
        self._line = line
        self._process = process
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None
        self.done = 0

    async def ready(self) -> None:
        """It has imported what it needs: a limit of work is the work's own."""
        async with asyncio.timeout(START):
            await (await self._opened())[0].readexactly(8)

    async def _opened(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._streams is None:
            self._streams = await asyncio.open_connection(sock=self._line)
        return self._streams

    async def ask(self, question: bytes) -> tuple[bool, bool, Any]:
        answers, questions = await self._opened()
        questions.write(len(question).to_bytes(8, "big"))
        questions.write(question)
        await questions.drain()
        size = int.from_bytes(await answers.readexactly(8), "big")
        if size > MOST_ANSWER:
            raise EOFError
        answer = cast("tuple[bool, bool, Any]", pickle.loads(await answers.readexactly(size)))  # noqa: S301 - our own
        self.done += 1
        return answer

    async def end(self, *, kill: bool) -> None:
        """It ends at the end of its socket by itself; `kill`: it is in the middle of something."""
        if self._streams is not None:
            self._streams[1].close()
        else:
            self._line.close()
        with suppress(ProcessLookupError):
            if self._process is not None:
                self._process.kill()
            elif kill:  # only then: the number of one that has ended may be another's by now
                os.kill(self._number, signal.SIGKILL)
        if self._process is not None:
            await self._process.wait()


async def _process(line: socket.socket, module: str, *, alone: bool) -> asyncio.subprocess.Process:
    """An interpreter that serves at the other end of the line."""
    from bot.config.environment import own

    with line:
        number = line.fileno()
        return await asyncio.create_subprocess_exec(
            sys.executable,
            "-c",
            COMMAND,
            str(ROOT),
            str(number),
            module,
            "1" if alone else "0",
            env=own(),
            stdin=asyncio.subprocess.DEVNULL,
            pass_fds=(number,),
            start_new_session=True,  # an interrupt at the terminal is the bot's to handle
        )
