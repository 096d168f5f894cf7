"""What an answer (or a fault) and the past mean for a source: when to look again, and where. Pure.

    answer ─→ after_answer ─┐
                            ├─→ Next(next_check, not_before, failures, gone, address, moved)
    fault ──→ after_fault ──┘

Every moment comes from `now`; the jitter comes from the address, so the same past gives the same decision.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.sources.faults import FaultKind, FetchError

DAY = timedelta(days=1)
UNCONDITIONAL = DAY  # between two looks at a feed that gives no validators: every look takes it whole
LONGEST_WAIT = timedelta(days=7)  # what a `Retry-After` or a `Cache-Control` can ask for
LONGEST_LIFETIME = LONGEST_WAIT
MEANT_FOR_PICTURES = DAY  # what is kept of a longer lifetime: a server that says "a year" means its pictures
FAILING = timedelta(hours=1)  # for so long at most a person's request leaves a failing server alone
UNREACHED = timedelta(minutes=5)  # the same where it was not reached: that may be this machine's own network
NEVER = timedelta(days=36_500)
SIGHTS = 3  # of a permanent redirect in a row, before it is believed: one may be a hotel's login page
NOT_REACHED = frozenset({FaultKind.TIMEOUT, FaultKind.CONNECTION, FaultKind.BROKEN})
JITTER = 0.1  # of the wait, added to it: sources added together drift apart


@dataclass(frozen=True, slots=True)
class Past:
    """What is remembered of a source."""

    address: str
    failures: int = 0
    moved: str | None = None
    moved_seen: int = 0


@dataclass(frozen=True, slots=True)
class Wishes:
    """How often a feed says it wants to be read, in its own text; hours are UTC, Monday is 0."""

    ttl: timedelta | None = None
    skip_hours: frozenset[int] = frozenset()
    skip_days: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Next:
    """What becomes of a source. A source that is gone has its next check in a time that nobody waits for."""

    next_check: datetime
    not_before: datetime  # the server asked for this, or fails: it holds for people's requests too
    told: datetime  # a `Retry-After` asked for this: it holds for those who insist, too
    failures: int
    gone: bool
    address: str  # another one than before when the source has moved
    moved: str | None
    moved_seen: int


def after_answer(
    past: Past,
    now: datetime,
    *,
    every: timedelta,
    lifetime: timedelta,
    conditional: bool,
    moved: str | None,
    wishes: Wishes,
) -> Next:
    """After a good answer. `conditional`: it can be asked "anything new?"; `moved`: where permanent redirects lead."""
    fresh = believed(lifetime)
    wished = min(wishes.ttl or timedelta(0), LONGEST_LIFETIME)
    own = every if conditional or lifetime or wishes.ttl else max(every, UNCONDITIONAL)
    wait = max(own, fresh, wished)
    seen = 0 if moved is None else past.moved_seen + 1 if moved == past.moved else 1
    settled = moved is not None and seen >= SIGHTS
    return Next(
        next_check=outside(now + _spread(wait, past.address), wishes),
        not_before=now + max(fresh, wished),
        told=now,
        failures=0,
        gone=False,
        address=moved if settled and moved else past.address,
        moved=None if settled else moved,
        moved_seen=0 if settled else seen,
    )


def after_fault(past: Past, now: datetime, fault: FetchError, *, every: timedelta) -> Next:
    """After a fault: twice the wait each time, up to a day or what the server asks for; never again after 410."""
    failures = past.failures + 1
    gone = fault.kind is FaultKind.GONE
    asked = min(fault.retry_after or timedelta(0), LONGEST_WAIT)
    doublings = min(failures - 1 + (fault.status == 429), 20)
    wait = max(min(every * 2**doublings, max(DAY, every)), asked)
    return Next(
        next_check=now + (NEVER if gone else _spread(wait, past.address)),
        not_before=now + max(asked, _left_alone(fault, wait)),
        told=now + asked,
        failures=failures,
        gone=gone,
        address=past.address,
        moved=past.moved,
        moved_seen=past.moved_seen,
    )


def believed(lifetime: timedelta) -> timedelta:
    """How long an answer is taken to last that says so long."""
    return max(lifetime, timedelta(0)) if lifetime <= LONGEST_LIFETIME else MEANT_FOR_PICTURES


def _left_alone(fault: FetchError, wait: timedelta) -> timedelta:
    """How long a person's request leaves a server alone that did not say how long."""
    if fault.status == 429:
        return wait
    if fault.status >= 400:
        return min(wait, FAILING)
    return min(wait, UNREACHED) if fault.kind in NOT_REACHED else timedelta(0)


def _spread(wait: timedelta, seed: str) -> timedelta:
    """The wait and up to a tenth more, always the same for one seed."""
    number = int.from_bytes(hashlib.sha256(seed.encode("utf-8", "surrogatepass")).digest()[:4], "big")
    return wait * (1 + JITTER * number / 2**32)


def outside(moment: datetime, wishes: Wishes) -> datetime:
    """The first moment from this one on that lies in no hour and on no day that the feed wants left out.

    A feed that leaves out every hour or every day cannot mean it.
    """
    if len(wishes.skip_hours) == 24 or len(wishes.skip_days) == 7:
        return moment
    for _ in range(7 * 24):
        if moment.hour not in wishes.skip_hours and moment.weekday() not in wishes.skip_days:
            break
        moment = moment.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return moment
