"""How much one person and one workspace may ask of the bot, so that nobody's asking stops the others' answers.

questions    a person's go two at a time; more wait, and past WAITING they are refused at once
links        pages, feeds and lists to be fetched: so many a minute and so many under way, of a person and a workspace
reading      what was fetched is read by turns between workspaces, and none has every process
"""

from __future__ import annotations

import asyncio
import os
import time
from collections import OrderedDict, deque
from collections.abc import AsyncIterator, Callable, Hashable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field

from bot.core.models import Workspace
from bot.errors import NotAllowedError

AT_ONCE = 2  # questions of one person that are worked on
WAITING = 20  # more of them that wait: fingers press no faster, a script does
MINUTE = 60.0
REMEMBERED = 10_000  # persons and workspaces
READERS = max(2, min(4, os.cpu_count() or 1))  # pages read at once, as many as there are processes for it
READING_SECONDS = 8  # a page takes 10 ms; one that takes this long is made to
MOST_TEXT = 100_000  # characters kept of a page that somebody links: a book's chapter; most articles have 5,000
MOST_QUOTES = 300  # kept of such a page
PERSONAL, TEAM = 50, 2_000  # sources of a direct conversation, and of a workspace


@dataclass(frozen=True, slots=True)
class Allowance:
    """So many in a minute, and so many under way."""

    minute: int
    at_once: int


# Ten links a minute is more than anybody reads; thirty are a whole team in a hurry.
PERSON, WORKSPACE = Allowance(10, 2), Allowance(30, 4)


def most_sources(workspace: Workspace) -> int:
    """How many sources a workspace may have; where it is one person's direct conversation, fewer."""
    return PERSONAL if workspace.id.startswith("dm:") else TEAM


@dataclass(slots=True)
class _Taken:
    """What somebody has taken: when, in the last minute, and how many are under way."""

    at: deque[float] = field(default_factory=deque)
    under_way: int = 0

    def wait(self, allowance: Allowance, now: float) -> float:
        """Seconds until there is another; 0 for now."""
        while self.at and self.at[0] <= now - MINUTE:
            self.at.popleft()
        return self.at[0] + MINUTE - now if len(self.at) >= allowance.minute else 0.0


@dataclass(slots=True)
class _Person:
    turn: asyncio.Semaphore = field(default_factory=lambda: asyncio.Semaphore(AT_ONCE))
    asking: int = 0


class Limits:
    """The limits of one bot."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._people: dict[Hashable, _Person] = {}
        self._taken: OrderedDict[Hashable, _Taken] = OrderedDict()
        self._importing: set[Workspace] = set()
        self.reading = Fairly(READERS)

    @asynccontextmanager
    async def question(self, person: Hashable) -> AsyncIterator[None]:
        """Waits for this person's turn. Raises NotAllowedError when too many of theirs wait already."""
        mine = self._people.setdefault(person, _Person())
        if mine.asking >= AT_ONCE + WAITING:
            raise NotAllowedError(
                "You have asked more than I can answer at once.", "Wait for the answers under way, then ask again."
            )
        mine.asking += 1
        try:
            async with mine.turn:
                yield
        finally:
            mine.asking -= 1
            if not mine.asking:
                self._people.pop(person, None)

    @contextmanager
    def link(self, person: Hashable, workspace: Workspace) -> Iterator[None]:
        """One page, feed or list to be fetched. Raises NotAllowedError that says when there is another."""
        mine, ours, now = self._of(person), self._of(workspace), self._now()
        if mine.under_way >= PERSON.at_once:
            raise NotAllowedError(
                f"I am reading {PERSON.at_once} pages for you already.", "Ask again once they are there."
            )
        if ours.under_way >= WORKSPACE.at_once:
            raise NotAllowedError("I am reading several pages for this workspace already.", "Ask again in a moment.")
        for taken, allowance, whose in ((mine, PERSON, "you"), (ours, WORKSPACE, "this workspace")):
            if (wait := taken.wait(allowance, now)) > 0:
                raise NotAllowedError(
                    f"I have fetched {allowance.minute} pages for {whose} within a minute, which is the most.",
                    f"Ask again in {max(1, round(wait))} seconds.",
                )
        for taken in (mine, ours):
            taken.at.append(now)
            taken.under_way += 1
        try:
            yield
        finally:
            for taken in (mine, ours):
                taken.under_way -= 1

    @contextmanager
    def importing(self, workspace: Workspace) -> Iterator[None]:
        """One list of sources at a time. Raises NotAllowedError while another is under way."""
        if workspace in self._importing:
            raise NotAllowedError("A list is being imported here already.", "Import the next one when it is done.")
        self._importing.add(workspace)
        try:
            yield
        finally:
            self._importing.discard(workspace)

    def _of(self, who: Hashable) -> _Taken:
        taken = self._taken.setdefault(who, _Taken())
        self._taken.move_to_end(who)
        while len(self._taken) > REMEMBERED and not next(iter(self._taken.values())).under_way:
            self._taken.popitem(last=False)
        return taken


class Fairly:
    """So many turns at once, of which no name has all; who waits comes by turns between names."""

    def __init__(self, turns: int) -> None:
        self._free = turns
        self._each = max(1, turns - 1)
        self._held: dict[Hashable, int] = {}
        self._waiting: OrderedDict[Hashable, deque[asyncio.Future[None]]] = OrderedDict()

    @asynccontextmanager
    async def turn(self, name: Hashable) -> AsyncIterator[None]:
        await self._enter(name)
        try:
            yield
        finally:
            self._leave(name)

    async def _enter(self, name: Hashable) -> None:
        if self._free and self._held.get(name, 0) < self._each:
            self._take(name)
            return
        ready: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.setdefault(name, deque()).append(ready)
        try:
            await ready
        except asyncio.CancelledError:
            if ready.done() and not ready.cancelled():
                self._leave(name)  # it was just handed over: pass it on
            raise

    def _take(self, name: Hashable) -> None:
        self._free -= 1
        self._held[name] = self._held.get(name, 0) + 1

    def _leave(self, name: Hashable) -> None:
        self._free += 1
        self._held[name] -= 1
        if not self._held[name]:
            del self._held[name]
        while self._free and (following := self._following()) is not None:
            following.set_result(None)

    def _following(self) -> asyncio.Future[None] | None:
        """Whose turn it is now, taken for them; None when nobody who waits may have one."""
        for name, queue in [*self._waiting.items()]:
            while queue and queue[0].done():  # given up meanwhile
                queue.popleft()
            if queue and self._held.get(name, 0) < self._each:
                self._take(name)
                ready = queue.popleft()
                self._waiting.move_to_end(name)  # behind the other names
                return ready
            if not queue:
                del self._waiting[name]
        return None
