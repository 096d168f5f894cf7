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
