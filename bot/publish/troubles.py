"""A source that begins to fail, or is back → told once to those who manage the channels that live on it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence

from bot.core.models import Channel, Source
from bot.library import Library
from bot.newsroom import workspace_of
from bot.platforms.base import Platform, PostFault
from bot.present import sources as words

log = logging.getLogger(__name__)


async def tell(changed: Sequence[tuple[Source, str]], library: Library, platforms: Mapping[str, Platform]) -> None:
    """Each source with its fault, or an empty one when it is back; one channel's managers hear it per workspace."""
    subscribed = await asyncio.to_thread(library.subscriptions.list)
    places: dict[str, Channel] = {}
    for one in subscribed:
        if not (one.paused or one.suspended):
            places.setdefault(workspace_of(one.channel), one.channel)
    for workspace, channel in places.items():
        platform = platforms.get(channel.platform)
        theirs = [(source, fault) for source, fault in changed if source.workspace in ("", workspace)]
        if platform is None or not theirs:
            continue
        try:
            await platform.tell(channel, words.changed(theirs))
        except PostFault as fault:
            log.warning("sources.untold channel=%s %s", channel, fault)
