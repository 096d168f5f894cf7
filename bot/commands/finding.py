"""`/find`: the archive, listed with the sentence that matched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot.commands import narrowing
from bot.core.query import matched
from bot.core.query.narrowed import OPTIONS, Narrowed, narrowed
from bot.errors import NotFoundError, UsageError
from bot.newsroom import Newsroom, finding
from bot.newsroom.held import held
from bot.present import finding as words
from bot.talk.buttons import Sought
from bot.talk.question import Command, Option, Question
from bot.talk.reply import ACTION_LIMIT, Reply

ROOM = ACTION_LIMIT - len("find p9999:")  # characters of what was looked for that a button holds as they are


async def find(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Articles of any time, the newest first."""
    typed, page = options.get("words", ""), 1
    if question.pressed and (sought := Sought.read(typed)) is not None:
        typed, page = await _remembered(newsroom, question, sought.words), sought.page
    given = {name: options[name] for name in dict.fromkeys(OPTIONS.values()) if options.get(name)}
    whole = " ".join((typed, *(f'{name}:"{value}"' for name, value in given.items()))).strip()
    if not whole:
        raise UsageError("Looking for what?", "Write words, like: /find nato since:May outlet:bbc NOT sport")
    asked = narrowed(whole, newsroom.clock())
    found = await newsroom.aside(finding.find, newsroom, question.channel, asked, page)
    plain = matched.positive(asked.filter)
    if not found.total:
        return words.nothing(found, plain, whole)
    by_outlet = await newsroom.aside(_by_outlet, newsroom, question, found, asked, whole)
    key = await newsroom.aside(held, newsroom, question.channel, whole, ROOM)
    reply = words.found(found, plain, key, by_outlet)
    await newsroom.showed((question.channel, reply.shown))
    return replace(reply, private=not (question.public or question.direct))


def _by_outlet(
    newsroom: Newsroom, question: Question, found: matched.Found, asked: Narrowed, whole: str
) -> list[tuple[str, str]]:
    """Labels and keys of the same, from one outlet each; none where one is asked for already."""
    if asked.outlet or len(found.outlets) < 2:
        return []
    named = [(name, number) for name, number in found.outlets[: words.OUTLETS] if name and '"' not in name]
    return [
        (f"{name} · {number}", held(newsroom, question.channel, f'{whole} outlet:"{name}"', ROOM))
        for name, number in named
    ]


async def _remembered(newsroom: Newsroom, question: Question, key: str) -> str:
    if not key.startswith("~"):
        return key
    kept: str | None = await newsroom.aside(newsroom.library.recall.text, key, workspace=question.channel.workspace)
    if kept is None:
        raise NotFoundError("What was looked for there is not remembered any more.", "Look for it again: /find")
    return kept


COMMANDS = (
    Command(
        "find",
        "The archive: articles of any time, with the sentence that matches",
        "Das Archiv: Artikel jeder Zeit, mit dem passenden Satz",
        (
            Option(
                "words",
                "Words, phrases in quotation marks, NOT before what is left out",
                "Worte, Wendungen in Anführungszeichen, NOT vor Unerwünschtem",
                rest=True,
                complete="topics",
                example='nato "four thirties" NOT sport',
            ),
            *narrowing.OPTIONS,
        ),
        find,
        example="nato ulm since:2018-06 until:2018-07 NOT sport",
        reads=True,
        aliases=("search", "archive"),
    ),
)
