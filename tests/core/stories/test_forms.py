"""Live blogs, round-ups, explainers and lists are told apart from reports of one event."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.core.models import Article
from bot.core.stories import corroborates, group
from bot.core.stories.forms import tells_of_many

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Storm Ada live updates: ferries cancelled"),
        ("en", "LIVE: Parliament votes on the budget"),
        ("en", "Tuesday briefing: what a new tariff means"),
        ("en", "What is NATO?"),
        ("en", "Who are the Druze?"),
        ("en", "The week in pictures"),
        ("en", "Tariffs of the day"),
        ("en", "10 best books to read on a train"),
        ("en", "Everything you need to know about the eclipse"),
        ("de", "Krieg im Osten: Der Liveticker vom Montag"),
        ("de", "Was ist eigentlich ein Vermittlungsausschuss?"),
        ("de", "Die wichtigsten Nachrichten des Tages"),
        ("fr", "EN DIRECT, tempête Ada : les trains à l’arrêt"),
        ("fr", "Ce que l’on sait de l’accident de Lyon"),
        ("es", "Elecciones en Perú, en directo: última hora del recuento"),
        ("it", "Guerra, le news di oggi in diretta"),
        ("pt", "Ao vivo: acompanhe a votação"),
        ("nl", "Liveblog storm: treinen staan stil"),
    ],
)
def test_a_headline_says_that_the_article_tells_of_many(language, headline):
    assert tells_of_many(Article(headline, "A text.", language=language))


@pytest.mark.parametrize(
    ("language", "headline"),
    [
        ("en", "Ministers agree to live with the deficit"),
        ("en", "Five people killed in Lisbon tram crash"),
        ("en", "Who killed the inspector? Police ask for help"),
        ("en", "Delivery drivers live in their vans, union says"),
        ("en", "Why did the bridge fall?"),
        ("en", "Best of friends part over a will"),
        ("de", "Fünf Tote bei Brand in Essen"),
        ("de", "Was der Minister verschwieg"),
        ("fr", "Le directeur de la banque démissionne"),
        ("es", "Diez muertos en un accidente"),
        ("it", "Il direttore del museo si dimette"),
    ],
)
def test_a_report_is_no_such_article(language, headline):
    assert not tells_of_many(Article(headline, "A text.", language=language))


def test_entries_stamped_with_the_time_make_a_live_blog():
    entries = "\n\n".join(f"{hour:02}.15 The count of district {hour} has begun." for hour in range(9, 17))
    assert tells_of_many(Article("The count", entries, language="en"))
    assert not tells_of_many(Article("The count", "9:15 was when it began.\n\nIt ended at noon.", language="en"))


def test_a_live_blog_joins_no_two_stories():
    quake = "A strong earthquake of magnitude 7.1 shook Antofagasta in northern Chile at dawn."
    told = [
        Article("Earthquake shakes Antofagasta", quake, language="en", published=NOW, id=1),
        Article("Antofagasta shaken by earthquake", quake, language="en", published=NOW, id=2),
        Article("Chile earthquake: live updates", quake, language="en", published=NOW, id=3),
    ]
    assert sorted(len(story.articles) for story in group(told)) == [1, 2]


def test_a_second_source_is_one_that_surely_tells_the_same():
    quake = "A strong earthquake of magnitude 7.1 shook Antofagasta in northern Chile at dawn on Tuesday."
    again = "Antofagasta in northern Chile was shaken at dawn by an earthquake of magnitude 7.1, officials said."
    lead = Article("Earthquake shakes Antofagasta", quake, language="en", published=NOW, id=1)
    assert corroborates(lead, Article("Chile: Antofagasta shaken by earthquake", again, language="en", published=NOW))
    apart = "A strong earthquake at dawn on Tuesday damaged a bridge near Valdivia in southern Chile, builders said."
    assert not corroborates(lead, Article("Bridge in Chile closed", apart, language="en", published=NOW))
