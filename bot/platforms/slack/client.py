"""Slack as a platform: the wiring of what knocks (doors), what answers (desk) and what posts (postman).

Socket Mode   app_token: a WebSocket of our own, for a bot behind a firewall
HTTP mode     signing_secret: `routes` adds /slack/events to a web server; with client_id and client_secret also
/slack/install and /slack/oauth_redirect, for several workspaces
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import Mapping, Sequence

from aiohttp import web
from slack_bolt.adapter.aiohttp import to_aiohttp_response, to_bolt_request
from slack_bolt.async_app import AsyncApp
from slack_bolt.oauth.async_oauth_flow import AsyncOAuthFlow
from slack_bolt.request.async_request import AsyncBoltRequest
from slack_sdk.signature import SignatureVerifier

from bot.core.models import Channel
from bot.errors import BotError
from bot.platforms.base import (
    Answer,
    Awaiting,
    ChannelClosed,
    Complete,
    Erase,
    First,
    PostFault,
    TryLater,
    Uncertain,
    Welcome,
    Wire,
    WorkspaceClosed,
)
from bot.platforms.shared.answering import Unremembered
from bot.platforms.shared.words import apology
from bot.platforms.slack.connection.doors import Doors
from bot.platforms.slack.connection.installing import flow
from bot.platforms.slack.connection.sealing import Sealed
from bot.platforms.slack.connection.socket import Line
from bot.platforms.slack.connection.tokens import Tokens
from bot.platforms.slack.connection.web import Api, Sleep
from bot.platforms.slack.drawing.manifest import SCOPES
from bot.platforms.slack.drawing.render import draw
from bot.platforms.slack.posting import Postman
from bot.platforms.slack.talking.desk import Desk
from bot.platforms.slack.talking.members import Members
from bot.platforms.slack.talking.voice import unique
from bot.talk.question import Command
from bot.talk.reply import Reply

log = logging.getLogger(__name__)

FINISHING = 8.0  # seconds for the answers in flight, of the ten that stopping may take
LACKING_WITHIN = 2.0  # seconds for whether it may post somewhere, while somebody waits for an answer
STAMP = 12  # digits of a moment in seconds, for some thousand years
LONGEST = 60.0  # seconds between two tries to reach Slack at the start


class SlackPlatform:
    """One Slack app. `first` says whether a name comes for the first time, durably.

    Either `bot_token` (one workspace) or `installations` with `client_id` and `client_secret` (several).
    """

    name = "slack"

    def __init__(
        self,
        *,
        first: First,
        awaiting: Awaiting = Unremembered,
        bot_token: str | None = None,
        app_token: str | None = None,
        signing_secret: str | None = None,
        client_id: str | None = None,
        client_secret: str | None = None,
        installations: Sealed | None = None,
        api_url: str | None = None,
        prefix: str = "",
        sleep: Sleep = asyncio.sleep,
    ) -> None:
        self._awaiting = awaiting
        self._first, self._prefix = first, prefix.removeprefix("/")
        self._app_token, self._signing_secret = app_token, signing_secret
        self._api = Api(api_url, sleep=sleep)
        self._tokens = Tokens(self._api, bot_token, installations)
        self._postman = Postman(self._api, sleep=sleep)
        self._installations = installations
        self._oauth = (
            (client_id, client_secret, installations) if client_id and client_secret and installations else None
        )
        self._bolt: AsyncApp | None = None
        self.answering = asyncio.Event()
        self._called: dict[Channel, str] = {}  # the names of channels that were asked about

    @property
    def connected(self) -> bool:
        return self.answering.is_set()

    def draw(self, reply: Reply) -> list[Wire]:
        return draw(reply)

    # ── questions in ─────────────────────────────────────────────────────────────────────────────

    async def run(
        self, commands: Sequence[Command], answer: Answer, complete: Complete, *, erase: Erase, welcome: Welcome
    ) -> None:
        """Serve until cancelled. Raises BotError for a token that Slack does not accept.

        When cancelled, answers in flight have FINISHING seconds to be shown.
        """
        doors: Doors | None = None
        line: Line | None = None
        try:
            await self._check()
            if self._installations is not None:
                await self._installations.renew()
            people = Members(self._api, self._tokens.token)
            desk = Desk(
                self._api,
                self._tokens,
                people,
                self._postman,
                commands,
                answer,
                complete,
                self._first,
                self._awaiting,
                prefix=self._prefix,
            )
            doors = Doors(desk, self._tokens, self._first, erase, welcome, commands, self._prefix)
            bolt = doors.bolt(self._api, self._signing_secret or "")
            if self._app_token:
                line = Line(self._api, self._app_token, bolt)
                with contextlib.suppress(WorkspaceClosed):  # told by `refused`
                    await line.open()
            self._bolt = bolt
            refused = line.refused if line is not None else asyncio.Event()
            if not refused.is_set():
                self.answering.set()
                log.info("slack.connected mode=%s", "socket" if line else "http")
            await refused.wait()
            raise BotError(
                "Slack does not accept the app token.",
                "Set BRIEFBOT_SLACK_APP_TOKEN to an app-level token (xapp-…) with connections:write.",
            )
        finally:
            self.answering.clear()
            self._bolt = None
            if line is not None:
                await line.hang_up()
            if doors is not None:
                await doors.work.drain(FINISHING)
            await self._api.close()

    async def _check(self) -> None:
        """Wait until Slack is there and says whose the token is. Raises BotError when it accepts none."""
        tried = 0
        while True:
            try:
                return await self._tokens.check()
            except (TryLater, Uncertain) as fault:
                after = getattr(fault, "after", None)
                wait = after if after is not None else min(LONGEST, 0.5 * 2**tried)
                log.warning("slack.start waiting seconds=%.1f why=%s", wait, fault)
                tried += 1
                await self._api.sleep(wait)
            except PostFault as fault:
                raise BotError(
                    f"Slack does not accept the bot token ({fault}).",
                    "Set BRIEFBOT_SLACK_BOT_TOKEN to the bot token (xoxb-…) of the installed app.",
                ) from fault

    def routes(self, app: web.Application) -> None:
        """Add HTTP mode's addresses to a web server; none without a signing secret, since nobody could be trusted."""
        if not self._signing_secret:
            return
        app.router.add_post("/slack/events", self._request)
        if self._oauth is not None:
            app.router.add_get("/slack/install", self._install)
            app.router.add_get("/slack/oauth_redirect", self._installed)

    async def _request(self, request: web.Request) -> web.Response:
        if self._bolt is None:  # starting or stopping: Slack asks again
            return web.Response(status=503, headers={"Retry-After": "1"})
        stamp = request.headers.get("X-Slack-Request-Timestamp", "")
        # Slack writes UTF-8, whatever somebody else declares. The signature is looked at before anything is read of the
        # bytes: Bolt would parse them first.
        body = (await request.read()).decode("utf-8", "replace")
        dated = stamp.isascii() and stamp.isdecimal() and len(stamp) <= STAMP
        signed = request.headers.get("X-Slack-Signature", "")
        if not (dated and SignatureVerifier(self._signing_secret or "").is_valid(body, stamp, signed)):
            return web.Response(status=401)
        headers: dict[str, str | Sequence[str]] = {name: request.headers.getall(name) for name in request.headers}
        asked = AsyncBoltRequest(body=body, query=request.query_string, headers=headers)
        return await to_aiohttp_response(await self._bolt.async_dispatch(asked))

    async def _install(self, request: web.Request) -> web.Response:
        return await to_aiohttp_response(await self._flow().handle_installation(await to_bolt_request(request)))

    async def _installed(self, request: web.Request) -> web.Response:
        return await to_aiohttp_response(await self._flow().handle_callback(await to_bolt_request(request)))

    def _flow(self) -> AsyncOAuthFlow:
        assert self._oauth is not None
        client_id, client_secret, installations = self._oauth
        return flow(
            self._api,
            self._tokens,
            installations,
            client_id=client_id,
            client_secret=client_secret,
            scopes=sorted(SCOPES),
        )

    # ── posts out ────────────────────────────────────────────────────────────────────────────────

    async def post(
        self, channel: Channel, message: Wire, key: str, *, thread_of: str | None = None, doubtful: bool = False
    ) -> str:
        """See `Platform.post`: at most one message a second in a channel, each once."""
        token = await self._token(channel)
        await self._postman.pace(channel.id)
        try:
            return await self._postman.post(token, channel.id, message, key, thread=thread_of, doubtful=doubtful)
        except WorkspaceClosed:
            self._tokens.forget(channel.workspace.id)  # it may be installed anew, with another token
            raise

    async def find(self, channel: Channel, key: str) -> str | None:
        """See `Platform.find`."""
        return await self._postman.find(await self._token(channel), channel.id, key, None, surely=True)

    async def edit(self, channel: Channel, message_id: str, message: Wire, *, thread_of: str | None = None) -> None:
        """See `Platform.edit`."""
        del thread_of  # a message of a thread is edited like any other
        token = await self._token(channel)
        await self._postman.pace(channel.id)
        await self._api.patiently(
            token,
            lambda client: client.chat_update(
                channel=channel.id, ts=message_id, text=message["text"], blocks=message["blocks"]
            ),
        )

    async def apologise(self, reach: Mapping[str, str]) -> None:
        [message] = self.draw(apology("interrupted", reach["locale"]))
        await self._api.respond(reach["url"], {**message, "response_type": "ephemeral", "replace_original": False})

    async def tell(self, channel: Channel, reply: Reply) -> None:
        """See `Platform.tell`: the person of a direct conversation, else the channel's creator, the bot's installer,
        the workspace's owner — the first of them that can be reached.
        """
        token = await self._token(channel)
        failure: PostFault = ChannelClosed("nobody to tell")
        for person in await self._managers(channel, token):
            try:
                for message in draw(reply):
                    await self._postman.surely(token, person, message, unique(), None)
            except (ChannelClosed, TryLater, Uncertain) as fault:
                failure = fault
            else:
                return
        raise failure

    async def lacking(self, channel: Channel) -> Sequence[str]:
        """See `Platform.lacking`."""
        if channel.id.startswith(("D", "U", "W")):
            return ()
        try:
            async with asyncio.timeout(LACKING_WITHIN):
                token = await self._token(channel)
                told = await self._api.once(token, lambda client: client.conversations_info(channel=channel.id))
        except (PostFault, TimeoutError):
            return ()  # nobody knows; the post will tell
        about = told.get("channel") or {}
        self._called[channel] = str(about.get("name") or "")
        if about.get("is_archived"):
            return ("a channel that is not archived",)
        return () if about.get("is_member", True) else ("being a member (type /invite @Briefbot)",)

    def called(self, channel: Channel) -> str:
        """See `Platform.called`."""
        name = self._called.get(channel)
        return f"#{name}" if name else channel.id

    async def _managers(self, channel: Channel, token: str) -> list[str]:
        if channel.id.startswith(("D", "U", "W")):
            return [channel.id]
        found: list[str] = []
        with contextlib.suppress(PostFault):
            about = await self._api.patiently(token, lambda client: client.conversations_info(channel=channel.id))
            found.append(str((about.get("channel") or {}).get("creator") or ""))
        found.append((await self._tokens.of(channel.workspace.id)).installer)
        with contextlib.suppress(PostFault):
            listed = await self._api.patiently(token, lambda client: client.users_list(limit=200))
            found += [str(m.get("id")) for m in listed.get("members") or [] if m.get("is_primary_owner")]
        return list(dict.fromkeys(person for person in found if person))

    async def _token(self, channel: Channel) -> str:
        if not channel.workspace.id and not self._tokens.single:
            raise ChannelClosed("the workspace of this channel is not known yet")
        await self._tokens.place(channel.workspace.id)
        return await self._tokens.token(channel.workspace.id)

    def link(self, channel: Channel, message_id: str) -> str | None:
        """The address of a message; None while the workspace's own address is not known."""
        url = self._tokens.url(channel.workspace.id)
        return f"{url.rstrip('/')}/archives/{channel.id}/p{message_id.replace('.', '')}" if url else None

    async def close(self) -> None:
        """Let go of the connections, for who posts without `run`."""
        await self._api.close()
