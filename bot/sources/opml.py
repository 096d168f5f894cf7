"""OPML ⇄ Sources: the lists that feed readers exchange."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from bot.core.models import Source, SourceKind
from bot.sources.faults import FaultKind, FetchError
from bot.sources.feed import web_link
from bot.sources.prose import SPACES, UNPRINTABLE

MOST_BYTES = 20_000_000
MOST_DEPTH = 100  # nested outlines; past it the names of the outer ones no longer make a topic
ATTRIBUTES = ("xmlUrl", "xmlurl", "xmlURL", "XMLUrl")
KINDS = {"page": SourceKind.PAGE, "link": SourceKind.PAGE}


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
    names: set[str] = set()
    for outline, topic in _outlines(root):
        source = _source(outline, topic)
        if source is None or source.address in found:
            continue
        name, number = source.name, 2
        while name.casefold() in names:
            name, number = f"{source.name} {number}", number + 1
        names.add(name.casefold())
        found[source.address] = Source(name, source.kind, source.address, topic=source.topic)
    return tuple(found.values())


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

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(content.lstrip(), parser)
    except etree.XMLSyntaxError as broken:
        lead = content[: len(content) - len(content.lstrip())].count(b"\n")
        where, what = (broken.lineno or 1) + lead, str(broken.msg or "no XML").partition(", line ")[0]
        raise FetchError(
            FaultKind.FILE, f"Line {where} of the OPML file is broken: {what[:200]}.", "Mend that line."
        ) from broken
    except (ValueError, LookupError) as broken:
        raise FetchError(FaultKind.FILE, "This is not an OPML file.", "Export your feeds as OPML.") from broken


def _outlines(root: Any) -> list[tuple[Any, str]]:
    """Every outline with the text of the outline around it, in the file's order, without recursion."""
    found: list[tuple[Any, str]] = []
    waiting: list[tuple[Any, str, int]] = [(root, "", 0)]
    while waiting:
        element, topic, depth = waiting.pop()
        if _tag(element) == "outline":
            found.append((element, topic))
            if not _address(element):
                topic = _name(element) or topic
        if depth < MOST_DEPTH:
            waiting.extend((child, topic, depth + 1) for child in reversed(element))
    return found


def _source(outline: Any, topic: str) -> Source | None:
    feed = web_link(_address(outline), "")
    page = web_link(outline.get("htmlUrl") or outline.get("url"), "")
    kind = SourceKind.FEED if feed else KINDS.get((outline.get("type") or "").lower())
    address = feed or page
    if kind is None or not address:
        return None
    return Source(_name(outline) or address, kind, address, topic=topic)


def _address(outline: Any) -> str:
    return next((str(outline.get(name)) for name in ATTRIBUTES if outline.get(name)), "")


def _name(outline: Any) -> str:
    return SPACES.sub(" ", UNPRINTABLE.sub("", outline.get("text") or outline.get("title") or "")).strip()[:200]


def _tag(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()
