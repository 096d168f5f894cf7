"""How soon the command line answers, and how fast it reads and briefs: ratios within one run."""

from __future__ import annotations

import asyncio
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot import demonstration
from bot.app import OWNER, TERMINAL, App
from bot.core.models import Article
from bot.question import Question
from bot.sources import folder

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
ARTICLES = 1_000


def cpu(arguments: list[str], *, cwd: Path) -> float:
    """CPU seconds of one process, its children included."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        arguments,
        check=True,
        stdout=subprocess.DEVNULL,
        cwd=cwd,
        env={**os.environ, "BRIEFBOT_DATABASE_URL": "sqlite:///bench.db"},
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def corpus() -> list[Article]:
    """1,000 articles made of the bundled ones: each a different event, a few hours apart."""
    originals = [article for _, article in folder.articles(SEEDS / "articles") if isinstance(article, Article)]
    made = []
    for number in range(ARTICLES):
        base = originals[number % len(originals)]
        mark = f"case {number}"
        made.append(
            replace(
                base,
                headline=f"{base.headline} ({mark})",
                text=f"{base.text}\n\nThis is {mark} of the archive.",
                url=f"https://archive.example/{number}",
                published=NOW - timedelta(minutes=30 * number),
            )
        )
    return made


async def answers(app: App, lines: list[str]) -> list[float]:
    times = []
    for line in lines:
        began = time.perf_counter()
        reply = await app.answer(Question("", TERMINAL, OWNER, argument=line))
        times.append((time.perf_counter() - began) * 1000)
        assert not reply.error, reply.summary
    return times


def main() -> None:
    from bot.core.quotes import find_quotes

    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        (place / "config").mkdir()
        (place / "config" / "bot.toml").write_text("")
        bare = min(cpu([sys.executable, "-c", "pass"], cwd=place) for _ in range(3))
        helped = min(cpu([sys.executable, "-m", "bot", "say", "/help"], cwd=place) for _ in range(3))
        print(
            f'briefbot say "/help": {helped:.2f} s CPU (must: 0.50), {helped / bare:.0f} × a bare Python ({bare:.3f} s)'
        )
        app = App(replace(demonstration.settings(SEEDS, place / "b.db"), sources=()), lambda: NOW)
        library = app.newsroom.library
        articles = corpus()
        began = time.process_time()
        for article in articles:
            library.articles.add(article, source=None, quotes=find_quotes(article), now=NOW, workspace="terminal:")
        spent = time.process_time() - began
        print(f"reading into the library, quotes found: {ARTICLES / spent:.0f} articles/s of CPU (must: ≥ 100)")
        words = ["nato", "russia", "mars", "summit", "minister", "dialogue", "baltic", "nasa", "trade", "defence"]
        times = asyncio.run(answers(app, [f"/brief {word}" for word in words * 5]))
        print(
            f"/brief on {ARTICLES:,} articles: p50 {statistics.median(times):.0f} ms (must: < 50), p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms"
        )
        library.close()


if __name__ == "__main__":
    main()
