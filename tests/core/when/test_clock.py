"""Times of day as people write them, and where they end in the words."""

from __future__ import annotations

from datetime import time

import pytest

from bot.core.when import clock
from bot.errors import UsageError


@pytest.mark.parametrize(
    ("words", "times", "rest"),
    [
        ("6:30 PM", "18:30", ""),
        ("8:00 AM nato", "08:00", " nato"),
        ("8 am", "08:00", ""),
        ("8 p.m. daily", "20:00", " daily"),
        ("12am", "00:00", ""),
        ("12 pm", "12:00", ""),
        ("18.30 Uhr", "18:30", ""),
        ("8 Uhr 30", "08:30", ""),
        ("8 Uhr abends", "20:00", ""),
        ("um 8", "08:00", ""),
        ("8 o'clock", "08:00", ""),
        ("8 o’clock in the evening", "20:00", ""),
        ("eight o'clock", "08:00", ""),
        ("8 in the morning", "08:00", ""),
        ("half past 8", "08:30", ""),
        ("quarter to nine", "08:45", ""),
        ("halb acht", "07:30", ""),
        ("8h30", "08:30", ""),
        ("16:30h", "16:30", ""),
        ("0800", "08:00", ""),
        ("1830h", "18:30", ""),
        ("noon", "12:00", ""),
        ("midnight", "00:00", ""),
        ("08:00 and 17:00", "08:00 17:00", ""),
        ("8:00am,5:30pm", "08:00 17:30", ""),
        ("at 8 and 17", "08:00 17:00", ""),
        ("8am & 5pm nato", "08:00 17:00", " nato"),
        ("08:00, 9/11", "08:00", ", 9/11"),
        ("08:00:00", "08:00", ""),
    ],
)
def test_a_time_is_read_where_it_begins(words: str, times: str, rest: str) -> None:
    read = clock.at(words, 0)
    assert read is not None
    assert " ".join(at.strftime("%H:%M") for at in read[0]) == times
    assert words[read[1] :] == rest


@pytest.mark.parametrize(
    "words", ["9/11", "24/7", "COVID-19", "2024 election", "1984", "5G", "G7", "8.5 %", "10 Downing", "7 days", "€8.50"]
)
def test_other_numbers_are_no_times(words: str) -> None:
    assert clock.at(words, 0) is None


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("08:00, 18:30", (time(8), time(18, 30))),
        ("8am 6.30pm", (time(8), time(18, 30))),
        ("17:30 08:00 08:00", (time(8), time(17, 30))),
        ("08:00 and 17:00", (time(8), time(17))),
        ("8", (time(8),)),
        ("8, 12 und 18 Uhr", (time(8), time(12), time(18))),
        ("", ()),
    ],
)
def test_a_field_of_times_is_read_whole(words: str, expected: tuple[time, ...]) -> None:
    assert clock.times(words) == expected


@pytest.mark.parametrize("words", ["25:00", "8:60", "13pm", "soon", "0am", "8 bananas"])
def test_what_is_meant_as_a_time_and_is_none_is_named(words: str) -> None:
    with pytest.raises(UsageError, match=words.split()[-1]):
        clock.times(words)
