"""A bot that is killed at random moments while a hundred digests are due on each platform: none is lost, none twice."""

from __future__ import annotations

import random

import pytest

from tests.publish.ordeal import ordeal
from tests.publish.troubles import locked, overload, resets, storm

KILLS = 4  # `python -m tests.benchmarks.bench_delivery` kills it 20 times


@pytest.mark.parametrize(("database", "bots"), [("sqlite", 1), ("postgresql", 2)], indirect=["database"])
async def test_no_digest_is_lost_and_none_comes_twice_however_often_it_is_killed(url, bots):
    seed = random.SystemRandom().randrange(10**6)
    found = await ordeal(url, discord=100, slack=100, kills=KILLS, seed=seed, bots=bots, patience=120)
    told = f"seed {seed}: lost {found.lost}, twice {found.twice}, incomplete {found.wrong}"
    print(told)
    assert found.clean, told
    assert found.subscriptions == 200


@pytest.mark.parametrize("database", ["sqlite"], indirect=True)
async def test_a_bad_morning_loses_nothing_and_repeats_nothing(url):
    """Rate limits, 5xx and broken lines on both platforms, the file held for 10 s, and a kill in between."""

    def trouble(discord, slack):
        for one in (storm, overload, resets):
            one(discord, slack, times=8)
        return locked(url)

    found = await ordeal(url, discord=10, slack=10, kills=1, trouble=trouble, patience=120)
    assert found.clean, found
    assert found.subscriptions == 20
