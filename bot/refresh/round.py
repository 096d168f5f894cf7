"""One round over the sources: whose time has come → what each brought, recorded.

    due ─→ fetch (conditional) ─→ entries ─→ page, where the feed has no full text ─→ quotes ─→ articles.add
                │                    │              │ (robots.txt allowing)                        │
              fault                fault      the summary, marked                     entries.remember, record

A source that fails is an Outcome with its fault; the others go on. Sources of several workspaces that have the same
address are one request.
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
from bot.refresh.target import Target, targets
from bot.sources.web.client import Web

if TYPE_CHECKING:
    from bot.library import Library

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
    insisting: bool = False,
) -> list[Outcome]:
    """Look once at every source whose time has come; folders always. Outcomes in the order in which they ended.

    `names` (of sources, in any case) or `asked` mean that a person asks: then every named source, or every one, is
    looked at unless its server asked to wait, and those that wait are in the outcome too. Who is `insisting` waits for
    a `Retry-After` alone. Raises DatabaseError only.
    """
    fetch = settings.fetch if isinstance(settings, Settings) else settings
    asked = asked or insisting or bool(names)
    chosen = await asyncio.to_thread(_chosen, library, names, now, asked=asked)
    waiting: deque[Target] = deque(_interleaved(chosen))
    outcomes: list[Outcome] = []

    async with Notebook(library) as notebook:
        taker = Taker(library, web, fetch, notebook, now, insisting=insisting)

        async def work() -> None:
            while waiting:
                for outcome in await taker.take(waiting.popleft()):
                    outcomes.append(outcome)
                    if progress is not None:
                        progress(outcome)

        async with asyncio.TaskGroup() as group:
            for _ in range(min(fetch.concurrency, len(chosen))):
                group.create_task(work())
    return outcomes


def waiting(library: Library, now: datetime) -> bool:
    """Whether a round would bring anything: a feed's or page's time has come, or a folder is not as it was."""
    due = library.sources.due(now)
    return any(state.source.kind is not SourceKind.FOLDER or folders.changed(library, state) for state in due)


def _chosen(library: Library, names: Sequence[str] | None, now: datetime, *, asked: bool) -> list[Target]:
    if asked:
        wanted = {name.casefold() for name in names or ()}
        states = library.sources.states(workspace=None, now=now)
        states, beside = [one for one in states if not wanted or one.source.name.casefold() in wanted], []
    else:
        states = library.sources.due(now)
        beside = library.sources.beside(states, now)
    return targets(states, beside, library.responses.known({one.source.address for one in states}))


def _interleaved(chosen: Iterable[Target]) -> list[Target]:
    """Folders first (they are at hand), then one of each host in turn, so that no host's queue holds the workers."""
    hosts: dict[str, deque[Target]] = {}
    ordered: list[Target] = []
    for target in chosen:
        if target.kind is SourceKind.FOLDER:
            ordered.append(target)
        else:
            hosts.setdefault(_host(target.address), deque()).append(target)
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
