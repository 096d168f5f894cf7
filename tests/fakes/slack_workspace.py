"""What stands in our own Slack: messages, views, members; and its Web API's methods over them."""

from __future__ import annotations

import asyncio
import itertools
import json
import secrets
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

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
class Workspace:
    """The state, and a method `_chat_postmessage` for each `chat.postMessage` of Slack's."""

    tokens: dict[str, str] = field(default_factory=lambda: {"xoxb-1": TEAM})
    app_tokens: set[str] = field(default_factory=lambda: {"xapp-1"})
    users: dict[str, dict[str, Any]] = field(default_factory=dict)
    members: dict[str, set[str]] = field(
        default_factory=lambda: defaultdict(set)
    )  # channel → tokens that may post there
    open_channels: bool = True  # every channel may be posted to
    scopes_missing: set[str] = field(default_factory=set)  # methods that answer missing_scope
    bot: str = ""  # where the bot listens, in HTTP mode
    judging: bool = True
    listeners: list[Callable[[Said], None]] = field(default_factory=list)  # told of each new message

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
        self._mark = secrets.token_hex(3)
        self._numbers = itertools.count(1)
        self._changed = asyncio.Condition()
        self._waits: dict[str, asyncio.Future[Any]] = {}

    base = ""

    def name(self, kind: str) -> str:
        return f"{kind}{self._mark}{next(self._numbers)}"  # never again, as Slack's: bots remember names for long

    def trouble(self, method: str, *troubles: Trouble) -> None:
        self.troubles[method] += troubles

    def response_url(self, channel: str, user: str) -> str:
        number = self.name("r")
        self._respond_to[number] = (channel, user)
        return f"{self.base}/respond/{number}"

    def ts(self) -> str:
        return f"{int(time.time())}.{next(self._numbers):06d}"

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
        channel = asked["channel"]
        about = {"id": channel, "creator": "UCREATOR", "name": "news", "is_member": self._may_post(channel, token)}
        return {"channel": about}

    def _may_post(self, channel: str, token: str) -> bool:
        return self.open_channels or channel[0] in "DU" or token in self.members[channel]

    def _chat_postmessage(self, asked: dict[str, Any], token: str) -> dict[str, Any] | str:
        if not self._may_post(asked["channel"], token):
            return "not_in_channel"
        self._judge(asked)
        message = {key: asked[key] for key in ("text", "blocks", "metadata") if key in asked}
        said = Said("post", asked["channel"], message, self.ts(), thread=asked.get("thread_ts"), token=token)
        self._hear(said)
        return {"ts": said.ts, "channel": said.channel}

    def _chat_postephemeral(self, asked: dict[str, Any], token: str) -> dict[str, Any] | str:
        if not self._may_post(asked["channel"], token):
            return "not_in_channel"
        self._judge({**asked, "unfurl_links": False, "unfurl_media": False})  # these do not unroll
        message = {"text": asked["text"], "blocks": asked["blocks"]}
        self._hear(
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

    def _respond(self, number: str, message: dict[str, Any], channel: str, user: str, pressed: list[Said]) -> None:
        kept = {key: message[key] for key in ("text", "blocks") if key in message}
        earlier = [said for said in self.said if said.ts.endswith("@" + number)]
        if message.get("replace_original") and (pressed or earlier):
            (pressed or earlier)[-1].message = kept
            (pressed or earlier)[-1].how = "replaced"
            return
        to = "" if message.get("response_type") == "in_channel" else user
        self._hear(Said("response", channel, kept, f"{self.ts()}@{number}", to, message.get("thread_ts")))

    def _hear(self, said: Said) -> None:
        self.said.append(said)
        for listener in self.listeners:
            listener(said)

    def _judge(self, message: dict[str, Any]) -> None:
        if self.judging:
            self.wrong += message_faults(message)
