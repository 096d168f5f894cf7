"""Slack's way of writing what people type → plain words.

<@U012> <@U012|jan>      a member, as @name; the names are told apart
<#C012|news>             a channel, as #news
<https://e.org|e.org>    a link, as its address
<!here> <!date^…|…>      as its label, or nothing
&amp; &lt; &gt;          & < >
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

_REFERENCE = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_LINK = re.compile(r"<(https?://[^<>|\s]+)(?:\|[^<>]*)?>", re.IGNORECASE)


def unescape(text: str) -> str:
    return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")


def members(text: str) -> list[str]:
    """The ids of the chat members mentioned, in order."""
    return [found[2] for found in _REFERENCE.finditer(text) if found[1] == "@" and found[2]]


def read(text: str, names: Mapping[str, str], *, me: str = "") -> str:
    """The words as people see them; the first mention of the bot itself (`me`) is left out."""
    if me:
        text = re.sub(rf"<@{re.escape(me)}(?:\|[^<>]*)?>[:,]?", " ", text, count=1)

    def written(found: re.Match[str]) -> str:
        kind, target, label = found[1], found[2], found[3]
        if kind == "@":
            return f"@{label or names.get(target) or target}"
        if kind == "#":
            return f"#{label or target}"
        if kind == "!":
            return label or ""
        return target if re.match(r"(?i)https?://", target) else label or target

    return " ".join(unescape(_REFERENCE.sub(written, text)).split())


def first_link(message: Mapping[str, Any]) -> str | None:
    """The first web address of a message: in its text, its blocks, or the cards beneath it."""
    found = _LINK.search(str(message.get("text") or ""))
    if found:
        return unescape(found[1])
    for element in _objects(message.get("blocks")):
        if element.get("type") == "link" and re.match(r"(?i)https?://", str(element.get("url"))):
            return str(element["url"])
        found = _LINK.search(element["text"]) if isinstance(element.get("text"), str) else None
        if found:
            return unescape(found[1])
    for card in message.get("attachments") or []:
        for key in ("from_url", "title_link", "original_url"):
            if re.match(r"(?i)https?://", str(card.get(key))):
                return str(card[key])
    return None


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for child in value.values():
            yield from _objects(child)
    elif isinstance(value, list):
        for child in value:
            yield from _objects(child)
