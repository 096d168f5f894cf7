"""From an interaction or a message to its answer: acknowledge first, then ask, then show.

    slash command, menu, form   a private "thinking …", which the answer takes the place of
    form command, no options    the form
    button, choice              a private "thinking …" of its own, so that what was pressed stays
    ◀ ▶ on a private message    no sign; the answer takes the place of the message that was pressed
    mention, direct message     "typing …", then a reply where it was said: Discord has no private reply to a message,
                                so who asks aloud is answered aloud

A public answer (Share) comes as a message of its own for everybody, once per button however often it is pressed.
Where an interaction's token is dead (after 15 minutes) the answer arrives as a message: in the channel when it is
public, else to the person directly.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Protocol

from bot.platforms.base import DRAWN, Answer, Awaiting, Complete, First, PostFault, TryLater, Uncertain, Wire
from bot.platforms.discord.drawing import registration
from bot.platforms.discord.drawing.render import EPHEMERAL, draw
from bot.platforms.discord.faults import DEAD_TOKEN, UNKNOWN_INTERACTION, UNKNOWN_MESSAGE, Failure
from bot.platforms.discord.talking import questions
from bot.platforms.discord.talking.hooks import Hooks, Taken
from bot.platforms.discord.talking.questions import Asked, Kind, Knock
from bot.platforms.shared.answering import Once, Work, choices, surely
from bot.platforms.shared.fit import cut, line
from bot.platforms.shared.words import apology
from bot.talk.question import VALUES, Choice, Command, Question
from bot.talk.reply import Divider, Reply

log = logging.getLogger(__name__)

TYPING_WITHIN = 1.0
FILLED_WITHIN = 1.5  # seconds of a form's three for what stands in it
CHOICES_LIMIT, CHOICE_LIMIT = 25, 100
TRIES = 5  # of a message that may be tried again


class Speech(Protocol):
    """Messages that need no interaction."""

    async def say(self, channel: str, message: Wire, key: str, *, answers: str = "") -> str: ...

    async def direct(self, person: str) -> str: ...

    async def typing(self, channel: str) -> None: ...


@dataclass(frozen=True, slots=True)
class Said:
    """A message that addresses the bot. `direct`: in a direct conversation."""

    id: str
    question: Question


class Conversation:
    """Everything that is being answered now."""

    def __init__(
        self,
        commands: Sequence[Command],
        answer: Answer,
        complete: Complete,
        hooks: Hooks,
        speech: Speech,
        first: First,
        awaiting: Awaiting,
    ) -> None:
        self._awaiting = awaiting
        self._commands: Mapping[str, Command] = {command.name: command for command in commands}
        self._answer = answer
        self._complete = complete
        self._hooks = hooks
        self._speech = speech
        self._once = Once(first)
        self.work = Work("discord", Failure)

    # ── interactions ─────────────────────────────────────────────────────────────────────────────

    async def knock(self, knock: Knock) -> None:
        """Answer an interaction. One delivered twice has one effect."""
        if not self._once.here(knock.id):
            return
        if knock.kind == Kind.COMPLETION:
            await self._suggest(knock)
            return
        asked = questions.asked(knock, self._commands)
        if asked is None:  # a control of a version that this one does not know
            log.warning("discord.unknown_control kind=%s", knock.kind)
            asked = Asked(Question("help", knock.channel, knock.asker, direct=knock.direct))
        if asked.form is not None:
            given = {}
            if asked.question.pressed and asked.question.argument:
                found = await choices(self._complete, asked.question, VALUES, "", within=FILLED_WITHIN)
                given = {choice.label: choice.value for choice in found}
            form = registration.form(asked.form, knock.asker.locale, given)
            await self._hooks.acknowledge(knock, {"type": 9, "data": form})
            return
        private = not knock.alone
        thinking: Wire = {"type": 6} if asked.page else {"type": 5, "data": {"flags": EPHEMERAL if private else 0}}
        taken = await self._hooks.acknowledge(knock, thinking)
        if taken is Taken.ANOTHER_S or not await self._once.ever(f"discord:{knock.id}"):
            return
        if asked.page:  # nothing says "thinking": the page that was pressed stays
            await self._answered(knock, asked, taken)
            return
        reach = {"application": knock.application, "token": knock.token, "locale": knock.asker.locale}
        async with self._awaiting.question("discord", f"discord:{knock.id}", reach):
            await self._answered(knock, asked, taken)

    async def _answered(self, knock: Knock, asked: Asked, taken: Taken) -> None:
        reply = await surely(self._answer, asked.question)
        if taken is Taken.EXPIRED:
            await self._as_message(knock, reply)
            return
        try:
            await self._show(knock, asked, reply)
        except Failure as failure:
            if failure.code in DEAD_TOKEN or failure.code == UNKNOWN_INTERACTION or failure.status in (401, 404):
                await self._as_message(knock, reply)
            elif not reply.error:
                log.error("discord.refused %s", failure)  # noqa: TRY400 - the answer of the platform says it all
                await self._show(knock, asked, apology("wrong", knock.asker.locale))

    async def _show(self, knock: Knock, asked: Asked, reply: Reply) -> None:
        """Put the answer where it belongs; see the table above."""
        messages = drawn(reply)
        private = (reply.private or reply.error) and not knock.alone
        if not private and not knock.alone:
            key = f"public:{knock.message}:{knock.given.get('custom_id', '')}"
            again = bool(knock.message) and not (self._once.here(key) and await self._once.ever(f"discord:{key}"))
            if not asked.page:
                await self._withdraw(knock)
            if again:
                return
        elif asked.page and reply.error:
            pass  # the page stays; the fault comes beside it
        else:
            try:
                await self._hooks.edit(knock, messages[0])
                del messages[0]
            except Failure as failure:
                if failure.code != UNKNOWN_MESSAGE:  # dismissed meanwhile: the answer comes anew
                    raise
        for message in messages:
            await self._hooks.follow(knock, message, private=private)

    async def _withdraw(self, knock: Knock) -> None:
        try:
            await self._hooks.withdraw(knock)
        except Failure as failure:
            if failure.code != UNKNOWN_MESSAGE:
                raise

    async def _as_message(self, knock: Knock, reply: Reply) -> None:
        public = not (reply.private or reply.error) or knock.alone
        channel = knock.channel.id if public else await insist(lambda: self._speech.direct(knock.asker.id))
        await self._say(channel, reply, f"i{knock.id}")

    async def _suggest(self, knock: Knock) -> None:
        typing = questions.focused(knock.given)
        question = questions.completing(knock)
        command = self._commands.get(question.command)
        kind = next((o.complete for o in command.options if typing and o.name == typing[0]), None) if command else None
        found = await choices(self._complete, question, kind, typing[1]) if typing and kind else ()
        await self._hooks.acknowledge(knock, {"type": 8, "data": {"choices": listed(found)}})

    # ── messages ─────────────────────────────────────────────────────────────────────────────────

    async def hear(self, said: Said) -> None:
        """Answer a mention or a direct message where it was said."""
        if not self._once.here(said.id) or not await self._once.ever(f"discord:{said.id}"):
            return
        channel = said.question.channel.id
        typing = asyncio.create_task(self._speech.typing(channel))
        reply = await surely(self._answer, said.question)
        await asyncio.wait({typing}, timeout=TYPING_WITHIN)  # sent after the answer it would announce another
        typing.cancel()
        answers = "" if said.question.direct else said.id
        try:
            await self._say(channel, reply, f"m{said.id}", answers=answers)
        except PostFault as fault:
            if said.question.direct:
                raise
            log.warning("discord.cannot_reply channel=%s %s", channel, fault)
            await self._say(await self._speech.direct(said.question.asker.id), reply, f"p{said.id}")

    async def _say(self, channel: str, reply: Reply, key: str, *, answers: str = "") -> None:
        for number, message in enumerate(drawn(reply)):
            nonce = f"{key}.{number}" if number else key

            async def say(message: Wire = message, nonce: str = nonce, first: bool = number == 0) -> str:
                return await self._speech.say(channel, message, nonce, answers=answers if first else "")

            await insist(say)


def drawn(reply: Reply) -> list[Wire]:
    """A reply and what belongs under it, in as few messages as hold it: an answer has no thread."""
    return list(_drawn(reply))


@lru_cache(maxsize=DRAWN)
def _drawn(reply: Reply) -> tuple[Wire, ...]:
    below = tuple(block for part in reply.thread for block in (Divider(), *part.blocks))
    return tuple(draw(replace(reply, blocks=reply.blocks + below, thread=())))


def listed(found: Sequence[Choice]) -> list[Wire]:
    """Completions as Discord takes them: at most 25, none twice, none whose value is too long to come back whole."""
    listed: dict[str, Wire] = {}
    for choice in found:
        if 1 <= len(choice.value) <= CHOICE_LIMIT:
            label = cut(line(choice.label), CHOICE_LIMIT) or choice.value
            listed.setdefault(choice.value, {"name": label, "value": choice.value})
    return list(listed.values())[:CHOICES_LIMIT]


async def insist(work: Callable[[], Awaitable[str]]) -> str:
    """Try again, with pauses, what may be tried again: nonces see to it that nothing is said twice."""
    pause = 1.0
    for _ in range(TRIES - 1):
        try:
            return await work()
        except TryLater as fault:
            await asyncio.sleep(fault.after if fault.after is not None else pause)
        except Uncertain:
            await asyncio.sleep(pause)
        pause *= 2
    return await work()
