"""Feeds of every kind and every kind of broken feed → entries."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.sources.faults import FetchError
from bot.sources.feeds import reading as feed
from bot.sources.feeds.entry import MOST_ENTRIES
from tests.fakes import web as fake

HERE = "https://news.test/feed"
STORY = " ".join(f"The harbour reopened on day {n} after the storm." for n in range(30))


def rss(item: str, extra: str = "") -> bytes:
    return fake.rss(f"<item>{item}</item>", extra=extra)


def one(item: str, extra: str = "") -> feed.Entry:
    (entry,) = feed.entries(rss(item, extra), HERE).entries
    return entry


RSS = rss("<title>Harbour reopens</title><link>https://news.test/1</link><description>Ships.</description>")
RDF = b"""<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">
<channel><title>Harbour News</title></channel><item rdf:about="https://news.test/1"><title>Harbour reopens</title>
<link>https://news.test/1</link><description>Ships.</description></item></rdf:RDF>"""
RSS091 = RSS.replace(b'version="2.0"', b'version="0.91"')
ATOM = b"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour News</title><entry><id>tag:1</id><title>Harbour reopens</title>
<link href="/1"/><summary>Ships.</summary></entry></feed>"""
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Harbour News",
        "items": [{"id": "1", "url": "/1", "title": "Harbour reopens", "content_text": "Ships."}],
    }
).encode()


@pytest.mark.parametrize("content", [RSS, RSS091, RDF, ATOM, JSON], ids=["rss", "rss 0.91", "rdf", "atom", "json"])
def test_every_kind_of_feed_gives_the_same_entry(content):
    found = feed.entries(content, HERE)
    assert found.title == "Harbour News"
    (entry,) = found.entries
    assert (entry.headline, entry.link, entry.summary, entry.text) == (
        "Harbour reopens",
        "https://news.test/1",
        "Ships.",
        "",
    )


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252", "utf-16", "koi8-r"])
def test_an_encoding_is_read_as_declared(encoding):
    title = "Гавань открыта" if encoding == "koi8-r" else "Café réouvert"
    content = rss(f"<title>{title}</title>").decode().replace("?>", f' encoding="{encoding}"?>').encode(encoding)
    assert feed.entries(content, HERE).entries[0].headline == title


@pytest.mark.parametrize("lie", ["us-ascii", "utf-16", "no-such-encoding"])
def test_an_encoding_that_lies_loses_no_entry(lie):
    content = rss("<title>Café réouvert</title>").decode().replace("?>", f' encoding="{lie}"?>').encode()
    assert feed.entries(content, HERE, "text/xml; charset=us-ascii").entries[0].headline.startswith("Caf")


@pytest.mark.parametrize(
    ("item", "headline"),
    [
        ("<title>Storm &amp;lt;b&amp;gt;over&amp;lt;/b&amp;gt; coast</title>", "Storm over coast"),
        ("<title><![CDATA[Storm <em>over</em> coast &amp; sea]]></title>", "Storm over coast & sea"),
        ("<title>Storm\n\t over   coast</title>", "Storm over coast"),
        ("<description>First words of it. More.</description>", "First words of it. More."),
        ("<title>  </title><description>Only this.</description>", "Only this."),
        ("<title>AT&amp;T grows</title>", "AT&T grows"),
        ("<title>5 &lt; 6, they said</title>", "5 < 6, they said"),
        ("<title>Use vector&lt;int&gt;</title>", "Use vector<int>"),
        ("<title>Storm <i>over</i> coast</title>", "Storm over coast"),
        ("<title>&lt;![CDATA[Storm over coast]]&gt;</title>", "Storm over coast"),
        ("<title>Ha&#173;fen &amp;#8217;s</title>", "Hafen ’s"),
        ('<title><![CDATA[<img src="x.png" alt="">]]></title><description>Only this.</description>', "Only this."),
    ],
    ids=[
        "escaped twice",
        "cdata",
        "white space",
        "no title",
        "blank title",
        "ampersand",
        "less than",
        "no tag of HTML",
        "raw mark-up",
        "cdata twice",
        "soft hyphen",
        "only a picture",
    ],
)
def test_a_headline_is_plain_text_on_one_line(item, headline):
    assert one(item).headline == headline


def test_a_title_of_100_kb_is_cut_and_says_so():
    entry = one(f"<title>{'after storm ' * 9000}</title><link>https://news.test/1</link>")
    assert len(entry.headline) <= 500
    assert entry.headline.endswith("…")


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.test/",
        "http://[",
        "mailto:a@b.test",
        "http://",
    ],
)
def test_only_web_links_stay(link):
    assert one(f"<title>Click</title><link>{link}</link>").link is None


@pytest.mark.parametrize(
    ("link", "absolute"),
    [
        ("/a", "https://news.test/a"),
        ("a?b=1&amp;c=2", "https://news.test/a?b=1&c=2"),
        ("//other.test/x", "https://other.test/x"),
        ("www.news.test/a", "http://www.news.test/a"),
        ("/two words", "https://news.test/two%20words"),
    ],
)
def test_relative_links_are_made_absolute(link, absolute):
    assert one(f"<title>x</title><link>{link}</link>").link == absolute


def test_an_entry_without_an_id_is_known_by_its_link_or_its_words():
    assert one("<title>x</title><link>https://news.test/1</link>").id == "https://news.test/1"
    nameless = [one(f"<title>x</title><description>{words}</description>").id for words in ("a", "a", "b")]
    assert nameless[0] == nameless[1] != nameless[2]


@pytest.mark.parametrize(
    ("guid", "link"),
    [
        ("<guid>https://news.test/1</guid>", "https://news.test/1"),
        ("<guid>/1</guid>", "https://news.test/1"),
        ("<guid>harbour-1</guid>", None),
        ('<guid isPermaLink="false">https://news.test/1</guid>', None),
        ("<guid>https://news.test/guid</guid><link>https://news.test/1</link>", "https://news.test/1"),
    ],
    ids=["an address", "a path", "a word", "said to be none", "beside a link"],
)
def test_a_guid_is_the_link_only_where_it_is_one(guid, link):
    assert one(f"<title>x</title>{guid}").link == link


def test_an_id_is_the_feeds_own_wherever_the_feed_lives():
    item = rss("<title>x</title><guid>harbour-1</guid>")
    assert {feed.entries(item, address).entries[0].id for address in (HERE, "https://other.test/")} == {"harbour-1"}


def test_an_id_that_stands_for_several_links_loses_none_of_them():
    items = "".join(f"<item><guid>0</guid><title>{n}</title><link>/{n}</link></item>" for n in (1, 2, 2))
    found = feed.entries(fake.rss(items), HERE).entries
    assert [entry.link for entry in found] == ["https://news.test/1", "https://news.test/2"]
    assert len({entry.id for entry in found}) == 2


def test_a_link_of_several_entries_or_of_the_whole_site_is_no_address_of_one():
    items = "".join(
        f"<item><title>{n}</title><link>{link}</link></item>" for n, link in enumerate(["/a", "/a", "/a#c", "/b", "/"])
    )
    found = feed.entries(fake.rss(items), HERE).entries
    assert [(entry.headline, entry.shared) for entry in found] == [
        ("0", True),
        ("1", True),
        ("2", True),
        ("3", False),
        ("4", True),
    ]
    assert len({entry.id for entry in found}) == 5


def test_of_entries_with_one_id_and_headline_the_first_stays_and_others_are_kept():
    titles = ("First", "Second", "First")
    items = "".join(f"<item><guid>7</guid><title>{title}</title></item>" for title in titles)
    found = feed.entries(fake.rss(items), HERE).entries
    assert [entry.headline for entry in found] == ["First", "Second"]
    assert len({entry.id for entry in found}) == 2


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("Thu, 07 Jun 2018 10:00:00 +0300", datetime(2018, 6, 7, 7, tzinfo=UTC)),
        ("2018-06-07T10:00:00Z", datetime(2018, 6, 7, 10, tzinfo=UTC)),
        ("nonsense", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("0000-00-00", None),
        ("99999-01-01T00:00:00Z", None),
    ],
)
def test_dates_are_utc_or_nothing(date, moment):
    assert one(f"<title>x</title><pubDate>{date}</pubDate>").published == moment


def test_the_full_text_of_a_feed_is_known_from_a_teaser():
    body = "xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    whole = fake.rss(
        f"<item><title>x</title><content:encoded><![CDATA[<p>{STORY}</p><p>{STORY}</p>]]></content:encoded></item>"
    )
    whole = whole.replace(b'version="2.0"', f'version="2.0" {body}'.encode())
    teaser = whole.replace(b"</p>]]>", b"</p><p>Read more</p>]]>")
    assert feed.entries(whole, HERE).entries[0].text.split("\n\n") == [STORY, STORY]
    assert feed.entries(teaser, HERE).entries[0].text == ""


def test_read_more_is_no_part_of_a_summary():
    entry = one(
        "<title>x</title><description><![CDATA[<p>Ships left.</p><p><a href='x'>Continue reading →</a></p>]]></description>"
    )
    assert entry.summary == "Ships left."


def test_scripts_and_styles_are_no_words():
    entry = one(
        "<title>x</title><description><![CDATA[<style>p{}</style><p>Ships<script>alert(1)</script> left.</p>]]></description>"
    )
    assert entry.summary == "Ships left."


def test_what_a_feed_wishes_is_read():
    wishes = "<ttl>120</ttl><skipHours><hour>3</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>"
    found = feed.entries(rss("<title>x</title>", wishes), HERE)
    assert (found.ttl, found.skip_hours, found.skip_days) == (timedelta(hours=2), {3, 0}, {6})


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("2026-11-24T10:00:00+02:00", datetime(2026, 11, 24, 8, tzinfo=UTC)),
        ("2026-11-24T10:00:00", datetime(2026, 11, 24, 10, tzinfo=UTC)),
        ("Tue, 24 Nov 2026 10:00:00 CET", datetime(2026, 11, 24, 9, tzinfo=UTC)),
        ("9999-12-31T23:59:59Z", None),
        ("soon", None),
        (1795514400, None),
    ],
)
def test_dates_of_json_are_read_as_those_of_xml(date, moment):
    content = json.dumps({"items": [{"id": "1", "title": "x", "date_published": date}]}).encode()
    assert feed.entries(content, HERE).entries[0].published == moment


@pytest.mark.parametrize("ttl", ["0", "-5", "soon", "9" * 30, ""])
def test_a_nonsensical_wish_is_no_wish(ttl):
    found = feed.entries(rss("<title>x</title>", f"<ttl>{ttl}</ttl>"), HERE)
    assert found.ttl is None or found.ttl <= timedelta(days=7)


@pytest.mark.parametrize(
    ("authors", "byline"),
    [
        ("<author>ann@news.test (Ann Lee)</author>", "Ann Lee"),
        ("<author>Ann Lee &lt;ann@news.test&gt;</author>", "Ann Lee"),
        ("<author>ann@news.test</author>", None),
        ("<author>By Ann Lee</author>", "Ann Lee"),
        ("<dc:creator>Ann Lee</dc:creator><dc:creator>Bob Ray</dc:creator>", "Ann Lee, Bob Ray"),
        ("<dc:creator>Ann Lee</dc:creator><author>a@news.test (Ann Lee)</author>", "Ann Lee"),
    ],
)
def test_a_byline_is_the_names_of_the_authors(authors, byline):
    assert one(f"<title>x</title>{authors}").byline == byline


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "latin-1"])
def test_json_is_read_in_its_encoding(encoding):
    words = {"items": [{"id": "1", "title": "Café", "content_text": "List<String> where x<y holds."}]}
    (entry,) = feed.entries(json.dumps(words, ensure_ascii=False).encode(encoding), HERE).entries
    assert (entry.headline, entry.summary) == ("Café", "List<String> where x<y holds.")


def test_an_image_comes_from_an_enclosure():
    assert (
        one('<title>x</title><enclosure url="/a.jpg" type="image/jpeg" length="1"/>').image == "https://news.test/a.jpg"
    )
    assert one('<title>x</title><enclosure url="/a.webp?w=9" length="1"/>').image == "https://news.test/a.webp?w=9"
    assert one('<title>x</title><enclosure url="/a.mp3" type="audio/mpeg" length="1"/>').image is None


def test_a_feed_of_150_000_items_is_cut_quickly_and_says_so():
    found = feed.entries(fake.rss("<item><title>n</title><guid>{n}</guid></item>" * 150_000), HERE)
    assert found.cut
    assert len(found.entries) <= MOST_ENTRIES


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty answer"),
        (b" \n ", "empty answer"),
        (fake.article(1), "web page"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "not a feed"),
        (b"{}", "not a feed"),
        (b"[1", "not a feed"),
        (b"[" * 100_000, "not a feed"),
        (b"just words", "not a feed"),
        (b"<a><b/></a>", "not a feed"),
    ],
    ids=["empty", "blank", "html", "png", "json", "torn json", "deep json", "text", "other xml"],
)
def test_what_is_no_feed_is_said_to_be_none(content, words):
    with pytest.raises(FetchError, match=words):
        feed.entries(content, HERE)


def test_a_page_given_for_a_feed_names_its_feed():
    page = b'<html><head><link rel="alternate" type="application/rss+xml" href="/news.rss"></head></html>'
    with pytest.raises(FetchError, match=r"https://news\.test/news\.rss"):
        feed.entries(page, HERE)


def test_entities_neither_grow_nor_read_files():
    found = feed.entries(fake.ENTITIES, HERE)
    assert len(found.title) <= 200
    assert "root:" not in found.title


@pytest.mark.parametrize("path", ["/nul", "/invalid-utf8", "/utf7", "/long-title", "/javascript", "/same-ids", "/many"])
async def test_a_feed_that_a_server_gets_wrong_loses_no_readable_entry(path):
    from bot.sources.web.client import Web

    async with fake.BadWeb() as bad, Web(allow_networks=("127.0.0.1/32",), spacing=0) as web:
        fetched = await web.fetch(bad.base + path, purpose="feed")
    found = feed.entries(fetched.content, fetched.url, fetched.content_type)
    assert found.entries
    for entry in found.entries:
        assert "\0" not in entry.headline
        assert "<script" not in entry.headline
        assert entry.headline.isprintable()


def test_all_cases_of_the_parsers_own_tests_go_through(feedparser_cases):
    read = 0
    for content in feedparser_cases.values():
        try:
            found = feed.entries(content, HERE)
        except FetchError:
            continue
        read += 1
        assert all(entry.id and (entry.headline or entry.link) for entry in found.entries)
    assert len(feedparser_cases) > 2000
    assert read > 2000


@given(st.binary(max_size=400))
def test_any_bytes_are_a_feed_or_a_fault(content):
    try:
        feed.entries(content, HERE)
    except FetchError as fault:
        assert fault.what  # noqa: PT017


@given(st.binary(max_size=60), st.integers(0, 500), st.sampled_from([RSS, ATOM, RDF, JSON]))
def test_a_feed_with_damage_anywhere_is_a_feed_or_a_fault(damage, place, content):
    try:
        found = feed.entries(content[:place] + damage + content[place + len(damage) :], HERE)
    except FetchError:
        return
    assert all(entry.link is None or entry.link.startswith(("http://", "https://")) for entry in found.entries)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: (
            st.lists(inner)
            | st.dictionaries(
                st.sampled_from(["items", "title", "url", "id", "authors", "date_published", "content_html"]), inner
            )
        ),
    )
)
def test_any_json_is_a_feed_or_a_fault(value):
    try:
        feed.entries(json.dumps({"items": [value], "title": value}).encode(), HERE)
    except FetchError as fault:
        assert fault.what  # noqa: PT017
