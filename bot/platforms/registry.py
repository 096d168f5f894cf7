"""The platforms there are: one line each. Nothing of a platform is loaded before it is opened, drawn or viewed."""

from __future__ import annotations

from typing import Any

from bot.platforms.base import Entry
from bot.platforms.discord import ENTRY as DISCORD
from bot.platforms.slack import ENTRY as SLACK
from bot.platforms.terminal import ENTRY as TERMINAL

PLATFORMS: tuple[Entry[Any], ...] = (DISCORD, SLACK, TERMINAL)
