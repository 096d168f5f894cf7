"""When a source is looked at again, where, and who hears of it: decisions with the time handed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.refresh.decide import DAY, LONGEST_WAIT, Past, Wishes, after_answer, after_fault
from bot.sources.faults import FaultKind, FetchError, of_status

NOW = datetime(2018, 6, 7, 9, 30, tzinfo=UTC)  # a Thursday
HOUR = timedelta(hours=1)
PAST = Past("https://a.test/feed")
NOTHING = timedelta(0)


def answered(past=PAST, **more):
    said = {"every": HOUR, "lifetime": NOTHING, "conditional": True, "moved": None, "wishes": Wishes()} | more
    return after_answer(past, NOW, **said)


def failed(past=PAST, fault=None):
    return after_fault(past, NOW, fault or of_status(500), every=HOUR)


def about(moment: datetime, wait: timedelta) -> bool:
    """The wait and up to a tenth."""
    return NOW + wait <= moment <= NOW + wait * 1.1


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ({}, HOUR),
        ({"conditional": False}, DAY),
        ({"conditional": False, "lifetime": timedelta(minutes=10)}, HOUR),
        ({"lifetime": 3 * HOUR}, 3 * HOUR),
        ({"lifetime": 365 * DAY}, DAY),
        ({"wishes": Wishes(ttl=6 * HOUR)}, 6 * HOUR),
        ({"every": 2 * HOUR, "lifetime": HOUR}, 2 * HOUR),
    ],
    ids=["validators", "none", "none, but a lifetime", "a lifetime", "a lifetime of a year", "ttl", "our own interval"],
)
def test_a_feed_is_looked_at_again_when_both_sides_agree(said, wait):
    assert about(answered(**said).next_check, wait)


def test_hours_and_days_a_feed_wants_left_out_are_left_out():
    found = answered(wishes=Wishes(skip_hours=frozenset(range(10, 24)), skip_days=frozenset({4})))
    assert found.next_check == datetime(2018, 6, 9, 0, 0, tzinfo=UTC)  # not today after ten, not on Friday


@pytest.mark.parametrize(
    "wishes",
    [Wishes(skip_hours=frozenset(range(24))), Wishes(skip_days=frozenset(range(7)))],
    ids=["every hour", "every day"],
)
def test_a_feed_that_leaves_out_all_there_is_cannot_mean_it(wishes):
    assert answered(wishes=wishes).next_check == answered(wishes=Wishes()).next_check


def test_a_permanent_redirect_is_believed_at_the_third_sight():
    past, addresses = PAST, []
    for _ in range(3):
        found = answered(past, moved="https://b.test/feed")
        addresses.append(found.address)
        past = Past(found.address, moved=found.moved, moved_seen=found.moved_seen)
    assert addresses == ["https://a.test/feed", "https://a.test/feed", "https://b.test/feed"]


@pytest.mark.parametrize("between", [None, "https://hotel.test/login"])
def test_a_redirect_that_changes_its_mind_starts_again(between):
    past = Past(PAST.address, moved="https://b.test/feed", moved_seen=2)
    found = answered(past, moved=between)
    assert found.address == PAST.address
    assert found.moved_seen < 2


def test_failures_double_the_wait_up_to_a_day():
    waits = [failed(Past("x", failures=n)).next_check - NOW for n in range(8)]
    assert [round(wait / HOUR / (waits[0] / HOUR)) for wait in waits] == [1, 2, 4, 8, 16, 24, 24, 24]


@given(st.integers(0, 10**9), st.integers(100, 599), st.one_of(st.none(), st.integers(0, 10**9)))
def test_no_fault_makes_the_wait_shorter_than_ours_or_endless(failures, status, seconds):
    asked = None if seconds is None else timedelta(seconds=seconds)
    found = failed(Past("x", failures=failures), of_status(status, asked))
    if found.gone:
        assert found.next_check > NOW + 1000 * DAY
    else:
        assert NOW + HOUR <= found.next_check <= NOW + LONGEST_WAIT * 1.1
        assert found.next_check >= min(found.not_before, NOW + LONGEST_WAIT)


def test_what_a_busy_server_asks_for_is_kept_for_people_too():
    found = failed(fault=of_status(429, 5 * HOUR))
    assert found.not_before == NOW + 5 * HOUR
    assert about(found.next_check, 5 * HOUR)


def test_a_busy_server_that_asks_for_nothing_gets_twice_the_wait():
    assert about(failed(fault=of_status(429)).next_check, 2 * HOUR)


def test_a_busy_server_that_asks_for_nothing_is_left_alone_by_people_as_long_as_by_rounds():
    found = failed(fault=of_status(429))
    assert (found.not_before, found.told) == (NOW + 2 * HOUR, NOW)


def test_a_lifetime_of_a_year_is_not_meant_for_a_feed():
    days = [answered(lifetime=timedelta(days=n)).not_before - NOW for n in (2, 7, 365)]
    assert days == [2 * DAY, 7 * DAY, DAY]


def test_what_is_gone_is_not_asked_again():
    found = failed(fault=of_status(410))
    assert found.gone
    assert found.next_check > NOW + 1000 * DAY


def test_sources_added_together_drift_apart_and_always_the_same_way():
    waits = {answered(Past(f"https://{n}.test/")).next_check for n in range(50)}
    assert len(waits) == 50
    assert answered() == answered()


def test_a_fault_without_an_answer_backs_off_like_any_other():
    assert about(failed(fault=FetchError(FaultKind.TIMEOUT, "slow")).next_check, HOUR)
