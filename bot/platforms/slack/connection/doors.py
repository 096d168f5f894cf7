"""Slack's envelopes and requests → the desk: every one is acknowledged first, then worked on once.

/brief …                     command        message menu          shortcut
@bot …, direct message       event          a form sent           view_submission
button, menu                 block_actions  a select being filled block_suggestion
Home opened · bot added to a channel · bot removed                events
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import replace
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.authorization import AuthorizeResult

from bot.core.models import Channel, Workspace
from bot.platforms.base import Erase, First, Welcome, WorkspaceClosed
from bot.platforms.shared.answering import Once, Work
from bot.platforms.slack.connection.tokens import Tokens
from bot.platforms.slack.connection.web import Api, library_log
from bot.platforms.slack.drawing import forms
from bot.platforms.slack.drawing.blocks import ACTION, pressed
from bot.platforms.slack.talking import place
from bot.platforms.slack.talking.desk import Desk
from bot.platforms.slack.talking.place import Payload, Place
from bot.platforms.slack.talking.words import first_link
from bot.talk.question import Command

Ack = Callable[..., Awaitable[Any]]
Happening = Callable[[], Awaitable[None]]
REFUSED = 1_000  # forms remembered that came back with a fault
FORM_WITHIN = 2.0  # seconds of the three for an acknowledgement that a form waits for its answer
ANYTHING = re.compile(r"[\s\S]*")
PATIENT_SUBTYPES = {None, "file_share", "thread_broadcast"}  # messages that people write; the rest is edits and notices


class Doors:
    """Bolt's listeners around one desk. `work` holds what is in flight."""

    def __init__(
        self,
        desk: Desk,
        tokens: Tokens,
        first: First,
        erase: Erase,
        welcome: Welcome,
        commands: Sequence[Command],
        prefix: str = "",
    ) -> None:
        self._desk, self._tokens, self._once_only = desk, tokens, Once(first)
        self._refused: dict[str, int] = {}  # how often each form was
        self._erase, self._welcome = erase, welcome
        self._prefix = prefix
        self._words = tuple(dict.fromkeys(command.name.split(" ")[0] for command in commands if not command.hidden))
        self.work = Work("slack")

    def bolt(self, api: Api, signing_secret: str) -> AsyncApp:
        """The Bolt app that knocks here; for requests over HTTP it checks their signatures."""

        async def authorize(enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
            return await self._authorize(enterprise_id, team_id)  # Bolt hands in by name, and would fill in `self` too

        app = AsyncApp(
            name="briefbot",
            logger=library_log,
            client=api.client(),
            authorize=authorize,  # type: ignore[arg-type]  # None tells Bolt that nobody installed it there
            signing_secret=signing_secret,
        )
        for word in self._words:
            app.command(f"/{self._prefix}{word}")(self._command)
        app.command(ANYTHING)(self._command)  # a command of an older manifest is told what there is
        app.event(ANYTHING)(self._event)
        app.action(ANYTHING)(self._action)
        app.shortcut(ANYTHING)(self._shortcut)
        app.view(ANYTHING)(self._view)
        app.options(ANYTHING)(self._options)
        return app

    async def _authorize(self, enterprise_id: str | None, team_id: str | None) -> AuthorizeResult | None:
        try:
            installed = await self._tokens.of(team_id or "", enterprise_id or "")
        except WorkspaceClosed:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            bot_token=installed.token,
            bot_id=installed.bot_id or None,
            bot_user_id=installed.bot_user or None,
        )

    # ── listeners: Bolt hands in arguments by their names ────────────────────────────────────────

    async def _command(self, ack: Ack, body: dict[str, Any]) -> None:
        await ack()
        name = str(body.get("command") or "").removeprefix("/")
        name = name.removeprefix(self._prefix) if self._prefix else name
        text = str(body.get("text") or "")
        self._once(body, lambda: self._desk.typed(place.of_command(body), name, text))

    async def _event(self, ack: Ack, body: dict[str, Any]) -> None:
        await ack()
        event = body.get("event") or {}
        listener = self._events.get(str(event.get("type")))
        if listener is not None:
            self._once(body, lambda: listener(self, body, event))

    async def _action(self, ack: Ack, body: dict[str, Any]) -> None:
        await ack()
        for action in body.get("actions") or []:
            value = action.get("value") or (action.get("selected_option") or {}).get("value") or ""
            asked = pressed(str(action.get("action_id") or ""), str(value))
            if asked is not None:
                label = str((action.get("text") or {}).get("text") or "")
                at = _pressed_at(body)
                command, argument = asked
                self._once(body, lambda: self._desk.pressed(at, command, argument, label))  # noqa: B023 - returns
                return

    async def _shortcut(self, ack: Ack, body: dict[str, Any]) -> None:
        await ack()
        command = str(body.get("callback_id") or "")
        if not command.startswith(ACTION):
            return
        at, link = place.of_press(body), first_link(body.get("message") or {})
        at = replace(at, message=None)  # the message is somebody's, and no answer takes its place
        if link is None:
            self._once(body, lambda: self._desk.apologise(at, "no link"))
        else:
            self._once(body, lambda: self._desk.ask(at, command.removeprefix(ACTION), link))

    async def _view(self, ack: Ack, body: dict[str, Any]) -> None:
        view = body.get("view") or {}
        at = _pressed_at(body)
        name = str(view.get("callback_id") or "")
        if not name.startswith(forms.FORM):
            await ack()
            return
        if at.home:
            await ack(response_action="update", view=forms.loading(at))
            self._once(body, lambda: self._desk.submitted(at, name.removeprefix(forms.FORM), forms.filled(view)))
            return
        tries = self._refused.get(str(view.get("id")), 0)  # a form that was refused comes again as another happening
        names = [f"{name}:{tries}" if tries and ":view:" in name else name for name in place.keys(body)]
        if self._once_only.here(*names) and await self._once_only.ever(*names):
            await self._form(ack, replace(at, view=None), name.removeprefix(forms.FORM), view)
        else:
            await ack()

    async def _form(self, ack: Ack, at: Place, name: str, view: Payload) -> None:
        """A form is asked before it closes: a fault stands in it then, beside what was filled in."""
        asking = asyncio.ensure_future(self._desk.reply(at, name, forms.filled(view)))
        done, _ = await asyncio.wait({asking}, timeout=FORM_WITHIN)
        faults = forms.errors(view, asking.result()) if done and asking.result().error else {}
        if faults:
            self._refused[str(view.get("id"))] = self._refused.pop(str(view.get("id")), 0) + 1
            while len(self._refused) > REFUSED:
                self._refused.pop(next(iter(self._refused)))
            await ack(response_action="errors", errors=faults)
            return
        await ack()

        async def show() -> None:
            await self._desk.show(at, name, await asking)

        self.work.start(show())

    async def _options(self, ack: Ack, body: dict[str, Any]) -> None:
        asked = forms.suggested(str(body.get("action_id") or ""))
        typed = str(body.get("value") or "")
        await ack(options=await self._desk.suggest(_pressed_at(body), *asked, typed) if asked else [])

    # ── events ───────────────────────────────────────────────────────────────────────────────────

    async def _said(self, body: Payload, event: Payload) -> None:
        direct = event.get("type") == "app_mention" or event.get("channel_type") == "im"
        written = event.get("subtype") in PATIENT_SUBTYPES and event.get("user") and not event.get("bot_id")
        if direct and written:
            await self._desk.mentioned(place.of_event(body), str(event.get("text") or ""))

    async def _home(self, body: Payload, event: Payload) -> None:
        if event.get("tab", "home") == "home":
            channel = str(event.get("channel") or "")
            await self._desk.home(Place(place.team_of(body), channel, str(event.get("user") or ""), home=True))

    async def _joined(self, body: Payload, event: Payload) -> None:
        team = place.team_of(body)
        if event.get("user") == (await self._tokens.of(team)).bot_user:
            await self._welcome(Channel(Workspace("slack", team), str(event.get("channel") or "")))

    async def _removed(self, body: Payload, event: Payload) -> None:
        if event.get("type") == "tokens_revoked" and not (event.get("tokens") or {}).get("bot"):
            return
        team = place.team_of(body)
        await self._tokens.uninstall(team, str(body.get("enterprise_id") or ""))
        await self._erase(Workspace("slack", team))

    _events: dict[str, Callable[[Doors, Payload, Payload], Coroutine[Any, Any, None]]] = {  # noqa: RUF012 - a table
        "app_mention": _said,
        "message": _said,
        "app_home_opened": _home,
        "member_joined_channel": _joined,
        "app_uninstalled": _removed,
        "tokens_revoked": _removed,
    }

    # ── once ─────────────────────────────────────────────────────────────────────────────────────

    def _once(self, body: Payload, happening: Happening) -> None:
        """Work on a happening unless it was worked on before, here or before a restart; never in the ack's way."""
        self.work.start(self._unless_known(place.keys(body), happening))

    async def _unless_known(self, names: Sequence[str], happening: Happening) -> None:
        if self._once_only.here(*names) and await self._once_only.ever(*names):
            await happening()


def _pressed_at(body: Payload) -> Place:
    """Where something was pressed; a view remembers where it was opened."""
    at = place.of_press(body)
    kept = forms.unpack((body.get("view") or {}).get("private_metadata"))
    if not kept:
        return at
    return replace(
        at,
        channel=at.channel or str(kept.get("channel") or ""),
        thread=at.thread or kept.get("thread"),
        response_url=at.response_url or kept.get("response_url"),
        home=at.home or bool(kept.get("home")),
    )
