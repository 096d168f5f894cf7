"""Words, days, an outlet, a language → the articles of the archive that match, each with its own sentence."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime

from bot.core.digest import words_of
from bot.core.models import Article, Channel
from bot.core.query import matched
from bot.core.query.matched import Found
from bot.core.query.matching import phrase
from bot.core.query.narrowed import Narrowed
from bot.newsroom.desk import Newsroom
from bot.newsroom.nearest import nearest

SHOWN = 6  # on a page: with a sentence each, they fit into one message
MOST = 400  # articles looked at; the search gives no more
FIRST = datetime(1970, 1, 1, tzinfo=UTC)


def find(newsroom: Newsroom, channel: Channel, asked: Narrowed, page: int = 1) -> Found:
    """The newest first. Articles of other workspaces are not among them."""
    looked_at = _candidates(newsroom, channel, asked)
    out = [phrase(words) for words in matched.left_out(asked.filter)]
    worded = [one for one in looked_at if not any(test(words_of(one)) for test in out)]
    kept = [one for one in worded if asked.admits(one)]
    if not kept:
        named = sorted({one.outlet for one in looked_at if one.outlet})
        return Found((), 0, unmet=tuple(nearest(asked.outlet, named)[:3]) if asked.outlet else ())
    kept.sort(key=lambda one: (one.published or FIRST, one.id), reverse=True)
    pages = -(-len(kept) // SHOWN)
    page = max(1, min(page, pages))
    shown = kept[(page - 1) * SHOWN : page * SHOWN]
    dates = [one.published for one in kept if one.published is not None]
    return Found(
        tuple(matched.hit(one, asked.filter) for one in shown),
        len(kept),
        tuple(Counter(one.outlet or "" for one in kept).most_common()),
        min(dates, default=None),
        max(dates, default=None),
        page,
        pages,
        len(looked_at) >= MOST,
        ids=tuple(one.id for one in kept),
    )


def _candidates(newsroom: Newsroom, channel: Channel, asked: Narrowed) -> list[Article]:
    articles, workspace = newsroom.library.articles, channel.workspace
    words = matched.positive(asked.filter)
    if not words:
        return articles.recent(workspace=workspace, since=asked.since or FIRST, until=asked.until, limit=MOST)
    found: dict[int, Article] = {}
    for way in words.replace("(", " ").replace(")", " ").split(" OR "):
        some = articles.search(way, workspace=workspace, since=asked.since, until=asked.until, limit=MOST)
        found |= {one.id: one for one in some}
    return list(found.values())[:MOST]
