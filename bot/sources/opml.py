"""OPML ⇄ Sources: the lists that feed readers exchange."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlsplit
from xml.sax.saxutils import quoteattr

from bot.core.models import Source, SourceKind
from bot.core.query.addresses import public, without_secrets
from bot.sources.faults import FaultKind, FetchError
from bot.sources.feeds.links import web_link
from bot.sources.feeds.mending import without_loose
from bot.sources.words.charset import text_of
from bot.sources.words.overmade import overmade
from bot.sources.words.prose import INLINE, SPACES, UNPRINTABLE

MOST_BYTES = 20_000_000
MOST_SOURCES = 100_000  # the owner's, from the shell
MOST_DEPTH = 100  # nested outlines; past it the names of the outer ones no longer make a topic
KINDS = {"page": SourceKind.PAGE, "link": SourceKind.PAGE}
HEAD = 200  # bytes in which a file declares its encoding, and UTF-16 shows its zeros
OTHER_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-?8[\"'])", re.IGNORECASE)
IN_OUR_WORDS = {
    "amplification": "its entities grow without end",
    "Excessive depth": "it is nested too deep",
    "Premature end": "the file ends there, too early",
    "EntityRef": "an & stands there alone",
    "not defined": "it has an entity that XML does not know",
    "tag mismatch": "a tag is not closed",
    "AttValue": "an attribute has no quotation marks around it",
    "attributes construct": "an attribute is not written as one",
    "redefined": "an attribute is there twice",
    "StartTag": "a < stands there alone",
    "Start tag expected": "it does not begin with a tag",
    "encod": "its letters are not in the encoding that it names",
    "Char": "it has a letter that XML does not allow",
}


@dataclass(frozen=True, slots=True)
class Listed:
    """What a list holds: its sources, and the names of the feeds that it gives no address of."""

    sources: tuple[Source, ...]
    nowhere: tuple[str, ...]


def read(content: bytes, most: int = MOST_SOURCES) -> tuple[Source, ...]:
    """The sources of an OPML file, each address once, in its order; an outline around them is their topic.

    Names are made unique (`Name`, `Name 2`). Raises FetchError that names the line where the file is broken, or says
    that it lists more than `most` sources: what comes after them is not looked at.
    """
    return listed(content, most).sources


def listed(content: bytes, most: int = MOST_SOURCES) -> Listed:
    """The same, with what the file lists without an address that we can ask."""
    if len(content) > MOST_BYTES:
        raise FetchError(FaultKind.FILE, f"The file is larger than {MOST_BYTES // 10**6} MB.", "Split it into several.")
    if overmade(content):
        raise FetchError(FaultKind.FILE, "The file is made of more parts than are read.", "Split it into several.")
    root = _parsed(content)
    if _tag(root) != "opml":
        raise FetchError(
            FaultKind.FILE, f"This is not OPML: it begins with <{_tag(root)[:40]}>.", "Export your feeds as OPML."
        )
    found: dict[tuple[SourceKind, str], Source] = {}
    nowhere: list[str] = []
    for outline, topic in _outlines(root):
        source = _source(outline, topic)
        if source is not None:
            found.setdefault((source.kind, _place(source.address)), source)
        elif "xmlurl" in _attributes(outline):
            nowhere.append(_name(outline) or "an outline without a name")
        if len(found) > most:
            raise FetchError(FaultKind.SIZE, f"The list has more than {most:,} sources.", "Split it into several.")
    return Listed(named_apart(found.values(), ()), tuple(nowhere))


def _place(address: str) -> str:
    """What is the same feed under two spellings of its address: with and without `www.`, `s` and a last slash."""
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    port = "" if parts.port in (None, 80, 443) else f":{parts.port}"
    return f"{host}{port}{parts.path.rstrip('/')}?{parts.query}"


def named_apart(sources: Iterable[Source], taken: Iterable[str]) -> tuple[Source, ...]:
    """The sources, each under a name that no other and none of `taken` has: `Name`, `Name 2`."""
    names = {name.casefold() for name in taken}
    numbers: dict[str, int] = {}  # of each name the last number given: a list of one name is not walked for each
    named = []
    for source in sources:
        name, number = source.name, numbers.get(source.name.casefold(), 1)
        while name.casefold() in names:
            number += 1
            name = f"{source.name} {number}"
        numbers[source.name.casefold()] = number
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
        return _tree(content, parser)
    except etree.XMLSyntaxError as broken:
        if b"<html" in content[:5000].lower():
            raise FetchError(FaultKind.FILE, "This is a web page, not OPML.", "Export your feeds as OPML.") from broken
        lead = content[: len(content) - len(content.lstrip())].count(b"\n")
        where, what = (broken.lineno or 1) + lead, str(broken.msg or "no XML").partition(", line ")[0]
        what = next((ours for theirs, ours in IN_OUR_WORDS.items() if theirs in what), "it is no XML")
        raise FetchError(
            FaultKind.FILE, f"Line {where} of the OPML file is broken: {what}.", "Mend that line."
        ) from broken
    except (ValueError, LookupError) as broken:
        raise _no_opml() from broken


def _tree(content: bytes, parser: Any) -> Any:
    """The file's root; a loose `&` and the entities of HTML are mended as in feeds, where it is not XML otherwise."""
    from lxml import etree

    try:
        return etree.fromstring(content.lstrip(), parser)
    except etree.XMLSyntaxError:
        mended = without_loose(content.lstrip())
        if mended == content.lstrip():
            raise
        return etree.fromstring(mended, parser)


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
    name = _name(outline) or public(address) or address
    return Source(name, kind, address, topic=topic or _category(said.get("category", "")))


def _category(given: str) -> str:
    """`/News/Coast,/Ports` → `Coast`: the first category, without those that it is part of."""
    words = SPACES.sub(" ", UNPRINTABLE.sub("", given)).partition(",")[0]
    return next((part.strip() for part in reversed(words.split("/")) if part.strip()), "")[:200]


def _attributes(outline: Any) -> dict[str, str]:
    """By their names in lower case: readers write `xmlUrl`, `xmlurl` and `XMLURL`."""
    return {str(name).lower(): str(value) for name, value in outline.attrib.items()}


def _name(outline: Any) -> str:
    said = _attributes(outline)
    name = said.get("text") or said.get("title") or ""
    return without_secrets(SPACES.sub(" ", UNPRINTABLE.sub("", INLINE.sub("", name))).strip()[:200])


def _tag(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].lower()
