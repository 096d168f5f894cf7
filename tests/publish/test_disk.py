"""A full disk: nothing is posted without a durable claim, and all is well again without a restart."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.core.models import DeliveryState, Workspace
from bot.errors import DatabaseError
from tests.publish.conftest import MORNING

SECOND = timedelta(seconds=1)


class FullDisk:
    """Bounds the pages of the database for every connection of the library, as a full file system does."""

    def __init__(self, library) -> None:
        from sqlalchemy import event

        self.full = False
        event.listen(library._database.engine, "begin", self._bound)

    def _bound(self, connection) -> None:
        raw = connection.connection.driver_connection
        if self.full:
            (pages,) = raw.execute("PRAGMA page_count").fetchone()
            raw.execute(f"PRAGMA max_page_count={pages}")
        else:
            raw.execute("PRAGMA max_page_count=1073741823")


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_nothing_is_posted_while_the_disk_is_full_and_everything_afterwards(bench):
    subscriptions = [
        bench.subscribe(channel=f"c{number}", topics=("x" * 60,) * 15 + ("baltic", "quake")) for number in range(30)
    ]
    bench.article()
    bench.article()
    disk = FullDisk(bench.library)
    disk.full = True
    with pytest.raises(DatabaseError):
        bench.library.recall.keep("x" * 100_000, bench.clock(), workspace=Workspace("fake", "w1"))
    bench.clock.now = MORNING
    await bench.publisher.tick()
    claimed = [bench.library.deliveries.last(one.id) for one in subscriptions]
    posted = {one.channel for one in bench.platform.posted}
    assert all(claim is not None for one, claim in zip(subscriptions, claimed, strict=True) if one.channel.id in posted)
    held = len(bench.platform.posted)
    disk.full = False
    for seconds in range(3, 40, 3):
        await bench.tick(MORNING + seconds * SECOND)
    assert held < len(bench.platform.posted)
    assert all(len(bench.platform.heads(one.channel.id)) == 1 for one in subscriptions)
    states = {bench.library.deliveries.last(one.id).state for one in subscriptions}
    assert states == {DeliveryState.SENT}


async def test_what_could_not_be_claimed_is_claimed_at_the_next_look(bench):
    """Not forgotten until tomorrow because its next time was reckoned before the claim failed."""
    from sqlalchemy import event

    bench.subscribe()
    bench.article()
    failing = True

    def refuse(_connection, _cursor, statement, *_):
        if failing and statement.startswith("INSERT INTO deliveries"):
            raise DatabaseError("The disk that holds the database is full.", "Free some space.")

    event.listen(bench.library._database.engine, "before_cursor_execute", refuse)
    await bench.tick(MORNING)
    assert bench.platform.posted == []
    failing = False
    await bench.tick(MORNING + 3 * SECOND)
    assert len(bench.platform.heads()) == 1
