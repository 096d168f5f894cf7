"""What can be set of Discord."""

from __future__ import annotations

from dataclasses import dataclass

from bot.platforms.shared.setting import address, flag, secret


@dataclass(frozen=True, slots=True)
class DiscordSettings:
    token: str = secret("BRIEFBOT_DISCORD_TOKEN")
    api_url: str = address("BRIEFBOT_DISCORD_API_URL", "http://", "https://")
    gateway_url: str = address("BRIEFBOT_DISCORD_GATEWAY_URL", "ws://", "wss://")
    plain_text_mentions: bool = flag()
