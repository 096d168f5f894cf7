"""A digest that was posted → its stories, and what it was chosen from."""

from __future__ import annotations

from bot.core.digest.accounting import Accounted, restored
from bot.core.models import Channel, Story
from bot.errors import NotFoundError
from bot.newsroom.desk import Newsroom
from bot.newsroom.placing import edited_for
from bot.newsroom.reading import by_ids

GONE = "Its stories are still there: /brief"


def story_of(newsroom: Newsroom, channel: Channel, article: int) -> Story:
    """The story that an article belongs to now, led by it. Raises NotFoundError when the article is not kept."""
    lead = by_ids(newsroom, channel, [article])[0]
    found = newsroom.library.stories.of_article(article, workspace=edited_for(newsroom, channel.workspace))
    if found is None:
        return Story((lead,))
    seen = by_ids(newsroom, channel, [one.id for one in found.articles])
    return Story((lead, *(one for one in seen if one.id != lead.id)), found.id)


def account_of(newsroom: Newsroom, channel: Channel, delivery: int) -> Accounted:
    """What a digest of this channel was chosen from. Raises NotFoundError when it is not kept, or is another's."""
    library = newsroom.library
    found = library.deliveries.get(delivery)
    subscription = library.subscriptions.get(found.subscription_id) if found else None
    if subscription is None or subscription.channel != channel:
        raise NotFoundError("What that digest was chosen from is not kept any more.", GONE)
    kept = next((part.wire.get("account") for part in library.deliveries.parts(delivery)), None)
    if kept is None:
        raise NotFoundError("What that digest was chosen from was not kept yet when it was posted.", GONE)
    return restored(kept)
