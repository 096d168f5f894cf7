"""Compressed bytes → plain bytes, piece by piece, never more than a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

PIECE = 262_144  # bytes unpacked at a time: about a millisecond


KNOWN = frozenset({"gzip", "x-gzip", "deflate"})
OTHERS = frozenset({"br", "zstd", "compress", "x-compress"})  # what is in neither, like `utf-8`, does not pack


class PackedError(ValueError):
    """The bytes are packed in a way that was not offered."""


class DamagedError(ValueError):
    """The bytes are not of the encoding they claim, or end in the middle."""


class Unpacker:
    """Undoes one `Content-Encoding`: none, gzip (several members too) or deflate (with and without its header).

    Raises PackedError for another one, or several.
    """

    def __init__(self, encoding: str) -> None:
        name = encoding.strip().lower()
        if "," in name or name in OTHERS:
            raise PackedError(name)
        self._deflate = name == "deflate"
        self._stream = zlib.decompressobj(zlib.MAX_WBITS | 32) if name in KNOWN else None
        self._begun = False

    def feed(self, part: bytes) -> Iterator[bytes]:
        """The plain bytes of the next part, in pieces. Raises DamagedError."""
        if self._stream is None:
            yield part
            return
        while part:
            try:
                piece = self._stream.decompress(part, PIECE)
            except zlib.error as broken:
                if not self._deflate or self._begun:
                    raise DamagedError(str(broken)) from broken
                self._stream = zlib.decompressobj(-zlib.MAX_WBITS)
                self._begun = True
                continue
            self._begun = True
            if piece:
                yield piece
            part = self._stream.unconsumed_tail
            if self._stream.eof:
                part = self._stream.unused_data.lstrip(b"\0")
                if not part.startswith(b"\x1f\x8b"):
                    return  # what follows the stream is no part of it
                self._stream = zlib.decompressobj(zlib.MAX_WBITS | 32)

    def finish(self) -> None:
        """Raises DamagedError when the stream broke off."""
        if self._stream is not None and self._begun and not self._stream.eof:
            raise DamagedError("the stream broke off")
