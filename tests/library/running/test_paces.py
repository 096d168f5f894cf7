"""Turns that processes keep together are given to one of them each."""

import pytest

from bot.library import Library


@pytest.mark.parametrize("database", ["postgresql"], indirect=True)
def test_turns_follow_each_other_whoever_asks(url):
    with Library.open(url) as one, Library.open(url) as other:
        first = one.paces.reserve("x", 1000, 0.1)
        assert first == 0
        assert 99 < other.paces.reserve("x", 10, 0.1) <= 100
        assert 100 < one.paces.reserve("x", 1, 0.1) <= 101
        assert other.paces.reserve("y", 1, 0.1) == 0


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
def test_one_process_needs_none(url):
    with Library.open(url) as library:
        assert library.paces is None
