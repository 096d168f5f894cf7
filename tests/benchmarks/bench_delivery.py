"""Deliveries: a bot killed 20 times, servers in trouble, a locked database, and 1,000 channels at the platform's limit."""

from __future__ import annotations

import asyncio
import sqlite3
import tempfile
import time
from collections.abc import Awaitable, Callable
from datetime import time as clock_time
from pathlib import Path

from bot.config import Settings
from bot.core.models import Channel, Subscription
from bot.library import Library
from bot.newsroom import Newsroom
from bot.platforms.base import Wire
from bot.publish import Publisher
from tests.fakes.discord import Discord
from tests.fakes.discord import Trouble as DiscordTrouble
from tests.fakes.platform import FakePlatform
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import Trouble as SlackTrouble
from tests.publish.ordeal import ordeal, prepare

MESSAGES = r"/channels/\d+/messages"
CHANNELS, LIMIT = 1_000, 50
Trouble = Callable[[Discord, FakeSlack], Awaitable[None] | None]


def nothing(*_: object) -> None:
    return None


def storm(discord: Discord, slack: FakeSlack) -> None:
    told = {"message": "slow", "retry_after": 1.0, "global": False}
    for headers in ({"Retry-After": "1", "Via": "1.1 google"}, {"Retry-After": "1"}):
        discord.troubles.append(DiscordTrouble("POST", MESSAGES, 429, told, headers, times=60))
    slack.trouble("chat.postMessage", *[SlackTrouble(status=429, retry_after="1")] * 60)


def overload(discord: Discord, slack: FakeSlack) -> None:
    for status in (500, 502, 503):
        discord.troubles.append(DiscordTrouble("POST", MESSAGES, status, times=40))
        slack.trouble("chat.postMessage", *[SlackTrouble(status=status)] * 20)


def resets(discord: Discord, slack: FakeSlack) -> None:
    discord.troubles.append(DiscordTrouble("POST", MESSAGES, drop=True, accepted=True, times=60))
    slack.trouble("chat.postMessage", *[SlackTrouble(reset=True, accepted=True)] * 60)


async def locked(_: Discord, __: FakeSlack, path: Path) -> None:
    def hold() -> None:
        with sqlite3.connect(path, timeout=30, isolation_level=None) as connection:
            connection.execute("BEGIN IMMEDIATE")
            time.sleep(10)
            connection.execute("ROLLBACK")

    await asyncio.sleep(2.5)
    await asyncio.to_thread(hold)


ORDEALS: tuple[tuple[str, int, int, Trouble], ...] = (
    ("killed 20 times", 50, 20, nothing),
    ("429, with and without Via, killed once", 20, 1, storm),
    ("500, 502, 503, killed once", 20, 1, overload),
    ("resets after acceptance, killed once", 20, 1, resets),
    ("database locked for 10 s, killed once", 20, 1, locked),
)


class Limited(FakePlatform):
    """Takes LIMIT posts a second, as Discord does."""

    def __init__(self) -> None:
        super().__init__(name="discord")
        self.free = 0.0

    async def post(self, channel: Channel, message: Wire, key: str, **more) -> str:
        now = asyncio.get_running_loop().time()
        self.free = max(self.free, now) + 1 / LIMIT
        await asyncio.sleep(self.free - now)
        return await super().post(channel, message, key, **more)


async def many(folder: Path) -> None:
    from bot import clock

    url = prepare(folder / "many.db", 0, 0)
    with Library.open(url) as library:
        minute = clock_time(clock.now().hour, clock.now().minute)
        for number in range(CHANNELS):
            library.subscriptions.add(
                Subscription("morning", Channel("discord", str(number), "8"), (minute,)), clock.now()
            )
    newsroom = Newsroom(Settings(), clock.now, lambda: Library.open(url), nothing)
    platform = Limited()
    publisher = Publisher(newsroom, {"discord": platform})
    began = time.perf_counter()
    await publisher.tick()
    claimed = time.perf_counter() - began
    await publisher.settle()
    spent = time.perf_counter() - began
    await publisher.close()
    await newsroom.close()
    heads = len({one.channel for one in platform.posted if one.thread_of is None})
    rate = len(platform.posted) / spent
    print(
        f"{CHANNELS:,} channels: {heads:,} served, {len(platform.posted):,} messages in {spent:.0f} s = {rate:.1f}/s, "
        f"{100 * rate / LIMIT:.0f} % of {LIMIT}/s (must ≥ 90, aim 98); claimed in {claimed:.1f} s"
    )


def main() -> None:
    for title, each, kills, trouble in ORDEALS:
        with tempfile.TemporaryDirectory() as folder:
            found = asyncio.run(ordeal(Path(folder), discord=each, slack=each, kills=kills, seed=7, trouble=trouble))
        print(
            f"{title}: {found.subscriptions} digests, {found.posts} messages, lost {len(found.lost)}, "
            f"twice {len(found.twice)}, incomplete {len(found.wrong)}, {found.seconds:.0f} s"
        )
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(many(Path(folder)))


if __name__ == "__main__":
    main()
