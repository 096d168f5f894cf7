"""Story → its place in a digest, with the reasons in words."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from bot.core.digest.wanting import matching, names_of, titled
from bot.core.models import Quote, QuoteKind, Story
from bot.core.stories import corroborates

# Each doubling of the independent sources counts 1; what else speaks for a story may weigh as much as such a doubling,
# so that a broad story is passed over only by one that the channel asked for. Judged on the sample articles and a
# day's feeds, by eye: there is no corpus of digests to measure it on.
RECENCY = 1.0  # for news of this minute; halved every HALF_LIFE hours
HALF_LIFE = 12.0
FOLLOWED = 1.5  # a followed word stands in a headline; half of it in a text
TOPIC = 0.8  # one of the subscription's topics stands in a headline: it is the subject, no aside
QUOTED = 0.4  # somebody named is quoted at length
FEW = 3  # sources; more of them joined on the average of many pairs, which is sure enough
_FIRST = datetime.min.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Rank:
    """`score` is higher for what comes first; `why` says it to a reader."""

    score: float
    why: str
    newest: datetime


def rank(
    story: Story,
    now: datetime,
    *,
    topics: Sequence[str],
    follows: Sequence[str],
    quotes: Mapping[int, Sequence[Quote]],
    outlets: Mapping[int, Sequence[str]],
) -> Rank:
    independent = sources(story, outlets)
    newest = max(article.published or _FIRST for article in story.articles)
    hours = max(0.0, (now - newest).total_seconds() / 3600)
    score = math.log2(1 + independent) + RECENCY * 0.5 ** (hours / HALF_LIFE)
    reasons = [f"{independent} independent source{'' if independent == 1 else 's'}", f"news of {_age(hours)}"]
    if subjects := titled(topics, story.articles):
        score += TOPIC
        reasons.append(f"about {', '.join(subjects)}")
    elif mentioned := matching(topics, story.articles):
        reasons.append(f"mentions {', '.join(mentioned)}")
    if followed := titled(follows, story.articles):
        score += FOLLOWED
        reasons.append(f"you follow {', '.join(followed)}")
    elif followed := matching(follows, story.articles):
        score += FOLLOWED / 2
        reasons.append(f"you follow {', '.join(followed)}")
    if any(weighty(quote) for article in story.articles for quote in quotes.get(article.id, ())):
        score += QUOTED
        reasons.append("has a quote worth showing")
    return Rank(score, ", ".join(reasons), newest)


def sources(story: Story, outlets: Mapping[int, Sequence[str]]) -> int:
    """How many tell the story on their own: an outlet counts once, and so does a wire text, whoever carries it. A few
    count only where they surely tell of the lead's event: a rank is not raised by a doubtful second.
    """
    parent = list(range(len(story.articles)))

    def root(place: int) -> int:
        while parent[place] != place:
            place = parent[place]
        return place

    holder: dict[str, int] = {}
    for place, article in enumerate(story.articles):
        # A folder or a collection carries many outlets: the article's own name goes before the source's.
        name = article.outlet or next(iter(names_of(article, outlets)), "")
        if name:
            parent[root(place)] = root(holder.setdefault(name.casefold(), place))
    for group in story.copies:
        for place in group[1:]:
            parent[root(place)] = root(group[0])
    counted = {root(place) for place in range(len(parent))}
    if 1 < len(counted) <= FEW:
        counted = {
            root(place)
            for place, article in enumerate(story.articles)
            if root(place) == root(0) or corroborates(story.lead, article)
        }
    return len(counted)


def weighty(quote: Quote) -> bool:
    """Whether a digest may show it: somebody's own words, surely theirs, long enough to say something and short enough
    to be read in passing.
    """
    return quote.shown and quote.kind is QuoteKind.DIRECT and 50 <= len(quote.text) <= 320


def _age(hours: float) -> str:
    if hours < 1:
        return "this hour"
    return f"{hours:.0f} h ago" if hours < 48 else f"{hours / 24:.0f} days ago"
