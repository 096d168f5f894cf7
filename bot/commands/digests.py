"""`/digest …`: what this channel is told, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from bot import present
from bot.commands.terms import terms
from bot.core import calendar
from bot.core.models import Delivery, DeliveryState, Subscription
from bot.core.query import filters
from bot.errors import BotError, NotFoundError, UsageError
from bot.newsroom import Newsroom
from bot.present.sources import done
from bot.talk.buttons import Numbered
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Action, Reply

MOST_DIGESTS = 20  # of one channel
LAST = {
    DeliveryState.SENT: "posted",
    DeliveryState.FAILED: "failed",
    DeliveryState.SKIPPED: "skipped",
    DeliveryState.RETRY: "being tried again",
    DeliveryState.UNKNOWN: "being checked",
    DeliveryState.SENDING: "being posted",
    DeliveryState.PENDING: "about to be posted",
}


async def add(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """A digest here at fixed local times; the first one says when it will be."""
    asked = terms(options, question.argument)
    for words in (asked.include, asked.exclude):
        filters.parse(words)
    here = await newsroom.aside(newsroom.library.subscriptions.list, channel=question.channel)
    if len(here) >= MOST_DIGESTS:
        raise UsageError(f"This channel has {MOST_DIGESTS} digests already.", "Remove one first: /digest list")
    names = {one.name.casefold() for one in here}
    name = asked.name or next(free for free in _names(asked.times[0].hour) if free.casefold() not in names)
    wanted = Subscription(
        name=name[:60],
        channel=question.channel,
        times=asked.times,
        timezone=asked.timezone or question.asker.timezone or "UTC",
        days=asked.days,
        topics=asked.topics,
        include=asked.include,
        exclude=asked.exclude,
        stories=asked.stories,
        per_source=asked.per_source,
        quiet=asked.quiet,
        owner=question.asker.id if question.direct else "",
    )
    kept = await newsroom.aside(newsroom.library.subscriptions.add, wanted, newsroom.clock())
    due = await newsroom.aside(calendar.next_due, kept, newsroom.clock())
    unsure = (
        "" if asked.timezone or question.asker.timezone else " Times are in UTC: add timezone:Europe/Tallinn for yours."
    )
    return present.subscriptions([(kept, due, "")], title="Digest added", note=unsure.strip())


def _names(hour: int) -> list[str]:
    part = "morning" if hour < 12 else "afternoon" if hour < 17 else "evening"
    return [part, *(f"{part} {number}" for number in range(2, MOST_DIGESTS + 2))]


async def listing(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    del options
    return present.subscriptions(await newsroom.aside(_listed, newsroom, question))


def _listed(newsroom: Newsroom, question: Question) -> list[tuple[Subscription, datetime | None, str]]:
    library, now = newsroom.library, newsroom.clock()
    return [
        (one, calendar.next_due(one, now), last(library.deliveries.last(one.id)))
        for one in library.subscriptions.list(channel=question.channel)
    ]


def last(delivery: Delivery | None) -> str:
    """`posted on 2018-06-07 at 08:00`, with the reason where it went wrong."""
    if delivery is None:
        return "none yet"
    reason = f" ({delivery.reason})" if delivery.reason and delivery.state is not DeliveryState.SENT else ""
    return f"{LAST[delivery.state]}{reason}, {delivery.local_date.isoformat()} {delivery.local_time.strftime('%H:%M')}"


async def pause(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    found = await newsroom.aside(_named, newsroom, question, options["name"])
    await newsroom.aside(newsroom.library.subscriptions.pause, found.id)
    resume_button = Action("Resume", "digest resume", str(Numbered(found.id)))
    return done(f"“{found.name}” is paused.", "Nothing is posted until it is resumed.", (resume_button,))


async def resume(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    found = await newsroom.aside(_named, newsroom, question, options["name"])
    await newsroom.aside(newsroom.library.subscriptions.resume, found.id)
    await newsroom.aside(newsroom.library.workspaces.resume, found.channel.workspace)
    kept = replace(found, paused=False, suspended="")
    due = await newsroom.aside(calendar.next_due, kept, newsroom.clock())
    return present.subscriptions([(kept, due, "")], title="Digest resumed")


async def remove(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    found = await newsroom.aside(_named, newsroom, question, options["name"])
    if found.configured:
        raise UsageError(
            f"“{found.name}” comes from the bot's configuration.",
            "Pause it here, or have it taken out of config/bot.toml.",
        )
    await newsroom.aside(newsroom.library.subscriptions.remove, found.id, newsroom.clock())
    return done(f"“{found.name}” is removed.", "Add another: /digest add")


async def preview(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Exactly what would be posted now, and why each story is in."""
    from bot.newsroom import editions

    name = options.get("name", "")
    here = await newsroom.aside(newsroom.library.subscriptions.list, channel=question.channel)
    if name or here:
        chosen = await newsroom.aside(_named, newsroom, question, name) if name else here[0]
    else:
        chosen = Subscription("sample", question.channel, (), timezone=question.asker.timezone or "UTC")
    made = await newsroom.aside(editions.preview, newsroom, chosen)
    return present.digest(made, preview=True)


async def post_now(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Post it now, once; the schedule picks the delivery up within seconds."""
    from bot.newsroom import editions

    found = await newsroom.aside(_named, newsroom, question, options["name"])
    claimed = await newsroom.aside(editions.claim_now, newsroom, found)
    if claimed is None:
        raise BotError(f"“{found.name}” was already asked for this minute.", "It is on its way; look in a moment.")
    return done(f"“{found.name}” is on its way.", "It is posted here within a few seconds.")


def _named(newsroom: Newsroom, question: Question, name: str) -> Subscription:
    """The digest of that name, or that a button names, in this channel. Raises NotFoundError."""
    here = newsroom.library.subscriptions.list(channel=question.channel)
    pressed = Numbered.read(name) if question.pressed else None
    for one in here:
        if one.id == pressed.id if pressed else one.name.casefold() == name.casefold():
            return one
    names = ", ".join(one.name for one in here)
    raise NotFoundError(
        f"This channel has no digest called “{name[:60]}”.",
        f"It has: {names}." if names else "Add one: /digest add 08:00 mon-fri Europe/Tallinn",
    )


NAME = Option(
    "name",
    "Name of the digest",
    "Name der Zusammenfassung",
    required=True,
    complete="subscriptions",
    rest=True,
    example="morning",
)

COMMANDS = (
    Command(
        "digest add",
        "Post a digest here at fixed times",
        "Hier zu festen Zeiten eine Zusammenfassung senden",
        (
            Option("times", "Local times, e.g. 08:00 or 08:00, 17:30", "Uhrzeiten, z. B. 08:00", required=True),
            Option("timezone", "e.g. Europe/Tallinn", "z. B. Europe/Berlin", complete="timezones"),
            Option("days", "e.g. mon-fri; empty for every day", "z. B. mon-fri; leer für jeden Tag"),
            Option("topics", "Separated by commas; empty for everything", "Mit Kommas; leer für alles", rest=True),
            Option("more", "stories:8 include:… exclude:… quiet:yes name:…", "stories:8 include:… exclude:… name:…"),
        ),
        add,
        example="08:00 mon-fri Europe/Tallinn nato, baltic",
        manage=True,
        form=True,
        private=True,
    ),
    Command(
        "digest list", "The digests of this channel", "Die Zusammenfassungen dieses Kanals", (), listing, private=True
    ),
    Command(
        "digest pause",
        "Stop a digest for now",
        "Eine Zusammenfassung anhalten",
        (NAME,),
        pause,
        example="morning",
        manage=True,
        private=True,
    ),
    Command(
        "digest resume",
        "Start a stopped digest again",
        "Eine Zusammenfassung fortsetzen",
        (NAME,),
        resume,
        example="morning",
        manage=True,
        private=True,
    ),
    Command(
        "digest remove",
        "Remove a digest",
        "Eine Zusammenfassung entfernen",
        (NAME,),
        remove,
        example="morning",
        manage=True,
        private=True,
    ),
    Command(
        "digest preview",
        "What the next digest would be, and why",
        "Was die nächste Zusammenfassung wäre, und warum",
        (replace(NAME, required=False),),
        preview,
        private=True,
        reads=True,
    ),
    Command(
        "digest now",
        "Post a digest now, once",
        "Eine Zusammenfassung jetzt senden",
        (NAME,),
        post_now,
        example="morning",
        manage=True,
        private=True,
    ),
)
