"""A configuration is applied once and by one; processes that are configured differently take nothing from each other."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from bot.config import DatabaseSettings, Settings
from bot.core.models import Channel, Source, SourceKind, Subscription, Workspace
from bot.service.configured import Taking, completed, fingerprint, take
from tests.library.given import NOW

HERE = Channel(Workspace("discord"), "1")
FEED, OTHER = (Source(name, SourceKind.FEED, f"https://{name}.test/rss") for name in ("first", "second"))
MORNING, EVENING = (
    Subscription(name, HERE, (moment,)) for name, moment in (("morning", time(8)), ("evening", time(18)))
)
OLD = Settings(sources=(FEED,), subscriptions=(MORNING,))
NEW = Settings(sources=(FEED, OTHER), subscriptions=(MORNING, EVENING))
SHRUNK = Settings(sources=(OTHER,), subscriptions=(EVENING,))


def digests(library):
    return {one.name for one in library.subscriptions.list()}


def runs(library, owner, settings, now=NOW):
    """As a process of another machine gives a sign of life."""
    library.processes.seen(owner, fingerprint(settings), now)
    from sqlalchemy import update

    from bot.library.tables.running import processes

    with library._database.write() as connection:
        connection.execute(update(processes).where(processes.c.owner == owner).values(host="another"))


def test_the_first_one_is_applied_by_whoever_opens_the_database(library):
    assert take(library, OLD, NOW, Taking.READING).generation == 1
    assert digests(library) == {"morning"}


def test_a_reading_command_changes_nothing_and_says_what_differs(library):
    take(library, OLD, NOW, Taking.STARTING)
    taken = take(library, NEW, NOW, Taking.READING)
    assert "number 1" in taken.differs
    assert digests(library) == {"morning"}
    assert take(library, OLD, NOW, Taking.READING).differs == ""


def test_an_acting_command_applies_it_unless_a_bot_runs_with_another(library):
    take(library, OLD, NOW, Taking.STARTING)
    assert take(library, NEW, NOW, Taking.ACTING).generation == 2
    runs(library, "bot", NEW)
    assert take(library, OLD, NOW, Taking.ACTING).differs
    assert digests(library) == {"morning", "evening"}


def test_a_change_that_rolls_over_two_bots_loses_nothing(library):
    take(library, OLD, NOW, Taking.STARTING, "a")
    runs(library, "a", OLD)
    taken = take(library, SHRUNK, NOW, Taking.STARTING, "b")
    runs(library, "b", SHRUNK)
    assert (taken.generation, taken.whole) == (2, False)
    assert digests(library) == {"morning", "evening"}, "the first bot still needs the one"
    assert take(library, OLD, NOW, Taking.STARTING, "a").differs, "restarted with the old file it takes nothing back"
    assert digests(library) == {"morning", "evening"}
    runs(library, "a", SHRUNK)
    assert completed(library, SHRUNK, NOW, "b").whole
    assert digests(library) == {"evening"}
    assert [one.name for one in library.sources.list(workspace=None)] == ["second"]


def test_two_bots_with_files_of_their_own_erase_nothing_of_each_other(library):
    for turn in range(3):
        for owner, settings in (("a", OLD), ("b", SHRUNK)):
            take(library, settings, NOW + timedelta(seconds=turn), Taking.STARTING, owner)
            runs(library, owner, settings)
    assert digests(library) == {"morning", "evening"}


def test_a_bot_that_is_gone_holds_up_nothing(library):
    take(library, OLD, NOW, Taking.STARTING, "a")
    runs(library, "a", OLD)
    later = NOW + timedelta(minutes=2)
    assert take(library, SHRUNK, later, Taking.STARTING, "b").whole
    assert digests(library) == {"evening"}


def test_config_apply_takes_it_whole_whoever_runs(library):
    take(library, OLD, NOW, Taking.STARTING, "a")
    runs(library, "a", OLD)
    assert take(library, SHRUNK, NOW, Taking.APPLYING).whole
    assert digests(library) == {"evening"}
    assert completed(library, OLD, NOW, "a").differs


@pytest.mark.parametrize(
    ("changed", "same"),
    [
        (replace(OLD, database=DatabaseSettings("postgresql://elsewhere/b")), True),
        (replace(OLD, sources=OLD.sources[::-1]), True),
        (replace(OLD, subscriptions=(replace(MORNING, times=(time(9),)),)), False),
        (replace(OLD, digest=replace(OLD.digest, quiet_hours="")), False),
    ],
    ids=["another address", "another order", "another time", "another way to make digests"],
)
def test_it_is_told_by_what_processes_share(changed, same):
    assert (fingerprint(changed) == fingerprint(OLD)) is same


def test_a_process_of_this_machine_that_ended_is_not_alive(library):
    library.processes.seen("me before", "x", NOW)
    assert library.processes.alive(NOW) == [], "its number is this process' by now"
