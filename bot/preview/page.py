"""Replies → the page: each as Discord shows it (dark, light, on a phone), as Slack does, and as a terminal does."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from bot.platforms.registry import PLATFORMS
from bot.platforms.shared.html import tag, text
from bot.talk.reply import Reply

STYLE = Path(__file__).with_name("style.css").read_text(encoding="utf-8")
POLICY = "default-src 'none'; style-src 'unsafe-inline'"  # the page loads nothing and runs nothing


def page(replies: Sequence[tuple[str, Reply]], *, now: datetime | None = None) -> str:
    """One self-contained HTML page; each reply comes with a title. With `now`, relative times read "3 hours ago"."""
    titled = [(title, _anchor(title, number), reply) for number, (title, reply) in enumerate(replies, 1)]
    contents = "".join(tag("li", tag("a", text(title), href=f"#{anchor}")) for title, anchor, _ in titled)
    head = (
        '<meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{POLICY}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>Briefbot: every kind of reply</title><style>{STYLE}</style>"
    )
    body = tag(
        "header", tag("h1", "Every kind of reply") + tag("p", INTRODUCTION) + tag("nav", tag("ol", contents)), "page"
    ) + "".join(_section(title, anchor, reply, now) for title, anchor, reply in titled)
    return f'<!doctype html>\n<html lang="en">\n<head>{head}</head>\n<body>{body}</body>\n</html>\n'


INTRODUCTION = (
    "Drawn from the same wire JSON that is sent. What no reply may contain – a ping, a live address that is none, an "
    "escape sequence, an unknown component – would stand out in " + tag("mark", "⚠ yellow", "unknown") + "."
)


def _section(title: str, anchor: str, reply: Reply, now: datetime | None) -> str:
    views = "".join(
        _figure(view.caption, view.html, view.style) for entry in PLATFORMS for view in entry.view(reply, now)
    )
    return tag("section", tag("h2", text(title)) + tag("div", views, "views"), "reply", id=anchor)


def _figure(caption: str, inner: str, kind: str) -> str:
    return tag("figure", tag("figcaption", text(caption)) + tag("div", inner, "screen"), kind)


def _anchor(title: str, number: int) -> str:
    return re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")[:40] + f"-{number}"
