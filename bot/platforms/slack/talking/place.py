"""Slack's payload → where a question came from and how it can be answered there."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from bot.core.models import Channel, Workspace

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody asked. `channel` is empty on the Home tab until its direct conversation is known."""

    team: str
    channel: str
    user: str
    thread: str | None = None  # the thread to answer in
    response_url: str | None = None
    trigger: str | None = None  # opens a modal within 3 s
    message: str | None = None  # the message whose button was pressed
    ephemeral: bool = False  # that message is seen by the presser only
    view: str | None = None  # the modal whose button was pressed
    home: bool = False  # asked on the Home tab
    typed: bool = False  # a slash command
    public: bool = False  # asked in front of everybody, and to be answered so

    @property
    def direct(self) -> bool:
        return self.home or self.channel.startswith("D")

    def where(self) -> Channel:
        return Channel(Workspace("slack", self.team), self.channel or self.user)


def _id(value: object, key: str = "id") -> str:
    return str(value.get(key) or "") if isinstance(value, Mapping) else str(value or "")


def team_of(body: Payload) -> str:
    """The workspace of any payload: the one that authorised it, which in a shared channel need not be the asker's."""
    authorized = (body.get("authorizations") or [{}])[0].get("team_id")
    installed = (body.get("view") or {}).get("app_installed_team_id")
    named = body.get("team_id") or _id(body.get("team"))
    return str(authorized or installed or named or _id(body.get("user"), "team_id"))


def of_command(body: Payload) -> Place:
    """Where a slash command was typed; Slack does not say in which thread, since commands do not work in threads."""
    return Place(
        team=team_of(body),
        channel=str(body.get("channel_id") or ""),
        user=str(body.get("user_id") or ""),
        response_url=body.get("response_url"),
        trigger=body.get("trigger_id"),
        typed=True,
    )


def of_event(body: Payload) -> Place:
    """Where a message stands that mentions the bot or was sent to it. A mention is answered in its thread, begun there
    if it stood in none; a direct message beside it.
    """
    event = body["event"]
    direct = event.get("channel_type") == "im" or str(event.get("channel") or "").startswith("D")
    return Place(
        team=team_of(body),
        channel=str(event.get("channel") or ""),
        user=str(event.get("user") or ""),
        thread=event.get("thread_ts") or (None if direct else event.get("ts")),
        public=not direct,
    )


def of_press(body: Payload) -> Place:
    """Where a button was pressed, or a message's menu was used."""
    container, message, view = body.get("container") or {}, body.get("message") or {}, body.get("view") or {}
    home = view.get("type") == "home"
    thread = container.get("thread_ts") or message.get("thread_ts")
    urls = body.get("response_urls") or [{}]
    return Place(
        team=team_of(body),
        channel=_id(body.get("channel")) or str(container.get("channel_id") or ""),
        user=_id(body.get("user")),
        thread=thread,
        response_url=body.get("response_url") or urls[0].get("response_url"),
        trigger=body.get("trigger_id"),
        message=container.get("message_ts") or message.get("ts"),
        ephemeral=bool(container.get("is_ephemeral")),
        view=None if home else view.get("id"),
        home=home,
    )


def keys(body: Payload) -> list[str]:
    """The names of one happening; a payload that comes again has at least one of them again."""
    view = body.get("view") or {}
    done = [body.get(key) for key in ("trigger_id", "command", "text", "callback_id", "actions")]
    named = {
        "envelope": body.get("briefbot_envelope"),
        "event": body.get("event_id"),
        "trigger": sha256(json.dumps(done).encode()).hexdigest()[:32] if body.get("trigger_id") else None,
        "view": f"{view.get('id')}:{view.get('hash')}" if body.get("type") == "view_submission" else None,
    }
    return [f"slack:{kind}:{name}" for kind, name in named.items() if name]
