"""A bot that runs → one of those on its database: it gives signs of life, and follows its configuration.

SIGHUP and a changed file have it read again, checked whole, and applied or refused with the fault, without a restart.
"""

from __future__ import annotations

import asyncio
import logging
import signal
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from bot.config import Settings
from bot.errors import ConfigurationError, DatabaseError
from bot.library import Library
from bot.library.running.processes import SEEN
from bot.service.app import App
from bot.service.configured import REMEDY, Taking, completed, fingerprint, take

log = logging.getLogger(__name__)

LOOK = 2.0  # seconds between two looks at the file
SETTLED = 0.3  # seconds that a changed file is left alone: an editor may still be writing it


class Living:
    """`async with Living(app, load)`: alive among the processes until it is left. `load` reads the settings again."""

    def __init__(self, app: App, load: Callable[[], Settings]) -> None:
        self._app = app
        self._load = load
        self._asked = asyncio.Event()
        self._tasks: list[asyncio.Task[None]] = []
        self._file = _mark(app.settings.path)
        self._told = app.taken.differs
        self.differs = app.taken.differs

    async def __aenter__(self) -> Self:
        with suppress(NotImplementedError, AttributeError):  # a system without that signal
            asyncio.get_running_loop().add_signal_handler(signal.SIGHUP, self._asked.set)
        await self._alive()
        self._tasks = [asyncio.create_task(self._beat()), asyncio.create_task(self._watch())]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, fault: BaseException | None, where: TracebackType | None
    ) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        with suppress(DatabaseError):
            await self._app.newsroom.aside(self._library.processes.gone, self._app.owner)

    @property
    def _library(self) -> Library:
        return self._app.newsroom.library

    async def _beat(self) -> None:
        while True:
            await asyncio.sleep(SEEN)
            await self._alive()

    async def _alive(self) -> None:
        """One sign of life, and a look at which configuration stands. A database that is away is no fault of it."""
        app = self._app
        try:
            await app.newsroom.aside(self._sign)
        except DatabaseError as fault:
            log.warning("alive: %s", fault.what)
        if self.differs and self.differs != self._told:
            log.warning("configuration.differs %s %s", self.differs, REMEDY)
        self._told = self.differs

    def _sign(self) -> None:
        app, now = self._app, self._app.clock()
        self._library.processes.seen(app.owner, fingerprint(app.settings), now)
        app.taken = completed(self._library, app.settings, now, app.owner)
        self.differs = app.taken.differs

    async def _watch(self) -> None:
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK):
                    await self._asked.wait()
            found = _mark(self._app.settings.path)
            if not self._asked.is_set() and found == self._file:
                continue
            if not self._asked.is_set():
                await asyncio.sleep(SETTLED)
                if _mark(self._app.settings.path) != found:
                    continue
            self._asked.clear()
            self._file = found
            await self._again()

    async def _again(self) -> None:
        """Read again; what cannot be taken leaves everything as it was."""
        app = self._app
        try:
            new = await app.newsroom.aside(self._load)
            restart = _needs_restart(app.settings, new)
            settings = _kept(app.settings, new)
            taken = await app.newsroom.aside(take, self._library, settings, app.clock(), Taking.CHANGED, app.owner)
        except ConfigurationError as wrong:
            for words in wrong.faults:
                log.error("configuration.refused %s", words)  # noqa: TRY400 - the fault says it all
            return
        except DatabaseError as fault:
            log.error("configuration.refused %s", fault)  # noqa: TRY400
            return
        app.newsroom.settings, app.taken, self.differs = settings, taken, taken.differs
        app.newsroom.forget()
        log.info("configuration.applied number=%d sources=%d digests=%d", taken.generation, *_sizes(settings))
        if restart:
            log.warning("configuration.restart_needed %s: the bot reads these at its start", ", ".join(restart))
        await self._alive()


def _mark(path: Path | None) -> tuple[int, int, int] | None:
    """What changes with a file's content; None when it cannot be seen."""
    try:
        seen = path.stat() if path is not None else None
    except OSError:
        return None
    return None if seen is None else (seen.st_mtime_ns, seen.st_size, seen.st_ino)


def _kept(old: Settings, new: Settings) -> Settings:
    """The new settings, with what only a start can change as it was."""
    fetch = replace(
        new.fetch,
        allow_networks=old.fetch.allow_networks,
        contact=old.fetch.contact,
        concurrency=old.fetch.concurrency,
    )
    database = replace(new.database, url=old.database.url)
    return replace(new, fetch=fetch, database=database, platforms=old.platforms, http=old.http)


def _needs_restart(old: Settings, new: Settings) -> list[str]:
    """The sections of which something changed that only a start takes up."""
    kept = _kept(old, new)
    changed = [name for name in ("database", "fetch", "http") if getattr(kept, name) != getattr(new, name)]
    return changed + [name for name in new.platforms if new.platforms[name] != old.platforms.get(name)]


def _sizes(settings: Settings) -> tuple[int, int]:
    return len(settings.sources), len(settings.subscriptions)
