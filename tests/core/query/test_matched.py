"""The sentence that matched, in the article's own words."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bot.core.models import Article
from bot.core.query import filters
from bot.core.query.matched import hit, left_out, positive

TEXT = "The council met. Ministers of Łódź spoke of the harbours at length. The harbour stays open."


def marked(text: str, words: str, language: str = "en") -> tuple[str | None, list[str]]:
    found = hit(Article("A headline", text, language=language), filters.parse(words))
    sentence = found.sentence.of(text) if found.sentence else None
    return sentence, [mark.of(text) for mark in found.marks]


def test_the_sentence_with_the_most_of_the_words_is_shown_in_any_of_their_forms() -> None:
    assert marked(TEXT, "minister harbour lodz") == (
        "Ministers of Łódź spoke of the harbours at length.",
        ["Ministers", "Łódź", "harbours"],
    )
    assert marked("Die Häfen schließen. Alles gut.", "hafen", "de")[1] == ["Häfen"]


def test_a_word_of_the_headline_alone_has_no_sentence() -> None:
    assert marked(TEXT, "zebra") == (None, [])


def test_what_not_leaves_out_is_not_looked_for() -> None:
    asked = filters.parse('harbour NOT council NOT "open sea"')
    assert positive(asked) == "harbour"
    assert left_out(asked) == ("council", "open sea")


@given(st.text(max_size=300), st.text(alphabet="abc é", max_size=12))
def test_every_mark_stands_in_its_sentence(text: str, words: str) -> None:
    found = hit(Article("h", text, language="en"), filters.parse(words))
    if found.sentence is not None:
        assert found.marks
        assert all(found.sentence.start <= mark.start < mark.end <= found.sentence.end for mark in found.marks)
