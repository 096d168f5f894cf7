"""Dates as papers write them, to UTC."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.text.dates import address_date, moment

DAY = datetime(2018, 6, 7, tzinfo=UTC)
LINES = [
    "June 07, 2018", "Jun. 7, 2018", "7 June 2018", "Thursday, 7th June 2018", "Thursday June 7th, 2018", "2018-06-07", "2018/06/07",
    "07.06.2018", "7-Jun-2018", "7. Juni 2018", "le 7 juin 2018", "7 de junio de 2018", "7 giugno 2018", "7 de junho de 2018",
    "7. června 2018", "7. júna 2018", "7 czerwca 2018", "den 7 juni 2018", "7 червня 2018 р.", "Πέμπτη 7 Ιουνίου 2018",
    "2018年6月7日", "Published: 7 June 2018", "By Jane Doe | June 7, 2018",
]  # fmt: skip


@pytest.mark.parametrize("line", LINES)
def test_a_date_alone_is_that_day_in_utc(line: str) -> None:
    assert moment(line) == DAY


@pytest.mark.parametrize(
    ("line", "hour", "minute"),
    [
        ("June 7, 2018 3:45 p.m. ET", 19, 45),
        ("7 June 2018, 12:05 AM GMT", 0, 5),
        ("2018-06-07T12:00:00+02:00", 10, 0),
        ("2018-06-07 08:30", 8, 30),
        ("7. Juni 2018, 18:03 Uhr", 18, 3),
        ("le 7 juin 2018 à 14h30", 14, 30),
        ("Thu, 07 Jun 2018 12:00:00 GMT", 12, 0),
        ("PUBLISHED: 06:10 EST, 7 June 2018", 11, 10),
        ("Last updated at 1:25 AM on 7th June 2018", 1, 25),
        ("Thursday 7 June 2018 14.23 BST", 13, 23),
    ],
)
def test_a_time_is_brought_to_utc(line: str, hour: int, minute: int) -> None:
    assert moment(line) == DAY.replace(hour=hour, minute=minute)


def test_a_slashed_date_is_read_as_its_language_writes_it() -> None:
    assert moment("06/07/2018", "en") == DAY
    assert moment("07/06/2018", "fr") == DAY
    assert moment("13/06/2018", "en") == datetime(2018, 6, 13, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    ["", "No date here", "31 February 2018", "June 2018", "99.99.2018", "Chapter 7, June", "x" * 200 + " 7 June 2018"],
)
def test_what_is_no_date_is_none(line: str) -> None:
    assert moment(line) is None


@given(
    st.text(max_size=80)
    | st.from_regex(r"\d{1,2}[./ -]\d{1,2}[./ -]\d{4} \d\d:\d\d [A-Z+-]{0,4}\d{0,4}", fullmatch=True)
)
def test_any_line_is_a_moment_in_utc_or_none(line: str) -> None:
    read = moment(line)
    assert read is None or read.utcoffset() == UTC.utcoffset(None)


def test_an_address_may_carry_the_day() -> None:
    assert address_date("https://example.org/2018/06/07/bridge") == DAY
    assert address_date("https://example.org/news/20180607") is None
