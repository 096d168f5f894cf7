"""Articles whose text changed → our posts that show sentences which are not there any more, edited to say so."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot import present
from bot.core.digest import disagreements
from bot.core.models import Article, Brief, BriefSentence, Delivery, Digest, DigestStory, Story, Subscription
from bot.library import Library, Part
from bot.newsroom import Newsroom, editions
from bot.platforms.base import Platform, PostFault
from bot.present import deliveries as words
from bot.publish import records
from bot.publish.aside import Aside
from bot.publish.records import Record

log = logging.getLogger(__name__)

CORRECTED = timedelta(hours=48)  # after its posting; older posts have been read


@dataclass(frozen=True, slots=True)
class Head:
    """The first message of a digest, and the digest as it may be shown now."""

    part: Part
    digest: Digest


@dataclass(frozen=True, slots=True)
class Wrong:
    """A posted part that shows what its article does not say any more, and the story as it may be shown now."""

    delivery: Delivery
    subscription: Subscription
    part: Part
    shown: Record
    story: DigestStory
    thread_of: str | None
    head: Head | None = None  # its digest's first message, with the last of its wrong parts


def wrong(newsroom: Newsroom, since: datetime, now: datetime) -> list[Wrong]:
    """The parts posted in the last 48 hours that articles updated since then have made wrong."""
    library = newsroom.library
    places = {
        (one.delivery_id, one.part)
        for article in library.articles.updated(since)
        for one in library.history.of_article(article, now - CORRECTED)
        if one.delivery_id and one.sentence
    }
    found = []
    for delivery_id, number in sorted(places):
        delivery = library.deliveries.get(delivery_id)
        subscription = library.subscriptions.get(delivery.subscription_id) if delivery else None
        if delivery is None or subscription is None or subscription.suspended:
            continue
        parts = {part.number: part for part in library.deliveries.parts(delivery_id)}
        part = parts.get(number)
        shown = records.record(part) if part is not None else None
        if part is None or shown is None or part.message_id is None:
            continue
        story = _story_now(newsroom, shown)
        if story is not None:
            above = parts[part.thread_of].message_id if part.thread_of is not None else None
            found.append(Wrong(delivery, subscription, part, shown, story, above))
    last = {one.delivery.id: place for place, one in enumerate(found)}
    for place in last.values():
        one = found[place]
        found[place] = replace(one, head=_head(newsroom, one.delivery, one.subscription))
    return found


def _head(newsroom: Newsroom, delivery: Delivery, subscription: Subscription) -> Head | None:
    """The first message with the sentences that still stand; None where it cannot be drawn again."""
    first = next(iter(newsroom.library.deliveries.parts(delivery.id)), None)
    shown = records.told(first) if first is not None and first.message_id is not None else []
    stories = [_as_it_is(newsroom, one) for one in shown]
    whole = [story for story in stories if story is not None]
    if first is None or not whole or len(whole) < len(stories):
        return None
    return Head(first, records.again(first, subscription, whole))


def _story_now(newsroom: Newsroom, shown: Record) -> DigestStory | None:
    """The story as it may be shown now; None when all its sentences still stand."""
    now = _as_it_is(newsroom, shown)
    if now is None:
        return None
    stand = {(now.brief.articles[one.article].id, one.text) for one in now.brief.sentences}
    return now if set(shown.sentences) - stand else None


def _as_it_is(newsroom: Newsroom, shown: Record) -> DigestStory | None:
    """The story with the sentences that still stand, or with new ones where none does; None when it is not kept."""
    library = newsroom.library
    articles = library.articles.many(shown.articles)
    if not articles:
        return None
    places = {article.id: place for place, article in enumerate(articles)}
    standing = [kept for one in shown.sentences if (kept := _standing(*one, articles, places)) is not None]
    brief = Brief(tuple(articles), tuple(standing)) if standing else editions.teller(newsroom)(articles[:6])
    quote = library.quotes.get(shown.quote) if shown.quote else None
    story = Story(tuple(articles), shown.story)
    return DigestStory(
        story,
        brief,
        quote,
        shown.new,
        shown.earlier,
        disagreements=disagreements(story),
        topic=shown.topic,
        quotes=shown.quotes,
    )


def _standing(number: int, sentence: str, articles: list[Article], places: Mapping[int, int]) -> BriefSentence | None:
    """The sentence where it stands in its article now."""
    place = places.get(number)
    start = articles[place].text.find(sentence) if place is not None else -1
    return BriefSentence(place, start, start + len(sentence), sentence) if place is not None and start >= 0 else None


async def correct(one: Wrong, library: Library, platform: Platform, aside: Aside) -> bool:
    """Edit the post. False when the platform does not let us now; it is logged."""
    reply = present.digest_story(one.story, one.shown.number, corrected=words.CORRECTED)
    message = platform.draw(reply)[0]
    assert one.part.message_id is not None
    try:
        await platform.edit(one.subscription.channel, one.part.message_id, message, thread_of=one.thread_of)
    except PostFault as fault:
        log.warning("delivery %s part %s: not corrected (%s)", one.delivery.id, one.part.number, fault)
        return False
    kept = records.changed(one.shown, one.story, message)
    await aside(library.deliveries.changed, one.delivery.id, one.part.number, kept)
    log.info("delivery %s part %s: corrected", one.delivery.id, one.part.number)
    if one.head is not None:
        await _correct_head(one, one.head, library, platform, aside)
    return True


async def _correct_head(one: Wrong, head: Head, library: Library, platform: Platform, aside: Aside) -> None:
    """The sentences at a glance are those that stand below."""
    assert head.part.message_id is not None
    message = platform.draw(present.digest(head.digest, number=one.delivery.id))[0]
    if message == head.part.wire["message"]:
        return
    try:
        await platform.edit(one.subscription.channel, head.part.message_id, message)
    except PostFault as fault:
        log.warning("delivery %s part %s: not corrected (%s)", one.delivery.id, head.part.number, fault)
        return
    await aside(library.deliveries.changed, one.delivery.id, head.part.number, head.part.wire | {"message": message})
