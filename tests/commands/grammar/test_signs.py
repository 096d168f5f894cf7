"""Words as they are typed or pasted → words that can be looked for."""

import pytest

from bot.commands.grammar import signs
from bot.commands.grammar.signs import ARGUMENT_LIMIT, link, tidy
from bot.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        pytest.param("  two   words ", "two words", id="white space is folded"),
        pytest.param("a\tb\nc\x07d", "a b c d", id="control signs part words"),
        pytest.param("Mat\u200btis\u202e \ufeffnow\u00ad", "Mattis now", id="signs that nobody sees part none"),
    ],
)
def test_words_are_tidied(typed: str, words: str) -> None:
    assert tidy(typed) == words


def test_words_may_be_just_as_long_as_the_limit() -> None:
    assert tidy("a" * ARGUMENT_LIMIT)
    with pytest.raises(UsageError, match="2,001 characters"):
        tidy("a" * (ARGUMENT_LIMIT + 1))


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("<https://example.org/a|a page>", "https://example.org/a"),
        ("https://example.org/a", "https://example.org/a"),
        ("javascript:alert(1)", None),
        ("https://example.org/a b", None),
        ("nato", None),
    ],
)
def test_a_link_is_taken_out_of_its_brackets(typed: str, address: str | None) -> None:
    assert link(typed) == address


@pytest.mark.parametrize(("typed", "number"), [("1", 1), ("#1", 1), ("1.", 1), ("# 12", 12), ("²", None), ("1a", None)])
def test_a_number_of_the_last_brief_is_typed_in_several_ways(typed: str, number: int | None) -> None:
    assert signs.number(typed) == number
