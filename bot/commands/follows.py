"""`/follow`, `/mute` and their undoing, for a channel or, in a direct message, for oneself; the home page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal

from bot.commands import parse
from bot.commands.sources import healths
from bot.core import calendar
from bot.errors import NotAllowedError, NotFoundError, UsageError
from bot.newsroom import Newsroom, sourcing
from bot.newsroom import reading as news
from bot.present import follows as words
from bot.present.subscriptions import duration
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply

MuteKind = Literal["story", "source", "word"]
FOR_LONG = re.compile(r"\s(?:for\s+)?(\d{1,4}\s*(?:h|d|w|hours?|days?|weeks?))$", re.IGNORECASE)
WORD_LIMIT = 60  # signs of a topic or a muted word: buttons hold it whole


async def follow(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Follow a topic; without words, what is followed."""
    topic = options.get("words", "")
    note = ""
    if topic:
        _may(question)
        _short(topic)
        urgent = options.get("alert", "").lower() == "yes"
        await newsroom.aside(
            newsroom.library.follows.add,
            question.channel,
            topic,
            now=newsroom.clock(),
            urgent=urgent,
        )
        note = f"Following “{topic}” {_here(question)}" + (", and reporting it at once." if urgent else ".")
    listed = await newsroom.aside(newsroom.library.follows.list, question.channel)
    return words.followed([(one.word, one.urgent) for one in listed], here=_here(question), note=note)


async def unfollow(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    _may(question)
    topic = options["words"]
    if not await newsroom.aside(newsroom.library.follows.remove, question.channel, topic):
        raise NotFoundError(f"“{topic[:60]}” is not followed {_here(question)}.", "See what is with /follow")
    listed = await newsroom.aside(newsroom.library.follows.list, question.channel)
    note = f"“{topic}” is not followed any more."
    return words.followed([(one.word, one.urgent) for one in listed], here=_here(question), note=note)


async def mute(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Mute a word, a source by its name, or a story by its number; without words, what is muted."""
    given, length = _with_duration(options.get("words", ""), options.get("duration", ""))
    note = ""
    if given:
        _may(question)
        kind: MuteKind
        kind, value, name = await newsroom.aside(_kind, newsroom, question, given)
        until = newsroom.clock() + length if length else None
        await newsroom.aside(
            newsroom.library.mutes.add,
            question.channel,
            kind,
            value,
            now=newsroom.clock(),
            until=until,
        )
        long = f" for {duration(length)}." if length else " until you /unmute it."
        note = f"“{name}” is muted {_here(question)}{long}"
    return words.muted(await _mutes(newsroom, question), here=_here(question), note=note)


async def unmute(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    _may(question)
    given = options["words"]
    held = await newsroom.aside(newsroom.library.mutes.list, question.channel, newsroom.clock())
    found = next((one for one in held if one.value.casefold() == given.casefold()), None)
    if found is None:
        raise NotFoundError(f"“{given[:60]}” is not muted {_here(question)}.", "See what is with /mute")
    await newsroom.aside(newsroom.library.mutes.remove, question.channel, found.kind, found.value)
    note = f"“{given}” is shown again."
    return words.muted(await _mutes(newsroom, question), here=_here(question), note=note)


def _kind(newsroom: Newsroom, question: Question, given: str) -> tuple[MuteKind, str, str]:
    """(kind, value, name): a story's number, a source's name, else a word."""
    if (number := parse.number(given)) is not None:
        article = news.numbered(newsroom, question.channel, number)
        return "story", str(article.id), article.headline
    try:
        source = sourcing.named(newsroom, question.channel, given)
    except NotFoundError:
        _short(given)
        return "word", given, given
    return "source", source.name, source.name


def _with_duration(given: str, duration: str) -> tuple[str, timedelta | None]:
    """The words, and how long; `football for 3d` says it in the words. Raises UsageError."""
    if not duration and (inside := FOR_LONG.search(given)):
        given, duration = given[: inside.start()], inside[1]
    return given, calendar.length(duration) if duration else None


async def _mutes(newsroom: Newsroom, question: Question) -> list[tuple[str, str, datetime | None]]:
    held = await newsroom.aside(newsroom.library.mutes.list, question.channel, newsroom.clock())
    return [(one.kind, one.value, one.until) for one in held]


async def home(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Everything of the asker's own at a glance."""
    del options
    return await newsroom.aside(_home, newsroom, question)


def _home(newsroom: Newsroom, question: Question) -> Reply:
    library, now = newsroom.library, newsroom.clock()
    digests = [(one, calendar.next_due(one, now)) for one in library.subscriptions.list(channel=question.channel)]
    sources = healths(newsroom, question.channel) if question.asker.manager else []
    return words.home(
        [(one.word, one.urgent) for one in library.follows.list(question.channel)],
        [(one.kind, one.value, one.until) for one in library.mutes.list(question.channel, now)],
        digests,
        sources,
        manager=question.asker.manager,
    )


def _may(question: Question) -> None:
    """In a channel the managers decide what is followed and muted; in a direct message everybody for themselves."""
    if not (question.direct or question.asker.manager):
        raise NotAllowedError(
            "What this channel follows and mutes is up to those who manage it.",
            "Ask one of them, or do it for yourself in a direct message with me.",
        )


def _short(given: str) -> None:
    if len(given) > WORD_LIMIT:
        raise UsageError(f"That is too long for a topic or a word: {WORD_LIMIT} signs at most.", "Give a word or two.")


def _here(question: Question) -> str:
    return "for you" if question.direct else "in this channel"


COMMANDS = (
    Command(
        "follow",
        "Follow a topic here, or for yourself in a direct message",
        "Einem Thema folgen",
        (
            Option(
                "words",
                "A topic; empty shows what is followed",
                "Ein Thema; leer zeigt alle",
                rest=True,
                example="nato",
            ),
            Option("alert", "Report it at once", "Sofort melden", choices=("yes", "no"), example="yes"),
        ),
        follow,
        example="nato",
        private=True,
    ),
    Command(
        "unfollow",
        "Follow a topic no longer",
        "Einem Thema nicht mehr folgen",
        (Option("words", "The topic", "Das Thema", required=True, complete="topics", rest=True, example="nato"),),
        unfollow,
        example="nato",
        private=True,
    ),
    Command(
        "mute",
        "Hide a word, a source or a story for a time",
        "Ein Wort, eine Quelle oder Meldung stummschalten",
        (
            Option(
                "words",
                "A word, a source's name, or a number of the last brief",
                "Wort, Quelle oder Nummer",
                rest=True,
                example="football",
            ),
            Option("duration", "e.g. 3d or 2w; empty for always", "z. B. 3d oder 2w", example="3d"),
        ),
        mute,
        example="football 3d",
        private=True,
    ),
    Command(
        "unmute",
        "Show something muted again",
        "Etwas wieder zeigen",
        (Option("words", "What was muted", "Was stumm war", required=True, rest=True, example="football"),),
        unmute,
        example="football",
        private=True,
    ),
    Command(
        "home",
        "Follows, digests and sources at a glance",
        "Alles auf einen Blick",
        (),
        home,
        hidden=True,
        private=True,
    ),
)
