"""Key quotes: the weightiest first, the same words once, versions with the words that differ."""

from datetime import UTC, datetime, timedelta

from bot.core.models import Article, Quote, QuoteKind, Speaker
from bot.core.quotes import key_quotes

NOW = datetime(2024, 5, 2, 12, tzinfo=UTC)
LUND = Speaker("Anna Lund", "mayor")
WORDS = "The harbour will be dredged before the first snow falls on the northern islands"


def told(outlet, words, *, kind=QuoteKind.DIRECT, days=0, headline="Harbour", certainty=0.9, group=1, url=True):
    text = f"Anna Lund spoke. {words} she said."
    article = Article(
        headline=headline,
        text=text,
        outlet=outlet,
        url=f"https://{outlet.lower()}.example/{abs(hash(words)) % 1000}" if url else None,
        published=NOW - timedelta(days=days),
    )
    start = text.index(words)
    return article, Quote(start, start + len(words), words, kind, LUND, certainty=certainty, group=group)


def test_the_same_words_in_three_outlets_are_one_with_its_carriers():
    (key,) = key_quotes([told("One", WORDS), told("Two", WORDS + "."), told("Three", WORDS + ",")], "", NOW)
    assert {key.article.outlet, *(article.outlet for article in key.carriers)} == {"One", "Two", "Three"}
    assert key.variants == ()


def test_a_version_that_differs_is_shown_with_the_words_that_differ():
    other = WORDS.replace("first snow", "second snow")
    (key,) = key_quotes([told("One", WORDS), told("Two", other, days=1)], "", NOW)
    (variant,) = key.variants
    assert [extent.of(variant.quote.text) for extent in variant.differs] == ["second"]
    assert key.carriers == ()


def test_a_shorter_excerpt_is_a_version_of_the_whole():
    (key,) = key_quotes([told("One", WORDS), told("Two", "dredged before the first snow falls")], "", NOW)
    assert key.quote.text == WORDS
    assert [variant.article.outlet for variant in key.variants] == ["Two"]


def test_other_words_stay_apart():
    assert len(key_quotes([told("One", WORDS), told("Two", "Nobody asked the fishermen about it")], "", NOW)) == 2


def test_short_quotes_are_merged_only_when_equal():
    assert len(key_quotes([told("One", "We will win"), told("Two", "We will lose")], "", NOW)) == 2
    assert len(key_quotes([told("One", "We will win"), told("Two", "We will win.")], "", NOW)) == 1


def test_direct_comes_before_indirect():
    indirect, direct = (
        told("One", WORDS, kind=QuoteKind.INDIRECT),
        told("Two", "Nobody asked the fishermen about it at all"),
    )
    assert [key.quote.kind for key in key_quotes([indirect, direct], "", NOW)] == [QuoteKind.DIRECT, QuoteKind.INDIRECT]


def test_newer_comes_before_older():
    old, new = told("One", WORDS, days=30), told("Two", "The pilots have not been paid since the beginning of March")
    assert [key.article.outlet for key in key_quotes([old, new], "", NOW)] == ["Two", "One"]


def test_what_was_asked_about_comes_first():
    harbour, pilots = told("One", WORDS), told("Two", "The pilots have not been paid since March", days=20)
    assert key_quotes([harbour, pilots], "pilots", NOW)[0].article.outlet == "Two"


def test_pieces_of_one_utterance_stay_together_in_order():
    text = "“The harbour,” said Lund, “was never built for this.”"
    article = Article(headline="", text=text, published=NOW)
    second = Quote(26, 51, text[26:51], QuoteKind.DIRECT, LUND, group=4)
    first = Quote(1, 13, text[1:13], QuoteKind.DIRECT, LUND, group=4)
    (key,) = key_quotes([(article, second), (article, first)], "", NOW)
    assert [piece.start for piece in key.pieces] == [1, 26]


def test_nothing_found_gives_nothing():
    assert key_quotes([], "anything", NOW) == ()


def test_the_order_of_finding_does_not_matter():
    found = [
        told("One", WORDS),
        told("Two", "The pilots have not been paid since March"),
        told("Three", "We will win", days=3),
    ]
    assert [key.quote.text for key in key_quotes(found, "", NOW)] == [
        key.quote.text for key in key_quotes(found[::-1], "", NOW)
    ]
