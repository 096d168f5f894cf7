"""A library filled with articles of a month, and feeds on loopback that bring more: what the platforms answer from."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from aiohttp import web

from bot.core.models import Article, Source, SourceKind, Workspace

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "articles"
ENTRIES = 10  # in every feed; the newest of them is replaced once a minute
PARAGRAPHS = 6  # of an article
QUOTED = 5  # one article in so many is searched for quotes: finding them is not what is measured here
MINUTES = 2  # between two articles of the archive: a month's worth of 20,000


def archive(url: str, count: int, feeds: list[str]) -> list[str]:
    """Fill a library with so many articles, paragraphs of the bundled ones dealt anew; the speakers most quoted in it.

    The feeds are its sources; none of them was looked at yet.
    """
    from bot.core.quotes import find_quotes
    from bot.library import Library
    from bot.sources import folder

    originals = [article for _, article in folder.articles(SEEDS) if isinstance(article, Article)]
    paragraphs = [paragraph for article in originals for paragraph in article.text.split("\n\n")]
    deal = Random(7)
    now = datetime.now(UTC)
    with Library.open(url) as library:
        for number in range(count):
            base, mark = originals[number % len(originals)], f"case {number}"
            article = replace(
                base,
                headline=f"{base.headline} ({mark})",
                text="\n\n".join([*deal.sample(paragraphs, PARAGRAPHS), f"This is {mark} of the archive."]),
                url=f"https://archive.example/{number}",
                published=now - timedelta(minutes=MINUTES * number),
            )
            quotes = find_quotes(article) if number % QUOTED == 0 else ()
            library.articles.add(article, source=None, quotes=quotes, now=now)
        for number, feed in enumerate(feeds):
            library.sources.add(Source(f"feed {number}", SourceKind.FEED, feed), now)
        return [
            speaker.name for speaker, _ in library.speakers.most_quoted(workspace=Workspace("slack", "T1"), limit=10)
        ]


class Feeds:
    """Feeds on loopback, each on an address of its own, so that none waits for another."""

    def __init__(self) -> None:
        self.began = time.monotonic()
        self.asked = 0
        self._port = 0

    async def serve(self) -> None:
        app = web.Application()
        app.router.add_get("/feed/{number}", self._feed)
        runner = web.AppRunner(app)
        await runner.setup()
        await web.TCPSite(runner, "0.0.0.0", 0).start()
        self._port = runner.addresses[0][1]

    def addresses(self, count: int) -> list[str]:
        """So many of them; every one has something new each minute."""
        hosts = (f"127.0.{number // 250 + 1}.{number % 250 + 1}" for number in range(count))
        return [f"http://{host}:{self._port}/feed/{number}" for number, host in enumerate(hosts)]

    async def _feed(self, request: web.Request) -> web.Response:
        self.asked += 1
        newest = int((time.monotonic() - self.began) // 60)
        text = (
            "Minister Ann Harbour said the ferry would return in spring. “We have waited long enough,” she said. "
            "The company, which has run the line since 1974, did not give a date for the first crossing of the year. "
        )
        feed = request.match_info["number"]
        items = "".join(
            f"<item><title>Ferry line {feed}-{entry} returns</title><link>http://{request.host}/{entry}</link>"
            f"<guid>{feed}-{entry}</guid><description>{text * 6} This is report {feed}-{entry}.</description></item>"
            for entry in range(newest, newest + ENTRIES)
        )
        content = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Harbour</title>{items}</channel></rss>'
        return web.Response(text=content, content_type="application/rss+xml")
