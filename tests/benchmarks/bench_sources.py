"""Sources: pages beside bare trafilatura, feeds beside bare feedparser, thousands of feeds refreshed on this machine.

python -m tests.benchmarks.bench_sources [pages|feeds|rounds]…
"""

from __future__ import annotations

import asyncio
import gc
import io
import json
import logging
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.config import FetchSettings
from bot.core.models import EVERYBODY, Source, SourceKind, sha256
from bot.library import Library, Response
from bot.library.news.sources.looks import Check
from bot.refresh import reading, refresh
from bot.sources.feeds import reading as feed
from bot.sources.folder import read_file
from bot.sources.web.client import Web
from tests.fakes.web import rss

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "articles"
NOW = datetime(2018, 6, 9, 9, tzinfo=UTC)
NOWHERE = reading.Outlet("", None)
PAGES = 240
ROUNDS = 3


def main() -> None:
    logging.disable(logging.CRITICAL)
    if sys.argv[1:2] == ["round"]:
        asyncio.run(_round(int(sys.argv[2]), int(sys.argv[3]), hosts=int(sys.argv[4])))
        return
    kinds = ["pages", "feeds", "rounds"]
    chosen = [kind for kind in kinds if kind in sys.argv[1:]] or kinds
    print(f"{'sources':58} {'measured':>8} {'must':>8}")
    if "pages" in chosen:
        _pages()
    if "feeds" in chosen:
        _feeds()
    if "rounds" in chosen:
        _rounds()


def _row(what: str, measured: str, must: str = "") -> None:
    print(f"{what:58} {measured:>8} {must:>8}")


# ── pages ────────────────────────────────────────────────────────────────────────────────────────


def pages() -> list[bytes]:
    """Pages as news sites have them (some 60 kB, nine tenths of it not the article) around the sample articles."""
    articles = [read_file(path) for path in sorted(SEEDS.glob("*.txt"))]
    made = []
    for n in range(PAGES):
        article = articles[n % len(articles)]
        menu = "".join(
            f'<li class="nav-item"><a href="/s/{k}" class="nav-link">Section {k}</a></li>' for k in range(120)
        )
        teasers = "".join(
            f'<div class="card"><a href="/a/{n}/{k}"><img src="/i/{k}.jpg" alt="" width="320"><h3>Story {k} of {n}</h3></a>'
            f"<p>What happened in story {k}, told in one line.</p></div>"
            for k in range(60)
        )
        script = "<script>" + "window.cfg=window.cfg||[];window.cfg.push({k:1,v:'abcdef'});" * 500 + "</script>"
        body = "".join(f"<p>{paragraph}</p>" for paragraph in article.text.split("\n\n"))
        made.append(
            f'<!doctype html><html lang="en"><head><title>{article.headline} {n}</title>{script}'
            f'<link rel="canonical" href="https://news{n}.test/{n}"><meta property="og:site_name" content="Outlet {n % 9}">'
            f'<meta property="article:published_time" content="2018-06-07T10:00:00Z"></head><body><header><ul>{menu}</ul></header>'
            f"<main><article><h1>{article.headline} {n}</h1>{body}<p>This is page {n} of the benchmark.</p></article>"
            f'<section class="teasers">{teasers}</section></main><footer><ul>{menu}</ul></footer></body></html>'.encode()
        )
    return made


def _texts() -> None:
    """How near each comes to what a reader would call the article; the pages are our own, ours was mended on them."""
    import trafilatura

    from bot.sources.pages import article as page
    from tests.fakes import pages as layouts

    given = layouts.pages()
    readers = {
        "bare trafilatura": lambda one: trafilatura.extract(one.html, include_comments=False),
        "    its fast mode": lambda one: trafilatura.extract(one.html, include_comments=False, fast=True),
        "ours": lambda one: page.article(one.html, one.address).text,
    }
    for name, reader in readers.items():
        likeness = [layouts.likeness(reader(one) or "", "\n".join(one.text)) for one in given]
        must = "≥ .96" if name == "ours" else ""
        worst = f"(worst {min(likeness):.2f})"
        _row(f"{name}, F1 on {len(given)} layouts {worst}", f"{sum(likeness) / len(given):.3f}", must)


def _pages() -> None:
    import trafilatura

    _texts()
    made = pages()
    bare = ours = 0.0
    lags: list[float] = []
    for _ in range(ROUNDS):  # one after the other in turn, so that a busy machine slows both
        begun = time.perf_counter()
        for page in made:
            trafilatura.extract(page, fast=True)
        bare = max(bare, len(made) / (time.perf_counter() - begun))
        ours = max(ours, asyncio.run(_stored(made, lags)))
    _row("bare trafilatura, pages/s", f"{bare:.0f}")
    _row("stored with quotes and index, pages/s", f"{ours:.0f}")
    _row("ratio", f"{ours / bare:.0%}", "≥ 60 %")
    lags.sort()
    _row("event loop lag meanwhile, p99, ms", f"{lags[int(len(lags) * 0.99)] * 1000:.1f}")
    _row("    the longest, ms", f"{lags[-1] * 1000:.1f}", "< 200")


async def _stored(made: list[bytes], lags: list[float]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(f"sqlite:///{folder}/briefbot.db")
        async with Web() as web:
            await asyncio.gather(*(web.run(30, reading.from_page, made[0], None, None, NOWHERE, NOW) for _ in range(8)))
            queue = list(enumerate(made))
            watching = asyncio.create_task(_watch(lags))
            begun = time.perf_counter()

            async def work() -> None:
                while queue:
                    n, page = queue.pop()
                    address = f"https://news{n}.test/{n}"
                    article, quotes = await web.run(30, reading.from_page, page, address, None, NOWHERE, NOW)
                    await asyncio.to_thread(
                        library.articles.add, article, source=None, quotes=quotes, now=NOW, address=address
                    )

            await asyncio.gather(*(work() for _ in range(8)))
            seconds = time.perf_counter() - begun
            watching.cancel()
        stored = len(library.articles.recent(workspace=EVERYBODY, since=NOW - timedelta(days=9), limit=5000))
        library.close()
    assert stored == len(made), stored
    return len(made) / seconds


# ── feeds ────────────────────────────────────────────────────────────────────────────────────────


def _feeds() -> None:
    import feedparser

    entry = (
        "<item><title>Harbour {n} reopens &amp;amp; ships leave</title><link>https://news.test/{n}?utm_source=rss</link>"
        "<guid>{n}</guid><pubDate>Thu, 07 Jun 2018 10:{n:02}:00 GMT</pubDate><category>World</category>"
        "<description><![CDATA[<p>The harbour reopened on <b>Tuesday</b>, <a href='/x'>officials said</a>.</p>"
        "<p>Ships left before noon with grain and timber on board.</p>]]></description></item>"
    )
    made = [rss("".join(entry.format(n=n % 60) for n in range(k, k + 30)), title=f"Feed {k}") for k in range(60)]
    bare = ours = 0.0
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        for content in made:
            feedparser.parse(io.BytesIO(content))
        bare = max(bare, len(made) / (time.perf_counter() - begun))
        begun = time.perf_counter()
        for content in made:
            feed.entries(content, "https://news.test/feed")
        ours = max(ours, len(made) / (time.perf_counter() - begun))
    _row("bare feedparser, feeds/s", f"{bare:.0f}")
    _row("entries as text, feeds/s", f"{ours:.0f}")
    _row("ratio", f"{ours / bare:.0%}", "≥ 80 %")


# ── rounds ───────────────────────────────────────────────────────────────────────────────────────

SERVER = """
import asyncio, sys
class Feed(asyncio.Protocol):
    def connection_made(self, transport): self.transport = transport; self.seen = b""
    def data_received(self, part):
        self.seen += part
        while b"\\r\\n\\r\\n" in self.seen:
            head, _, self.seen = self.seen.partition(b"\\r\\n\\r\\n")
            known = b"\\nIf-None-Match: " in head
            self.transport.write(b'HTTP/1.1 304 Not Modified\\r\\nETag: "x"\\r\\n\\r\\n' if known else b"HTTP/1.1 500 No\\r\\nContent-Length: 0\\r\\n\\r\\n")
            if b"\\nConnection: close" in head: self.transport.close()
async def main():
    server = await asyncio.get_running_loop().create_server(Feed, "0.0.0.0", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()
asyncio.run(main())
"""


def _rounds() -> None:
    server = subprocess.Popen([sys.executable, "-c", SERVER], stdout=subprocess.PIPE, text=True)
    try:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        for number, hosts, musts in (
            (2000, 2000, ("≥ 200", "< 250", "< 50")),
            (10_000, 10_000, ("", "< 350", "< 50")),
            (2000, 1, ("", "< 250", "< 50")),
        ):
            command = [sys.executable, "-m", "tests.benchmarks.bench_sources", "round", str(number), port, str(hosts)]
            done = subprocess.run(command, capture_output=True, text=True, check=True)
            found = json.loads(done.stdout)
            name = f"{number:,} feeds, 304, {'one host' if hosts == 1 else 'each its host'}"
            _row(f"{name}: feeds/s", f"{found['rate']:.0f}", musts[0])
            _row("    peak memory, MB", f"{found['memory']:.0f}", musts[1])
            _row("    event loop lag p99, ms", f"{found['lag']:.1f}", musts[2])
            _row("    its own work at a stretch, p99, ms of processor time", f"{found['own']:.1f}")
    finally:
        server.terminate()
        server.wait()


async def _round(number: int, port: int, hosts: int) -> None:
    """One round in a process of its own, so that its memory is its own."""
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(f"sqlite:///{folder}/briefbot.db")
        before = NOW - timedelta(days=1)
        sources = []
        for n in range(number):
            k = n % hosts
            host = f"127.{1 + k // 62_500}.{k // 250 % 250}.{1 + k % 250}"
            sources.append(Source(f"Feed {n}", SourceKind.FEED, f"http://{host}:{port}/feed/{n}"))
        synced = library.sources.sync(sources, before)
        library.sources.record_all({one.id: Check(before, before, "ok", sha256="0") for one in synced.added})
        content = b"".join(sha256(str(n)).encode() for n in range(500))  # 32 kB, packed 19: as much as a feed has
        for one in synced.added:
            facts = (one.address, one.address, "application/rss+xml", '"x"', None, None, before, before, "0")
            library.responses.keep(Response(*facts), content)
        lags: list[float] = []
        gc.collect()
        gc.freeze()  # as `briefbot run` does when it has started
        async with Web(allow_networks=("127.0.0.0/8",)) as web:
            worked: list[float] = []
            watching = asyncio.create_task(_watch(lags, worked))
            begun = time.perf_counter()
            outcomes = await refresh(library, web, FetchSettings(), NOW)
            seconds = time.perf_counter() - begun
            watching.cancel()
        library.close()
    assert len(outcomes) == number
    assert all(outcome.status == "unchanged" for outcome in outcomes), [one for one in outcomes if one.fault][:2]
    memory = _peak()
    lag, own = (sorted(times)[int(len(times) * 0.99)] * 1000 for times in (lags, worked))
    print(json.dumps({"rate": number / seconds, "memory": memory, "lag": lag, "own": own}))


def _peak() -> float:
    """The most memory this process ever had, in MB; `ru_maxrss` would count the process that started it, too."""
    status = Path("/proc/self/status")
    if status.exists():
        (line,) = [line for line in status.read_text().splitlines() if line.startswith("VmHWM")]
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def _watch(lags: list[float], worked: list[float] | None = None) -> None:
    """How late the loop comes to what is due, and how long it worked meanwhile: the rest is the machine's other work."""
    loop = asyncio.get_running_loop()
    while True:
        before, spent = loop.time(), time.thread_time()
        await asyncio.sleep(0.005)
        lags.append(loop.time() - before - 0.005)
        if worked is not None:
            worked.append(time.thread_time() - spent)


if __name__ == "__main__":
    main()
