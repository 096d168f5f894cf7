"""`briefbot demo`: the bundled articles → one story and one quote on a screen; with --all a digest, a full text too."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TextIO

from bot.config import DatabaseSettings, Settings
from bot.core.models import Source, SourceKind
from bot.newsroom import arriving
from bot.platforms.terminal.render import text
from bot.service.app import OWNER, TERMINAL, App, chat
from bot.talk.question import Question
from bot.talk.reply import Block, Buttons, Divider, Heading, Menu, Note, Paragraph, Reply

GLIMPSED = ("/brief nato", "/quote Mattis")
SHOWN = ("/digest preview", *GLIMPSED, "/full 1")
NEXT = (
    ("briefbot preview gallery.html", "the same in Discord and Slack"),
    ("briefbot demo --all", "a digest, a brief, quotes, a full text"),
    ("briefbot chat", "ask for yourself, here"),
    ("briefbot run", "serve Discord and Slack: see the README"),
)


class Calendar:
    """The demonstration's clock: it stands still on the morning after the latest bundled article."""

    def __init__(self) -> None:
        self.moment = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.moment


def settings(seeds: Path, database: Path) -> Settings:
    """No token, no network: the bundled articles in a database of their own."""
    return Settings(
        database=DatabaseSettings(f"sqlite:///{database}"),
        sources=(Source("Samples", SourceKind.FOLDER, str(seeds / "articles")),),
    )


async def morning(app: App, calendar: Calendar) -> None:
    """The bundled articles are read, and it is eight o'clock after the latest of them."""
    await arriving.ready(app.newsroom)
    latest = app.newsroom.library.articles.latest(workspace=TERMINAL.workspace)
    if latest is not None and latest.published is not None:
        calendar.moment = latest.published.replace(hour=8, minute=0, second=0) + timedelta(days=1)


def glimpse(reply: Reply) -> Reply:
    """The beginning of an answer: its title and the first thing under it, without buttons."""
    kept: list[Block] = []
    for block in reply.blocks:
        if isinstance(block, Buttons | Menu | Divider) or (isinstance(block, Heading) and len(kept) > 1):
            break
        if isinstance(block, Paragraph) and isinstance(kept[-1], Paragraph):
            continue  # what the other outlets say
        kept.append(block)
        if isinstance(block, Note) and len(kept) > 2:
            break
    return Reply(tuple(kept), reply.summary)


async def show(made: Settings, out: TextIO, *, talk: bool, whole: bool) -> None:
    """Print what fits on a screen, or the `whole` of one answer of each kind; with `talk` go on as a chat."""
    calendar = Calendar()
    app = App(made, calendar)
    colour = out.isatty()
    width = min(100, shutil.get_terminal_size((96, 24)).columns)
    try:
        await morning(app, calendar)
        day = calendar.moment.strftime("%-d %B %Y")
        out.write(f"Briefbot reads the articles in {made.sources[0].address}, as if it were the morning of {day}.\n")
        for line in SHOWN if whole else GLIMPSED:
            answered = await app.answer(Question("", TERMINAL, OWNER, argument=line))
            reply = answered if whole else glimpse(answered)
            prompt = f"\033[1;36m› {line}\033[0m" if colour else f"› {line}"
            out.write(f"\n{prompt}\n{text(reply, width=width, colour=colour, now=calendar.moment)}\n")
        out.write("\nNext:\n")
        out.writelines(f"  {command:<36} {meaning}\n" for command, meaning in NEXT)
        out.flush()
        if talk:
            out.write("\nNow ask, for example: /quote Stoltenberg — Ctrl-D ends.\n")
            await chat(app)
    finally:
        await app.close()
