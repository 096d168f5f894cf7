"""When the next request may go: Discord allows a bot 50 a second over all routes, and counts those that are refused."""

import asyncio
from collections.abc import Awaitable, Callable

# 49 leave room for the clocks' disagreement; 1,000 posts took 20.5 s on a busy machine, 97 % of what is allowed.
REQUESTS_PER_SECOND = 49


class Pace:
    """Turns at an even pace, first come first served.

    Time lost while the process could not run is made good by one turn at most: a burst would be refused. Urgent turns
    (somebody waits for an answer) come at once, and the others make room for them.
    """

    def __init__(
        self,
        per_second: float = REQUESTS_PER_SECOND,
        clock: Callable[[], float] | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._gap = 1 / per_second
        self._clock = clock
        self._sleep = sleep
        self._next = 0.0
        self._line = asyncio.Lock()

    def _now(self) -> float:
        return self._clock() if self._clock is not None else asyncio.get_running_loop().time()

    async def turn(self, *, urgent: bool) -> None:
        """Returns when the request may go."""
        if urgent:
            self._next = max(self._next, self._now() - self._gap) + self._gap
            return
        async with self._line:
            while (wait := self._next - self._now()) > 0:  # longer when an urgent one came meanwhile
                await self._sleep(wait)
            self._next = max(self._next, self._now() - self._gap) + self._gap
