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
import itertools
import json
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import parse_qsl, urlencode

import aiohttp
from aiohttp import WSMsgType, web

from tests.fakes.slack_rules import message_faults, shown, view_faults

SECRET = "signing-secret"
TEAM, CHANNEL, DIRECT, USER, BOT = "T1", "C1", "D1", "U1", "UBOT"


@dataclass
class Said:
    """One message as people see it. `to`: the only one who sees it; `how`: the way it came."""

    how: str
    channel: str
    message: dict[str, Any]
    ts: str = ""
    to: str = ""
    thread: str | None = None
    token: str = ""

    @property
    def text(self) -> str:
        return shown(self.message.get("blocks") or []) or self.message.get("text", "")


@dataclass
class Trouble:
    """What happens to one call instead: a status, an error, a broken line; `accepted`: after it was done."""

    status: int = 200
    error: str = ""
    retry_after: str = ""
    reset: bool = False
    accepted: bool = False


@dataclass
class FakeSlack:
    tokens: dict[str, str] = field(default_factory=lambda: {"xoxb-1": TEAM})
    app_tokens: set[str] = field(default_factory=lambda: {"xapp-1"})
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    members: dict[str, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )  # channel → tokens that may post there
    open_channels: bool = True  # every channel may be posted to
    scopes_missing: set[str] = field(default_factory=set)  # methods that answer missing_scope
    bot: str = ""  # where the bot listens, in HTTP mode

    def __post_init__(self) -> None:
        self.said: list[Said] = []
        self.calls: list[tuple[str, dict[str, Any]]] = []
        self.wrong: list[str] = []
        self.views: dict[str, dict[str, Any]] = {}
        self.opened: list[dict[str, Any]] = []
        self.homes: dict[str, dict[str, Any]] = {}
        self.deleted: list[str] = []
        self.acks: dict[str, Any] = {}
        self.ack_times: list[float] = []
        self.troubles: dict[str, list[Trouble]] = defaultdict(list)
        self.codes: dict[str, dict[str, Any]] = {}
        self.lines: set[web.WebSocketResponse] = set()
        self.connections = 0
        self._uses: dict[str, int] = defaultdict(int)
        self._respond_to: dict[str, tuple[str, str]] = {}
        self._numbers = itertools.count(1)
        self._changed = asyncio.Condition()
        self._waits: dict[str, asyncio.Future[Any]] = {}

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

    def name(self, kind: str) -> str:
        return f"{kind}{next(self._numbers)}"

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

    def response_url(self, channel: str, user: str) -> str:
        number = self.name("r")
        self._respond_to[number] = (channel, user)
        return f"{self.base}/respond/{number}"

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

    # ── payloads ─────────────────────────────────────────────────────────────────────────────────

    async def command(
        self,
        line: str,
        *,
        user: str = USER,
        channel: str = CHANNEL,
        team: str = TEAM,
        trigger: str | None = None,
        **more: Any,
    ) -> Any:
        word, _, text = line.partition(" ")
        payload = {
            "command": word,
            "text": text,
            "user_id": user,
            "channel_id": channel,
            "team_id": team,
            "trigger_id": trigger or self.name("trigger"),
            "response_url": self.response_url(channel, user),
            "api_app_id": "A1",
        }
        return await self.deliver("slash_commands", payload, **more)

    async def event(self, event: dict[str, Any], *, team: str = TEAM, event_id: str | None = None, **more: Any) -> Any:
        payload = {
            "type": "event_callback",
            "team_id": team,
            "api_app_id": "A1",
            "event_id": event_id or self.name("Ev"),
            "authorizations": [{"team_id": team, "user_id": BOT, "is_bot": True}],
            "event": {"event_ts": "1", **event},
        }
        return await self.deliver("events_api", payload, **more)

    async def mention(
        self, text: str, *, user: str = USER, channel: str = CHANNEL, thread: str | None = None, **more: Any
    ) -> Any:
        event = {"type": "app_mention", "text": f"<@{BOT}> {text}", "user": user, "channel": channel, "ts": self.ts()}
        return await self.event({**event, **({"thread_ts": thread} if thread else {})}, **more)

    async def write(self, text: str, *, user: str = USER, **more: Any) -> Any:
        """A direct message to the bot."""
        event = {
            "type": "message",
            "channel_type": "im",
            "text": text,
            "user": user,
            "channel": DIRECT,
            "ts": self.ts(),
        }
        return await self.event({**event, **more.pop("event", {})}, **more)

    async def press(
        self, said: Said, label: str, *, user: str = USER, trigger: str | None = None, team: str = TEAM, **more: Any
    ) -> Any:
        """A press of the button with that label."""
        container = {
            "type": "message",
            "channel_id": said.channel,
            "message_ts": said.ts,
            "is_ephemeral": bool(said.to),
        }
        if said.thread:
            container["thread_ts"] = said.thread
        payload = {
            "type": "block_actions",
            "team": {"id": team},
            "user": {"id": user, "team_id": team},
            "channel": {"id": said.channel},
            "container": container,
            "trigger_id": trigger or self.name("trigger"),
            "response_url": self.response_url(said.channel, user),
            "actions": [_action(said.message["blocks"], label)],
            **({} if said.to else {"message": {**said.message, "ts": said.ts}}),
        }
        self._respond_to[payload["response_url"].rsplit("/", 1)[1]] += (said,)
        return await self.deliver("interactive", payload, **more)

    async def press_in(self, view_id: str, label: str, *, user: str = USER, **more: Any) -> Any:
        """A press of a button on the Home tab ("home") or in a modal."""
        view = self.homes[user] if view_id == "home" else self.views[view_id]
        payload = {
            "type": "block_actions",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "container": {"type": "view", "view_id": view.get("id", "Vhome")},
            "trigger_id": self.name("trigger"),
            "view": view,
            "actions": [_action(view["blocks"], label)],
        }
        return await self.deliver("interactive", payload, **more)

    async def shortcut(self, callback: str, message: dict[str, Any], *, user: str = USER, **more: Any) -> Any:
        payload = {
            "type": "message_action",
            "callback_id": callback,
            "team": {"id": TEAM},
            "user": {"id": user},
            "channel": {"id": CHANNEL},
            "message": {"ts": self.ts(), "user": "U7", **message},
            "message_ts": self.ts(),
            "trigger_id": self.name("trigger"),
            "response_url": self.response_url(CHANNEL, user),
        }
        return await self.deliver("interactive", payload, **more)

    async def submit(
        self, view: dict[str, Any], given: dict[str, str], *, user: str = USER, trigger: str | None = None, **more: Any
    ) -> Any:
        """A modal sent with these values by option."""
        values = {}
        for block in view["blocks"]:
            if block["type"] == "input":
                value, element = given.get(block["block_id"]), block["element"]
                key = "value" if element["type"] == "plain_text_input" else "selected_option"
                chosen = (
                    value
                    if key == "value" or value is None
                    else {"text": {"type": "plain_text", "text": value}, "value": value}
                )
                values[block["block_id"]] = {element["action_id"]: {"type": element["type"], key: chosen}}
        payload = {
            "type": "view_submission",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "trigger_id": trigger or self.name("trigger"),
            "view": {**view, "hash": view.get("hash", "h1"), "state": {"values": values}},
            "response_urls": [],
        }
        return await self.deliver("interactive", payload, **more)

    async def suggest(self, view: dict[str, Any], option: str, typed: str, *, user: str = USER) -> list[str]:
        """The values that a select offers for what is typed."""
        (block,) = [block for block in view["blocks"] if block.get("block_id") == option]
        payload = {
            "type": "block_suggestion",
            "team": {"id": TEAM},
            "user": {"id": user, "team_id": TEAM},
            "container": {"type": "view", "view_id": view["id"]},
            "action_id": block["element"]["action_id"],
            "block_id": option,
            "value": typed,
            "view": view,
        }
        answer = await self.deliver("interactive", payload)
        return [choice["value"] for choice in answer["options"]]

    def ts(self) -> str:
        return f"{int(time.time())}.{next(self._numbers):06d}"

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

    def _do(self, method: str, asked: dict[str, Any], token: str) -> dict[str, Any]:
        handler = getattr(self, "_" + method.replace(".", "_").lower(), None)
        if handler is None:
            self.wrong.append(f"unknown method {method}")
            return {"ok": False, "error": "unknown_method"}
        if method == "apps.connections.open":
            return handler() if token in self.app_tokens else {"ok": False, "error": "invalid_auth"}
        if method != "oauth.v2.access" and token not in self.tokens:
            return {"ok": False, "error": "invalid_auth"}
        if method in self.scopes_missing:
            return {"ok": False, "error": "missing_scope", "needed": "x", "provided": "y"}
        error = handler(asked, token)
        return {"ok": False, "error": error} if isinstance(error, str) else {"ok": True, **error}

    def _apps_connections_open(self) -> dict[str, Any]:
        return {"ok": True, "url": self.base.replace("http", "ws") + "/line"}

    def _auth_test(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        return {"team_id": self.tokens[token], "user_id": BOT, "bot_id": "B1", "url": "https://team.slack.com/"}

    def _oauth_v2_access(self, asked: dict[str, Any], token: str) -> dict[str, Any] | str:
        return self.codes.pop(asked.get("code", ""), None) or "invalid_code"

    def _users_info(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        known = {
            "id": asked["user"],
            "name": asked["user"].lower(),
            "tz": "Europe/Tallinn",
            "locale": "en-US",
            "profile": {},
        }
        return {"user": {**known, **self.users.get(asked["user"], {})}}

    def _users_list(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        return {"members": [{"id": name, **about} for name, about in self.users.items()]}

    def _conversations_info(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        return {"channel": {"id": asked["channel"], "creator": "UCREATOR"}}

    def _may_post(self, channel: str, token: str) -> bool:
        return self.open_channels or channel[0] in "DU" or token in self.members[channel]

    def _chat_postmessage(self, asked: dict[str, Any], token: str) -> dict[str, Any] | str:
        if not self._may_post(asked["channel"], token):
            return "not_in_channel"
        self._judge(asked)
        message = {key: asked[key] for key in ("text", "blocks", "metadata") if key in asked}
        said = Said("post", asked["channel"], message, self.ts(), thread=asked.get("thread_ts"), token=token)
        self.said.append(said)
        return {"ts": said.ts, "channel": said.channel}

    def _chat_postephemeral(self, asked: dict[str, Any], token: str) -> dict[str, Any] | str:
        if not self._may_post(asked["channel"], token):
            return "not_in_channel"
        self._judge({**asked, "unfurl_links": False, "unfurl_media": False})  # these do not unroll
        message = {"text": asked["text"], "blocks": asked["blocks"]}
        self.said.append(
            Said("ephemeral", asked["channel"], message, self.ts(), asked["user"], asked.get("thread_ts"), token)
        )
        return {"message_ts": self.said[-1].ts}

    def _chat_update(self, asked: dict[str, Any], token: str) -> dict[str, Any] | str:
        self._judge({**asked, "unfurl_links": False, "unfurl_media": False})
        for said in self.said:
            if said.ts == asked["ts"]:
                said.message |= {"text": asked["text"], "blocks": asked["blocks"]}
                return {"ts": asked["ts"]}
        return "message_not_found"

    def _history(self, asked: dict[str, Any], thread: str | None) -> dict[str, Any]:
        messages = [
            {"ts": said.ts, **said.message}
            for said in reversed(self.said)
            if said.how == "post" and said.channel == asked["channel"] and said.thread == thread
        ]
        if not asked.get("include_all_metadata"):
            messages = [{key: value for key, value in message.items() if key != "metadata"} for message in messages]
        start = int(asked.get("cursor") or 0)
        end = start + int(asked["limit"])
        following = str(end) if end < len(messages) else ""
        return {"messages": messages[start:end], "response_metadata": {"next_cursor": following}}

    def _conversations_history(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        return self._history(asked, None)

    def _conversations_replies(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        return self._history(asked, asked["ts"])

    # ── views ────────────────────────────────────────────────────────────────────────────────────

    def _view(self, asked: dict[str, Any]) -> dict[str, Any]:
        view = asked["view"] if isinstance(asked["view"], dict) else json.loads(asked["view"])
        self.wrong += view_faults(view)
        return view

    def _views_open(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        view = {**self._view(asked), "id": self.name("V")}
        self.views[view["id"]] = view
        self.opened.append(view)
        return {"view": view}

    _views_push = _views_open

    def _views_update(self, asked: dict[str, Any], token: str) -> dict[str, Any] | str:
        if asked["view_id"] not in self.views:
            return "not_found"
        self.views[asked["view_id"]] = {**self._view(asked), "id": asked["view_id"]}
        return {"view": self.views[asked["view_id"]]}

    def _views_publish(self, asked: dict[str, Any], token: str) -> dict[str, Any]:
        self.homes[asked["user_id"]] = {**self._view(asked), "id": "Vhome"}
        return {"view": self.homes[asked["user_id"]]}

    # ── response_url ─────────────────────────────────────────────────────────────────────────────

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

    def _respond(self, number: str, message: dict[str, Any], channel: str, user: str, pressed: list[Said]) -> None:
        kept = {key: message[key] for key in ("text", "blocks") if key in message}
        earlier = [said for said in self.said if said.ts.endswith("@" + number)]
        if message.get("replace_original") and (pressed or earlier):
            (pressed or earlier)[-1].message = kept
            (pressed or earlier)[-1].how = "replaced"
            return
        to = "" if message.get("response_type") == "in_channel" else user
        self.said.append(Said("response", channel, kept, f"{self.ts()}@{number}", to, message.get("thread_ts")))

    def _judge(self, message: dict[str, Any]) -> None:
        self.wrong += message_faults(message)


def _spoil(request: web.Request, trouble: Trouble) -> web.StreamResponse:
    if trouble.reset:
        assert request.transport is not None
        request.transport.abort()
        return web.Response()
    headers = {"Retry-After": trouble.retry_after} if trouble.retry_after else {}
    if trouble.error:
        return web.json_response({"ok": False, "error": trouble.error}, status=trouble.status, headers=headers)
    return web.Response(text="upstream connect error", status=trouble.status, headers=headers, content_type="text/html")


def _action(blocks: list[dict[str, Any]], label: str) -> dict[str, Any]:
    """What Slack sends of a button or an option with that label."""
    for block in blocks:
        for element in block.get("elements", []) if block["type"] == "actions" else []:
            if element["type"] == "button" and element["text"]["text"] == label:
                return {key: element[key] for key in ("type", "action_id", "text", "value") if key in element}
            for option in element.get("options", []):
                if option["text"]["text"] == label:
                    return {"type": "static_select", "action_id": element["action_id"], "selected_option": option}
    raise AssertionError(f"no button {label!r}")
