"""Articles and open stories → Stories: near ones are found, linked, and told in order.

new articles ─ near ones ─ the stories they touch ─ all their articles, one by one ─ linked ─ numbered as before

What an article touches is put together anew from single articles, so that a story grown step by step is the one that a
single batch would give: two that turn out to be one event are joined, and one that was two is parted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import numpy as np
import numpy.typing as npt

from bot.core.models import Article, Story
from bot.core.stories.copies import copies
from bot.core.stories.evidence import Pairs, by_day, by_name, crowding, near_pairs, within
from bot.core.stories.forms import tells_of_many
from bot.core.stories.linkage import average_linkage, least
from bot.core.stories.neighbourhoods import neighbourhoods
from bot.core.stories.terms import Bags, bags, opening_of
from bot.core.stories.vectors import Vectors, table, vectors
from bot.core.stories.vocabulary import Floats

# The average evidence from which articles are of one event. Higher splits stories, lower merges different ones, and a
# wrong merge hides news while a missed one only repeats it. On the dev halves, precision / F1 in per cent, and of 100
# unrelated articles those in a story:
#   0.25 feed mixes 95.7 / 91.3, ECB+ 93.3 / 87.8, 0.0 · 0.265 feed mixes 97.1 / 91.5, ECB+ 95.4 / 88.1, 0.0
#   0.28 feed mixes 97.5 / 91.3, ECB+ 95.4 / 87.0, 0.0
# Of articles of other collections, put together by chance, 1.3, 1.0 and 0.7 of 100; most of these share a subject.
THRESHOLD = 0.265
WINDOW = timedelta(days=4)
# An event stands at the top, and below it every article on a subject says the same: of its likeness to another, an
# article's first TOP characters give the share FIRST, all that is read of it the rest. With the whole alone, 1.0 of 100
# unrelated articles stand in a story, with FIRST 0.5 0.7, with the top alone 0.3 and ECB+ loses 2 points of F1.
TOP, FIRST = 800, 0.75
_FIRST = datetime.min.replace(tzinfo=UTC)


def group(
    articles: Sequence[Article],
    *,
    threshold: float = THRESHOLD,
    window: timedelta = WINDOW,
    known: Sequence[Story] = (),
) -> tuple[Story, ...]:
    """A partition of `articles` and the articles of `known` into stories, the newest story first.

    A known story that no new article is near stays as it is. The others may be joined or parted; each number stays with
    most of its articles, new stories have id 0, and a number that is left without articles is not given back. An
    article whose id stands in a known story is not taken twice. Articles further apart in time than `window` are never
    linked directly; an article without a time may be linked with any. One that tells of many events is a story alone.
    """
    taken = {article.id for story in known for article in story.articles if article.id}
    fresh = _ordered([article for article in articles if article.id not in taken])
    known, closed = _open(known, fresh, window)
    if not fresh:
        return tuple(sorted([*known, *closed], key=_newest, reverse=True))
    told = [article for story in known for article in story.articles]
    owners = [number for number, story in enumerate(known) for _ in story.articles]
    everything = told + fresh
    evidence = _evidence(everything, window)
    groups, touched = _groups(evidence, owners, threshold)
    stories = closed + [story for number, story in enumerate(known) if number not in touched]
    for rows, number in zip(groups, _numbered(groups, owners, known), strict=True):
        former = None if number is None else known[number]
        if former is not None and sorted(rows) == [row for row, owner in enumerate(owners) if owner == number]:
            stories.append(former)
        else:
            stories.append(_story([everything[row] for row in rows], former))
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
    top: Vectors  # of their first characters alone
    times: Floats
    window: float
    alone: npt.NDArray[np.bool_]  # tells of many events

    def near(self, searched: Sequence[int], threshold: float) -> Pairs:
        """Each searched row with every row that is near it; none with one that tells of many."""
        pairs = near_pairs(self.space, searched, self.times, self.window, threshold)
        kept = ~(self.alone[pairs.ones] | self.alone[pairs.others])
        return Pairs(pairs.ones[kept], pairs.others[kept], pairs.likeness[kept])

    def table(self, rows: npt.NDArray[np.int64], crowded: Floats) -> Floats:
        """Of `rows` with each other; nothing speaks for two that are too far apart in time."""
        days, times = self.read.days[rows], self.times[rows]
        found = table(self.space, rows)
        if self.top is not self.space:
            found = (1 - FIRST) * found + FIRST * table(self.top, rows)
        found = found - crowded[rows][:, None] - crowded[rows]
        found += by_day(days[:, None], days) + by_name(self.read, rows)
        return np.where(within(times[:, None], times, self.window), found, 0)


def _evidence(articles: Sequence[Article], window: timedelta) -> _Evidence:
    opening = opening_of(len(articles))
    read = bags(articles, opening)
    space = vectors(read)
    top = vectors(bags(articles, TOP)) if opening > TOP else space
    alone = np.array([tells_of_many(article) for article in articles], dtype=np.bool_)
    return _Evidence(read, space, top, _times(articles), window.total_seconds(), alone)


def _groups(evidence: _Evidence, owners: Sequence[int], threshold: float) -> tuple[list[list[int]], set[int]]:
    """The new rows, which come after those of known stories, in groups with the rows of the known stories that some of
    them is near; and these stories.

    Average linkage joins two groups only where some pair of their articles is near, so near pairs part everything into
    neighbourhoods that are linked one by one.
    """
    count = len(evidence.alone)
    owner = np.concatenate([np.asarray(owners, dtype=np.int64), np.full(count - len(owners), -1)])
    first = evidence.near(range(len(owners), count), threshold)
    touched = {int(number) for number in np.unique(owner[first.others])} - {-1}
    again = np.flatnonzero(np.isin(owner, list(touched)))
    more = evidence.near(again.tolist(), threshold)
    pairs = Pairs(*(np.concatenate(both) for both in zip(first.columns(), more.columns(), strict=True)))
    crowded = crowding(pairs, count)
    rows = np.concatenate([again, np.arange(len(owners), count)])
    place = np.full(count, -1, dtype=np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    inside = place[pairs.others] >= 0
    ones, others, days = pairs.ones[inside], pairs.others[inside], evidence.read.days
    nearness = pairs.likeness[inside] - crowded[ones] - crowded[others] + by_day(days[ones], days[others])
    groups: list[list[int]] = []
    for members in neighbourhoods(place[ones], place[others], nearness, len(rows), least(threshold)):
        if len(members) == 1:
            groups.append([int(rows[members[0]])])
            continue
        mine = rows[members]
        linked = average_linkage(evidence.table(mine, crowded), threshold)
        groups += [[int(mine[at]) for at in places] for places in linked]
    return groups, touched


def _numbered(groups: Sequence[Sequence[int]], owners: Sequence[int], known: Sequence[Story]) -> list[int | None]:
    """Which known story each group goes on: that of most of its articles, and each story is gone on by the group that
    holds most of it; the elder before the younger.
    """
    shares = [
        (-count, known[number].id, number, place)
        for place, group in enumerate(groups)
        for number, count in Counter(owners[row] for row in group if row < len(owners)).items()
    ]
    found: list[int | None] = [None] * len(groups)
    given: set[int] = set()
    for _, _, number, place in sorted(shares):
        if found[place] is None and number not in given:
            found[place] = number
            given.add(number)
    return found


def _story(articles: Sequence[Article], former: Story | None) -> Story:
    """The lead first (a known story keeps its lead, while it has it), the others by time."""
    ordered = _ordered(articles)
    kept = former is not None and any(article is former.lead for article in ordered)
    lead = former.lead if former is not None and kept else _lead(ordered)
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
