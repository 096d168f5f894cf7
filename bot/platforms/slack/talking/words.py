"""Slack's way of writing what people type → plain words; and the few words that only Slack's client itself says.

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

from bot.talk.reply import Note, Paragraph, Reply, Text

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


# ── what only the client says: it belongs to Slack's windows, not to an answer ──────────────────

WORDS: dict[str, dict[str, str]] = {
    "en": {
        "working": "One moment …",
        "submit": "Ask",
        "cancel": "Cancel",
        "close": "Close",
        "optional": "optional",
        "no link": "This message has no link.",
        "no link, so": "Choose this on a message that links to an article.",
        "wrong": "Something went wrong on my side.",
        "wrong, so": "It is noted for whoever runs me. Please try again in a moment.",
    },
    "de": {
        "working": "Einen Moment …",
        "submit": "Fragen",
        "cancel": "Abbrechen",
        "close": "Schließen",
        "optional": "freiwillig",
        "no link": "Diese Nachricht enthält keinen Link.",
        "no link, so": "Wähle das bei einer Nachricht, die auf einen Artikel verweist.",
        "wrong": "Bei mir ist etwas schiefgegangen.",
        "wrong, so": "Es ist für den Betreiber vermerkt. Bitte gleich noch einmal versuchen.",
    },
}


def say(name: str, locale: str = "en") -> str:
    return WORDS.get(locale[:2], WORDS["en"])[name]


def apology(name: str, locale: str = "en") -> Reply:
    """A private reply of two lines: what is wrong, what to do."""
    what, remedy = say(name, locale), say(f"{name}, so", locale)
    return Reply((Paragraph((Text(what, bold=True),)), Note((Text(remedy),))), what, private=True, error=True)
