"""Stories: BCubed against the dev halves where they are, and how fast a large archive is grouped."""

from __future__ import annotations

import json
import random
import resource
import time
from datetime import UTC, datetime, timedelta

from bot.core.digest import compose
from bot.core.models import Article, Brief, Channel, Story, Subscription, Workspace
from bot.core.stories import group
from tests.core.stories.test_group import bcubed
from tests.shared import SHARED

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)
ARCHIVE, NEW, DAY = 50_000, 5_000, 2_000
# Measured once on the same files, with scikit-learn and its English stop words, at one threshold for both.
PLAIN = "TF-IDF with the headline three times, average linkage at a cosine of 0.25"
PLAINLY = {"feed mixes": (93.9, 89.5), "ECB+": (92.0, 82.9)}


def quality() -> None:
    folder = SHARED / "eval" / "stories"
    if not folder.exists():
        print("quality: the evaluation data is not here")
        return
    print("BCubed, in per cent (must: feed mixes ≥ 95 / ≥ 91, ECB+ F1 ≥ 87; aim: ≥ 97 / ≥ 94, ≥ 91)")
    print(f"{'':12} precision     F1   beside it: {PLAIN}")
    for title, names in (("feed mixes", ("feedmix0", "feedmix1", "feedmix2")), ("ECB+", ("ecbplus",))):
        reached = []
        for name in names:
            gold = json.loads((folder / f"{name}.dev.gold.json").read_text(encoding="utf-8"))
            rows = [
                json.loads(line) for line in (folder / f"{name}.dev.jsonl").read_text(encoding="utf-8").splitlines()
            ]
            stories = group([Article(r["title"], r["text"], language="en", id=n) for n, r in enumerate(rows)])
            told = {rows[a.id]["id"]: number for number, story in enumerate(stories) for a in story.articles}
            reached.append(bcubed(gold, told))
        precision, score = (sum(one[k] for one in reached) / len(reached) for k in (0, 1))
        plain = " / ".join(f"{figure:.1f}" for figure in PLAINLY[title])
        print(f"{title:12}      {precision:4.1f}   {score:4.1f}   {plain}")


def made(count: int, first: int, luck: random.Random) -> list[Article]:
    """Articles of 1,500 characters: three in five words of their event, the rest of everybody's (by Zipf's law)."""
    common = [f"w{number}" for number in range(20_000)]
    shares = [1 / (number + 3) for number in range(20_000)]
    found = []
    for number in range(first, first + count):
        event = luck.randrange(max(1, count // 3))
        own = [f"name{(event * 7919 + place * 104729) % 80_000}" for place in range(30)]
        words = luck.choices(common, shares, k=150) + luck.choices(own, k=60)
        luck.shuffle(words)
        at = NOW - timedelta(minutes=luck.random() * 4 * 1440)
        headline = " ".join(luck.choices(own, k=6))
        found.append(
            Article(headline, " ".join(words), outlet=f"o{number % 40}", id=number, language="en", published=at)
        )
    return found


def speed() -> None:
    luck = random.Random(1)
    archive, new = made(ARCHIVE, 1, luck), made(NEW, ARCHIVE + 1, luck)
    known = [Story(tuple(archive[place : place + 2]), place + 1) for place in range(0, ARCHIVE, 2)]
    held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    began = time.process_time()
    group(new, known=known)
    spent = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{NEW:,} new into {ARCHIVE:,}: {spent:.1f} s CPU (must ≤ 10, aim 3), {peak:.0f} MB (must ≤ 500; {held:.0f} before)"
    )
    began = time.process_time()
    group(new)
    print(f"{NEW:,} alone: {time.process_time() - began:.1f} s CPU")
    day = made(DAY, 1, luck)
    stories = group(day)
    subscription = Subscription("morning", Channel(Workspace("terminal"), "main"), ())

    def summary(articles) -> Brief:
        from bot.core.summary import summarise

        return summarise(articles, sentences=2)

    another = group(made(DAY, DAY + 1, luck))
    for turn, told in (("of a new process", stories), ("of a running bot", another)):
        began = time.process_time()
        compose(subscription, told, start=NOW - timedelta(days=4), end=NOW, teller=summary)
        spent = time.process_time() - began
        print(f"a digest from {DAY:,} articles, {turn}: {spent * 1000:.0f} ms CPU (must ≤ 1,000, aim 200)")


def main() -> None:
    quality()
    speed()


if __name__ == "__main__":
    main()
