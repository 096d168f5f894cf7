"""`briefbot run` as a whole tree of processes: memory while it reads much that is new, how fast, and what idling costs.

python -m tests.benchmarks.bench_memory [FEEDS PAGES]     one case: so many feeds with so many new pages each
"""

from __future__ import annotations

import asyncio
import itertools
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import aiohttp
import psutil

ROOT = Path(__file__).resolve().parents[2]
CASES = ((100, 10, "≤ 400", ""), (2000, 3, "≤ 250", "≥ 30"))
LONGEST = 400.0  # seconds of one case
IDLE = 60.0  # seconds that an idle bot is watched for
# One host for each feed, and pages of 60 kB: nine tenths of them menus and teasers, as news sites have them.
SERVER = """
import asyncio, sys
from aiohttp import web
each = int(sys.argv[1])
from tests.benchmarks.bench_sources import pages
made = pages()
def feed(request):
    n, host = request.match_info["n"], request.host
    items = "".join(
        f"<item><title>Story {k} of {n}</title><link>http://{host}/page/{n}/{k}</link><guid>{n}-{k}</guid>"
        f"<description>Opening words.</description></item>" for k in range(each)
    )
    text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>Feed {n}</title>{items}</channel></rss>'
    return web.Response(text=text, content_type="application/rss+xml")
async def feed_(request): return feed(request)
async def page(request):
    n, k = int(request.match_info["n"]), int(request.match_info["k"])
    return web.Response(body=made[(n * each + k) % len(made)].replace(b"This is page", f"In {n} {k} this is page".encode()), content_type="text/html")
async def main():
    app = web.Application()
    app.router.add_get("/feed/{n}", feed_)
    app.router.add_get("/page/{n}/{k}", page)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "0.0.0.0", 0)
    await site.start()
    print(site._server.sockets[0].getsockname()[1], flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""


def main() -> None:
    print(f"{'memory':58} {'measured':>8} {'must':>8}")
    given = [int(one) for one in sys.argv[1:] if one.isdigit()]
    for feeds, pages, most, rate in [(*given, "", "")] if len(given) == 2 else CASES:
        asyncio.run(_case(feeds, pages, most, rate))
    if not given:
        asyncio.run(_idle())


def _row(what: str, measured: str, must: str = "") -> None:
    print(f"{what:58} {measured:>8} {must:>8}", flush=True)


async def _case(feeds: int, pages: int, most: str, rate: str) -> None:
    server = subprocess.Popen([sys.executable, "-c", SERVER, str(pages)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    try:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            hosts = (f"127.{1 + n // 250}.0.{1 + n % 250}" for n in itertools.count())
            sources = "".join(
                f'[[sources]]\nname = "Feed {n}"\nfeed = "http://{host}:{port}/feed/{n}"\n'
                for n, host in zip(range(feeds), hosts, strict=False)
            )
            _configure(home, '[fetch]\nallow_networks = ["127.0.0.0/8"]\n' + sources)
            peak, seconds, largest = await _watched(home, feeds * pages)
    finally:
        server.terminate()
        server.wait()
    _row(f"{feeds:,} feeds × {pages} new pages: peak of the whole tree, MB", f"{peak:.0f}", most)
    _row(f"    at that moment: {largest}", "")
    _row("    feeds/s", f"{feeds / seconds:.1f}", rate)


def _configure(home: Path, words: str) -> None:
    (home / "config").mkdir()
    (home / "config" / "bot.toml").write_text(words)


async def _watched(home: Path, articles: int) -> tuple[float, float, str]:
    """Peak in MB, seconds until so many articles are stored, and who had how much at the peak."""
    process = _run(home)
    peak, largest, begun = 0.0, "", time.perf_counter()
    try:
        while time.perf_counter() - begun < LONGEST:
            await asyncio.sleep(0.2)
            found = _tree(process.pid)
            if sum(found) > peak:
                peak, largest = sum(found), " + ".join(f"{one:.0f}" for one in sorted(found, reverse=True))
            if await _stored(home) >= articles:
                break
        return peak, time.perf_counter() - begun, largest
    finally:
        process.terminate()
        process.wait()


def _run(home: Path) -> subprocess.Popen[bytes]:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("BRIEFBOT_")}
    command = [sys.executable, "-m", "bot", "run"]
    log = (home / "log").open("wb")
    return subprocess.Popen(command, cwd=home, env={**environment, "PYTHONPATH": str(ROOT)}, stderr=log, stdout=log)


def _tree(number: int) -> list[float]:
    """MB of each process: its own and its share of what several have (PSS), so that the sum is what a limit counts."""
    found = []
    for one in [psutil.Process(number), *psutil.Process(number).children(recursive=True)]:
        try:
            found.append(one.memory_full_info().pss / 1e6)
        except psutil.Error:
            continue
    return found


async def _stored(home: Path) -> int:
    import sqlite3

    try:
        with sqlite3.connect(f"file:{home}/var/briefbot.db?mode=ro", uri=True) as library:
            number: int = library.execute("SELECT max(id) FROM articles").fetchone()[0] or 0
            return number
    except sqlite3.Error:
        return 0


async def _idle() -> None:
    """Nothing is due and nothing is asked."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _configure(home, f'[http]\nport = 18099\n[[sources]]\nname = "Samples"\nfolder = "{ROOT}/seeds/articles"\n')
        begun = time.perf_counter()
        process = _run(home)
        try:
            async with aiohttp.ClientSession() as session:
                while True:
                    try:
                        async with session.get("http://127.0.0.1:18099/healthz") as answer:
                            assert answer.status == 200
                            break
                    except aiohttp.ClientError:
                        await asyncio.sleep(0.05)
            _row("start until it says that it is well, s", f"{time.perf_counter() - begun:.1f}", "≤ 3")
            await asyncio.sleep(20)
            before, wrote = _spent(process.pid)
            await asyncio.sleep(IDLE)
            after, written = _spent(process.pid)
            _row("idle: share of a core, %", f"{(after - before) / IDLE * 100:.2f}", "≤ 0.3")
            _row("    written in two minutes, kB", f"{(written - wrote) / 1000 * 120 / IDLE:.0f}", "< 200")
            _row("    memory, MB", f"{sum(_tree(process.pid)):.0f}")
        finally:
            process.terminate()
            process.wait()


def _spent(number: int) -> tuple[float, int]:
    one = psutil.Process(number)
    times = one.cpu_times()
    return times.user + times.system, one.io_counters().write_bytes


if __name__ == "__main__":
    main()
