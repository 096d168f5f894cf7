"""Followed words + stories that are new → what is told at once, and where."""

from __future__ import annotations

import logging
import re
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from bot.core import calendar
from bot.core.digest import Mute, Reason, wanted
from bot.core.digest.wanting import matching
from bot.core.models import Brief, Channel, Story, Subscription, Workspace
from bot.library import Library, Shown
from bot.newsroom import Newsroom, editions, placing
from bot.platforms.base import Platform, PostFault
from bot.present import deliveries as words
from bot.publish import restored
from bot.publish.aside import Aside

log = logging.getLogger(__name__)

RECENT = timedelta(hours=6)  # older news is no alert, however late it came


@dataclass(frozen=True, slots=True)
class Alert:
    """A story for a channel that follows `word`."""

    channel: Channel
    story: Story
    brief: Brief
    word: str


def alerts(newsroom: Newsroom, since: datetime, now: datetime) -> list[Alert]:
    """What came since then and is followed urgently somewhere, in headline or text; claimed, so that each story is told
    once and no channel hears more than the setting allows in an hour. What comes in a channel's quiet hours is told
    after them.
    """
    library, settings = newsroom.library, newsroom.settings.digest
    found = []
    stories: dict[tuple[Workspace, datetime], list[Story]] = {}
    for channel, follows in library.follows.urgent():
        workspace = channel.workspace
        if library.workspaces.paused(workspace):
            continue
        here = library.subscriptions.list(channel=channel)
        zone = (here or library.subscriptions.list(workspace=workspace) or [Subscription("", channel, ())])[0].timezone
        if quiet(settings.quiet_hours, now.astimezone(calendar.zone(zone)).time()):
            continue
        key = workspace, waited_since(settings.quiet_hours, since, zone)
        if key not in stories:
            stories[key] = _new(newsroom, *key, now)
        mutes = [Mute(one.kind, one.value) for one in library.mutes.list(channel, now)]
        terms = Subscription("", channel, ())
        for story in stories[key]:
            kept = wanted(story, terms, mutes, {})
            if isinstance(kept, Reason):
                continue
            word = next(iter(matching([one.word for one in follows], kept.articles)), None)
            most = settings.alerts_per_hour
            if word is None or not library.alerts.claim(channel, story.id, now=now, per_hour=most):
                continue
            found.append(Alert(channel, kept, editions.teller(newsroom)(kept.articles[:6]), word))
    return found


async def tell(alert: Alert, library: Library, platform: Platform, aside: Aside, now: datetime) -> None:
    """Tell it; a channel that does not take it hears of the story in its next digest."""
    reply = words.alert(alert.story, alert.brief, alert.word)
    channel, story = alert.channel, alert.story
    name = f"a{story.id}.{now:%y%m%d%H%M}"
    try:
        message_id = await platform.post(channel, platform.draw(reply)[0], name)
    except PostFault as fault:
        log.warning("alert %s in %s: not posted (%s)", name, channel, fault)
        return
    link = platform.link(channel, message_id)
    entries = [Shown(channel, story.id, article.id, "", message_id, link, now) for article in story.articles]
    await aside(library.history.record, entries)
    await aside(library.shown.remember, channel, list(reply.shown), now)


def quiet(hours: str, local: time) -> bool:
    """Whether a local time lies within hours like `22:00-07:00`; `""` has none."""
    match = re.fullmatch(r"(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)", hours)
    if match is None:
        return False
    start, end = time(int(match[1]), int(match[2])), time(int(match[3]), int(match[4]))
    return start <= local < end if start <= end else local >= start or local < end


def waited_since(hours: str, since: datetime, zone: str) -> datetime:
    """From when on a channel has not heard: the last look, or the beginning of the quiet hours that it fell in."""
    where = calendar.zone(zone)
    local = since.astimezone(where)
    if not quiet(hours, local.time()):
        return since
    hour, minute = map(int, hours.partition("-")[0].split(":"))
    begun = local.replace(hour=hour, minute=minute, second=0, microsecond=0)
    return (begun if begun <= local else begun - timedelta(days=1)).astimezone(UTC)


def _new(newsroom: Newsroom, workspace: Workspace, since: datetime, now: datetime) -> list[Story]:
    """Stories with an article that came since then and is news."""
    # What was told before a backup was put back is not known any more: only later news is new.
    early = min(now - RECENT, since)
    recent = max(early, restored.since(newsroom.library, now) or early)
    found = placing.current_stories(newsroom, workspace, early, now)
    numbers = [article.id for story in found for article in story.articles]
    seen = newsroom.library.articles.first_seen(numbers)
    return [
        story
        for story in found
        if any(
            seen.get(article.id, since) > since and not article.undated and (article.published or now) > recent
            for article in story.articles
        )
    ]
