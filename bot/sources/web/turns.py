"""One request per host at a time, with a pause between two of them."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field

LONGEST_HOLD = 5.0  # seconds; a request that hangs longer no longer holds up the others of its host
OWN_FACTOR = 0.25  # of the time an answer took: the pause for a server of one's own network
LONGEST_PAUSE = 10.0  # seconds that a host can ask for: 40 pages of one are then read in 7 minutes
PEOPLE = 0.25  # seconds between two requests to a host that people wait for; 300 links took it 1.9 s
REMEMBERED = 20_000  # hosts; idle ones beyond it are forgotten


@dataclass(slots=True)
class Turn:
    """One request's turn at a host; `more` tells whether others wait behind it, `own` is set by who asks."""

    more: bool
    own: bool = False


@dataclass(slots=True)
class _Host:
    busy: bool = False
    own: bool = False
    pause: float = 0.0  # that it asks for
    free_at: float = 0.0
    person_at: float = 0.0  # when the next person may ask
    ahead: deque[asyncio.Future[None]] = field(default_factory=deque)  # a person waits for these
    queue: deque[asyncio.Future[None]] = field(default_factory=deque)
    passing: asyncio.Event = field(default_factory=asyncio.Event)  # somebody came ahead


class Turns:
    """Hands out turns: at most one per host, `spacing` seconds between the end of one and the start of the next.

    Servers of one's own networks are spaced by a quarter of the time they took to answer: they ask for no more, and
    a few thousand feeds on one of them are read in seconds instead of hours.
    """

    def __init__(self, spacing: float) -> None:
        self._spacing = spacing
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, name: str, *, asked: bool = False) -> AsyncIterator[Turn]:
        """The next turn at a host; with `asked`, a person's, the very next one, PEOPLE after another's."""
        loop = asyncio.get_running_loop()
        host = self._host(name, loop.time())
        await self._enter(host, asked=asked)
        if asked:
            await self._spaced(host)
        while not asked and await self._interrupted(host):
            await self._let_pass(host)
        begun = loop.time()
        released = False

        def release() -> None:
            nonlocal released
            if not released:
                released = True
                spacing = (loop.time() - begun) * OWN_FACTOR if host.own else self._spacing
                host.free_at = loop.time() + max(spacing, host.pause)
                if asked:
                    host.person_at = loop.time() + min(spacing, PEOPLE)
                self._leave(host)

        timer = loop.call_later(LONGEST_HOLD, release)
        turn = Turn(more=bool(host.ahead or host.queue), own=host.own)
        try:
            yield turn
        finally:
            host.own = turn.own
            timer.cancel()
            release()

    def slow(self, name: str, pause: float) -> None:
        """At least so many seconds lie between two turns at this host."""
        self._host(name, asyncio.get_running_loop().time()).pause = min(LONGEST_PAUSE, pause)

    def _host(self, name: str, now: float) -> _Host:
        if len(self._hosts) > REMEMBERED:
            self._hosts = {key: host for key, host in self._hosts.items() if host.busy or host.free_at > now}
        return self._hosts.setdefault(name, _Host())

    async def _enter(self, host: _Host, *, asked: bool) -> None:
        if not host.busy:
            host.busy = True
            return
        queue = host.ahead if asked else host.queue
        ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        queue.append(ready)
        if asked:
            host.passing.set()
        await self._handed_over(host, queue, ready)

    async def _spaced(self, host: _Host) -> None:
        """The pause between two people's requests: nobody's links are a flood at somebody else's server."""
        try:
            await asyncio.sleep(max(0.0, host.person_at - asyncio.get_running_loop().time()))
        except asyncio.CancelledError:
            self._leave(host)
            raise

    async def _interrupted(self, host: _Host) -> bool:
        """Whether a person wants to pass before this turn's pause is over."""
        pause = host.free_at - asyncio.get_running_loop().time()
        host.passing.clear()
        if pause <= 0 or host.ahead:
            return pause > 0
        try:
            async with asyncio.timeout(pause):
                await host.passing.wait()
        except TimeoutError:
            return False
        except asyncio.CancelledError:
            self._leave(host)
            raise
        return True

    async def _let_pass(self, host: _Host) -> None:
        ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        host.queue.appendleft(ready)
        self._leave(host)
        await self._handed_over(host, host.queue, ready)

    async def _handed_over(self, host: _Host, queue: deque[asyncio.Future[None]], ready: asyncio.Future[None]) -> None:
        try:
            await ready
        except asyncio.CancelledError:
            if ready.done() and not ready.cancelled():
                self._leave(host)  # it was just handed over: pass it on
            else:
                with suppress(ValueError):  # passed over already by one who left meanwhile
                    queue.remove(ready)
            raise

    def _leave(self, host: _Host) -> None:
        while queue := host.ahead or host.queue:
            ready = queue.popleft()
            if not ready.done():
                ready.set_result(None)
                return
        host.busy = False
