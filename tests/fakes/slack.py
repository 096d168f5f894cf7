"""A Slack of our own on loopback: its Web API, its Socket Mode line and its signed requests, for the real Bolt.

    async with FakeSlack() as slack:            slack.url is the api_url
        await slack.command("/brief nato")      delivered over the line, or signed over HTTP when `slack.bot` is set
        slack.said                              everything that stands in a channel or was shown to somebody

Every message and view is judged by slack_rules; what Slack would refuse is refused, and noted in `slack.wrong`.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections.abc import Callable
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

import aiohttp
from aiohttp import WSMsgType, web

from tests.fakes.slack_people import People
from tests.fakes.slack_workspace import BOT, CHANNEL, DIRECT, SECRET, TEAM, USER, Said, Trouble

__all__ = ["BOT", "CHANNEL", "DIRECT", "SECRET", "TEAM", "USER", "FakeSlack", "Said", "Trouble"]


class FakeSlack(People):
    """The servers, and the ways by which payloads reach the bot."""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/api/{method}", self._api)
        app.router.add_get("/line", self._line)
        app.router.add_post("/respond/{id}", self._response_url)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.base = f"http://127.0.0.1:{site._server.sockets[0].getsockname()[1]}"
        self.url = self.base + "/api/"
        self._session = aiohttp.ClientSession()
        return self

    async def __aexit__(self, *_: object) -> None:
        for line in list(self.lines):
            await line.close()
        await self._session.close()
        await self._runner.cleanup()

    # ── what a test does ─────────────────────────────────────────────────────────────────────────

    def trouble(self, method: str, *troubles: Trouble) -> None:
        self.troubles[method] += troubles

    async def until(self, true: Callable[[], Any], what: str = "") -> Any:
        """Wait until something is so; looks again at everything that happens here."""
        async with asyncio.timeout(15):
            async with self._changed:
                while not (found := true()):
                    try:
                        await asyncio.wait_for(self._changed.wait(), 0.5)
                    except TimeoutError:
                        continue
                return found

    async def heard(self, count: int = 1) -> list[Said]:
        """The messages, once there are so many."""
        await self.until(lambda: len(self.said) >= count)
        return self.said

    async def connected(self, lines: int = 1) -> None:
        await self.until(lambda: len(self.lines) >= lines)

    async def deliver(self, kind: str, payload: dict[str, Any], *, envelope: str | None = None, retry: int = 0) -> Any:
        """A payload to the bot; its acknowledgement's content (None without one). `kind` as Socket Mode names it."""
        started = time.perf_counter()
        if self.bot:
            answer = await self.request(kind, payload, retry=retry)
        else:
            answer = await self._send(kind, payload, envelope or self.name("env"), retry)
        self.ack_times.append(time.perf_counter() - started)
        return answer

    async def _send(self, kind: str, payload: dict[str, Any], envelope: str, retry: int) -> Any:
        self._waits[envelope] = asyncio.get_running_loop().create_future()
        line = next(iter(self.lines))
        message = {"type": kind, "envelope_id": envelope, "payload": payload, "accepts_response_payload": True}
        if retry:
            message |= {"retry_attempt": retry, "retry_reason": "timeout"}
        await line.send_str(json.dumps(message))
        return await asyncio.wait_for(self._waits[envelope], 10)

    async def request(
        self,
        kind: str,
        payload: dict[str, Any],
        *,
        secret: str = SECRET,
        age: int = 0,
        retry: int = 0,
        status: int = 200,
    ) -> Any:
        """A signed request to the bot, as Slack would send it `age` seconds ago."""
        if kind == "events_api":
            body, content = json.dumps(payload), "application/json"
        else:
            fields = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
            body, content = urlencode(fields), "application/x-www-form-urlencoded"
        stamp = str(int(time.time()) - age)
        signature = hmac.new(secret.encode(), f"v0:{stamp}:{body}".encode(), hashlib.sha256).hexdigest()
        headers = {"Content-Type": content, "X-Slack-Request-Timestamp": stamp, "X-Slack-Signature": "v0=" + signature}
        if retry:
            headers |= {"X-Slack-Retry-Num": str(retry), "X-Slack-Retry-Reason": "http_timeout"}
        async with self._session.post(self.bot + "/slack/events", data=body, headers=headers) as answer:
            said = await answer.text()
            assert answer.status == status, (answer.status, said)
            return json.loads(said) if said.startswith("{") else None

    async def drop(self) -> None:
        """Break every line without a word."""
        for line in list(self.lines):
            transport = line._req.transport if line._req is not None else None
            if transport is not None:
                transport.abort()
        await self.until(lambda: not self.lines)

    async def refresh(self) -> None:
        """Ask the bot to take a new line, as Slack does now and then."""
        for line in list(self.lines):
            await line.send_str(json.dumps({"type": "disconnect", "reason": "refresh_requested"}))

    # ── the line ─────────────────────────────────────────────────────────────────────────────────

    async def _line(self, request: web.Request) -> web.WebSocketResponse:
        line = web.WebSocketResponse()
        await line.prepare(request)
        await line.send_str(json.dumps({"type": "hello", "num_connections": 1}))
        self.lines.add(line)
        self.connections += 1
        await self._note()
        try:
            async for message in line:
                if message.type == WSMsgType.TEXT:
                    answer = json.loads(message.data)
                    envelope = answer["envelope_id"]
                    self.acks[envelope] = answer.get("payload")
                    waiting = self._waits.pop(envelope, None)
                    if waiting is not None and not waiting.done():
                        waiting.set_result(answer.get("payload"))
        except ConnectionResetError:
            pass  # the other side went away in the middle of a word
        finally:
            self.lines.discard(line)
            await self._note()
        return line

    async def _note(self) -> None:
        async with self._changed:
            self._changed.notify_all()

    # ── the Web API ──────────────────────────────────────────────────────────────────────────────

    async def _api(self, request: web.Request) -> web.StreamResponse:
        method = request.match_info["method"]
        if request.content_type == "application/json":
            asked = await request.json()
        else:
            asked = dict(parse_qsl(await request.text())) | dict(request.query)
        token = request.headers.get("Authorization", "").removeprefix("Bearer ") or str(asked.get("token", ""))
        self.calls.append((method, asked))
        trouble = self.troubles[method].pop(0) if self.troubles[method] else None
        if trouble is None or trouble.accepted:
            answer = self._do(method, asked, token)
        await self._note()
        if trouble is not None:
            return _spoil(request, trouble)
        return web.json_response(answer)

    async def _response_url(self, request: web.Request) -> web.StreamResponse:
        number = request.match_info["id"]
        trouble = self.troubles["response_url"].pop(0) if self.troubles["response_url"] else None
        if trouble is not None:
            return _spoil(request, trouble)
        self._uses[number] += 1
        if self._uses[number] > 5 or number not in self._respond_to:
            return web.json_response({"ok": False, "error": "used_url"}, status=404)
        channel, user, *pressed = self._respond_to[number]
        message = await request.json()
        if message.get("delete_original"):
            self.deleted += [said.ts for said in pressed]
        else:
            if "blocks" in message:
                self._judge(message)
            self._respond(number, message, channel, user, pressed)
        await self._note()
        return web.json_response({"ok": True})


def _spoil(request: web.Request, trouble: Trouble) -> web.StreamResponse:
    if trouble.reset:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()
    headers = {"Retry-After": trouble.retry_after} if trouble.retry_after else {}
    if trouble.error:
        return web.json_response({"ok": False, "error": trouble.error}, status=trouble.status, headers=headers)
    return web.Response(text="upstream connect error", status=trouble.status, headers=headers, content_type="text/html")
