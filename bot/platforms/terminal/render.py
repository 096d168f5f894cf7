"""Reply → text for a terminal: wrapped to its width, coloured where it takes colours, numbers in place of buttons.

Foreign text is made inert (fit.py): nothing in it moves a cursor, turns a line round or hides. A link shows its words,
and its address once in a message, on a row of its own below; where the terminal takes colours the words are clickable
(OSC 8), and only a heading shows its address.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, tzinfo
from itertools import count
from typing import TextIO, assert_never

from rich.console import Console
from rich.text import Text as Line

from bot.platforms.base import Wire
from bot.platforms.shared import fit
from bot.platforms.terminal.pen import BAR, DANGER, FAULT, KEY, NONE, QUIET, STRONG, TITLE, Pen, Screen
from bot.talk.reply import (
    Action,
    Block,
    Bullets,
    Buttons,
    Card,
    Divider,
    Heading,
    Link,
    Menu,
    Note,
    Paragraph,
    Quotation,
    Reply,
    Text,
)

NUMBER = re.compile(r"(?:\d+\.)?\s*")
HEADING_LIMIT = 300  # characters; four lines of a usual terminal
LABEL_LIMIT = 60
NARROWEST = 20  # columns; less holds no button
CARD_INDENT = "   "  # below the number of a story
THREAD_INDENT = TARGET_INDENT = "  "


def text(
    reply: Reply, *, width: int = 80, colour: bool = False, zone: tzinfo | None = UTC, now: datetime | None = None
) -> str:
    """The whole reply with its thread, ready to print.

    No row but an address is wider than `width` columns, and none ends in a space. `colour` adds escape sequences for
    colours and clickable links. Times are shown in `zone`, None being the machine's own; with `now`, relative moments
    read "3 hours ago", without it as date and time.
    """
    screen = Screen(max(NARROWEST, width), colour, zone, now)
    inner = replace(screen, width=screen.width - len(THREAD_INDENT))
    numbers = count(1)
    parts = [_message(reply, screen, numbers)]
    for below in _flat(reply):
        if below is not reply:
            rows = _message(below, inner, numbers).split("\n")
            parts.append("\n".join(THREAD_INDENT + row if row else "" for row in rows))
    return "\n\n".join(part for part in parts if part)


def draw(reply: Reply) -> list[Wire]:
    """One message without colours; what belongs under it is drawn by itself."""
    return [{"text": text(replace(reply, thread=()))}]


def takes_colour(stream: TextIO) -> bool:
    """Whether `stream` is a terminal that shows colours; TERM=dumb and NO_COLOR are heard."""
    console = Console(file=stream)
    return console.is_terminal and console.color_system is not None and not console.no_color


def actions(reply: Reply) -> tuple[Action, ...]:
    """The actions in the order of the numbers that `text` prints, from 1."""
    found: list[Action] = []
    for one in _flat(reply):
        for block in one.blocks:
            if isinstance(block, Buttons | Menu):
                found += block.actions
    return tuple(found)


def _flat(reply: Reply) -> Iterator[Reply]:
    yield reply
    for below in reply.thread:
        yield from _flat(below)


def _message(reply: Reply, screen: Screen, numbers: Iterator[int]) -> str:
    pen = Pen(screen, numbers, reply.error, set())
    rows: list[str] = []
    before: Block | None = None
    for block in reply.blocks:
        if before is not None and not _joined(before, block):
            rows.append("")
        rows += [pen.written(row) for row in _rows(block, pen)]
        before = block
    return "\n".join(rows)


def _joined(before: Block, block: Block) -> bool:
    """Whether two blocks stand together without an empty row between them."""
    return isinstance(before, Heading) or _is_title(before) or isinstance(block, Note | Buttons)


def _is_title(block: Block) -> bool:
    """Whether a paragraph is a headline: one link, with at most a number before it."""
    if not (isinstance(block, Paragraph) and block.spans and isinstance(block.spans[-1], Link)):
        return False
    return NUMBER.fullmatch("".join(span.text for span in block.spans[:-1] if isinstance(span, Text))) is not None


def _rows(block: Block, pen: Pen) -> Iterator[Line]:
    match block:
        case Heading():
            title = pen.words(block.spans, FAULT + STRONG if pen.fault else TITLE)
            _cut(title, HEADING_LIMIT)
            yield from pen.wrapped(title)
            yield from pen.targets(block.spans)
        case Card():
            yield from pen.wrapped(pen.words(block.title, STRONG))
            if not pen.screen.colour:
                yield from pen.targets(block.title, TARGET_INDENT)
            for spans, style in ((block.body, NONE), (block.small, QUIET)):
                if spans:
                    yield from pen.wrapped(pen.words(spans, style), CARD_INDENT, CARD_INDENT)
        case Paragraph():
            running = not _is_title(block)
            yield from pen.wrapped(pen.words(block.spans, FAULT if pen.fault else NONE, running=running))
        case Quotation():
            yield from pen.wrapped(pen.words(block.spans, NONE, running=True), "│ ", "│ ", BAR)
        case Bullets():
            widest = len(str(block.start + len(block.entries) - 1))
            for number, entry in enumerate(block.entries, block.start):
                mark = f"{number:>{widest}}. " if block.start else "• "
                yield from pen.wrapped(pen.words(entry, NONE), mark, " " * len(mark), KEY)
                if not pen.screen.colour:
                    yield from pen.targets(entry, " " * len(mark))
        case Note():
            yield from pen.wrapped(pen.words(block.spans, QUIET))
        case Divider():
            yield Line.assemble(("─" * pen.screen.width, QUIET))
        case Buttons():
            row = Line("  ").join(
                _button(action, next(pen.numbers), glue="\N{NO-BREAK SPACE}") for action in block.actions
            )
            for line in pen.wrapped(row):
                line.plain = line.plain.replace("\N{NO-BREAK SPACE}", " ")
                yield line
        case Menu():
            yield from pen.wrapped(Line(fit.line(block.prompt), style=STRONG))
            for action in block.actions:
                key = f"[{next(pen.numbers)}] "
                yield from pen.wrapped(_label(action), key, " " * len(key), KEY)
        case _:
            assert_never(block)
    if isinstance(block, Paragraph | Quotation | Note) and not pen.screen.colour:
        yield from pen.targets(block.spans, "" if _is_title(block) else TARGET_INDENT)


def _button(action: Action, number: int, glue: str) -> Line:
    label = _label(action)
    label.plain = label.plain.replace(" ", glue)
    return Line.assemble((f"[{number}]{glue}", KEY), label)


def _label(action: Action) -> Line:
    style = DANGER if action.danger else STRONG if action.primary else NONE
    label = Line(fit.line(action.label), style=style)
    _cut(label, LABEL_LIMIT)
    return label


def _cut(line: Line, limit: int) -> None:
    if len(line) > limit:
        line.right_crop(len(line) - limit + 1)
        line.rstrip()
        line.append("…")
