"""Question → Reply: finds the command, checks the right to it, reads its options, and words every fault."""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace

from bot import present
from bot.commands import digests, follows, parse, quotes, reading, sources
from bot.commands.completion import completions
from bot.commands.table import BY_NAME, COMMANDS, GROUPS
from bot.errors import BotError, NotAllowedError
from bot.newsroom import Newsroom
from bot.present.faults import unexpected
from bot.talk.question import Choice, Command, Question
from bot.talk.reply import Reply

log = logging.getLogger(__name__)

Options = Mapping[str, str]
Handler = Callable[[Newsroom, Question, Options], Awaitable[Reply]]

TELLING = {"brief", "quote", "full", "more", "quotes", "carriers", "context", "share", "digest preview"}  # of articles
SHAREABLE = {"brief", "quote", "full", "more", "quotes", "carriers", "context"}


async def answer(newsroom: Newsroom, question: Question) -> Reply:
    """The reply to one question; every fault is a private reply, and a bug is logged once and never silent."""
    try:
        command, asked = resolve(question)
        if command is None:
            return present.guide(COMMANDS, unknown=parse.tidy(f"{question.command} {question.argument}"))
        if command.manage and not question.asker.manager:
            raise NotAllowedError(
                f"/{command.name} changes things for everybody here, and you may not manage this channel.",
                "Ask someone who may, or do it for yourself in a direct message with me.",
            )
        given = parse.options(command, asked)
        if command.name in TELLING:
            await newsroom.ready()
        reply = await HANDLERS[command.name](newsroom, asked, given)
        return replace(reply, private=reply.private or (command.private and not asked.direct))
    except BotError as fault:
        return present.fault(fault)
    except Exception:
        log.exception("answer.failed command=%s", question.command[:40])
        return unexpected()


def resolve(question: Question) -> tuple[Command | None, Question]:
    """The command that is asked, and the question with the rest as its argument; None for words that are none."""
    if question.command in BY_NAME:
        return BY_NAME[question.command], question
    words = parse.tidy(f"{question.command} {question.argument}".strip()).removeprefix("/").split(" ")
    for length in (2, 1):
        name = " ".join(words[:length]).lower()
        if name in BY_NAME:
            return BY_NAME[name], replace(question, command=name, argument=" ".join(words[length:]))
    if words[0].lower() in GROUPS and len(words) == 1:
        name = f"{words[0].lower()} list"
        return BY_NAME[name], replace(question, command=name, argument="")
    return None, question


async def complete(newsroom: Newsroom, question: Question, kind: str, typed: str) -> Sequence[Choice]:
    """Up to 25 completions of one option, from the library; none when it fails, since typing must go on."""
    try:
        return await newsroom.aside(completions, newsroom, question, kind, typed)
    except BotError:
        return ()


async def _help(newsroom: Newsroom, question: Question, options: Options) -> Reply:
    del newsroom, question, options
    return present.guide(COMMANDS)


async def _share(newsroom: Newsroom, question: Question, options: Options) -> Reply:
    """The same answer again, for everybody here: `share` holds the command line of a private answer."""
    line = options.get("about", "")
    if line.startswith("~"):
        recalled: str | None = await newsroom.aside(newsroom.library.recall.text, line)
        line = recalled or ""
    command, asked = resolve(replace(question, command="", argument=line, options={}, public=True))
    if command is None or command.name not in SHAREABLE:
        return present.guide(COMMANDS, unknown=line)
    reply = await HANDLERS[command.name](newsroom, asked, parse.options(command, asked))
    return replace(reply, private=reply.error)


HANDLERS: dict[str, Handler] = {
    "brief": reading.brief,
    "full": reading.full,
    "more": reading.more,
    "carriers": reading.carriers,
    "quote": quotes.quote,
    "quotes": quotes.quotes,
    "context": quotes.context,
    "digest add": digests.add,
    "digest list": digests.listing,
    "digest pause": digests.pause,
    "digest resume": digests.resume,
    "digest remove": digests.remove,
    "digest preview": digests.preview,
    "digest now": digests.post_now,
    "sources add": sources.add,
    "sources list": sources.listing,
    "sources remove": sources.remove,
    "sources test": sources.test,
    "sources import": sources.import_list,
    "sources export": sources.export,
    "follow": follows.follow,
    "unfollow": follows.unfollow,
    "mute": follows.mute,
    "unmute": follows.unmute,
    "home": follows.home,
    "share": _share,
    "help": _help,
}
