"""An address somebody names → the source it is, looked at before it is kept; lists of sources in and out."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ParamSpec, TypeVar
from urllib.parse import urlsplit

from bot.core.models import Channel, Source, SourceKind, Workspace
from bot.core.query.addresses import public, without_secrets
from bot.core.query.fold import fold
from bot.errors import NotAllowedError, NotFoundError, UnreadableError
from bot.newsroom.desk import Newsroom
from bot.newsroom.limits import PERSONAL, READING_SECONDS, most_sources
from bot.newsroom.nearest import nearest

if TYPE_CHECKING:
    from bot.sources.web.client import Fetched

P = ParamSpec("P")
R = TypeVar("R")

HEADLINES = 3
OTHERS = 5


@dataclass(frozen=True, slots=True)
class Look:
    """What stands behind an address: a source as it would be kept, and its first headlines."""

    source: Source
    headlines: tuple[str, ...]
    count: int
    others: tuple[str, ...] = ()  # addresses of more feeds that the page names
    here: bool = False  # the workspace has it already, and it is not gone


async def look(newsroom: Newsroom, channel: Channel, address: str) -> Look:
    """The feed at an address, the feed that a page names, or the page itself. Raises UnreadableError.

    What it answered is kept: the first round over the source reads that, and asks no server a second time.
    """
    from bot.sources.feeds import discover

    workspace = channel.workspace
    given = await _asked(newsroom, address)
    seen = await _read(newsroom, workspace, _as_feed, given.content, given.url, given.content_type, workspace)
    if isinstance(seen, Look):
        return await _kept(newsroom, seen, given)
    for feed in seen[:3] or discover.likely(given.url):
        try:
            found = await _asked(newsroom, feed)
        except UnreadableError:
            continue
        better = await _read(newsroom, workspace, _as_feed, found.content, found.url, found.content_type, workspace)
        if isinstance(better, Look):
            others = tuple(one for one in seen if one != feed)[:OTHERS]
            return await _kept(newsroom, replace(better, others=others), found)
    return await _kept(newsroom, await _read(newsroom, workspace, _as_page, given.html, given.url, workspace), given)


async def _read(
    newsroom: Newsroom, workspace: Workspace, function: Callable[P, R], *args: P.args, **kwargs: P.kwargs
) -> R:
    """What a function makes of foreign bytes, in a process that can be ended, by turns between workspaces."""
    web = await newsroom.web()
    async with newsroom.limits.reading.turn(workspace):
        return await web.run(READING_SECONDS, function, *args, **kwargs)


async def _asked(newsroom: Newsroom, address: str) -> Fetched:
    from bot.refresh import ask

    library = await newsroom.aside(lambda: newsroom.library)
    return await ask(library, await newsroom.web(), address, newsroom.clock())


async def _kept(newsroom: Newsroom, look: Look, given: Fetched) -> Look:
    """The look, at the address that its source will have: redirects that are not for good are asked again each time."""
    from bot.refresh import keep

    address = given.moved or given.address
    for each in {address, given.address}:
        await keep(newsroom.library, each, given, newsroom.clock())
    source = replace(look.source, address=address)
    here = await newsroom.aside(newsroom.library.sources.has, address, workspace=source.workspace)
    return replace(look, source=source, here=here)


def _as_feed(content: bytes, address: str, content_type: str | None, workspace: Workspace) -> Look | tuple[str, ...]:
    """The feed in the bytes, or the addresses of feeds that the page in the bytes names."""
    from bot.sources.feeds import discover
    from bot.sources.feeds import reading as feed

    try:
        read = feed.entries(content, address, content_type)
    except UnreadableError:
        return discover.discover(content, address)
    headlines = tuple(entry.headline for entry in read.entries if entry.headline)
    name = without_secrets(" ".join(read.title.split()))[:60] or urlsplit(address).hostname or public(address)
    return Look(Source(name, SourceKind.FEED, address, workspace), headlines[:HEADLINES], len(read.entries))


def _as_page(content: bytes | str, address: str, workspace: Workspace) -> Look:
    from bot.sources.pages import article as page

    article = page.article(content, address)
    name = article.outlet or urlsplit(address).hostname or public(address)
    return Look(Source(name[:60], SourceKind.PAGE, address, workspace), (article.headline,), 1)


async def keep(newsroom: Newsroom, source: Source) -> Source:
    """The source, kept for its workspace under a name of its own."""
    return await newsroom.aside(_keep, newsroom, source)


def _keep(newsroom: Newsroom, source: Source) -> Source:
    from bot.sources import opml

    own = newsroom.library.sources.list(workspace=source.workspace)
    _refuse_too_many(newsroom, [*own, source], source.workspace)
    [named] = opml.named_apart([source], [one.name for one in own if one.address != source.address])
    return newsroom.library.sources.add(named, newsroom.clock())


def _refuse_too_many(newsroom: Newsroom, sources: Sequence[Source], workspace: Workspace) -> None:
    most, total = most_sources(workspace), newsroom.settings.fetch.most_sources
    if len({one.address for one in sources if one.workspace == workspace}) > most:
        whose = "You" if most == PERSONAL else "A workspace"
        raise NotAllowedError(
            f"{whose} can have {most:,} sources, and this would be more.", "Remove some first: /sources remove"
        )
    here = sum(one.workspace == workspace for one in newsroom.library.sources.list(workspace=workspace))
    if newsroom.library.sources.count() - here + len(sources) > total:
        raise NotAllowedError(f"This bot reads {total:,} sources at most.", "Ask whoever runs it.")


async def import_list(newsroom: Newsroom, channel: Channel, address: str) -> tuple[list[Source], int]:
    """The feeds of the OPML list at an address that are new here, now kept, and how many were here.

    Raises UnreadableError, and NotAllowedError when they would be too many: then none is added.
    """
    from bot.sources import opml

    workspace, web = channel.workspace, await newsroom.web()
    with newsroom.limits.importing(workspace):
        fetched = await web.fetch(address, purpose="feed", asked=True)
        found = await _read(newsroom, workspace, opml.read, fetched.content, most_sources(workspace))
        fresh = await newsroom.aside(_imported, newsroom, found, workspace)
    return fresh, len(found) - len(fresh)


def _imported(newsroom: Newsroom, found: Sequence[Source], workspace: Workspace) -> list[Source]:
    before = {one.id for one in newsroom.library.sources.list(workspace=workspace)}
    keep_all(newsroom, found, workspace)
    return [one for one in newsroom.library.sources.list(workspace=workspace) if one.id not in before]


def keep_all(newsroom: Newsroom, found: Sequence[Source], workspace: Workspace, *, limited: bool = True) -> int:
    """How many of these sources are new to a workspace, now kept; the owner's (EVERYBODY) need not be `limited`."""
    from bot.sources import opml

    own = newsroom.library.sources.list(workspace=workspace)
    here = {one.address for one in own}
    fresh = [replace(one, workspace=workspace) for one in found if one.address not in here]
    if limited:
        _refuse_too_many(newsroom, [*own, *fresh], workspace)
    named = opml.named_apart(fresh, [one.name for one in own])
    return newsroom.library.sources.add_all(named, newsroom.clock())


def exported(newsroom: Newsroom, channel: Channel) -> tuple[str, int]:
    """The feeds and pages that this workspace sees as OPML, and how many they are."""
    from bot.sources import opml

    listed = newsroom.library.sources.list(workspace=channel.workspace)
    kept = [source for source in listed if source.kind is not SourceKind.FOLDER]
    return opml.write(kept).decode(), len(kept)


def named(newsroom: Newsroom, channel: Channel, name: str) -> Source:
    """The source of that name, as this workspace sees it. Raises NotFoundError with the nearest names."""
    name = name.strip(' "')
    listed = newsroom.library.sources.list(workspace=channel.workspace)
    for source in listed:
        if fold(name) in (fold(source.name), fold(source.address)):
            return source
    near = nearest(name, [source.name for source in listed])
    raise NotFoundError(
        f"There is no source called “{name[:60]}”.",
        f"Did you mean {' or '.join(near)}?" if near else "See /sources list for the names.",
    )


def outlet(newsroom: Newsroom, channel: Channel, name: str) -> str | None:
    """The source or outlet that is shown under this name; None where there is none."""
    for source in newsroom.library.sources.list(workspace=channel.workspace):
        if fold(source.name) == fold(name):
            return source.name
    return newsroom.library.articles.outlet(name, workspace=channel.workspace)


def described(sources: Sequence[Source]) -> tuple[str, ...]:
    """What is needed to have these sources again (see `restore`)."""
    return tuple(json.dumps([one.name, str(one.kind), one.address, str(one.workspace), one.topic]) for one in sources)


def restore(newsroom: Newsroom, entries: Sequence[str]) -> None:
    """Sources that were removed are kept again, and asked in the next round."""
    again = [
        Source(name, SourceKind(kind), address, Workspace.read(workspace), topic)
        for name, kind, address, workspace, topic in map(json.loads, entries)
    ]
    newsroom.library.sources.add_all(again, newsroom.clock())
