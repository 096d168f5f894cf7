"""The places of Discord's REST interface that a bot uses, as handlers of the server in `discord.py`."""

import asyncio
from typing import Any

from tests.fakes import discord_gateway as events
from tests.fakes.discord import EPHEMERAL, ME, Discord, Shown, route
from tests.fakes.discord_rules import command_faults, modal_faults
from tests.fakes.discord_rules import shown as text_of

Answer = tuple[int, Any]


def refused(status: int, code: int, message: str) -> Answer:
    return status, {"code": code, "message": message}


# ── the bot itself ───────────────────────────────────────────────────────────────────────────────


@route("GET", "/users/@me")
async def me(server: Discord, body: Any) -> Answer:
    return 200, {**ME, "verified": True, "mfa_enabled": False, "flags": 0, "email": None, "locale": "en-US"}


@route("GET", "/oauth2/applications/@me")
async def application(server: Discord, body: Any) -> Answer:
    return 200, {
        "id": ME["id"],
        "name": "Briefbot",
        "icon": None,
        "description": "",
        "bot_public": True,
        "bot_require_code_grant": False,
        "verify_key": "",
        "owner": events.user("901", "Maker"),
        "flags": 0,
        "team": None,
    }


@route("GET", "/applications/{application}/commands")
async def commands(server: Discord, body: Any, application: str) -> Answer:
    return 200, server.commands


@route("PUT", "/applications/{application}/commands")
async def register(server: Discord, body: Any, application: str) -> Answer:
    server.faults += [fault for command in body for fault in command_faults(command)]
    names = [(command.get("type", 1), command["name"]) for command in body]
    if len(set(names)) != len(names):
        server.faults.append("a command twice")
    server.commands = [{**command, "id": server.snowflake(), "version": "1", "nsfw": False} for command in body]
    return 200, server.commands


# ── interactions ─────────────────────────────────────────────────────────────────────────────────


@route("POST", "/interactions/{identity}/{token}/callback", open_to_all=True)
async def callback(server: Discord, body: dict, identity: str, token: str) -> Answer:
    one = server.interactions.get(token)
    if one is None or one.id != identity:
        return refused(404, 10062, "Unknown interaction")
    if one.acknowledged is not None:
        return refused(400, 40060, "Interaction has already been acknowledged.")
    waited = asyncio.get_running_loop().time() - one.sent
    if waited > 3:
        return refused(404, 10062, "Unknown interaction")
    kind, data = body["type"], body.get("data") or {}
    async with one.changed:
        one.acknowledged, one.first = waited, body
        if kind == 9:
            server.faults += modal_faults(data)
        elif kind == 8:
            choices = data["choices"]
            if len(choices) > 25 or any(not 1 <= len(c[k]) <= 100 for c in choices for k in ("name", "value")):
                server.faults.append("choices")
        elif kind == 5:
            one.thinking, one.original_private = True, bool(data.get("flags", 0) & EPHEMERAL)
        elif kind == 6:
            one.original_private = bool(one.event["message"]["flags"] & EPHEMERAL)
        else:
            server.faults.append(f"a first response of kind {kind}")
        one.changed.notify_all()
    return 204, None


def living(server: Discord, token: str) -> Shown | Answer:
    one = server.interactions.get(token)
    if one is None or one.acknowledged is None:
        return refused(404, 10015, "Unknown Webhook")
    return refused(401, 50027, "Invalid Webhook Token") if one.dead else one


@route("GET", "/gateway/bot")
async def gateway_bot(server: Discord, body: Any) -> Answer:
    limit = {"total": 1000, "remaining": 1000, "reset_after": 0, "max_concurrency": 16}
    return 200, {"url": server.gateway.address, "shards": max(1, server.gateway.shards), "session_start_limit": limit}


@route("GET", "/webhooks/{application}/{token}/messages/@original", open_to_all=True)
async def original(server: Discord, body: Any, application: str, token: str) -> Answer:
    one = living(server, token)
    if not isinstance(one, Shown):
        return one
    if one.original is None and not one.thinking:
        return refused(404, 10008, "Unknown Message")
    thinking = {**events.message(server.snowflake(), one.event["channel_id"], ME), "flags": 128, "content": ""}
    return 200, one.original or thinking


@route("PATCH", "/webhooks/{application}/{token}/messages/@original", open_to_all=True)
async def edit_original(server: Discord, body: dict, application: str, token: str) -> Answer:
    one = living(server, token)
    if not isinstance(one, Shown):
        return one
    if faults := server.check(body, edit=True):
        return refused(400, 50035, str(faults))
    if one.original is None and not one.thinking and one.first["type"] != 6:
        return refused(404, 10008, "Unknown Message")
    async with one.changed:
        identity = one.original["id"] if one.original else server.snowflake()
        flags = body.get("flags", 0) & ~EPHEMERAL | (EPHEMERAL if one.original_private else 0)
        one.original = {**events.message(identity, one.event["channel_id"], ME), **body, "flags": flags}
        one.thinking = False
        one.edits += 1
        one.changed.notify_all()
    return 200, one.original


@route("DELETE", "/webhooks/{application}/{token}/messages/@original", open_to_all=True)
async def withdraw(server: Discord, body: Any, application: str, token: str) -> Answer:
    one = living(server, token)
    if not isinstance(one, Shown):
        return one
    async with one.changed:
        one.original, one.thinking = None, False
        one.changed.notify_all()
    return 204, None


@route("POST", "/webhooks/{application}/{token}", open_to_all=True)
async def follow_up(server: Discord, body: dict, application: str, token: str) -> Answer:
    one = living(server, token)
    if not isinstance(one, Shown):
        return one
    if one.thinking:  # Discord would silently let it take the place, and the visibility, of the sign of thinking
        server.faults.append("a follow-up while the interaction still thinks")
    if faults := server.check(body):
        return refused(400, 50035, str(faults))
    async with one.changed:
        made = {**events.message(server.snowflake(), one.event["channel_id"], ME), **body}
        one.follow_ups.append(made)
        one.changed.notify_all()
    return 200, made


# ── channels, messages, threads ──────────────────────────────────────────────────────────────────


def kind_of(server: Discord, channel: str) -> int | None:
    if channel in server.directs.values():
        return 1
    if channel in server.threads:
        return 11
    for guild in server.guilds:
        for one in guild["channels"]:
            if one["id"] == channel:
                return int(one["type"])
    return None


@route("GET", "/channels/{channel}")
async def get_channel(server: Discord, body: Any, channel: str) -> Answer:
    kind = kind_of(server, channel)
    if kind is None:
        return refused(404, 10003, "Unknown Channel")
    guild = next((g["id"] for g in server.guilds for one in g["channels"] if one["id"] == channel), None)
    return 200, {"id": channel, "type": kind, "guild_id": guild}


@route("PATCH", "/channels/{channel}")
async def patch_channel(server: Discord, body: dict, channel: str) -> Answer:
    server.threads[channel] |= body
    return 200, server.threads[channel]


@route("POST", "/channels/{channel}/typing")
async def typing(server: Discord, body: Any, channel: str) -> Answer:
    return 204, None


@route("GET", "/channels/{channel}/messages")
async def last_messages(server: Discord, body: Any, channel: str) -> Answer:
    return 200, list(reversed(server.messages[channel]))[:50]


@route("POST", "/channels/{channel}/messages")
async def post(server: Discord, body: dict, channel: str) -> Answer:
    kind = kind_of(server, channel)
    if kind is None:
        return refused(404, 10003, "Unknown Channel")
    if kind in (15, 16):
        return refused(400, 50008, "Cannot send messages in a non-text channel")
    if faults := server.check(body):
        return refused(400, 50035, str(faults))
    nonce = body.get("nonce")
    if nonce and len(nonce) > 25:
        return refused(400, 50035, "nonce")
    if nonce and body.get("enforce_nonce") and (channel, nonce) in server.nonces:
        return 200, server.nonces[channel, nonce]
    made = {**events.message(server.snowflake(), channel, ME), **body}
    server.messages[channel].append(made)
    if nonce:
        server.nonces[channel, nonce] = made
    return 200, made


@route("GET", "/channels/{channel}/messages/{message}")
async def get_message(server: Discord, body: Any, channel: str, message: str) -> Answer:
    found = [one for one in server.messages[channel] if one["id"] == message]
    return (200, found[0]) if found else refused(404, 10008, "Unknown Message")


@route("PATCH", "/channels/{channel}/messages/{message}")
async def edit(server: Discord, body: dict, channel: str, message: str) -> Answer:
    if server.threads.get(channel, {}).get("archived"):
        return refused(400, 50083, "Thread is archived")
    found = [one for one in server.messages[channel] if one["id"] == message]
    if not found:
        return refused(404, 10008, "Unknown Message")
    if faults := server.check(body, edit=True):
        return refused(400, 50035, str(faults))
    found[0] |= body
    return 200, found[0]


@route("POST", "/channels/{channel}/messages/{message}/threads")
async def open_thread(server: Discord, body: dict, channel: str, message: str) -> Answer:
    if not any(one["id"] == message for one in server.messages[channel]):
        return refused(404, 10008, "Unknown Message")
    if message in server.threads:
        return refused(400, 160004, "A thread has already been created for this message")
    server.threads[message] = {"id": message, "parent_id": channel, "owner_id": ME["id"], "type": 11, **body}
    return 201, server.threads[message]


@route("POST", "/channels/{channel}/threads")
async def forum_post(server: Discord, body: dict, channel: str) -> Answer:
    if kind_of(server, channel) not in (15, 16):
        return refused(400, 50024, "Cannot execute action on this channel type")
    if faults := server.check(body["message"]):
        return refused(400, 50035, str(faults))
    identity = server.snowflake()
    kept = {key: value for key, value in body.items() if key != "message"}
    server.threads[identity] = {"id": identity, "parent_id": channel, "owner_id": ME["id"], "type": 11, **kept}
    server.messages[identity].append({**events.message(identity, identity, ME), **body["message"]})
    return 201, {**server.threads[identity], "message": server.messages[identity][0]}


@route("GET", "/guilds/{guild}/threads/active")
async def active_threads(server: Discord, body: Any, guild: str) -> Answer:
    return 200, {"threads": list(server.threads.values()), "members": []}


@route("POST", "/users/@me/channels")
async def direct(server: Discord, body: dict) -> Answer:
    person = str(body["recipient_id"])
    channel = server.directs.setdefault(person, f"77{person}")
    return 200, {"id": channel, "type": 1, "recipients": [events.user(person)]}


def words(message: dict) -> str:
    return text_of(message)
