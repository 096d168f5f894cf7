"""What happened in Slack → a Question → its Reply, shown where it was asked."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from bot.platforms.base import Answer, Awaiting, Complete, First, PostFault, Wire
from bot.platforms.shared.answering import choices, surely
from bot.platforms.shared.words import apology
from bot.platforms.slack.connection.tokens import Tokens
from bot.platforms.slack.connection.web import Api
from bot.platforms.slack.drawing import forms
from bot.platforms.slack.posting import Postman
from bot.platforms.slack.talking.members import Members
from bot.platforms.slack.talking.place import Place
from bot.platforms.slack.talking.voice import Voice, unique
from bot.platforms.slack.talking.words import members, read
from bot.talk.question import VALUES, Asker, Command, Question, opens
from bot.talk.reply import Reply

log = logging.getLogger(__name__)

FILLED_WITHIN = 1.0  # seconds of a trigger's three for what stands in a form
RIGHTS_WITHIN = 1.0  # seconds of a trigger's three that are spent on learning who asks
OWN = ("digest",)  # what people manage for themselves in a direct conversation; the rest is the workspace's there too


class Desk:
    """Asks `answer` and shows what it says. `members` knows who asks, `postman` posts what everybody sees."""

    def __init__(
        self,
        api: Api,
        tokens: Tokens,
        people: Members,
        postman: Postman,
        commands: Sequence[Command],
        answer: Answer,
        complete: Complete,
        first: First,
        awaiting: Awaiting,
        *,
        prefix: str = "",
    ) -> None:
        self._api, self._tokens, self._people, self._postman = api, tokens, people, postman
        self._commands = {command.name: command for command in commands}
        self._answer, self._complete, self._first = answer, complete, first
        self._awaiting = awaiting
        self._prefix = prefix
        self._pressing: set[tuple[object, ...]] = set()

    # ── typed ────────────────────────────────────────────────────────────────────────────────────

    async def typed(self, place: Place, name: str, text: str) -> None:
        """A slash command without its prefix, and what was typed after it."""
        mentioned, words = await self._words(place, text)
        head, _, rest = words.partition(" ")
        command, argument = (
            (f"{name} {head.lower()}", rest) if f"{name} {head.lower()}" in self._commands else (name, words)
        )
        if not argument and place.trigger and self._opens(command, "", place) and await self.open(place, command):
            return
        await self.ask(place, command, argument, mentioned=mentioned)

    async def mentioned(self, place: Place, text: str) -> None:
        """A message to the bot: a command and its argument in words."""
        installed = await self._tokens.of(place.team)
        mentioned, words = await self._words(place, text, installed.bot_user)
        command, _, argument = words.partition(" ")
        command = command.removeprefix("/")
        if self._prefix and command.lower().startswith(self._prefix):
            command = command[len(self._prefix) :]
        command = command.lower() if command.lower() in self._commands else command
        await self.ask(place, command or "help", argument, mentioned=mentioned)

    async def _words(self, place: Place, text: str, me: str = "") -> tuple[tuple[str, ...], str]:
        """(names of the members mentioned, the words as people see them)."""
        others = [member for member in dict.fromkeys(members(text)) if member != me]
        names = {member: (await self._people.asker(place.team, member)).name or member for member in others[:5]}
        return tuple(names.values()), read(text, names, me=me)

    # ── pressed ──────────────────────────────────────────────────────────────────────────────────

    async def pressed(self, place: Place, command: str, argument: str, label: str = "") -> None:
        """A button; while one press is being answered, the same press again is nothing."""
        press = (place.team, place.user, place.channel, place.message, place.view, command, argument)
        if press in self._pressing:
            return
        self._pressing.add(press)
        try:
            if place.trigger and self._opens(command, argument, place):
                if await self.open(place, command, argument):
                    return
            elif place.home and not place.view:
                await self._window(place, command, argument)
                return
            if command == "share" and not await self._first(_share_key(place, argument)):
                return
            await self.ask(place, command, argument, in_place=label.strip() in {"◀", "▶"}, pressed=True)
            if place.home:
                await self.home(place)
        finally:
            self._pressing.discard(press)

    def _opens(self, command: str, argument: str, place: Place) -> bool:
        """Whether a form is to be opened for a command; on the Home tab there is no other way to fill something in."""
        known = self._commands.get(command)
        if known is None or not known.options:
            return False
        return opens(known, argument) or (not argument and (known.form or (place.home and known.options[0].required)))

    # ── asking ───────────────────────────────────────────────────────────────────────────────────

    async def ask(
        self,
        place: Place,
        command: str,
        argument: str = "",
        *,
        options: Mapping[str, str] | None = None,
        mentioned: Sequence[str] = (),
        in_place: bool = False,
        pressed: bool = False,
    ) -> None:
        """Ask, and show the answer. What cannot be shown anywhere is logged."""
        asking = self._ask(place, command, argument, options, mentioned, in_place=in_place, pressed=pressed)
        if not place.response_url:
            return await asking
        reach = {"url": place.response_url, "locale": self._people.remembered(place.team, place.user).locale}
        async with self._awaiting.question("slack", f"slack:{place.response_url}", reach):
            return await asking

    async def _ask(
        self,
        place: Place,
        command: str,
        argument: str,
        options: Mapping[str, str] | None,
        mentioned: Sequence[str],
        *,
        in_place: bool,
        pressed: bool,
    ) -> None:
        try:
            token = await self._tokens.token(place.team)
            voice = Voice(self._api, token, place, self._post)
            asker = Asker(place.user)
            patience = asyncio.create_task(voice.patience(lambda: asker.locale))
            try:
                asker = await self._asker(place, command)
                public = place.public or (in_place and not place.ephemeral)
                reply = await surely(
                    self._answer,
                    Question(
                        command,
                        place.where(),
                        asker,
                        argument,
                        options or {},
                        tuple(mentioned),
                        direct=place.direct,
                        public=public and not place.direct,
                        pressed=pressed,
                    ),
                )
            finally:
                patience.cancel()
                with contextlib.suppress(asyncio.CancelledError):
                    await patience
            private = _private(place, command, reply, in_place)
            replaces = in_place and (place.ephemeral or not private)
            try:
                await voice.answer(reply, in_place=replaces, private=private, locale=asker.locale)
            except PostFault:
                if private:
                    raise
                await voice.answer(reply, locale=asker.locale)  # what everybody cannot see, the asker may
        except PostFault as fault:
            log.warning("slack.answer unsaid channel=%s command=%s fault=%s", place.channel, command[:40], fault)

    async def _asker(self, place: Place, command: str) -> Asker:
        asker = await self._people.asker(place.team, place.user)
        own = place.direct and command.split(" ", maxsplit=1)[0] in OWN
        return replace(asker, manager=True) if own else asker

    async def apologise(self, place: Place, name: str) -> None:
        """Say privately what is wrong with what was asked."""
        asker = await self._people.asker(place.team, place.user)
        voice = Voice(self._api, await self._tokens.token(place.team), place, self._post)
        await voice.answer(apology(name, asker.locale))

    async def _post(self, place: Place, message: Wire, thread: str | None) -> str:
        token = await self._tokens.token(place.team)
        return await self._postman.surely(token, place.channel or place.user, message, unique(), thread)

    # ── windows ──────────────────────────────────────────────────────────────────────────────────

    async def open(self, place: Place, name: str, argument: str = "") -> bool:
        """Open the form of a command, with what the argument names in it, within the life of its trigger; False where
        that cannot be.
        """
        command = self._commands[name]
        try:
            async with asyncio.timeout(RIGHTS_WITHIN):
                asker = await self._asker(place, name)
        except TimeoutError:
            asker = Asker(place.user, manager=True)  # the right is checked when the form comes back
        if command.manage and not asker.manager:
            return False
        given = forms.prefilled(command, asker.timezone)
        if argument:
            question = Question(name, place.where(), asker, argument, direct=place.direct, pressed=True)
            found = await choices(self._complete, question, VALUES, "", within=FILLED_WITHIN)
            given |= {choice.label: choice.value for choice in found}
        view = forms.form(command, place, locale=asker.locale, given=given)
        try:
            token = await self._tokens.token(place.team)
            if place.view:
                await self._api.once(token, lambda client: client.views_push(trigger_id=place.trigger, view=view))
            else:
                await self._api.once(token, lambda client: client.views_open(trigger_id=place.trigger, view=view))
        except PostFault as fault:
            log.warning("slack.form unopened command=%s fault=%s", name, fault)
            return False
        return True

    async def _window(self, place: Place, command: str, argument: str) -> None:
        """Ask from the Home tab: a window says that the answer is coming, then shows it; then the tab is drawn anew."""
        try:
            token = await self._tokens.token(place.team)
            view = forms.loading(place, locale=self._people.remembered(place.team, place.user).locale)
            opened = await self._api.once(token, lambda c: c.views_open(trigger_id=place.trigger, view=view))
        except PostFault as fault:
            log.warning("slack.window unopened command=%s fault=%s", command, fault)
        else:
            place = replace(place, view=str((opened.get("view") or {}).get("id") or ""))
        await self.ask(place, command, argument, pressed=True)
        await self.home(place)

    async def reply(self, place: Place, name: str, options: Mapping[str, str]) -> Reply:
        """The answer to a form; nothing is shown yet."""
        asker = await self._asker(place, name)
        return await surely(self._answer, Question(name, place.where(), asker, options=options, direct=place.direct))

    async def show(self, place: Place, name: str, reply: Reply) -> None:
        """Show the answer to a form where it was opened."""
        voice = Voice(self._api, await self._tokens.token(place.team), place, self._post)
        locale = self._people.remembered(place.team, place.user).locale
        await voice.answer(reply, private=_private(place, name, reply, in_place=False), locale=locale)

    async def submitted(self, place: Place, name: str, options: Mapping[str, str]) -> None:
        """A form that came back; from the Home tab its own window shows the answer."""
        await self.ask(place, name, options=options)
        if place.home:
            await self.home(place)

    async def home(self, place: Place) -> None:
        """Draw somebody's Home tab."""
        try:
            asker = await self._people.asker(place.team, place.user)
            reply = await surely(self._answer, Question("home", place.where(), asker, direct=True))
            view = forms.home(reply, place.channel)
            token = await self._tokens.token(place.team)
            await self._api.patiently(token, lambda client: client.views_publish(user_id=place.user, view=view))
        except PostFault as fault:
            log.warning("slack.home undrawn team=%s fault=%s", place.team, fault)

    async def suggest(self, place: Place, kind: str, command: str, typed: str) -> list[dict[str, object]]:
        """The options of a select for what is typed so far; what was typed alone when the library is too slow."""
        asker = self._people.remembered(place.team, place.user)
        question = Question(command, place.where(), asker, direct=place.direct)
        return forms.suggestions(await choices(self._complete, question, kind, typed), typed)


def _private(place: Place, command: str, reply: Reply, in_place: bool) -> bool:
    """Whether only the asker sees the answer."""
    if command == "share" or place.public:
        return reply.private
    if place.ephemeral:
        return True
    if place.direct and (place.message or not place.response_url):
        return False  # nobody else is there, and what vanishes on a reload is of no use
    return reply.private or not in_place


def _share_key(place: Place, argument: str) -> str:
    """Names one private answer, so that it is shared once however often its button is pressed."""
    where = place.message or place.trigger or ""
    return f"slack:share:{place.team}:{place.channel}:{where}:{sha256(argument.encode()).hexdigest()[:16]}"
