"""An address → its answer, conditional on the one that is kept; a 304 gives the kept content back."""

from __future__ import annotations

import asyncio
import hashlib
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.refresh.decide import believed
from bot.sources.web.client import Fetched, Purpose, Validators, Web

if TYPE_CHECKING:
    from bot.library import Library, Response


async def ask(library: Library, web: Web, address: str, now: datetime) -> Fetched:
    """What is at an address that a person asks about, always with its content. Raises FetchError."""
    kept = await asyncio.to_thread(library.responses.get, address)
    given = validators(kept) if kept is not None and kept.whole else None
    return await whole(library, web, kept, address, given, now, purpose="feed", asked=True)


async def whole(
    library: Library,
    web: Web,
    kept: Response | None,
    address: str,
    given: Validators | None,
    now: datetime,
    *,
    purpose: Purpose,
    asked: bool = False,
) -> Fetched:
    """The answer, with the kept content where a 304 stands for it. Raises FetchError."""
    fetched = await web.fetch(address, purpose=purpose, validators=given, asked=asked)
    if kept is None or not fetched.unchanged:
        return fetched
    before = await stored(library, kept, now)
    return confirmed(fetched, before) if before else await web.fetch(address, purpose=purpose, asked=asked)


async def stored(library: Library, kept: Response, now: datetime) -> Fetched | None:
    """The response as it was given; None when another process has put a newer one in its place."""
    content = await asyncio.to_thread(library.responses.content, kept.address, kept.sha256)
    if content is None:
        return None
    left = max(kept.until - now, timedelta(0))
    return Fetched(kept.address, kept.url, 200, content, kept.content_type, validators(kept), left, kept.moved)


def confirmed(answer: Fetched, whole: Fetched) -> Fetched:
    """What a 304 stands for: the content of before; of the rest, what the server says now (RFC 9111, section 4.3.4)."""
    return replace(
        whole,
        validators=answer.validators.confirming(whole.validators),
        lifetime=answer.lifetime,
        moved=answer.moved,
    )


async def keep(library: Library, address: str, fetched: Fetched, now: datetime) -> None:
    """This is what the address answered last."""
    from bot.library import Response

    given, until = fetched.validators, now + believed(fetched.lifetime)
    response = Response(
        address,
        fetched.url,
        fetched.content_type,
        given.etag,
        given.last_modified,
        fetched.moved,
        now,
        until,
        digest(fetched),
    )
    await asyncio.to_thread(library.responses.keep, response, fetched.content)


def validators(kept: Response) -> Validators:
    """What to ask with whether anything is new."""
    return Validators(kept.etag, kept.last_modified)


def digest(fetched: Fetched) -> str:
    """The SHA-256 of the content, hexadecimal."""
    return hashlib.sha256(fetched.content).hexdigest()
