"""When the next request may go: Discord allows a bot 50 a second over all routes, and counts those that are refused."""

import asyncio
import logging
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from contextvars import ContextVar

import aiohttp

from bot.platforms.base import Reserve

REQUESTS = 50  # https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
# Seconds within which no more than these go: the second, and what a request may be quicker on its way than another.
WITHIN = 1.015
MADE_GOOD = 0.25  # seconds of a stall that are made good at once
# Another process with the same token spends of the same 50: a second with a refusal slows the pace down by a quarter,
# and every turn makes it a little faster again, so that the processes find their shares.
SLOWER, FASTER = 1.25, 0.995
SLOWEST = 8.0
TURNS, AHEAD = 10, 4  # turns that a process asks for at a time, and how many are left when it asks for more
SHARED = 1.03  # the common pace beside that of one process: answers, which wait for no turn, are counted too

log = logging.getLogger(__name__)


class _Turn:
    """`left` when its request is on its way."""

    left = False


_TURN: ContextVar[_Turn | None] = ContextVar("turn", default=None)


class Pace:
    """Turns at an even pace, first come first served, and never more than REQUESTS within WITHIN.

    Counted is what leaves, when it leaves, with the client's own repetitions: on a busy machine a request leaves long
    after its turn. Turns lost while the process could not run are made good as far as that allows; an even pace alone
    reached 44.5 requests a second there. Urgent turns (somebody waits for an answer) come at once, and the others make
    room for them.
    """

    def __init__(
        self,
        requests: int = REQUESTS,
        within: float = WITHIN,
        clock: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        reserve: Reserve | None = None,
    ) -> None:
        self._reserve = reserve
        self._granted: deque[float] = deque()
        self._asking: asyncio.Task[None] | None = None
        self._even = self._gap = within / requests
        self._refused = 0.0
        self._within = within
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._gone: deque[float] = deque(maxlen=requests)
        self._leaving = 0
        self._line = asyncio.Lock()
        self.trace = aiohttp.TraceConfig()
        self.trace.on_request_headers_sent.append(self._left)
        self.trace.on_request_end.append(self._answered)

    def _now(self) -> float:
        return self._clock() if self._clock is not None else asyncio.get_running_loop().time()

    @asynccontextmanager
    async def turn(self, *, urgent: bool) -> AsyncIterator[None]:
        """Enters when the request may go; `trace` must see it go."""
        if not urgent:
            await self._line.acquire()
        try:
            granted = 0.0 if urgent or self._reserve is None else await self._turn_of_all(self._reserve)
            # Longer when an urgent one came meanwhile.
            while not urgent and (wait := max(granted, self._free()) - self._now()) > 0:
                await self._sleep(wait)
            self._next = max(self._next, self._now() - MADE_GOOD) + self._gap
            self._gap = max(self._even, self._gap * FASTER)
            self._leaving += 1
        finally:
            if not urgent:
                self._line.release()
        turn = _Turn()
        before = _TURN.set(turn)
        try:
            yield
        finally:
            _TURN.reset(before)
            if not turn.left:
                self._leaving -= 1

    async def _turn_of_all(self, reserve: Reserve) -> float:
        """When the next turn is that no other process has. Some are asked for ahead: nobody waits for asking."""
        while True:
            while self._granted and self._granted[0] < self._now() - MADE_GOOD:
                self._granted.popleft()  # nobody wanted it
            if len(self._granted) <= AHEAD and self._asking is None:
                self._asking = asyncio.create_task(self._ask(reserve))
            if self._granted:
                return self._granted.popleft()
            if self._asking is not None:
                await self._asking

    async def _ask(self, reserve: Reserve) -> None:
        """More turns; where they cannot be had, as many as would be this process' own, at half the pace."""
        gap = self._even * SHARED
        try:
            wait = await reserve("discord", TURNS, gap)
            first = self._now() + wait  # a little late, by the answer's way here, and never early
        except Exception as fault:  # noqa: BLE001 - whatever it is, posts go on
            log.warning("discord.pace_alone %s", type(fault).__name__)
            first, gap = self._now(), gap * 2
        self._granted.extend(first + turn * gap for turn in range(TURNS))
        self._asking = None

    def _free(self) -> float:
        most = (self._gone.maxlen or 0) - self._leaving
        if most <= 0:
            return max(self._next, self._now() + self._gap)
        return max(self._next, self._gone[-most] + self._within if len(self._gone) >= most else 0.0)

    async def _left(self, *_: object) -> None:
        """A request is on its way: the first of a turn, a repetition of it, or one that waited for no turn."""
        turn = _TURN.get()
        if turn is not None and not turn.left:
            turn.left = True
            self._leaving -= 1
        self._gone.append(self._now())

    async def _answered(self, _: object, __: object, told: aiohttp.TraceRequestEndParams) -> None:
        if told.response.status == 429 and "X-RateLimit-Global" in told.response.headers:
            self.refused()

    def refused(self) -> None:
        """More came than is allowed."""
        if self._now() - self._refused >= 1.0:
            self._refused = self._now()
            self._gap = min(self._gap * SLOWER, self._even * SLOWEST)
