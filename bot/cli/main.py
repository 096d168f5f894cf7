"""`briefbot …` → an exit status: 0 done, 1 a fault that is reported in one line, 2 wrong usage, 130 interrupted."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib.metadata import version as installed
from typing import Annotated, Any

import typer

from bot.cli import analysing, asking, database, keeping, running
from bot.errors import BotError, ConfigurationError

app = typer.Typer(
    name="briefbot",
    help="A self-hosted news-briefing bot for teams on Discord and Slack. Try: briefbot demo",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
# Typer carries its click with it; what click raises for wrong usage is found through the name that Typer exports.
WrongUsage: Any = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")


def told_version(asked: bool) -> None:
    if asked:
        sys.stdout.write(f"briefbot {installed('briefbot')}\n")
        raise typer.Exit


@app.callback()
def options(
    *,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version and end.", is_eager=True, callback=told_version)
    ] = False,
) -> None:
    """A self-hosted news-briefing bot for teams on Discord and Slack. Try: briefbot demo"""


for room in (asking, running, analysing, keeping, database):
    room.register(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status; installed as `briefbot`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace" if stream is sys.stderr else "replace")
    command = typer.main.get_command(app)
    try:
        with command.make_context("briefbot", list(sys.argv[1:] if arguments is None else arguments)) as context:
            command.invoke(context)
        sys.stdout.flush()
    except typer.Exit as end:
        return _ended(end.exit_code)
    except ConfigurationError as wrong:
        for fault in wrong.faults:
            _say(fault)
        return 1
    except BotError as fault:
        _say(" ".join(str(fault).split()))
        return 1
    except WrongUsage as wrong:
        words = str(getattr(wrong, "message", wrong)).strip()
        if "\n" in words:  # a group of commands without one: its help
            sys.stdout.write(f"{words}\n")
            return 2
        message = wrong.format_message().replace("Value error, ", "").rstrip(".")
        _say(f"{message}. See: {_path(wrong)} --help")
        return 2
    except (typer.Abort, KeyboardInterrupt):
        _say("interrupted.")
        return 130
    except BrokenPipeError:
        return _closed()
    return 0


def _ended(status: int) -> int:
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        return _closed()
    return status


def _closed() -> int:
    """Nobody reads any more; what the interpreter flushes at exit goes nowhere, so that it does not complain again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    _say("the output was closed before all of it was written.")
    return 1


def _path(wrong: Exception) -> str:
    context = getattr(wrong, "ctx", None)
    return context.command_path if context is not None else "briefbot"


def _say(words: str) -> None:
    sys.stderr.write(f"briefbot: {words}\n")
