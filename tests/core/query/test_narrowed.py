"""Words as typed → what narrows a search: a filter, a day, an outlet."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.query.narrowed import is_option, narrowed
from bot.errors import UsageError

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("words", "since"),
    [
        ("nato since:2026-11-01", datetime(2026, 11, 1, tzinfo=UTC)),
        ("since:3d nato", NOW - timedelta(days=3)),
        ("since:12H", NOW - timedelta(hours=12)),
        ("nato", None),
    ],
)
def test_a_day_or_how_long_ago(words, since):
    assert narrowed(words, NOW).since == since


def test_not_leaves_out():
    found = narrowed('missile NOT sport outlet:"The Post"', NOW)
    assert found.filter.matches("A missile was found")
    assert not found.filter.matches("A missile of a sport event")
    assert found.comes_from("The Post of Grimby")
    assert not found.comes_from("The Courier")


@pytest.mark.parametrize("words", ["size:big", "since:yesterdayish", "since:2026-13-40", "(zebra"])
def test_what_is_not_understood_is_named(words):
    with pytest.raises(UsageError):
        narrowed(words, NOW)


def test_an_address_is_no_option():
    assert not is_option("https://post.example/a")
    assert is_option("outlet:post")
