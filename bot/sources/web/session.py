"""What Briefbot is allowed and calls itself → the HTTP session that every request to the open web goes through."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING

import aiohttp

from bot.sources.web.guard import Guard

if TYPE_CHECKING:
    import ssl

    from aiohttp.abc import AbstractResolver


def user_agent(contact: str = "") -> str:
    """What we call ourselves: name, version, and where the owner can be reached."""
    try:
        number = version("briefbot")
    except PackageNotFoundError:
        number = "0"
    where = f"; +{contact}" if contact else ""
    return f"Briefbot/{number} (news briefing bot, self-hosted{where})"


def session(
    guard: Guard, resolver: AbstractResolver, ssl_context: ssl.SSLContext | None, *, contact: str, deadline: float
) -> aiohttp.ClientSession:
    """A session without cookies and without the environment's proxy, whose every socket passes the guard."""
    connector = aiohttp.TCPConnector(
        socket_factory=guard.socket,
        resolver=resolver,
        ssl=ssl_context or True,
        limit=0,  # the turns and the semaphore of Web limit
        keepalive_timeout=3,
        ttl_dns_cache=60,
    )
    return aiohttp.ClientSession(
        connector=connector,
        cookie_jar=aiohttp.DummyCookieJar(),
        trust_env=False,
        auto_decompress=False,
        timeout=aiohttp.ClientTimeout(total=deadline, sock_connect=deadline / 2),
        headers={"User-Agent": user_agent(contact), "Accept-Encoding": "gzip, deflate"},
        max_line_size=32_768,
        max_field_size=65_536,  # some news sites send policies of 20 kB
    )
