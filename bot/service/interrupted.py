"""Questions that a process acknowledged and did not answer → an apology where they were asked, by whoever is alive."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

from bot.errors import DatabaseError
from bot.newsroom.awaiting import Awaiting
from bot.platforms.base import Platform, PostFault

log = logging.getLogger(__name__)

LOOK = 10.0  # seconds between two looks: an apology comes within a minute of the end of the process


async def apologise(awaiting: Awaiting, platforms: Mapping[str, Platform]) -> None:
    """Look for them until cancelled."""
    while True:
        for name, platform in platforms.items():
            if platform.connected:
                await _apologise(awaiting, platform, name)
        await asyncio.sleep(LOOK)


async def _apologise(awaiting: Awaiting, platform: Platform, name: str) -> None:
    try:
        for question in await asyncio.to_thread(awaiting.left, name):
            try:
                await platform.apologise(question.reach)
            except PostFault as fault:
                log.warning("interrupted key=%s: not told yet (%s)", question.key, fault)
                await awaiting.again(question)
            else:
                log.info("interrupted key=%s: told", question.key)
    except DatabaseError as fault:
        log.warning("interrupted: %s", fault.what)
