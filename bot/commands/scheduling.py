"""`/digest add` and `/digest change`: when and of what this channel is told."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import present
from bot.commands import digests
from bot.commands.grammar import schedule
from bot.commands.grammar.options import BARE
from bot.commands.grammar.schedule import Terms
from bot.core.models import WEEKDAYS, Channel, Subscription
from bot.core.query.fold import fold
from bot.core.when import zones
from bot.errors import UsageError
from bot.newsroom import Newsroom
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply

MOST_DIGESTS = 20  # of one channel
RENAME = "digest rename"


async def add(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """A digest here at fixed local times; it says when the first will be."""
    asked = schedule.terms("digest add", options, newsroom.clock())
    if asked.times is None:
        raise schedule.asks_times("digest add", options)
    channel = await _where(newsroom, question, asked)
    await digests.may_post(newsroom, channel)
    here = await newsroom.aside(newsroom.library.subscriptions.list, channel=channel)
    if len(here) >= MOST_DIGESTS:
        raise UsageError(f"This channel has {MOST_DIGESTS} digests already.", "Remove one first: /digest list")
    zone, notes = await _zone(newsroom, question, asked, options)
    names = {fold(one.name) for one in here}
    free = next(name for name in _names(asked.times[0].hour) if fold(name) not in names)
    blank = Subscription(free, channel, (), owner=question.asker.id if question.direct else "")
    wanted = replace(asked.over(blank), timezone=zone)
    same = next((one for one in here if _alike(one, wanted)), None)
    if same is not None:
        return await _shown(
            newsroom, [same], "That digest is here already", ("Change it, or name other topics or times.",)
        )
    kept = await newsroom.aside(newsroom.library.subscriptions.add, wanted, newsroom.clock())
    return await _shown(newsroom, [kept], "Digest added", (*notes, *asked.notes))


async def change(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Other times, days, zone, topics, stories, words, name or channel of a digest; the rest of it stays."""
    old, given = await newsroom.aside(_meant, newsroom, question, options)
    if old.configured:
        raise UsageError(
            f"“{old.name}” comes from the bot's configuration.",
            "Have it changed in config/bot.toml, or add one of your own: /digest add",
        )
    asked = schedule.terms(f"digest change {old.name}", given, newsroom.clock())
    channel = await _where(newsroom, question, asked) if asked.channel else old.channel
    wanted = replace(asked.over(old), channel=channel)
    wanted = _emptied(wanted, given)
    if wanted == old:
        return await _shown(
            newsroom,
            [old],
            "Nothing is changed yet",
            (f"Say what should be other: /digest change {old.name} 09:00 mon-fri topics:nato, baltic",),
        )
    kept = await newsroom.aside(newsroom.library.subscriptions.update, wanted, newsroom.clock())
    return await _shown(newsroom, [kept], "Digest changed", asked.notes)


def _meant(
    newsroom: Newsroom, question: Question, options: Mapping[str, str]
) -> tuple[Subscription, Mapping[str, str]]:
    """The digest that is to be changed, and the options without its name: the longest beginning of the bare words that
    is one, else the only digest here.
    """
    bare = options.get(BARE, "")
    here = newsroom.library.subscriptions.list(channel=question.channel)
    words = bare.split(" ") if bare else []
    if "digest" in options:
        found = digests.chosen(newsroom, question, options["digest"], "digest change")
        return found, options
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length]).strip('"')
        found_here = next((one for one in here if fold(one.name) == fold(name)), None)
        pressed = length == 1 and question.pressed
        if found_here is None and pressed:
            found_here = digests.chosen(newsroom, question, name, "digest change")
        if found_here is not None:
            rest = " ".join(words[length:])
            renamed = re.fullmatch(r'(?:to|as|into|in)?\s*"?(.+?)"?', rest) if question.command == RENAME else None
            if renamed:
                return found_here, {"name": renamed[1]}
            kept = {key: value for key, value in options.items() if key not in (BARE, "topics")}
            topics = schedule.named_topics(options)
            return found_here, kept | ({BARE: rest} if rest else {}) | ({"topics": topics} if topics else {})
    if len(here) != 1:
        digests.chosen(newsroom, question, "", f"digest change {bare}".strip())
    return here[0], options


def _emptied(one: Subscription, given: Mapping[str, str]) -> Subscription:
    """`topics:all` takes every topic again; `include:none` and `exclude:none` take a filter away."""
    nothing = {"none", "nothing", "-", "no", "keine", "nichts"}
    everything = nothing | digests.ALL
    if fold(given.get("topics", "")) in everything:
        one = replace(one, topics=())
    for field in ("include", "exclude"):
        if fold(given.get(field, "")) in nothing:
            one = replace(one, **{field: ""})  # type: ignore[arg-type]
    return one


def _names(hour: int) -> list[str]:
    part = "morning" if hour < 12 else "afternoon" if hour < 17 else "evening"
    return [part, *(f"{part} {number}" for number in range(2, MOST_DIGESTS + 2))]


def _alike(one: Subscription, other: Subscription) -> bool:
    """Whether both would post the same at the same times, whatever they are called."""
    fields = ("times", "timezone", "include", "exclude")
    return (
        all(getattr(one, field) == getattr(other, field) for field in fields)
        and set(one.days) == set(other.days)
        and {fold(topic) for topic in one.topics} == {fold(topic) for topic in other.topics}
    )


async def _shown(newsroom: Newsroom, listed: Sequence[Subscription], title: str, notes: Sequence[str]) -> Reply:
    rows = [(one, await newsroom.aside(digests.due, newsroom, one), "") for one in listed]
    return present.subscriptions(rows, title=title, note=" ".join(notes))


async def _zone(
    newsroom: Newsroom, question: Question, asked: Terms, options: Mapping[str, str]
) -> tuple[str, tuple[str, ...]]:
    """The zone that was said, else the asker's, else that of the last digest on this server; else a question."""
    if asked.timezone:
        return asked.timezone, ()
    if question.asker.timezone:
        return question.asker.timezone, ()
    known = await newsroom.aside(_last_zone, newsroom, question.channel)
    if known:
        return known, (f"Its times are in {zones.spoken(known)}, as of the digest before it. Others: timezone:Berlin",)
    understood = present.understood(asked.times or (), asked.days or WEEKDAYS, asked.topics or ())
    raise schedule.asks_zone("digest add", options, understood)


def _last_zone(newsroom: Newsroom, channel: Channel) -> str:
    listed = newsroom.library.subscriptions.list(workspace=channel.workspace)
    return max(listed, key=lambda one: one.id).timezone if listed else ""


async def _where(newsroom: Newsroom, question: Question, asked: Terms) -> Channel:
    """The channel that was named, where the asker and the bot may post; else this one. Raises UsageError."""
    del newsroom
    if not asked.channel:
        return question.channel
    number = asked.channel.strip("<#>").split("|")[0]
    known = question.channels.get(asked.channel.lstrip("#")) or question.channels.get(number)
    if asked.channel.strip("<#>") == question.channel.id or known == question.channel.id:
        return question.channel
    raise UsageError(
        f"A digest posts in the channel where it is added, and “{asked.channel[:60]}” is another.",
        "Go to that channel and ask there; here, leave the channel out.",
    )


def written(one: Subscription) -> dict[str, str]:
    """What stands in the form that changes a digest."""
    return {
        "digest": one.name,
        "times": ", ".join(at.strftime("%H:%M") for at in one.times),
        "timezone": one.timezone,
        "days": "every day" if set(one.days) == set(WEEKDAYS) else ", ".join(one.days),
        "topics": ", ".join(one.topics),
        "name": one.name,
        "stories": str(one.stories),
        "include": one.include,
        "exclude": one.exclude,
        "per_source": str(one.per_source),
        "quiet": "yes" if one.quiet else "no",
    }


# What forms offer: times at which people read, and the ways to name days.
HOURS = (*(f"{hour:02}:00" for hour in range(5, 24)), "06:30", "07:30", "08:30", "09:30", "17:30")
DAYS = ("every day", "mon-fri", "weekends", *WEEKDAYS)

OPTIONS = (
    Option(
        "times",
        "Local times, e.g. 08:00 or 8 am, 17:30",
        "Uhrzeiten, z. B. 08:00 oder 8 Uhr, 17:30",
        required=True,
        complete="times",
        example="08:00",
        kind="times",
        menu=tuple(sorted(HOURS)),
        aliases=("time", "at", "um"),
    ),
    Option(
        "timezone",
        "A city or zone, e.g. Tallinn or Europe/Tallinn",
        "Stadt oder Zeitzone, z. B. Berlin",
        complete="timezones",
        example="Tallinn",
        kind="zone",
        aliases=("zone", "tz", "time_zone", "city"),
    ),
    Option(
        "days",
        "e.g. mon-fri or weekends; empty for every day",
        "z. B. Mo-Fr; leer für jeden Tag",
        complete="days",
        example="mon-fri",
        kind="days",
        menu=DAYS,
        aliases=("day", "on"),
    ),
    Option(
        "topics",
        "Parted by commas; empty for everything",
        "Mit Kommas; leer für alles",
        rest=True,
        example="nato, baltic",
        kind="list",
        aliases=("topic", "about"),
    ),
    Option("name", "What to call it", "Wie sie heißt", example="morning", aliases=("title", "called")),
    Option(
        "stories",
        "How many stories, 1 to 10",
        "Wie viele Meldungen, 1 bis 10",
        example="8",
        aliases=("count", "number"),
    ),
    Option(
        "include",
        "Words that each story must have",
        "Worte, die jede Meldung haben muss",
        example='"air policing"',
        kind="list",
        aliases=("only", "with"),
    ),
    Option(
        "exclude",
        "Words that no story may have",
        "Worte, die keine Meldung haben darf",
        example="football, golf",
        kind="list",
        aliases=("without", "not"),
    ),
    Option(
        "per_source",
        "At most so many stories led by one source; 0: no limit",
        "Höchstens so viele je Quelle; 0: ohne Grenze",
        example="2",
    ),
    Option(
        "quiet",
        "Say nothing when there is nothing",
        "Schweigen, wenn es nichts gibt",
        choices=("yes", "no"),
        example="yes",
    ),
    Option("channel", "Where to post, if not here", "Wo, wenn nicht hier", example="#news"),
)

COMMANDS = (
    Command(
        "digest add",
        "Post a digest here at fixed times",
        "Hier zu festen Zeiten eine Zusammenfassung senden",
        OPTIONS,
        add,
        example=schedule.EXAMPLE,
        manage=True,
        form=True,
        private=True,
        aliases=("digest create", "digest new"),
        submit=("Add digest", "Hinzufügen"),
        fills=True,
    ),
    Command(
        "digest change",
        "Change a digest: time, days, topics, name …",
        "Eine Zusammenfassung ändern: Zeit, Tage, Themen, Name …",
        (
            Option(
                "digest",
                "Which one; needed where there are several",
                "Welche, wo es mehrere gibt",
                complete="subscriptions",
                example="morning",
            ),
            *(replace(option, required=False) for option in OPTIONS),
        ),
        change,
        example="morning 09:00 mon-fri",
        manage=True,
        form=True,
        private=True,
        aliases=("digest edit", "digest update", "digest set", RENAME),
        submit=("Change digest", "Ändern"),
        fills=True,
    ),
)
