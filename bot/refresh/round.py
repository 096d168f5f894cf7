"""One round over the sources: whose time has come → what each brought, recorded.

    due ─→ fetch (conditional) ─→ entries ─→ page, where the feed has no full text ─→ quotes ─→ articles.add
                │                    │              │ (robots.txt allowing)                        │
              fault                fault      the summary, marked                     entries.remember, record

A source that fails is an Outcome with its fault; the others go on. What a source's server gave to ask it "anything
new?" with is recorded only after everything it brought is stored: a crash between repeats work and loses nothing.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.config import FetchSettings, Settings
from bot.core.models import SourceKind
from bot.refresh import folders
from bot.refresh.notebook import Notebook
from bot.refresh.outcome import Outcome
from bot.refresh.taking import Taker
from bot.sources.web import Web

if TYPE_CHECKING:
    from bot.library import Library
    from bot.library.sources import SourceState

Progress = Callable[[Outcome], None]


async def refresh(
    library: Library,
    web: Web,
    settings: Settings | FetchSettings,
    now: datetime,
    names: Sequence[str] | None = None,
    progress: Progress | None = None,
    *,
    asked: bool = False,
) -> list[Outcome]:
    """Look once at every source whose time has come; folders always. Outcomes in the order in which they ended.

    `names` (of sources, in any case) or `asked` mean that a person asks: then every named source, or every one, is
    looked at unless its server asked to wait, and those that wait are in the outcome too. Raises DatabaseError only.
    """
    fetch = settings.fetch if isinstance(settings, Settings) else settings
    asked = asked or bool(names)
    states = await asyncio.to_thread(_chosen, library, names, now, asked=asked)
    waiting: deque[SourceState] = deque(_interleaved(states))
    outcomes: list[Outcome] = []

    async with Notebook(library) as notebook:
        taker = Taker(library, web, fetch, notebook, now)

        async def work() -> None:
            while waiting:
                outcome = await taker.take(waiting.popleft())
                outcomes.append(outcome)
                if progress is not None:
                    progress(outcome)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(fetch.concurrency, len(states))):
                group.create_task(work())
    return outcomes


def waiting(library: Library, now: datetime) -> bool:
    """Whether a round would bring anything: a feed's or page's time has come, or a folder is not as it was."""
    due = library.sources.due(now)
    return any(state.source.kind is not SourceKind.FOLDER or folders.changed(library, state) for state in due)


def _chosen(library: Library, names: Sequence[str] | None, now: datetime, *, asked: bool) -> list[SourceState]:
    if not asked:
        return library.sources.due(now)
    states = library.sources.states(workspace=None, now=now)
    wanted = {name.casefold() for name in names or ()}
    return [state for state in states if not wanted or state.source.name.casefold() in wanted]


def _interleaved(states: Iterable[SourceState]) -> list[SourceState]:
    """Folders first (they are at hand), then one of each host in turn, so that no host's queue holds the workers."""
    hosts: dict[str, deque[SourceState]] = {}
    folders: list[SourceState] = []
    for state in states:
        if state.source.kind is SourceKind.FOLDER:
            folders.append(state)
        else:
            hosts.setdefault(_host(state.source.address), deque()).append(state)
    ordered = folders
    queues = deque(hosts.values())
    while queues:
        queue = queues.popleft()
        ordered.append(queue.popleft())
        if queue:
            queues.append(queue)
    return ordered


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
