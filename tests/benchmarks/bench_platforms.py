"""`briefbot run` on both platforms: 2,000 questions by 20 people at once over a large library while a refresh runs.

One process, its real newsroom, schedule and refresh; the real discord.py and the real Bolt against servers on loopback.
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
import tempfile
import time
import urllib.request
from collections import deque
from pathlib import Path

import psutil

from tests.benchmarks.archive import Feeds, archive
from tests.benchmarks.crowd import DiscordCrowd, SlackCrowd, all_at_once, questions
from tests.fakes.discord import Discord
from tests.fakes.process import environment, free_port, on_discord, on_slack
from tests.fakes.slack import FakeSlack

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "20000"))
QUESTIONS = int(os.environ.get("BENCH_QUESTIONS", "2000"))
FEEDS = int(os.environ.get("BENCH_FEEDS", "400"))
PEOPLE = 10  # on each platform
TYPISTS, COMPLETIONS = 4, 400
CONFIGURATION = """
[database]
url = "{database}"
[fetch]
allow_networks = ["127.0.0.0/8"]
pages = false
"""


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))] * 1000


async def measure(folder: Path) -> None:
    feeds = Feeds()
    await feeds.serve()
    database = f"sqlite:///{folder / 'bench.db'}"
    (folder / "bot.toml").write_text(CONFIGURATION.format(database=database))
    began = time.perf_counter()
    speakers = await asyncio.to_thread(archive, database, ARTICLES, feeds.addresses(FEEDS))
    print(f"a library of {ARTICLES:,} articles ({time.perf_counter() - began:.0f} s to fill)")
    async with FakeSlack(judging=False) as slack, Discord(strict=False) as discord:
        discord.requests = deque(maxlen=1)  # type: ignore[assignment]
        began, port = time.perf_counter(), free_port()
        told = {**on_slack(slack), **on_discord(discord), "BRIEFBOT_HTTP_PORT": str(port)}
        told["BRIEFBOT_CONFIG"] = str(folder / "bot.toml")
        bot = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "bot", "run",
            env=environment(folder, **told), stderr=(folder / "log").open("w"),
        )  # fmt: skip
        try:
            await _ready(port)
            print(f"both connected {time.perf_counter() - began:.1f} s after the start (must: ≤ 5)")
            await _asked(psutil.Process(bot.pid), slack, discord, speakers, feeds)
        finally:
            began = time.perf_counter()
            if bot.returncode is None:
                bot.terminate()
            status = await asyncio.wait_for(bot.wait(), 20)
            print(f"ended {time.perf_counter() - began:.1f} s after SIGTERM with status {status} (must: ≤ 10, 0)")


async def _ready(port: int) -> None:
    """Wait until both platforms say that they are connected."""
    async with asyncio.timeout(60):
        while not await asyncio.to_thread(_connected, port):
            await asyncio.sleep(0.05)


def _connected(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=5) as answer:
            told = json.load(answer)
    except OSError:
        return False
    return set(told["platforms"].values()) == {"connected"}


async def _asked(
    process: psutil.Process, slack: FakeSlack, discord: Discord, speakers: list[str], feeds: Feeds
) -> None:
    here, there = DiscordCrowd(discord), SlackCrowd(slack)
    people = [(str(2000 + one), here.ask) for one in range(PEOPLE)] + [(f"U{one}", there.ask) for one in range(PEOPLE)]
    asked, sizes, workers, work = questions(QUESTIONS, speakers), [], 0.0, _cpu(process)
    before = feeds.asked
    for _ in range(2):
        began = time.perf_counter()
        part = (question for question, _ in zip(asked, range(QUESTIONS // 2), strict=False))
        await all_at_once(people, part)
        sizes.append(process.memory_info().rss / 1e6)
        workers = max(workers, sum(one.memory_info().rss for one in process.children(recursive=True)) / 1e6)
        spent = time.perf_counter() - began
        print(f"  {QUESTIONS // 2:,} questions in {spent:.1f} s; resident {sizes[-1]:.0f} MB", flush=True)
    work = _cpu(process) - work
    acknowledged = {"Discord": list(here.times.acknowledged), "Slack": list(there.times.acknowledged)}
    typed = iter([speakers[number % len(speakers)][: number % 6] for number in range(COMPLETIONS)])

    async def typist(person: str) -> None:
        for word in typed:
            await here.complete(person, word)

    await asyncio.gather(*(typist(str(3000 + one)) for one in range(TYPISTS)))
    for name, crowd in (("Discord", here), ("Slack", there)):
        _row(f"{name}: acknowledged", acknowledged[name], "p99 must: < 300")
        for kind, times in crowd.times.answered.items():
            _row(f"{name}: {kind}", times, "p95 must: < 500")
    every = [one for crowd in (here, there) for times in crowd.times.answered.values() for one in times]
    _row("both: acknowledged", [one for times in acknowledged.values() for one in times], "p99 must: < 300")
    _row("both: answered", every, "p95 must: < 500")
    _row(f"completed for {TYPISTS} typing", here.times.completed, "must: < 100")
    unanswered, faults = (sum(getattr(one.times, name) for one in (here, there)) for name in ("unanswered", "faults"))
    print(f"unanswered: {unanswered} of {QUESTIONS:,} (must: 0); told of a fault: {faults} (must: 0)")
    print(f"refused by Discord's rules: {len(discord.faults)} (must: 0)")
    print(f"resident: {sizes[0]:.0f} MB, then {sizes[1]:.0f} MB (must: < 180 and no growth); workers {workers:.0f} MB")
    print(f"CPU of the bot itself: {1000 * work / QUESTIONS:.1f} ms a question, the refresh included")
    load = os.getloadavg()[0]
    print(f"feeds read meanwhile: {feeds.asked - before} of {FEEDS}; load {load:.1f} on {os.cpu_count()} cores")


def _cpu(process: psutil.Process) -> float:
    times = process.cpu_times()
    return times.user + times.system


def _row(words: str, times: list[float], limit: str) -> None:
    if times:
        p50, p95, p99 = (percentile(times, share) for share in (0.5, 0.95, 0.99))
        print(f"{words}: p50 {p50:.0f} ms, p95 {p95:.0f} ms, p99 {p99:.0f} ms ({limit})")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(measure(Path(name)))


if __name__ == "__main__":
    main()
