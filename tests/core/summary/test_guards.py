"""A brief holds no sentence that leans on one left out, no line that is none, and nothing twice."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.models import Article
from bot.core.summary import summarise
from bot.core.summary.guards import introduced, is_aside, is_past, leans_back
from bot.core.summary.passages import passages

REPORT = (
    "The council of Northport closed the old harbour bridge to lorries on Tuesday.",
    "Engineers had found cracks in two of its pillars during an inspection.",
    "Repairs will take until the autumn and cost four million euros, the council said.",
    "Buses are sent over the motorway, which adds a quarter of an hour to the trip.",
)


def sound(
    *lines: str, headline: str = "A report", language: str = "en", published: datetime | None = None
) -> list[str]:
    """The lines that may stand, with or without others."""
    article = Article(headline, "\n\n".join(lines), language=language, published=published)
    return [passage.text for passage in passages([article], [language]) if passage.sound]


@pytest.mark.parametrize(
    "line",
    ["What is the harbour office?", "A bridge of four pillars", "I have crossed this bridge every day of my life."],
    ids=["a heading that asks", "a line without a full stop", "an aside of the writer"],
)
def test_a_line_that_is_no_sentence_of_the_story_is_not_shown(line):
    assert line not in sound(*REPORT[:3], line, REPORT[3])
    assert set(REPORT) <= set(sound(*REPORT[:3], line, REPORT[3]))


def test_a_standfirst_that_repeats_the_headline_is_not_shown_and_one_with_the_news_is():
    headline = "Northport closes the old harbour bridge"
    assert "Northport closes old harbour bridge" not in sound(
        "Northport closes old harbour bridge", *REPORT, headline=headline
    )
    standfirst = "Cracks were found in two pillars, and repairs take until autumn"
    assert standfirst in sound(standfirst, *REPORT, headline=headline)


def test_old_background_is_not_shown_before_todays_news():
    old = "The bridge was last closed in 2009 when a barge had rammed it."
    assert old not in sound(*REPORT[:3], old, published=datetime(2026, 3, 10, tzinfo=UTC))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Many, though, are in these zones by now."),
        ("en", "Rather, it should hear the people who live there."),
        ("en", "Officials responded that it was trending."),
        ("de", "Unklar ist, ob dafür Geld da ist."),
        ("fr", "Ils ont donc demandé un délai."),
        ("es", "El ministro también habló de ello."),
        ("nl", "De minister wil daarom meer geld."),
    ],
)
def test_a_word_inside_a_sentence_leans_on_the_one_before(language, sentence):
    assert leans_back(sentence, language)
    assert not leans_back(f"Minister Tamm: “{sentence}”", language)


def test_only_the_writer_makes_an_aside_and_nobody_quoted():
    assert is_aside("I went to see it.", "en")
    assert not is_aside("“I went to see it,” said Anna Kask.", "en")
    assert not is_aside("The US sent ships.", "en")


def test_who_is_named_by_the_surname_needs_the_sentence_that_names_him_in_full():
    told = ["The harbour was empty.", "Anna Kask of the council opened it.", "Kask spoke of a new start."]
    assert introduced(told, "Harbour opened") == [None, None, 1]
    assert introduced(told, "Kask opens the harbour") == [None, None, None]


@pytest.mark.parametrize(
    ("sentence", "past"),
    [
        ("It was lifted in 2019.", True),
        ("It was lifted in 2026.", False),
        ("From 2019 to 2026 it held.", False),
        ("It held.", False),
    ],
)
def test_a_year_that_is_over_makes_background(sentence, past):
    assert is_past(sentence, 2026) is past


def test_two_sentences_that_say_the_same_never_stand_in_one_brief():
    again = "On Tuesday the council of Northport closed the old harbour bridge to all lorries."
    told = [Article("A", " ".join(REPORT), language="en"), Article("B", f"{again} {REPORT[3]}", language="en")]
    shown = [sentence.text for sentence in summarise(told, sentences=4).sentences]
    assert len({REPORT[0], again} & set(shown)) == 1
