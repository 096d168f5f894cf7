"""Sources that fail, or are back → told once to those who manage the channels that live on them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping

from bot.core.models import EVERYBODY, Channel, Workspace
from bot.library import Library
from bot.platforms.base import Platform, PostFault
from bot.present import sources as words

FAILURES = 3  # in a row, before people are told: the first ones mostly heal by the next look

log = logging.getLogger(__name__)


async def tell(library: Library, platforms: Mapping[str, Platform]) -> None:
    """Whatever the last looks found, here or in another process; one channel's managers hear it per workspace."""
    subscribed = await asyncio.to_thread(library.subscriptions.list)
    places: dict[Workspace, Channel] = {}
    for one in subscribed:
        if not (one.paused or one.suspended) and one.channel.platform in platforms:
            places.setdefault(one.channel.workspace, one.channel)
    if not places:
        return  # nobody to tell yet
    changed = await asyncio.to_thread(library.sources.untold, FAILURES, list(places))
    for workspace, channel in places.items():
        theirs = [(source, fault) for source, fault in changed if source.workspace in (EVERYBODY, workspace)]
        if not theirs:
            continue
        try:
            await platforms[channel.platform].tell(channel, words.changed(theirs))
        except PostFault as fault:
            log.warning("sources.untold channel=%s %s", channel, fault)
