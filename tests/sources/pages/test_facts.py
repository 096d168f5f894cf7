"""What a page says of itself, in the ways that sites say it → headline, byline, outlet and moment."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from bot.sources.pages import article as page
from tests.fakes import web as fake

WORDS = "".join(fake.PARAGRAPH.format(n=n) for n in range(6))


def read(head: str, above: str = "", lang: str = "en"):
    return page.article(
        f"<html lang='{lang}'><head>{head}</head><body>{above}<div>{WORDS}</div></body></html>".encode(), None
    )


@pytest.mark.parametrize(
    ("title", "above", "headline", "outlet"),
    [
        ("Storm hits coast | The Paper", "<h1>Storm hits coast</h1>", "Storm hits coast", "The Paper"),
        ("Storm hits coast – News – The Paper", "<h1>Storm hits coast</h1>", "Storm hits coast", "The Paper"),
        ("The Long Quay: Storm hits coast", "<h1>The Long Quay</h1><h3>Storm hits coast</h3>", "Storm hits coast", "The Long Quay"),
        ("Gale: Storm hits coast - Bote", "<h1><span>Wetter</span><span>Gale: Storm hits coast</span></h1>", "Gale: Storm hits coast", "Bote"),
        ("Observer - Storm hits the western coast", "", "Storm hits the western coast", "Observer"),
        ("Storm hits coast", "<h1>Storm hits coast</h1>", "Storm hits coast", None),
        ("Front page", "<h1>Storm hits coast</h1>", "Storm hits coast", None),
        ("Storm hits coast -- Bote", "<h1>Storm hits coast</h1>", "Storm hits coast", "Bote"),
        ("Opinion | Storm hits coast", "<h1>Storm hits coast</h1>", "Storm hits coast", "Opinion"),
        ("Storm hits coast (Published 2016)", "<h1>Storm hits coast (Published 2016)</h1>", "Storm hits coast", None),
    ],
    ids=["outlet last", "section too", "blog first", "kicker", "no heading", "no outlet", "another title", "dashes",
         "section first", "published"],
)  # fmt: skip
def test_the_headline_and_the_outlet_are_told_apart(title, above, headline, outlet):
    article = read(f"<title>{title}</title>", above)
    assert (article.headline, article.outlet) == (headline, outlet)


@pytest.mark.parametrize(
    ("given", "byline"),
    [
        ("<meta name='author' content='By Ann Lee'>", "Ann Lee"),
        ("<meta name='author' content='Ann Lee and Tom Fisk, The Paper'>", "Ann Lee, Tom Fisk"),
        ("<meta name='author' content='Ann Lee, Political Editor'>", "Ann Lee"),
        ("<meta name='author' content='The Paper, Hamburg'>", None),
        ("<meta name='author' content='Super User'>", None),
        ("<dd itemprop='author'>Written by <b>Ann Lee</b></dd>", "Ann Lee"),
        ("<div class='author'>Ann Lee<span class='title'>Football Writer</span></div>", "Ann Lee"),
        ("<p class='byline'>By <a>Ann Lee</a> and <a>Tom Fisk</a></p>", "Ann Lee, Tom Fisk"),
        ("<p class='byline'>Ann Lee in London | Published today</p>", "Ann Lee"),
        ("<p class='byline'>By Ann Lee For Thepaper.test</p>", "Ann Lee"),
        ("<div class='byline'>Von <span>Ann Lee</span></div>", "Ann Lee"),
        ("<figure><span class='foto-autor'>Tom Fisk</span></figure><span class='autor'>Ann Lee</span>", "Ann Lee"),
        ("<div id='comments'><span class='author'>Sour Reader</span></div>", None),
        ("<span class='author'>hollis77</span><span class='author'>hollis</span>", None),
    ],
)
def test_the_byline_is_names_alone(given, byline):
    head, above = (given, "") if given.startswith("<meta") else ("", given)
    assert read(f"<meta property='og:site_name' content='The Paper'>{head}", above).byline == byline


def said(*nodes: dict) -> str:
    return f'<script type="application/ld+json">{json.dumps(nodes)}</script>'


NEWS = {"@type": "NewsArticle", "headline": "Storm hits coast"}


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        ("<meta property='og:title' content='Latest news &amp; headlines'>", "Storm hits coast"),
        ("<meta property='og:title' content='Storm hits coast | Weather | The Paper'>", "Storm hits coast"),
        (said(NEWS) + "<meta property='og:title' content='You will not believe this coast'>", "Storm hits coast"),
        (said({"@type": "VideoObject", "name": "Storm, the film"}), "Storm hits coast"),
        (said(NEWS | {"headline": "Storm hits…"}), "Storm hits coast"),
    ],
    ids=["general title", "section and site", "what most agree on", "a film", "cut short"],
)
def test_the_headline_is_what_the_page_gives_the_article(head, headline):
    assert read(f"<title>Storm hits coast - The Paper</title>{head}", "<h1>Storm hits coast</h1>").headline == headline


PERSON, HOUSE = {"@type": "Person", "name": "Ann Lee"}, {"@type": "Organization", "name": "Quay Media Group"}


@pytest.mark.parametrize(
    ("head", "byline"),
    [
        (said(NEWS | {"author": [PERSON, PERSON | {"name": "ANN LEE"}], "publisher": HOUSE}), "Ann Lee"),
        (said(NEWS | {"author": [HOUSE, PERSON], "publisher": HOUSE}), "Ann Lee"),
        (said(NEWS | {"author": HOUSE, "publisher": HOUSE}), "Quay Media Group"),
        (said(NEWS | {"author": PERSON | {"name": "Quay Media Group et Coast Press"}, "publisher": HOUSE}), "Coast Press"),
        (said(NEWS | {"author": {"@type": "Person", "givenName": "Ann", "familyName": "Lee"}}), "Ann Lee"),
        (said(NEWS | {"author": HOUSE | {"name": "Coast Press Agency"}, "publisher": HOUSE}), "Coast Press Agency"),
        (said(NEWS | {"author": {"@id": "#a"}}, PERSON | {"@id": "#a"}), "Ann Lee"),
        (said(NEWS | {"author": "Ann Lee, professor of coasts at the university"}), "Ann Lee"),
        (said({"@type": "ImageObject", "author": PERSON}), None),
        ("<meta name='author' content='Quay Media Group'><meta property='article:author' content='Ann Lee'>", "Ann Lee"),
        ("<meta name='author' content='ann@paper.test (Ann Lee)'>", "Ann Lee"),
        ("<meta property='article:author' content='https://paper.test/ann'>", None),
        (said(NEWS | {"author": "投稿者: 山田 海"}), "山田 海"),
    ],
    ids=["once", "publisher", "publisher alone", "publisher and agency", "in two parts", "agency", "by reference", "post", "of a picture", "metas", "mail", "link",
         "label"],
)  # fmt: skip
def test_authors_are_people_all_of_them_once(head, byline):
    assert read(head).byline == byline


@pytest.mark.parametrize(
    ("above", "byline"),
    [
        ("<h1>Storm</h1><p>By <a href='/author/ann-lee'>Ann Lee</a></p>", "Ann Lee"),
        (
            "<h1>Storm</h1><a rel='author' href='/a'>Ann Lee</a> and <a rel='author' href='/t'>Tom Fisk</a>",
            "Ann Lee, Tom Fisk",
        ),
        ("<div class='promo'><span class='byline'>By Carl Beck</span></div><h1>Storm</h1>", None),
        ("<div class='author-note'><div class='caption'>A note from Sol</div></div>", None),
        ("<div class='authority-control'>Authority control</div>", None),
        (
            "<aside><span class='author'>Carl Beck</span></aside><h1>Storm</h1><p class='byline'>Von Ann Lee</p>",
            "Ann Lee",
        ),
    ],
    ids=["a link to the author", "two of them", "a teaser's", "a note", "another word", "beside"],
)
def test_a_byline_is_the_articles_own(above, byline):
    assert read("", above).byline == byline


CARD = "<aside><time datetime='2019-02-02T10:00Z' itemprop='datePublished'>x</time></aside><h1>Storm</h1>"
UPDATED = "<h1>Storm</h1><time class='updated' datetime='2025-06-01T10:00:00Z'>x</time>"


def at(*moment: int) -> datetime:
    return datetime(*moment, tzinfo=UTC)


@pytest.mark.parametrize(
    ("head", "above", "moment"),
    [
        (said(NEWS | {"datePublished": "2025-05-06T08:00:00Z"}, {"@type": "WebSite", "datePublished": "2011-01-01"}), "",
         at(2025, 5, 6, 8)),
        (said({"@type": "ImageObject", "dateCreated": "2016-09-17T10:00:00Z"})
         + "<meta property='article:published_time' content='2016-12-18T15:43:00Z'>", "", at(2016, 12, 18, 15, 43)),
        (said(NEWS | {"dateCreated": "2025-05-05T08:00:00Z", "datePublished": "2025-05-06 09:00:00 +02:00"}), "",
         at(2025, 5, 6, 7)),
        (said(NEWS | {"datePublished": "2025-05-06 10:00:00.0"}) + "<meta name='date' content='2025-05-06T10:00:00+02:00'>",
         "", at(2025, 5, 6, 8)),
        ("", "<h1>Storm</h1><span itemprop='datePublished' content='2019-04-26'>today</span><p>Corrected 2019-12-17</p>",
         at(2019, 4, 26)),
        ("", CARD + "<time datetime='2025-05-06T08:00:00Z'>6 May</time>", at(2025, 5, 6, 8)),
        ("", UPDATED + "<time class='published' datetime='2025-05-06T08:00:00Z'>y</time>", at(2025, 5, 6, 8)),
        ("", "<h1>Storm</h1><time datetime='2016-10-04 05:07:09'>10/04/2016 05:07 AM</time>", at(2016, 10, 4, 5, 7, 9)),
        ("", "<h1>Storm</h1><a href='/s'><abbr class='published' title='2016-03-31T03:55:00-07:00'>3:55</abbr></a>",
         at(2016, 3, 31, 10, 55)),
        ("", "<h1>Storm</h1><p>Fri, 31 Mar 2023 20:19 America/Los_Angeles</p>", at(2023, 4, 1, 3, 19)),
    ],
    ids=["by type", "not a picture's", "not its draft's", "with its zone", "microdata", "not a card's", "not its update's", "marked first",
         "a link of its own", "zone by name"],
)  # fmt: skip
def test_the_date_is_the_articles_own(head, above, moment):
    assert read(head, above).published == moment


@pytest.mark.parametrize(("lang", "month"), [("en-US", 4), ("en", 4), ("en-GB", 10), ("de", 10)])
def test_which_number_is_the_month_the_pages_language_tells(lang, month):
    assert read("", "<h1>Storm</h1><p>4/10/2016</p>", lang).published == at(2016, month, 14 - month)


@pytest.mark.parametrize(
    ("given", "lang", "moment"),
    [
        ("<meta name='date' content='2017-05-23T14:12:00+02:00'>", "de", datetime(2017, 5, 23, 12, 12, tzinfo=UTC)),
        ("<time class='published' datetime='2017-03-04T08:15:00-05:00'>March 4</time>", "en", datetime(2017, 3, 4, 13, 15, tzinfo=UTC)),
        ("<h1>Storm</h1><p>Dienstag, 23. Mai 2017, 14:12 Uhr</p>", "de", datetime(2017, 5, 23, 14, 12, tzinfo=UTC)),
        ("<h1>Tempête</h1><p>Publié le 12 mars 2020 à 07h00</p>", "fr", datetime(2020, 3, 12, 7, tzinfo=UTC)),
        ("<h1>Storm</h1><p>Ann Lee | Posted: October 3, 2016 6:01 a.m. EDT</p>", "en", datetime(2016, 10, 3, 10, 1, tzinfo=UTC)),
        ("<h1>Storm</h1><p>The last one, on 3 October 2016, killed two.</p>", "en", None),
    ],
    ids=["meta with zone", "marked time", "german", "french", "american", "a sentence"],
)  # fmt: skip
def test_the_moment_is_read_as_sites_write_it(given, lang, moment):
    assert read("", given, lang).published == moment
