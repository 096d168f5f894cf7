"""The place of a quote: the sentences around it and the link that lands on it."""

import pytest

from bot.core.models import Article, Quote, QuoteKind
from bot.core.quotes import context, find_quotes, seen, text_fragment

TEXT = "The wind rose. “We turned back. It was too late,” said Anna Lund. The boat was lost."


def quote_of(text, words):
    start = text.index(words)
    return Quote(start, start + len(words), words, QuoteKind.DIRECT)


def test_context_is_the_sentence_before_and_after():
    article = Article(headline="", text=TEXT, language="en")
    before, around, after = context(article, quote_of(TEXT, "We turned back. It was too late,"))
    assert before.of(TEXT) == "The wind rose."
    assert around.of(TEXT).endswith("said Anna Lund.")
    assert after.of(TEXT) == "The boat was lost."


def test_context_at_the_edges_is_empty():
    text = "“We turned back,” said Anna Lund."
    before, _, after = context(Article(headline="", text=text, language="en"), quote_of(text, "We turned back,"))
    assert before.of(text) == after.of(text) == ""


def test_words_that_no_longer_stand_there_have_no_context():
    with pytest.raises(ValueError, match="no longer"):
        context(
            Article(headline="", text="Another text entirely, and a longer one than before it was."),
            quote_of(TEXT, "We turned back."),
        )


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        ("We turned back.", "We%20turned%20back."),
        ("Fish, chips & peas", "Fish%2C%20chips%20%26%20peas"),
        ("A half-open door", "A%20half%2Dopen%20door"),
    ],
    ids=["spaces", "comma and ampersand", "hyphen"],
)
def test_short_words_are_spelt_out(words, directive):
    article = Article(headline="", text=words, url="https://example.org/a")
    assert text_fragment(article, quote_of(words, words)) == f"https://example.org/a#:~:text={directive}"


def test_long_words_are_named_by_their_beginning_and_end():
    words = " ".join(f"word{k}" for k in range(40))
    article = Article(headline="", text=words, url="https://example.org/a#part")
    assert text_fragment(article, quote_of(words, words)) == (
        "https://example.org/a#part:~:text=word0%20word1%20word2%20word3%20word4,word35%20word36%20word37%20word38%20word39"
    )


def test_an_article_without_an_address_has_no_link():
    assert text_fragment(Article(headline="", text=TEXT), quote_of(TEXT, "We turned back.")) == ""


@pytest.mark.parametrize(
    ("text", "sight"),
    [
        ("The ferry sank. Anna Lund disputes that the ferry was full. She left.", "Anna Lund disputes that the ferry was full."),
        ("Anna Lund denied the ferry was “unsafe and old”. She left.", "Anna Lund denied the ferry was “unsafe and old”."),
    ],
    ids=["indirect", "mixed"],
)  # fmt: skip
def test_reported_speech_is_seen_in_its_whole_sentence(text, sight):
    article = Article(headline="", text=text, language="en")
    (quote,) = find_quotes(article)
    assert seen(article, quote).of(text) == sight


def test_direct_speech_is_seen_as_it_is():
    article = Article(headline="", text="“The ferry was full,” Anna Lund said. She left.", language="en")
    (quote,) = find_quotes(article)
    assert seen(article, quote).of(article.text) == quote.text
