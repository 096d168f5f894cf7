"""A folder source → its new and changed files' articles in the library."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.core.listed import Listed
from bot.core.models import Article, Quote, Source
from bot.errors import UnreadableError
from bot.sources import folder
from bot.sources.web.client import Web

if TYPE_CHECKING:
    from bot.library import Library
    from bot.library.news.sources.looks import SourceState

TOGETHER = 20  # files that go to a worker together
SECONDS = 30.0  # for those
NAMED = 3  # faults told with their file's name


@dataclass(slots=True)
class FolderBrought:
    new: int = 0
    updated: int = 0
    read: int = 0
    faults: list[str] = field(default_factory=list)

    @property
    def fault(self) -> str | None:
        """The first files that could not be read, by name with the reason, and how many more."""
        more = len(self.faults) - NAMED
        told = self.faults[:NAMED] + ([f"and {more} more"] if more > 0 else [])
        return "; ".join(told) or None


async def take(library: Library, web: Web, source: Source, now: datetime) -> FolderBrought:
    """Read what is new or written anew since the last time. Raises UnreadableError when the folder is not there."""
    top = Path(source.address)
    stamps = await asyncio.to_thread(_stamps, top)
    known = await asyncio.to_thread(library.entries.known, source.id, list(stamps))
    brought = FolderBrought()
    for name, stamp in stamps.items():
        before = known.get(name)
        if (
            before is not None and before.mark == stamp and before.fault
        ):  # read before, and no article: it still is none
            brought.faults.append(f"{name}: {before.fault}")
    changed = [name for name, stamp in stamps.items() if name not in known or known[name].mark != stamp]
    for start in range(0, len(changed), TOGETHER):
        part = changed[start : start + TOGETHER]
        understood = await web.run(SECONDS, _understood, [top / name for name in part], now)
        read = dict(zip(part, understood, strict=True))
        marks = {name: Listed(stamps[name], 0, of if isinstance(of, str) else None) for name, of in read.items()}
        brought.faults += [f"{name}: {fault}" for name, fault in read.items() if isinstance(fault, str)]
        articles = [
            (*found, None if found[0].url else f"file:{name}")
            for name, found in read.items()
            if not isinstance(found, str)
        ]
        for added in await asyncio.to_thread(library.articles.add_all, articles, source=source, now=now):
            brought.read += 1
            brought.new += added.outcome in ("new", "copy")
            brought.updated += added.outcome == "updated"
        await asyncio.to_thread(library.entries.remember, source.id, marks, now)
    return brought


def changed(library: Library, state: SourceState) -> bool:
    """Whether there is anything to read: a file is new or written anew, or the folder is back, or gone."""
    try:
        stamps = _stamps(Path(state.source.address))
    except UnreadableError:
        return not state.failures
    known = library.entries.known(state.source.id, list(stamps))
    return bool(state.failures) or any(name not in known or known[name].mark != stamp for name, stamp in stamps.items())


def _stamps(top: Path) -> dict[str, str]:
    """Each file's name below the folder, and what changes when it is written anew."""
    stamps = {}
    for path in folder.files(top):
        try:
            status = path.stat()
        except OSError:
            continue
        stamps[str(path.relative_to(top))] = f"{status.st_size}-{status.st_mtime_ns}"
    return stamps


def _understood(paths: Sequence[Path], now: datetime) -> list[tuple[Article, tuple[Quote, ...]] | str]:
    """Each file's article and quotes, or why it has none. Runs in a worker process."""
    from bot.refresh.reading import dated_with_quotes

    found: list[tuple[Article, tuple[Quote, ...]] | str] = []
    for path in paths:
        try:
            found.append(dated_with_quotes(folder.read_file(path), now))
        except UnreadableError as fault:
            found.append(str(fault))
    return found
