"""OPML ⇄ Sources: the lists that feed readers exchange."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import quoteattr

from bot.core.models import Source, SourceKind
from bot.sources.faults import FaultKind, FetchError
from bot.sources.feeds.links import web_link
from bot.sources.words.charset import text_of
from bot.sources.words.prose import SPACES, UNPRINTABLE

MOST_BYTES = 20_000_000
MOST_DEPTH = 100  # nested outlines; past it the names of the outer ones no longer make a topic
KINDS = {"page": SourceKind.PAGE, "link": SourceKind.PAGE}
HEAD = 200  # bytes in which a file declares its encoding, and UTF-16 shows its zeros
OTHER_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-?8[\"'])", re.IGNORECASE)
IN_OUR_WORDS = {
    "amplification": "its entities grow without end",
    "Excessive depth": "it is nested too deep",
    "Premature end": "the file ends there, too early",
}


def read(content: bytes) -> tuple[Source, ...]:
    """The sources of an OPML file, each address once, in its order; an outline around them is their topic.

    Names are made unique (`Name`, `Name 2`). Raises FetchError that names the line where the file is broken.
    """
    if len(content) > MOST_BYTES:
        raise FetchError(FaultKind.FILE, f"The file is larger than {MOST_BYTES // 10**6} MB.", "Split it into several.")
    root = _parsed(content)
    if _tag(root) != "opml":
        raise FetchError(
            FaultKind.FILE, f"This is not OPML: it begins with <{_tag(root)[:40]}>.", "Export your feeds as OPML."
        )
    found: dict[str, Source] = {}
    for outline, topic in _outlines(root):
        source = _source(outline, topic)
        if source is not None:
            found.setdefault(source.address, source)
    return named_apart(found.values(), ())


def named_apart(sources: Iterable[Source], taken: Iterable[str]) -> tuple[Source, ...]:
    """The sources, each under a name that no other and none of `taken` has: `Name`, `Name 2`."""
    names = {name.casefold() for name in taken}
    named = []
    for source in sources:
        name, number = source.name, 2
        while name.casefold() in names:
            name, number = f"{source.name} {number}", number + 1
        names.add(name.casefold())
        named.append(replace(source, name=name))
    return tuple(named)


def write(sources: Sequence[Source], title: str = "Briefbot's sources") -> bytes:
    """An OPML 2.0 file of the feeds and pages among the sources, by topic; `read` gives them back."""
    topics: dict[str, list[Source]] = {}
    for source in sources:
        if source.kind is not SourceKind.FOLDER:
            topics.setdefault(source.topic, []).append(source)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{_text(title)}</title></head>",
        "  <body>",
    ]
    for topic, members in topics.items():
        indent = "    " if not topic else "      "
        if topic:
            lines.append(f"    <outline text={_attribute(topic)}>")
        lines += [f"{indent}{_outline(source)}" for source in members]
        if topic:
            lines.append("    </outline>")
    lines += ["  </body>", "</opml>", ""]
    return "\n".join(lines).encode()


def _outline(source: Source) -> str:
    kind, address = ("rss", "xmlUrl") if source.kind is SourceKind.FEED else ("page", "htmlUrl")
    return f"<outline type={_attribute(kind)} text={_attribute(source.name)} {address}={_attribute(source.address)}/>"


def _attribute(words: str) -> str:
    return quoteattr(UNPRINTABLE.sub("", words), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def _text(words: str) -> str:
    from xml.sax.saxutils import escape

    return escape(UNPRINTABLE.sub("", words))


def _parsed(content: bytes) -> Any:
    from lxml import etree

    if not content.strip():
        raise FetchError(FaultKind.FILE, "The file is empty.", "Export your feeds as OPML.")
    content, encoding = _encoded(content)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding=encoding,
    )
    try:
        return etree.fromstring(content.lstrip(), parser)
    except etree.XMLSyntaxError as broken:
        if b"<html" in content[:5000].lower():
            raise FetchError(FaultKind.FILE, "This is a web page, not OPML.", "Export your feeds as OPML.") from broken
        lead = content[: len(content) - len(content.lstrip())].count(b"\n")
        where, what = (broken.lineno or 1) + lead, str(broken.msg or "no XML").partition(", line ")[0]
        what = next((ours for theirs, ours in IN_OUR_WORDS.items() if theirs in what), what[:200].rstrip("."))
        raise FetchError(
            FaultKind.FILE, f"Line {where} of the OPML file is broken: {what}.", "Mend that line."
        ) from broken
    except (ValueError, LookupError) as broken:
        raise _no_opml() from broken


def _no_opml() -> FetchError:
    return FetchError(FaultKind.FILE, "This is not an OPML file.", "Export your feeds as OPML.")


def _encoded(content: bytes) -> tuple[bytes, str | None]:
    """The bytes and their encoding; None leaves it to what they declare. UTF-8 is told from the bytes alone."""
    if b"\0" in content[:HEAD]:
        return content, None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        if OTHER_ENCODING.search(content[:HEAD]):
            return content, None
        try:
            return text_of(content).encode(), "utf-8"
        except FetchError as binary:
            raise _no_opml() from binary
    return content, "utf-8"


def _outlines(root: Any) -> list[tuple[Any, str]]:
    """Every outline with the text of the outline around it, in the file's order, without recursion."""
    found: list[tuple[Any, str]] = []
    waiting: list[tuple[Any, str, int]] = [(root, "", 0)]
    while waiting:
        element, topic, depth = waiting.pop()
        if _tag(element) == "outline":
            found.append((element, topic))
            if not _attributes(element).get("xmlurl"):
                topic = _name(element) or topic
        if depth < MOST_DEPTH:
            waiting.extend((child, topic, depth + 1) for child in reversed(element))
    return found


def _source(outline: Any, topic: str) -> Source | None:
    said = _attributes(outline)
    feed = web_link(said.get("xmlurl"), "")
    kind = SourceKind.FEED if feed else KINDS.get(said.get("type", "").lower())
    address = feed or web_link(said.get("htmlurl") or said.get("url"), "")
    if kind is None or not address:
        return None
    return Source(_name(outline) or address, kind, address, topic=topic)


def _attributes(outline: Any) -> dict[str, str]:
    """By their names in lower case: readers write `xmlUrl`, `xmlurl` and `XMLURL`."""
    return {str(name).lower(): str(value) for name, value in outline.attrib.items()}


def _name(outline: Any) -> str:
    said = _attributes(outline)
    name = said.get("text") or said.get("title") or ""
    return SPACES.sub(" ", UNPRINTABLE.sub("", name)).strip()[:200]


def _tag(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()
