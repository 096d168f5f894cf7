"""Subscription + library → the digest that is due, and the stories it is chosen from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.core import calendar
from bot.core.digest import Mute, Past, Teller, compose
from bot.core.models import (
    Article,
    Brief,
    Channel,
    Delivery,
    DeliveryState,
    Digest,
    Quote,
    Story,
    Subscription,
    Workspace,
)
from bot.library import Library
from bot.newsroom.desk import Newsroom
from bot.newsroom.placing import DAY, current_stories

FURTHEST = timedelta(days=8)  # a period is never longer: a week, and a day for what came late
REMEMBERED = timedelta(days=30)  # what was shown longer ago may be told as if for the first time


@dataclass(frozen=True, slots=True)
class News:
    """What one workspace can read of a period; many digests of one moment are chosen from the same news."""

    since: datetime
    stories: tuple[Story, ...]
    seen: Mapping[int, datetime]  # when each article came
    quotes: Mapping[int, Sequence[Quote]]
    outlets: Mapping[int, Sequence[str]]
    topics: Mapping[int, str]  # of the source that carries it
    sources: int
    failed: int
    latest: Article | None


def preview(newsroom: Newsroom, subscription: Subscription) -> Digest:
    """The digest as it would be posted now; nothing is remembered of it."""
    return edition(newsroom, subscription, now=newsroom.clock())


def claim_now(
    newsroom: Newsroom, subscription: Subscription, *, owner: str = "", lease: timedelta = timedelta()
) -> Delivery | None:
    """A delivery that is due now, for `owner`, else for whoever posts; None when this minute has one already.

    One that this minute brought nothing of (its channel was closed, or there was no news) does not count.
    """
    now, deliveries = newsroom.clock(), newsroom.library.deliveries
    local = now.astimezone(calendar.zone(subscription.timezone))
    second = local.time().replace(microsecond=0, tzinfo=None)
    for moment in (second.replace(second=0), second):
        claimed = deliveries.claim(subscription.id, local.date(), moment, now, now=now, owner=owner, lease=lease)
        last = deliveries.last(subscription.id)
        if claimed is not None or last is None or last.state not in (DeliveryState.FAILED, DeliveryState.SKIPPED):
            return claimed
    return None


def edition(
    newsroom: Newsroom,
    subscription: Subscription,
    *,
    now: datetime,
    late: timedelta | None = None,
    skipped: tuple[datetime, ...] = (),
    news: News | None = None,
) -> Digest:
    """The digest of what came since the last one."""
    library, channel = newsroom.library, subscription.channel
    last = _last(library, subscription)
    start = beginning(subscription, last, now)
    news = news or gather(newsroom, subscription.channel.workspace, start, now)
    return compose(
        subscription,
        news.stories,
        start=start,
        end=now,
        current=_current(news, start, now, returning=last is not None),
        quotes=news.quotes,
        past=past(library, channel, now),
        mutes=[Mute(one.kind, one.value) for one in library.mutes.list(channel, now)],
        follows=[one.word for one in library.follows.list(channel)],
        outlets=news.outlets,
        topics=news.topics,
        sources=news.sources,
        failed=news.failed,
        late=late,
        skipped=skipped,
        latest=news.latest,
        teller=teller(newsroom),
    )


def start_of(library: Library, subscription: Subscription, now: datetime) -> datetime:
    """When the period of its next digest begins."""
    return beginning(subscription, _last(library, subscription), now)


def _last(library: Library, subscription: Subscription) -> Delivery | None:
    return library.deliveries.last(subscription.id, state=DeliveryState.SENT) if subscription.id else None


def beginning(subscription: Subscription, last: Delivery | None, now: datetime) -> datetime:
    """When the period of a digest begins: at the last digest; without one, at the time it would have had."""
    if last is not None:
        return max(last.due, now - FURTHEST)
    before = calendar.due_between(subscription, now - FURTHEST, now - timedelta(minutes=1))
    return min([now - DAY, *(due.at for due in before[-1:])])


def gather(newsroom: Newsroom, workspace: Workspace, since: datetime, now: datetime) -> News:
    """The stories of a period, with what a digest says about them."""
    library = newsroom.library
    stories = current_stories(newsroom, workspace, since - DAY, now)
    numbers = [article.id for story in stories for article in story.articles]
    states = library.sources.states(workspace=workspace, now=now)
    carriers = library.articles.sources_of(numbers, workspace=workspace)
    return News(
        since,
        tuple(stories),
        library.articles.first_seen(numbers),
        library.quotes.of_articles(numbers),
        {number: tuple(source.name for source in sources) for number, sources in carriers.items()},
        {
            number: next((source.topic for source in sources if source.topic), "")
            for number, sources in carriers.items()
        },
        len(states),
        sum(state.failures > 0 for state in states),
        library.articles.latest(workspace=workspace),
    )


def past(library: Library, channel: Channel, now: datetime) -> Past:
    """What the channel was shown in the last weeks."""
    shown = library.history.of_channel(channel, now - REMEMBERED)
    return Past({one.article_id: one.link for one in shown}, frozenset(one.sentence for one in shown if one.sentence))


def _current(news: News, start: datetime, now: datetime, *, returning: bool) -> frozenset[int]:
    """The articles that came within the period. What came late counts too, unless it is more than a day older than the
    period, or this is the first digest, which would open with everything that the feeds still hold.
    """
    found = set()
    for story in news.stories:
        for article in story.articles:
            published = min(article.published or now, now)
            came = news.seen.get(article.id, published)
            if published > start or (returning and came > start and published > start - DAY):
                found.add(article.id)
    return frozenset(found)


def teller(newsroom: Newsroom) -> Teller:
    """How digests tell articles."""
    from bot.core.digest import SENTENCES
    from bot.core.summary import summarise

    def tell(articles: Sequence[Article]) -> Brief:
        return summarise(articles, sentences=SENTENCES, algorithm=newsroom.settings.summary.algorithm)

    return tell
