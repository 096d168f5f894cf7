"""Slack: 2,000 questions by 20 people at once over a large library while a refresh runs, by the real Bolt on loopback."""

from __future__ import annotations

import asyncio
import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import psutil

from tests.benchmarks.slack_newsroom import Feeds, archive
from tests.fakes.slack import FakeSlack, Said
from tests.fakes.slack_rules import message_faults

ARTICLES = int(os.environ.get("BENCH_ARTICLES", "20000"))
PEOPLE, QUESTIONS = 20, 2_000
PATIENCE = 60.0  # seconds; what is not answered by then counts as unanswered
WORDS = ("", "draghi", "philae", "merkel", "nato", "ferry", "harbour", "euro", "comet", "summit")


def percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


class Crowd:
    """People who ask, each the next question when the last one is answered."""

    def __init__(self, slack: FakeSlack, speakers: list[str]) -> None:
        self.slack, self.speakers = slack, speakers or ["Draghi"]
        self.answered: list[float] = []
        self.unanswered = 0
        self._waiting: dict[str, asyncio.Future[Said]] = {}
        slack.listeners.append(self._heard)

    def _heard(self, said: Said) -> None:
        waiting = self._waiting.pop(said.to, None)
        if waiting is not None and not waiting.done():
            waiting.set_result(said)

    async def ask(self, person: str, line: str) -> None:
        began = time.perf_counter()
        self._waiting[person] = asyncio.get_running_loop().create_future()
        waiting = self._waiting[person]
        try:
            async with asyncio.timeout(PATIENCE):
                await self.slack.command(line, user=person)
                await waiting
        except TimeoutError:
            self.unanswered += 1
        else:
            self.answered.append(time.perf_counter() - began)

    async def all(self, questions: int) -> None:
        numbers = iter(range(questions))

        async def person(name: str) -> None:
            for number in numbers:
                brief = f"/brief {WORDS[number // 2 % len(WORDS)]}".strip()
                quote = f"/quote {self.speakers[number // 2 % len(self.speakers)]}"
                await self.ask(name, quote if number % 2 else brief)

        await asyncio.gather(*(person(f"U{number}") for number in range(PEOPLE)))


async def compare(folder: Path) -> None:
    """The platform alone, then the whole bot."""
    feeds = Feeds()
    port = await feeds.serve()
    database = f"sqlite:///{folder / 'bench.db'}"
    began = time.perf_counter()
    speakers = await asyncio.to_thread(archive, database, ARTICLES, port)
    print(f"a library of {ARTICLES:,} articles ({time.perf_counter() - began:.0f} s to fill)")
    print("── Slack alone: ready answers, no refresh")
    await measure(database, speakers, "--stub", "--quiet")
    print("── the whole bot, refreshing all the while")
    await measure(database, speakers)


async def measure(database: str, speakers: list[str], *options: str) -> None:
    async with FakeSlack(judging=False) as slack:
        command = [
            sys.executable,
            "-m",
            "tests.benchmarks.slack_newsroom",
            slack.url,
            database,
            str(time.time()),
            *options,
        ]
        bot = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE, limit=1 << 20)
        try:
            assert bot.stdout is not None
            word, seconds = (await bot.stdout.readline()).decode().split()
            assert word == "ready"
            print(f"ready after {float(seconds):.1f} s (must: ≤ 5)")
            refreshed: list[int] = []
            listening = asyncio.create_task(_count(bot.stdout, refreshed))
            crowd = Crowd(slack, speakers)
            process = psutil.Process(bot.pid)
            sizes = []
            for _ in range(2):
                began = time.perf_counter()
                await crowd.all(QUESTIONS // 2)
                sizes.append(process.memory_info().rss / 1e6)
                print(
                    f"  {QUESTIONS // 2:,} questions in {time.perf_counter() - began:.1f} s; resident {sizes[-1]:.0f} MB"
                )
            workers = sum(child.memory_info().rss for child in process.children(recursive=True)) / 1e6
            listening.cancel()
            spent = process.cpu_times()
            print(f"CPU of the bot: {(spent.user + spent.system) * 1000 / QUESTIONS:.1f} ms a question, start included")
            report(slack, crowd, sizes, workers, refreshed)
        finally:
            if bot.returncode is None:
                bot.terminate()
            await asyncio.wait_for(bot.wait(), 20)


async def _count(lines: asyncio.StreamReader, refreshed: list[int]) -> None:
    while line := await lines.readline():
        refreshed.append(int(line.split()[1]))


def report(slack: FakeSlack, crowd: Crowd, sizes: list[float], workers: float, refreshed: list[int]) -> None:
    acks = [seconds * 1000 for seconds in slack.ack_times]
    answers = [seconds * 1000 for seconds in crowd.answered]
    wrong = [
        fault
        for said in slack.said
        for fault in message_faults({"unfurl_links": False, "unfurl_media": False, **said.message})
    ]
    print(f"acknowledged: p50 {percentile(acks, 0.5):.0f} ms, p99 {percentile(acks, 0.99):.0f} ms (must: < 300)")
    print(f"answered: p50 {percentile(answers, 0.5):.0f} ms, p95 {percentile(answers, 0.95):.0f} ms (must: < 500)")
    print(
        f"unanswered: {crowd.unanswered} of {QUESTIONS:,} (must: 0); messages Slack would refuse: {len(wrong)} (must: 0)"
    )
    print(
        f"resident: {sizes[0]:.0f} MB, then {sizes[1]:.0f} MB (must: < 180 and no growth); refresh workers {workers:.0f} MB"
    )
    print(
        f"refreshed meanwhile: {sum(refreshed):,} new articles; load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
    )
    print(f"this side used {resource.getrusage(resource.RUSAGE_SELF).ru_utime:.0f} s of CPU")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(compare(Path(name)))


if __name__ == "__main__":
    main()
