"""Outcomes of a refresh → a live table in a terminal, a line each elsewhere, or JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.refresh import Outcome

COLOURS = {"ok": "green", "unchanged": "dim", "failed": "red", "gone": "red", "waiting": "yellow"}
COLUMNS = (("Status", 9), ("New", 4), ("Updated", 7), ("Time", 7), ("Source", 28), ("", None))  # and their widths


@contextmanager
def shown(total: int, *, json_lines: bool) -> Iterator[Callable[[Outcome], None]]:
    """What to call with each outcome; a bar runs below the table while there is a terminal to draw it on."""
    if json_lines:
        yield _json
        return
    terminal = sys.stdout.isatty()
    console = Console(highlight=False, markup=False, soft_wrap=not terminal)
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=console,
        transient=True,
        disable=not terminal,
    )
    with bar:
        task = bar.add_task("reading the sources", total=total)
        if terminal:
            console.print(_aligned([Text(title, "bold") for title, _ in COLUMNS]))

        def row(outcome: Outcome) -> None:
            console.print(_aligned(_cells(outcome)) if terminal else _line(outcome))
            bar.advance(task)

        yield row


def _cells(outcome: Outcome) -> list[Text]:
    colour = COLOURS[outcome.status]
    return [
        Text(outcome.status, colour),
        Text(str(outcome.new or "")),
        Text(str(outcome.updated or "")),
        Text(f"{outcome.seconds:.1f} s", "dim"),
        Text(outcome.name),
        Text(outcome.fault or "", colour if outcome.fault else ""),
    ]


def _aligned(cells: list[Text]) -> RenderableType:
    """One row of a table that grows while it is shown: every row is a table of the same widths."""
    table = Table(box=None, show_header=False, pad_edge=False)
    for title, width in COLUMNS:
        table.add_column(
            width=width, justify="right" if title in ("New", "Updated", "Time") else "left", overflow="fold"
        )
    table.add_row(*cells)
    return table


def _line(outcome: Outcome) -> Text:
    row = Text(f"{outcome.status:<10}{outcome.new:>5} new {outcome.updated:>4} updated {outcome.seconds:>6.1f} s  ")
    return row.append(f"{outcome.name}  {outcome.fault}" if outcome.fault else outcome.name)


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
