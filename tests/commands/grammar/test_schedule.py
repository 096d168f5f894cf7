"""`/digest add` understands what people write, and says what it does not."""

from __future__ import annotations

from datetime import time

import pytest

from bot.commands.terms import terms, zone
from bot.core.models import WEEKDAYS
from bot.errors import UsageError


def test_bare_words_are_sorted_out_in_any_order() -> None:
    asked = terms({}, "at 08:00 on mon-fri in Europe/Tallinn about nato, baltic states")
    assert asked.times == (time(8),)
    assert asked.days == WEEKDAYS[:5]
    assert asked.timezone == "Europe/Tallinn"
    assert asked.topics == ("nato", "baltic states")
    assert terms({}, "nato, baltic states Europe/Tallinn mon-fri 08:00") == asked


def test_a_form_means_the_same_as_the_words() -> None:
    form = {"times": "08:00", "days": "mon-fri", "timezone": "europe/tallinn", "topics": "nato, baltic states"}
    assert terms(form, "") == terms({}, "08:00 mon-fri Europe/Tallinn nato, baltic states")


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("8am", (time(8),)),
        ("12am", (time(0),)),
        ("12pm", (time(12),)),
        ("7.30", (time(7, 30),)),
        ("08:00, 17:30", (time(8), time(17, 30))),
        ("17:30 08:00 08:00", (time(8), time(17, 30))),
        ("5:30pm", (time(17, 30),)),
    ],
)
def test_times_are_read_as_people_write_them(words: str, times: tuple[time, ...]) -> None:
    assert terms({}, words).times == times
    assert terms({"times": words}, "").times == times


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("weekdays", WEEKDAYS[:5]),
        ("fri-mon", ("mon", "fri", "sat", "sun")),
        ("Monday, Thursday", ("mon", "thu")),
        ("weekends", ("sat", "sun")),
        ("", WEEKDAYS),
    ],
)
def test_days_are_read_as_people_write_them(words: str, days: tuple[str, ...]) -> None:
    assert terms({"times": "08:00", "days": words}, "").days == days


def test_extras_are_written_with_a_colon() -> None:
    asked = terms({}, '08:00 stories:5 include:"nato AND russia" quiet:yes name:early nato')
    assert (asked.stories, asked.include, asked.quiet, asked.name, asked.topics) == (
        5,
        "nato AND russia",
        True,
        "early",
        ("nato",),
    )


@pytest.mark.parametrize(
    ("options", "argument", "hint"),
    [
        ({}, "nato", "At what time"),
        ({"times": "25:00"}, "", "25:00"),
        ({"times": "13pm"}, "", "13pm"),
        ({}, "25:00 nato", "25:00"),
        ({"times": "08:00", "days": "someday"}, "", "someday"),
        ({"times": "08:00", "timezone": "Europe/Talinn"}, "", "Europe/Tallinn"),
        ({}, "08:00 stories:11", "1 to 10"),
        ({"times": " ".join(f"{hour}:00" for hour in range(13))}, "", "13 times"),
        ({"times": "08:00", "topics": ",".join(f"t{n}" for n in range(21))}, "", "20 topics"),
    ],
)
def test_what_is_not_understood_is_named_with_a_remedy(options: dict[str, str], argument: str, hint: str) -> None:
    with pytest.raises(UsageError) as raised:
        terms(options, argument)
    assert hint in str(raised.value)
    assert raised.value.remedy


def test_a_city_names_its_zone() -> None:
    assert zone("tallinn") == "Europe/Tallinn"
    assert zone("new york") == "America/New_York"
