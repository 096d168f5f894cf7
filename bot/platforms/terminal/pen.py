"""Spans → rows of a terminal: inert words in their styles, wrapped to the width, with their addresses below."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import assert_never
from urllib.parse import quote

from rich.color import ColorSystem
from rich.console import Console
from rich.style import Style
from rich.text import Text as Line

from bot.platforms.shared import fit
from bot.talk.reply import Link, Moment, Spans, Text

ADDRESS = re.compile(r"https?://[^/?#\s]", re.IGNORECASE)
FRAGMENT = "#:~:text="  # leads a browser to words on the page; too long to be read by a person

STRONG = Style(bold=True)
QUIET = Style(dim=True)
TITLE = Style(bold=True, color="cyan")
FAULT = Style(color="red")
KEY = Style(color="cyan")
DANGER = Style(color="red")
BAR = Style(color="yellow")
NONE = Style.null()

_layout = Console(width=80, file=None, color_system=None)  # only asked how to break lines


@dataclass(frozen=True, slots=True)
class Screen:
    """What is written on; see `text`."""

    width: int
    colour: bool
    zone: tzinfo | None
    now: datetime | None


@dataclass(frozen=True, slots=True)
class Pen:
    """What the blocks of one reply are written with."""

    screen: Screen
    numbers: Iterator[int]
    fault: bool
    addresses: set[str]  # already printed in this message

    def words(self, spans: Spans, style: Style, *, running: bool = False) -> Line:
        """The spans on one line; `running` text keeps its line breaks."""
        line = Line(style=style, end="")
        for span in spans:
            match span:
                case Text():
                    words = _inert(span.text, lines=running)
                    line.append(words, _emphasis(bold=span.bold, italic=span.italic))
                case Link():
                    url = address(span.url)
                    target = Style(meta={"url": url}, underline=True) if url and self.screen.colour else NONE
                    words = _inert(span.text, lines=running)
                    words = words if words.strip() else url or ""
                    line.append(words, _emphasis(bold=span.bold) + target)
                    if url == words:
                        self.addresses.add(url)
                case Moment():
                    line.append(moment(span, self.screen))
                case _:
                    assert_never(span)
        return line

    def wrapped(self, line: Line, first: str = "", then: str = "", mark: Style = NONE) -> Iterator[Line]:
        """`line` broken to the width, `first` before its first row and `then` before the others."""
        room = max(1, self.screen.width - max(len(first), len(then)))
        for number, row in enumerate(line.wrap(_layout, room) or [Line("")]):
            row.rstrip()
            yield Line.assemble((then if number else first, mark), row)

    def targets(self, spans: Spans, indent: str = "") -> Iterator[Line]:
        """The addresses of the links, each on a row of its own unless it stands in this message already."""
        for span in spans:
            url = address(span.url) if isinstance(span, Link) else None
            url = url and url.partition(FRAGMENT)[0]
            if url and url not in self.addresses:
                self.addresses.add(url)
                yield Line.assemble((indent + url, QUIET))  # never broken: it is there to be copied

    def written(self, line: Line) -> str:
        """One row as characters."""
        line.rstrip()
        if not self.screen.colour:
            return line.plain.rstrip()
        return "".join(_painted(segment.text, segment.style or NONE) for segment in line.render(_layout))


def address(url: str) -> str | None:
    """The address as visible ASCII; None where it is not http or https and so is no link."""
    if not ADDRESS.match(url):
        return None
    return quote(url.encode("utf-8", "replace"), safe="!#$%&'()*+,/:;=?@[]~")


def moment(span: Moment, screen: Screen) -> str:
    """Date and time in the screen's zone, or how long ago where that was asked for and `now` is known."""
    if span.relative and screen.now is not None:
        return _relative(span.at - screen.now)
    at = span.at.astimezone(screen.zone)
    return fit.line(f"{at.day} {at:%B} {at.year}, {at:%H:%M} {at.tzname() or ''}")


def _relative(distance: timedelta) -> str:
    seconds = abs(distance.total_seconds())
    for size, unit in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= size:
            number = int(seconds // size)
            words = f"{number} {unit}{'s' if number > 1 else ''}"
            return f"{words} ago" if distance <= timedelta() else f"in {words}"
    return "just now"


def _inert(words: str, *, lines: bool) -> str:
    """Inert words that keep a space or line break at their ends, since other words may stand beside them."""
    within = fit.inert(words) if lines else fit.line(words)
    edges = (words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :])
    before, after = ("\n" if lines and "\n" in edge else " " if edge else "" for edge in edges)
    return before + within + after if within else before


def _emphasis(*, bold: bool = False, italic: bool = False) -> Style:
    return Style(bold=bold or None, italic=italic or None)


def _painted(words: str, style: Style) -> str:
    painted = style.render(words, color_system=ColorSystem.STANDARD)
    url = style.meta.get("url")
    return f"\x1b]8;;{url}\x1b\\{painted}\x1b]8;;\x1b\\" if url else painted
