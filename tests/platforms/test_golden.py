"""Every kind of reply as the chats are sent it; the terminal's are beside its own tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from bot.platforms.discord.drawing import render as discord
from bot.platforms.slack.drawing import render as slack
from bot.talk.reply import Reply
from tests.golden import golden
from tests.platforms.terminal.replies import REPLIES

DRAWN: dict[str, Callable[[Reply], Any]] = {"discord": discord.draw, "slack": slack.draw}


@pytest.mark.parametrize("platform", DRAWN)
@pytest.mark.parametrize("name", REPLIES)
def test_every_kind_of_reply_is_sent_as_reviewed(name: str, platform: str) -> None:
    messages = [DRAWN[platform](REPLIES[name]), *map(DRAWN[platform], REPLIES[name].thread)]
    golden(f"{platform}/{name}.json", json.dumps(messages, ensure_ascii=False, indent=1) + "\n")
