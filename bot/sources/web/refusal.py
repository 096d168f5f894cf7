"""An answer that brings nothing → the fault to tell: its status, or the check for bots that it is."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.sources.faults import FetchError, of_status
from bot.sources.web.unpack import DamagedError, PackedError, Unpacker
from bot.sources.words.walls import LOOKED_AT, Wall, is_bot_check, refused

if TYPE_CHECKING:
    import aiohttp

CHECKING = frozenset({403, 503})  # statuses that checks for bots come with


async def refusal(response: aiohttp.ClientResponse, retry_after: timedelta | None) -> FetchError:
    """The fault for a status that brings nothing; of the body its beginning is read, where it may say more."""
    checking = response.status in CHECKING and "html" in response.headers.get("Content-Type", "")
    if checking and ("cf-mitigated" in response.headers or is_bot_check(await _beginning(response))):
        return refused(Wall.BOTS, response.status, retry_after)
    return of_status(response.status, retry_after)


async def _beginning(response: aiohttp.ClientResponse) -> bytes:
    packed = await response.content.read(LOOKED_AT)
    try:
        return b"".join(Unpacker(response.headers.get("Content-Encoding", "")).feed(packed))[:LOOKED_AT]
    except (PackedError, DamagedError):
        return b""
