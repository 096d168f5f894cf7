"""Lengths of time at the end of what is to be hidden."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from bot.core.when import lengths
from bot.errors import UsageError

NOW = datetime(2018, 6, 8, 20, tzinfo=UTC)  # a Friday


@pytest.mark.parametrize(
    ("words", "rest", "hours"),
    [
        ("football 3d", "football", 72),
        ("football for 3 days", "football", 72),
        ("football 1 month", "football", 30 * 24),
        ("football 90m", "football", 1.5),
        ("football for a week", "football", 168),
        ("football two weeks", "football", 336),
        ("football 1h 30m", "football", 1.5),
        ("football, tennis 12h", "football, tennis", 12),
        ("F1 3 weeks", "F1", 504),
        ("fußball für 2 Wochen", "fußball", 336),
        ("football until tomorrow", "football", 24),
        ("football until Friday", "football", 6 * 24 + 4),
        ("football until 20 June", "football", 11 * 24 + 4),
        ("football until 18:00", "football", 22),
    ],
)
def test_a_length_is_told_from_the_words_before_it(words: str, rest: str, hours: float) -> None:
    left, length = lengths.trailing(words, NOW)
    assert left == rest
    assert length is not None
    assert length.until == NOW + timedelta(hours=hours)


@pytest.mark.parametrize("words", ["football", "covid 19", "G7", "world war 2", "life until death", "90 day fiance"])
def test_other_words_are_no_length(words: str) -> None:
    assert lengths.trailing(words, NOW) == (words, None)


def test_for_always_is_a_length() -> None:
    assert lengths.trailing("football forever", NOW) == ("football", lengths.Length(None, "forever"))


def test_a_day_ends_where_the_reader_is() -> None:
    _, length = lengths.trailing("football until Saturday", NOW, "Europe/Tallinn")
    assert length is not None
    assert length.until == datetime(2018, 6, 8, 21, tzinfo=UTC)


@pytest.mark.parametrize("words", ["", "0d", "d", "-1h", "99 years", "soon"])
def test_what_is_no_length_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        lengths.length(words, NOW)
