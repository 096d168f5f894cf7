"""Questions → replies that always come: asked once, in time, and whatever goes wrong is said, not raised."""

from __future__ import annotations

import asyncio
import logging
from collections import OrderedDict
from collections.abc import AsyncIterator, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import Any

from bot.platforms.base import Answer, Complete, First, PostFault
from bot.platforms.shared.words import apology
from bot.talk.question import Choice, Question
from bot.talk.reply import Reply

log = logging.getLogger(__name__)

REMEMBERED = 5_000  # keys kept in memory before the durable memory is asked
COMPLETE_WITHIN = 2.5  # seconds; Discord and Slack show a completion later than 3 as failed
CANCELLED_WITHIN = 0.5  # seconds for what is given up to notice it


class Unremembered:
    """Stands where no process is there to take over."""

    @staticmethod
    @asynccontextmanager
    async def question(platform: str, key: str, reach: Mapping[str, str]) -> AsyncIterator[None]:
        del platform, key, reach
        yield


class Once:
    """Which happenings are met for the first time: by this process, then by any. A key begins with its platform."""

    def __init__(self, first: First) -> None:
        self._first = first
        self._seen: OrderedDict[str, None] = OrderedDict()

    def here(self, *keys: str) -> bool:
        """Whether this process meets them all for the first time."""
        if any(key in self._seen for key in keys):
            return False
        self._seen.update(dict.fromkeys(keys))
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return True

    async def ever(self, *keys: str) -> bool:
        """Whether anybody does. Where that cannot be known: yes, for an answer twice is better than none."""
        try:
            return all([await self._first(key) for key in keys])
        except Exception:
            log.exception("seen.unknown key=%s", keys[0] if keys else "")
            return True


class Work:
    """What is under way beside the event loop's own: none of it can break the rest, and the end waits for it.

    `expected` faults of the platform's own are told in a line, like every PostFault; any other is a bug.
    """

    def __init__(self, platform: str, *expected: type[Exception]) -> None:
        self._platform = platform
        self._expected: tuple[type[Exception], ...] = (PostFault, *expected)
        self._tasks: set[asyncio.Task[None]] = set()

    def start(self, work: Coroutine[Any, Any, None]) -> None:
        task = asyncio.get_running_loop().create_task(self._guarded(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _guarded(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except self._expected as fault:
            log.warning("%s.answer_lost %s", self._platform, fault)
        except Exception:
            log.exception("%s.answer_broken", self._platform)

    async def drain(self, within: float) -> None:
        """Wait for what is under way, at most so many seconds, then give it up."""
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=within)
        for task in late:
            task.cancel()
        if late:
            await asyncio.wait(late, timeout=CANCELLED_WITHIN)


async def surely(answer: Answer, question: Question) -> Reply:
    """The answer, or that something went wrong: a bug is logged here, and who asked hears of it."""
    try:
        return await answer(question)
    except Exception:
        log.exception("answer.broken platform=%s command=%s", question.channel.platform, question.command[:40])
        return apology("wrong", question.asker.locale)


async def choices(
    complete: Complete, question: Question, kind: str, typed: str, *, within: float = COMPLETE_WITHIN
) -> Sequence[Choice]:
    """The completions that are there in time; none where there are none: typing goes on whatever happens."""
    try:
        async with asyncio.timeout(within):
            return await complete(question, kind, typed)
    except Exception:
        log.exception("completion.broken platform=%s kind=%s", question.channel.platform, kind)
        return ()
