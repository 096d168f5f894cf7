"""Question → Reply: finds the command, checks the right to it, reads its options, and words every fault."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace

from bot import present
from bot.commands import parse
from bot.commands.completion import completions
from bot.commands.resolve import resolve
from bot.commands.table import BY_NAME, COMMANDS
from bot.errors import BotError, NotAllowedError
from bot.newsroom import Newsroom
from bot.present.faults import unexpected
from bot.talk.question import Choice, Question
from bot.talk.reply import Reply

log = logging.getLogger(__name__)


async def answer(newsroom: Newsroom, question: Question) -> Reply:
    """The reply to one question; every fault is a private reply, and a bug is logged once and never silent."""
    try:
        command, asked = resolve(BY_NAME, question)
        if command is None:
            return present.guide(COMMANDS, unknown=parse.tidy(f"{question.command} {question.argument}"))
        if command.manage and not question.asker.manager:
            raise NotAllowedError(
                f"/{command.name} changes things for everybody here, and you may not manage this channel.",
                "Ask someone who may, or do it for yourself in a direct message with me.",
            )
        given = parse.options(command, asked)
        if command.reads:
            await newsroom.ready()
        await newsroom.settle(question.channel)
        reply = await command.answer(newsroom, asked, given)
        return replace(reply, private=reply.private or (command.private and not asked.direct))
    except BotError as fault:
        return present.fault(fault)
    except Exception:
        log.exception("answer.failed command=%s", question.command[:40])
        return unexpected()


async def complete(newsroom: Newsroom, question: Question, kind: str, typed: str) -> Sequence[Choice]:
    """Up to 25 completions of one option, from the library; none when it fails, since typing must go on."""
    try:
        return await newsroom.aside(completions, newsroom, question, kind, typed)
    except BotError:
        return ()
