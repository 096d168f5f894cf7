"""Posts: 1,000 channels of Discord at once, against its limit of 50 requests a second, by the real discord.py."""

from __future__ import annotations

import asyncio
import time
from collections import deque
from contextlib import suppress
from typing import Any

from aiohttp import web

from bot.core.models import Workspace
from tests.fakes import discord_gateway as events
from tests.fakes.discord import ME, SERVER, TOKEN, Discord, answered

CHANNELS = 1_000
LIMIT = 50  # requests a second that Discord allows


class Limited(Discord):
    """Answers 429 to what goes beyond the global limit, as Discord does: counted in windows of a second."""

    def __init__(self, guilds: list[dict]) -> None:
        super().__init__(guilds, strict=False)
        self.limited = 0
        self._window: deque[float] = deque()

    async def _answer(self, request: web.Request, path: str, body: Any) -> web.StreamResponse:
        now = asyncio.get_running_loop().time()
        while self._window and self._window[0] <= now - 1:
            self._window.popleft()
        if len(self._window) >= LIMIT:
            self.limited += 1
            wait = self._window[0] + 1 - now
            told = {"message": "You are being rate limited.", "retry_after": wait, "global": True}
            return answered(told, 429, {"Via": "1.1 google", "Retry-After": f"{wait:.3f}"})
        self._window.append(now)
        return await super()._answer(request, path, body)


async def posts() -> None:
    from bot.core.models import Channel
    from bot.platforms.discord.client import DiscordPlatform
    from bot.talk.reply import Heading, Paragraph, Reply, Text

    channels = [events.channel(str(10_000 + number)) for number in range(CHANNELS)]
    discord = Limited([events.guild(SERVER, ME, channels)])

    async def nobody(*_: object) -> Any:
        return ()

    async def first(_: str) -> bool:
        return True

    async with discord:
        platform = DiscordPlatform(TOKEN, first=first, api_url=discord.url, gateway_url=discord.gateway.address)
        serving = asyncio.create_task(platform.run((), nobody, nobody, erase=nobody, welcome=nobody))
        await discord.gateway.until(identified=1)
        while not platform.connected:
            await asyncio.sleep(0.05)
        reply = Reply((Heading((Text("Morning"),)), Paragraph((Text("Headlines. " * 50),))), "Morning")
        [message] = platform.draw(reply)
        began = time.perf_counter()
        await asyncio.gather(
            *(
                platform.post(Channel(Workspace("discord", SERVER), channel["id"]), message, f"d{number}.0")
                for number, channel in enumerate(channels)
            )
        )
        spent = time.perf_counter() - began
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
    lost = sum(len(discord.posted(channel["id"])) != 1 for channel in channels)
    rate = CHANNELS / spent
    print(
        f"{CHANNELS:,} channels posted to in {spent:.1f} s: {rate:.1f} a second, {100 * rate / LIMIT:.0f} % of the limit "
        f"(must: ≥ 90 %, aim: 98 %); lost or twice: {lost} (must: 0); rate limited: {discord.limited} times"
    )


def main() -> None:
    asyncio.run(posts())


if __name__ == "__main__":
    main()
