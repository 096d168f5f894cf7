"""COMMANDS → the manifest of the Slack app: commands, shortcuts, scopes and events, nothing more than is used."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from bot.platforms.shared.fit import cut
from bot.platforms.slack.drawing.blocks import ACTION
from bot.talk.question import Command

SCOPES = {
    "app_mentions:read": "hears “@Briefbot quote Mattis”; the way to ask in a thread, where slash commands do not work",
    "channels:history": "looks whether a digest was posted when the line broke, so that it is not posted twice",
    "channels:read": "is told when it is added to a public channel, which also resumes a suspended digest there",
    "chat:write": "posts digests and answers where it is a member",
    "commands": "slash commands and the entries in a message's menu",
    "groups:history": "as channels:history, for private channels it is a member of",
    "groups:read": "as channels:read, for private channels",
    "im:history": "reads what is written to it in a direct message",
    "users:read": "knows who may manage a workspace, and in which language and time zone somebody reads",
}
EVENTS = {
    "app_home_opened": "draws the Home tab",
    "app_mention": "answers a mention",
    "app_uninstalled": "erases the workspace's settings",
    "member_joined_channel": "notices that it was added to a channel",
    "message.im": "answers a direct message",
    "tokens_revoked": "erases the workspace's settings",
}
SHORTCUTS = (
    ("Brief this", "brief", "A brief of the article behind the link"),
    ("Quotes in this", "quotes", "Who said what in the article behind the link"),
)
# Commands that Slack has itself, and so refuses a manifest with one of them whole ("invalid name"); as seen in reports,
# since no page lists them. `help` is refused by some.
RESERVED = frozenset(
    [
        "active",
        "apps",
        "archive",
        "away",
        "call",
        "collapse",
        "dm",
        "dnd",
        "expand",
        "feed",
        "feedback",
        "giphy",
        "help",
        "invite",
        "join",
        "keys",
        "kick",
        "leave",
        "me",
        "msg",
        "mute",
        "open",
        "part",
        "prefs",
        "pro",
        "remind",
        "remove",
        "rename",
        "search",
        "shortcuts",
        "shrug",
        "star",
        "status",
        "topic",
        "unarchive",
        "who",
    ]
)
HINT = 1_000  # characters of a usage hint
DESCRIPTION = 2_000


def manifest(commands: Sequence[Command], *, prefix: str = "", url: str | None = None) -> dict[str, Any]:
    """The manifest as JSON. `url`: the public https address of HTTP mode; without it the app uses Socket Mode."""
    base = url.rstrip("/") if url else None
    request = {"url": f"{base}/slack/events"} if base else {}
    settings: dict[str, Any] = {
        "event_subscriptions": {
            **({"request_url": request["url"]} if base else {}),
            "bot_events": sorted(EVENTS),
        },
        "interactivity": {
            "is_enabled": True,
            **({"request_url": request["url"], "message_menu_options_url": request["url"]} if base else {}),
        },
        "org_deploy_enabled": False,
        "socket_mode_enabled": base is None,
        "token_rotation_enabled": False,
    }
    return {
        "display_information": {
            "name": "Briefbot",
            "description": "News briefings for your team: briefs, real quotes, one morning digest.",
            "background_color": "#1f2a44",
        },
        "features": {
            "app_home": {
                "home_tab_enabled": True,
                "messages_tab_enabled": True,
                "messages_tab_read_only_enabled": False,
            },
            "bot_user": {"display_name": "Briefbot", "always_online": True},
            "shortcuts": [
                {"name": name, "type": "message", "callback_id": ACTION + command, "description": description}
                for name, command, description in SHORTCUTS
            ],
            "slash_commands": [{**slash, **request} for slash in slashes(commands, prefix)],
        },
        "oauth_config": {
            **({"redirect_urls": [f"{base}/slack/oauth_redirect"]} if base else {}),
            "scopes": {"bot": sorted(SCOPES)},
        },
        "settings": settings,
    }


def slashes(commands: Sequence[Command], prefix: str = "") -> list[dict[str, Any]]:
    """One slash command per word; a group's subcommands stand in its hint. A name that is Slack's own is left out."""
    words: dict[str, list[Command]] = {}
    for command in commands:
        word = command.name.split(" ")[0]
        if not command.hidden and f"{prefix}{word}" not in RESERVED:
            words.setdefault(word, []).append(command)
    return [
        {
            "command": f"/{prefix}{word}",
            "description": cut(_described(group), DESCRIPTION),
            "usage_hint": cut(_hint(group), HINT),
            "should_escape": True,
        }
        for word, group in words.items()
    ]


def _described(group: Sequence[Command]) -> str:
    if len(group) == 1:
        return group[0].description
    return "; ".join(f"{command.name.partition(' ')[2]}: {command.description}" for command in group)


def _hint(group: Sequence[Command]) -> str:
    if len(group) == 1:
        options = [f"<{option.name}>" if option.required else f"[{option.name}]" for option in group[0].options]
        return " ".join(options) or "(nothing else)"
    return " | ".join(command.name.partition(" ")[2] for command in group)


def written(commands: Sequence[Command], *, prefix: str = "", url: str | None = None) -> str:
    """The manifest as YAML, every scope and event explained: to paste at https://api.slack.com/apps, Create New App."""
    reasons = {**SCOPES, **EVENTS}
    return "# The manifest of Briefbot's Slack app.\n" + _yaml(manifest(commands, prefix=prefix, url=url), 0, reasons)


def _yaml(value: Any, depth: int, reasons: dict[str, str]) -> str:
    margin = "  " * depth
    lines: list[str] = []
    if isinstance(value, dict):
        for key, child in value.items():
            if isinstance(child, dict | list) and child:
                lines.append(f"{margin}{key}:\n{_yaml(child, depth + 1, reasons)}")
            else:
                lines.append(f"{margin}{key}: {json.dumps(child, ensure_ascii=False)}\n")
    else:
        for child in value:
            if isinstance(child, dict):
                first, *rest = _yaml(child, depth + 1, reasons).splitlines(keepends=True)
                lines.append(f"{margin}- {first.lstrip()}{''.join(rest)}")
            else:
                comment = f"  # {reasons[child]}" if child in reasons else ""
                lines.append(f"{margin}- {json.dumps(child, ensure_ascii=False)}{comment}\n")
    return "".join(lines)
