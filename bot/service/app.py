"""The wiring: opens, joins and closes everything; only the command line imports it."""

from __future__ import annotations

import asyncio
import logging
import secrets
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.commands import COMMANDS, answer, complete
from bot.config import Settings
from bot.core.calendar import Clock
from bot.core.models import Channel, Workspace
from bot.newsroom import Newsroom, arriving
from bot.newsroom.awaiting import Awaiting
from bot.platforms.base import Wire
from bot.platforms.registry import PLATFORMS
from bot.service import clock
from bot.service.configured import REMEDY, Taken, Taking, take
from bot.service.meter import Meter
from bot.talk.question import Asker, Choice, Question
from bot.talk.reply import Reply

if TYPE_CHECKING:
    from bot.library import Library
    from bot.sources.web.client import Web

log = logging.getLogger(__name__)

TERMINAL = Channel(Workspace("terminal"), "main")
OWNER = Asker("owner", "you", manager=True)  # whoever has the terminal has the machine


class App:
    """One configuration, joined: the newsroom with its library and web, opened when first needed.

    `taking` decides whether the configuration is applied then; where the database has another one, `say` is told.
    """

    def __init__(
        self,
        settings: Settings,
        now: Clock = clock.now,
        taking: Taking = Taking.ACTING,
        say: Callable[[str], None] = log.warning,
    ) -> None:
        self.clock = now
        self.owner = secrets.token_hex(8)
        self.taken = Taken(0, whole=False)
        self._taking = taking
        self._say = say
        self.newsroom = Newsroom(settings, now, self._open_library, self._open_web)
        self.meter = Meter([command.name for command in COMMANDS])
        self.awaiting = Awaiting(lambda: self.newsroom.library, now, self.owner)

    @property
    def settings(self) -> Settings:
        """As they are now: a running bot reads them again."""
        return self.newsroom.settings

    def _open_library(self) -> Library:
        from bot.library import Library

        library = Library.open(self.settings.database.url)
        self.taken = take(library, self.settings, self.clock(), self._taking, self.owner)
        if self.taken.differs:
            self._say(f"{self.taken.differs} {REMEDY}")
        return library

    def _open_web(self) -> Web:
        from bot.sources.web.client import Web

        fetch = self.settings.fetch
        return Web(allow_networks=fetch.allow_networks, contact=fetch.contact, concurrency=fetch.concurrency)

    async def answer(self, question: Question) -> Reply:
        with self.meter.question(question.command) as became:
            reply = await answer(self.newsroom, question)
            became.append("refused" if reply.error else "answered")
            return reply

    async def complete(self, question: Question, kind: str, typed: str) -> Sequence[Choice]:
        return await complete(self.newsroom, question, kind, typed)

    async def close(self) -> None:
        await self.newsroom.close()


async def say(app: App, words: str, platform: str) -> tuple[Reply, list[Wire]]:
    """The reply to one line, and the messages that `platform` would be sent for it."""
    try:
        reply = await app.answer(Question("", TERMINAL, OWNER, argument=words))
    finally:
        await app.close()
    return reply, _drawn(reply, platform)


def _drawn(reply: Reply, platform: str) -> list[Wire]:
    return next((entry.draw(reply) for entry in PLATFORMS if entry.name == platform), [])


async def chat(app: App) -> None:
    """Questions and answers in the terminal until its end."""
    from bot.platforms.terminal.client import TerminalPlatform

    async def nothing(*_: object) -> None:
        return None

    # Names complete before the first question; a fault of this is told with the first answer.
    opening = asyncio.create_task(arriving.ready(app.newsroom))
    opening.add_done_callback(lambda task: task.cancelled() or task.exception())
    try:
        await TerminalPlatform().run(COMMANDS, app.answer, app.complete, erase=nothing, welcome=nothing)
    finally:
        opening.cancel()
        await asyncio.wait([opening])
        await app.close()
