"""Who is told what, and when → Reply; the lengths and days that this is said in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.core.models import WEEKDAYS, Subscription
from bot.present.words import count
from bot.talk.buttons import Numbered
from bot.talk.reply import Action, Block, Buttons, Heading, Moment, Note, Paragraph, Reply, Span, Text


def duration(length: timedelta) -> str:
    """`25 minutes`, `2 hours`, `3 days`: the largest unit, rounded down."""
    minutes = max(1, int(length.total_seconds() // 60))
    if minutes >= 2880:
        return count(minutes // 1440, "day")
    return count(minutes // 60, "hour") if minutes >= 60 else count(minutes, "minute")


def days(chosen: Sequence[str]) -> str:
    """`every day`, `mon-fri`, `sat, sun`."""
    if set(chosen) == set(WEEKDAYS):
        return "every day"
    places = sorted(WEEKDAYS.index(day) for day in chosen)
    if len(places) > 2 and places == list(range(places[0], places[-1] + 1)):
        return f"{WEEKDAYS[places[0]]}-{WEEKDAYS[places[-1]]}"
    return ", ".join(WEEKDAYS[place] for place in places)


def terms(subscription: Subscription) -> str:
    """`08:00 Europe/Tallinn, mon-fri · nato, baltic · 8 stories`: what is sent, and when."""
    times = ", ".join(at.strftime("%H:%M") for at in subscription.times)
    topics = ", ".join(subscription.topics) or "all topics"
    words = [
        f"{times} {subscription.timezone}, {days(subscription.days)}",
        topics,
        count(subscription.stories, "story", "stories"),
    ]
    if subscription.include:
        words.append(f"only {subscription.include}")
    if subscription.exclude:
        words.append(f"without {subscription.exclude}")
    if subscription.quiet:
        words.append("silent when there is nothing")
    return " · ".join(words)


def subscriptions(
    listed: Sequence[tuple[Subscription, datetime | None, str]],
    *,
    title: str = "Digests of this channel",
    note: str = "",
) -> Reply:
    """Subscriptions with the next due time and how the last delivery went; empty: how to begin."""
    if not listed:
        hint = "Add one: /digest add 08:00 mon-fri Europe/Tallinn"
        return Reply(
            (Paragraph((Text("This channel has no digest yet."),)), Note((Text(hint),))), "No digest yet", private=True
        )
    blocks: list[Block] = [Heading((Text(title),))]
    if note:
        blocks.append(Paragraph((Text(note),)))
    for subscription, due, last in listed:
        state: tuple[Span, ...] = (Text("next "), Moment(due)) if due is not None else (Text("no next time"),)
        if subscription.paused:
            state = (Text("paused"),)
        if subscription.suspended:
            state = (Text(f"stopped: {subscription.suspended}"),)
        blocks.append(Paragraph((Text(subscription.name, bold=True), Text(f" — {terms(subscription)}"))))
        blocks.append(Note((*state, Text(f" · last: {last}" if last else ""))))
        name = str(Numbered(subscription.id))
        waiting = subscription.paused or bool(subscription.suspended)
        change = Action("Resume", "digest resume", name) if waiting else Action("Pause", "digest pause", name)
        blocks.append(
            Buttons(
                (
                    Action("Preview", "digest preview", name),
                    change,
                    Action("Remove", "digest remove", name, danger=True),
                )
            )
        )
    return Reply(tuple(blocks), title, private=True)
