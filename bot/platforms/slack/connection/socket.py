"""Socket Mode: one WebSocket to Slack that comes back by itself, and hands each envelope's id on with its payload."""

from __future__ import annotations

import asyncio
import logging
import random
import time

import aiohttp
from slack_bolt.adapter.socket_mode.async_internals import run_async_bolt_app, send_async_response
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse

from bot.platforms.base import TryLater, WorkspaceClosed
from bot.platforms.slack.connection.web import Api, library_log
from bot.platforms.slack.faults import fault

log = logging.getLogger(__name__)

PING = 3.0  # seconds; a line that is silent for four of these is replaced
ANSWERED = ("view_submission", "block_suggestion")  # by what their acknowledgement holds
LONGEST = 60.0  # seconds between two tries to connect


class Line(SocketModeClient):
    """The library's client, with waits that grow from try to try, and every envelope given to Bolt."""

    def __init__(self, api: Api, app_token: str, bolt: AsyncApp) -> None:
        super().__init__(app_token=app_token, web_client=api.client(), logger=library_log, ping_interval=PING)
        self._api = api
        self._bolt = bolt
        self.refused = asyncio.Event()  # the token is not accepted any more
        if api.local:
            self.proxy = None
        self.socket_mode_request_listeners.append(self._envelope)

    async def issue_new_wss_url(self) -> str:
        """The address of a new line. Tries for ever; only a wrong token raises, as WorkspaceClosed."""
        tried = 0
        while True:
            try:
                answer = await self.web_client.apps_connections_open(app_token=self.app_token)
                return str(answer["url"])
            except (SlackApiError, aiohttp.ClientError, TimeoutError, OSError) as failure:
                reason = fault(failure)
                if isinstance(reason, WorkspaceClosed):
                    self.refused.set()
                    raise reason from failure
                after = reason.after if isinstance(reason, TryLater) else None
                wait = after if after is not None else min(LONGEST, 0.5 * 2**tried) * random.uniform(0.5, 1)  # noqa: S311 - spreads, hides nothing
                log.warning("slack.line waiting seconds=%.1f why=%s", wait, reason)
                tried += 1
                await self._api.sleep(wait)

    async def open(self) -> None:
        """Connect for the first time. Raises WorkspaceClosed for a wrong token."""
        self.wss_uri = await self.issue_new_wss_url()
        await self.connect()  # type: ignore[no-untyped-call]

    async def _envelope(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        """Acknowledge, then give the envelope to Bolt. Only what is answered by its acknowledgement waits for Bolt,
        which looks for one every 10 ms: with 20 people at once that was most of the time until people saw a sign.
        """
        started = time.time()
        request.payload["briefbot_envelope"] = request.envelope_id
        plain = request.payload.get("type") not in ANSWERED
        if plain:
            await client.send_socket_mode_response(SocketModeResponse(envelope_id=request.envelope_id))
        answer = await run_async_bolt_app(self._bolt, request)
        if not plain:
            await send_async_response(client, request, answer, started)

    async def hang_up(self) -> None:
        """Take no more envelopes; what was taken can still be worked on. Cancelled tasks are waited for."""
        tasks = [self.message_processor, self.current_session_monitor, self.message_receiver]
        await self.close()  # type: ignore[no-untyped-call]
        await asyncio.gather(*(task for task in tasks if task is not None), return_exceptions=True)
