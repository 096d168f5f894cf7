"""`sources`, `digest`, `db`, `preview` and `slack-manifest`: what the owner looks after from the shell."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.core.models import Digest, Subscription
from bot.errors import BotError, NotFoundError, UnreadableError, UsageError

if TYPE_CHECKING:
    from bot.service.app import App

sources = typer.Typer(help="The sources as an OPML list.", no_args_is_help=True)
digest = typer.Typer(help="Digests: every subscription, a preview, one posted now.", no_args_is_help=True)
db = typer.Typer(help="The database.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="The file.")]
Name = Annotated[str, typer.Argument(help="The digest's name, as `briefbot digest list` shows it.")]


def register(app: typer.Typer) -> None:
    app.add_typer(sources, name="sources")
    app.add_typer(digest, name="digest")
    app.add_typer(db, name="db")
    app.command()(preview)
    app.command("slack-manifest")(slack_manifest)


@sources.command("import")
def import_(file: File) -> None:
    """Add every feed of an OPML list, for all workspaces."""
    from bot import config
    from bot.newsroom import sourcing
    from bot.service import app
    from bot.sources import opml

    opened = app.App(config.load())
    try:
        found = opml.read(file.read_bytes())
    except UnreadableError as fault:
        raise UnreadableError(f"{file}: {fault.what}", fault.remedy) from fault
    except OSError as broken:
        raise UnreadableError(f"{file}: cannot be read ({broken.strerror}).", "Name an OPML file.") from broken
    added = sourcing.keep_all(opened.newsroom, found, "", limited=False)
    opened.newsroom.library.close()
    sys.stdout.write(_imported(added, len(found) - added) + "\n")


def _imported(added: int, known: int) -> str:
    if not added and not known:
        return "The list names no feed or page with a web address: nothing is added."
    there = f"{_sources(known)} of the list {'was' if known == 1 else 'were'} there already"
    if not added:
        return f"Nothing is added: {there}."
    return f"{_sources(added)} added{f', {there}' if known else ''}. Read them now: briefbot fetch"


def _sources(number: int) -> str:
    return f"{number} source{'' if number == 1 else 's'}"


@sources.command()
def export(
    file: Annotated[Path | None, typer.Argument(help="The file; standard output when left out.")] = None,
) -> None:
    """Write all sources that everybody sees as an OPML list."""
    from bot import config
    from bot.core.models import SourceKind
    from bot.service import app
    from bot.sources import opml

    library = app.App(config.load()).newsroom.library
    kept = [source for source in library.sources.list(workspace="") if source.kind is not SourceKind.FOLDER]
    library.close()
    content = opml.write(kept)
    if file is None:
        sys.stdout.write(content.decode())
        return
    try:
        file.write_bytes(content)
    except OSError as broken:
        raise UsageError(f"{file}: cannot be written ({broken.strerror}).", "Name another file.") from broken
    sys.stdout.write(f"{_sources(len(kept))} written to {file}\n")


@digest.command("list")
def list_() -> None:
    """Every subscription, its last delivery and its next time."""
    from rich.console import Console
    from rich.table import Table

    from bot import config
    from bot.commands.digests import last
    from bot.core import calendar
    from bot.present.digests import terms
    from bot.service import app

    opened = app.App(config.load())
    library = opened.newsroom.library
    listed = library.subscriptions.list()
    if not listed:
        sys.stdout.write("There is no digest yet. Add one to config/bot.toml, or in a channel with /digest add.\n")
        return
    table = Table(box=None, pad_edge=False)
    for title in ("Name", "Channel", "What", "Next", "Last"):
        table.add_column(title, overflow="fold")
    for one in listed:
        due = calendar.next_due(one, opened.clock())
        state = "paused" if one.paused else f"stopped: {one.suspended}" if one.suspended else ""
        when = state or (due.strftime("%Y-%m-%d %H:%M UTC") if due else "never")
        table.add_row(one.name, str(one.channel), terms(one), when, last(library.deliveries.last(one.id)))
    Console(soft_wrap=not sys.stdout.isatty(), highlight=False, markup=False).print(table)
    library.close()


def _named(listed: list[Subscription], name: str) -> Subscription:
    found = [one for one in listed if one.name.casefold() == name.casefold()]
    if not found:
        names = ", ".join(dict.fromkeys(one.name for one in listed))
        remedy = f"There is: {names}." if names else "None exists yet: add one to config/bot.toml, or with /digest add."
        raise NotFoundError(f"There is no digest called “{name[:60]}”.", remedy)
    if len(found) > 1:
        raise UsageError(f"{len(found)} channels have a digest called “{name}”.", "Ask in the channel: /digest preview")
    return found[0]


@digest.command("preview")
def preview_digest(name: Name) -> None:
    """What would be posted now, and why each story is in."""
    from bot import config, present
    from bot.platforms.terminal.render import text
    from bot.service import app

    opened = app.App(config.load())
    made = asyncio.run(_previewed(opened, _named(opened.newsroom.library.subscriptions.list(), name)))
    sys.stdout.write(text(present.digest(made, preview=True), colour=sys.stdout.isatty()) + "\n")


async def _previewed(opened: App, subscription: Subscription) -> Digest:
    """The digest as it would be posted now; its folders are read first, as they are before it is posted."""
    from bot.newsroom import editions

    newsroom = opened.newsroom
    try:
        await newsroom.ready()
        return await newsroom.aside(editions.preview, newsroom, subscription)
    finally:
        await opened.close()


@digest.command()
def send(name: Name) -> None:
    """Post a digest now, once."""
    from bot import config
    from bot.service import app, running

    opened = app.App(config.load())
    found = _named(opened.newsroom.library.subscriptions.list(), name)
    words = asyncio.run(running.send_now(opened, found))
    sys.stdout.write(words + "\n")


@db.command()
def backup(file: File) -> None:
    """Copy the database while the bot goes on."""
    from bot import config
    from bot.service import app

    library = app.App(config.load()).newsroom.library
    library.backup(file)
    library.close()
    sys.stdout.write(f"Backed up to {file}\n")


@db.command()
def erase(
    workspace: Annotated[str, typer.Argument(help="Its key: the platform and its number there, like slack:T012.")],
    yes: Annotated[bool, typer.Option("--yes", help="Erase it: this cannot be undone.")] = False,
) -> None:
    """Erase all of one workspace: its digests, follows and sources, and the articles that only it could read."""
    from bot import config
    from bot.config.table import PLATFORMS
    from bot.service import app

    platform, colon, number = workspace.partition(":")
    if platform not in PLATFORMS or not colon or not number:
        raise UsageError(f"“{workspace}” names no workspace.", "Write the platform and its number, like slack:T012.")
    if not yes:
        raise UsageError(f"Nothing was erased of {workspace}.", "It cannot be undone. Add --yes to erase it.")
    library = app.App(config.load()).newsroom.library
    gone = library.erase(workspace)
    library.close()
    kinds = ", ".join(f"{gone[name]} {name}" for name in ("sources", "articles", "quotes", "subscriptions"))
    sys.stdout.write(f"All of {workspace} is erased: {kinds}\n")


def preview(file: File) -> None:
    """One page that shows every kind of reply as Discord, Slack and the terminal show it."""
    from bot.cli.asking import bundled
    from bot.service.gallery import gallery

    made = asyncio.run(gallery(bundled()))
    try:
        file.write_text(made, encoding="utf-8")
    except OSError as broken:
        raise BotError(f"{file}: cannot be written ({broken.strerror}).", "Name another file.") from broken
    sys.stdout.write(f"Written to {file}; open it in a browser.\n")


def slack_manifest(
    url: Annotated[
        str | None, typer.Option("--url", help="The public https address of HTTP mode; without it: Socket Mode.")
    ] = None,
) -> None:
    """The Slack app manifest: paste it at https://api.slack.com/apps."""
    if url is not None and not url.startswith("https://"):
        raise UsageError(f"Slack calls https addresses only, and {url} is none.", "Like: --url https://bot.example.org")
    from bot import config
    from bot.commands import COMMANDS
    from bot.platforms.slack.drawing.manifest import written

    sys.stdout.write(written(COMMANDS, prefix=config.load().slack.prefix, url=url))
