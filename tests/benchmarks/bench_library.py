"""The library at 1,000, 20,000 and 200,000 articles with three quotes each: how fast it fills, and how fast it answers.

The articles are made up here: words of a Zipf distribution over a made-up vocabulary, real news words among them as
often as in the news, and speakers of a Zipf distribution over as many names as such a library has. The first thousand
go in by the library's own `add` and are timed; the rest is put into the tables as `add` would leave them.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import numpy as np
from sqlalchemy import insert

from bot.core.models import (
    EVERYBODY,
    Article,
    Attribution,
    Quote,
    QuoteKind,
    Source,
    SourceKind,
    Speaker,
    Workspace,
    sha256,
)
from bot.core.text.addresses import canonical
from bot.library import Library
from bot.library.news.search import finding as search
from bot.library.news.speakers import resolving
from bot.library.tables import news

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)
FIRST, SMALL, LARGE = 1_000, 20_000, 200_000
QUOTES = 3  # an article
LENGTH = 220  # words of an article's body: a short agency report
HERE = Workspace("slack", "T1")
NEWS = [
    "minister",
    "talks",
    "alliance",
    "border",
    "budget",
    "court",
    "strike",
    "storm",
    "election",
    "market",
    "police",
    "army",
    "treaty",
    "president",
    "parliament",
    "hospital",
    "energy",
    "climate",
    "trade",
    "summit",
    "rescue",
    "earthquake",
    "inflation",
    "refugees",
    "investigation",
    "resignation",
    "satellite",
]
COMMON = 25  # rank of the first news word: it stands in half of all articles, the last one in one of thirty
ASKED = ("minister", "budget court", "earthquake rescue", "president parliament talks", "invest*", '"trade summit"')
SYLLABLES = [
    "ba",
    "do",
    "ke",
    "li",
    "mo",
    "nu",
    "pa",
    "ri",
    "so",
    "te",
    "va",
    "zi",
    "gor",
    "len",
    "mar",
    "tin",
    "sha",
    "ber",
    "kov",
    "ski",
]


class Newsroom:
    """Makes articles, the same ones for the same size."""

    def __init__(self, articles: int) -> None:
        self._chance = random.Random(7)
        self._numbers = np.random.default_rng(7)
        self.vocabulary = [self._word() for _ in range(30_000)]
        for place, word in enumerate(NEWS):
            self.vocabulary[COMMON + place * 20] = word
        self._ranks = np.cumsum(1 / np.arange(1, len(self.vocabulary) + 1))
        names = max(200, articles // 10)
        self.speakers = [self._speaker() for _ in range(names)]
        self._fame = np.cumsum(1 / np.arange(1, names + 1) ** 0.8)

    def _word(self) -> str:
        return "".join(self._chance.choices(SYLLABLES, k=self._chance.randint(2, 4)))

    def _speaker(self) -> Speaker:
        name = f"{self._word().title()} {self._word().title()}"
        return Speaker(name, self._chance.choice(("minister", "general", "mayor", None)), (name.split()[-1],))

    def _drawn(self, weights: np.ndarray, count: int) -> list[int]:
        return np.searchsorted(weights, self._numbers.random(count) * weights[-1]).tolist()

    def article(self, number: int) -> tuple[Article, list[Quote]]:
        words = [self.vocabulary[place] for place in self._drawn(self._ranks, LENGTH + 8)]
        text, quotes = "", []
        for place, who in enumerate(self._drawn(self._fame, QUOTES)):
            part = words[place * LENGTH // QUOTES : (place + 1) * LENGTH // QUOTES]
            said, speaker = " ".join(part[:15]).capitalize(), self.speakers[who]
            text += f"{' '.join(part[15:]).capitalize()}.\n\n“"
            start, end = len(text), len(text) + len(said)
            certainty = self._chance.random()
            quotes.append(
                Quote(start, end, said, QuoteKind.DIRECT, speaker, None, None, Attribution.NAMED, certainty, place)
            )
            text += f"{said},” {speaker.name} said. "
        published = NOW - timedelta(minutes=(LARGE - number) * 3)
        address = f"https://outlet{number % 60}.test/news/{number}"
        headline = " ".join(words[LENGTH:]).capitalize()
        return Article(headline, text, address, published=published, language="en"), quotes


def add(library: Library, newsroom: Newsroom, sources: Sequence[Source], start: int, end: int) -> float:
    """Articles start..end by the library's own way; articles a second of processor time."""
    spent = 0.0
    for number in range(start, end):
        article, quotes = newsroom.article(number)
        began = time.process_time()
        library.articles.add(article, source=sources[number % 60], quotes=quotes, now=article.published)
        spent += time.process_time() - began
    return (end - start) / spent


def fill(library: Library, newsroom: Newsroom, sources: Sequence[Source], start: int, end: int) -> None:
    """Articles start..end straight into the tables."""
    with library._database.write() as connection:
        known = {}
        for first in range(0, len(newsroom.speakers), 100):
            part = newsroom.speakers[first : first + 100]
            resolver = resolving.Resolver(connection, "", part)
            known |= {speaker.name: resolver.number(speaker) for speaker in part}
            resolver.keep()
    for first in range(start, end, 1000):
        rows = [(number, *newsroom.article(number)) for number in range(first, min(first + 1000, end))]
        with library._database.write() as connection:
            _put(connection, rows, sources, known)


def _put(connection, rows, sources: Sequence[Source], known: dict[str, int]) -> None:
    stored, told, carried, named, marked = [], [], [], [], []
    counted: dict[int, list[int]] = {}
    for number, article, quotes in rows:
        key, source, digest = canonical(article.url), sources[number % 60], sha256(article.text)
        at = article.published
        columns = {"headline": article.headline, "text": article.text, "sha256": digest, "content": sha256(digest)}
        columns |= {"url": article.url, "site": f"outlet{number % 60}.test", "byline": None, "outlet": source.name}
        columns |= {"published": at, "language": "en", "captions": [], "related": [], "credits": [], "image": None}
        columns |= {"extract": False, "undated": False, "moment": at, "first_seen": at, "quotes_sha256": digest}
        stored.append(columns | {"id": number + 1, "workspace": "", "told_by": f"{source.id} {key}"})
        named.append({"address": key, "workspace": "", "article_id": number + 1})
        carried.append(
            {"article_id": number + 1, "workspace": "", "source_id": source.id, "name": source.name, "kind": "feed"}
            | {"topic": "", "address": article.url, "seen_at": at}
        )
        bands = int(digest[:15], 16)
        marked += [{"band": (bands * (2 * place + 1)) % 2**62, "article_id": number + 1} for place in range(12)]
        for quote in quotes:
            who = known[quote.speaker.name]
            tally = counted.setdefault(who, [0, 0])
            tally[0] += quote.shown
            tally[1] += 1
            told.append(
                {"article_id": number + 1, "start": quote.start, "end": quote.end, "words": quote.text}
                | {"kind": quote.kind.value, "speaker_id": who, "role": quote.speaker.role, "group": quote.group}
                | {"attribution": quote.attribution.value, "certainty": quote.certainty, "shown": quote.shown}
                | {"sha256": digest, "workspace": "", "moment": at}
            )
    for table, values in (
        (news.articles, stored),
        (news.addresses, named),
        (news.carriers, carried),
        (news.bands, marked),
        (news.quotes, told),
    ):
        connection.execute(insert(table), values)
    if connection.dialect.name != "sqlite":
        for row in stored:
            search.index(connection, row["id"], row["headline"], row["text"])
    resolving.tally(
        connection, "", {who: one[0] for who, one in counted.items()}, {w: c[1] for w, c in counted.items()}
    )


Call = Callable[[], object]


def questions(library: Library, newsroom: Newsroom) -> dict[str, Iterator[Call]]:
    """What people ask, as endless rows of calls."""
    chance = random.Random(11)
    known = [speaker for speaker, _ in library.speakers.most_quoted(workspace=EVERYBODY, limit=2_000)]

    def searches() -> Iterator[Call]:
        while True:
            rare = chance.choices(newsroom.vocabulary, k=2)
            words = chance.choice([*ASKED, *rare, " ".join(chance.choices(NEWS, k=2))])
            yield partial(library.articles.search, words, workspace=HERE, limit=20)

    def sayings() -> Iterator[Call]:
        while True:
            speaker = chance.choice(known[:50] if chance.random() < 0.5 else known)
            yield partial(library.quotes.by_speaker, [speaker.id], workspace=HERE, limit=50)

    def sayings_about() -> Iterator[Call]:
        while True:
            speaker, about = chance.choice(known[:50]), chance.choice(NEWS)
            yield partial(library.quotes.by_speaker, [speaker.id], workspace=HERE, about=about, limit=50)

    def completions() -> Iterator[Call]:
        while True:
            name = chance.choice(known).name
            yield partial(library.speakers.complete, name[: chance.randint(1, len(name))], workspace=HERE)

    def lookups() -> Iterator[Call]:
        while True:
            name = list(chance.choice(known).name)
            if chance.random() < 0.5:
                name[chance.randrange(len(name))] = chance.choice("aeiou")
            yield partial(library.speakers.find, "".join(name), workspace=HERE)

    def headlines() -> Iterator[Call]:
        while True:
            typed = chance.choice(NEWS)[: chance.randint(2, 6)]
            yield partial(library.articles.headlines, typed, workspace=HERE)

    return {
        "search": searches(),
        "quotes by speaker": sayings(),
        "quotes by speaker about": sayings_about(),
        "speaker autocomplete": completions(),
        "speaker by name, misspelt": lookups(),
        "headline autocomplete": headlines(),
    }


Figures = dict[str, tuple[float, float]]


def measure(libraries: Sequence[Library], newsroom: Newsroom, times: int, clock: Callable[[], float]) -> list[Figures]:
    """Milliseconds for each library: median and 95th percentile of each kind of question, asked in turns."""
    asked = [questions(library, newsroom) for library in libraries]
    found: list[Figures] = [{} for _ in libraries]
    for name in asked[0]:
        taken: list[list[float]] = [[] for _ in libraries]
        for turn in range(times + 10):
            for rows, spent in zip(asked, taken, strict=True):
                question = next(rows[name])
                began = clock()
                question()
                if turn >= 10:  # the first ones fill the cache
                    spent.append((clock() - began) * 1000)
        for figures, spent in zip(found, taken, strict=True):
            figures[name] = statistics.median(spent), statistics.quantiles(spent, n=20)[-1]
    return found


def report(folder: Path, sizes: tuple[int, ...], times: int, clock: Callable[[], float]) -> None:
    newsroom = Newsroom(max(sizes))
    largest = f"sqlite:///{folder / 'largest.db'}"
    copies = [folder / f"{size}.db" for size in sizes[:-1]]
    with Library.open(largest) as library:
        sources = [
            library.sources.add(Source(f"Outlet {number}", SourceKind.FEED, f"https://outlet{number}.test/rss"), NOW)
            for number in range(60)
        ]
        rate = add(library, newsroom, sources, 0, sizes[0])
        for copy, (start, end) in zip(copies, itertools.pairwise(sizes), strict=True):
            library.backup(copy)
            fill(library, newsroom, sources, start, end)
        counts = library.counts()
    libraries = [Library.open(f"sqlite:///{copy}") for copy in copies] + [Library.open(largest)]
    results = measure(libraries, newsroom, times, clock)
    for library in libraries:
        library.close()
    print(f"library on SQLite: {counts['articles']:,} articles, {counts['quotes']:,} quotes, ", end="")
    print(f"{counts['speakers']:,} speakers")
    print(
        f"  adding the first {sizes[0]:,}: {rate:.0f} articles/s of one core, finding quotes aside (must 100 with it)"
    )
    head = "".join(f"{f'{size:,}':>18}" for size in sizes)
    print(f"  {'p50 / p95, ms':<28}{head}   growth of p95, {sizes[-2]:,} → {sizes[-1]:,}")
    for name in results[0]:
        cells = "".join(f"{f'{result[name][0]:.1f} / {result[name][1]:.1f}':>18}" for result in results)
        print(f"  {name:<28}{cells}   {results[-1][name][1] / results[-2][name][1]:.2f}×")
    print("  must: p95 < 50 ms, growth ≤ 2× (search, quotes by speaker, speaker autocomplete)")
    print(f"  peak memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def main() -> None:
    options = argparse.ArgumentParser(description="The library's speed.")
    options.add_argument("--small", type=int, default=SMALL)
    options.add_argument("--large", type=int, default=LARGE)
    options.add_argument("--times", type=int, default=300)
    options.add_argument(
        "--cpu", action="store_true", help="processor time, where other programs keep the machine busy"
    )
    chosen, _ = options.parse_known_args()
    clock = time.process_time if chosen.cpu else time.perf_counter
    with tempfile.TemporaryDirectory(prefix="briefbot_bench_") as folder:
        report(Path(folder), (FIRST, chosen.small, chosen.large), chosen.times, clock)


if __name__ == "__main__":
    main()
