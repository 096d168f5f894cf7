"""Bytes of a feed as a server sends them → bytes that an XML parser reads to the end, in an encoding it is told.

Only what is sure is mended, so that a sound feed passes untouched; feedparser forgives most of the rest.
"""

from __future__ import annotations

import re
from html.entities import html5
from xml.sax.saxutils import escape

LOOSE = re.compile(rb"&(?!#\d{1,7};|#[xX][0-9a-fA-F]{1,6};|amp;|lt;|gt;|quot;|apos;)")
LOOSE_OUTSIDE = re.compile(rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|%b([A-Za-z]\w{1,30};)?" % LOOSE.pattern, re.DOTALL)
# Numbers that may stand for no character: half of a pair, or past the last one. A parser stops there.
NUMBERED = re.compile(
    rb"&#(?:(5[5-7]\d{3}|[1-9]\d{6})|[xX]0{0,2}([dD][89a-fA-F][0-9a-fA-F]{2}|[1-9a-fA-F][0-9a-fA-F]{5}));"
)
DECLARES = re.compile(rb"<!DOCTYPE[^>]*\[", re.IGNORECASE)
# feedparser would take the words about a picture or a film for the entry's own.
MEDIA_WORDS = re.compile(rb"(</?media:)description\b[^<>]{0,200}?(?=/?>)")  # without its type, which hides them
MEDIA_KEY = "media_about"
# Elements under whose names feedparser keeps lists of its own: such an element would take the list's place.
RESERVED = re.compile(rb"(</?)(links|authors|contributors|enclosures|title_detail)(?=[\s/>])")
UTF8 = "application/xml; charset=utf-8"
SEVEN_BITS = re.compile(r"utf-?7|iso-2022|hz-gb", re.IGNORECASE)  # encodings that look like ASCII
STRAY = {0xDC80 + n: bytes([0x80 + n]).decode("cp1252", "replace") for n in range(128)}
STRAYS = 20  # good letters beyond ASCII for each bad byte, at least, in what is UTF-8 with a few strays
HEAD = 200  # bytes in which UTF-16 and UTF-32 show their zeros, and every encoding its name


def mended(content: bytes, content_type: str | None) -> tuple[bytes, str | None]:
    """The bytes, and what to tell a parser of their type: that they are UTF-8 where they are, whatever is declared."""
    if content.count(b"\0", 0, HEAD) > HEAD // 10 or SEVEN_BITS.search(content_type or ""):
        return content, content_type
    if SEVEN_BITS.search(content[:HEAD].decode("latin-1")):
        return content, None
    found = _utf8(content)
    if found is None:
        return content, content_type
    renamed = RESERVED.sub(rb"\1x_\2", MEDIA_WORDS.sub(rb"\1about", found))
    return without_loose(NUMBERED.sub(_possible, renamed)), UTF8


def _utf8(content: bytes) -> bytes | None:
    """The bytes in UTF-8 when that is what they are, a few strays apart; else None."""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        text = content.decode("utf-8", "surrogateescape")
        bad = sum("\udc80" <= letter <= "\udcff" for letter in text)
        good = len(text) - bad - len(text.encode("ascii", "ignore"))
        return text.translate(STRAY).encode() if good >= STRAYS * bad else None
    return content


def without_loose(content: bytes) -> bytes:
    """`AT&T` → `AT&amp;T`, `&eacute;` → its letter; what stands in CDATA stays, and so does what a feed declares."""
    if LOOSE.search(content) is None or DECLARES.search(content, 0, 4096):
        return content
    return LOOSE_OUTSIDE.sub(_closed, content)


def _possible(found: re.Match[bytes]) -> bytes:
    code = int(found[1]) if found[1] else int(found[2], 16)
    return b"&#xFFFD;" if 0xD800 <= code <= 0xDFFF or code > 0x10FFFF else found[0]


def _closed(found: re.Match[bytes]) -> bytes:
    if found[0].startswith(b"<"):
        return found[0]
    name = found[1] or b""
    letters = html5.get(name.decode("ascii", "replace"))
    return escape(letters).encode("ascii", "xmlcharrefreplace") if letters else b"&amp;" + name
