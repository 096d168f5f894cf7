"""Deliveries: bots killed 20 times, servers in trouble, a locked database, and 1,000 channels at the platform's limit."""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.fakes.discord import Discord
from tests.fakes.discord_limits import GLOBAL, Limits
from tests.fakes.postgres import postgres
from tests.fakes.slack import FakeSlack
from tests.publish.ordeal import Outcome, ordeal
from tests.publish.troubles import locked, overload, resets, storm

CHANNELS = 1_000
Trouble = Callable[[Discord, FakeSlack], Awaitable[None] | None]


TROUBLES: tuple[tuple[str, Trouble], ...] = (
    ("429, with and without Via", storm),
    ("500, 502, 503", overload),
    ("resets after acceptance", resets),
)


@contextmanager
def fresh() -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'library.db'}"


def told(title: str, found: Outcome) -> None:
    print(
        f"{title}: {found.subscriptions} digests, {found.posts} messages, lost {len(found.lost)}, "
        f"twice {len(found.twice)}, incomplete {len(found.wrong)}, {found.seconds:.0f} s",
        flush=True,
    )


def killed(seed: int) -> None:
    with fresh() as url:
        found = asyncio.run(ordeal(url, discord=100, slack=100, kills=20, seed=seed))
        told(f"SQLite, killed 20 times, seed {seed}", found)
    with postgres() as server:
        for bots in (1, 2):
            found = asyncio.run(ordeal(server.fresh(), discord=100, slack=100, kills=20, seed=seed, bots=bots))
            told(f"PostgreSQL, {bots} processes, killed 20 times, seed {seed}", found)


def troubled(seed: int) -> None:
    for title, trouble in TROUBLES:
        with fresh() as url:
            told(
                f"{title}, killed once",
                asyncio.run(ordeal(url, discord=20, slack=20, kills=1, seed=seed, trouble=trouble)),
            )
    with fresh() as url:
        found = asyncio.run(ordeal(url, discord=20, slack=20, kills=1, seed=seed, trouble=lambda *_: locked(url)))
        told("database locked for 10 s, killed once", found)


def many(seed: int, channels: int = CHANNELS) -> None:
    """The real client against a server that enforces Discord's limits; then two processes that share them."""
    with fresh() as url:
        paced(url, seed, channels, 1)
    with postgres() as server:
        paced(server.fresh(), seed, channels, 2)


def paced(url: str, seed: int, channels: int, bots: int) -> None:
    limits = Limits()
    course = ordeal(url, discord=channels, slack=0, kills=0, seed=seed, limits=limits, patience=300, bots=bots)
    told(f"{channels:,} Discord channels, processes: {bots}", asyncio.run(course))
    served = sorted(limits.served)
    rate = (len(served) - 1) / (served[-1] - served[0])
    print(
        f"  {len(served):,} requests in {served[-1] - served[0]:.0f} s = {rate:.1f}/s, {100 * rate / GLOBAL:.0f} % of "
        f"{GLOBAL}/s (must ≥ 90, aim 98); {limits.refused} refused"
    )


PARTS = {"kills": killed, "troubles": troubled, "channels": many}


def main(arguments: Sequence[str] = ()) -> None:
    """All parts, or those named: `python -m tests.benchmarks.bench_delivery kills --seed 3`."""
    parser = argparse.ArgumentParser()
    parser.add_argument("parts", nargs="*", help=", ".join(PARTS))
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args(arguments)
    for name in given.parts or PARTS:
        PARTS[name](given.seed)


if __name__ == "__main__":
    main(sys.argv[1:])
