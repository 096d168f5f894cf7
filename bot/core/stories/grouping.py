"""Articles and open stories → Stories: near ones are found, linked, and told in order."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import numpy as np

from bot.core.models import Article, Story
from bot.core.stories.copies import copies
from bot.core.stories.linkage import average_linkage, least
from bot.core.stories.terms import Floats, bags
from bot.core.stories.vectors import Vectors, near, table, vectors

# The average likeness from which articles are of one event. Higher splits stories, lower merges different ones, and a
# wrong merge hides news while a missed one only repeats it: the least threshold that is right for 95 of 100 articles
# on the feed mixes.
THRESHOLD = 0.28
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
    everything = [article for story in known for article in story.articles] + fresh
    if not everything:
        return ()
    owners = [number for number, story in enumerate(known) for _ in story.articles]
    atoms = owners + list(range(len(known), len(known) + len(fresh)))
    space = vectors(bags(everything))
    groups = _groups(space, atoms, len(known), _times(everything), threshold, window.total_seconds())
    rows = defaultdict(list)
    for row, atom in enumerate(atoms):
        rows[atom].append(row)
    stories = []
    for members in groups:
        former = next((known[atom] for atom in members if atom < len(known)), None)
        inside = [row for atom in members for row in rows[atom]]
        if former is not None and len(inside) == len(former.articles):
            stories.append(former)
        else:
            stories.append(_story([everything[row] for row in inside], former))
    return tuple(sorted(stories, key=_newest, reverse=True))


def _ordered(articles: Sequence[Article]) -> list[Article]:
    """In an order that does not depend on the one given, as far as the articles can be told apart."""
    return sorted(
        articles, key=lambda article: (article.published or _FIRST, article.id, article.headline, article.sha256)
    )


def _times(articles: Sequence[Article]) -> Floats:
    """Seconds of each article's time; NaN where it has none."""
    return np.array([a.published.timestamp() if a.published else np.nan for a in articles])


def _groups(
    space: Vectors, atoms: Sequence[int], known: int, times: Floats, threshold: float, window: float
) -> list[list[int]]:
    """Groups of atoms (a known story or one new article each).

    Average linkage joins two groups only where some pair of their articles reaches the threshold, so the pairs that do
    part everything into neighbourhoods that can be linked one by one, exactly.
    """
    owner = np.asarray(atoms)
    count = int(owner.max()) + 1
    parent = list(range(count))

    def root(atom: int) -> int:
        while parent[atom] != atom:
            parent[atom] = parent[parent[atom]]
            atom = parent[atom]
        return atom

    first = int(np.searchsorted(owner, known))
    for row in range(first, len(owner)):
        close = near(space, row, least(threshold))
        for other in np.unique(owner[close[~(np.abs(times[close] - times[row]) > window)]]):
            parent[root(int(other))] = root(int(owner[row]))
    neighbourhoods: dict[int, list[int]] = defaultdict(list)
    for atom in range(count):
        neighbourhoods[root(atom)].append(atom)
    rows = defaultdict(list)
    for row, atom in enumerate(atoms):
        rows[atom].append(row)
    groups: list[list[int]] = []
    for members in neighbourhoods.values():
        if len(members) == 1:
            groups.append(members)
            continue
        inside = [row for atom in members for row in rows[atom]]
        single = table(space, inside)
        single[np.abs(times[inside][:, None] - times[inside][None]) > window] = 0
        sizes = [len(rows[atom]) for atom in members]
        starts = np.cumsum([0, *sizes[:-1]])
        sums = np.add.reduceat(np.add.reduceat(single, starts, axis=0), starts, axis=1)
        averages = sums / np.outer(sizes, sizes)
        linked = average_linkage(averages, sizes, [atom < known for atom in members], threshold)
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
