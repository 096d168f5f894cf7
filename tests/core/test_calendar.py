"""Local times come exactly once per local date, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core import calendar
from bot.core.models import WEEKDAYS, Channel, Subscription, Workspace
from bot.errors import UsageError

ZONES = (
    *("Africa/Cairo", "Africa/Casablanca", "Africa/Johannesburg", "Africa/Lagos", "America/Anchorage"),
    *("America/Argentina/Buenos_Aires", "America/Bogota", "America/Chicago", "America/Halifax", "America/Havana"),
    *("America/Los_Angeles", "America/Mexico_City", "America/New_York", "America/Nuuk", "America/Phoenix"),
    *("America/Santiago", "America/Sao_Paulo", "America/St_Johns", "Antarctica/Troll", "Asia/Amman"),
    *("Asia/Beirut", "Asia/Dhaka", "Asia/Dubai", "Asia/Gaza", "Asia/Hong_Kong", "Asia/Jerusalem", "Asia/Kathmandu"),
    *("Asia/Kolkata", "Asia/Tehran", "Asia/Tokyo", "Atlantic/Azores", "Australia/Adelaide", "Australia/Lord_Howe"),
    *("Australia/Sydney", "Europe/Dublin", "Europe/London", "Europe/Tallinn", "Pacific/Auckland", "Pacific/Chatham"),
    *("Pacific/Kiritimati", "UTC"),
)


def subscription(zone="UTC", times=(time(8),), days=WEEKDAYS):
    return Subscription("morning", Channel(Workspace("terminal"), "main"), times, zone, days)


def at(day, hour, zone):
    return calendar.instant(day, hour, ZoneInfo(zone))


@pytest.mark.parametrize(
    ("zone", "day", "hour", "expected"),
    [
        ("Europe/Berlin", date(2024, 3, 31), time(2, 30), "2024-03-31T03:00+02:00"),
        ("Europe/Berlin", date(2024, 10, 27), time(2, 30), "2024-10-27T02:30+02:00"),
        ("Africa/Cairo", date(2024, 4, 26), time(0, 0), "2024-04-26T01:00+03:00"),
        ("Asia/Beirut", date(2024, 3, 31), time(0, 0), "2024-03-31T01:00+03:00"),
        ("Australia/Lord_Howe", date(2024, 10, 6), time(2, 15), "2024-10-06T02:30+11:00"),
        ("Australia/Lord_Howe", date(2024, 4, 7), time(1, 45), "2024-04-07T01:45+11:00"),
        ("Asia/Kathmandu", date(2024, 2, 29), time(8, 0), "2024-02-29T08:00+05:45"),
    ],
)
def test_the_wall_clock_rules(zone, day, hour, expected):
    assert at(day, hour, zone) == datetime.fromisoformat(expected)


def test_a_date_that_a_zone_left_out_has_no_digest():
    apia = subscription("Pacific/Apia")
    found = calendar.due_between(apia, datetime(2011, 12, 28, tzinfo=UTC), datetime(2012, 1, 1, 12, tzinfo=UTC))
    assert [due.date.isoformat() for due in found] == ["2011-12-28", "2011-12-29", "2011-12-31", "2012-01-01"]


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_of_five_second_looks_finds_every_local_date_and_time_once(zone):
    """2024: a leap year, with both clock changes. Looks are as far apart as a busy loop makes them."""
    wanted = subscription(zone, (time(0), time(0, 30), time(2, 30), time(23, 45)))
    found = []
    now = datetime(2023, 12, 31, tzinfo=UTC)
    gaps = (timedelta(seconds=5), timedelta(minutes=17), timedelta(hours=7), timedelta(days=1))
    turn = 0
    while now < datetime(2025, 1, 2, tzinfo=UTC):
        later = now + gaps[turn % len(gaps)]
        found += calendar.due_between(wanted, now, later)
        now, turn = later, turn + 1
    keys = [(due.date, due.time) for due in found if due.date.year == 2024]
    assert len(keys) == len(set(keys)) == 366 * 4


@given(
    st.sampled_from(sorted(available_timezones())),
    st.dates(date(1975, 1, 1), date(2036, 12, 31)),
    st.times().map(lambda one: one.replace(microsecond=0, fold=0)),
)
def test_an_instant_is_the_wall_time_or_the_first_moment_after_a_gap(zone, day, hour):
    where = ZoneInfo(zone)
    found = calendar.instant(day, hour, where)
    if found is None:
        assert datetime.combine(day, time(12), where).astimezone(UTC).astimezone(where).date() != day
        return
    local = found.astimezone(where).replace(tzinfo=None)
    asked = datetime.combine(day, hour)
    assert local >= asked
    if local > asked:
        assert (found - timedelta(seconds=1)).astimezone(where).replace(tzinfo=None) < asked


@given(st.sampled_from(ZONES), st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)))
def test_the_next_time_is_the_first_of_those_to_come(zone, moment):
    wanted, now = subscription(zone, (time(7, 15), time(19))), moment.replace(tzinfo=UTC)
    upcoming = calendar.next_due(wanted, now)
    assert upcoming == calendar.due_between(wanted, now, now + timedelta(days=3))[0].at
    assert now < upcoming <= now + timedelta(days=2)


def test_without_days_nothing_is_ever_due():
    assert calendar.next_due(subscription(days=()), datetime(2026, 1, 1, tzinfo=UTC)) is None


def test_a_wrong_zone_comes_with_the_one_that_was_meant():
    with pytest.raises(UsageError) as fault:
        calendar.zone("Europe/Tallin")
    assert "no time zone" in fault.value.what
    assert "Europe/Tallinn" in fault.value.remedy


@pytest.mark.parametrize("name", ["", "..", "/etc/passwd", "Mars/Phobos", "\x00", "a" * 300])
def test_what_is_no_zone_is_refused_in_words(name):
    with pytest.raises(UsageError):
        calendar.zone(name)
