"""`/hide` and `/unhide`: words, sources and stories, for a time or always, for a channel or oneself."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Literal

from bot.commands import undoing
from bot.commands.digests import ALL as EVERYTHING
from bot.commands.grammar import signs
from bot.commands.wishes import entries, here, may, short, topic
from bot.core.query.fold import fold
from bot.core.when import lengths
from bot.errors import NotFoundError, UsageError
from bot.newsroom import Newsroom, sourcing
from bot.newsroom import reading as news
from bot.newsroom.nearest import nearest
from bot.present import follows as words
from bot.present.words import quoted
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply

HiddenKind = Literal["story", "source", "word"]


async def hide(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Hide words, sources or outlets by their names, or a story by its number; without words, what is hidden."""
    given = options.get("words", "")
    where = question.asker.timezone
    now = newsroom.clock()
    length = lengths.length(options["duration"], now, where) if options.get("duration") else None
    if length is None and given and "words" not in question.options:
        given, length = lengths.trailing(given, now, where)
        if (whole := lengths.at(given, 0, now, where)) and whole[1] == len(given):
            raise UsageError(f"Hide what for “{given}”?", "Name it first: /hide football 1 month")
    if not given:
        return words.hidden(await _hidden(newsroom, question), here=here(question))
    may(question)
    until = length.until if length else None
    named = []
    for one in entries(given):
        kind, value, name = await newsroom.aside(_kind, newsroom, question, one)
        await newsroom.aside(
            newsroom.library.mutes.add,
            question.channel,
            kind,
            value,
            now=now,
            until=until,
        )
        named.append((kind, value, name))
    held_as = tuple(json.dumps([kind, value, None]) for kind, value, _ in named)
    undo = await undoing.button(newsroom, question, undoing.Removed("hide", held_as, quoted([one[2] for one in named])))
    notes = [words.is_hidden(kind, name, here=here(question), until=until) for kind, _, name in named]
    return words.hidden(await _hidden(newsroom, question), here=here(question), notes=notes, undo=undo)


async def unhide(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    may(question)
    held = await _hidden(newsroom, question)
    if fold(options["words"]) in EVERYTHING:
        back = held
    else:
        back = []
        for given in entries(options["words"]):
            found = [one for one in held if fold(given) in (fold(one.value), fold(one.name))]
            if not found and (number := signs.number(given)) is not None:
                article = await newsroom.aside(news.numbered, newsroom, question.channel, number)
                found = [one for one in held if one.kind == "story" and one.value == str(article.id)]
            if not found:
                near = nearest(given, [one.name for one in held])
                hint = f"Did you mean {' or '.join(near)}?" if near else "See what is with /hide"
                raise NotFoundError(f"“{given[:60]}” is not hidden {here(question)}.", hint)
            back += found
    for one in back:
        await newsroom.aside(newsroom.library.mutes.remove, question.channel, one.kind, one.value)
    held_as = tuple(json.dumps([one.kind, one.value, one.until.isoformat() if one.until else None]) for one in back)
    names = quoted([one.name for one in back])
    undo = await undoing.button(newsroom, question, undoing.Removed("unhide", held_as, names))
    note = f"{names} {'is' if len(back) == 1 else 'are'} shown again."
    return words.hidden(await _hidden(newsroom, question), here=here(question), notes=[note], undo=undo)


def _kind(newsroom: Newsroom, question: Question, given: str) -> tuple[HiddenKind, str, str]:
    """(kind, value, name): a story's number, a source's or an outlet's name, else a word."""
    if (number := signs.number(given)) is not None:
        try:
            article = news.numbered(newsroom, question.channel, number)
        except NotFoundError as fault:
            if fault.what.startswith("No brief"):
                raise NotFoundError(fault.what, f"Ask /brief first, then /hide {number}.") from None
            raise
        return "story", str(article.id), article.headline
    outlet = sourcing.outlet(newsroom, question.channel, given)
    if outlet is not None:
        return "source", outlet, outlet
    given = topic(given)
    short(given)
    return "word", given, given


async def _hidden(newsroom: Newsroom, question: Question) -> list[words.Hidden]:
    return await newsroom.aside(hidden_here, newsroom, question)


def hidden_here(newsroom: Newsroom, question: Question) -> list[words.Hidden]:
    """What is hidden, a story by its headline."""
    held = newsroom.library.mutes.list(question.channel, newsroom.clock())
    stories = [int(one.value) for one in held if one.kind == "story" and one.value.isdecimal()]
    known = {
        str(article.id): article.headline
        for article in newsroom.library.articles.many(stories, workspace=question.channel.workspace)
    }
    return [words.Hidden(one.kind, one.value, known.get(one.value, one.value), one.until) for one in held]


COMMANDS = (
    Command(
        "hide",
        "Hide a word, a source or a story, for a time or always",
        "Ein Wort, eine Quelle oder Meldung verbergen",
        (
            Option(
                "words",
                "A word, a source's name, or a number of the last brief",
                "Wort, Quelle oder Nummer",
                rest=True,
                example="football",
                kind="list",
                aliases=("word", "source", "story"),
            ),
            Option(
                "duration",
                "e.g. 3d, 1 month or until Friday; empty for always",
                "z. B. 3d, 1 Monat oder bis Freitag; leer für immer",
                example="3d",
                kind="length",
                aliases=("for", "length", "until"),
            ),
        ),
        hide,
        example="football 3d",
        private=True,
        aliases=("mute", "hide list", "mute list", "block", "ignore"),
    ),
    Command(
        "unhide",
        "Show something hidden again",
        "Verborgenes wieder zeigen",
        (
            Option(
                "words",
                "What was hidden",
                "Was verborgen war",
                required=True,
                complete="hidden",
                rest=True,
                example="football",
                kind="list",
            ),
        ),
        unhide,
        example="football",
        private=True,
        aliases=("unmute", "unblock"),
    ),
)
