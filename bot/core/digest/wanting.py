"""Story + topics, filters and mutes → the part of it that a channel wants, or why it wants none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from bot.core.digest.given import Mute
from bot.core.digest.reasons import Out, Reason
from bot.core.models import Article, Story, Subscription
from bot.core.query import filters
from bot.core.query.fold import fold
from bot.core.query.matching import Compared, compared, phrase


@lru_cache(maxsize=4096)
def _compared(headline: str, text: str, language: str | None) -> Compared:
    return compared(f"{headline}\n{text}", language)


def words_of(article: Article) -> Compared:
    """Headline and text as they are compared."""
    return _compared(article.headline, article.text, article.language)


def names_of(article: Article, outlets: Mapping[int, Sequence[str]]) -> tuple[str, ...]:
    """The sources that carry the article, else its outlet."""
    return tuple(outlets.get(article.id, ())) or ((article.outlet,) if article.outlet else ())


def wanted(
    story: Story, subscription: Subscription, mutes: Sequence[Mute], outlets: Mapping[int, Sequence[str]]
) -> Story | Reason:
    """The story without its muted and excluded articles; or, when nothing of it is wanted, the reason."""
    numbers = {mute.value for mute in mutes if mute.kind == "story"}
    if any(str(article.id) in numbers for article in story.articles if article.id):
        return Reason(Out.HIDDEN)
    kept: list[int] = []
    reason: Reason | None = None
    sources = {fold(mute.value): mute.value for mute in mutes if mute.kind == "source"}
    words = [mute.value for mute in mutes if mute.kind == "word"]
    exclude = filters.parse(subscription.exclude).test if subscription.exclude.strip() else None
    for position, article in enumerate(story.articles):
        names = [fold(name) for name in names_of(article, outlets)]
        own = fold(article.outlet or "")
        if own in sources:
            reason = reason or Reason(Out.HIDDEN, sources[own])
        elif sources and names and all(name in sources for name in names):
            reason = reason or Reason(Out.HIDDEN, sources[names[0]])
        elif muted := next((word for word in words if phrase(word)(words_of(article))), None):
            reason = reason or Reason(Out.HIDDEN, muted)
        elif exclude is not None and exclude(words_of(article)):
            reason = reason or Reason(Out.EXCLUDED)
        else:
            kept.append(position)
    if not kept:
        return reason or Reason(Out.EXCLUDED)
    if subscription.include.strip():
        include = filters.parse(subscription.include).test
        if not any(include(words_of(story.articles[position])) for position in kept):
            return Reason(Out.NOT_INCLUDED)
    if subscription.topics and not matching(subscription.topics, [story.articles[position] for position in kept]):
        return Reason(Out.OFF_TOPIC)
    return _only(story, kept)


def matching(topics: Sequence[str], articles: Sequence[Article]) -> tuple[str, ...]:
    """The topics that some of the articles are about, as far as their words say so."""
    return tuple(topic for topic in topics if any(phrase(topic)(words_of(article)) for article in articles))


def titled(topics: Sequence[str], articles: Sequence[Article]) -> tuple[str, ...]:
    """The topics that stand in a headline."""
    return tuple(
        topic
        for topic in topics
        if any(phrase(topic)(compared(article.headline, article.language)) for article in articles)
    )


def _only(story: Story, kept: Sequence[int]) -> Story:
    if len(kept) == len(story.articles):
        return story
    place = {position: new for new, position in enumerate(kept)}
    copies = (tuple(place[position] for position in group if position in place) for group in story.copies)
    return Story(
        tuple(story.articles[position] for position in kept),
        story.id,
        tuple(group for group in copies if len(group) > 1),
    )
