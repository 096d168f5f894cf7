"""`sources`, `digest`, `preview` and `slack-manifest`: what the owner looks after from the shell."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli.opening import opened
from bot.core.models import EVERYBODY, Digest, SourceKind, Subscription
from bot.errors import BotError, NotFoundError, UnreadableError, UsageError
from bot.newsroom import arriving

if TYPE_CHECKING:
    from bot.service.app import App

sources = typer.Typer(help="The sources as an OPML list.", no_args_is_help=True)
digest = typer.Typer(help="Digests: every subscription, a preview, one posted now.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="The file.")]
Name = Annotated[str, typer.Argument(help="The digest's name, as `briefbot digest list` shows it.")]


def register(app: typer.Typer) -> None:
    app.add_typer(sources, name="sources")
    app.add_typer(digest, name="digest")
    app.command()(preview)
    app.command("slack-manifest")(slack_manifest)


@sources.command("import")
def import_(file: File) -> None:
    """Add every feed of an OPML list, for all workspaces."""
    from bot.newsroom import sourcing
    from bot.sources import opml

    app = opened("READING")
    try:
        listed = opml.listed(file.read_bytes())
    except UnreadableError as fault:
        raise UnreadableError(f"{file}: {fault.what}", fault.remedy) from fault
    except OSError as broken:
        raise UnreadableError(f"{file}: cannot be read ({broken.strerror}).", "Name an OPML file.") from broken
    added = sourcing.keep_all(app.newsroom, listed.sources, EVERYBODY, limited=False)
    app.newsroom.library.close()
    sys.stdout.write(_imported(added, len(listed.sources) - added) + "\n")
    if listed.nowhere:
        sys.stdout.write(f"Left out, since the list gives no web address for it: {', '.join(listed.nowhere[:20])}\n")


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
    from bot.sources import opml

    library = opened("READING").newsroom.library
    kept = [source for source in library.sources.list(workspace=EVERYBODY) if source.kind is not SourceKind.FOLDER]
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

    from bot.commands.digests import last
    from bot.core import calendar
    from bot.present.subscriptions import terms

    app = opened("READING")
    library = app.newsroom.library
    listed = library.subscriptions.list()
    if not listed:
        sys.stdout.write("There is no digest yet. Add one to config/bot.toml, or in a channel with /digest add.\n")
        return
    table = Table(box=None, pad_edge=False)
    for title in ("Name", "Channel", "What", "Next", "Last"):
        table.add_column(title, overflow="fold")
    for one in listed:
        due = calendar.next_due(one, app.clock())
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
    from bot import present
    from bot.platforms.terminal.render import text

    app = opened("ACTING")
    made = asyncio.run(_previewed(app, _named(app.newsroom.library.subscriptions.list(), name)))
    sys.stdout.write(text(present.digest(made, preview=True), colour=sys.stdout.isatty()) + "\n")


async def _previewed(app: App, subscription: Subscription) -> Digest:
    """The digest as it would be posted now; its folders are read first, as they are before it is posted."""
    from bot.newsroom import editions

    newsroom = app.newsroom
    try:
        await arriving.ready(newsroom)
        return await newsroom.aside(editions.preview, newsroom, subscription)
    finally:
        await app.close()


@digest.command()
def send(name: Name) -> None:
    """Post a digest now, once."""
    from bot.service import running

    app = opened("ACTING")
    found = _named(app.newsroom.library.subscriptions.list(), name)
    words = asyncio.run(running.send_now(app, found))
    sys.stdout.write(words + "\n")


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

    sys.stdout.write(written(COMMANDS, prefix=config.load().platforms["slack"].prefix, url=url))
