"""Discord's markdown → HTML, as Discord's client reads it; what would ping or unfurl stands out.

Read here: https://discord.com/developers/docs/reference#message-formatting and Discord's help pages on markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from bot.platforms.shared.html import link, moment, tag, text, unknown

_ANY = r"(?:\\.|[^\\])"
INLINE = re.compile(
    rf"""
      \\(?P<escaped>[^0-9A-Za-z\s])
    | (?P<fence>`+)(?P<code>.+?)(?P=fence)
    | <t:(?P<seconds>-?\d+)(?::(?P<style>[a-zA-Z]))?>
    | \[(?P<label>(?:\\.|[^\]\\])+)\]\((?P<url>[^\s()]+)\)
    | \*\*(?P<bold>{_ANY}+?)\*\*(?!\*)
    | __(?P<underlined>{_ANY}+?)__(?!_)
    | \*(?![\s*])(?P<italic>(?:\\.|\*\*{_ANY}+?\*\*|[^\\*])+?)(?<!\s)\*(?!\*)
    | _(?P<slanted>(?:__|\\.|[^\\_])+?)_(?![0-9A-Za-z_])
    | ~~(?P<struck>{_ANY}+?)~~
    | \|\|(?P<spoiler>{_ANY}+?)\|\|
    | (?P<ping>@everyone|@here|<@[!&]?\d+>|<\#\d+>|<a?:\w+:\d+>|</[\w -]+:\d+>)
    | (?P<bare>https?://[^\s<>]+)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
STYLES = {
    "bold": "b", "underlined": "u", "italic": "i", "slanted": "i", "struck": "s", "spoiler": "s",
}  # fmt: skip
BLOCK = re.compile(
    r"(?P<heading>\#{1,3})[ ](?P<title>.+)|-\#[ ](?P<small>.+)|>[ ](?P<quoted>.*)|(?P<indent>[ ]*)[-*][ ](?P<entry>.+)"
    r"|(?P<number>\d+)\.[ ](?P<numbered>.+)",
    re.VERBOSE | re.DOTALL,
)


def html(markdown: str, now: datetime | None = None) -> str:
    """A message's content as HTML."""
    return "".join(_blocks(markdown.split("\n"), now))


def inline(words: str, now: datetime | None = None) -> str:
    """Markdown within a line as HTML."""
    parts: list[str] = []
    end = 0
    for found in INLINE.finditer(words):
        parts += [text(words[end : found.start()]), _token(found, now)]
        end = found.end()
    return "".join([*parts, text(words[end:])])


def _token(found: re.Match[str], now: datetime | None) -> str:
    kind = found.lastgroup
    if kind == "escaped":
        return text(found["escaped"])
    if kind == "code":
        return tag("code", text(found["code"]))
    if found["seconds"] is not None:
        return moment(int(found["seconds"]), now, relative=found["style"] == "R")
    if found["url"] is not None:
        return link(found["url"], inline(found["label"], now))
    if kind == "ping":
        return unknown(f"ping {found['ping']}")
    if kind == "bare":
        return link(found["bare"], text(found["bare"]))
    return tag(STYLES[str(kind)], inline(found[str(kind)], now))


def _kind(line: str) -> str:
    found = BLOCK.fullmatch(line)
    if found is None:
        return "text"
    return next(name for name in ("title", "small", "quoted", "entry", "numbered") if found[name] is not None)


def _blocks(lines: list[str], now: datetime | None) -> Iterator[str]:
    for kind, group in groupby(lines, _kind):
        found = [(line, BLOCK.fullmatch(line)) for line in group]
        if kind == "text":
            yield tag("div", inline("\n".join(line for line, _ in found), now), "words")
        elif kind == "quoted":
            yield tag("blockquote", html("\n".join(match["quoted"] for _, match in found if match), now))
        elif kind in ("entry", "numbered"):
            entries = "".join(tag("li", inline(match[kind], now)) for _, match in found if match)
            first = found[0][1]
            start = first["number"] if first and kind == "numbered" else ""
            yield tag("ol" if start else "ul", entries, start=start or "")
        else:
            for _, match in found:
                if match and kind == "title":
                    yield tag(f"h{len(match['heading'])}", inline(match["title"], now))
                elif match:
                    yield tag("small", inline(match["small"], now))
