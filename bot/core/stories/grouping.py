"""Articles and open stories → Stories: near ones are found, linked, and told in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
import numpy.typing as npt

from bot.core.models import Article, Story
from bot.core.stories.copies import copies
from bot.core.stories.evidence import by_day, by_name, crowding, near_pairs, within
from bot.core.stories.linkage import average_linkage, least
from bot.core.stories.neighbourhoods import neighbourhoods
from bot.core.stories.terms import Bags, Floats, bags
from bot.core.stories.vectors import Vectors, table, vectors

# The average evidence from which articles are of one event. Higher splits stories, lower merges different ones, and a
# wrong merge hides news while a missed one only repeats it. On the dev halves, precision / F1 in per cent:
#   0.25 feed mixes 95.7 / 91.4, ECB+ 93.1 / 88.8 · 0.26 feed mixes 96.9 / 91.5, ECB+ 93.2 / 88.2
#   0.29 feed mixes 98.1 / 90.8, ECB+ 93.4 / 85.3
THRESHOLD = 0.26
WINDOW = timedelta(days=4)
_FIRST = datetime.min.replace(tzinfo=UTC)


def group(
    articles: Sequence[Article],
    *,
    threshold: float = THRESHOLD,
    window: timedelta = WINDOW,
    known: Sequence[Story] = (),
) -> tuple[Story, ...]:
    """A partition of `articles` and the articles of `known` into stories, the newest story first.

    A known story keeps its id and its articles; new articles join it or form new stories (id 0). An article whose id
    stands in a known story is not taken twice. Articles further apart in time than `window` are never linked directly;
    an article without a time may be linked with any.
    """
    taken = {article.id for story in known for article in story.articles if article.id}
    fresh = _ordered([article for article in articles if article.id not in taken])
    known, closed = _open(known, fresh, window)
    everything = [article for story in known for article in story.articles] + fresh
    if not fresh:
        return tuple(sorted([*known, *closed], key=_newest, reverse=True))
    owners = [number for number, story in enumerate(known) for _ in story.articles]
    atoms = owners + list(range(len(known), len(known) + len(fresh)))
    read = bags(everything)
    evidence = _Evidence(read, vectors(read), _times(everything), window.total_seconds())
    groups = _groups(evidence, atoms, len(known), threshold)
    rows = defaultdict(list)
    for row, atom in enumerate(atoms):
        rows[atom].append(row)
    stories = closed
    for members in groups:
        former = next((known[atom] for atom in members if atom < len(known)), None)
        inside = [row for atom in members for row in rows[atom]]
        if former is not None and len(inside) == len(former.articles):
            stories.append(former)
        else:
            stories.append(_story([everything[row] for row in inside], former))
    return tuple(sorted(stories, key=_newest, reverse=True))


def _open(known: Sequence[Story], fresh: Sequence[Article], window: timedelta) -> tuple[list[Story], list[Story]]:
    """The known stories that some new article is near enough in time to join, and the others."""
    times = [article.published for article in fresh]
    first = min((time for time in times if time is not None), default=None)
    last = max((time for time in times if time is not None), default=None)
    if first is None or last is None or None in times:
        return list(known), []
    within: list[Story] = []
    closed: list[Story] = []
    for story in known:
        near = any(a.published is None or first - window <= a.published <= last + window for a in story.articles)
        (within if near else closed).append(story)
    return within, closed


def _ordered(articles: Sequence[Article]) -> list[Article]:
    """In an order that does not depend on the one given, as far as the articles can be told apart."""
    return sorted(
        articles, key=lambda article: (article.published or _FIRST, article.id, article.headline, article.sha256)
    )


def _times(articles: Sequence[Article]) -> Floats:
    """Seconds of each article's time; NaN where it has none."""
    return np.array([a.published.timestamp() if a.published else np.nan for a in articles])


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What speaks for or against linking two articles, by row."""

    read: Bags
    space: Vectors
    times: Floats
    window: float

    def table(self, rows: npt.NDArray[np.int64], crowded: Floats) -> Floats:
        """Of `rows` with each other; nothing speaks for two that are too far apart in time."""
        days, times = self.read.days[rows], self.times[rows]
        found = table(self.space, rows) - crowded[rows][:, None] - crowded[rows]
        found += by_day(days[:, None], days) + by_name(self.read, rows)
        return np.where(within(times[:, None], times, self.window), found, 0)


def _groups(evidence: _Evidence, atoms: Sequence[int], known: int, threshold: float) -> list[list[int]]:
    """Groups of atoms (a known story or one new article each).

    Average linkage joins two groups only where some pair of their articles is near, so near pairs part everything into
    neighbourhoods that are linked one by one.
    """
    owner = np.asarray(atoms, dtype=np.int32)
    sizes = np.bincount(owner)
    starts = np.concatenate([[0], np.cumsum(sizes)])
    fresh = range(int(starts[known]), len(owner))
    pairs = near_pairs(evidence.space, fresh, evidence.times, evidence.window, threshold)
    crowded = crowding(pairs, len(owner))
    ones, others, days = pairs.ones, pairs.others, evidence.read.days
    nearness = pairs.likeness - crowded[ones] - crowded[others] + by_day(days[ones], days[others])
    groups: list[list[int]] = []
    for members in neighbourhoods(owner[ones], owner[others], nearness, sizes.tolist(), least(threshold)):
        if len(members) == 1:
            groups.append(members)
            continue
        inside = np.concatenate([np.arange(starts[atom], starts[atom + 1]) for atom in members])
        single = evidence.table(inside, crowded)
        counts = sizes[members]
        firsts = np.cumsum(counts) - counts
        sums = np.add.reduceat(np.add.reduceat(single, firsts, axis=0), firsts, axis=1)
        averages = (sums / np.outer(counts, counts)).astype(np.float32)
        linked = average_linkage(averages, counts.tolist(), [atom < known for atom in members], threshold)
        groups.extend([members[place] for place in places] for places in linked)
    return groups


def _story(articles: Sequence[Article], former: Story | None) -> Story:
    """The lead first (a known story keeps its lead), the others by time."""
    ordered = _ordered(articles)
    lead = former.lead if former else _lead(ordered)
    rest = [article for article in ordered if article is not lead]
    told = (lead, *rest)
    return Story(articles=told, id=former.id if former else 0, copies=copies(told))


def _lead(ordered: Sequence[Article]) -> Article:
    """The fullest early report: whole articles before extracts, dated before undated, then the longer of the first."""
    return max(
        ordered,
        key=lambda article: (
            not article.extract,
            not article.undated,
            min(len(article.text), 3000),
            -ordered.index(article),
        ),
    )


def _newest(story: Story) -> datetime:
    return max(article.published or _FIRST for article in story.articles)
