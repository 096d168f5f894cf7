"""Quotes are found verbatim, on any text, and the reference article is read right."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.models import Article, Attribution, QuoteKind
from bot.core.quotes import context, find_quotes, key_quotes, text_fragment
from bot.core.quotes.languages.plain import PLAIN
from bot.core.quotes.languages.registry import LANGUAGES
from bot.core.text import parts
from tests.shared import SHARED, needs_shared

MARKS = ("“", "”", '"', "'", "„", "«", "»", "–", "(", ")", ":", "?", ". ", ", ", "\n\n", "\0", "\u202e")
WORDS = (
    " said ",
    " told ",
    " that ",
    " which ",
    " he ",
    " Anna Lund",
    "’s ",
    " the minister ",
    "according to ",
    " sagte ",
    "עברית",
    "A",
    "Q: ",
    "A: ",
    "BRUSSELS — ",
    "(AP) - ",
    "-- ",
    " was the verdict of ",
    " as saying ",
    " what ",
    " was ",
    " it ",
    " her husband",
    "Watch ",
    " al-Rashid",
    " laut ",
    " zufolge ",
    " Behauptung, dass ",
    " heißt es in ",
    "von der ",
    " sei ",
    " XVI. ",
)
TAGS = ("<u>", "</u>", "<", "<a href=“x”>", "</", ">")
PIECES = st.sampled_from(MARKS + WORDS + TAGS)
TEXTS = st.one_of(st.text(), st.lists(PIECES, max_size=60).map("".join))


@given(text=TEXTS, language=st.sampled_from([*LANGUAGES, *PLAIN, None, "xx"]))
@settings(max_examples=400, deadline=None)
def test_a_quote_is_verbatim_on_any_text(text, language):
    article = Article(
        headline=text[:40], text=text, language=language, captions=(text[-40:],), url="https://example.org/a"
    )
    for quote in find_quotes(article):
        assert text[quote.start : quote.end] == quote.text
        assert 0 <= quote.start < quote.end <= len(text)
        assert 0.0 <= quote.certainty <= 1.0
        for extent in (quote.mention, quote.cue):
            assert extent is None or 0 <= extent.start < extent.end <= len(text)
        before, around, after = context(article, quote)
        assert before.end <= around.start <= quote.start
        assert quote.end <= around.end <= after.start
        assert text_fragment(article, quote).startswith("https://example.org/a")


@given(text=TEXTS)
@settings(max_examples=50, deadline=None)
def test_finding_twice_finds_the_same(text):
    article = Article(headline="", text=text, language="en")
    assert find_quotes(article) == find_quotes(article)


@pytest.mark.parametrize("kind", ['"', "“", "'", "“x”", "said, ", "Lund said he ", "\n\n“No", "\0", "(", "- "])
@pytest.mark.parametrize("language", [*LANGUAGES, "pl", "fi"])
def test_a_text_of_one_thing_over_and_over_is_answered(kind, language):
    text = kind * 3000
    article = Article(headline="", text=text, language=language)
    assert all(text[quote.start : quote.end] == quote.text for quote in find_quotes(article))


@pytest.mark.parametrize(
    "text",
    [
        "« Re\u0301mi a dit oui », a dit Re\u0301my Lund.",
        "“E\u0301l vino”, dijo Jose\u0301 Lund. “Nada”, añadió.",
    ],
)
def test_accents_that_stand_as_signs_of_their_own_are_read_and_kept(text):
    found = find_quotes(Article(headline="", text=text, language="fr" if "«" in text else "es"))
    assert all(text[quote.start : quote.end] == quote.text for quote in found)
    assert found[0].speaker.name in {"Rémy Lund", "José Lund"}
    assert found[0].mention.of(text).endswith("Lund")


def test_pieces_of_one_utterance_share_a_group_and_others_do_not():
    text = "“Yes,” said Anna Lund, “we can.” “No,” said Mark Ashby."
    yes, can, no = find_quotes(Article(headline="", text=text))
    assert yes.group == can.group != no.group


def test_how_a_speaker_was_named_is_told():
    text = (
        "Anna Lund runs the port. “One,” said Anna Lund. “Two,” said Lund. “Three,” she said.\n\n“Four.”\n\n"
        "“Five words are in here,” said a man."
    )
    told = [quote.attribution for quote in find_quotes(Article(headline="", text=text))]
    assert told[:3] == [Attribution.NAMED, Attribution.SURNAME, Attribution.PRONOUN]
    assert told[-1] is Attribution.ROLE


def test_a_pronoun_is_less_certain_than_a_name():
    text = "Anna Lund runs the port. “We are full,” said Lund. “Nobody works here now,” she said."
    named, pronoun = find_quotes(Article(headline="", text=text))
    assert named.certainty > pronoun.certainty
    assert named.shown


def test_an_unnamed_speaker_is_not_shown():
    (quote,) = find_quotes(Article(headline="", text="“We are full of it,” said a woman at the gate."))
    assert quote.speaker is None
    assert not quote.shown
    assert quote.mention is not None


def test_a_caption_adds_a_name_and_no_person():
    article = Article(
        headline="", text="Defense chief Jim Hale spoke. “We stand,” Hale said.", captions=("James N. Hale / Archive",)
    )
    (quote,) = find_quotes(article)
    assert quote.speaker is not None
    assert quote.speaker.name == "Jim Hale"
    assert "James N. Hale" in quote.speaker.aliases


def test_a_body_is_no_person():
    (quote,) = find_quotes(Article(headline="", text="Two men were held on Sunday, the Defence Ministry said."))
    assert quote.speaker is not None
    assert quote.speaker.body


@pytest.fixture(scope="module")
def reference():
    return parts((SHARED / "seeds" / "000_e990d03908ba375a.txt").read_text(encoding="utf-8"))


@needs_shared
def test_the_reference_article_gives_its_quotes(reference):
    by = {}
    for quote in find_quotes(reference):
        by.setdefault(quote.speaker.name if quote.speaker else None, []).append(quote)
    first, second = by["Jim Mattis"]
    assert first.text.startswith("NATO will never turn off")
    assert first.text.rstrip(",").endswith("better relations with Russia")
    assert second.text.startswith("But when we see")
    assert second.text.rstrip(",").endswith("NATO has to respond")
    assert second.attribution is Attribution.PRONOUN
    for quote in (first, second):
        assert quote.kind is QuoteKind.DIRECT
        assert quote.shown
        assert quote.speaker.role == "U.S. Defense Secretary"
        assert {"Mattis", "James N. Mattis"} <= set(quote.speaker.aliases)


@needs_shared
def test_the_reference_article_gives_nested_and_indirect_speech_to_its_own_speakers(reference):
    found = {quote.speaker.name: quote for quote in find_quotes(reference) if quote.speaker}
    assert found["Jens Stoltenberg"].kind is QuoteKind.INDIRECT
    assert found["Jens Stoltenberg"].shown
    assert "wants to maintain dialogue" in found["Jens Stoltenberg"].text
    assert found["Finnish defence forces"].kind is QuoteKind.INDIRECT
    assert found["Finnish defence forces"].shown
    assert not any("Gerasimov" in name for name in found)


@needs_shared
def test_the_reference_articles_key_quote_is_direct(reference):
    found = [(reference, quote) for quote in find_quotes(reference)]
    assert key_quotes(found, "", datetime(2018, 6, 8, tzinfo=UTC))[0].quote.kind is QuoteKind.DIRECT


def test_stray_mark_up_hides_no_cue_and_moves_no_offset():
    text = "“We will keep talking to our neighbours,” Anna Lund <u>told</u> reporters. It <a href='/b'>rained</a>."
    (quote,) = find_quotes(Article(headline="", text=text, language="en"))
    assert text[quote.start : quote.end] == quote.text == "We will keep talking to our neighbours,"
    assert quote.speaker.name == "Anna Lund"
    assert text[quote.cue.start : quote.cue.end] == "told"


def test_a_headline_in_capitals_gives_nobody_a_name():
    text = "“We will talk,” NATO said. “We will listen,” said Jim Mattis. “Again and again,” Mattis said."
    article = Article(headline="Mattis Sets Out NATO Plan, Waits for Jim Mattis", text=text, language="en")
    assert {name for quote in find_quotes(article) for name in (quote.speaker.name, *quote.speaker.aliases)} == {
        "NATO",
        "Jim Mattis",
        "Mattis",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Chairman Olaf Brandt denied that the board had hidden the survey from the town.",
        "Chairman Olaf Brandt did not say that the board had hidden the survey from the town.",
        "Chairman Olaf Brandt asked whether the board had hidden the survey from the town.",
        "The minister, Hana Kovac, declared gifts worth 5,000 euros to the register last week.",
        "Prime Minister Kaia Lind and Finance Minister Jon Lind are siblings. “The budget stands,” Lind said.",
    ],
    ids=["denied", "not said", "asked", "a deed", "either of two"],
)
def test_what_is_not_plainly_said_is_not_shown_unasked(text):
    assert not [quote for quote in find_quotes(Article(headline="", text=text, language="en")) if quote.shown]
