"""Question → Reply: finds the command, checks the right to it, reads its options, and words every fault."""

from __future__ import annotations

import json
import logging
import re
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager, nullcontext
from dataclasses import replace

from bot import present
from bot.commands.completion import completions
from bot.commands.grammar.options import options
from bot.commands.guide import admitted
from bot.commands.resolve import resolve
from bot.commands.table import BY_NAME
from bot.errors import BotError, DatabaseError, NotAllowedError, UnsureError
from bot.newsroom import Newsroom, arriving
from bot.newsroom.held import held
from bot.present.faults import unexpected
from bot.talk.question import Choice, Command, Question
from bot.talk.reply import ACTION_LIMIT, Action, Reply

LINK = re.compile(r"https?://", re.IGNORECASE)

log = logging.getLogger(__name__)


async def answer(newsroom: Newsroom, question: Question) -> Reply:
    """The reply to one question; every fault is a private reply, and a bug is logged once and never silent."""
    command: Command | None = None
    try:
        command, asked = resolve(BY_NAME, question)
        admitted(command, asked)
        given = options(command, asked)
        async with _within_limits(newsroom, command, asked, given):
            if command.reads:
                await arriving.ready(newsroom)
            await newsroom.settle(question.channel)
            reply = await command.answer(newsroom, asked, given)
        return replace(reply, private=reply.private or (command.private and not asked.direct))
    except UnsureError as unsure:
        return present.fault(unsure, [await _again(newsroom, question, label, line) for label, line in unsure.choices])
    except BotError as fault:
        return present.fault(fault, await _with_what_was_filled_in(newsroom, command, question))
    except Exception:
        log.exception("answer.failed command=%s", question.command[:40])
        return unexpected()


@asynccontextmanager
async def _within_limits(
    newsroom: Newsroom, command: Command, asked: Question, given: Mapping[str, str]
) -> AsyncIterator[None]:
    """Nobody's questions stop the others'. Raises NotAllowedError. Whoever has the terminal has the machine."""
    workspace = asked.channel.workspace
    if not workspace.id:
        yield
        return
    person = (workspace.platform, asked.asker.id)
    said = [await _whole(newsroom, asked, value) for value in given.values()]
    goes_out = (command.fetches and not asked.pressed) or any(LINK.search(words) for words in said)
    async with newsroom.limits.question(person):
        with newsroom.limits.link(person, workspace) if goes_out else nullcontext():
            yield


async def _whole(newsroom: Newsroom, asked: Question, value: str) -> str:
    """What a button holds, where that is but the key to it: a line that is asked again may have a link too."""
    if not (asked.pressed and value.startswith("~")):
        return value
    kept: str | None = await newsroom.aside(newsroom.library.recall.text, value, workspace=asked.channel.workspace)
    return kept or ""


async def _again(newsroom: Newsroom, question: Question, label: str, line: str) -> Action:
    """A button that asks a whole line; a long one is kept under a key."""
    room = ACTION_LIMIT - len("again")
    return Action(label, "again", await newsroom.aside(held, newsroom, question.channel, line, room))


async def _with_what_was_filled_in(newsroom: Newsroom, command: Command | None, question: Question) -> list[Action]:
    """The button that opens a form again as it was sent."""
    if command is None or not command.fills or not question.options:
        return []
    try:
        kept = json.dumps(dict(question.options), sort_keys=True)
        keep, workspace = newsroom.library.recall.keep, question.channel.workspace
        key = await newsroom.aside(keep, kept, newsroom.clock(), workspace=workspace)
    except DatabaseError:
        return []
    return [Action("Try again", command.name, key)]


async def complete(newsroom: Newsroom, question: Question, kind: str, typed: str) -> Sequence[Choice]:
    """Up to 25 completions of one option, from the library; none when it cannot be read, since typing must go on."""
    try:
        async with newsroom.limits.question((question.channel.workspace, question.asker.id, "typing")):
            return await newsroom.aside(completions, newsroom, question, kind, typed)
    except (DatabaseError, NotAllowedError):
        return ()
