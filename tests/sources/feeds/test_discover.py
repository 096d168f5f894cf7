"""A page → the feeds that somebody means who names it."""

from __future__ import annotations

import pytest

from bot.sources.feeds.discover import LIKELY, MOST, discover, likely

HERE = "https://news.test/start/"
RSS = "application/rss+xml"


def page(head: str, body: str = "") -> bytes:
    return f"<!doctype html><html><head><title>x</title>{head}</head><body>{body}</body></html>".encode()


def link(href: str, kind: str = RSS, title: str = "", rel: str = "alternate") -> str:
    return f'<link rel="{rel}" type="{kind}" title="{title}" href="{href}">'


@pytest.mark.parametrize(
    "html",
    [
        page(link("https://news.test/feed")),
        page(link("/feed")),
        page(link("//news.test/feed")),
        page(link("feed:https://news.test/feed")),
        page("<base href='/'>" + link("feed")),
        page("<base href='javascript:x'>" + link("/feed")),
        page("", link("/feed")),
        page(link("/feed", rel="home ALTERNATE")),
        page(link("/feed", "Application/RSS+XML; charset=utf-8")),
        page(link("/feed", "application/atom+xml")),
        page(link("/feed", "application/x.atom+xml")),
        page(link("/feed", "application/feed+json")),
        page(link("/feed", "text/xml")),
        page('<link rel="alternate" href="/feed">'),
        page('<link rel="feed" href="/feed">'),
        b"<LINK REL=alternate TYPE=application/rss+xml HREF=/feed>",
        page(link("\n /feed \n")),
        page("", '<a href="/feed">Stay in touch</a>'),
    ],
)
def test_a_feed_is_found_however_it_is_announced(html):
    assert discover(html, HERE) == ("https://news.test/feed",)


@pytest.mark.parametrize(
    "doubtful",
    [
        link("/comments/feed/", title="News » Comments Feed"),
        link("/2026/post/feed/", title="News » A post Comments Feed"),
        link("/2026/post/feed/", title="News » Kommentar-Feed"),
        link("/wp-json/wp/v2/pages/1", "application/json"),
    ],
    ids=["comments", "a post's comments", "German comments", "an interface"],
)
def test_the_main_feed_comes_first(doubtful):
    assert discover(page(doubtful + link("/feed/")), HERE)[0] == "https://news.test/feed/"


def test_links_in_the_text_are_asked_only_when_nothing_is_announced():
    body = '<a href="/feeds/how">About feeds</a><a href="/x?format=xml">RSS</a><a href="/rss/main.xml">Main</a>'
    assert discover(page(link("/feed"), body), HERE) == ("https://news.test/feed",)
    assert discover(page("", body), HERE)[0] == "https://news.test/rss/main.xml"
    assert "https://news.test/x?format=xml" in discover(page("", body), HERE)


@pytest.mark.parametrize(
    "href",
    ["javascript:alert(1)", "data:x,y", "file:///etc/passwd", "", "#", "http://", "http://[", "x" * 9000, HERE],
    ids=str,
)
def test_a_hostile_or_empty_address_is_no_feed(href):
    assert discover(page(link(href)), HERE) == ()


@pytest.mark.parametrize(
    "other",
    [
        '<link rel="alternate" hreflang="de" href="/de/">',
        '<link rel="alternate stylesheet" type="text/css" href="/x.css">',
        '<link rel="stylesheet" href="/feed.css">',
        f"<!-- {link('/old.xml')} -->",
        '<a href="/feedback">Feedback</a>',
    ],
)
def test_other_links_are_no_feeds(other):
    assert discover(page(other, other), HERE) == ()


def test_a_page_of_many_feeds_gives_the_first_of_them():
    found = discover(page("".join(link(f"/category/{n}.xml") for n in range(30))), HERE)
    assert found == tuple(f"https://news.test/category/{n}.xml" for n in range(MOST))


@pytest.mark.parametrize("html", [b"", b"\0\0", b"just words", "<p>".encode("utf-16")])
def test_what_is_no_page_names_no_feed(html):
    assert discover(html, HERE) == ()


@pytest.mark.parametrize(
    ("address", "first"),
    [
        ("https://news.test", "https://news.test/feed"),
        ("https://news.test/", "https://news.test/feed"),
        ("https://news.test/?from=mail", "https://news.test/feed"),
        ("https://news.test/blog", "https://news.test/blog/feed"),
        ("https://news.test/blog/", "https://news.test/blog/feed"),
    ],
)
def test_the_front_of_a_site_has_its_feed_at_a_usual_place(address, first):
    assert likely(address)[0] == first
    assert len(likely(address)) == len(LIKELY)


@pytest.mark.parametrize("address", ["https://news.test/2026/11/harbour", "https://news.test/story.html"])
def test_an_article_is_not_searched_for_feeds(address):
    assert likely(address) == ()
