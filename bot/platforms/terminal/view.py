"""What the terminal prints → HTML: its colours and its clickable links."""

from __future__ import annotations

import re
from datetime import datetime

from bot.platforms.base import View
from bot.platforms.shared.html import link, tag, text, unknown
from bot.platforms.terminal import render
from bot.talk.reply import Reply

SEQUENCE = re.compile(r"\x1b\[(?P<codes>[0-9;]*)m|\x1b\]8;;(?P<url>[^\x1b]*)\x1b\\|(?P<other>\x1b)")
CODES = {"1": "bold", "2": "dim", "3": "italic", "4": "underline", "31": "red", "33": "yellow", "36": "cyan"}


COLUMNS = 80


def views(reply: Reply, now: datetime | None) -> tuple[View, ...]:
    """The reply as a terminal of 80 columns shows it."""
    return (View("Terminal", "shell", screen(render.text(reply, width=COLUMNS, colour=True, now=now), COLUMNS)),)


def screen(printed: str, columns: int) -> str:
    """A terminal of so many columns with the text on it."""
    parts: list[str] = []
    styles: list[str] = []
    url = ""
    end = 0

    def put(words: str) -> None:
        if words:
            inner = tag("span", text(words), " ".join(styles)) if styles else text(words)
            parts.append(link(url, inner) if url else inner)

    for found in SEQUENCE.finditer(printed):
        put(printed[end : found.start()])
        end = found.end()
        if found["other"]:
            parts.append(unknown("escape sequence"))
        elif found["url"] is not None:
            url = found["url"]
        else:
            codes = [code for code in found["codes"].split(";") if code and code != "0"]
            styles = [CODES[code] for code in codes if code in CODES]
            parts += [unknown(f"colour {code}") for code in codes if code not in CODES]
    put(printed[end:])
    return tag("pre", "".join(parts), "terminal", style=f"width:{columns}ch")
