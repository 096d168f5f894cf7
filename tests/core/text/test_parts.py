"""Parts: what is the article's text, and what only stands around it."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.core.text import parts
from bot.errors import UnreadableError
from tests.shared import SHARED, needs_shared

HEADLINE = "Council Votes to Keep the Old Bridge"
BODY = (
    "The city council voted on Tuesday to keep the old bridge open for another ten years.",
    'Mayor Ruth Bell said the bridge was "part of who we are" and would be repaired next spring.',
)
ARTICLE = (
    f"{HEADLINE}\n\nJune 7, 2018\n\nBy Jane Doe\n\nThe old bridge / Flickr (CC BY 2.0)\n\n{BODY[0]}\n\n{BODY[1]}\n"
)


@needs_shared
@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["LF", "CRLF"])
def test_the_reference_article_is_told_apart(ending: str) -> None:
    [file] = (SHARED / "seeds").glob("*.txt")
    article = parts(file.read_text(encoding="utf-8").replace("\n", ending))
    assert article.headline == "NATO Will Never Give Up on Dialogue With Russia, U.S. Defense Secretary Says"
    assert article.published == datetime(2018, 6, 7, tzinfo=UTC)
    assert article.captions == ("James N. Mattis / Flickr (CC BY 2.0)",)
    assert len(article.text.split("\n\n")) == 7
    assert article.related == ("U.S. Pushes NATO Allies to Ready Forces Against Russian Threat",)
    assert article.credits == ("Reuters contributed reporting to this article.",)
    assert article.url is not None
    assert article.url.startswith("https://www.themoscowtimes.com/2018/06/07/")
    assert article.language == "en"
    assert "<" not in article.text


def test_headline_date_byline_caption_and_body() -> None:
    article = parts(ARTICLE)
    assert article.headline == HEADLINE
    assert article.published == datetime(2018, 6, 7, tzinfo=UTC)
    assert article.byline is not None
    assert "Jane Doe" in article.byline
    assert article.captions == ("The old bridge / Flickr (CC BY 2.0)",)
    assert article.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    "order", [(0, 1, 2, 3), (1, 0, 2, 3), (0, 2, 1, 3), (0, 3, 1, 2), (0, 1), (0,), (0, 2), (0, 3)]
)
def test_the_header_may_come_in_any_usual_order_or_in_part(order: tuple[int, ...]) -> None:
    header = [HEADLINE, "7 June 2018", "By Jane Doe", "Photo: Ann Lee / Reuters"]
    article = parts("\n\n".join([*(header[at] for at in order), *BODY]))
    assert article.headline == HEADLINE
    assert article.text == "\n\n".join(BODY)
    assert (article.published is not None) == (1 in order)
    assert (article.byline is not None) == (2 in order)
    assert bool(article.captions) == (3 in order)


@pytest.mark.parametrize(
    ("closing", "address"),
    [
        ("Original url:\n\nhttps://example.org/2018/06/07/bridge", "https://example.org/2018/06/07/bridge"),
        ("Original url: https://example.org/bridge", "https://example.org/bridge"),
        ("https://example.org/bridge", "https://example.org/bridge"),
        ("Source: https://example.org/bridge", "https://example.org/bridge"),
    ],
)
def test_the_address_stands_below_or_beside_its_label(closing: str, address: str) -> None:
    article = parts(f"{HEADLINE}\n\n{BODY[0]}\n\n{BODY[1]}\n\n{closing}\n")
    assert article.url == address
    assert article.text == "\n\n".join(BODY)


def test_an_address_dates_an_article_that_does_not() -> None:
    article = parts(f"{HEADLINE}\n\n{BODY[0]}\n\n{BODY[1]}\n\nhttps://example.org/2018/06/07/bridge")
    assert article.published == datetime(2018, 6, 7, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "Related article: Bridge Repairs Cost Twice as Much",
        "Read more: Bridge Repairs Cost Twice as Much",
        "Lire aussi : Le vieux pont",
        "Lesen Sie auch: Die alte Brücke",
        "Leia também: A velha ponte",
    ],
)
def test_a_pointer_is_no_paragraph(line: str) -> None:
    article = parts(f"{HEADLINE}\n\n{BODY[0]}\n\n{line}\n\n{BODY[1]}")
    assert article.text == "\n\n".join(BODY)
    assert article.related == (line.split(":", 1)[1].strip(),)


@pytest.mark.parametrize(
    "line", ["Reuters contributed reporting to this article.", "Reporting by Ann Lee; editing by Al Roy"]
)
def test_a_credit_is_no_paragraph(line: str) -> None:
    article = parts(f"{HEADLINE}\n\n{BODY[0]}\n\n{BODY[1]}\n\n{line}")
    assert article.credits == (line,)
    assert article.text == "\n\n".join(BODY)


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("", "empty"),
        (" \n\t ", "empty"),
        ("\x00\x01\x02PNG" * 50, "bytes"),
        ("12 34 56 78 | 90 12\n" * 40, "words"),
        ("x" * 10_000_000, "long"),
        ("x" * 900_000, "line"),
        ("<!DOCTYPE html><html><body><p>Hello there, world.</p></body></html>", "page"),
        ("One.\n\n" * 20_000, "paragraphs"),
        ("Hello", "text"),
    ],
    ids=["nothing", "blank", "binary", "figures", "10 MB", "one line", "a page", "a list", "a word"],
)
def test_what_is_no_article_is_refused_with_the_reason(raw: str, word: str) -> None:
    with pytest.raises(UnreadableError, match=word) as refused:
        parts(raw)
    assert refused.value.remedy


@settings(deadline=None)  # the first text of no clear language loads the model that tells
@given(st.text(max_size=300))
def test_any_text_is_an_article_or_refused(raw: str) -> None:
    try:
        article = parts(raw)
    except UnreadableError:
        return
    assert article.text
    assert article.text == article.text.strip()


@settings(deadline=None)
@given(st.lists(st.sampled_from(ARTICLE.split("\n\n")), max_size=8), st.sampled_from(["\n", "\n\n", "\r\n"]))
def test_the_body_comes_from_the_file(chosen: list[str], gap: str) -> None:
    raw = gap.join([*chosen, *BODY])
    article = parts(raw)
    assert all(paragraph in " ".join(raw.split()) for paragraph in article.text.split("\n\n"))
