"""Slack's Web API: one connection pool, a client per token, and patience where asking again is harmless."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar
from urllib.parse import urlsplit

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from bot.platforms.base import PostFault, TryLater, Uncertain
from bot.platforms.slack.faults import fault

log = logging.getLogger(__name__)
# The library logs requests at DEBUG, message bodies included: it speaks up from WARNING on only.
library_log = logging.getLogger("bot.platforms.slack.library")
library_log.setLevel(logging.WARNING)

BASE_URL = "https://slack.com/api/"
TIMEOUT = 15.0  # seconds; Slack answers within one, and a post that hangs longer is looked up instead
TRIES = 4
LONGEST_WAIT = 30.0  # seconds between two tries of one call, whatever Retry-After says

Call = Callable[[AsyncWebClient], Awaitable[AsyncSlackResponse]]
Sleep = Callable[[float], Awaitable[None]]
T = TypeVar("T")


class Api:
    """The connections to Slack; `sleep` is what waiting is done by."""

    def __init__(self, base_url: str | None = None, *, sleep: Sleep = asyncio.sleep) -> None:
        base = base_url or BASE_URL
        self.base_url = base if base.endswith("/") else base + "/"
        self.local = urlsplit(self.base_url).hostname in {"127.0.0.1", "localhost", "::1"}
        self.sleep = sleep
        self._session: aiohttp.ClientSession | None = None
        self._clients: dict[str, AsyncWebClient] = {}

    @property
    def session(self) -> aiohttp.ClientSession:
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                timeout=aiohttp.ClientTimeout(total=TIMEOUT), connector=aiohttp.TCPConnector(limit=100)
            )
            self._clients.clear()
        return self._session

    def client(self, token: str = "") -> AsyncWebClient:
        """The client for a token, without retries of its own: whether asking again is harmless is known here."""
        session = self.session
        if token not in self._clients:
            client = AsyncWebClient(
                token=token or None,
                base_url=self.base_url,
                session=session,
                retry_handlers=[],
                logger=library_log,
                timeout=int(TIMEOUT),
            )
            if self.local:
                client.proxy = None  # a proxy of the environment is for the world outside
            self._clients[token] = client
        return self._clients[token]

    async def once(self, token: str, call: Call) -> AsyncSlackResponse:
        """One try. Raises PostFault."""
        try:
            return await call(self.client(token))
        except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as failure:
            raise fault(failure) from failure

    async def patiently(self, token: str, call: Call) -> AsyncSlackResponse:
        """A call that may be made twice: again after a rate limit, a failure of Slack or a broken line.

        Raises PostFault when it is refused, or when it failed TRIES times.
        """
        return await self.again(lambda: self.once(token, call))

    async def again(self, attempt: Callable[[], Awaitable[T]]) -> T:
        for tried in range(1, TRIES + 1):
            try:
                return await attempt()
            except (TryLater, Uncertain) as failure:
                if tried == TRIES:
                    raise
                await self.rest(failure, tried)
        raise AssertionError("the last try returns or raises")

    async def rest(self, failure: PostFault, tried: int) -> None:
        """Wait as long as Slack asks for, or longer from try to try."""
        after = getattr(failure, "after", None)
        await self.sleep(min(after if after is not None else 0.25 * 4**tried, LONGEST_WAIT))

    async def respond(self, url: str, message: dict[str, Any]) -> bool:
        """A message to a response_url; False when it is used up or expired. Raises PostFault when Slack fails."""

        async def attempt() -> bool:
            try:
                async with self.session.post(url, json=message) as answer:
                    if answer.status == 429 or answer.status >= 500:
                        waiting = answer.headers.get("Retry-After", "")
                        raise TryLater(
                            f"response_url: {answer.status}", float(waiting) if waiting.isdecimal() else None
                        )
                    said = await answer.text()
                    if answer.status >= 400 or '"ok":false' in said.replace(" ", ""):
                        log.warning("slack.response_url refused status=%d said=%s", answer.status, said[:80])
                        return False
                    return True
            except (aiohttp.ClientError, TimeoutError, OSError) as failure:
                raise fault(failure) from failure

        return await self.again(attempt)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
