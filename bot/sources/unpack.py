"""Compressed bytes → plain bytes, piece by piece, never more than a limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

PIECE = 262_144  # bytes unpacked at a time: about a millisecond


class DamagedError(ValueError):
    """The bytes are not of the encoding they claim, or end in the middle."""


class Unpacker:
    """Undoes one `Content-Encoding`: none, gzip (several members too) or deflate (with and without its header)."""

    def __init__(self, encoding: str) -> None:
        name = encoding.strip().lower()
        if name not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise DamagedError(name)
        self._deflate = name == "deflate"
        self._stream = None if name in ("", "identity") else zlib.decompressobj(zlib.MAX_WBITS | 32)
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
