"""The bot of bench_slack in a process of its own: the real newsroom over a large library, refreshed all the while."""

from __future__ import annotations

import asyncio
import signal
import sys
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from aiohttp import web

from bot.core.models import Article, Source, SourceKind
from bot.question import Question
from bot.reply import Action, Block, Buttons, Divider, Heading, Link, Moment, Note, Paragraph, Reply, Text

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "articles"
FEEDS = 100
ENTRIES = 10  # in every feed; the newest of them is replaced once a minute, 6,000 new articles an hour
PARAGRAPHS = 6  # of an article
QUOTED = 5  # one article in so many is searched for quotes: finding them is not what is measured here
MINUTES = 2  # between two articles of the archive: a month's worth of 20,000


def archive(url: str, count: int, port: int) -> list[str]:
    """Fill a library with so many articles, paragraphs of the bundled ones dealt anew; the speakers most quoted in it."""
    from bot.core.quotes import find_quotes
    from bot.library import Library
    from bot.sources import folder

    originals = [article for _, article in folder.articles(SEEDS) if isinstance(article, Article)]
    paragraphs = [paragraph for article in originals for paragraph in article.text.split("\n\n")]
    deal = Random(7)
    now = datetime.now(UTC)
    library = Library.open(url)
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
    for number in range(FEEDS):
        host = f"127.0.1.{number + 1}"
        library.sources.add(Source(f"feed {number}", SourceKind.FEED, f"http://{host}:{port}/feed/{number}"), now)
    speakers = [speaker.name for speaker, _ in library.speakers.most_quoted(workspace="slack:T1", limit=10)]
    library.close()
    return speakers


class Feeds:
    """A hundred feeds on loopback, each on an address of its own, with something new every minute."""

    def __init__(self) -> None:
        self.began = time.monotonic()

    async def serve(self) -> int:
        app = web.Application()
        app.router.add_get("/feed/{number}", self._feed)
        runner = web.AppRunner(app)
        await runner.setup()
        site = web.TCPSite(runner, "0.0.0.0", 0)
        await site.start()
        return int(site._server.sockets[0].getsockname()[1])

    async def _feed(self, request: web.Request) -> web.Response:
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


async def stub(question: Question) -> Reply:
    """An answer of the usual size that costs nothing: what remains is the platform's own time."""
    buttons = tuple(Action(label, label.lower(), "#12") for label in ("Quotes", "Sources", "More"))
    story: tuple[Block, ...] = (
        Paragraph((Link("A headline of the usual length, " * 2, "https://example.org/a/long/address", bold=True),)),
        Paragraph((Text("A sentence of the usual length that tells what happened and to whom. " * 3),)),
        Note((Text("One outlet, another · "), Moment(datetime(2026, 1, 5, tzinfo=UTC)))),
        Buttons(buttons),
        Divider(),
    )
    return Reply((Heading((Text("Top stories"),)), *story * 5), f"For {question.argument}")


async def serve(api_url: str, database: str, started: float) -> None:
    """Run until SIGTERM; "ready" with the seconds since the start goes to stdout, then a line per refresh."""
    from bot.app import App
    from bot.commands import COMMANDS
    from bot.config import DatabaseSettings, FetchSettings, Settings
    from bot.platforms.slack.client import SlackPlatform
    from bot.refresh import refresh

    fetch = FetchSettings(allow_networks=("127.0.0.0/8",), pages=False)
    app = App(Settings(database=DatabaseSettings(database), fetch=fetch))
    library = app.newsroom.library

    async def first(key: str) -> bool:
        return await app.newsroom.aside(library.seen.first, key, app.clock())

    async def nothing(*_: object) -> None:
        return None

    async def refreshing() -> None:
        while True:
            outcomes = await refresh(library, await app.newsroom.web(), fetch, app.clock(), asked=True)
            print("refreshed", sum(outcome.new for outcome in outcomes), flush=True)

    answer = stub if "--stub" in sys.argv else app.answer
    platform = SlackPlatform(bot_token="xoxb-1", app_token="xapp-1", api_url=api_url, first=first)
    running = asyncio.create_task(platform.run(COMMANDS, answer, app.complete, erase=nothing, welcome=nothing))
    for name in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(name, running.cancel)
    await platform.connected.wait()
    print("ready", time.time() - started, flush=True)
    background = asyncio.create_task(refreshing()) if "--quiet" not in sys.argv else None
    try:
        await running
    except asyncio.CancelledError:
        if background is not None:
            background.cancel()
            await asyncio.gather(background, return_exceptions=True)
        await app.close()


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2], float(sys.argv[3])))
