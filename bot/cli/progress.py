"""Outcomes of a refresh → a live table in a terminal, a line each elsewhere, or JSON Lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.refresh import Outcome

COLOURS = {"ok": "green", "unchanged": "dim", "failed": "red", "gone": "red", "waiting": "yellow"}
WIDE, NARROW = 100, 60  # columns of a terminal: a fault stands beside its source, or below it; below, with less said
COLUMNS: dict[str, int | None] = {"Status": 9, "New": 4, "Updated": 7, "Time": 7, "Source": 28, "Fault": None}
FEWER: dict[str, int | None] = {"Status": 9, "New": 4, "Updated": 7, "Time": 7, "Source": None}
FEWEST: dict[str, int | None] = {"Status": 9, "New": 4, "Source": None}


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
            console.print(_aligned({title: Text(title, "bold") for title in COLUMNS}, console.width))

        def row(outcome: Outcome) -> None:
            if not terminal:
                console.print(_line(outcome))
            else:
                cells = _cells(outcome)
                console.print(_aligned(cells, console.width))
                if outcome.fault and console.width < WIDE:
                    console.print(Padding(cells["Fault"], (0, 0, 0, 2)))
            bar.advance(task)

        yield row


def _cells(outcome: Outcome) -> dict[str, Text]:
    colour = COLOURS[outcome.status]
    return {
        "Status": Text(outcome.status, colour),
        "New": Text(str(outcome.new or "")),
        "Updated": Text(str(outcome.updated or "")),
        "Time": Text(f"{outcome.seconds:.1f} s", "dim"),
        "Source": Text(outcome.name),
        "Fault": Text(outcome.fault or "", colour),
    }


def _aligned(cells: Mapping[str, Text], width: int) -> RenderableType:
    """One row of a table that grows while it is shown: every row is a table of the same widths."""
    columns = COLUMNS if width >= WIDE else FEWER if width >= NARROW else FEWEST
    table = Table(box=None, show_header=False, pad_edge=False)
    for title, room in columns.items():
        table.add_column(
            width=room, justify="right" if title in ("New", "Updated", "Time") else "left", overflow="fold"
        )
    table.add_row(*(cells[title] for title in columns))
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
