"""What can be asked of a digest after it was posted, and by whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.core.models import Channel, Workspace
from bot.errors import NotFoundError
from bot.newsroom import posted
from tests.publish.conftest import MORNING


async def test_a_posted_digest_says_what_it_was_chosen_from_in_its_own_channel_alone(bench):
    subscription = bench.subscribe()
    one = bench.article()
    await bench.tick(MORNING)
    delivery = bench.library.deliveries.last(subscription.id)
    kept = posted.account_of(bench.newsroom, subscription.channel, delivery.id)
    assert (kept.account.articles, kept.account.shown) == (1, 1)
    assert [(told.headline, told.url) for told in kept.told] == [(one.headline, one.url)]
    assert "independent source" in kept.told[0].reason
    for other in (replace(subscription.channel, id="c2"), Channel(Workspace("fake", "w2"), subscription.channel.id)):
        with pytest.raises(NotFoundError):
            posted.account_of(bench.newsroom, other, delivery.id)
    with pytest.raises(NotFoundError):
        posted.account_of(bench.newsroom, subscription.channel, delivery.id + 1)


async def test_a_story_of_a_digest_is_read_as_it_is_now(bench):
    subscription = bench.subscribe()
    one = bench.article()
    await bench.tick(MORNING)
    assert posted.story_of(bench.newsroom, subscription.channel, one.id).lead.id == one.id
    with pytest.raises(NotFoundError):
        posted.story_of(bench.newsroom, subscription.channel, one.id + 100)
