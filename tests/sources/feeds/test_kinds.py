"""Feeds of the kinds that are about: aggregators, podcasts, social posts, preprints, videos → what each entry is."""

from __future__ import annotations

import json

import pytest

from bot.sources.faults import FetchError
from bot.sources.feeds import reading as feed
from tests.fakes import web as fake

HERE = "https://news.test/feed"


def read(item: str, spaces: str = "") -> list[feed.Entry]:
    content = fake.rss(item).replace(b"<rss ", f"<rss {spaces} ".encode(), 1)
    return list(feed.entries(content, HERE).entries)


def escaped(html: str) -> str:
    return html.replace("<", "&lt;").replace(">", "&gt;")


LISTED = escaped(
    "<ol><li><a href='/1'>Budget passed</a> <font>Island Post</font></li><li><a href='/2'>Port is deeper</a></li></ol>"
)


def test_an_aggregators_entry_is_its_sources_and_tells_no_other_outlets_headline():
    item = f"<item><title>Budget passed - Island Post</title><link>/1</link><description>{LISTED}</description>"
    (entry,) = read(f"{item}<source url='https://post.test'>Island Post</source></item>")
    assert (entry.headline, entry.outlet, entry.summary, entry.text) == ("Budget passed", "Island Post", "", "")


def test_a_headline_that_ends_in_another_name_keeps_it():
    (entry,) = read("<item><title>The queen - a life</title><link>/1</link><source url='/'>Post</source></item>")
    assert entry.headline == "The queen - a life"


@pytest.mark.parametrize(
    "described",
    ["Ships left. <a href='/1'>Read more</a>", "<p>Ships left the port.</p><p><a href='/t'>#ships</a></p>"],
    ids=["with a pointer", "with a tag"],
)
def test_words_beside_links_are_a_summary(described):
    (entry,) = read(f"<item><title>Ships</title><link>/1</link><description>{escaped(described)}</description></item>")
    assert entry.summary.startswith("Ships left")


@pytest.mark.parametrize("kind", ["", " type='plain'", " type='html'"])
def test_a_picture_post_is_told_by_the_words_of_its_picture(kind):
    item = f"<item><link>/1</link><m:content url='/1.png'><m:description{kind}>A white ferry</m:description></m:content></item>"
    (entry,) = read(item.replace("m:", "media:"), "xmlns:media='http://search.yahoo.com/mrss/'")
    assert (entry.headline, entry.summary) == ("A white ferry", "A white ferry")


def test_an_episode_without_a_page_leads_to_its_sound():
    (entry,) = read("<item><title>The pilot</title><enclosure url='/408.mp3' type='audio/mpeg' length='1'/></item>")
    assert (entry.link, entry.media) == ("https://news.test/408.mp3", True)
    (page,) = read(
        "<item><title>The pilot</title><link>/408</link><enclosure url='/408.mp3' type='audio/mpeg'/></item>"
    )
    assert (page.link, page.media) == ("https://news.test/408", False)


def test_entries_that_share_an_id_and_lead_nowhere_or_to_one_page_are_all_kept():
    for link in ("", "<link>/gates</link>"):
        found = read("".join(f"<item><title>Gate {n}</title><guid>dup</guid>{link}</item>" for n in range(3)))
        assert [entry.headline for entry in found] == ["Gate 0", "Gate 1", "Gate 2"]
        assert len({entry.id for entry in found}) == 3


def test_the_label_before_the_words_is_not_told():
    words = "arXiv:2505.01234v1 Announce Type: new \nAbstract: We measure wave loads."
    (entry,) = read(f"<item><title>Loads</title><link>/1</link><description>{words}</description></item>")
    assert entry.summary == "We measure wave loads."


@pytest.mark.parametrize(
    ("author", "byline"),
    [
        ("<author>jo@quay.industries (Jo Große Kai)</author>", "Jo Große Kai"),
        ("<author>Ann Lee (mailto:ann@harbour.example)</author>", "Ann Lee"),
        ("<author>tom@harbour.photography</author>", None),
        ("<author>Ann Lee &lt;ann@harbour.example&gt;</author>", "Ann Lee"),
    ],
)
def test_an_author_is_a_name_without_an_address(author, byline):
    (entry,) = read(f"<item><title>One</title><link>/1</link>{author}</item>")
    assert entry.byline == byline


def test_the_feeds_author_is_its_entries_where_they_name_none():
    atom = (
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>Notes</title><author><name>Ann Lee</name></author>"
        "<entry><id>1</id><title>Low</title></entry>"
        "<entry><id>2</id><title>High</title><author><name>Tom Fisk</name></author></entry></feed>"
    )
    assert [entry.byline for entry in feed.entries(atom.encode(), HERE).entries] == ["Ann Lee", "Tom Fisk"]
    items = [{"id": "1", "title": "Low"}, {"id": "2", "title": "High", "authors": [{"name": "Tom"}, {"name": "Tom"}]}]
    top = {"version": "https://jsonfeed.org/version/1.1", "authors": [{"name": "Ann Lee"}], "items": items}
    assert [entry.byline for entry in feed.entries(json.dumps(top).encode(), HERE).entries] == ["Ann Lee", "Tom"]


def test_a_zone_by_its_name_is_read():
    moments = []
    for date in ("Fri, 31 Mar 2023 20:19:00 America/Los_Angeles", "Thu, 25 Jul 2024 09:30:00 Europe/Brussels"):
        (entry,) = read(f"<item><title>x</title><link>/1</link><pubDate>{date}</pubDate></item>")
        moments.append(f"{entry.published:%Y-%m-%d %H:%M}")
    assert moments == ["2023-04-01 03:19", "2024-07-25 07:30"]


def test_a_check_for_bots_is_named():
    page = b"<!DOCTYPE html><html><title>Just a moment...</title><script>window._cf_chl_opt={};</script></html>"
    with pytest.raises(FetchError, match="checks for bots"):
        feed.entries(page, HERE)
