"""`config` and `db`: what the database is configured with, its copies, and what is erased of it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from bot.cli.opening import opened
from bot.core.models import Workspace
from bot.errors import DatabaseError, UsageError

config = typer.Typer(help="The configuration.", no_args_is_help=True)
db = typer.Typer(help="The database.", no_args_is_help=True)

File = Annotated[Path, typer.Argument(help="The file.")]


def register(app: typer.Typer) -> None:
    app.add_typer(config, name="config")
    app.add_typer(db, name="db")


@config.callback()
def _config() -> None:
    """The configuration."""


@config.command()
def apply() -> None:
    """Make this folder's configuration the database's, for every bot that runs on it."""
    from bot.present.words import count

    app = opened("APPLYING")
    library = app.newsroom.library
    taken = app.taken
    digests = sum(one.configured for one in library.subscriptions.list())
    library.close()
    assert taken.synced is not None
    synced = taken.synced
    changes = [f"{len(some)} {word}" for some, word in ((synced.added, "new"), (synced.removed, "removed")) if some]
    kept = count(len(synced.added) + len(synced.kept), "source") + (f" ({', '.join(changes)})" if changes else "")
    sys.stdout.write(f"Applied as number {taken.generation}: {kept}, {count(digests, 'digest')}\n")


@db.command()
def backup(file: File) -> None:
    """Copy the database while the bot goes on."""
    library = opened("READING").newsroom.library
    library.backup(file)
    library.close()
    sys.stdout.write(f"Backed up to {file}\n")


@db.command()
def restore(file: File) -> None:
    """Put a backup back; no bot may run. What came due meanwhile is not posted twice."""
    from bot import config
    from bot.library import Library
    from bot.service import clock

    url = config.load().database.url
    _nobody_runs(url)
    Library.restore(url, file, clock.now())
    with Library.open(url) as library:
        counts = library.counts()
    held = f"{counts['articles']} articles, {counts['subscriptions']} digests"
    sys.stdout.write(f"Restored from {file}: {held}. Start the bot: briefbot run\n")


@db.command("copy")
def copy_(
    here: Annotated[str, typer.Argument(metavar="FROM", help="sqlite:///PATH or postgresql://…")],
    there: Annotated[str, typer.Argument(metavar="TO", help="An empty database of either kind.")],
) -> None:
    """Carry everything to another database, from SQLite to PostgreSQL or back; no bot may run on either."""
    from bot.library import Copied, Library
    from bot.service import clock

    if here.startswith("sqlite:///") and not Path(here.removeprefix("sqlite:///")).is_file():
        raise UsageError(f"There is no database at {here}.", "Name the one that the bot has worked with.")
    if here == there:
        raise UsageError("Both addresses are the same.", "Name the database to copy, then an empty one.")

    def told(done: Copied) -> None:
        if done.rows:
            sys.stderr.write(f"{done.table:<16} {done.rows:>10,}\n")

    for url in (here, there):
        _nobody_runs(url)
    copied = Library.copy(here, there, clock.now(), told)
    rows = sum(one.rows for one in copied)
    sys.stdout.write(
        f"Copied and checked: {rows:,} rows. Set BRIEFBOT_DATABASE_URL to the new address; start the bot.\n"
    )


def _nobody_runs(url: str) -> None:
    """Raises UsageError while a bot runs on that database; one that is damaged or not there has none."""
    from bot.library import Library
    from bot.service import clock

    try:
        with Library.open(url) as library:
            alive = library.processes.alive(clock.now())
    except DatabaseError:
        return
    if alive:
        where = f"on {alive[0].host} as process {alive[0].pid}"
        raise UsageError(f"A bot runs on this database ({where}).", "Stop it first, and start it again afterwards.")


@db.command()
def erase(
    workspace: Annotated[str, typer.Argument(help="Its key: the platform and its number there, like slack:T012.")],
    yes: Annotated[bool, typer.Option("--yes", help="Erase it: this cannot be undone.")] = False,
) -> None:
    """Erase all of one workspace: its digests, follows and sources, and the articles that only it could read."""
    from bot.config.table import PLATFORMS

    platform, colon, number = workspace.partition(":")
    if platform not in PLATFORMS or not colon or not number:
        raise UsageError(f"“{workspace}” names no workspace.", "Write the platform and its number, like slack:T012.")
    if not yes:
        raise UsageError(f"Nothing was erased of {workspace}.", "It cannot be undone. Add --yes to erase it.")
    library = opened("READING").newsroom.library
    gone = library.erase(Workspace(platform, number))
    library.close()
    kinds = ", ".join(f"{gone[name]} {name}" for name in ("sources", "articles", "quotes", "subscriptions"))
    sys.stdout.write(f"All of {workspace} is erased: {kinds}\n")
