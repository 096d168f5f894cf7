"""A socket that anybody may knock at → the bot's web server, which nobody can hold shut.

Each connection has HEAD seconds until the head of its request is there, and its body BODY more; at most MOST are open.
Where they are, whoever has waited longest with half a request gives way to the next: Slack, which sends whole ones, is
let in however many half ones are held against the door.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import cast

from aiohttp import web

HEAD = 10.0  # seconds; Slack's requests come whole, within milliseconds
BODY = 10.0  # seconds, for the million bytes that are the most
IDLE = 15.0  # seconds that a connection is kept between two requests
MOST = 200  # connections; far fewer than a process may have open files, of which the database and Slack need some


class Door:
    """Makes the protocols of the connections, and knows which of them wait for the rest of a request."""

    def __init__(self, serve: Callable[[], asyncio.Protocol], *, head: float = HEAD, most: int = MOST) -> None:
        self._serve = serve
        self._most = most
        self.head = head
        self._open: dict[Knocking, None] = {}  # those that wait longest first

    def __call__(self) -> Knocking:
        return Knocking(self._serve(), self)

    def enter(self, knocking: Knocking) -> None:
        if len(self._open) >= self._most:
            waiting = next((one for one in self._open if one.waiting), None)
            (waiting or knocking).refuse()
        self._open[knocking] = None

    def leave(self, knocking: Knocking) -> None:
        self._open.pop(knocking, None)


class Knocking(asyncio.Protocol):
    """One connection: what comes is handed on to the server's own protocol, as long as it comes in time."""

    def __init__(self, inner: asyncio.Protocol, door: Door) -> None:
        self._inner, self._door = inner, door
        self._transport: asyncio.Transport | None = None
        self._patience: asyncio.TimerHandle | None = None

    @property
    def waiting(self) -> bool:
        return self._patience is not None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._inner.connection_made(transport)
        self._wait()
        self._door.enter(self)

    def data_received(self, data: bytes) -> None:
        self._inner.data_received(data)

    def eof_received(self) -> bool | None:
        return self._inner.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self.begun()
        self._door.leave(self)
        self._inner.connection_lost(exc)

    def pause_writing(self) -> None:
        self._inner.pause_writing()

    def resume_writing(self) -> None:
        self._inner.resume_writing()

    def begun(self) -> None:
        """The head of a request is there."""
        if self._patience is not None:
            self._patience.cancel()
            self._patience = None

    def answered(self) -> None:
        """The next request may begin, or the server closes what stays idle."""
        self._wait(IDLE)

    def refuse(self) -> None:
        self.begun()
        self._door.leave(self)
        if self._transport is not None:
            self._transport.abort()

    def _wait(self, more: float = 0.0) -> None:
        self._patience = asyncio.get_running_loop().call_later(self._door.head + more, self.refuse)


@web.middleware
async def in_time(request: web.Request, handler: Callable[[web.Request], object]) -> web.StreamResponse:
    """A request's body comes within BODY seconds; what comes slower is not waited for."""
    knocking = request.transport.get_protocol() if request.transport is not None else None
    if isinstance(knocking, Knocking):
        knocking.begun()
    try:
        try:
            async with asyncio.timeout(BODY):
                await request.read()
        except TimeoutError:
            return web.Response(status=408, headers={"Connection": "close"})
        return await handler(request)  # type: ignore[misc,no-any-return]
    finally:
        if isinstance(knocking, Knocking) and request.transport is not None:
            knocking.answered()
