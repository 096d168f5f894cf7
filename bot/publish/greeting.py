"""A server that the bot is new in → a hello there, once, where it may say it."""

from __future__ import annotations

import contextlib
import logging
from hashlib import sha256

from bot import present
from bot.core.models import Channel
from bot.newsroom import Newsroom
from bot.platforms.base import Platform, PostFault

log = logging.getLogger(__name__)


async def greet(newsroom: Newsroom, platform: Platform, channel: Channel) -> bool:
    """Say hello in the channel, else to who manages it. False where the workspace was greeted, or has digests."""
    workspace = channel.workspace
    if await newsroom.aside(newsroom.library.subscriptions.list, workspace=workspace):
        return False
    key = f"hello:{workspace}"
    if not await newsroom.first(key):
        return False
    reply = present.hello()
    try:
        await platform.post(channel, platform.draw(reply)[0], f"hi{sha256(key.encode()).hexdigest()[:16]}")
    except PostFault as fault:
        log.info("hello.unsaid channel=%s why=%s", channel, fault)
        with contextlib.suppress(PostFault):
            await platform.tell(channel, reply)
    return True
