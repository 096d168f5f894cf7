"""How soon the command line answers, and how fast it reads and briefs: ratios within one run."""

from __future__ import annotations

import asyncio
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.core.models import Article, Workspace
from bot.library import Library
from bot.service import demonstration
from bot.service.app import OWNER, TERMINAL, App
from bot.sources import folder
from bot.talk.question import Question
from tests.shared import SHARED

SEEDS = Path(__file__).resolve().parents[2] / "seeds"
NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
ARTICLES = 1_000
TOGETHER = 20  # files read, then stored, as a folder source does
QUESTIONS = 60  # each about another word, so that nothing is remembered from one to the next
NEWSPAPERS = SHARED / "eval" / "quotes" / "polnear.dev.jsonl"


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


def files(place: Path) -> dict[str, list[Path]]:
    """Text files to read: the bundled articles made 1,000, and newspaper articles where they lie beside the project."""
    made: dict[str, list[Path]] = {}
    texts = {"bundled articles": [f"{one.headline}\n\n{one.published:%Y-%m-%d}\n\n{one.text}" for one in corpus()]}
    if NEWSPAPERS.exists():
        records = map(json.loads, NEWSPAPERS.read_text(encoding="utf-8").splitlines())
        texts["newspaper articles"] = [f"{one['title']}\n\n{one['date']}\n\n{one['text']}" for one in records]
    for name, listed in texts.items():
        made[name] = [place / f"{name}-{number}.txt" for number in range(len(listed))]
        for path, text in zip(made[name], listed, strict=True):
            path.write_text(text, encoding="utf-8")
    return made


def read_in(library: Library, paths: Sequence[Path]) -> float:
    """Articles a second of CPU: files understood, their quotes found, both stored."""
    from bot.refresh.reading import dated_with_quotes

    began = time.process_time()
    for start in range(0, len(paths), TOGETHER):
        part = [dated_with_quotes(folder.read_file(path), NOW) for path in paths[start : start + TOGETHER]]
        stored = [(*one, f"file:{path}") for one, path in zip(part, paths[start:], strict=False)]
        library.articles.add_all(stored, source=None, now=NOW)
    return len(paths) / (time.process_time() - began)


def questions(articles: Sequence[Article]) -> list[str]:
    """`/brief` about words that many articles have, no two alike."""
    found = Counter(word for one in articles for word in set(re.findall(r"[a-z]{5,}", one.text)))
    return [f"/brief {word}" for word, _ in found.most_common(QUESTIONS)]


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
        for kind, paths in files(place).items():
            with Library.open(f"sqlite:///{place / kind}.db") as library:
                rate = read_in(library, paths)
            words = sum(len(path.read_text(encoding="utf-8").split()) for path in paths) / len(paths)
            print(
                f"reading {len(paths):,} {kind} of {words:.0f} words into the library, quotes found: "
                f"{rate:.0f} articles/s of CPU (must: ≥ 100), {rate / 100:.1f} × what is asked"
            )
        app = App(replace(demonstration.settings(SEEDS, place / "b.db"), sources=()), lambda: NOW)
        library = app.newsroom.library
        articles = corpus()
        library.articles.add_all(
            [(one, find_quotes(one), None) for one in articles], source=None, now=NOW, workspace=Workspace("terminal")
        )
        first, *times = asyncio.run(answers(app, questions(articles)))
        median = statistics.median(times)
        print(
            f"/brief on {ARTICLES:,} articles, {QUESTIONS} different questions: p50 {median:.0f} ms (must: < 50), "
            f"p95 {statistics.quantiles(times, n=20)[-1]:.0f} ms; the very first {first / median:.0f} × the median"
        )
        library.close()


if __name__ == "__main__":
    main()
