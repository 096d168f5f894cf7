"""Spans → Discord's markdown, every foreign character taken literally.

What Discord reads as markup is listed in https://discord.com/developers/docs/reference#message-formatting and in its
help pages on text formatting; all of it is escaped here, at the leaf, and nowhere else.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import groupby
from typing import assert_never
from urllib.parse import urlsplit

from bot.platforms.shared.fit import cut, inert, line, pieces, utf16
from bot.talk.reply import Link, Moment, Span, Spans, Text

LABEL_LIMIT = 256  # of a link's words; longer headlines are no headlines
URL_LIMIT = 1000  # longer addresses show as words: four of them would fill a message
_MARKUP = re.compile(
    r"[\\*_~`|\[\]<@]"  # emphasis, code, spoilers, links, mentions, emoji, times
    r"|:(?=//)"  # an address would become a link by itself
    r"|^[#>+-](?=[\s#>-]|$)"  # headings, quotes, lists, small print
    r"|^(?P<number>\d+)(?P<dot>[.)])(?=\s|$)",  # numbered lists
    re.MULTILINE,
)
_UNSAFE_IN_URL = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&*+,;=%]|%(?![0-9A-Fa-f]{2})")


def escape(text: str) -> str:
    """An inert text so that Discord shows it letter by letter: no mention, link, list, heading, emoji or time."""

    def literal(found: re.Match[str]) -> str:
        return f"{found['number']}\\{found['dot']}" if found["number"] else f"\\{found[0]}"

    return _MARKUP.sub(literal, text)


def address(url: str) -> str | None:
    """A web address as it may stand in `[words](address)`; None for anything but http and https, or too long."""
    url = url.strip()
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or not re.fullmatch(r"[\w.\-:%]+", host):
        return None
    encoded = _UNSAFE_IN_URL.sub(lambda found: "".join(f"%{b:02X}" for b in found[0].encode(errors="replace")), url)
    if not host.isascii():  # a host is no place for per cent signs
        try:
            plain = host.encode("idna").decode()
        except UnicodeError:
            return None
        encoded = re.sub(r"(?<=://)[^/?#]*", plain + (f":{port}" if port else ""), encoded, count=1)
    return encoded if len(encoded) <= URL_LIMIT else None


def _clean(text: str, *, lines: bool) -> str:
    """A text made inert whose outer white space is kept as one space (or line break), since a neighbour follows."""
    core = inert(text) if lines else line(text)
    if not core:
        return " " if text and (text[0].isspace() or text[-1].isspace()) else ""
    before, after = text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    def edge(space: str) -> str:
        return ("\n" if lines and "\n" in space else " ") if space else ""

    return edge(before) + core + edge(after)


def _wrapped(text: str, marker: str) -> str:
    """Markers hug the words; white space stays outside."""
    core = text.strip()
    if not core or not marker:
        return text
    start = len(text) - len(text.lstrip())
    return text[:start] + marker + core + marker + text[start + len(core) :]


def _leaf(span: Span, *, lines: bool, italic: str) -> str:
    match span:
        case Text():
            words = _clean(span.text, lines=lines)
            core = words.strip()  # escaped by itself, as if it began a line: it may, once outer space is dropped
            return _wrapped(words.replace(core, escape(core)) if core else words, italic if span.italic else "")
        case Link():
            target = address(span.url)
            # Discord draws no link whose words look like an address, so a bare address loses its scheme.
            words = cut(re.sub(r"\w+://", "", line(span.text)), LABEL_LIMIT)
            if target is None:
                return escape(words)
            return f"[{escape(words or cut(urlsplit(target).hostname or target, LABEL_LIMIT))}]({target})"
        case Moment():
            return f"<t:{int(span.at.timestamp())}:{'R' if span.relative else 'f'}>"
        case _:
            assert_never(span)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Neighbouring texts of one style are one text: markers of two would run into each other."""
    merged: list[Span] = []
    for span in spans:
        last = merged[-1] if merged else None
        if isinstance(span, Text) and isinstance(last, Text) and (span.bold, span.italic) == (last.bold, last.italic):
            merged[-1] = replace(last, text=last.text + span.text)
        else:
            merged.append(span)
    return merged


def _bold(span: Span) -> bool:
    return not isinstance(span, Moment) and span.bold


def markdown(spans: Iterable[Span], *, lines: bool = True) -> str:
    """Spans as Discord's markdown; on one line when `lines` is False. Outer white space is dropped."""
    merged = _merged(spans)
    italic = "_" if any(_bold(span) for span in merged) else "*"  # "***" would be read in several ways
    drawn = ""
    for bold, group in groupby(merged, _bold):
        words = "".join(_leaf(span, lines=lines, italic=italic) for span in group)
        drawn += _wrapped(words, "**" if bold else "")
    return drawn.strip()


def shortened(spans: Spans, limit: int) -> str:
    """Spans on one line, their words cut to `limit` (markup not counted)."""
    kept: list[Span] = []
    room = limit
    for span in spans:
        if isinstance(span, Moment):
            kept.append(span)
            continue
        words = line(span.text)
        if utf16(words) > room:
            kept.append(replace(span, text=cut(words, room)))
            break
        kept.append(span)
        room -= utf16(words)
    return markdown(kept, lines=False)


def _size(spans: Iterable[Span]) -> int:
    return utf16(markdown(spans))


def parted(spans: Spans, limit: int, *, first: int | None = None, whole: bool = True) -> list[Spans]:
    """Spans in parts that are at most `limit` each when drawn, texts broken at sentence and word edges.

    `first` is the room of the first part; it comes out empty when nothing fits there; with `whole` False even a word is
    broken to fill it. `limit` must hold a link (about 1,800 units).
    """
    parts: list[list[Span]] = [[]]
    room = limit if first is None else first
    for span in _merged(spans):
        if _size([*parts[-1], span]) <= room:
            parts[-1].append(span)
            continue
        if not isinstance(span, Text):
            parts.append([span])
            room = limit
            continue
        text = _clean(span.text, lines=True)
        used = _size(parts[-1]) + 1 if parts[-1] else 0

        def size(piece: str, of: Text = span) -> int:
            return _size([replace(of, text=piece)])

        broken = pieces(text, limit, size, first=max(0, room - used), whole=whole)
        for number, piece in enumerate(broken):
            if number:
                parts.append([])
                room = limit
            if piece:
                lead = " " if number == 0 and parts[-1] and text[0].isspace() else ""
                parts[-1].append(replace(span, text=lead + piece))
        if text[-1:].isspace() and parts[-1] and isinstance(last := parts[-1][-1], Text) and _size(parts[-1]) < room:
            parts[-1][-1] = replace(last, text=last.text + text[-1])
    return [tuple(part) for part in parts]
