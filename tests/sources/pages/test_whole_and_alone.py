"""Pages as sites make them → the article whole, with its standfirst, and nothing that stands around it."""

from __future__ import annotations

import json

import pytest

from bot.sources.faults import FetchError
from bot.sources.pages import article as page

FIRST = "The lighthouse at Tarn Point went dark on Sunday after a cable under the causeway failed in the storm."
SECOND = "Engineers from the maritime board found that salt water had eaten through the sleeve of the cable."
THIRD = "A diesel set was flown in on Monday evening, which gives enough power for the lamp but not for the horn."
FOURTH = "Fishermen have asked for a second cable on the western side, which would cost about two million crowns."
TEXT = [FIRST, SECOND, THIRD, FOURTH]
HEADLINE = "Lighthouse at Tarn Point goes dark"
LEAD = "The board had known of the salt for a year and had planned to replace the cable next spring"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


def read(body: str, head: str = "", lang: str = "en"):
    return page.article(
        f"<html lang='{lang}'><head><title>{HEADLINE}</title>{head}</head><body>{body}</body></html>", None
    )


def story(inside: str, above: str = "", below: str = "") -> str:
    return f"<main><article><h1>{HEADLINE}</h1>{above}<div class='article-body'>{inside}</div>{below}</article></main>"


def told(body: str, head: str = "") -> list[str]:
    return read(body, head).text.split("\n\n")


LABELLED = (
    "<ul><li>Weather: <a href='/a'>Storm takes the roof off the old hall</a></li>"
    "<li>Ferries: <a href='/b'>No boat to Lind until Thursday night</a></li></ul>"
)
HIDDEN = f"<div class='hide more' style='display:none'>{paragraphs(SECOND, THIRD, FOURTH)}</div>"
DESCRIBED = f"<meta name='description' content='{LEAD}.'>"


@pytest.mark.parametrize(
    ("above", "head"),
    [
        (f"<p class='standfirst'>{LEAD}</p>", ""),
        (f"<div class='Article_subTitle__x1'>{LEAD}</div>", ""),
        (f"<h2>{LEAD}</h2>", DESCRIBED),
        (f"<div><span>{LEAD}.</span></div>", DESCRIBED),
        (f"<div class='mb-7'>{LEAD}.</div>", ""),
        (f"<p class='byline'>By Ann Lee</p><time datetime='2025-05-06'>6 May</time><p class='dek'>{LEAD}</p>", ""),
    ],
    ids=["by its class", "by a hashed class", "a heading described so", "a span described so", "by its place", "below"],
)
def test_the_standfirst_is_the_first_paragraph(above, head):
    assert [one.rstrip(".") for one in told(story(paragraphs(*TEXT), above), head)[:2]] == [LEAD, FIRST.rstrip(".")]


@pytest.mark.parametrize(
    "above",
    [
        "<p class='caption'>The lighthouse before the storm, as seen from the ferry to Lind.</p>",
        "<div class='offer'><p class='intro'>Subscribe now to read the latest news in your city and beyond it.</p></div>",
        "<p class='intro'>Updated 6 May 2025, 10:00 · Published 5 May 2025, 08:00</p>",
        f"<p class='intro' style='display:none'>{LEAD}</p>",
        f"<p class='intro'><a href='/other'>{LEAD}</a></p>",
    ],
    ids=["caption", "offer", "dates", "hidden", "link"],
)
def test_what_stands_below_the_headline_and_is_no_standfirst_is_no_text(above):
    assert told(story(paragraphs(*TEXT), above)) == TEXT


def test_a_summary_in_points_is_kept_as_a_list():
    points = ["The cable had been eaten by salt water", "A second one would cost two million crowns"]
    listed = "".join(f"<li>{one}</li>" for one in points)
    assert told(story(paragraphs(*TEXT), f"<ul class='summary'>{listed}</ul>"))[:3] == [
        *(f"- {one}" for one in points),
        FIRST,
    ]


@pytest.mark.parametrize(
    "between",
    [
        "<p><b>READ ALSO:</b> <a href='/other'>Storm takes the roof off the old harbour hall</a></p>",
        "<p><a href='/other'>Storm takes the roof off the old harbour hall?</a></p>",
        LABELLED,
        f"<h3>More on the storm</h3>{LABELLED.replace('Weather: ', '').replace('Ferries: ', '')}",
        "<div class='story-card'><a href='/a'><img src='x'></a><p>The old hall lost its roof on Sunday night.</p></div>",
        "<div class='teaser'><h3><a href='/a'>The old hall loses its roof</a></h3><p class='line-clamp-2'>It was built…</p></div>",
        "<aside><h3>About the light</h3><p>It has stood on the point for a hundred years.</p></aside>",
        "<figure><img src='x'><p>The lamp room in an earlier year.</p></figure>",
        "<div class='image-widget'><img src='x'><p>The lamp room in an earlier year.</p></div>",
        "<p><img src='x'></p><p><em>The lamp room in an earlier year</em></p>",
        "<blockquote class='twitter-tweet'><p>It is dark here.</p>— Ann (@ann) May 5, 2025</blockquote>",
        "<div><h4>Our morning letter</h4><p>What matters on the coast.</p><input type='email'></div>",
        "<div class='visually-hidden'>Article content</div>",
        "<blockquote>which gives enough power for the lamp but not for the horn</blockquote>",
    ],
    ids=[
        "labelled link", "link alone", "labelled links", "headed links", "card", "cut teaser", "aside", "figure", "widget",
        "caption in italics", "post", "form", "for screen readers", "quotation shown twice",
    ],
)  # fmt: skip
def test_what_is_set_into_the_text_and_is_none_of_it_is_left_out(between):
    body = story(paragraphs(FIRST, SECOND) + between + paragraphs(THIRD, FOURTH, FOURTH.replace("two", "2")))
    assert told(body) == [*TEXT, FOURTH.replace("two", "2")]


def test_a_gallery_and_a_player_beside_a_long_text_are_left_out():
    long = [f"{one} It was day {day} of the storm." for day in range(6) for one in TEXT]
    gallery = "".join(f"<li><p>{FIRST} Picture {n} of thirty.</p></li>" for n in range(30))
    player = "<div class='video-js'><p>This film has not begun yet.</p><p>Press the arrow to begin it now.</p></div>"
    assert (
        told(story(paragraphs(*long[:9]) + f"<ul class='photo-gallery'>{gallery}</ul>{player}" + paragraphs(*long[9:])))
        == long
    )


@pytest.mark.parametrize(
    ("below", "credit"),
    [
        ("<p><em>Translated by Jan Doolan</em></p>", True),
        ("<p><em>Translated by Jan Doolan<br>Copyright: The Board, 2025</em></p>", True),
        ("<div class='x9'><p>The Tarn network belongs to the board of papers.</p></div>", True),
        ("<p><em>Correction: an earlier version of this text gave another day.</em></p>", False),
    ],
    ids=["italics", "lines of italics", "a box", "a correction stays"],
)
def test_the_sites_notes_below_the_text_are_credits(below, credit):
    found = read(story(paragraphs(*TEXT) + below))
    assert (found.text.split("\n\n") == TEXT) is credit
    assert bool(found.credits) is credit


def test_headings_and_lists_of_the_article_stay():
    inside = (
        paragraphs(FIRST, SECOND) + "<h2>What salt does</h2><ul><li>It eats copper.</li><li>It draws water.</li></ul>"
    )
    expected = [FIRST, SECOND, "What salt does", "- It eats copper.", "- It draws water.", THIRD, FOURTH]
    assert told(story(inside + paragraphs(THIRD, FOURTH))) == expected


@pytest.mark.parametrize(
    "body",
    [
        "".join(f"<div class='grid'><div class='article__content'><p>{one}</p></div></div>" for one in TEXT),
        "<section>" + "".join(f"<div class='c1 article-body'><p>{one}</p></div>" for one in TEXT) + "</section>",
        f"<div id='sharing-the-cost'>{paragraphs(*TEXT)}</div>",
        f"<div class='article-body'>{paragraphs(FIRST)}{HIDDEN}</div>",
    ],
    ids=["boxes of their own", "boxes in a row", "a name that sounds like chrome", "hidden until asked for"],
)
def test_a_text_is_read_whole_however_its_template_breaks_it(body):
    assert told(f"<article><h1>{HEADLINE}</h1>{body}</article>") == TEXT


def test_a_page_drawn_by_its_script_is_read_from_the_script():
    words = json.dumps({"detail": {"id": 7, "contentHtml": paragraphs(*TEXT)}}).replace("<", "\\u003c")
    calls = f"self.__next_f.push([1,{json.dumps('5:' + words)}])"
    for script in (words, calls):
        assert told(f"<div id='root'></div><script>{script}</script>") == TEXT


@pytest.mark.parametrize(
    ("title", "words", "named"),
    [
        ("Before you continue", "We use cookies and data to deliver our services and to keep them safe for all.", "consent"),
        ("Just a moment...", "paper.test needs to review the security of your connection before proceeding.", "bots"),
        ("paper.test", "Verify you are human by completing the action below. It takes only some seconds.", "bots"),
        ("Sign in to continue", "Enter the address of your account and the password that belongs to it, please.", "login"),
        ("This page has moved", "You will find what you look for under the new address of this page, in our archive.", "moved"),
    ],
)  # fmt: skip
def test_a_wall_is_no_article(title, words, named):
    with pytest.raises(FetchError, match=named):
        page.article(f"<html><title>{title}</title><main><h1>{title}</h1><p>{words}</p><p>{words}</p></main>", None)


def test_an_article_about_checks_for_bots_is_one():
    assert read(
        story(paragraphs(*TEXT * 4, "Sites now say: verify you are human by completing the action below."))
    ).text


def test_a_page_that_only_leads_on_says_where():
    with pytest.raises(FetchError, match=r"leads on.*https://paper.test/a"):
        page.article(
            "<html><meta http-equiv='refresh' content='0; url=https://paper.test/a'><title>Paper</title>", None
        )
