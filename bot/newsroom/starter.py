"""The starter list of feeds, by topic and region → the sources of a workspace that picks from it, read at once."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from bot.core.models import Channel, Source
from bot.core.query.fold import fold
from bot.errors import NotFoundError
from bot.newsroom import arriving, sourcing
from bot.newsroom.desk import Newsroom
from bot.newsroom.nearest import nearest

LISTS = (Path("seeds") / "feeds.opml", Path(__file__).resolve().parents[2] / "seeds" / "feeds.opml")
READ_WITHIN = 25.0  # seconds that somebody waits for the first articles; what comes later comes with the next round


@dataclass(frozen=True, slots=True)
class Picked:
    """What picking a topic brought: the sources that are new, how many were here, and how many articles came."""

    topic: str
    fresh: tuple[Source, ...]
    known: int
    articles: int


def topics(newsroom: Newsroom) -> list[tuple[str, int]]:
    """Each topic of the starter list with the number of its feeds. Raises NotFoundError without a list."""
    counts: dict[str, int] = {}
    for source in _listed(newsroom):
        counts[source.topic] = counts.get(source.topic, 0) + 1
    return list(counts.items())


def _listed(newsroom: Newsroom) -> Sequence[Source]:
    from bot.sources import opml

    path = next((one for one in newsroom.starter or LISTS if one.is_file()), None)
    if path is None:
        raise NotFoundError("No starter list is installed here.", "Add a feed by its address: /sources add")
    return opml.read(path.read_bytes())


async def pick(newsroom: Newsroom, channel: Channel, topic: str) -> Picked:
    """The feeds of a topic are this workspace's sources, and were looked at. Raises NotFoundError for another topic."""
    from bot.refresh import Outcome, refresh

    listed = await newsroom.aside(_listed, newsroom)
    of_topic = [one for one in listed if fold(one.topic) == fold(topic)]
    if not of_topic:
        near = nearest(topic, dict.fromkeys(one.topic for one in listed))
        hint = f"Did you mean {' or '.join(near)}?" if near else "See them: /sources pick"
        raise NotFoundError(f"The starter list has no topic “{topic[:60]}”.", hint)
    before = {one.id for one in await newsroom.aside(newsroom.library.sources.list, workspace=channel.workspace)}
    await newsroom.aside(sourcing.keep_all, newsroom, of_topic, channel.workspace)
    now_here = await newsroom.aside(newsroom.library.sources.list, workspace=channel.workspace)
    fresh = tuple(one for one in now_here if one.id not in before)
    new = 0
    if fresh:

        def came(outcome: Outcome, *_: object) -> None:
            nonlocal new
            new += outcome.new

        try:
            async with asyncio.timeout(READ_WITHIN):
                names = [one.name for one in fresh]
                await refresh(newsroom.library, await newsroom.web(), newsroom.settings, newsroom.clock(), names, came)
        except TimeoutError:
            pass  # what is stored stays, and the next round brings the rest
        await arriving.placed(newsroom)
    return Picked(of_topic[0].topic, fresh, len(of_topic) - len(fresh), new)
