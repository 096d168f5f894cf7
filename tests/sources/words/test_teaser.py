"""What a feed says of an article: whether it is all of it, and what in it is not the article's."""

from __future__ import annotations

import pytest

from bot.sources.feeds import reading as feed
from bot.sources.words import teaser
from tests.fakes import web as fake

PARAGRAPHS = [
    f"The harbour reopened on day {n} after the storm, and ships left with grain and timber." for n in range(16)
]
WHOLE = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
TEXT = "\n\n".join(PARAGRAPHS)
CONTENT = 'xmlns:content="http://purl.org/rss/1.0/modules/content/"'


def entry(description: str = "", content: str = "") -> feed.Entry:
    whole = f"<content:encoded><![CDATA[{content}]]></content:encoded>" if content else ""
    said = f"<description><![CDATA[{description}]]></description>" if description else ""
    made = fake.rss(f"<item><title>Harbour reopens</title>{said}{whole}</item>")
    made = made.replace(b'version="2.0"', f'version="2.0" {CONTENT}'.encode())
    (found,) = feed.entries(made, "https://news.test/feed").entries
    return found


@pytest.mark.parametrize(
    "end",
    [
        "Read more",
        "Continue reading Harbour reopens on our site",
        "Read the rest of this entry »",
        "Read full article",
        "(more…)",
        "[…]",
        "Click here to read the full article",
        "To read the rest of this article, subscribe today.",
        "This post is for paying subscribers",
        "Weiterlesen …",
        "Lire la suite",
        "Seguir leyendo",
        "Lees verder",
        "Читать далее",
        "Loe edasi",
        "続きを読む",
    ],
)
def test_a_text_that_leads_to_the_rest_is_no_whole_article(end):
    assert entry(content=f"{WHOLE}<p><a href='x'>{end}</a></p>").text == ""
    assert end.endswith(".") or entry(content=f"{WHOLE[:-4]} {end}</p>").text == ""


@pytest.mark.parametrize(
    "under",
    [
        "The post <a>Harbour reopens</a> appeared first on <a>Harbour News</a>.",
        "Der Beitrag Harbour reopens erschien zuerst auf Harbour News.",
        "Harbour reopens was originally published in Harbour on Medium, where people are continuing the conversation.",
        "Thanks for reading Harbour! Subscribe for free to receive new posts and support my work.",
    ],
    ids=["wordpress", "german", "medium", "substack"],
)
def test_what_programs_write_under_a_whole_article_is_left_out(under):
    assert entry(content=f"{WHOLE}<p>{under}</p>").text == TEXT


def test_a_description_that_is_a_whole_article_is_its_text():
    assert entry(WHOLE).text == TEXT
    assert entry(f"{WHOLE}<p>Read more</p>").text == ""
    assert entry(" ".join(PARAGRAPHS)).text == ""  # one long paragraph is a synopsis
    assert entry(WHOLE, "<p>Short.</p>").text == ""


@pytest.mark.parametrize(
    "end",
    [
        "<p>Read more</p>",
        "<p><a href='x'>Continue reading →</a></p>",
        " Read more »",
        " Continue reading…",
        "<p>The post A & B appeared first on C.</p>",
        " The post A appeared first on C.",
        "<p>Comments</p>",
        "<p>[link] [comments]</p>",
    ],
)
def test_a_summary_ends_with_its_own_words(end):
    assert entry(f"Ships left the port.{end}").summary == "Ships left the port."


@pytest.mark.parametrize(
    "end",
    [
        "Keep the harbour open, said the mayor",
        "Read is a small town in Lancashire",
        "Continue as before, the minister told his staff",
        "Lire Proust en été",
        "More.",
    ],
)
def test_a_last_paragraph_that_only_begins_like_a_pointer_stays(end):
    assert entry(f"<p>Ships left the port.</p><p>{end} of it all</p>").summary.endswith(f"{end} of it all")


def test_a_text_without_spaces_is_counted_by_its_letters():
    written = "港口在风暴过后的第二天重新开放，三艘载着粮食的船只在中午之前离开了这里。"
    assert entry(content=f"<p>{written * 5}</p><p>{written * 5}</p>").text == f"{written * 5}\n\n{written * 5}"
    assert entry(content=f"<p>{written * 2}</p>").text == ""


def test_a_summary_that_says_nothing_is_none():
    assert entry("<a href='x'>Comments</a>").summary == ""
    assert entry("submitted by <a>/u/ann</a> <br/> <a>[link]</a> <a>[comments]</a>").summary == ""


def test_mark_up_that_was_escaped_twice_is_read_once_more():
    assert teaser.words("&lt;p&gt;Ships left &amp;amp; came.&lt;/p&gt;") == "Ships left & came."
    assert teaser.words("Ships left.&lt;img src='http://x.test/1' height='1'/&gt;") == "Ships left."
    assert teaser.words("Where 5 &lt; 6 and List&lt;String&gt; is a type") == "Where 5 < 6 and List<String> is a type"
