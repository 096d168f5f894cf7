"""Discord on loopback: REST and gateway, as strict as the real one, for the real discord.py to talk to.

It keeps what a reader would see: messages by channel, threads, and for every interaction what it shows. Every request
is checked against Discord's rules; what breaks one is in `faults` (and answered with 400 where Discord would).
"""

import asyncio
import json
import re
import time
from collections import defaultdict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.fakes import discord_gateway as events
from tests.fakes.discord_limits import Limits
from tests.fakes.discord_rules import EPHEMERAL, message_faults, specification_faults

TOKEN = "a.bot.token"
ME = events.user("1000", "Briefbot", bot=True)
ANN = events.user("2000", "Ann")
SERVER, GENERAL, FORUM, HALL = "500", "501", "502", "503"
MANAGER = 1 << 5


@dataclass
class Shown:
    """What an interaction shows. `original` is None while it thinks (or was withdrawn)."""

    id: str
    token: str
    event: dict
    sent: float
    acknowledged: float | None = None
    first: dict | None = None  # the first response
    original: dict | None = None
    original_private: bool = False
    thinking: bool = False
    edits: int = 0
    follow_ups: list[dict] = field(default_factory=list)
    dead: bool = False
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    @property
    def messages(self) -> list[dict]:
        return [*([self.original] if self.original else []), *self.follow_ups]

    async def until(self, ready: Callable[["Shown"], bool]) -> "Shown":
        async with self.changed:
            await asyncio.wait_for(self.changed.wait_for(lambda: ready(self)), 20)
        return self

    async def answered(self) -> "Shown":
        return await self.until(lambda one: bool(one.messages) and not one.thinking)


@dataclass
class Trouble:
    """The next requests that match are answered so. `accepted`: they take effect all the same; `drop`: the line breaks."""

    method: str
    path: str
    status: int = 500
    body: Any = field(default_factory=dict)
    headers: dict = field(default_factory=dict)
    times: int = 1
    accepted: bool = False
    drop: bool = False
    wait: asyncio.Event | None = None


class Discord:
    """The server. Use as an async context manager."""

    def __init__(self, guilds: list[dict] | None = None, *, strict: bool = True, limits: Limits | None = None) -> None:
        channels = [events.channel(GENERAL), events.channel(FORUM, 15, "digests"), events.channel(HALL, 0, "hall")]
        self.guilds = [events.guild(SERVER, ME, channels)] if guilds is None else guilds
        self.gateway = events.Gateway(TOKEN, ME, self.guilds)
        self.strict = strict
        self.limits = limits  # none: whatever comes is served
        self.faults: list[str] = []
        self.requests: list[tuple[str, str, Any]] = []
        self.commands: list[dict] = []
        self.messages: dict[str, list[dict]] = defaultdict(list)
        self.threads: dict[str, dict] = {}
        self.directs: dict[str, str] = {}
        self.interactions: dict[str, Shown] = {}
        self.troubles: list[Trouble] = []
        self.nonces: dict[tuple[str, str], dict] = {}
        self.changed = asyncio.Condition()
        self._last = 0
        self.url = ""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/gateway/", self.gateway.serve)
        app.router.add_route("*", "/api/v10/{path:.*}", self._handle)
        self._runner = web.AppRunner(app, shutdown_timeout=0.2)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        port = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{port}/api/v10"
        self.gateway.address = f"ws://127.0.0.1:{port}/gateway/"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.gateway.hang_up(1000)
        await self._runner.cleanup()

    def snowflake(self) -> str:
        self._last = max(self._last + 1, (int(time.time() * 1000) - 1_420_070_400_000) << 22)
        return str(self._last)

    # ── what people do ───────────────────────────────────────────────────────────────────────────

    async def interact(
        self, kind: int, data: dict, *, by: dict = ANN, permissions: int = 0, guild: str | None = SERVER,
        channel: str = GENERAL, locale: str = "en-US", on: dict | None = None, **more: Any,
    ) -> Shown:  # fmt: skip
        """Send an interaction; gives what it shows, now and later."""
        identity = self.snowflake()
        token = f"token-{identity}"
        event: dict = {
            "id": identity,
            "application_id": ME["id"],
            "type": kind,
            "token": token,
            "version": 1,
            "data": data,
            "channel_id": channel,
            "channel": {"id": channel, "type": 0 if guild else 1, **({} if guild else {"recipients": [by]})},
            "locale": locale,
            "entitlements": [],
            "attachment_size_limit": 1,
            "context": 0 if guild else 1,
            "authorizing_integration_owners": {"0": guild or "0"},
            "app_permissions": str(events.ALLOWED),
            **more,
        }
        if guild:
            event |= {"guild_id": guild, "guild_locale": "en-US", "member": events.member(by, permissions)}
        else:
            event["user"] = by
        if on is not None:
            event["message"] = on
        shown = Shown(identity, token, event, asyncio.get_running_loop().time())
        self.interactions[token] = shown
        await self.gateway.send("INTERACTION_CREATE", event)
        return shown

    async def type(self, name: str, options: dict[str, str] | None = None, **more: Any) -> Shown:
        """A slash command, "group word" for those in groups."""
        given = [{"name": key, "type": 3, "value": value} for key, value in (options or {}).items()]
        return await self.interact(2, _command(name, given), **more)

    async def complete(self, name: str, option: str, typed: str, **more: Any) -> Shown:
        return await self.interact(
            4, _command(name, [{"name": option, "type": 3, "value": typed, "focused": True}]), **more
        )

    async def press(self, shown: dict, custom_id: str, *, private: bool = True, **more: Any) -> Shown:
        """Press a button of a message that is shown."""
        on = {**shown, "flags": shown.get("flags", 0) | (EPHEMERAL if private else 0)}
        return await self.interact(3, {"custom_id": custom_id, "component_type": 2}, on=on, **more)

    async def say(
        self, content: str, *, by: dict = ANN, guild: str | None = SERVER, channel: str = GENERAL, **more: Any
    ) -> dict:
        """A message of a person; mentions are read from it."""
        known = {person["id"]: person for person in (ME, ANN)}
        mentions = [known.get(one) or events.user(one, f"User{one}") for one in re.findall(r"<@!?(\d+)>", content)]
        made = events.message(self.snowflake(), channel, by, content, mentions=mentions, **more)
        if guild:
            made |= {"guild_id": guild, "member": {k: v for k, v in events.member(by).items() if k != "user"}}
        return await self.gateway.send("MESSAGE_CREATE", made)

    async def until(self, ready: Callable[[], bool]) -> None:
        """Wait until a request made something true."""
        async with self.changed:
            await asyncio.wait_for(self.changed.wait_for(ready), 20)

    def posted(self, channel: str = GENERAL) -> list[dict]:
        return self.messages[channel]

    # ── requests ─────────────────────────────────────────────────────────────────────────────────

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        path = "/" + request.match_info["path"]
        text = await request.text()
        body = json.loads(text) if text else None
        self.requests.append((request.method, path, body))
        trouble = next(
            (
                one
                for one in self.troubles
                if one.times and one.method == request.method and re.fullmatch(one.path, path)
            ),
            None,
        )
        if trouble is not None:
            trouble.times -= 1
            if trouble.wait is not None:
                await trouble.wait.wait()
            if trouble.accepted:
                await self._answer(request, path, body)
            if trouble.drop:
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
            if trouble.status:
                return answered(trouble.body, trouble.status, trouble.headers)
        return await self._answer(request, path, body)

    async def _answer(self, request: web.Request, path: str, body: Any) -> web.StreamResponse:
        headers: dict[str, str] = {}
        if self.limits is not None and not path.startswith(("/interactions", "/webhooks")):
            headers, wait = self.limits.admit(request.method, path, asyncio.get_running_loop().time())
            if wait is not None:
                told = {
                    "message": "You are being rate limited.",
                    "retry_after": wait,
                    "global": "X-RateLimit-Global" in headers,
                }
                return answered(told, 429, headers)
        if self.strict:
            self.faults += [
                f"{request.method} {path}: {one}" for one in specification_faults(request.method, path, body)
            ]
        status, told = await self._route(request, path, body)
        async with self.changed:
            self.changed.notify_all()
        if status == 204:
            return web.Response(status=204, headers=headers)
        return answered(told, status, headers)

    async def _route(self, request: web.Request, path: str, body: Any) -> tuple[int, Any]:
        for method, pattern, handler, open_to_all in ROUTES:
            found = re.fullmatch(pattern, path)
            if found and method == request.method:
                if not open_to_all and request.headers.get("Authorization") != f"Bot {TOKEN}":
                    return 401, {"code": 0, "message": "401: Unauthorized"}
                return await handler(self, body, **found.groupdict())
        self.faults.append(f"no such place: {request.method} {path}")
        return 404, {"code": 0, "message": "404: Not Found"}

    def check(self, body: dict, *, edit: bool = False) -> list[str]:
        found = message_faults(body, edit=edit)
        self.faults += found
        return found


def _command(name: str, given: list[dict]) -> dict:
    first, *inner = name.split(" ")
    for word in reversed(inner):
        given = [{"name": word, "type": 1, "options": given}]
    return {"id": "1", "name": first, "type": 1, "options": given}


def answered(told: Any, status: int, headers: dict | None = None) -> web.Response:
    """JSON as Discord sends it: discord.py reads it only when the content type has no character set."""
    if isinstance(told, str):
        return web.Response(text=told, status=status, headers=headers)
    return web.Response(body=json.dumps(told).encode(), status=status, headers=headers, content_type="application/json")


Handler = Callable[..., Awaitable[tuple[int, Any]]]
ROUTES: list[tuple[str, str, Handler, bool]] = []


def route(method: str, path: str, *, open_to_all: bool = False) -> Callable[[Handler], Handler]:
    pattern = re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", path)

    def register(handler: Handler) -> Handler:
        ROUTES.append((method, pattern, handler, open_to_all))
        return handler

    return register


from tests.fakes import discord_rest  # noqa: E402, F401 - the handlers register themselves
