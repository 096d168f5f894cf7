"""Days of the week as people write them."""

from __future__ import annotations

import pytest

from bot.core.models import WEEKDAYS
from bot.core.when import days
from bot.errors import UsageError

WEEK = "mon tue wed thu fri"


@pytest.mark.parametrize(
    ("words", "chosen", "rest"),
    [
        ("Monday to Friday", WEEK, ""),
        ("monday through thursday nato", "mon tue wed thu", " nato"),
        ("from Monday until Friday", WEEK, ""),
        ("mon-fri", WEEK, ""),
        ("Mo–Fr", WEEK, ""),
        ("Mo bis Fr", WEEK, ""),
        ("von Montag bis Freitag", WEEK, ""),
        ("every weekday", WEEK, ""),
        ("on weekdays", WEEK, ""),
        ("workdays", WEEK, ""),
        ("business days", WEEK, ""),
        ("werktags", WEEK, ""),
        ("weekends", "sat sun", ""),
        ("at the weekend", "sat sun", ""),
        ("am Wochenende", "sat sun", ""),
        ("every day", " ".join(WEEKDAYS), ""),
        ("daily nato", " ".join(WEEKDAYS), " nato"),
        ("täglich", " ".join(WEEKDAYS), ""),
        ("daily except Sunday", "mon tue wed thu fri sat", ""),
        ("every day but not weekends", WEEK, ""),
        ("every Monday", "mon", ""),
        ("Mondays and Thursdays", "mon thu", ""),
        ("mon, wed and fri", "mon wed fri", ""),
        ("mon/wed/fri", "mon wed fri", ""),
        ("Mo, Mi, Fr", "mon wed fri", ""),
        ("fri-mon", "mon fri sat sun", ""),
        ("weekly on Friday", "fri", ""),
        ("wöchentlich am Freitag", "fri", ""),
        ("once a week, Friday", "fri", ""),
        ("jeden Montag", "mon", ""),
        ("lundi", "mon", ""),
    ],
)
def test_days_are_read_where_they_begin(words: str, chosen: str, rest: str) -> None:
    read = days.at(words, 0)
    assert read is not None
    assert " ".join(read[0].days) == chosen
    assert words[read[1] :] == rest


@pytest.mark.parametrize(
    "words", ["money", "Sunak", "Saturn", "Friedrich Merz", "Satellites", "Monaco", "weddings", "do", "so", "we", "mo"]
)
def test_words_that_only_begin_like_a_day_are_none(words: str) -> None:
    assert days.at(words, 0) is None


@pytest.mark.parametrize(
    ("words", "strong"), [("Friday", False), ("Sun", False), ("on Friday", True), ("fri-sun", True)]
)
def test_a_lone_day_may_be_part_of_a_topic(words: str, strong: bool) -> None:
    read = days.at(words, 0)
    assert read is not None
    assert read[0].strong is strong


@pytest.mark.parametrize("words", ["hourly", "every 2 hours", "monthly", "every other day", "twice a day", "stündlich"])
def test_what_no_digest_can_do_is_said(words: str) -> None:
    with pytest.raises(UsageError, match="fixed times"):
        days.at(words, 0)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("mon-fri", WEEKDAYS[:5]),
        ("Sat, Sunday", WEEKDAYS[5:]),
        ("Mo Mi Fr", ("mon", "wed", "fri")),
        ("mo", ("mon",)),
        ("", ()),
    ],
)
def test_a_field_of_days_is_read_whole(words: str, expected: tuple[str, ...]) -> None:
    assert days.days(words) == expected


@pytest.mark.parametrize("words", ["holidays", "mon-", "someday", "mon-tue-wed"])
def test_what_is_no_day_is_named(words: str) -> None:
    with pytest.raises(UsageError, match="no day"):
        days.days(words)
