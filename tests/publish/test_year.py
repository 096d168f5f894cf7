"""A year of a fake clock over 41 zones: every local date of every subscription is claimed once, whatever clocks do."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import cycle

import pytest

from bot.core.models import Channel, DeliveryState, Subscription, Workspace
from bot.library import Library
from bot.publish.claiming import Claims
from tests.core.test_calendar import ZONES

LATENESS, LEASE = timedelta(hours=6), timedelta(seconds=10)
BEGIN, END = datetime(2023, 12, 30, tzinfo=UTC), datetime(2025, 1, 3, tzinfo=UTC)
YEAR = [date(2024, 1, 1) + timedelta(days=day) for day in range(366)]  # a leap year
TIMES = (time(0, 30), time(8), time(2, 15))
# Minutes between two looks: a bot awake, one asleep for a day, a clock that jumps an hour back and forth.
STEPS = (5, 235, 350, 300, 340, 24 * 60, 10, 180, 355, -60, 60, 60)


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_every_local_date_has_its_digest_once(url):
    with Library.open(url) as library:
        added = [
            library.subscriptions.add(
                Subscription(zone, Channel(Workspace("fake", "w"), str(number)), (TIMES[number % 3],), zone), BEGIN
            )
            for number, zone in enumerate(ZONES)
        ]
        now, steps = BEGIN, cycle(STEPS)
        while now < END:
            claims = Claims(library, ("fake",), "me")  # as after a restart
            for _ in range(101):
                claims.claim(now, LEASE, LATENESS)
                now += timedelta(minutes=next(steps))
        states: Counter[DeliveryState] = Counter()
        for one in added:
            rows = [row for row in library.deliveries.of(one.id, BEGIN) if row.local_date.year == YEAR[0].year]
            assert Counter(row.local_date for row in rows) == Counter(YEAR), one.timezone
            states.update(row.state for row in rows)
        assert states[DeliveryState.PENDING] > states[DeliveryState.SKIPPED] > 0
        assert states.total() == len(ZONES) * len(YEAR)
