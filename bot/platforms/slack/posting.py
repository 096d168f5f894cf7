"""A message with a key → that message in Slack, once.

Slack has no idempotency key. So every message carries its key as metadata, and when an earlier try may have succeeded
the channel's history is searched for it first. Without the scope for that (channels:history and its siblings) the
message is posted again: at worst it stands there twice.
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from typing import Any

from bot.platforms.base import PostFault, Refused, TryLater, Uncertain, Wire, WorkspaceClosed
from bot.platforms.slack.connection.web import Api, Sleep

log = logging.getLogger(__name__)

EVENT = "briefbot_delivery"
PACE = 1.0  # seconds between two messages in one channel, as Slack asks
PAGES, PAGE = 5, 200  # how much of the history is searched
LOOK_BACK = 48 * 3600.0  # seconds; keys are unique within one database, and a delivery is never retried that late


class Postman:
    """Posts to channels, each at its own pace."""

    def __init__(
        self,
        api: Api,
        *,
        clock: Callable[[], float] = time.monotonic,
        wall: Callable[[], float] = time.time,
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._api, self._clock, self._wall, self._sleep = api, clock, wall, sleep
        self._free: dict[str, float] = {}  # channel → when its next message may go

    async def pace(self, channel: str) -> None:
        """Wait for this channel's turn."""
        now = self._clock()
        if len(self._free) > 1_000:
            self._free = {name: at for name, at in self._free.items() if at > now}
        turn = max(now, self._free.get(channel, now))
        self._free[channel] = turn + PACE
        if turn > now:
            await self._sleep(turn - now)

    async def post(
        self, token: str, channel: str, message: Wire, key: str, *, thread: str | None = None, doubtful: bool = False
    ) -> str:
        """The id of the message. Raises PostFault; Uncertain means: ask again with `doubtful`."""
        if doubtful:
            found = await self.find(token, channel, key, thread)
            if found is not None:
                log.info("slack.post found channel=%s key=%s message=%s", channel, key, found)
                return found
        answer = await self._api.once(
            token,
            lambda client: client.chat_postMessage(
                channel=channel,
                thread_ts=thread,
                metadata={"event_type": EVENT, "event_payload": {"key": key}},
                **message,
            ),
        )
        return str(answer["ts"])

    async def find(self, token: str, channel: str, key: str, thread: str | None, *, surely: bool = False) -> str | None:
        """The id of the message that carries this key, if it stands there.

        Raises Uncertain when it may be asked again; `surely`: Refused when the history cannot be read or has no end.
        """
        asked: dict[str, Any] = {
            "channel": channel,
            "include_all_metadata": True,
            "limit": PAGE,
            "oldest": f"{self._wall() - LOOK_BACK:.6f}",
        }
        for _ in range(PAGES):
            try:
                answer = await self._api.patiently(
                    token,
                    lambda client: (
                        client.conversations_replies(**asked, ts=thread)
                        if thread
                        else client.conversations_history(**asked)
                    ),
                )
            except WorkspaceClosed as closed:
                if str(closed) != "missing_scope":
                    raise
                if surely:
                    raise Refused("the history cannot be read: missing_scope") from closed
                log.warning("slack.history missing_scope channel=%s key=%s", channel, key)
                return None
            except TryLater as later:
                raise Uncertain(f"the history could not be read: {later}") from later
            except Refused as refused:  # e.g. thread_not_found: what is not there holds no message either
                if surely:
                    raise
                log.warning("slack.history refused channel=%s key=%s why=%s", channel, key, refused)
                return None
            for message in answer.get("messages") or []:
                payload = (message.get("metadata") or {}).get("event_payload") or {}
                if payload.get("key") == key:
                    return str(message["ts"])
            cursor = (answer.get("response_metadata") or {}).get("next_cursor")
            if not cursor:
                return None
            asked["cursor"] = cursor
        if surely:
            raise Refused("the history is too long to be looked through")
        return None

    async def surely(self, token: str, channel: str, message: Wire, key: str, thread: str | None) -> str:
        """Post now, whatever it takes: an answer that somebody waits for. Raises PostFault after a few tries."""
        doubtful = False

        async def attempt() -> str:
            nonlocal doubtful
            try:
                return await self.post(token, channel, message, key, thread=thread, doubtful=doubtful)
            except PostFault as fault:
                doubtful = doubtful or isinstance(fault, Uncertain)
                raise

        return await self._api.again(attempt)
