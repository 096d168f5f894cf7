"""A stand-in for everything behind the platforms: remembers what was asked, answers what it was told to."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from bot.core.models import Channel
from bot.talk.question import Choice, Command, Option, Question
from bot.talk.reply import Action, Buttons, Heading, Link, Menu, Note, Paragraph, Reply, Text

ABOUT = Option("about", "Words", "Worte", rest=True)
COMMANDS = (
    Command("brief", "The top stories", "Die wichtigsten Meldungen", (ABOUT,)),
    Command(
        "quote",
        "What somebody said",
        "Was jemand gesagt hat",
        (
            Option("speaker", "A person in the news", "Eine Person", required=True, complete="speakers", rest=True),
            Option("about", "What about", "Worum"),
        ),
        form=True,
    ),
    Command(
        "digest add",
        "Post a digest here",
        "Hier eine Zusammenfassung senden",
        (
            Option("times", "Local times", "Uhrzeiten", required=True),
            Option("timezone", "A zone", "Eine Zone", complete="timezones"),
            Option("quiet", "Silent without news", "Still", choices=("yes", "no")),
        ),
        manage=True,
        form=True,
        private=True,
        submit=("Add digest", "Hinzufügen"),
        fills=True,
    ),
    Command("digest list", "The digests here", "Die Zusammenfassungen hier", private=True),
    Command(
        "sources add",
        "Add a feed",
        "Feed hinzufügen",
        (Option("address", "Its address", "Adresse", required=True),),
        manage=True,
    ),
    Command("help", "What can be asked", "Was man fragen kann", private=True),
    Command("quotes", "The quotes of a story", "Die Zitate", (ABOUT,), hidden=True, private=True),
    Command("share", "For everybody", "Für alle", (ABOUT,), hidden=True),
    Command("home", "At a glance", "Auf einen Blick", hidden=True, private=True),
)


def said(text: str, *more: Buttons, private: bool = False, thread: tuple[Reply, ...] = ()) -> Reply:
    return Reply((Heading((Text(text),)), *more), text, private=private, thread=thread)


class Newsroom:
    """Answers each command from a table; an entry may be an exception, or an event that is waited for first."""

    def __init__(self) -> None:
        self.asked: list[Question] = []
        self.completed: list[tuple[str, str, str]] = []
        self.erased: list[tuple[str, str]] = []
        self.welcomed: list[Channel] = []
        self.seen: set[str] = set()
        self.replies: dict[str, Reply | Exception] = {
            "brief": said(
                "Top stories",
                Buttons(
                    (Action("Full text", "full", "#1"), Action("Quotes", "quotes", "#1"), Action("▶", "brief", "p2"))
                ),
                Buttons((Action("Share", "share", "brief nato"),)),
            ),
            "quote": said("Said", private=True),
            "full": said("Page", Buttons((Action("▶", "full", "#1 p2"),)), private=True),
            "share": said("Shared"),
            "help": said("Help", private=True),
            "which": Reply(
                (Menu("Who?", (Action("Ann Lee", "quote", "~1"), Action("Bob Lee", "quote", "~2"))),),
                "Who?",
                private=True,
            ),
            "home": Reply(
                (
                    Heading((Text("At home"),)),
                    Paragraph((Link("a feed", "https://e.org/f"),)),
                    Note((Text("fine"),)),
                    Buttons((Action("Add a digest", "digest add"), Action("Pause", "digest list", "x"))),
                ),
                "Home",
            ),
        }
        self.gate: asyncio.Event | None = None
        self.choices: Sequence[Choice] | Exception = (Choice("Ann Lee, minister", "Ann Lee"), Choice("Bob", "x" * 151))

    async def answer(self, question: Question) -> Reply:
        self.asked.append(question)
        if self.gate is not None:
            await self.gate.wait()
        reply = self.replies.get(question.command, said("An answer", private=True))
        if isinstance(reply, Exception):
            raise reply
        return reply

    async def complete(self, question: Question, kind: str, typed: str) -> Sequence[Choice]:
        self.completed.append((question.command, kind, typed))
        if isinstance(self.choices, Exception):
            raise self.choices
        return self.choices

    async def first(self, key: str) -> bool:
        if key in self.seen:
            return False
        self.seen.add(key)
        return True

    async def erase(self, workspace) -> None:
        self.erased.append((workspace.platform, workspace.id))

    async def welcome(self, channel: Channel) -> None:
        self.welcomed.append(channel)
