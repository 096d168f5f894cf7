"""The real discord.py against the server in tests/fakes, with answers that a test decides."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

import pytest

from bot.platforms.discord.client import DiscordPlatform
from bot.talk.question import Choice, Command, Option, Question
from bot.talk.reply import Action, Buttons, Heading, Link, Paragraph, Reply, Text
from tests.fakes.discord import TOKEN, Discord

ABOUT = Option("about", "What it is about", "Worum es geht", rest=True)
COMMANDS = (
    Command("brief", "The top stories", "Die Meldungen", (ABOUT,)),
    Command("full", "The full text", "Der ganze Text", (Option("article", "Which", "Welcher", required=True, complete="articles", rest=True),), private=True),
    Command("quote", "What somebody said", "Was jemand sagte", (Option("speaker", "Who", "Wer", complete="speakers", rest=True), ABOUT), form=True),
    Command("digest add", "A digest here", "Hier eine Übersicht", (Option("days", "Days", "Tage"), Option("times", "Times", "Zeiten", required=True), Option("quiet", "Quiet", "Still", choices=("yes", "no"))), manage=True, form=True, private=True),
    Command("digest list", "The digests", "", private=True),
    Command("help", "What can be asked", "Hilfe", private=True),
    Command("quotes", "Quotes of a story", "", (ABOUT,), hidden=True, private=True),
    Command("share", "Show it to all", "", (ABOUT,), hidden=True),
)  # fmt: skip


def reply(words: str, *, private: bool = True, error: bool = False, actions: tuple[Action, ...] = ()) -> Reply:
    rows = (Buttons(actions),) if actions else ()
    return Reply((Paragraph((Text(words),)), *rows), words, private=private, error=error)


def digest(words: str = "Morning · 2026-03-01", stories: int = 2) -> Reply:
    details = tuple(
        Reply((Heading((Link(f"Story {n}", "https://a.example/"),)), Paragraph((Text("Details."),))), f"Story {n}")
        for n in range(1, stories + 1)
    )
    return Reply((Heading((Text(words),)), Paragraph((Text("Headlines."),))), words, thread=details)


class Newsroom:
    """Answers as a test says: a reply, a fault to raise, or what a callable (possibly waiting) gives."""

    def __init__(self) -> None:
        self.questions: list[Question] = []
        self.answers: dict[str, Reply | Exception | Callable] = {}
        self.completions: list[Choice] | Exception = [Choice("Jim Mattis", "Jim Mattis")]
        self.completed: list[tuple[Question, str, str]] = []
        self.erased: list[tuple[str, str]] = []
        self.welcomed: list[str] = []
        self.seen: set[str] = set()

    async def answer(self, question: Question) -> Reply:
        self.questions.append(question)
        found = self.answers.get(question.command)
        if isinstance(found, Exception):
            raise found
        if callable(found):
            return await found(question)
        return found or reply(f"answer to {question.command} {question.argument}", private=not question.public)

    async def complete(self, question: Question, kind: str, typed: str) -> list[Choice]:
        self.completed.append((question, kind, typed))
        if isinstance(self.completions, Exception):
            raise self.completions
        return self.completions

    async def erase(self, workspace) -> None:
        self.erased.append((workspace.platform, workspace.id))

    async def welcome(self, channel) -> None:
        self.welcomed.append(channel.id)

    async def first(self, key: str) -> bool:
        fresh = key not in self.seen
        self.seen.add(key)
        return fresh


@asynccontextmanager
async def running(server: Discord, newsroom: Newsroom, **settings) -> AsyncIterator[DiscordPlatform]:
    commands = settings.pop("commands", COMMANDS)
    platform = DiscordPlatform(
        settings.pop("token", TOKEN),
        first=newsroom.first,
        api_url=server.url,
        gateway_url=server.gateway.address,
        **settings,
    )
    serving = asyncio.create_task(
        platform.run(commands, newsroom.answer, newsroom.complete, erase=newsroom.erase, welcome=newsroom.welcome)
    )
    try:
        await server.gateway.until(identified=1)
        yield platform
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving


@pytest.fixture
def newsroom() -> Newsroom:
    return Newsroom()


@pytest.fixture
async def server() -> AsyncIterator[Discord]:
    async with Discord() as discord:
        yield discord
        assert discord.faults == []


@pytest.fixture
async def bot(server: Discord, newsroom: Newsroom) -> AsyncIterator[DiscordPlatform]:
    async with running(server, newsroom) as platform:
        yield platform
