"""Filter expressions mean what they say."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.query import filters
from bot.errors import UsageError

TEXT = "NATO’s ships sail the Baltic\nSea. Łódź hosts Estonians, and Müller’s café is open."


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("", True),
        ("nato", True),
        ("nato baltic", True),
        ("nato AND zinc", False),
        ("zinc OR nato", True),
        ("zinc OR nato AND sport", False),
        ("(zinc OR nato) NOT sport", True),
        ("NOT nato", False),
        ("NOT NOT nato", True),
        ('"baltic sea"', True),
        ('"sea baltic"', False),
        ("“baltic sea”", True),
        ("estonia", False),
        ("estonia*", True),
        ("ship", True),
        ("muller", True),
        ("cafe", True),
        ("at", False),
        ("nat", False),
        ("and", True),
    ],
)
def test_an_expression_is_read_like_this(expression, expected):
    assert filters.parse(expression).matches(TEXT) is expected


@pytest.mark.parametrize(
    "expression", ["(", ")", "a AND", "OR b", '"x', '""', "NOT", "a ( b", "&&", "(" * 30 + "a" + ")" * 30, "x" * 501]
)
def test_what_is_not_understood_says_how_to_write_it(expression):
    with pytest.raises(UsageError) as fault:
        filters.parse(expression)
    assert fault.value.remedy


def test_the_words_that_speak_for_a_match_are_known():
    assert filters.parse('nato ("baltic sea" OR estonia*) NOT sport').words == ("nato", "baltic sea", "estonia*")


@given(st.text(max_size=60), st.text(max_size=200))
def test_any_words_are_read_or_refused_never_a_crash(expression, text):
    try:
        read = filters.parse(expression)
    except UsageError:
        return
    assert read.matches(text) in (True, False)


@given(st.lists(st.sampled_from(["nato", "zinc", "baltic"]), min_size=1, max_size=5))
def test_and_or_and_not_keep_the_laws_of_logic(words):
    both = filters.parse(" AND ".join(words)).matches(TEXT)
    neither = filters.parse("NOT (" + " OR ".join(f"NOT {word}" for word in words) + ")").matches(TEXT)
    assert both is neither
