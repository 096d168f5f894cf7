"""Discord's wire JSON → HTML: components v2 as the client lays them out."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from bot.platforms.base import View, Wire
from bot.platforms.discord.drawing.render import draw
from bot.platforms.discord.view.markdown import html
from bot.platforms.shared.html import conversation, icon, tag, text, unknown
from bot.talk.reply import Reply

BUTTONS = {1: "primary", 2: "secondary", 3: "success", 4: "danger", 5: "secondary"}


def views(reply: Reply, now: datetime | None) -> tuple[View, ...]:
    """The reply as Discord's client shows it: dark, light, and on a phone."""

    def shown(one: Reply) -> Iterable[str]:
        return (message(wire, now, private=one.private) for wire in draw(one))

    chat = conversation(reply, shown, thread)
    return (
        View("Discord, dark", "discord dark", chat),
        View("Discord, light", "discord light", chat),
        View("Discord on a phone", "discord dark phone", chat),
    )


def message(wire: Wire, now: datetime | None, *, private: bool = False) -> str:
    """One message with its author's line."""
    head = tag("b", "Briefbot") + tag("span", "APP", "app") + tag("time", "Today at 08:00")
    body = html(str(wire.get("content") or ""), now) + _all(wire.get("components") or (), now)
    if wire.get("embeds"):
        body += unknown("embeds")
    if wire.get("allowed_mentions") != {"parse": []}:
        body += unknown("this message may ping")
    foot = tag("small", icon("eye") + "Only you can see this · " + tag("span", "Dismiss message", "as-link"), "private")
    return tag(
        "article",
        tag("span", "B", "avatar") + tag("div", tag("header", head) + body + (foot if private else "")),
        "message",
    )


def thread(messages: Iterable[str]) -> str:
    """The messages in a message's thread."""
    return tag("div", tag("header", icon("thread") + "Thread") + "".join(messages), "thread")


def _all(components: Iterable[Wire], now: datetime | None) -> str:
    return "".join(_component(component, now) for component in components)


def _component(wire: Wire, now: datetime | None) -> str:
    inner = wire.get("components") or ()
    match wire.get("type"):
        case 1:
            return tag("div", _all(inner, now), "row")
        case 2:
            return tag(
                "span", text(str(wire.get("label", ""))), f"button {BUTTONS.get(wire.get('style', 0), 'secondary')}"
            )
        case 3:
            options = "".join(tag("li", text(str(option["label"]))) for option in wire.get("options", ()))
            return tag(
                "details",
                tag("summary", text(str(wire.get("placeholder") or "Make a selection"))) + tag("ul", options),
                "select",
            )
        case 9:
            return tag(
                "div",
                tag("div", _all(inner, now)) + _all([wire["accessory"]] if "accessory" in wire else [], now),
                "section",
            )
        case 11:
            return tag("span", text(str(wire.get("description") or "")), "picture")
        case 10:
            return tag("div", html(str(wire.get("content", "")), now), "text")
        case 14:
            return "<hr>" if wire.get("divider", True) else tag("div", "", "gap")
        case 17:
            colour = wire.get("accent_color")
            edge = f"border-left-color:#{colour:06x}" if isinstance(colour, int) else ""
            return tag("section", _all(inner, now), "container", style=edge)
        case other:
            return unknown(f"component {other}")
