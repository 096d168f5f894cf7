"""The manifest asks for what is used and no more, and names every command."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

import bot.platforms.slack
from bot.commands import COMMANDS as EVERY
from bot.platforms.slack.drawing.manifest import EVENTS, RESERVED, SCOPES, manifest, written
from tests.fakes.newsroom_stub import COMMANDS

HTTPS = "https://bot.example.org"


def names(made: dict) -> list[str]:
    return [slash["command"] for slash in made["features"]["slash_commands"]]


def test_every_word_is_a_slash_command_and_hidden_ones_are_none():
    assert names(manifest(COMMANDS)) == ["/brief", "/quote", "/digest", "/sources"]


def test_no_command_has_a_name_that_slack_keeps_for_itself():
    """Slack refuses the whole manifest for one of them. Only /help, which /briefbot stands for there, is left out."""
    named = {name.removeprefix("/") for name in names(manifest(EVERY))}
    assert not named & RESERVED
    assert "briefbot" in named
    assert {command.name.split(" ")[0] for command in EVERY if not command.hidden} - named == {"help"}
    assert "/bb-help" in names(manifest(EVERY, prefix="bb-"))


def test_a_prefix_stands_before_every_command():
    assert all(name.startswith("/bb-") for name in names(manifest(COMMANDS, prefix="bb-")))


def test_socket_mode_needs_no_address_and_http_mode_has_them_all():
    assert manifest(COMMANDS)["settings"]["socket_mode_enabled"] is True
    assert "http" not in json.dumps(manifest(COMMANDS))
    made = manifest(COMMANDS, url=HTTPS + "/")
    assert made["settings"]["socket_mode_enabled"] is False
    events = HTTPS + "/slack/events"
    assert made["settings"]["event_subscriptions"]["request_url"] == events
    assert made["settings"]["interactivity"]["message_menu_options_url"] == events
    assert {slash["url"] for slash in made["features"]["slash_commands"]} == {events}
    assert made["oauth_config"]["redirect_urls"] == [HTTPS + "/slack/oauth_redirect"]


def test_every_shortcut_asks_a_command_of_the_table():
    for shortcut in manifest(COMMANDS)["features"]["shortcuts"]:
        assert shortcut["callback_id"].removeprefix("b1:") in {command.name for command in COMMANDS}
        assert len(shortcut["name"]) <= 24


def test_every_slash_command_fits():
    for slash in manifest(COMMANDS)["features"]["slash_commands"]:
        assert len(slash["command"]) <= 32
        assert 1 <= len(slash["description"]) <= 2000
        assert 1 <= len(slash["usage_hint"]) <= 1000


@pytest.mark.parametrize("url", [None, HTTPS])
def test_the_text_explains_every_scope_and_event(url):
    text = written(COMMANDS, url=url)
    for name, reason in {**SCOPES, **EVENTS}.items():
        assert f'- "{name}"  # {reason}' in text


def test_the_text_says_what_the_manifest_says():
    text = written(COMMANDS)
    values = re.findall(r'(?:: |- )("(?:[^"\\]|\\.)*")', text)
    assert [json.loads(value) for value in values] == list(strings(manifest(COMMANDS)))


def strings(value):
    if isinstance(value, str):
        yield value
    for child in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from strings(child)


NEEDS = {
    "chat_postMessage": "chat:write",
    "chat_postEphemeral": "chat:write",
    "chat_update": "chat:write",
    "conversations_history": "channels:history",
    "conversations_replies": "channels:history",
    "conversations_info": "channels:read",
    "users_info": "users:read",
    "users_list": "users:read",
    "auth_test": None,
    "apps_connections_open": None,
    "views_open": None,
    "views_push": None,
    "views_update": None,
    "views_publish": None,
}


def test_every_method_that_is_called_has_its_scope():
    source = "".join(path.read_text() for path in Path(bot.platforms.slack.__file__).parent.rglob("*.py"))
    called = set(re.findall(r"\b(?:c|client|web_client)\.((?:chat|conversations|users|views|auth|apps)_\w+)\(", source))
    assert called == set(NEEDS)
    assert {scope for scope in NEEDS.values() if scope} <= set(SCOPES)
