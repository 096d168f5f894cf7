"""Slack's wire JSON → HTML: blocks as the client lays them out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from html import unescape

from bot.platforms.base import View, Wire
from bot.platforms.shared.html import conversation, icon, link, moment, tag, text, unknown
from bot.platforms.slack.drawing.render import draw
from bot.talk.reply import Reply

MRKDWN = re.compile(
    r"<(?P<url>https?://[^|>]+)(?:\|(?P<label>[^>]*))?>"
    r"|<!date\^(?P<seconds>\d+)\^(?P<format>[^|^>]*)(?:\^[^|>]*)?\|(?P<fallback>[^>]*)>"
    r"|(?P<ping><[!@#][^>]*>)"
    r"|(?<!\w)\*(?P<bold>[^*\n]+)\*(?!\w)|(?<!\w)_(?P<italic>[^_\n]+)_(?!\w)|(?<!\w)~(?P<struck>[^~\n]+)~(?!\w)"
    r"|`(?P<code>[^`\n]+)`"
)
STYLES = {"bold": "b", "italic": "i", "strike": "s", "code": "code", "underline": "u"}


def views(reply: Reply, now: datetime | None) -> tuple[View, ...]:
    """The reply as Slack's client shows it: light, dark, and on a phone."""

    def shown(one: Reply) -> Iterable[str]:
        return (message(wire, now, private=one.private) for wire in draw(one))

    chat = conversation(reply, shown, thread)
    return (
        View("Slack, light", "slack light", chat),
        View("Slack, dark", "slack dark", chat),
        View("Slack on a phone", "slack light phone", chat),
    )


def message(wire: Wire, now: datetime | None, *, private: bool = False) -> str:
    """One message with its author's line; its top-level text stands where Slack would notify."""
    head = tag("b", "Briefbot") + tag("span", "APP", "app") + tag("time", "8:00 AM")
    body = "".join(_block(block, now) for block in wire.get("blocks", ()))
    note = tag("div", icon("eye") + "Only visible to you", "private") if private else ""
    notified = tag("div", icon("bell") + text(unescape(str(wire.get("text") or ""))), "notified")
    if not wire.get("text"):
        notified = unknown("no top-level text")
    if wire.get("unfurl_links") is not False or wire.get("unfurl_media") is not False:
        notified += unknown("this message may unfurl")
    return tag(
        "article", tag("span", "B", "avatar") + tag("div", note + tag("header", head) + body + notified), "message"
    )


def thread(messages: Iterable[str]) -> str:
    """The replies in a message's thread."""
    return tag("div", tag("header", icon("thread") + "Thread") + "".join(messages), "thread")


def mrkdwn(words: str, now: datetime | None = None) -> str:
    """Slack's mark-up as HTML; what would ping stands out."""
    parts: list[str] = []
    end = 0
    for found in MRKDWN.finditer(words):
        parts.append(text(unescape(words[end : found.start()])))
        end = found.end()
        if found["url"]:
            parts.append(link(unescape(found["url"]), text(unescape(found["label"] or found["url"]))))
        elif found["seconds"]:
            parts.append(moment(int(found["seconds"]), now, relative="ago" in found["format"]))
        elif found["ping"]:
            parts.append(unknown(f"ping {found['ping']}"))
        else:
            kind = str(found.lastgroup)
            parts.append(tag({"struck": "s", **STYLES}[kind], text(unescape(found[kind]))))
    return "".join([*parts, text(unescape(words[end:]))])


def _said(wire: Wire, now: datetime | None) -> str:
    """A text object."""
    words = str(wire.get("text", ""))
    return text(words) if wire.get("type") == "plain_text" else mrkdwn(words, now)


def _block(wire: Wire, now: datetime | None) -> str:
    match wire.get("type"):
        case "header":
            return tag("h2", text(str(wire["text"]["text"])))
        case "divider":
            return "<hr>"
        case "rich_text":
            return tag("div", "".join(_rich(element, now) for element in wire["elements"]), "rich")
        case "context":
            return tag("small", " ".join(_said(element, now) for element in wire["elements"]), "context")
        case "section":
            fields = "".join(tag("div", _said(field, now)) for field in wire.get("fields", ()))
            accessory = _control(wire["accessory"]) if "accessory" in wire else ""
            said = tag("div", (_said(wire["text"], now) if "text" in wire else "") + fields)
            return tag("div", said + accessory, "section")
        case "actions":
            return tag("div", "".join(_control(element) for element in wire["elements"]), "row")
        case other:
            return unknown(f"block {other}")


def _control(wire: Wire) -> str:
    match wire.get("type"):
        case "button":
            return tag("span", text(str(wire["text"]["text"])), f"button {wire.get('style', '')}".strip())
        case "image":
            return tag("span", text(str(wire.get("alt_text") or "")), "picture")
        case "static_select" | "external_select":
            options = "".join(tag("li", text(str(option["text"]["text"]))) for option in wire.get("options", ()))
            return tag("details", tag("summary", text(str(wire["placeholder"]["text"]))) + tag("ul", options), "select")
        case other:
            return unknown(f"element {other}")


def _rich(wire: Wire, now: datetime | None) -> str:
    elements = wire.get("elements", ())
    match wire.get("type"):
        case "rich_text_section":
            return tag("div", "".join(_leaf(element, now) for element in elements), "words")
        case "rich_text_quote":
            return tag("blockquote", "".join(_leaf(element, now) for element in elements))
        case "rich_text_preformatted":
            return tag("pre", "".join(_leaf(element, now) for element in elements))
        case "rich_text_list":
            ordered = wire.get("style") == "ordered"
            start = str(int(wire.get("offset", 0)) + 1) if ordered else ""
            return tag(
                "ol" if ordered else "ul", "".join(tag("li", _rich(entry, now)) for entry in elements), start=start
            )
        case other:
            return unknown(f"rich text {other}")


def _leaf(wire: Wire, now: datetime | None) -> str:
    match wire.get("type"):
        case "text":
            inner = text(str(wire["text"]))
        case "link":
            inner = link(str(wire["url"]), text(str(wire.get("text") or wire["url"])))
        case "date":
            inner = moment(int(wire["timestamp"]), now, relative="ago" in str(wire["format"]))
        case other:
            return unknown(f"rich text {other}")
    for style, name in STYLES.items():
        if (wire.get("style") or {}).get(style):
            inner = tag(name, inner)
    return inner
