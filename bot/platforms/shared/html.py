"""Words and addresses → HTML in which nothing is alive: the only place where the page's text is escaped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from html import escape

from bot.talk.reply import Reply

WEB = re.compile(r"https?://[^\s\x00-\x20]+", re.IGNORECASE)
UNITS = ((31_536_000, "year"), (2_592_000, "month"), (86_400, "day"), (3_600, "hour"), (60, "minute"))


def text(words: str) -> str:
    """Literal words; characters that HTML cannot hold become replacement characters."""
    return escape(re.sub(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]", "\ufffd", words))


def tag(name: str, inner: str, kind: str = "", **attributes: str) -> str:
    """An element around HTML; attributes are escaped here."""
    given = {"class": kind, **{key.rstrip("_").replace("_", "-"): value for key, value in attributes.items()}}
    written = "".join(f' {key}="{text(value)}"' for key, value in given.items() if value)
    return f"<{name}{written}>{inner}</{name}>"


def icon(name: str) -> str:
    """A small sign in the colour of the words beside it; its shape is in the style, since no font need have it."""
    return tag("i", "", f"icon {name}") + " "


def link(url: str, inner: str) -> str:
    """A link around HTML; anything but a web address is shown as a fault, since no renderer may let it through."""
    if not WEB.fullmatch(url):
        return unknown(f"link to {url}") + inner
    return tag("a", inner, href=url, rel="noopener noreferrer nofollow", title=url)


def unknown(what: str) -> str:
    """Something that the preview does not know, or that should never be there: it stands out."""
    return tag("mark", text(f"⚠ {what}"), "unknown")


def moment(seconds: int, now: datetime | None, *, relative: bool) -> str:
    """A moment in UTC as chats write it; relative where that is asked and `now` is known."""
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return unknown(f"time {seconds}")
    words = f"{at.day} {at:%B} {at.year} {at:%H:%M}"
    if relative and now is not None:
        words = _ago(now.timestamp() - seconds)
    return tag("time", text(words), datetime=at.isoformat())


def _ago(seconds: float) -> str:
    for size, unit in UNITS:
        if abs(seconds) >= size:
            number = int(abs(seconds) // size)
            words = f"{number} {unit}{'s' if number > 1 else ''}"
            return f"{words} ago" if seconds > 0 else f"in {words}"
    return "just now"


def conversation(reply: Reply, shown: Callable[[Reply], Iterable[str]], thread: Callable[[Iterable[str]], str]) -> str:
    """A reply's messages, and beneath them its thread."""
    below = (conversation(under, shown, thread) for under in reply.thread)
    return "".join(shown(reply)) + (thread(below) if reply.thread else "")
