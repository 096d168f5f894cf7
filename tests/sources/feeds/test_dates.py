"""A date as feeds write it → the moment it names."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.feeds import reading as feed
from tests.fakes import web as fake

TEN = datetime(2026, 11, 24, 10, tzinfo=UTC)
DAY = TEN.replace(hour=0)


def published(date: str, language: str = "") -> datetime | None:
    said = f"<language>{language}</language>" if language else ""
    content = fake.rss(f"<item><title>x</title><pubDate>{date}</pubDate></item>", extra=said)
    (entry,) = feed.entries(content, "https://news.test/feed").entries
    return entry.published


@pytest.mark.parametrize(
    ("date", "hours"),
    [
        ("Tue, 24 Nov 2026 10:00:00 GMT", 0),
        ("Tue, 24 Nov 2026 10:00:00 EST", 5),
        ("Tue, 24 Nov 2026 10:00:00 CET", -1),
        ("Tue, 24 Nov 2026 10:00:00 CEST", -2),
        ("Tue, 24 Nov 2026 10:00:00 BST", -1),
        ("Tue, 24 Nov 2026 10:00:00 JST", -9),
        ("Tue, 24 Nov 2026 10:00:00 GMT+0200", -2),
        ("Tue, 24 Nov 26 10:00 +02:00", -2),
        ("Tue,24 Nov 2026 10:00:00 GMT", 0),
        ("Xyz, 24 Nov 2026 10:00:00 GMT", 0),
        ("Tue, 24 Nov 2026 10:00:00 PM GMT", 12),
        ("2026-11-24T10:00:00", 0),
        ("2026-11-24T10:00:00.123456789Z", 0),
        ("2026-11-24 10:00:00 UTC", 0),
        ("2026-11-24 10:00:00 +0200", -2),
        ("20261124T100000Z", 0),
        ("Tue Nov 24 10:00:00 UTC 2026", 0),
        ("Tuesday, November 24, 2026 - 10:00", 0),
        ("lun, 24 nov. 2026 10:00:00 +0100", -1),
        ("Di, 24 Nov 2026 10:00:00 +0100", -1),
        ("вт, 24 ноября 2026 10:00:00 +0300", -3),
        (str(int(TEN.timestamp())), 0),
    ],
)
def test_a_written_moment_is_read_with_its_zone(date, hours):
    found = published(date)
    assert found is not None
    assert found.replace(second=0, microsecond=0) == TEN + timedelta(hours=hours)


@pytest.mark.parametrize("date", ["24 November 2026", "November 24, 2026", "2026-11-24", "Tue, 24 Nov 2026"])
def test_a_date_alone_is_that_day(date):
    assert published(date) == DAY


def test_which_number_is_the_month_is_told_by_the_language_or_not_at_all():
    assert published("07/06/2018 10:00") is None
    assert published("07/06/2018 10:00", "fr") == datetime(2018, 6, 7, 10, tzinfo=UTC)
    assert published("07/06/2018 10:00", "en-US") == datetime(2018, 7, 6, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    "date",
    ["yesterday", "-0001-11-30T00:00:00+00:00", "9999-12-31T23:59:59Z", "Thu, 99 Foo 2026 99:99:99", "NaN", "9" * 5000],
)
def test_what_is_no_date_of_an_article_is_none(date):
    assert published(date) is None


@given(st.text(st.characters(exclude_characters="<>&", exclude_categories=("Cs", "Cc")), max_size=60))
def test_any_words_are_a_moment_of_the_web_or_none(words):
    found = published(words)
    assert found is None or 1990 <= found.year < 2200
