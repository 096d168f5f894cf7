"""Web pages → articles, and every page that is none → a fault."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.faults import FetchError
from bot.sources.feeds.discover import discover
from bot.sources.pages import article as page
from bot.sources.pages.dates import moment_of, plausible
from tests.fakes import web as fake

HERE = "https://news.test/2018/06/harbour"
NOW = datetime(2018, 6, 7, 9, tzinfo=UTC)


def html(head: str = "", body: str = "", lang: str = "en") -> bytes:
    words = "".join(fake.PARAGRAPH.format(n=n) for n in range(8))
    return (
        f'<!doctype html><html lang="{lang}"><head><title>Harbour reopens after storm</title>{head}</head><body>'
        f"<nav><a href='/'>Home</a><a href='/world'>World</a></nav><article><h1>Harbour reopens after storm</h1>{words}{body}"
        f"</article><aside><a href='/x'>Most read</a></aside><footer>All rights reserved</footer></body></html>"
    ).encode()


def test_the_main_text_stands_alone_in_paragraphs():
    article = page.article(html(), HERE)
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) == 8
    assert all(paragraph.startswith("The harbour reopened") for paragraph in paragraphs)
    assert article.headline == "Harbour reopens after storm"
    assert article.language == "en"
    assert not article.extract


@pytest.mark.parametrize(
    ("head", "moment"),
    [
        (
            '<meta property="article:published_time" content="2018-06-07T10:00:00+03:00">',
            datetime(2018, 6, 7, 7, tzinfo=UTC),
        ),
        (
            '<script type="application/ld+json">{"datePublished": "2018-06-07T10:00:00Z"}</script>',
            datetime(2018, 6, 7, 10, tzinfo=UTC),
        ),
        ('<meta name="pubdate" content="Thu, 07 Jun 2018 10:00:00 GMT">', datetime(2018, 6, 7, 10, tzinfo=UTC)),
        ('<meta name="dc.date" content="2018-06-07">', datetime(2018, 6, 7, tzinfo=UTC)),
        ('<meta name="dc.date" content="someday">', None),
    ],
    ids=["open graph", "json-ld", "rfc 2822", "a day", "nonsense"],
)
def test_the_publication_is_in_utc(head, moment):
    assert page.article(html(head), HERE).published == moment


def test_byline_outlet_image_and_address_are_what_the_page_says():
    head = (
        '<meta name="author" content="Mari Tamm"><meta property="og:site_name" content="The Harbour Post">'
        '<meta property="og:image" content="/a.jpg"><link rel="canonical" href="https://www.news.test/harbour">'
    )
    article = page.article(html(head), HERE)
    assert (article.byline, article.outlet) == ("Mari Tamm", "The Harbour Post")
    assert (article.image, article.url) == ("https://www.news.test/a.jpg", "https://www.news.test/harbour")


@pytest.mark.parametrize(
    "canonical", ["https://evil.test/harbour", "https://news.test/", "javascript:alert(1)", "http://["]
)
def test_a_page_cannot_take_another_sites_place(canonical):
    assert page.article(html(f'<link rel="canonical" href="{canonical}">'), HERE).url == HERE


def test_related_links_and_credits_are_told_apart():
    body = "<p>Related article: Storm closes harbour for a week</p><p>Reporting by Mari Tamm; Editing by Jaan Kask</p><p>Share this article</p>"
    article = page.article(html(body=body), HERE)
    assert article.related == ("Storm closes harbour for a week",)
    assert article.credits == ("Reporting by Mari Tamm; Editing by Jaan Kask",)
    assert "Share" not in article.text


SAID = "<p>I waited two weeks for this, and my brother has a boat there too, so thank you all for the news.</p>"


@pytest.mark.parametrize(
    ("heading", "mark"),
    [
        ("12 Comments", "Ann Lund says:"),
        ("Comentar", "Hace 28 minutos"),
        ("Kommentare (3)", "Ann Lund, 7. Juni 2018, 14:05"),
        ("Leave a reply", "Reply"),
    ],
)
def test_what_readers_wrote_below_is_left_out(heading, mark):
    body = f"<h2>{heading}</h2>" + f"<p>{mark}</p>{SAID}" * 3
    article = page.article(html(body=body), HERE)
    assert len(article.text.split("\n\n")) == 8
    assert "my brother" not in article.text


@pytest.mark.parametrize(
    "body",
    [
        f"<h2>Comments</h2>{SAID * 3}",
        f"<h2>Comments</h2><p>Ann Lund says:</p>{SAID * 3}",
        "<p>12 comments</p>" + f"<p>7 June, 14:05</p>{SAID}" * 30,
    ],
    ids=["no mark", "one mark", "a live report"],
)
def test_what_may_be_the_article_below_such_a_heading_stays(body):
    assert "my brother" in page.article(html(body=body), HERE).text


@pytest.mark.parametrize(
    "credit",
    [
        "The Harbour Wire ™ & © 2018 Harbour Network, Inc. All rights reserved.",
        "Write to Ann Lund at ann.lund@news.test",
    ],
)
def test_rights_and_addresses_of_the_author_are_credits(credit):
    article = page.article(html(body=f"<p>{credit}</p>"), HERE)
    assert article.credits == (credit,)
    assert credit not in article.text


def test_headlines_of_other_articles_between_the_paragraphs_are_related():
    body = (
        "<p><a href='/a'><strong>Five questions to ask before you sail</strong></a></p>"
        "<p><a href='/b'><h4>What a harbour costs, and whom</h4></a></p><p>The end of it is not known.</p>"
    )
    article = page.article(html(body=body), HERE)
    assert article.related == ("Five questions to ask before you sail", "What a harbour costs, and whom")
    assert article.text.endswith("on board.\n\nThe end of it is not known.")


def test_a_list_that_has_links_among_other_things_stays():
    body = "<ul><li><a href='/b'>The storm hour by hour</a></li><li>Nine boats, two of them new</li></ul><p>That is all.</p>"
    assert "- The storm hour by hour" in page.article(html(body=body), HERE).text


@pytest.mark.parametrize(
    "wall",
    [
        "Subscribe to continue reading",
        "This article is for subscribers only",
        "Jetzt anmelden und weiterlesen",
        "La suite est réservée aux abonnés",
        "Il vous reste 80 % de cet article à lire.",
        "Contenido exclusivo para suscriptores",
    ],
)
def test_the_offer_behind_a_wall_is_left_out_and_the_rest_an_extract(wall):
    offer = f"<h2>{wall}</h2><p>Four weeks of everything we write, on every screen you have, for one euro.</p>"
    article = page.article(html(body=offer), HERE)
    assert article.extract
    assert wall not in article.text
    assert "one euro" not in article.text


def test_a_wall_with_more_behind_it_than_before_is_none():
    article = page.article(html().replace(b"<article>", b"<article><h3>Subscribe to continue reading</h3>"), HERE)
    assert not article.extract
    assert len(article.text.split("\n\n")) == 8


def test_a_page_behind_a_wall_is_kept_as_an_extract():
    head = '<script type="application/ld+json">{"isAccessibleForFree": false}</script>'
    assert page.article(html(head), HERE).extract


def test_a_page_that_only_describes_itself_is_an_extract():
    content = b'<html><head><title>x</title><meta name="description" content="The harbour reopened after the storm, officials said."></head><body><div id="app"></div><noscript>Please enable JavaScript</noscript></body></html>'
    article = page.article(content, HERE)
    assert article.extract
    assert article.text == "The harbour reopened after the storm, officials said."


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"\0" * 50,
        b"\x89PNG\r\n" + bytes(range(256)),
        b"<html></html>",
        b"<div id='app'></div>",
        b"%PDF-1.4",
        b"{}",
        b"<html><body>"
        + b"".join(b"<a href='/%d'>Harbour story %d</a> " % (n, n) for n in range(40))
        + b"</body></html>",
    ],
    ids=["empty", "blank", "zeros", "png", "no body", "script only", "pdf", "json", "an index of links"],
)
def test_what_holds_no_article_is_said_to_hold_none(content):
    with pytest.raises(FetchError):
        page.article(content, HERE)


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_a_fault(content):
    try:
        assert page.article(content, HERE).text
    except FetchError as fault:
        assert fault.what  # noqa: PT017


@given(st.integers(0, 3000), st.binary(min_size=1, max_size=80))
def test_a_page_with_damage_anywhere_is_an_article_or_a_fault(place, damage):
    whole = html('<script type="application/ld+json">{"author": {"name": 5}, "datePublished": "x"}</script>')
    try:
        assert page.article(whole[:place] + damage + whole[place:], HERE).text
    except FetchError as fault:
        assert fault.what  # noqa: PT017


@pytest.mark.parametrize(
    "opening", ["<div>" * 20_000, "<b><i>" * 5000, "<table><tr><td>" * 3000], ids=["div", "inline", "tables"]
)
def test_nesting_without_end_is_survived(opening):
    try:
        page.article(f"<html><body>{opening}The harbour reopened after the storm.".encode(), HERE)
    except FetchError as fault:
        assert fault.what  # noqa: PT017


def test_thousands_of_links_cost_no_more_than_they_are():
    teasers = "".join(
        f"<a href='/{n}'><h3>Story number {n} of this day</h3></a><p>And {n} more words.</p>" for n in range(4000)
    )
    begun = time.process_time()
    page.article(html(body=f"<div>{teasers}</div>"), HERE)
    assert time.process_time() - begun < 20  # two seconds; looking for each in all of the page took minutes


@pytest.mark.parametrize(
    "given_", ["", "yesterday", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2018-13-45", "٢٠١٨-٠٦-٠٧"]
)
def test_a_date_that_is_none_is_none(given_):
    assert moment_of(given_) is None or moment_of(given_).tzinfo is UTC


def test_a_date_in_the_future_is_first_sight_and_said_to_be():
    assert plausible(NOW + timedelta(minutes=20), NOW) == (NOW, False)
    assert plausible(NOW + timedelta(days=2), NOW) == (NOW, True)
    assert plausible(None, NOW) == (NOW, True)
    assert plausible(NOW - timedelta(days=2), NOW) == (NOW - timedelta(days=2), False)


def test_a_page_names_its_feeds_best_first():
    content = b"""<html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" href="/comments/feed">
    <link rel="alternate" type="application/atom+xml" href="atom.xml"><link rel="alternate" hreflang="de" href="/de">
    <link rel="alternate" type="application/rss+xml" href="javascript:x"></head></html>"""
    assert discover(content, "https://news.test/x") == (
        "https://news.test/news/atom.xml",
        "https://news.test/comments/feed",
    )


def test_a_page_that_announces_none_is_searched_for_links_to_feeds():
    assert discover(b"<a href='/about'>About</a><a href='/rss.xml'>RSS</a>", "https://news.test/") == (
        "https://news.test/rss.xml",
    )
    assert discover(b"\0\xff", "https://news.test/") == ()


@pytest.mark.parametrize(
    "line",
    [
        "Published in 1913, the book sold two million copies.",
        "Search parties left at dawn.",
        "Next, the council will vote on the bridge.",
        "Photographs of the dam were shown to the jury.",
        "“Subscribe to nothing,” he said.",
        "Comments that the mayor made on Friday led to a protest.",
        "Related cases are before the court in Lyon.",
        "Watch and ward were kept until the morning.",
    ],
)
def test_running_text_that_begins_like_a_sites_own_words_stays(line):
    assert line in page.article(html(body=f"<p>{line}</p><p>The end of it is not known.</p>"), HERE).text.split("\n\n")


def test_dates_that_are_the_article_stay():
    dates = ("3 May 2018, Berlin", "5 May 2018, Paris", "9 May 2018, Ghent")
    body = "".join(f"<p>{date}</p>" for date in dates)
    assert tuple(page.article(html(body=body), HERE).text.split("\n\n")[-3:]) == dates
