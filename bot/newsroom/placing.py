"""New articles → the stories that each workspace reads: joined to those that are open, else told as new ones."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from bot.core.models import EVERYBODY, Article, Story, Workspace
from bot.newsroom.desk import Newsroom

DAY = timedelta(days=1)
PLACED = timedelta(days=2)
MOST_ARTICLES = 20_000  # of one period


def current_stories(newsroom: Newsroom, workspace: Workspace, since: datetime, now: datetime) -> list[Story]:
    """The stories with articles since then, new articles among them."""
    place(newsroom, workspace, since, now)
    key = edited_for(newsroom, workspace)
    return newsroom.library.stories.between(since, now + DAY, workspace=key, reader=workspace)


def edited_for(newsroom: Newsroom, workspace: Workspace) -> Workspace:
    """Whose stories a workspace reads: its own where it has sources of its own, else everybody's."""
    own = any(source.workspace for source in newsroom.library.sources.list(workspace=workspace))
    return workspace if own else EVERYBODY


def place(newsroom: Newsroom, workspace: Workspace, since: datetime, now: datetime) -> None:
    """New articles since then have joined the open stories, which keep their numbers."""
    library, key = newsroom.library, edited_for(newsroom, workspace)
    new = library.stories.unplaced(since, now + DAY, workspace=key, reader=workspace, limit=MOST_ARTICLES)
    if new:
        window = timedelta(days=newsroom.settings.digest.story_window_days)
        known = library.stories.load(since - window, workspace=key)
        before = {story.id: story for story in known}
        told = grouped(newsroom, new, known)
        library.stories.save([one for one in told if before.get(one.id) is not one], workspace=key, now=now)


def place_everywhere(newsroom: Newsroom) -> None:
    """The same for everybody and for each workspace with sources of its own, so that answers tell of stories and not of
    posts. What comes more than PLACED after its date is grouped when it is asked for.
    """
    for workspace, since, now in _open(newsroom):
        place(newsroom, workspace, since, now)


def unplaced(newsroom: Newsroom) -> bool:
    """Whether there is anything that `place_everywhere` would place."""
    find = newsroom.library.stories.unplaced
    return any(
        find(since, now + DAY, workspace=workspace, reader=workspace, limit=1)
        for workspace, since, now in _open(newsroom)
    )


def _open(newsroom: Newsroom) -> Iterator[tuple[Workspace, datetime, datetime]]:
    """Who has stories, and from when to when new articles join them."""
    library = newsroom.library
    for workspace in sorted({EVERYBODY, *(source.workspace for source in library.sources.list(workspace=None))}):
        latest = library.articles.latest(workspace=workspace)
        if latest is not None and latest.published is not None:
            now = min(newsroom.clock(), latest.published)
            yield workspace, now - PLACED, now


def grouped(newsroom: Newsroom, articles: Sequence[Article], known: Sequence[Story] = ()) -> list[Story]:
    """The stories of the articles, by the settings; those that are known go on and keep their numbers."""
    from bot.core.stories import THRESHOLD, group

    digest = newsroom.settings.digest
    threshold = digest.story_threshold or THRESHOLD
    window = timedelta(days=digest.story_window_days)
    return list(group(articles, window=window, threshold=threshold, known=known))
