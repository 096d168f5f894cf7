"""Spans → the elements of Slack's rich text, which are literal, or its mrkdwn, which is escaped.

    Text    → {"type": "text"}              words
    Link    → {"type": "link"}              <address|words>
    Moment  → {"type": "date"}              <!date^seconds^format|fallback>

Rich text needs no escaping. Small print is mrkdwn, because only that is drawn small; words that mrkdwn would read as
mark-up cannot be escaped there, so `small` declines them and the caller draws rich text instead.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from typing import Any, assert_never
from urllib.parse import urlsplit

from bot.platforms.shared.fit import cut, inert, line, pieces, utf16
from bot.platforms.slack.drawing.limits import ADDRESS, CONTEXT_TEXT, LINK_LABEL
from bot.talk.reply import Link, Moment, Span, Spans, Text

Element = dict[str, Any]

WEIGHT = 9_000  # JSON text of one paragraph: thousands of tiny spans must not outgrow a message
RELATIVE = "{ago}"
DATED = "{date_short_pretty} {time}"

_ADDRESS = re.compile(r"https?://[^\s\x00-\x20\x7f]+", re.IGNORECASE)
# The beginning of words that read as an address: with its scheme, or a host alone, perhaps with a path.
_LOOKS = re.compile(
    r"(?:https?://(?:[^\s/@]*@)?|(?=[\w.-]+(?:/\S*)?$))(?P<host>[\w-]+(?:\.[\w-]+)+)(?::\d+)?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
_QUOTED = {ord(sign): f"%{ord(sign):02X}" for sign in '<>|"^`\\{}'}
_HARMLESS = re.compile(
    r"(?: ?[!-~\u00c0-\u017f\u2013\u2014\u2018-\u201e\u2026·])* ?"
)  # no two spaces, nothing invisible
_MARKUP = re.compile(r"[*_~`>\n]|:[\w+'-]+:")  # a ">" reads as a quotation at a line's start even when it is escaped


def escape(text: str) -> str:
    """A text for `text` and mrkdwn: Slack asks for these three and reads back no others."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def address(url: str) -> str | None:
    """The address as a link may hold it; None for anything but a plain http or https address."""
    if not _ADDRESS.fullmatch(url) or not (_HARMLESS.fullmatch(url) or inert(url) == url):
        return None
    quoted = url.translate(_QUOTED)
    return quoted if utf16(quoted) <= ADDRESS else None


def honest(label: str, url: str) -> bool:
    """Whether words that look like an address lead to that very host: a headline that reads `https://bank.test` and
    leads elsewhere is shown as words.
    """
    looks = _LOOKS.match(label.strip())
    if looks is None:
        return True
    try:
        host = (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:
        return False
    return looks["host"].lower().removeprefix("www.") == host


def one_line(text: str) -> str:
    """`fit.line`, for the usual text, of which nothing has to go, in 2 µs instead of 31."""
    return text.strip() if _HARMLESS.fullmatch(text) else line(text)


def words(text: str) -> str:
    """An inert text that keeps one space at its ends where it had white space there: spans stand side by side."""
    if _HARMLESS.fullmatch(text):
        return text
    kept = inert(text)
    if not kept:
        return " " if text[:1].isspace() else ""
    return (" " if text[:1].isspace() else "") + kept + (" " if text[-1:].isspace() else "")


def written(moment: Moment) -> str:
    """A moment in words, for where Slack cannot show it in the reader's zone."""
    return moment.at.strftime("%Y-%m-%d %H:%M UTC")


def seconds(moment: Moment) -> int:
    return int(moment.at.timestamp())


def rich(span: Span, *, bold: bool = False) -> Element | None:
    """One rich text element; None for a span that shows nothing."""
    match span:
        case Text():
            text = words(span.text)
            return _styled({"type": "text", "text": text}, bold or span.bold, span.italic) if text else None
        case Link():
            label, url = cut(one_line(span.text), LINK_LABEL), address(span.url)
            if url is None or not honest(label, url):
                return _styled({"type": "text", "text": label}, bold or span.bold) if label else None
            return _styled({"type": "link", "url": url, **({"text": label} if label else {})}, bold or span.bold)
        case Moment():
            if seconds(span) < 0:
                return _styled({"type": "text", "text": written(span)}, bold)
            shown = RELATIVE if span.relative else DATED
            date = {"type": "date", "timestamp": seconds(span), "format": shown, "fallback": written(span)}
            return _styled(date, bold)
        case _:
            assert_never(span)


def _styled(element: Element, bold: bool, italic: bool = False) -> Element:
    style = {name: True for name, wanted in (("bold", bold), ("italic", italic)) if wanted}
    return {**element, "style": style} if style else element


def length(element: Element) -> int:
    """How much of a section an element takes: what is read of it."""
    return utf16(element.get("text") or element.get("fallback") or element.get("url") or "")


def portions(spans: Iterable[Span], limit: int, *, bold: bool = False) -> list[list[Element]]:
    """The spans as rich text, in parts of at most `limit` each; long texts part at sentence edges."""
    found: list[list[Element]] = [[]]
    room, weight = limit, 0
    for span in spans:
        element = rich(span, bold=bold)
        if element is None:
            continue
        cost = len(json.dumps(element, ensure_ascii=False))
        if weight + cost > WEIGHT or (length(element) > room and element["type"] != "text"):
            found.append([])
            room, weight = limit, 0
        weight += cost
        if length(element) <= room:
            _append(found[-1], element)
            room -= length(element)
            continue
        text = element["text"]
        lead = " " if text[:1] == " " and found[-1] else ""
        for place, piece in enumerate(pieces(text, limit, first=max(room - len(lead), 0))):
            if place:
                found.append([])
                room, weight = limit, cost
            if piece:
                part = piece if place else lead + piece
                _append(found[-1], {**element, "text": part})
                room -= utf16(part)
    return [portion for portion in found if any(element.get("text") != " " for element in portion)]


def _append(portion: list[Element], element: Element) -> None:
    """Add an element; words of one style run on in one element."""
    last = portion[-1] if portion else {}
    if last.get("type") == element["type"] == "text" and last.get("style") == element.get("style"):
        portion[-1] = {**last, "text": last["text"] + element["text"]}
    else:
        portion.append(element)


def small(spans: Spans, limit: int = CONTEXT_TEXT) -> str | None:
    """The spans as mrkdwn; None when some word of them would be read as mark-up, or they are too long for a note."""
    parts: list[str] = []
    for span in spans:
        match span:
            case Text():
                text = words(span.text)
                parts.append(escape(text))
            case Link():
                text, url = cut(one_line(span.text), LINK_LABEL), address(span.url)
                leads = url and text and honest(text, url)
                parts.append(f"<{escape(url)}|{escape(text)}>" if url and leads else escape(text))
            case Moment():
                text = ""
                shown = RELATIVE if span.relative else DATED
                known = seconds(span) >= 0
                parts.append(f"<!date^{seconds(span)}^{shown}|{written(span)}>" if known else written(span))
            case _:
                assert_never(span)
        if _MARKUP.search(text):
            return None
    mrkdwn = "".join(parts).strip()
    return mrkdwn if mrkdwn and utf16(mrkdwn) <= limit else None
