"""Bytes → text: byte-order mark, UTF-8, UTF-16 by its zeros, then the likeliest legacy encoding."""

from __future__ import annotations

import codecs
import re

from bot.sources.faults import FaultKind, FetchError

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
SAMPLE = 64_000  # bytes that the legacy guess looks at: past this the guess no longer changes, only its time grows
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")


def text_of(content: bytes) -> str:
    """The text of a file's bytes, line ends as they are. Raises FetchError when it is no text."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                break
    if b"\0" in content:
        return _utf16(content)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        text = _legacy(content)
    head = text[:4096]
    if len(CONTROLS.findall(head)) > len(head) / 50:
        raise _binary()
    return text


def declared(content: bytes, content_type: str | None) -> bytes | str:
    """A page's text where the answer's header names its encoding and is right; else its bytes, which say more.

    The header goes before what the page says of itself (HTML Standard §13.2.3.2). UTF-8 is told from the bytes anyway.
    """
    found = CHARSET.search(content_type or "")
    if found is None or content.startswith((b"<?xml", *(mark for mark, _ in MARKS))):
        return content
    try:
        return content if codecs.lookup(found[1]).name == "utf-8" else content.decode(found[1])
    except (LookupError, UnicodeDecodeError):
        return content


def _utf16(content: bytes) -> str:
    """UTF-16 without a mark has its zeros on one side only; anything else with zeros is binary."""
    head = content[:4096]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half and min(even, odd) <= half * 0.02 and max(even, odd) > half * 0.4:
        try:
            return content.decode("utf-16-be" if even > odd else "utf-16-le")
        except UnicodeDecodeError:
            pass
    raise _binary()


def _legacy(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:SAMPLE]).best()
    encoding = best.encoding if best is not None else "cp1252"
    return content.decode(encoding, "replace")


def _binary() -> FetchError:
    return FetchError(FaultKind.FILE, "This is not text (binary).", "Save the article as plain text or HTML.")
