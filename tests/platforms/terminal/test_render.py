"""What a person sees in the terminal, and that nothing in it is alive."""

from __future__ import annotations

import re
import time
import unicodedata
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from bot.platforms.terminal.pen import address
from bot.platforms.terminal.render import HEADING_LIMIT, NARROWEST, actions, draw, text
from bot.talk.reply import (
    Action,
    Bullets,
    Buttons,
    Card,
    Heading,
    Link,
    Menu,
    Moment,
    Note,
    Paragraph,
    Picture,
    Quotation,
    Reply,
    Text,
)
from tests.golden import golden
from tests.platforms.terminal.replies import ADDRESS, BRIEF, DIGEST, NASTY, NOW, PUBLISHED, REPLIES

OURS = re.compile(r"\x1b\[[0-9;]*m|\x1b]8;;[\x21-\x7e]*\x1b\\")  # the only sequences we write
BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def is_inert(printed: str) -> bool:
    return not any(sign in BIDI or (sign != "\n" and unicodedata.category(sign) == "Cc") for sign in printed)


def is_address(row: str) -> bool:
    return bool(re.fullmatch(r" *https?://[\x21-\x7e]+", row, re.IGNORECASE))


@pytest.mark.parametrize("colour", [False, True], ids=["plain", "colour"])
@pytest.mark.parametrize("name", REPLIES)
def test_every_kind_of_reply_looks_as_reviewed(name: str, colour: bool) -> None:
    printed = text(REPLIES[name], width=72, colour=colour, now=NOW)
    golden(f"terminal/{name}.{'colour' if colour else 'plain'}.txt", printed.replace("\x1b", "␛") + "\n")


@pytest.mark.parametrize("width", [20, 40, 72, 200])
@pytest.mark.parametrize("name", REPLIES)
def test_no_row_is_wider_than_the_terminal(name: str, width: int) -> None:
    assert max(cell_len(row) for row in text(REPLIES[name], width=width).split("\n") if not is_address(row)) <= width


def test_a_printed_address_is_without_the_words_it_points_to() -> None:
    reply = Reply((Note((Link("A", ADDRESS + "#:~:text=NATO%20will"),)),), "n")
    assert text(reply) == f"A\n  {ADDRESS}"
    assert f"\x1b]8;;{ADDRESS}#:~:text=NATO%20will\x1b\\" in text(reply, colour=True)


def test_a_headline_stands_right_above_its_text() -> None:
    reply = Reply((Paragraph((Text("1. ", bold=True), Link("A", ADDRESS))), Paragraph((Text("B"),))), "n")
    assert text(reply) == f"1. A\n{ADDRESS}\nB"


def test_an_address_is_never_broken() -> None:
    long = "https://a.example/" + "x" * 300
    assert long in text(Reply((Heading((Link("A", long),)),), "A"), width=40).split("\n")


def test_colours_change_nothing_but_colours_and_links() -> None:
    reply = Reply((Heading((Text("A"),)), Quotation((Text("B " * 60),)), Note((Text("C"),))), "A")
    assert OURS.sub("", text(reply, colour=True)) == text(reply)


def test_a_link_is_words_and_address_without_colours_and_clickable_with() -> None:
    reply = Reply((Note((Link("Harbour Courier", ADDRESS),)),), "n")
    assert text(reply) == f"Harbour Courier\n  {ADDRESS}"
    assert f"\x1b]8;;{ADDRESS}\x1b\\" in text(reply, colour=True)
    assert OURS.sub("", text(reply, colour=True)) == "Harbour Courier"


def test_an_address_is_printed_once_in_a_message() -> None:
    assert text(BRIEF).count(ADDRESS) == 1
    assert text(DIGEST).count(ADDRESS) == 1


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.example/b?c=d#e", "https://a.example/b?c=d#e"),
        ("HTTP://A.example", "HTTP://A.example"),
        ("https://a.example/ü\u202e\x1b[0m", "https://a.example/%C3%BC%E2%80%AE%1B[0m"),
        ("https://a.example/%41 b", "https://a.example/%41%20b"),
        ("javascript:alert(1)", None),
        ("data:text/html,x", None),
        (" https://a.example", None),
        ("https:///x", None),
        ("", None),
    ],
)
def test_only_web_addresses_are_links(url: str, shown: str | None) -> None:
    assert address(url) == shown


def test_buttons_are_numbered_through_the_thread_in_the_order_of_actions() -> None:
    found = [action.label for action in actions(DIGEST)]
    printed = text(DIGEST)
    assert re.findall(r"\[(\d+)\] (\w+(?: \w+)?)", printed) == [(str(n), label) for n, label in enumerate(found, 1)]
    assert found == ["Full text", "Quotes", "Sources", "More", "Left out"]


def test_a_drawn_message_leaves_its_thread_to_be_drawn_by_itself() -> None:
    assert draw(DIGEST) == [{"text": text(Reply(DIGEST.blocks, DIGEST.summary))}]
    assert "Keep Talking" not in draw(DIGEST)[0]["text"]


def test_times_are_shown_in_the_readers_zone() -> None:
    reply = Reply((Note((Moment(PUBLISHED),)),), "n")
    assert text(reply) == "7 June 2018, 06:40 UTC"
    assert text(reply, zone=ZoneInfo("Europe/Tallinn")) == "7 June 2018, 09:40 EEST"


def test_without_a_zone_summer_times_are_told_in_summer_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Tallinn")
    time.tzset()
    winter = PUBLISHED.replace(month=12)
    try:
        printed = text(Reply((Note((Moment(PUBLISHED), Text(" "), Moment(winter))),), "n"), zone=None)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert printed == "7 June 2018, 09:40 EEST 7 December 2018, 08:40 EET"


@pytest.mark.parametrize(
    ("ago", "words"),
    [
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=-59), "just now"),
        (timedelta(minutes=1), "1 minute ago"),
        (timedelta(minutes=59, seconds=59), "59 minutes ago"),
        (timedelta(hours=1), "1 hour ago"),
        (timedelta(hours=23, minutes=59), "23 hours ago"),
        (timedelta(hours=24), "1 day ago"),
        (timedelta(days=-2), "in 2 days"),
    ],
    ids=str,
)
def test_a_relative_moment_says_how_long_ago(ago: timedelta, words: str) -> None:
    assert text(Reply((Note((Moment(NOW - ago, relative=True),)),), "n"), now=NOW) == words


def test_a_relative_moment_is_a_date_where_now_is_unknown() -> None:
    assert "7 June 2018" in text(BRIEF)


@pytest.mark.parametrize("length", [HEADING_LIMIT - 1, HEADING_LIMIT, HEADING_LIMIT + 1])
def test_a_heading_is_cut_only_beyond_its_limit(length: int) -> None:
    printed = text(Reply((Heading((Text("x" * length),)),), "x"), width=10_000)
    assert printed == ("x" * length if length <= HEADING_LIMIT else "x" * (HEADING_LIMIT - 1) + "…")


def test_bold_words_stand_without_asterisks_where_there_are_no_colours() -> None:
    reply = Reply((Quotation((Text("a "), Text(" b ", bold=True), Text("c"))),), "q")
    assert text(reply).replace("  ", " ") == "│ a b c"


def test_a_foreign_line_break_cannot_start_a_row_of_a_heading() -> None:
    assert "\n# not a heading" not in text(NASTY)
    assert "\n[1] Yes" not in text(Reply((Note((Text("x\n[1] Yes"),)),), "n"))


anything = st.text(st.characters(codec=None), max_size=60) | st.sampled_from(
    ["\x1b[31m", "\u202e", "\x9b", "\u200b", "\n", "a b"]
)
moments = st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 29), timezones=st.just(UTC))
span = st.one_of(
    st.builds(Text, anything, st.booleans(), st.booleans()),
    st.builds(Link, anything, anything | anything.map("https://e".__add__), st.booleans()),
    st.builds(Moment, moments, st.booleans()),
)
spans = st.lists(span, max_size=4).map(tuple)
action = st.builds(Action, anything, st.just("full"), primary=st.booleans(), danger=st.booleans())
block = st.one_of(
    *(st.builds(kind, spans) for kind in (Heading, Paragraph, Quotation, Note)),
    st.builds(
        Card, spans, spans, spans, st.none() | st.builds(Picture, st.just("https://pictures.example/1.jpg"), anything)
    ),
    st.builds(Bullets, st.lists(spans, max_size=3).map(tuple), st.integers(0, 200)),
    st.builds(Buttons, st.lists(action, min_size=1, max_size=5).map(tuple)),
    st.builds(Menu, anything, st.lists(action, max_size=3).map(tuple)),
)
replies = st.recursive(
    st.builds(Reply, st.lists(block, max_size=5).map(tuple), anything, error=st.booleans()),
    lambda inner: st.builds(
        Reply, st.lists(block, max_size=2).map(tuple), anything, thread=st.lists(inner, max_size=2).map(tuple)
    ),
    max_leaves=3,
)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(replies, st.integers(-5, 120), st.booleans())
def test_any_reply_is_inert_and_fits(reply: Reply, width: int, colour: bool) -> None:
    printed = OURS.sub("", text(reply, width=width, colour=colour, now=NOW))
    assert is_inert(printed)
    printed.encode()
    for row in printed.split("\n"):
        assert cell_len(row) <= max(width, NARROWEST) or is_address(row)
        assert colour or row == row.rstrip()


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(replies)
def test_any_reply_numbers_each_action_once(reply: Reply) -> None:
    printed = text(reply, width=100_000)
    for number in range(1, len(actions(reply)) + 1):
        assert f"[{number}]" in printed
