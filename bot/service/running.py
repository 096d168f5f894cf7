"""`briefbot run`: every platform that has a token, the schedule and the health page, until SIGTERM."""

from __future__ import annotations

import asyncio
import gc
import logging
import signal
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import cast

from bot.commands import COMMANDS
from bot.core.models import Channel, DeliveryState, Subscription
from bot.errors import BotError
from bot.newsroom import workspace_of
from bot.newsroom.reading import load
from bot.platforms.base import Platform
from bot.publish import Publisher, troubles
from bot.refresh import Outcome
from bot.service.app import App
from bot.service.health import Health, Routed, serve
from bot.service.rounds import LOG_FORMAT, Rounds
from bot.service.schedule import Schedule

log = logging.getLogger(__name__)

FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds before a platform that failed is started again
TALKATIVE = ("alembic", "apscheduler", "discord", "procrastinate", "slack_bolt", "slack_sdk", "aiohttp.access")
THREADS = 4  # for what is done beside the event loop: each has a connection with its cache, whatever cores there are
FINISHING = 9.0  # seconds for what is in flight after SIGTERM; the promise is 10


async def run(app: App) -> None:
    """Serve until SIGTERM or SIGINT. Raises BotError when no platform could be served at all."""
    logging.basicConfig(level=logging.INFO, format=LOG_FORMAT)
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="aside"))
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        await app.newsroom.aside(lambda: app.newsroom.library)
        await _serve(app, stop)
    finally:
        await app.close()


async def _serve(app: App, stop: asyncio.Event) -> None:
    newsroom = app.newsroom
    platforms = _platforms(app)
    if not app.settings.discord.token and not app.settings.slack.ready:
        log.warning("platform.none no token is set: only the terminal is served; see: briefbot check")
    for name in platforms:  # with new tokens, perhaps; one that is still refused pauses its workspace at the first post
        await newsroom.aside(newsroom.library.workspaces.resume_all, name)
    publisher = Publisher(newsroom, platforms)
    health = Health(newsroom, {name: partial(_connected, platform) for name, platform in platforms.items()})

    rounds, under_way = Rounds(newsroom), set[asyncio.Task[list[Outcome]]]()

    async def refreshed() -> None:
        task = asyncio.create_task(rounds.make())
        under_way.add(task)
        task.add_done_callback(under_way.discard)
        await asyncio.wait([task])
        outcomes = [] if task.cancelled() else task.result()
        await troubles.tell(newsroom.library, platforms)
        if outcomes:
            log.info("refreshed sources=%d new=%d", len(outcomes), sum(one.new for one in outcomes))
        await publisher.refreshed()

    loading = asyncio.create_task(newsroom.aside(_load))
    async with (
        serve(app.settings.http, health, cast("Routed | None", platforms.get("slack"))),
        Schedule(newsroom, publisher, refresh=refreshed),
    ):
        refused = await _until(stop, app, platforms, publisher)
        for task in under_way:  # what it has stored stays; the rest comes with the next round
            task.cancel()
        await loading
    if refused is not None:
        raise refused


def _load() -> None:
    """What answers need is there before the first question. It lives as long as the process: looking it all through for
    garbage would hold the loop for 70 ms and more.
    """
    load()
    gc.freeze()


async def _until(
    stop: asyncio.Event, app: App, platforms: Mapping[str, Platform], publisher: Publisher
) -> BotError | None:
    """Run the platforms until the end is asked for; the fault when every one of them was refused for good."""
    served = [
        asyncio.create_task(_kept_up(app, platform, publisher), name=name) for name, platform in platforms.items()
    ]
    ending, everything = asyncio.create_task(stop.wait()), asyncio.create_task(_all(served))
    try:
        await asyncio.wait([ending, everything], return_when=asyncio.FIRST_COMPLETED)
        if not everything.done():
            return None
        return next((fault for task in served if (fault := task.result()) is not None), None)
    finally:
        for task in (ending, everything, *served):
            task.cancel()
        await asyncio.wait(served, timeout=FINISHING)


async def _all(tasks: Sequence[asyncio.Task[BotError | None]]) -> bool:
    await asyncio.wait(tasks)
    return True


async def _kept_up(app: App, platform: Platform, publisher: Publisher) -> BotError | None:
    """Run one platform, again after a failure, with a growing pause. A fault that only people can mend ends it."""

    async def erase(name: str, workspace: str) -> None:
        key = workspace_of(Channel(name, "", workspace))
        log.info("workspace.erased key=%s", key)
        await app.newsroom.aside(app.newsroom.library.workspaces.erase, name, key)

    async def welcome(channel: Channel) -> None:
        lifted = await publisher.welcome(channel)
        log.info("channel.welcome channel=%s resumed=%d", channel, len(lifted))

    pause = FIRST_PAUSE
    while True:
        try:
            await platform.run(COMMANDS, app.answer, app.complete, erase=erase, welcome=welcome)
        except BotError as fault:
            log.error("platform.refused platform=%s %s", platform.name, fault)  # noqa: TRY400 - no bug: no traceback
            return fault
        except Exception:
            log.exception("platform.failed platform=%s again_in=%.0fs", platform.name, pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
        else:
            return None


async def send_now(app: App, subscription: Subscription) -> str:
    """Post a digest now, in this process; what became of it, in words. Raises BotError when it was not posted."""
    platform = _platforms(app).get(subscription.channel.platform)
    if platform is None:
        raise BotError(
            f"{subscription.channel.platform.capitalize()} has no token here.",
            "Set it as the README says: briefbot check",
        )
    publisher = Publisher(app.newsroom, {platform.name: platform})
    # Discord takes posts only from who is logged in; the terminal has nothing to connect to.
    connection = asyncio.create_task(_kept_up(app, platform, publisher)) if hasattr(platform, "connected") else None
    try:
        sent = await publisher.send_now(subscription)
    finally:
        if connection is not None:
            connection.cancel()
            await asyncio.wait([connection], timeout=FINISHING)
        await publisher.close()
        if (close := getattr(platform, "close", None)) is not None:
            await close()
        await app.close()
    if sent is None:
        raise BotError(f"“{subscription.name}” was already asked for this minute.", "Look in its channel.")
    if sent.state is not DeliveryState.SENT:
        raise BotError(
            f"“{subscription.name}” is not posted: {sent.reason or sent.state}.", "See: briefbot digest list"
        )
    return f"“{subscription.name}” is posted to {subscription.channel}."


def _platforms(app: App) -> dict[str, Platform]:
    """Those that have a token; none: the terminal alone."""
    settings, first, found = app.settings, app.newsroom.first, dict[str, Platform]()

    if settings.discord.token:
        from bot.platforms.discord.client import DiscordPlatform

        found["discord"] = DiscordPlatform(
            settings.discord.token,
            first=first,
            api_url=settings.discord.api_url or None,
            gateway_url=settings.discord.gateway_url or None,
            plain_text_mentions=settings.discord.plain_text_mentions,
        )
    if settings.slack.ready:
        from bot.platforms.slack.client import SlackPlatform
        from bot.service.installations import Installations

        slack = settings.slack
        found["slack"] = SlackPlatform(
            first=first,
            bot_token=slack.bot_token or None,
            app_token=slack.app_token or None,
            signing_secret=slack.signing_secret or None,
            client_id=slack.client_id or None,
            client_secret=slack.client_secret or None,
            installations=Installations(app.newsroom) if slack.client_id else None,
            api_url=slack.api_url or None,
            prefix=slack.prefix,
        )
    if not found or any(one.channel.platform == "terminal" for one in settings.subscriptions):
        from bot.platforms.terminal.client import TerminalPlatform

        found["terminal"] = TerminalPlatform(listen=not found and sys.stdin.isatty())
    return found


def _connected(platform: Platform) -> bool:
    state = getattr(platform, "connected", True)
    return state.is_set() if isinstance(state, asyncio.Event) else bool(state)
