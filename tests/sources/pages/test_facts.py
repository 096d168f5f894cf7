"""What a page says of itself, in the ways that sites say it → headline, byline, outlet and moment."""

from __future__ import annotations

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
    ],
    ids=["outlet last", "section too", "blog first", "kicker", "no heading", "no outlet", "another title"],
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
