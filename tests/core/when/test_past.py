"""Dates as people say them, of what is past."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.when.past import stretch
from bot.errors import UsageError

NOW = datetime(2026, 11, 28, 18, 30, tzinfo=UTC)  # a Saturday


def day(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("2018", "2018-01-01", "2019-01-01"),
        ("2018-06", "2018-06-01", "2018-07-01"),
        ("2018-12", "2018-12-01", "2019-01-01"),
        ("2018-6-9", "2018-06-09", "2018-06-10"),
        ("May", "2026-05-01", "2026-06-01"),
        ("December", "2025-12-01", "2026-01-01"),
        ("mai 2018", "2018-05-01", "2018-06-01"),
        ("last week", "2026-11-16", "2026-11-23"),
        ("yesterday", "2026-11-27", "2026-11-28"),
        ("heute", "2026-11-28", "2026-11-29"),
        ("12 Nov", "2026-11-12", "2026-11-13"),
        ("9 June 2018", "2018-06-09", "2018-06-10"),
    ],
)
def test_a_date_is_the_day_month_or_year_that_is_meant(words: str, start: str, end: str) -> None:
    found = stretch(words, NOW)
    assert (found.start, found.end) == (day(start), day(end))


def test_how_long_ago_ends_now() -> None:
    assert stretch("3d", NOW).start == NOW - timedelta(days=3)
    assert stretch("12 h", NOW).end == NOW


@pytest.mark.parametrize("words", ["", "whenever", "2018-13", "2018-02-30", "99999y", "x" * 200, "0000"])
def test_what_is_no_date_says_how_to_write_one(words: str) -> None:
    with pytest.raises(UsageError, match="no date"):
        stretch(words, NOW)
