"""The terminal: lines in, text out; everything can be tried here without a token."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.platforms.base import Entry, House, Platform, View, Wire
from bot.talk.reply import Reply


@dataclass(frozen=True, slots=True)
class TerminalSettings:
    """Nothing can be set of it."""


def _open(_: TerminalSettings, house: House) -> Platform:
    from bot.platforms.terminal.client import TerminalPlatform

    return TerminalPlatform(listen=house.alone and sys.stdin.isatty())


def _draw(reply: Reply) -> list[Wire]:
    from bot.platforms.terminal.render import draw

    return draw(reply)


def _view(reply: Reply, now: datetime | None) -> Sequence[View]:
    from bot.platforms.terminal.view import views

    return views(reply, now)


ENTRY = Entry(
    name="terminal",
    title="Terminal",
    settings=TerminalSettings,
    ready=lambda _: False,
    state=lambda _: "",
    faults=lambda _settings, _port: (),
    open=_open,
    draw=_draw,
    view=_view,
    everywhere=True,
)
