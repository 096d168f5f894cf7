"""Reply → what people see, at the place they asked from, on the best way that is still open.

private   response_url (5 uses in 30 minutes) → chat.postEphemeral → a direct message
public    chat.postMessage in the channel or thread; response_url where the bot is no member
a page    takes the place of the message whose ◀ ▶ was pressed
a modal   shows what its own button asked
"""

from __future__ import annotations

import asyncio
import logging
import secrets
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Any

from bot.platforms.base import DRAWN, ChannelClosed, PostFault, Wire
from bot.platforms.shared.words import say
from bot.platforms.slack.connection.web import Api
from bot.platforms.slack.drawing.forms import shown
from bot.platforms.slack.drawing.render import draw
from bot.platforms.slack.drawing.spans import escape
from bot.platforms.slack.talking.place import Place
from bot.talk.reply import Reply

log = logging.getLogger(__name__)

USES = 5  # of a response_url
LIFETIME = 29 * 60.0  # seconds, of Slack's 30 minutes
PATIENCE = 2.5  # seconds before somebody who waits is told that the answer is coming

Post = Callable[[Place, Wire, str | None], Awaitable[str]]  # (where, message, thread) → its id, posted once


class Voice:
    """Answers one question; remembers how often its response_url was used."""

    def __init__(
        self, api: Api, token: str, place: Place, post: Post, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._api, self._token, self._place, self._post = api, token, place, post
        self._clock = clock
        self._begun = clock()
        self._uses = 0
        self._telling: asyncio.Task[bool] | None = None  # "one moment", on its way
        self._waiting = False  # it stands there and is to be replaced

    async def patience(self, locale: Callable[[], str]) -> None:
        """Tell somebody who typed a command that the answer is coming; cancelled when it comes sooner.

        Only there: the answer takes this message's place, and behind a button it would take the pressed message's.
        """
        await self._api.sleep(PATIENCE)
        if self._place.typed and self._place.response_url:
            self._telling = asyncio.create_task(self._tell(locale()))
            await asyncio.shield(self._telling)

    async def _tell(self, locale: str) -> bool:
        try:
            text = escape(say("working", locale))
            return await self._respond({"text": text, "response_type": "ephemeral", "replace_original": False})
        except PostFault as fault:
            log.warning("slack.patience failed fault=%s", fault)
            return False

    async def answer(self, reply: Reply, *, in_place: bool = False, private: bool = True, locale: str = "en") -> None:
        """Show the reply. `private`: to the asker only. `in_place`: instead of the message whose button was pressed.

        Raises PostFault when no way is open.
        """
        if self._telling is not None:
            self._waiting, self._telling = await self._telling, None
        if self._place.view:
            view = shown(reply, self._place, locale=locale)
            await self._api.patiently(
                self._token, lambda client: client.views_update(view_id=self._place.view or "", view=view)
            )
        elif private:
            await self._privately(_drawn(reply), in_place)
        else:
            await self._publicly(reply, in_place)

    # ── privately ────────────────────────────────────────────────────────────────────────────────

    async def _privately(self, messages: Sequence[Wire], in_place: bool) -> None:
        for number, message in enumerate(messages):
            replaces = number == 0 and (in_place or self._waiting)
            self._waiting = False
            if not await self._respond({**message, "response_type": "ephemeral", "replace_original": replaces}):
                await self._ephemeral(message)

    async def _respond(self, payload: dict[str, Any]) -> bool:
        url = self._place.response_url
        if not url or self._uses >= USES or self._clock() - self._begun > LIFETIME:
            return False
        self._uses += 1
        return await self._api.respond(url, payload)

    async def _ephemeral(self, message: Wire) -> None:
        place = self._place
        if place.channel and not place.direct:
            try:
                await self._api.patiently(
                    self._token,
                    lambda client: client.chat_postEphemeral(
                        channel=place.channel,
                        user=place.user,
                        thread_ts=place.thread,
                        text=message["text"],
                        blocks=message["blocks"],
                    ),
                )
            except ChannelClosed as closed:
                log.info("slack.ephemeral closed channel=%s why=%s", place.channel, closed)
            else:
                return
        if place.direct:
            await self._post(place, message, place.thread)
        else:
            await self._post(replace(place, channel=place.user), message, None)

    # ── publicly ─────────────────────────────────────────────────────────────────────────────────

    async def _publicly(self, reply: Reply, in_place: bool) -> None:
        first, *further = draw(reply)
        if in_place and await self._respond({**first, "replace_original": True}):
            root = self._place.message
        else:
            root = await self._say(first, self._place.thread)
        for message in further:
            await self._say(message, self._place.thread)
        for part in reply.thread:
            for message in draw(part):
                await self._say(message, self._place.thread or root)

    async def _say(self, message: Wire, thread: str | None) -> str | None:
        """Post in the channel, or through the response_url where the bot is no member."""
        try:
            return await self._post(self._place, message, thread)
        except ChannelClosed:
            payload = {**message, "response_type": "in_channel", "replace_original": False}
            if not await self._respond({**payload, "thread_ts": thread} if thread else payload):
                raise
            return None


@lru_cache(maxsize=DRAWN)
def _drawn(reply: Reply) -> tuple[Wire, ...]:
    """A reply and what belongs under it."""
    return (*draw(reply), *(message for part in reply.thread for message in draw(part)))


def unique() -> str:
    """A key for one answer's message."""
    return f"a{secrets.token_hex(8)}"
