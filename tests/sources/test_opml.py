"""OPML in and out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.models import Source, SourceKind
from bot.sources import opml
from bot.sources.faults import FetchError


def file(body: str) -> bytes:
    return f'<?xml version="1.0"?>\n<opml version="2.0">\n<head/>\n<body>{body}</body>\n</opml>'.encode()


def test_outlines_become_sources_and_the_outline_around_them_their_topic():
    content = file(
        '<outline text="Baltic"><outline text="Sea"><outline text="Harbour" type="rss" xmlUrl="https://a.test/feed"/>'
        '</outline><outline title="Port" type="rss" xmlUrl="https://b.test/feed"/></outline>'
        '<outline text="Alone" type="page" htmlUrl="https://c.test/"/>'
    )
    assert opml.read(content) == (
        Source("Harbour", SourceKind.FEED, "https://a.test/feed", topic="Sea"),
        Source("Port", SourceKind.FEED, "https://b.test/feed", topic="Baltic"),
        Source("Alone", SourceKind.PAGE, "https://c.test/"),
    )


def test_an_address_comes_once_and_a_name_only_once():
    content = file(
        '<outline text="One" xmlUrl="https://a.test/"/>' * 2 + '<outline text="one" xmlUrl="https://b.test/"/>'
    )
    assert [(source.name, source.address) for source in opml.read(content)] == [
        ("One", "https://a.test/"),
        ("one 2", "https://b.test/"),
    ]


@pytest.mark.parametrize("names", [("xmlUrl", "text"), ("xmlurl", "TEXT"), ("XMLURL", "Title"), ("XmlUrl", "title")])
def test_attributes_are_known_however_they_are_written(names):
    address, name = names
    read = opml.read(file(f'<OUTLINE {name}="Harbour" {address}="https://a.test/feed" TYPE="RSS"/>'))
    assert read == (Source("Harbour", SourceKind.FEED, "https://a.test/feed"),)


@pytest.mark.parametrize(
    ("said", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("utf-8", "cp1252"),
        ("iso-8859-1", "utf-8"),
        ("windows-1252", "cp1252"),
        ("utf-16", "utf-16"),
        ("utf-16", "utf-8"),
    ],
)
def test_names_are_read_in_their_encoding_whatever_is_declared(said, encoding):
    made = file('<outline text="Café “Hafen” Straße" xmlUrl="https://a.test/"/>').decode()
    content = made.replace('"1.0"', f'"1.0" encoding="{said}"').encode(encoding)
    assert [source.name for source in opml.read(content)] == ["Café “Hafen” Straße"]


@pytest.mark.parametrize("address", ["feed://a.test/rss", "feed:http://a.test/rss", "FEED:HTTP://a.test/rss"])
def test_the_scheme_of_feed_readers_means_the_web(address):
    (source,) = opml.read(file(f'<outline text="x" xmlUrl="{address}"/>'))
    assert source.address.lower() == "http://a.test/rss"


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "", "   ", "http://[", "relative/feed.xml"]
)
def test_an_outline_without_a_web_address_is_passed_over(address):
    assert opml.read(file(f'<outline text="x" xmlUrl="{address}"/>')) == ()


def test_a_loose_ampersand_and_the_entities_of_html_are_mended():
    content = b"\n" + file('<outline text="Caf&eacute; & Quay&nbsp;News" xmlUrl="https://a.test/?a=1&b=2&module=3"/>')
    (source,) = opml.read(content)
    assert (source.name, source.address) == ("Café & Quay News", "https://a.test/?a=1&b=2&module=3")


def test_a_category_is_a_topic_where_no_outline_is():
    lines = ("category='Science'", "category='/News/Coast,/Ports'", "category=''")
    content = file("".join(f"<outline {one} text='{n}' xmlUrl='https://a.test/{n}'/>" for n, one in enumerate(lines)))
    assert [source.topic for source in opml.read(content)] == ["Science", "Coast", ""]


def test_a_feed_is_listed_once_whatever_the_spelling_of_its_address_and_what_has_none_is_told():
    spelt = ("https://a.test/feed", "https://a.test/feed/", "http://www.a.test/feed", "https://a.test/feed?b=1", "")
    found = opml.listed(file("".join(f"<outline text='{n}' xmlUrl='{one}'/>" for n, one in enumerate(spelt))))
    assert [source.address for source in found.sources] == ["https://a.test/feed", "https://a.test/feed?b=1"]
    assert found.nowhere == ("4",)


def test_a_broken_file_names_the_line():
    content = file('\n<outline text="fine" xmlUrl="https://a.test/"/>\n<outline text="torn>\n')
    with pytest.raises(FetchError, match=r"Line (6|7) of the OPML file"):
        opml.read(content)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "The file is empty"),
        (file("<outline text=torn/>"), "Line 4 .* no quotation marks"),
        (file("<outline text='a'>"), "Line 4 .* a tag is not closed"),
        (file("<outline text='deep'>" * 500), "Line 4 .* nested too deep"),
        (file("<outline text='x'/>")[:-7], "Line [45] .* the file ends there"),
        (b"<!doctype html>\n<html><p>Log in</html>", "This is a web page"),
        (b"\xff\xfe\xfd\xfc" * 50 + bytes(100), "OPML"),
    ],
    ids=["empty", "no marks", "not closed", "deep", "cut off", "page", "binary"],
)
def test_what_is_wrong_with_a_file_is_said_in_words_for_people(content, words):
    with pytest.raises(FetchError, match=words):
        opml.read(content)


def test_blank_lines_before_the_file_count_as_lines():
    with pytest.raises(FetchError, match="Line 4 "):
        opml.read(b'\n\n\n<opml version="2.0"><body><outline text=broken/></body></opml>')


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"   ",
        b"{}",
        b"<html><body>no</body></html>",
        b"\0\0",
        b"\xff\xfe",
    ],
    ids=["empty", "blank", "json", "html", "binary", "half a mark"],
)
def test_what_is_no_opml_is_said_to_be_none(content):
    with pytest.raises(FetchError):
        opml.read(content)


def test_entities_are_never_fetched_nor_grown():
    content = (
        b'<!DOCTYPE opml [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>'
        b'<opml><body><outline text="&b;" xmlUrl="https://a.test/"/><outline>&f;</outline></body></opml>'
    )
    assert all(len(source.name) < 60 for source in opml.read(content))


def test_five_thousand_outlines_come_in_and_go_out_the_same():
    sources = tuple(
        Source(f"Feed {n}", SourceKind.FEED, f"https://{n}.test/feed", topic=f"Topic {n // 100}") for n in range(5000)
    )
    assert opml.read(opml.write(sources)) == sources


def test_deep_nesting_is_read_without_recursion():
    content = file("<outline text='deep'>" * 90 + '<outline text="Core" xmlUrl="https://a.test/"/>' + "</outline>" * 90)
    assert [source.name for source in opml.read(content)] == ["Core"]


words = st.text(st.characters(exclude_categories=("Cs", "Cc", "Zs", "Zl", "Zp", "Cn", "Co")), min_size=1, max_size=30)


@given(
    st.lists(
        st.tuples(words, words, st.sampled_from(["feed", "page"]), st.integers(0, 10**6)),
        max_size=8,
        unique_by=(lambda one: one[0].casefold(), lambda one: one[3]),
    )
)
def test_any_names_and_topics_come_back(rows):
    sources = [
        Source(name, SourceKind(kind), f"https://{n}.test/?a=1&b=<2>", topic=topic) for name, topic, kind, n in rows
    ]
    read = opml.read(opml.write(sources))
    cleaned = {opml.UNPRINTABLE.sub("", source.name) for source in sources} - {""}
    assert {source.name for source in read} >= cleaned
    assert {source.address for source in read} == {source.address for source in sources}
    assert opml.read(opml.write(read)) == read
