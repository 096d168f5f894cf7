"""A backup put back: what was posted in the life that the database forgot is not posted again, what was still due is."""

from __future__ import annotations

import os

import pytest

from bot.core.models import DeliveryState
from bot.library import Library
from bot.publish import Publisher
from tests.publish.conftest import HOUR, MINUTE, MORNING, pause


@pytest.fixture(autouse=True)
def programs(database, request, monkeypatch) -> None:
    """pg_dump and pg_restore of the server's own version."""
    if database == "postgresql":
        monkeypatch.setenv("PATH", f"{request.getfixturevalue('server').programs}:{os.environ['PATH']}")


async def put_back(bench, url, path) -> None:
    """As after a stop, a restore and a start."""
    await bench.publisher.close()
    await bench.newsroom.close()
    Library.restore(url, path, bench.clock.now)
    bench.publisher = Publisher(bench.newsroom, {"fake": bench.platform}, pause=pause)


def said(bench):
    return sorted(one.key for one in bench.platform.posted)


@pytest.mark.parametrize("taken", ["before", "while the first part", "while the second part", "after"])
async def test_what_was_posted_before_a_restore_is_not_posted_again(bench, url, tmp_path, taken):
    path = tmp_path / "backup"
    bench.subscribe()
    bench.article()
    bench.article()
    parts = []

    def posting(_channel) -> None:
        parts.append(1)
        if (taken, len(parts)) in {("while the first part", 1), ("while the second part", 2)}:
            bench.library.backup(path)

    bench.platform.before = posting
    if taken == "before":
        bench.library.backup(path)
    await bench.tick(MORNING)
    if taken == "after":
        bench.library.backup(path)
    posted = said(bench)
    assert len(posted) >= 3
    bench.clock.now = MORNING + HOUR
    await put_back(bench, url, path)
    for minutes in (0, 1, 2):
        await bench.tick(MORNING + HOUR + minutes * MINUTE)
    assert said(bench) == posted
    [only] = bench.library.subscriptions.list()
    assert bench.library.deliveries.last(only.id).state is DeliveryState.SENT


async def test_what_was_still_due_is_posted_after_a_restore(bench, url, tmp_path):
    bench.subscribe()
    bench.article()
    bench.library.backup(tmp_path / "backup")
    bench.clock.now = MORNING + HOUR  # nobody ran at eight
    await put_back(bench, url, tmp_path / "backup")
    await bench.tick()
    assert len(bench.platform.heads()) == 1


async def test_where_nobody_can_look_it_is_skipped_and_says_so(bench, url, tmp_path):
    bench.platform.remembers = False
    subscription = bench.subscribe()
    bench.article()
    bench.library.backup(tmp_path / "backup")
    await bench.tick(MORNING)
    bench.clock.now = MORNING + HOUR
    await put_back(bench, url, tmp_path / "backup")
    await bench.tick()
    assert len(bench.platform.heads()) == 1
    last = bench.library.deliveries.last(subscription.id)
    assert last.state is DeliveryState.SKIPPED
    assert "backup" in last.reason


async def test_a_digest_that_the_backup_does_not_know_is_not_posted_for_a_time_before(bench, url, tmp_path):
    """It was subscribed to after the backup, posted, lost, and is subscribed to again, as from bot.toml at the start."""
    bench.library.backup(tmp_path / "backup")
    bench.subscribe("lost")
    bench.article()
    await bench.tick(MORNING)
    bench.clock.now = MORNING + HOUR
    await put_back(bench, url, tmp_path / "backup")
    bench.subscribe("another")
    bench.subscribe("lost")
    await bench.tick()
    assert len(bench.platform.heads()) == 1
