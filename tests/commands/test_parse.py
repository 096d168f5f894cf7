"""Words as they are typed or pasted → words that can be looked for."""

import pytest

from bot.commands.parse import ARGUMENT_LIMIT, link, story_ids, tidy
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


def test_a_button_names_a_story_and_its_page() -> None:
    assert story_ids("#12,15 p2") == ((12, 15), 2)
    assert story_ids("#12") == ((12,), 1)
    assert story_ids("12") is None
