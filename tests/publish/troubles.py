"""What goes wrong on a bad morning: rate limits, overloaded servers, lines that break, a file that somebody holds."""

from __future__ import annotations

import asyncio
import sqlite3
import time

from tests.fakes.discord import Discord
from tests.fakes.discord import Trouble as DiscordTrouble
from tests.fakes.slack import FakeSlack
from tests.fakes.slack import Trouble as SlackTrouble

MESSAGES = r"/channels/\d+/messages"


def storm(discord: Discord, slack: FakeSlack, times: int = 60) -> None:
    told = {"message": "slow", "retry_after": 1.0, "global": False}
    for headers in ({"Retry-After": "1", "Via": "1.1 google"}, {"Retry-After": "1"}):
        discord.troubles.append(DiscordTrouble("POST", MESSAGES, 429, told, headers, times=times))
    slack.trouble("chat.postMessage", *[SlackTrouble(status=429, retry_after="1")] * times)


def overload(discord: Discord, slack: FakeSlack, times: int = 40) -> None:
    for status in (500, 502, 503):
        discord.troubles.append(DiscordTrouble("POST", MESSAGES, status, times=times))
        slack.trouble("chat.postMessage", *[SlackTrouble(status=status)] * (times // 2))


def resets(discord: Discord, slack: FakeSlack, times: int = 60) -> None:
    discord.troubles.append(DiscordTrouble("POST", MESSAGES, drop=True, accepted=True, times=times))
    slack.trouble("chat.postMessage", *[SlackTrouble(reset=True, accepted=True)] * times)


async def locked(url: str) -> None:
    """Somebody holds the file for 10 s."""

    def hold() -> None:
        with sqlite3.connect(url.removeprefix("sqlite:///"), timeout=30, isolation_level=None) as connection:
            connection.execute("BEGIN IMMEDIATE")
            time.sleep(10)
            connection.execute("ROLLBACK")

    await asyncio.sleep(2.5)
    await asyncio.to_thread(hold)
