"""Outcomes of a refresh → a live table in a terminal, a line each elsewhere, or JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.refresh import Outcome

COLOURS = {"ok": "green", "unchanged": "dim", "failed": "red", "gone": "red", "waiting": "yellow"}


@contextmanager
def shown(total: int, *, json_lines: bool) -> Iterator[Callable[[Outcome], None]]:
    """What to call with each outcome; a bar runs below the rows while there is a terminal to draw it on."""
    if json_lines:
        yield _json
        return
    console = Console(highlight=False, markup=False, soft_wrap=not sys.stdout.isatty())
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not sys.stdout.isatty(),
    )
    with bar:
        task = bar.add_task("reading the sources", total=total)

        def row(outcome: Outcome) -> None:
            console.print(_row(outcome))
            bar.advance(task)

        yield row


def _row(outcome: Outcome) -> Text:
    row = Text()
    row.append(f"{outcome.status:<10}", COLOURS[outcome.status])
    row.append(f"{outcome.new:>5} new {outcome.updated:>4} updated {outcome.seconds:>6.1f} s  ")
    row.append(outcome.name, "bold")
    if outcome.fault:
        row.append(f"  {outcome.fault}", "red" if outcome.status in {"failed", "gone"} else "yellow")
    return row


def _json(outcome: Outcome) -> None:
    line = {
        "name": outcome.name,
        "status": outcome.status,
        "new": outcome.new,
        "updated": outcome.updated,
        "fault": outcome.fault,
        "seconds": round(outcome.seconds, 3),
    }
    sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
    sys.stdout.flush()
