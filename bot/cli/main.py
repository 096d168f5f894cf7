"""`briefbot …` → an exit status: 0 done, 1 a fault that is reported in one line, 2 wrong usage, 130 interrupted."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click
import typer

from bot.cli import analysing, asking, keeping, running
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
for room in (asking, running, analysing, keeping):
    room.register(app)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return the exit status; installed as `briefbot`."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace" if stream is sys.stderr else "replace")
    command = typer.main.get_command(app)
    try:
        status = command.main(
            args=list(sys.argv[1:] if arguments is None else arguments), prog_name="briefbot", standalone_mode=False
        )
        sys.stdout.flush()
    except ConfigurationError as wrong:
        for fault in wrong.faults:
            _say(fault)
        return 1
    except BotError as fault:
        _say(" ".join(str(fault).split()))
        return 1
    except click.exceptions.NoArgsIsHelpError as empty:
        click.echo(empty.ctx.get_help())
        return 2
    except click.ClickException as wrong:
        _say(f"{wrong.format_message().rstrip('.')}. See: {_path(wrong)} --help")
        return 2
    except (click.Abort, KeyboardInterrupt):
        _say("interrupted.")
        return 130
    except BrokenPipeError:
        # The interpreter would complain once more when it flushes at exit: give it somewhere to write.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        _say("the output was closed before all of it was written.")
        return 1
    return status if isinstance(status, int) else 0


def _path(wrong: click.ClickException) -> str:
    context = getattr(wrong, "ctx", None)
    return context.command_path if context is not None else "briefbot"


def _say(words: str) -> None:
    sys.stderr.write(f"briefbot: {words}\n")
