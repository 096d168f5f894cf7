"""Whole web pages of many layouts → what a reader would call the article, as each page's file states it."""

from __future__ import annotations

import pytest
import trafilatura

from bot.sources.pages import article as page
from tests.fakes.pages import Page, likeness, pages

PAGES = pages()
every_page = pytest.mark.parametrize("one", PAGES, ids=[one.name for one in PAGES])


@every_page
def test_the_main_text_is_read_in_paragraphs_whole_and_alone(one: Page):
    assert _plain(page.article(one.html, one.address).text.split("\n\n")) == _plain(one.text)


@every_page
def test_what_a_page_says_of_itself_is_read(one: Page):
    article = page.article(one.html, one.address)
    found = {
        "Headline": article.headline,
        "Byline": article.byline,
        "Outlet": article.outlet,
        "Published": article.published and article.published.isoformat().replace("+00:00", "Z"),
        "Language": article.language,
        "Address": article.url,
        "Extract": "yes" if article.extract else None,
        "Captions": " | ".join(article.captions) or None,
    }
    assert found == {"Extract": None, "Captions": None} | one.facts


@every_page
@pytest.mark.parametrize("fast", [True, False], ids=["fast", "full"])
def test_no_page_is_read_worse_than_by_the_bare_extractor(one: Page, fast):
    bare = trafilatura.extract(one.html, fast=fast, include_comments=False) or ""
    wanted = "\n".join(one.text)
    assert likeness(page.article(one.html, one.address).text, wanted) >= likeness(bare, wanted)


def _plain(paragraphs):
    """Marks of list items and of cells, and wider spaces, are the writer's choice."""
    return [" ".join(one.removeprefix("- ").replace(" | ", " ").split()) for one in paragraphs]
