"""An interaction's own endpoints: acknowledge, complete, open a form, answer, follow up.

They need no bot token (the interaction's token is the key) and stand outside the global rate limit, so a burst of
digests or a global pause never holds up an acknowledgement, which has three seconds.
"""

import asyncio
import json
from enum import Enum

import aiohttp

from bot.platforms.base import Wire
from bot.platforms.discord.drawing.render import EPHEMERAL
from bot.platforms.discord.faults import ALREADY_ACKNOWLEDGED, UNKNOWN_INTERACTION, Failure
from bot.platforms.discord.talking.questions import Knock

ACKNOWLEDGE_WITHIN = 2.6  # seconds for all tries; the token of an unacknowledged interaction dies after 3
ANSWER_WITHIN = 60.0
LOADING = 1 << 7  # a message's flag: "thinking …"
PAUSE, LONGEST_PAUSE = 0.15, 5.0  # between tries, doubled each time


class Taken(Enum):
    OURS = "ours"
    ANOTHER_S = "acknowledged before"
    EXPIRED = "too late"


class Hooks:
    """Talks to the endpoints under `base` (the whole base with its version)."""

    def __init__(self, base: str, agent: str = "DiscordBot (briefbot, 1)") -> None:
        self._base = base.rstrip("/")
        self._agent = agent
        self._session: aiohttp.ClientSession | None = None

    async def acknowledge(self, knock: Knock, body: Wire) -> Taken:
        """The first response to an interaction. Raises Failure when Discord refuses it otherwise."""
        try:
            await self._request("POST", self._callback(knock), body, within=ACKNOWLEDGE_WITHIN)
        except Failure as failure:
            if failure.code == ALREADY_ACKNOWLEDGED:
                return Taken.ANOTHER_S
            if failure.code == UNKNOWN_INTERACTION or failure.status == 404:
                return Taken.EXPIRED
            if failure.status == 429 or failure.status >= 500:
                return Taken.EXPIRED
            raise
        return Taken.OURS

    async def edit(self, knock: Knock, message: Wire) -> None:
        """Replace what stands there as the answer: the sign of thinking, or the message that was pressed."""
        await self._request("PATCH", self._original(knock), message, within=ANSWER_WITHIN)

    async def apologise(self, application: str, token: str, message: Wire) -> None:
        """Put this where "thinking …" stands; nothing where an answer stands or nobody can be reached any more."""
        url = f"{self._base}/webhooks/{application}/{token}/messages/@original"
        try:
            there = await self._request("GET", url, None, within=ANSWER_WITHIN)
            said = any(there.get(name) for name in ("content", "components", "embeds"))
            if there.get("flags", 0) & LOADING or not said:
                await self._request("PATCH", url, message, within=ANSWER_WITHIN)
        except Failure as failure:
            if failure.status == 429 or failure.status >= 500:
                raise

    async def follow(self, knock: Knock, message: Wire, *, private: bool) -> None:
        """One more message."""
        flags = message.get("flags", 0) | (EPHEMERAL if private else 0)
        url = f"{self._base}/webhooks/{knock.application}/{knock.token}"
        await self._request("POST", url, {**message, "flags": flags}, within=ANSWER_WITHIN)

    async def withdraw(self, knock: Knock) -> None:
        """Take away the sign of thinking."""
        await self._request("DELETE", self._original(knock), None, within=ANSWER_WITHIN)

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    def _callback(self, knock: Knock) -> str:
        return f"{self._base}/interactions/{knock.id}/{knock.token}/callback"

    def _original(self, knock: Knock) -> str:
        return f"{self._base}/webhooks/{knock.application}/{knock.token}/messages/@original"

    async def _request(self, method: str, url: str, body: Wire | None, *, within: float) -> Wire:
        """What is answered, as JSON. Raises Failure.

        Tried again on rate limits, overload and broken lines until `within` seconds are over.
        """
        if self._session is None:
            self._session = aiohttp.ClientSession(
                headers={"User-Agent": self._agent}, connector=aiohttp.TCPConnector(limit=200), trust_env=False
            )
        loop = asyncio.get_running_loop()
        end = loop.time() + within
        pause, lost = PAUSE, False
        data = None if body is None else json.dumps(body).encode()
        headers = {} if data is None else {"Content-Type": "application/json"}
        while True:
            try:
                timeout = aiohttp.ClientTimeout(total=max(0.05, min(within / 2, end - loop.time())))
                async with self._session.request(method, url, data=data, headers=headers, timeout=timeout) as answer:
                    if answer.status < 300:
                        return await _content(answer)
                    failure = await _failure(answer)
            except (aiohttp.ClientError, TimeoutError, OSError) as fault:
                lost = True
                failure = Failure(599, words=type(fault).__name__)
            if failure.status != 429 and failure.status < 500:
                if lost and failure.code == ALREADY_ACKNOWLEDGED:
                    return {}  # by us, in the try whose answer was lost
                raise failure
            wait = max(failure.after, PAUSE) if failure.after is not None else pause
            if loop.time() + wait >= end:
                raise failure
            await asyncio.sleep(wait)
            pause = min(pause * 2, LONGEST_PAUSE)


async def _content(answer: aiohttp.ClientResponse) -> Wire:
    try:
        told = json.loads(await answer.text())
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


async def _failure(answer: aiohttp.ClientResponse) -> Failure:
    try:
        told = json.loads(await answer.text())
    except ValueError:
        told = {}
    told = told if isinstance(told, dict) else {}
    after = told.get("retry_after") or answer.headers.get("Retry-After")
    try:
        seconds = None if after is None else float(after)
    except (TypeError, ValueError):
        seconds = None
    return Failure(answer.status, int(told.get("code") or 0), str(told.get("message", ""))[:200], seconds)
