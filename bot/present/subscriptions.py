"""Who is told what, and when → Reply; the lengths and days that this is said in."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from bot.core.models import WEEKDAYS, Subscription
from bot.core.when.zones import spoken
from bot.present.words import count
from bot.talk.buttons import Numbered
from bot.talk.reply import Action, Block, Buttons, Heading, Moment, Note, Paragraph, Reply, Span, Text

MOST_LISTED = 10  # digests in one answer: each is two lines and a row of buttons


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
        f"{times} {spoken(subscription.timezone)}, {days(subscription.days)}",
        topics,
        count(subscription.stories, "story", "stories"),
    ]
    if subscription.include:
        words.append(f"only {subscription.include}")
    if subscription.exclude:
        words.append(f"without {subscription.exclude}")
    if subscription.per_source:
        words.append(f"at most {subscription.per_source} of one source")
    if subscription.quiet:
        words.append("silent when there is nothing")
    return " · ".join(words)


def understood(times: Sequence[time], chosen: Sequence[str], topics: Sequence[str]) -> str:
    """What was understood of a digest before its zone is known: `08:00, every day · COVID-19, 9/11`."""
    words = f"{', '.join(at.strftime('%H:%M') for at in times)}, {days(chosen)}"
    return f"{words} · {', '.join(topics)}" if topics else words


def subscriptions(
    listed: Sequence[tuple[Subscription, datetime | None, str]],
    *,
    title: str = "",
    note: str = "",
    everywhere: bool = False,
) -> Reply:
    """Subscriptions with the next due time and how the last delivery went; empty: how to begin. `everywhere`: of all
    channels, each named.
    """
    if not listed:
        hint = "Add one: /digest add 08:00 mon-fri Europe/Tallinn"
        words = "No channel here has a digest yet." if everywhere else "This channel has no digest yet."
        return Reply((Paragraph((Text(words),)), Note((Text(hint),))), "No digest yet", private=True)
    title = title or "Digests of this channel"
    blocks: list[Block] = [Heading((Text(title),))]
    if note:
        blocks.append(Paragraph((Text(note),)))
    for subscription, due, last in listed[:MOST_LISTED]:
        blocks += _listed(subscription, due, last, everywhere=everywhere)
    if len(listed) > MOST_LISTED:
        blocks.append(Note((Text(f"And {len(listed) - MOST_LISTED} more, in their channels."),)))
    return Reply(tuple(blocks), title, private=True)


def _listed(subscription: Subscription, due: datetime | None, last: str, *, everywhere: bool) -> list[Block]:
    state: tuple[Span, ...] = (Text("next "), Moment(due)) if due is not None else (Text("no next time"),)
    if subscription.paused:
        state = (Text("paused"),)
    if subscription.suspended:
        state = (Text(f"stopped: {subscription.suspended}"),)
    where = f" in {subscription.channel.id}" if everywhere else ""
    name = str(Numbered(subscription.id))
    waiting = subscription.paused or bool(subscription.suspended)
    change = Action("Resume", "digest resume", name) if waiting else Action("Pause", "digest pause", name)
    buttons = (
        Action("Preview", "digest preview", name),
        Action("Change", "digest change", name),
        change,
        Action("Remove", "digest remove", name, danger=True),
    )
    return [
        Paragraph((Text(f"{subscription.name}{where}", bold=True), Text(f" — {terms(subscription)}"))),
        Note((*state, Text(f" · last: {last}" if last else ""))),
        Buttons(buttons),
    ]
