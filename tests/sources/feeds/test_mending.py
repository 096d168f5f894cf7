"""Feeds whose bytes are not what they say → their words all the same."""

from __future__ import annotations

import html

import pytest

from bot.sources.faults import FetchError
from bot.sources.feeds import reading as feed
from tests.fakes import web as fake

FRENCH, RUSSIAN, JAPANESE = "Café “réouvert” – 5 €", "Гавань Остравы снова открыта после бури", "嵐の後に港が再開した"


def headlines(*titles: str, said: str = "", encoding: str = "utf-8", header: str = "text/xml") -> list[str]:
    made = fake.rss("".join(f"<item><title>{title}</title></item>" for title in titles)).decode()
    content = made.replace("?>", f' encoding="{said}"?>' if said else "?>").encode(encoding)
    return read(content, header)


def read(content: bytes, header: str = "text/xml") -> list[str]:
    return [entry.headline for entry in feed.entries(content, "https://news.test/feed", header).entries]


@pytest.mark.parametrize(
    "said", ["", "utf-8", "iso-8859-1", "windows-1251", "gb2312", "shift_jis", "utf-16", "us-ascii", "no-such"]
)
@pytest.mark.parametrize("header", ["application/rss+xml", "text/xml; charset=iso-8859-1", "text/html; charset=koi8-r"])
@pytest.mark.parametrize("title", [FRENCH, RUSSIAN, JAPANESE, "Plain letters"])
def test_what_is_utf_8_is_read_as_utf_8_whatever_is_said(said, header, title):
    assert headlines(title, said=said, header=header) == [title]


@pytest.mark.parametrize(
    ("said", "encoding", "title"),
    [
        ("utf-8", "cp1252", FRENCH),
        ("iso-8859-1", "cp1252", FRENCH),
        ("windows-1251", "cp1251", RUSSIAN),
        ("koi8-r", "koi8-r", RUSSIAN),
        ("gb2312", "gbk", "海港重新开放，镕基前往"),
        ("shift_jis", "cp932", JAPANESE),
        ("iso-2022-jp", "iso-2022-jp", JAPANESE),
        ("euc-kr", "euc-kr", "항구가 다시 열렸다"),
        ("utf-16", "utf-16", FRENCH),
        ("utf-8", "utf-16", FRENCH),
        ("utf-16", "utf-16-le", FRENCH),
        ("utf-7", "utf-7", "Café reopens"),
    ],
)
def test_another_encoding_is_read_as_declared_or_marked(said, encoding, title):
    assert headlines(title, said=said, encoding=encoding, header="application/xml; charset=utf-8") == [title]


def test_one_stray_byte_does_not_spoil_the_other_letters():
    content = fake.rss(f"<item><title>{RUSSIAN}</title></item><item><title>Caf#</title></item>")
    assert read(content.replace(b"#", b"\xe9")) == [RUSSIAN, "Café"]


def test_ampersands_and_names_of_letters_need_no_care():
    content = fake.rss(
        "<item><title>AT&T and R&D grow</title><link>https://news.test/?a=1&b=2&copy=3</link></item>"
        "<item><title>Caf&eacute;&nbsp;opens &mdash; today&rsquo;s &LT; news</title></item>"
        "<item><title><![CDATA[Fish & chips &amp; peas]]></title></item>"
    )
    assert read(content) == ["AT&T and R&D grow", "Café opens — today’s < news", "Fish & chips & peas"]
    assert feed.entries(content, "https://news.test/").entries[0].link == "https://news.test/?a=1&b=2&copy=3"


def test_an_entity_that_the_feed_declares_keeps_its_meaning():
    content = fake.rss("<item><title>The &outlet; opens</title></item>")
    content = content.replace(b"<rss", b'<!DOCTYPE rss [<!ENTITY outlet "Harbour">]><rss', 1)
    assert read(content) == ["The Harbour opens"]


@pytest.mark.parametrize("name", ["links", "authors", "contributors", "enclosures", "title_detail", "content", "tags"])
def test_an_element_of_any_name_costs_no_entry(name):
    inside = f"<title>x</title><link>/1</link><author>Ann Lee</author><{name}>words</{name}>"
    content = fake.rss(f"<{name}>words</{name}><item><{name}>words</{name}>{inside}</item>")
    (entry,) = feed.entries(content, "https://news.test/").entries
    assert (entry.headline, entry.link, entry.byline) == ("x", "https://news.test/1", "Ann Lee")


def test_the_words_about_a_picture_are_not_the_entrys_own():
    media = '<media:description xmlns:media="http://search.yahoo.com/mrss/">A ship</media:description>'
    own = "<description>Ships left.</description>"
    for inside in (media + own, own + media):
        content = fake.rss(f"<item><title>x</title>{inside}</item>")
        assert feed.entries(content, "https://news.test/").entries[0].summary == "Ships left."
    alone = feed.entries(fake.rss(f"<item><title>x</title>{media}</item>"), "https://news.test/")
    assert alone.entries[0].summary == "A ship"  # a film's entry has no other words


@pytest.mark.parametrize("number", ["&#xD800;", "&#xdfff;", "&#55296;", "&#57343;", "&#x110000;", "&#9999999;"])
def test_a_number_that_stands_for_no_character_costs_no_entry(number):
    assert headlines(f"One {number} two", "Three") == ["One \ufffd two", "Three"]


@pytest.mark.parametrize("number", ["&#55000;", "&#57344;", "&#x10FFFD;", "&#8217;"])
def test_a_number_that_stands_for_one_is_left_alone(number):
    assert headlines(f"One {number} two") == [f"One {html.unescape(number)} two"]


@pytest.mark.parametrize(
    "made",
    [b"<b>" * 1_000_000, b"<item/>" * 600_000, b"<item " + b" ".join(b'a%d="1"' % n for n in range(300_000)) + b"/>"],
    ids=["nested", "empty", "attributes"],
)
def test_a_feed_made_to_be_hard_to_read_is_not_read(made):
    with pytest.raises(FetchError, match="more parts"):
        read(b"<rss><channel>" + made)


def test_a_large_picture_within_an_entry_is_no_such_thing():
    picture = (
        '<![CDATA[<img src="data:image/png;base64,' + "iVBORw0KGgo" * 50_000 + '=="/><p>The harbour is open.</p>]]>'
    )
    content = fake.rss(f"<item><title>One</title><description>{picture}</description></item>")
    assert read(content) == ["One"]
