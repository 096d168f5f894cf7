"""`demo`, `chat` and `say`: the bot's answers in the terminal."""

from __future__ import annotations

import asyncio
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Annotated, Literal

import typer

from bot.cli.opening import opened
from bot.errors import BotError, UsageError
from bot.talk.reply import Heading, Note, Paragraph, Reply, plain

Platform = Literal["terminal", "discord", "slack"]
As = Annotated[
    Platform, typer.Option("--as", help="Draw the answer for this platform; discord and slack print the wire JSON.")
]
SEEDS = Path(__file__).resolve().parents[2] / "seeds"


def register(app: typer.Typer) -> None:
    app.command()(demo)
    app.command()(chat)
    app.command()(say)


def demo(
    *, whole: Annotated[bool, typer.Option("--all", help="A digest, a brief, quotes and a full text.")] = False
) -> None:
    """The bot at work on the bundled articles: no token, no network, a throw-away database."""
    from bot.service import demonstration

    seeds = bundled()
    with tempfile.TemporaryDirectory(prefix="briefbot-demo-") as folder:
        settings = demonstration.settings(seeds, Path(folder) / "demo.db")
        talk = sys.stdin.isatty() and sys.stdout.isatty()
        asyncio.run(demonstration.show(settings, sys.stdout, talk=talk, whole=whole))


def bundled() -> Path:
    """The folder of the bundled articles: here, else beside the program. Raises UsageError."""
    seeds = next((folder for folder in (Path("seeds"), SEEDS) if (folder / "articles").is_dir()), None)
    if seeds is None:
        raise UsageError("seeds/articles is not here.", "Run this in Briefbot's folder.")
    return seeds


def chat() -> None:
    """Talk to the bot in the terminal."""
    from bot.service import app

    asyncio.run(app.chat(opened("ACTING")))


def say(
    words: Annotated[str, typer.Argument(help='One command, like "/brief nato".')],
    platform: As = "terminal",
) -> None:
    """One command, answered."""
    from bot.service import app

    reply, drawn = asyncio.run(app.say(opened("ACTING"), words, platform))
    if platform != "terminal":
        sys.stdout.write(json.dumps(drawn, ensure_ascii=False, indent=2) + "\n")
    elif not reply.error or len(reply.blocks) > 2:
        from bot.platforms.terminal.render import text

        width = shutil.get_terminal_size((96, 24)).columns
        sys.stdout.write(text(reply, width=width, colour=sys.stdout.isatty()) + "\n")
    if reply.error:
        raise BotError(plain_fault(reply))


def plain_fault(reply: Reply) -> str:
    """A fault's reply in one line."""
    if any(isinstance(block, Heading) for block in reply.blocks):
        return reply.summary
    return " ".join(plain(block.spans) for block in reply.blocks if isinstance(block, Paragraph | Note))
