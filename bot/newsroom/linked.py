"""A link that somebody gives → the article behind it, fetched now and kept for their workspace."""

from __future__ import annotations

from dataclasses import replace

from bot.core.models import Article, Channel, Quote
from bot.newsroom.desk import Newsroom
from bot.newsroom.limits import MOST_QUOTES, MOST_TEXT, READING_SECONDS


async def read(newsroom: Newsroom, channel: Channel, address: str) -> Article:
    """The article at an address: the stored one where there is one, else the page, fetched and kept.

    Raises UnreadableError when it cannot be had.
    """
    workspace = channel.workspace
    stored = await newsroom.aside(newsroom.library.articles.by_address, address, workspace=workspace)
    if stored is not None and not stored.extract:
        return stored
    web = await newsroom.web()
    fetched = await web.fetch(address, purpose="page", asked=True)
    async with newsroom.limits.reading.turn(workspace):
        article, found = await web.run(READING_SECONDS, _understood, fetched.html, fetched.url)
    added = await newsroom.aside(
        newsroom.library.articles.add,
        article,
        source=None,
        quotes=found,
        now=newsroom.clock(),
        address=address,
        workspace=workspace,
    )
    return replace(article, id=added.id)


def _understood(content: bytes | str, address: str) -> tuple[Article, tuple[Quote, ...]]:
    from bot.core.quotes import find_quotes
    from bot.sources.pages import article as page

    article = page.article(content, address)
    if len(article.text) > MOST_TEXT:
        article = replace(article, text=article.text[: article.text.rfind("\n\n", 0, MOST_TEXT)][:MOST_TEXT])
    return article, find_quotes(article)[:MOST_QUOTES]
