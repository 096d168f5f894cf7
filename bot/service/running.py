"""`briefbot run`: every platform that has a token, the schedule and the health page, until SIGTERM."""

from __future__ import annotations

import asyncio
import gc
import logging
import os
import signal
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from bot.commands import COMMANDS
from bot.config import Settings
from bot.core.models import Channel, DeliveryState, Subscription, Workspace
from bot.errors import AwayError, BotError
from bot.newsroom.reading import load
from bot.platforms.base import House, Platform, Reserve
from bot.platforms.registry import PLATFORMS
from bot.publish import Publisher, greeting, troubles
from bot.refresh import Outcome
from bot.service import interrupted
from bot.service.app import App
from bot.service.health import Health, serve
from bot.service.installations import Installations
from bot.service.living import Living
from bot.service.rounds import LOG_FORMAT, Rounds
from bot.service.schedule import Schedule
from bot.service.sparing import spare

log = logging.getLogger(__name__)

LONGEST_WAIT = 10.0  # seconds between two looks for a database that is away at the start: digests may be due
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 60.0  # seconds before a platform that failed is started again
TALKATIVE = ("alembic", "apscheduler", "discord", "procrastinate", "slack_bolt", "slack_sdk", "aiohttp.access")
THREADS = 4  # for what is done beside the event loop: each has a connection with its cache, whatever cores there are
FINISHING = 9.0  # seconds for what is in flight after SIGTERM; the promise is 10


async def run(app: App, load: Callable[[], Settings]) -> None:
    """Serve until SIGTERM or SIGINT; `load` reads the settings again, when they changed.

    Raises BotError when no platform could be served at all.
    """
    logging.basicConfig(level=logging.INFO, format=LOG_FORMAT)
    spare()
    os.umask(0o077)  # what the bot writes is its owner's to read
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.WARNING)
    asyncio.get_running_loop().set_default_executor(ThreadPoolExecutor(THREADS, thread_name_prefix="aside"))
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    try:
        if not await _opened(app, stop):
            return
        async with Living(app, load) as living:
            await _serve(app, stop, living)
    finally:
        await app.close()


async def _opened(app: App, stop: asyncio.Event) -> bool:
    """The library is open: a server that is away is waited for, as platforms are. False when the end came first."""
    pause = FIRST_PAUSE
    while not stop.is_set():
        try:
            await app.newsroom.aside(lambda: app.newsroom.library)
        except AwayError as fault:
            log.warning("database.away again_in=%.0fs %s", pause, fault)
        else:
            return True
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await stop.wait()
        pause = min(pause * 2, LONGEST_WAIT)
    return False


async def _serve(app: App, stop: asyncio.Event, living: Living) -> None:
    newsroom = app.newsroom
    platforms = _platforms(app)
    if not any(entry.ready(app.settings.platforms[entry.name]) for entry in PLATFORMS):
        log.warning("platform.none no token is set: only the terminal is served; see: briefbot check")
    for name in platforms:  # with new tokens, perhaps; one that is still refused pauses its workspace at the first post
        await newsroom.aside(newsroom.library.workspaces.resume_all, name)
    publisher = Publisher(newsroom, platforms)

    async def lacking(channel: Channel) -> Sequence[str]:
        platform = platforms.get(channel.platform)
        return await platform.lacking(channel) if platform is not None else ()

    newsroom.lacking = lacking
    health = Health(newsroom, platforms, app.meter, lambda: living.differs)

    rounds, under_way = Rounds(newsroom), set[asyncio.Task[list[Outcome]]]()

    async def refreshed() -> None:
        task = asyncio.create_task(rounds.make())
        under_way.add(task)
        task.add_done_callback(under_way.discard)
        with app.meter.round() as outcomes:
            await asyncio.wait([task])
            outcomes.extend([] if task.cancelled() else task.result())
        await troubles.tell(newsroom.library, platforms)
        if outcomes:
            log.info("refreshed sources=%d new=%d", len(outcomes), sum(one.new for one in outcomes))
        await publisher.refreshed()

    loading = asyncio.create_task(newsroom.aside(_load))
    async with (
        serve(app.settings.http, health, platforms.values()),
        Schedule(newsroom, publisher, refresh=refreshed),
    ):
        apologising = asyncio.create_task(interrupted.apologise(app.awaiting, platforms))
        refused = await _until(stop, app, platforms, publisher)
        apologising.cancel()
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

    async def erase(workspace: Workspace) -> None:
        log.info("workspace.erased workspace=%s", workspace)
        await app.newsroom.aside(app.newsroom.library.workspaces.erase, workspace)

    async def welcome(channel: Channel) -> None:
        lifted = await publisher.welcome(channel)
        greeted = await greeting.greet(app.newsroom, platform, channel)
        log.info("channel.welcome channel=%s resumed=%d greeted=%s", channel, len(lifted), greeted)

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
    # Some take posts only from who is logged in; those that are there without have nothing to wait for.
    connection = None if platform.connected else asyncio.create_task(_kept_up(app, platform, publisher))
    try:
        sent = await publisher.send_now(subscription)
    finally:
        if connection is not None:
            connection.cancel()
            await asyncio.wait([connection], timeout=FINISHING)
        await publisher.close()
        await platform.close()
        await app.close()
    if sent is None:
        raise BotError(f"“{subscription.name}” was already asked for this minute.", "Look in its channel.")
    if sent.state is not DeliveryState.SENT:
        raise BotError(
            f"“{subscription.name}” is not posted: {sent.reason or sent.state}.", "See: briefbot digest list"
        )
    return f"“{subscription.name}” is posted to {subscription.channel}."


def _reserve(app: App) -> Reserve | None:
    """Turns that the processes on this database keep together; one process needs none."""
    paces = app.newsroom.library.paces
    if paces is None:
        return None

    async def reserve(name: str, turns: int, gap: float) -> float:
        return await asyncio.to_thread(paces.reserve, name, turns, gap)

    return reserve


def _platforms(app: App) -> dict[str, Platform]:
    """Those that have what they need; where none has, and where a digest names it, the one that needs nothing."""
    settings = app.settings
    ready = [entry for entry in PLATFORMS if entry.ready(settings.platforms[entry.name])]
    named = {one.channel.platform for one in settings.subscriptions}
    plain = [entry for entry in PLATFORMS if entry.everywhere and (not ready or entry.name in named)]
    house = House(app.newsroom.first, Installations(app.newsroom), app.awaiting, alone=not ready, reserve=_reserve(app))
    return {entry.name: entry.open(settings.platforms[entry.name], house) for entry in (*ready, *plain)}
