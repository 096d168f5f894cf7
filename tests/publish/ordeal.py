"""Digests due at once, a bot that is killed again and again, and what stands in the channels afterwards."""

from __future__ import annotations

import asyncio
import random
import signal
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.core.models import Article, Channel, DeliveryState, Subscription, Workspace
from bot.library import Library
from tests.fakes import discord_gateway as events
from tests.fakes.discord import ME, SERVER, Discord
from tests.fakes.discord_limits import Limits
from tests.fakes.slack import TEAM, FakeSlack

STORIES = (
    ("Ministers agree on Baltic patrols", "Ministers of eight countries agreed on joint patrols in the Baltic Sea."),
    ("Quake shakes northern Chile", "A strong earthquake shook the desert of northern Chile before dawn."),
)
FIRST_CHANNEL = 10_000
ENDED = (DeliveryState.SENT, DeliveryState.FAILED, DeliveryState.SKIPPED)


@dataclass
class Outcome:
    """What became of the digests. `lost` and `twice` name them."""

    subscriptions: int
    posts: int
    lost: list[str]
    twice: list[str]
    wrong: list[str]
    kills: int
    seconds: float

    @property
    def clean(self) -> bool:
        return not (self.lost or self.twice or self.wrong)


def servers(channels: int, limits: Limits | None = None) -> tuple[Discord, FakeSlack]:
    """Discord with so many channels, and Slack, where every channel is open."""
    made = [events.channel(str(FIRST_CHANNEL + number), 0, f"news-{number}") for number in range(channels)]
    return Discord([events.guild(SERVER, ME, made)], limits=limits, strict=limits is None), FakeSlack()


def prepare(url: str, discord: int, slack: int) -> None:
    """The library has so many digests that are due this minute."""
    now = datetime.now(UTC)
    due = now - timedelta(seconds=20)
    with Library.open(url) as library:
        for number, (headline, text) in enumerate(STORIES):
            article = Article(
                headline,
                text,
                f"https://news.test/{number}",
                outlet="BBC",
                language="en",
                published=now - timedelta(hours=1),
            )
            library.articles.add(article, source=None, quotes=(), now=now)
        places = [Channel(Workspace("discord", SERVER), str(FIRST_CHANNEL + number)) for number in range(discord)]
        places += [Channel(Workspace("slack", TEAM), f"C{number}") for number in range(slack)]
        for place in places:
            times = (time(due.hour, due.minute, due.second),)
            library.subscriptions.add(Subscription("morning", place, times), now)
        for platform in ("discord", "slack"):
            library.marks.put(f"tick:{platform}", due - timedelta(minutes=1))


class Bot:
    """The process of tests.publish.serving."""

    def __init__(self, url: str, discord: Discord, slack: FakeSlack) -> None:
        self._command = [
            sys.executable,
            "-m",
            "tests.publish.serving",
            url,
            "--discord",
            discord.url,
            "--gateway",
            discord.gateway.address,
            "--slack",
            slack.url,
        ]
        self._process: asyncio.subprocess.Process | None = None

    async def start(self) -> None:
        """Running, and past its first look."""
        self._process = await asyncio.create_subprocess_exec(*self._command, stdout=asyncio.subprocess.PIPE)
        await self.line()

    async def line(self) -> int:
        """How many deliveries are open, as it says every half second."""
        assert self._process is not None
        assert self._process.stdout is not None
        return int(await self._process.stdout.readline())

    async def kill(self) -> None:
        if self._process is not None and self._process.returncode is None:
            self._process.send_signal(signal.SIGKILL)
            await self._process.wait()


async def ordeal(
    url: str,
    *,
    discord: int,
    slack: int,
    kills: int,
    seed: int = 0,
    bots: int = 1,
    trouble: Callable[[Discord, FakeSlack], Awaitable[None] | None] = lambda *_: None,
    patience: float = 180.0,
    limits: Limits | None = None,
) -> Outcome:
    """Run `bots` processes over digests that are due, kill one at random moments, start it again, and count.

    `limits` are Discord's, enforced; without them it serves whatever comes.
    """
    moments = random.Random(seed)
    await asyncio.to_thread(prepare, url, discord, slack)
    chat, team = servers(max(1, discord), limits)
    loop = asyncio.get_running_loop()
    began = loop.time()
    async with chat, team:
        running = [Bot(url, chat, team) for _ in range(bots)]
        made = trouble(chat, team)
        pending = asyncio.ensure_future(made) if made is not None else None
        try:
            await asyncio.gather(*(bot.start() for bot in running))
            for _ in range(kills):
                await asyncio.sleep(moments.uniform(0, 1.5))
                victim = moments.choice(running)
                await victim.kill()
                await victim.start()
            with Library.open(url) as library, suppress(TimeoutError):
                async with asyncio.timeout(patience):
                    while await asyncio.to_thread(_unfinished, library):
                        await running[0].line()
        finally:
            await asyncio.gather(*(bot.kill() for bot in running))
            if pending is not None:
                pending.cancel()
        return _counted(url, chat, team, kills, loop.time() - began)


def _unfinished(library: Library) -> bool:
    """Whether a digest is unclaimed or open, now or later."""
    last = (library.deliveries.last(one.id) for one in library.subscriptions.list())
    return any(one is None or one.state not in ENDED for one in last)


def _counted(url: str, chat: Discord, team: FakeSlack, kills: int, seconds: float) -> Outcome:
    stands: Counter[tuple[str, str]] = Counter()
    for place, messages in chat.messages.items():
        parent = chat.threads.get(place, {}).get("parent_id") or place
        stands.update((f"discord:{parent}", message["nonce"]) for message in messages if message.get("nonce"))
    for said in team.said:
        if said.how == "post":
            stands[f"slack:{said.channel}", said.message["metadata"]["event_payload"]["key"]] += 1
    lost, wrong = [], []
    posts = Counter(place for place, _ in stands)
    with Library.open(url) as library:
        subscriptions = library.subscriptions.list()
        for one in subscriptions:
            last = library.deliveries.last(one.id)
            parts = library.deliveries.parts(last.id) if last is not None else []
            if last is None or last.state is not DeliveryState.SENT or not parts:
                lost.append(f"{one.channel}: {last.state if last else 'never claimed'} {last.reason if last else ''}")
            elif posts[str(one.channel)] != len(parts):
                wrong.append(f"{one.channel}: {posts[str(one.channel)]} messages of {len(parts)}")
    twice = [f"{place} {key} ×{count}" for (place, key), count in stands.items() if count > 1]
    return Outcome(len(subscriptions), sum(stands.values()), lost, twice, wrong, kills, seconds)
