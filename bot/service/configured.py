"""The settings of a process + what the database was given before → applied, taken as they stand, or told apart.

nobody has given any    nobody else runs       others run, with another configuration
reading command   applied                 left, and said so      left, and said so
acting command    applied                 applied                left, and said so
start of the bot  applied                 applied                new: added, nothing is taken away
old: left, and said so
config apply      applied                 applied                applied
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import Enum, auto

from bot.config import Settings
from bot.library import Library, Process, Synced

REMEDY = "Apply this one with: briefbot config apply"


class Taking(Enum):
    """Who opens the library, which decides whether its configuration is applied."""

    READING = auto()
    ACTING = auto()
    STARTING = auto()
    CHANGED = auto()  # the file of a running bot was edited
    APPLYING = auto()


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of it. `differs`: why it is not the one that stands, in words; empty when it is."""

    generation: int
    whole: bool
    synced: Synced | None = None
    differs: str = ""


def fingerprint(settings: Settings) -> str:
    """The SHA-256 of what processes on one database share: sources, digests and how both are made.

    Addresses, tokens and ports may differ from process to process.
    """
    parts = (
        *sorted(json.dumps(asdict(one), default=str, sort_keys=True) for one in settings.sources),
        *sorted(json.dumps(asdict(one), default=str, sort_keys=True) for one in settings.subscriptions),
        json.dumps([asdict(settings.summary), asdict(settings.digest)], sort_keys=True),
        json.dumps([settings.fetch.minutes, settings.fetch.pages, settings.database.keep_days]),
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def take(library: Library, settings: Settings, now: datetime, taking: Taking, owner: str = "") -> Taken:
    """See the table above. `owner` is this process among those that run. Raises DatabaseError."""
    mine, stands = fingerprint(settings), library.configurations.current()
    if stands is not None and taking is Taking.READING:
        return Taken(
            stands.generation, stands.whole, differs=_differs(mine, stands.sha256, settings, stands.generation)
        )
    others = library.processes.alive(now, but=owner) if stands is not None else []
    if stands is not None and stands.sha256 != mine and _left(library, mine, taking, others):
        return Taken(
            stands.generation, stands.whole, differs=_differs(mine, stands.sha256, settings, stands.generation)
        )
    if stands is not None and stands.sha256 == mine and stands.whole and taking is Taking.ACTING:
        return Taken(stands.generation, whole=True)
    whole = taking is Taking.APPLYING or all(one.sha256 == mine for one in others)
    applied, synced = library.configurations.apply(mine, settings.sources, settings.subscriptions, now, whole=whole)
    return Taken(applied.generation, applied.whole, synced)


def completed(library: Library, settings: Settings, now: datetime, owner: str) -> Taken:
    """What others still needed is taken away once no process has another configuration; else as it stands."""
    mine, stands = fingerprint(settings), library.configurations.current()
    if stands is None or stands.sha256 != mine or stands.whole:
        generation, whole = (stands.generation, stands.whole) if stands else (0, False)
        return Taken(generation, whole, differs=_differs(mine, stands.sha256 if stands else "", settings, generation))
    return take(library, settings, now, Taking.CHANGED, owner)


def _left(library: Library, mine: str, taking: Taking, others: list[Process]) -> bool:
    """Whether the one that stands is left alone, since others work with it."""
    if not any(one.sha256 != mine for one in others):
        return False
    return taking is Taking.ACTING or (taking is Taking.STARTING and library.configurations.known(mine))


def _differs(mine: str, other: str, settings: Settings, generation: int) -> str:
    if mine == other:
        return ""
    return f"{settings.path or 'This configuration'} is not the one that the database has (number {generation})."
