"""People who ask on Discord and on Slack, each the next question when the last one is answered, and how long it took."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from bot.platforms.discord.drawing.render import FAULT_ACCENT
from tests.fakes import discord_gateway as events
from tests.fakes.discord import Discord, Shown
from tests.fakes.slack import FakeSlack, Said

PATIENCE = 60.0  # seconds; what is not answered by then counts as unanswered
WORDS = ("", "draghi", "philae", "merkel", "nato", "ferry", "harbour", "euro", "comet", "summit")


@dataclass
class Times:
    """Seconds of each answer by what was asked; `faults` are answers that tell of one."""

    acknowledged: list[float] = field(default_factory=list)
    answered: dict[str, list[float]] = field(default_factory=lambda: {"/brief": [], "/brief words": [], "/quote": []})
    completed: list[float] = field(default_factory=list)
    unanswered: int = 0
    faults: int = 0


def _last(message: dict[str, Any]) -> bool:
    """Whether this message ends an answer: with the button that shares it, or as one without stories and quotes."""
    drawn = json.dumps(message)
    return '"Share"' in drawn or not ('"Full text"' in drawn or '"Context"' in drawn)


@dataclass(frozen=True)
class Asked:
    """One question: `words` after the command, None for none."""

    command: str
    words: str

    @property
    def kind(self) -> str:
        return "/quote" if self.command == "quote" else "/brief words" if self.words else "/brief"


def questions(count: int, speakers: list[str]) -> Iterator[Asked]:
    """Briefs and quotes in turn, a tenth of the briefs without words."""
    for number in range(count):
        half = number // 2
        yield Asked("quote", speakers[half % len(speakers)]) if number % 2 else Asked("brief", WORDS[half % len(WORDS)])


class DiscordCrowd:
    def __init__(self, discord: Discord) -> None:
        self.discord, self.times = discord, Times()

    async def ask(self, person: str, asked: Asked) -> None:
        option = "speaker" if asked.command == "quote" else "about"
        given = {option: asked.words} if asked.words else {}
        shown = await self.discord.type(asked.command, given, by=events.user(person, f"Person {person}"))
        if not await self._until(shown, lambda one: any(map(_last, one.messages))):
            return
        assert shown.acknowledged is not None
        self.times.acknowledged.append(shown.acknowledged)
        self.times.answered[asked.kind].append(asyncio.get_running_loop().time() - shown.sent)
        accents = [part.get("accent_color") for message in shown.messages for part in message["components"]]
        self.times.faults += FAULT_ACCENT in accents

    async def complete(self, person: str, typed: str) -> None:
        shown = await self.discord.complete("quote", "speaker", typed, by=events.user(person, f"Person {person}"))
        if await self._until(shown, lambda one: one.first is not None):
            self.times.completed.append(asyncio.get_running_loop().time() - shown.sent)

    async def _until(self, shown: Shown, ready: Callable[[Shown], bool]) -> bool:
        try:
            async with asyncio.timeout(PATIENCE):
                await shown.until(ready)
        except TimeoutError:
            self.times.unanswered += 1
            return False
        return True


class SlackCrowd:
    def __init__(self, slack: FakeSlack) -> None:
        self.slack, self.times = slack, Times(acknowledged=slack.ack_times)
        self._waiting: dict[str, asyncio.Future[Said]] = {}
        slack.listeners.append(self._heard)

    def _heard(self, said: Said) -> None:
        waiting = self._waiting.get(said.to)
        if waiting is not None and not waiting.done() and _last(said.message):
            waiting.set_result(said)

    async def ask(self, person: str, asked: Asked) -> None:
        began = time.perf_counter()
        waiting = self._waiting[person] = asyncio.get_running_loop().create_future()
        try:
            async with asyncio.timeout(PATIENCE):
                await self.slack.command(f"/{asked.command} {asked.words}".strip(), user=person)
                said = await waiting
        except TimeoutError:
            self.times.unanswered += 1
        else:
            self.times.answered[asked.kind].append(time.perf_counter() - began)
            self.times.faults += "went wrong on my side" in said.text


async def all_at_once(
    people: list[tuple[str, Callable[[str, Asked], Awaitable[None]]]], asked: Iterator[Asked]
) -> None:
    """Everybody takes the next question when their last one is answered."""

    async def one(name: str, ask: Callable[[str, Asked], Awaitable[None]]) -> None:
        for question in asked:
            await ask(name, question)

    await asyncio.gather(*(one(name, ask) for name, ask in people))
