"""One address and the sources that have it → whether to ask it now, and for whom (pure).

    address, sources ─┬─ asked: everybody takes the answer, also those whose time has not come
                      ├─ not asked: those who have not taken in what it answered last take that
                      └─ left alone: its server asked for it

Several workspaces may read one feed: it is one request for all of them, at the same time from then on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from bot.core.models import SourceKind
from bot.refresh.conditional import validators
from bot.refresh.decide import LONGEST_WAIT, UNCONDITIONAL, Wishes, outside
from bot.sources.web.client import Validators

if TYPE_CHECKING:
    from bot.library import Response
    from bot.library.news.sources.looks import SourceState

BEGINNING = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Target:
    """`due` are sources whose time has come, `beside` the others of the same address; `kept` its last response."""

    address: str
    kind: SourceKind
    due: Sequence[SourceState]
    beside: Sequence[SourceState] = ()
    kept: Response | None = None

    @property
    def validators(self) -> Validators | None:
        """What to ask "anything new?" with: only when a 304 could then be understood, for every source."""
        if self.kept is None or not (self.kept.whole or all(self.knows(one) for one in (*self.due, *self.beside))):
            return None
        return validators(self.kept)

    def knows(self, state: SourceState) -> bool:
        """Whether this source has taken in what the address answered last."""
        return self.kept is None or state.sha256 == self.kept.sha256


@dataclass(frozen=True, slots=True)
class Plan:
    """`take` are the sources that get something, from the server when `ask`, else from what is kept."""

    ask: bool
    take: Sequence[SourceState]
    leave: Sequence[SourceState]


def plan(target: Target, now: datetime, every: timedelta, *, insisting: bool = False) -> Plan:
    """What to do about an address; no source that is gone is asked for.

    Who insists keeps a `Retry-After` alone; else what the server and the feed ask for holds: its lifetime, its hours.
    """
    due = [one for one in target.due if not one.gone]
    everybody = [*due, *(one for one in target.beside if not one.gone)]
    behind = [one for one in due if target.kept is not None and target.kept.whole and not target.knows(one)]
    waits = [told(one) for one in everybody] if insisting else _waits(target, everybody, now)
    told_to_wait = any(now < moment <= now + LONGEST_WAIT for moment in waits)
    if due and not told_to_wait and (len(behind) < len(due) or not _stands(target.kept, now, every)):
        return Plan(ask=True, take=everybody, leave=())
    return Plan(ask=False, take=behind, leave=[one for one in due if one not in behind])


def _waits(target: Target, states: Collection[SourceState], now: datetime) -> list[datetime]:
    waits = [moment for one in states for moment in (not_before(one), outside(now, wishes_of(one)))]
    return [*waits, target.kept.until] if target.kept is not None else waits


def _stands(kept: Response | None, now: datetime, every: timedelta) -> bool:
    """Whether an answer is so young that those who do not know it yet may have it as it is."""
    if kept is None:
        return False
    own = every if kept.etag or kept.last_modified else max(every, UNCONDITIONAL)
    return timedelta(0) <= now - kept.at < own


def not_before(state: SourceState) -> datetime:
    return state.asked.not_before or BEGINNING


def told(state: SourceState) -> datetime:
    return state.asked.retry_after or BEGINNING


def wishes_of(state: SourceState) -> Wishes:
    """What the feed wished when its text was last read; a 304 does not repeat it."""
    asked = state.asked
    ttl = timedelta(seconds=asked.ttl) if asked.ttl else None
    return Wishes(ttl, frozenset(asked.skip_hours), frozenset(asked.skip_days))


def targets(due: Sequence[SourceState], beside: Sequence[SourceState], kept: Mapping[str, Response]) -> list[Target]:
    """The addresses in the order in which they are due, each once."""
    sharing: dict[tuple[str, SourceKind], tuple[list[SourceState], list[SourceState]]] = {}
    for one in due:
        sharing.setdefault((one.source.address, one.source.kind), ([], []))[0].append(one)
    for one in beside:
        sharing[one.source.address, one.source.kind][1].append(one)
    return [
        Target(address, kind, mine, others, kept.get(address)) for (address, kind), (mine, others) in sharing.items()
    ]
