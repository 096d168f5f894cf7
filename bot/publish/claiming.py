"""Subscriptions + now → what has come due: claimed once, or skipped with the reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.core import calendar
from bot.core.calendar import Due
from bot.core.models import Delivery, DeliveryState, Subscription
from bot.errors import UsageError
from bot.library import Library
from bot.newsroom import editions
from bot.publish import restored
from bot.publish.posting import EMPTY

# How far back due times are looked at after an absence; the oldest of them are only said to have been skipped.
FURTHEST = timedelta(days=8)
# A clock set back by more than this was wrong before: what was looked at then is looked at again.
TRUSTED = timedelta(hours=2)
# How often it is kept until when was looked, while nothing is due: looks come every 3 s, and each mark writes 8 kB.
MARKED = timedelta(seconds=12)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # what a zone's distance from UTC is kept from
SUPERSEDED = "missed: a later one of the same digest was due before the bot was back"


@dataclass(frozen=True, slots=True)
class Missed:
    """A due time that passes unposted, and why."""

    subscription: Subscription
    due: Due
    reason: str


def sort_out(
    due: Sequence[tuple[Subscription, Sequence[Due]]], now: datetime, lateness: timedelta
) -> tuple[list[tuple[Subscription, Due]], list[Missed]]:
    """What to post and what to skip: of each subscription the newest due time, if it is not too late for it; so an
    absence never ends in a burst of old digests.
    """
    post: list[tuple[Subscription, Due]] = []
    skip: list[Missed] = []
    for subscription, times in due:
        skip += [Missed(subscription, one, SUPERSEDED) for one in times[:-1]]
        newest = times[-1]
        if now - newest.at <= lateness:
            post.append((subscription, newest))
        else:
            skip.append(Missed(subscription, newest, f"missed by more than {_hours(lateness)}"))
    return post, skip


class Claims:
    """Claims what comes due, moment by moment. What was looked at is remembered over restarts."""

    def __init__(self, library: Library, platforms: Sequence[str], owner: str) -> None:
        self._library = library
        self._platforms = tuple(platforms)
        self._owner = owner
        self._marked: datetime | None = None
        self._next: dict[Subscription, datetime | None] = {}
        self._distances: dict[str, timedelta] = {}

    def claim(self, now: datetime, lease: timedelta, lateness: timedelta) -> list[Delivery]:
        """The deliveries newly claimed for everything that came due since the last look."""
        library = self._library
        paused = library.workspaces.list()
        due: list[tuple[Subscription, list[Due]]] = []
        kept: dict[Subscription, datetime | None] = {}
        zones: dict[str, timedelta] = {}
        restore = restored.since(library, now)
        # What was subscribed to after it was due before: in the life that the database forgot it may have been posted.
        newer = library.subscriptions.added_since(restore) if restore is not None else frozenset()
        for platform in self._platforms:
            since = self._since(platform, now)
            for one in library.subscriptions.list(platform=platform):
                if one.paused or one.suspended or one.channel.workspace in paused:
                    continue
                if one.timezone not in zones:
                    zones[one.timezone] = self._advanced(one.timezone, since, now)
                found = self._due(one, since - zones[one.timezone], now, kept)
                if restore is not None and one.id in newer:
                    found = [at for at in found if at.at > restore]
                if found:
                    due.append((one, found))
        post, skip = sort_out(due, now, lateness)
        missed = [(one.subscription.id, one.due.date, one.due.time, one.due.at, _reason(one, restore)) for one in skip]
        claims = [(one.id, at.date, at.time, at.at) for one, at in post]
        if missed:  # first, so that a digest which is claimed says what was skipped before it
            library.deliveries.skip_all(missed, now=now)
        claimed = library.deliveries.claim_all(claims, now=now, owner=self._owner, lease=lease) if claims else []
        if due or self._marked is None or not timedelta() <= now - self._marked < MARKED:
            for platform in self._platforms:
                library.marks.put(f"tick:{platform}", now)
            self._marked = now
        self._next = kept  # last: what could not be written is looked at again
        return claimed

    def _since(self, platform: str, now: datetime) -> datetime:
        mark = self._library.marks.get(f"tick:{platform}")
        if mark is None:
            return now  # the first start ever: nothing was missed before it
        return max(mark, now - FURTHEST) if mark <= now + TRUSTED else now - TRUSTED

    def _advanced(self, name: str, since: datetime, now: datetime) -> timedelta:
        """By how much the clocks of a zone are ahead of what they were at the last look of the process before, because
        its rules were changed meanwhile: times that this leapt over are looked at.
        """
        try:
            where = calendar.zone(name)
        except UsageError:
            return timedelta()
        advanced = timedelta()
        if name not in self._distances and (kept := self._library.marks.get(f"zone:{name}")) is not None:
            advanced = max(advanced, (since.astimezone(where).utcoffset() or timedelta()) - (kept - EPOCH))
        distance = now.astimezone(where).utcoffset() or timedelta()
        if self._distances.get(name) != distance:
            self._library.marks.put(f"zone:{name}", EPOCH + distance)
            self._distances[name] = distance
        return advanced

    def _due(
        self, one: Subscription, since: datetime, now: datetime, kept: dict[Subscription, datetime | None]
    ) -> list[Due]:
        """What is due of one subscription; most of the time the remembered next time says nothing is."""
        if one in self._next and ((upcoming := self._next[one]) is None or upcoming > now >= since):
            kept[one] = self._next[one]
            return []
        try:
            found = calendar.due_between(one, since, now)
            kept[one] = calendar.next_due(one, now)
        except UsageError:  # a zone that a database update took away; `briefbot check` names it
            kept[one] = None
            return []
        return found


def _reason(missed: Missed, restore: datetime | None) -> str:
    return restored.UNKNOWN if restore is not None and missed.due.at <= restore else missed.reason


def _hours(lateness: timedelta) -> str:
    return f"{lateness.total_seconds() / 3600:g} h"


def missed_before(
    library: Library, subscription: Subscription, delivery: Delivery
) -> tuple[tuple[datetime, ...], bool]:
    """Due times that passed unposted since the last digest, and whether that one said there is no news."""
    last = library.deliveries.last(subscription.id, state=DeliveryState.SENT)
    since = last.due if last else delivery.due - editions.FURTHEST
    missed = [
        one.due
        for one in library.deliveries.of(subscription.id, since)
        if one.state is DeliveryState.SKIPPED and one.reason.startswith("missed") and one.due < delivery.due
    ]
    return tuple(missed), last is not None and last.reason == EMPTY
