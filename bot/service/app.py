"""The wiring: opens, joins and closes everything; only the command line imports it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Sequence
from typing import TYPE_CHECKING

from bot.commands import COMMANDS, answer, complete
from bot.config import Settings
from bot.core.calendar import Clock
from bot.core.models import Channel
from bot.newsroom import Newsroom
from bot.platforms.base import Wire
from bot.service import clock
from bot.talk.question import Asker, Choice, Question
from bot.talk.reply import Reply

if TYPE_CHECKING:
    from bot.library import Library
    from bot.sources.web.client import Web

log = logging.getLogger(__name__)

TERMINAL = Channel("terminal", "main")
OWNER = Asker("owner", "you", manager=True)  # whoever has the terminal has the machine


class App:
    """One configuration, joined: the newsroom with its library and web, opened when first needed."""

    def __init__(self, settings: Settings, now: Clock = clock.now) -> None:
        self.settings = settings
        self.clock = now
        self.newsroom = Newsroom(settings, now, self._open_library, self._open_web)

    def _open_library(self) -> Library:
        from bot.library import Library

        library = Library.open(self.settings.database.url)
        library.sources.sync(self.settings.sources, self.clock())
        library.subscriptions.sync(self.settings.subscriptions, self.clock())
        return library

    def _open_web(self) -> Web:
        from bot.sources.web.client import Web

        fetch = self.settings.fetch
        return Web(allow_networks=fetch.allow_networks, contact=fetch.contact, concurrency=fetch.concurrency)

    async def answer(self, question: Question) -> Reply:
        return await answer(self.newsroom, question)

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
    match platform:
        case "discord":
            from bot.platforms.discord.drawing import render as discord

            return discord.draw(reply)
        case "slack":
            from bot.platforms.slack.drawing import render as slack

            return slack.draw(reply)
        case _:
            return []  # the terminal prints the reply itself


async def chat(app: App) -> None:
    """Questions and answers in the terminal until its end."""
    from bot.platforms.terminal.client import TerminalPlatform

    async def nothing(*_: object) -> None:
        return None

    # Names complete before the first question; a fault of this is told with the first answer.
    opening = asyncio.create_task(app.newsroom.ready())
    opening.add_done_callback(lambda task: task.cancelled() or task.exception())
    try:
        await TerminalPlatform().run(COMMANDS, app.answer, app.complete, erase=nothing, welcome=nothing)
    finally:
        opening.cancel()
        await asyncio.wait([opening])
        await app.close()
