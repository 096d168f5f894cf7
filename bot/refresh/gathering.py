"""What an answer of a source holds → its new articles in the library."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.config import FetchSettings
from bot.core.listed import Listed
from bot.core.models import Source, SourceKind, Workspace, sha256
from bot.refresh import reading
from bot.sources.faults import FaultKind, FetchError
from bot.sources.feeds import reading as feed
from bot.sources.feeds.entry import MOST_ENTRIES, Entry, Feed
from bot.sources.web.client import Fetched, Web

if TYPE_CHECKING:
    from bot.library import Library

FEED_SECONDS = 10.0  # for parsing a feed; the slowest of 5 MB that is one takes about 4 s
PAGE_SECONDS = 10.0  # for reading a page; the slowest of 24 heavy pages (480 kB each) took under 1 s
PAGES_AT_ONCE = 4  # of one source; they are mostly on one host, which is asked one thing at a time anyway
MOST_PAGES = 40  # of one source in one round; what is older is kept as the feed tells it
TRIES = 3  # for a page that could not be had, as long as its feed lists it
LISTED_TOGETHER = 25  # entries without pages that go to a worker together
PASSING = frozenset(
    {FaultKind.TIMEOUT, FaultKind.CONNECTION, FaultKind.BROKEN, FaultKind.SERVER, FaultKind.BUSY, FaultKind.NAME}
)

Read = Feed | reading.Understood  # a feed, or the article of a page

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Brought:
    """What a source brought so far; `feed` is what it says of itself, where it is one."""

    new: int = 0
    updated: int = 0
    feed: Feed | None = None
    listed: dict[str, Listed] = field(default_factory=dict)  # by entries' keys
    busy: set[str] = field(default_factory=set)  # hosts that asked to be left alone
    missing: bool = False  # a page could not be had and is worth another try

    @property
    def fault(self) -> str | None:
        """What people should know though the source was read."""
        many = self.feed is not None and self.feed.cut
        return f"It lists more than {MOST_ENTRIES:,} entries: only the first of them are read." if many else None


class Gatherer:
    """Stores what sources' answers hold, in one round."""

    def __init__(self, library: Library, web: Web, fetch: FetchSettings, now: datetime) -> None:
        self._library = library
        self._web = web
        self._fetch = fetch
        self._now = now

    async def read(self, kind: SourceKind, fetched: Fetched) -> Read:
        """The feed, or the article of a page. Raises FetchError when the answer is neither."""
        try:
            return await self._web.run(FEED_SECONDS, feed.entries, fetched.content, fetched.url, fetched.content_type)
        except FetchError:
            if kind is SourceKind.FEED:
                raise
            return await self._web.run(
                PAGE_SECONDS, reading.from_page, fetched.html, fetched.url, None, reading.Outlet("", None), self._now
            )

    async def store(self, source: Source, read: Read) -> Brought:
        """Store the articles that a source's answer holds, with the pages behind a feed's entries."""
        if isinstance(read, Feed):
            brought = Brought(feed=read)
            await self._entries(source, read, brought)
        else:
            brought = Brought()
            await self._add(source, [(read, source.address)], brought)
        return brought

    async def _entries(self, source: Source, read: Feed, brought: Brought) -> None:
        keys = {reading.entry_key(entry): entry for entry in read.entries}
        known = await asyncio.to_thread(self._library.entries.known, source.id, list(keys))
        marks = {key: reading.fingerprint(entry) for key, entry in keys.items()}
        fresh = [key for key in keys if not _settled(known.get(key), marks[key])]
        paged = [key for key in fresh if self._wants_page(keys[key])]
        paged = await asyncio.to_thread(self._unread, source.workspace, keys, paged, known)
        paged = sorted(paged, key=lambda key: keys[key].published or self._now, reverse=True)[:MOST_PAGES]
        alone = [key for key in fresh if key not in set(paged)]
        places = await asyncio.to_thread(self._places, source, {key: keys[key] for key in fresh}, known)
        outlet = reading.Outlet(read.title, read.language)
        for start in range(0, len(alone), LISTED_TOGETHER):
            part = alone[start : start + LISTED_TOGETHER]
            found = await self._web.run(
                PAGE_SECONDS * 2, reading.from_entries, [keys[key] for key in part], outlet, self._now
            )
            await self._add(source, zip(found, [places[key] for key in part], strict=True), brought)
            brought.listed |= {key: Listed(marks[key]) for key in part}
        gate = asyncio.Semaphore(PAGES_AT_ONCE)

        async def page(key: str) -> None:
            async with gate:
                settled = await self._page(source, keys[key], places[key], outlet, brought)
                brought.listed[key] = Listed(marks[key]) if settled else _again(known.get(key), marks[key])
                brought.missing |= not _settled(brought.listed[key], marks[key])

        async with asyncio.TaskGroup() as group:
            for key in paged:
                group.create_task(page(key))
        if brought.listed:
            now_at = {key: _place(source.address, keys[key]) for key in brought.listed}
            await asyncio.to_thread(self._library.entries.remember, source.id, brought.listed, self._now, now_at)

    def _wants_page(self, entry: Entry) -> bool:
        return self._fetch.pages and not entry.text and entry.link is not None and not (entry.shared or entry.media)

    def _unread(
        self, workspace: Workspace, keys: Mapping[str, Entry], paged: Sequence[str], known: Mapping[str, Listed]
    ) -> list[str]:
        """Those whose page is not stored in full already, or whose feed says something else of them than before."""
        unread = []
        for key in paged:
            stored = None
            if key not in known:
                stored = self._library.articles.by_address(keys[key].link or "", workspace=workspace)
            if stored is None or stored.extract:
                unread.append(key)
        return unread

    def _places(self, source: Source, fresh: Mapping[str, Entry], known: Mapping[str, Listed]) -> dict[str, str]:
        """Where each entry is known to be: at its link, or at the one it had before its feed gave it another."""
        before = self._library.entries.addresses(source.id, [key for key in fresh if key in known])
        places = {}
        for key, entry in fresh.items():
            places[key] = _place(source.address, entry)
            if before.get(key, places[key]) != places[key]:
                old = self._library.articles.by_address(before[key], workspace=source.workspace)
                if old is not None and reading.is_retold(entry, old):
                    places[key] = before[key]
        return places

    async def _page(self, source: Source, entry: Entry, place: str, outlet: reading.Outlet, brought: Brought) -> bool:
        """Store the entry's page, or what the feed says when it cannot be had; False when it is worth another try."""
        link = entry.link or ""
        host = urlsplit(link).netloc
        settled = True
        try:
            if host in brought.busy:
                raise FetchError(FaultKind.BUSY, "The site is asked too much already.")
            if not await self._web.robots.allow(link, self._now):
                raise FetchError(FaultKind.ROBOTS, "The site does not let bots read this page.")
            fetched = await self._web.fetch(link, purpose="page")
            article, quotes = await self._web.run(
                PAGE_SECONDS, reading.from_page, fetched.html, fetched.url, entry, outlet, self._now
            )
        except FetchError as fault:
            settled = fault.kind not in PASSING
            if fault.kind is FaultKind.BUSY:
                brought.busy.add(host)
            log.info("page not read source=%d kind=%s status=%d", source.id, fault.kind, fault.status)
            [(article, quotes)] = await self._web.run(PAGE_SECONDS, reading.from_entries, [entry], outlet, self._now)
        await self._add(source, [((article, quotes), place)], brought)
        return settled

    async def _add(self, source: Source, found: Iterable[tuple[reading.Understood, str]], brought: Brought) -> None:
        """Store what was understood, with where its source has it."""
        articles = [(article, quotes, address) for (article, quotes), address in found]
        for added in await asyncio.to_thread(self._library.articles.add_all, articles, source=source, now=self._now):
            brought.new += added.outcome in ("new", "copy")
            brought.updated += added.outcome == "updated"


def _settled(known: Listed | None, mark: str) -> bool:
    """Whether this entry needs no look: stored as it is, or tried often enough."""
    return known is not None and known.mark == mark and known.tries in (0, TRIES)


def _again(known: Listed | None, mark: str) -> Listed:
    """An entry whose page could not be had, once more."""
    return Listed(mark, (known.tries if known is not None and known.mark == mark else 0) + 1)


def _place(source: str, entry: Entry) -> str:
    """Where an entry is; one without a link of its own has a name that no other entry has."""
    return f"entry:{sha256(f'{source} {entry.id}')}" if entry.link is None or entry.shared else entry.link
