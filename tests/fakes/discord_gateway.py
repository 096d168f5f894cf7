"""Discord's gateway on loopback: says hello, identifies, sends events, resumes with what was missed."""

import asyncio
import json
from typing import Any

from aiohttp import WSMsgType, web

HEARTBEAT = 30_000  # milliseconds


class Gateway:
    """One shard. `sent` keeps every event, so that a resumed session gets what it missed."""

    def __init__(self, token: str, me: dict, guilds: list[dict]) -> None:
        self.token = token
        self.me = me
        self.guilds = guilds
        self.address = ""
        self.intents = 0
        self.identified = 0
        self.resumed = 0
        self.sent: list[dict] = []
        self.ready = asyncio.Event()
        self.refuse_with: int | None = None  # a close code for whoever identifies
        self.shards = 0  # how many connections it asks for; 0: one will do
        self.starts: list[tuple[int, int] | None] = []  # who identified as which shard of how many
        self._shards: dict[int, tuple[web.WebSocketResponse, list[int]]] = {}
        self._socket: web.WebSocketResponse | None = None
        self._changed = asyncio.Condition()

    async def serve(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse(max_msg_size=0)
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": HEARTBEAT}})
        async for message in socket:
            if message.type is not WSMsgType.TEXT:
                continue
            told = json.loads(message.data)
            match told["op"]:
                case 1:
                    await socket.send_json({"op": 11})
                case 2 if self.refuse_with or told["d"]["token"] != self.token:
                    await socket.close(code=self.refuse_with or 4004)
                case 2 if self.shards:
                    await self._identify_shard(socket, told["d"].get("shard"))
                case 2:
                    await self._identify(socket, told["d"])
                case 6:
                    await self._resume(socket, told["d"])
        if self._socket is socket:
            self._socket = None
            self.ready.clear()
        return socket

    async def _identify(self, socket: web.WebSocketResponse, told: dict) -> None:
        self.intents = told["intents"]
        self.sent.clear()
        self._socket = socket
        ready = {
            "v": 10,
            "user": self.me,
            "guilds": [{"id": guild["id"], "unavailable": True} for guild in self.guilds],
            "session_id": "session",
            "resume_gateway_url": self.address,
            "application": {"id": self.me["id"], "flags": 0},
        }
        await self.send("READY", ready)
        for guild in self.guilds:
            await self.send("GUILD_CREATE", guild)
        self.identified += 1
        await self._is_ready()

    async def _identify_shard(self, socket: web.WebSocketResponse, shard: list[int] | None) -> None:
        """One of several connections, which has the servers that fall to it and no others."""
        self.starts.append(None if shard is None else (shard[0], shard[1]))
        if shard is None or shard[1] < self.shards:
            await socket.close(code=4011)
            return
        number, count = shard
        self._shards[number] = socket, [0]
        here = [guild for guild in self.guilds if (int(guild["id"]) >> 22) % count == number]
        ready = {"v": 10, "user": self.me, "session_id": f"session {number}", "resume_gateway_url": self.address}
        ready |= {"guilds": [{"id": guild["id"], "unavailable": True} for guild in here], "shard": shard}
        ready |= {"application": {"id": self.me["id"], "flags": 0}}
        await self.send_to(number, "READY", ready)
        for guild in here:
            await self.send_to(number, "GUILD_CREATE", guild)
        self.identified += 1
        await self._is_ready()

    async def send_to(self, shard: int, name: str, payload: Any) -> None:
        """Send an event to one shard."""
        socket, sent = self._shards[shard]
        sent[0] += 1
        await socket.send_json({"op": 0, "t": name, "s": sent[0], "d": payload})

    async def _resume(self, socket: web.WebSocketResponse, told: dict) -> None:
        self._socket = socket
        for event in self.sent:
            if event["s"] > told["seq"]:
                await socket.send_json(event)
        await self.send("RESUMED", {})
        self.resumed += 1
        await self._is_ready()

    async def _is_ready(self) -> None:
        self.ready.set()
        async with self._changed:
            self._changed.notify_all()

    async def send(self, name: str, payload: Any) -> dict:
        """Send an event; when nobody is connected it waits for a resume."""
        event = {"op": 0, "t": name, "s": len(self.sent) + 1, "d": payload}
        if self.shards:
            await self.send_to((int(payload.get("guild_id") or 0) >> 22) % self.shards, name, payload)
            return event
        self.sent.append(event)
        if self._socket is not None and not self._socket.closed:
            await self._socket.send_json(event)
        return event

    async def again(self, event: dict) -> None:
        """Deliver an event a second time."""
        await self.send(event["t"], event["d"])

    async def hang_up(self, code: int = 4000) -> None:
        """Break the connection; the client may resume."""
        if self._socket is not None:
            socket, self._socket = self._socket, None
            self.ready.clear()
            await socket.close(code=code)

    async def until(self, *, identified: int = 0, resumed: int = 0) -> None:
        async with self._changed:
            await self._changed.wait_for(lambda: self.identified >= identified and self.resumed >= resumed)


# ── what Discord sends ───────────────────────────────────────────────────────────────────────────


def user(identity: str, name: str = "Ann", *, bot: bool = False) -> dict:
    return {
        "id": identity,
        "username": name.lower(),
        "discriminator": "0",
        "global_name": name,
        "avatar": None,
        "bot": bot,
    }


def role(identity: str, permissions: int, *, bot: str | None = None) -> dict:
    return {
        "id": identity,
        "name": "role",
        "color": 0,
        "colors": {"primary_color": 0, "secondary_color": None, "tertiary_color": None},
        "hoist": False,
        "position": 0,
        "permissions": str(permissions),
        "managed": bot is not None,
        "mentionable": False,
        "flags": 0,
        **({"tags": {"bot_id": bot}} if bot else {}),
    }


def channel(identity: str, kind: int = 0, name: str = "general", *, deny: int = 0, everyone: str = "") -> dict:
    return {
        "id": identity,
        "type": kind,
        "name": name,
        "position": 0,
        "permission_overwrites": [{"id": everyone, "type": 0, "allow": "0", "deny": str(deny)}] if deny else [],
        "parent_id": None,
        "nsfw": False,
        "topic": None,
        "available_tags": [],
        "flags": 0,
    }


ALLOWED = 1 << 10 | 1 << 11 | 1 << 16 | 1 << 35 | 1 << 38  # view, send, history, make threads, send in threads


def guild(identity: str, me: dict, channels: list[dict], *, permissions: int = ALLOWED, owner: str = "900") -> dict:
    return {
        "id": identity,
        "name": "Newsroom",
        "icon": None,
        "owner_id": owner,
        "afk_timeout": 60,
        "verification_level": 0,
        "default_message_notifications": 0,
        "explicit_content_filter": 0,
        "mfa_level": 0,
        "nsfw_level": 0,
        "premium_tier": 0,
        "premium_progress_bar_enabled": False,
        "preferred_locale": "en-US",
        "features": [],
        "emojis": [],
        "stickers": [],
        "roles": [role(identity, permissions)],
        "channels": channels,
        "threads": [],
        "members": [member(me)],
        "member_count": 1,
        "presences": [],
        "voice_states": [],
        "stage_instances": [],
        "guild_scheduled_events": [],
        "unavailable": False,
        "system_channel_flags": 0,
        "large": False,
        "joined_at": "2026-01-01T00:00:00+00:00",
    }


def member(person: dict, permissions: int | None = None, roles: tuple[str, ...] = ()) -> dict:
    return {
        "user": person,
        "roles": list(roles),
        "joined_at": "2026-01-01T00:00:00+00:00",
        "deaf": False,
        "mute": False,
        "flags": 0,
        **({"permissions": str(permissions)} if permissions is not None else {}),
    }


def message(identity: str, channel_id: str, author: dict, content: str = "", **more: Any) -> dict:
    return {
        "id": identity,
        "channel_id": channel_id,
        "author": author,
        "content": content,
        "timestamp": "2026-01-01T00:00:00+00:00",
        "edited_timestamp": None,
        "tts": False,
        "mention_everyone": False,
        "mentions": [],
        "mention_roles": [],
        "attachments": [],
        "embeds": [],
        "pinned": False,
        "type": 0,
        "flags": 0,
        "components": [],
        **more,
    }
