"""Discord: questions in, replies out, posts kept; discord.py holds the connection.

interaction ─┐                                  ┌─ hooks      the interaction's own endpoints
             ├─ gateway ── conversation ── draw ┤
message ─────┘                                  └─ posting ── request (paced, with the bot's token)
schedule ──────────────────── post, edit, tell ────┘
"""

import asyncio
import logging
from collections.abc import Mapping, Sequence
from typing import Any

import aiohttp
import discord
from aiohttp import web
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

from bot.core.models import Channel
from bot.errors import BotError
from bot.platforms.base import (
    Answer,
    Awaiting,
    Complete,
    Erase,
    First,
    Reserve,
    TryLater,
    Uncertain,
    Welcome,
    Wire,
    WorkspaceClosed,
)
from bot.platforms.discord.drawing import render
from bot.platforms.discord.drawing.registration import payload
from bot.platforms.discord.faults import Failure
from bot.platforms.discord.gateway import Gateway, Sharded
from bot.platforms.discord.pace import Pace
from bot.platforms.discord.posting import FORUMS, Place, Posting
from bot.platforms.discord.talking.conversation import Conversation
from bot.platforms.discord.talking.hooks import Hooks
from bot.platforms.shared.answering import Unremembered
from bot.platforms.shared.words import apology
from bot.talk.question import Command
from bot.talk.reply import Reply

log = logging.getLogger(__name__)

API = "https://discord.com/api/v10"
REQUEST_WITHIN = 75.0  # seconds; discord.py's own tries after a 5xx take 25, after a rate limit up to 30
LOGIN_WITHIN = 15.0  # seconds that a post waits for the first login
DRAIN_WITHIN = 8.0  # seconds for answers under way at the end, of the 10 that a stop may take
# https://discord.com/developers/docs/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes
SHARDING_REQUIRED = 4011
REFUSED_FOR_GOOD = {4012: "its version of the gateway is gone", 4013: "it knows no such intents"}
PAUSES = (1, 2, 5, 10, 30, 60)  # seconds between failed logins
LASTED = 60.0  # seconds after which a connection counts as a good one

discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # nothing here speaks


class DiscordPlatform:
    """One bot on Discord. `api_url` is the whole base with its version, `gateway_url` a ws:// or wss:// address.

    `first` says durably whether a key (an interaction, a message) is seen for the first time. `plain_text_mentions`
    asks Discord for the message content intent, so that "Briefbot, brief nato" works without a mention.
    """

    name = "discord"

    def __init__(
        self,
        token: str,
        *,
        first: First,
        awaiting: Awaiting = Unremembered,
        reserve: Reserve | None = None,
        api_url: str | None = None,
        gateway_url: str | None = None,
        plain_text_mentions: bool = False,
    ) -> None:
        self._token = token
        self._api = (api_url or API).rstrip("/")
        self._gateway_url = gateway_url
        self._first = first
        self._awaiting = awaiting
        self._plain_text = plain_text_mentions
        self._gateway: Gateway | None = None
        self._sharded = False  # until Discord asks for it: a bot in fewer than 2,500 servers has one connection
        self._entered = asyncio.Event()
        self._login_within = LOGIN_WITHIN
        self._refused = ""  # why no login is possible
        self._pace = Pace(reserve=reserve)
        self._posting = Posting(self._request, self)

    @property
    def connected(self) -> bool:
        """Whether questions arrive now."""
        return self._gateway is not None and self._gateway.is_ready() and not self._gateway.is_closed()

    # ── the life of the connection ───────────────────────────────────────────────────────────────

    async def run(
        self, commands: Sequence[Command], answer: Answer, complete: Complete, *, erase: Erase, welcome: Welcome
    ) -> None:
        """See `Platform.run`. Raises BotError when Discord refuses the token or the intents for good."""
        Route.BASE = self._api
        if self._gateway_url:
            DiscordWebSocket.DEFAULT_GATEWAY = URL(self._gateway_url)
        hooks = Hooks(self._api)
        conversation = Conversation(commands, answer, complete, hooks, _Speech(self), self._first, self._awaiting)
        registration = payload(commands)
        failed = 0
        try:
            while True:
                self._gateway = (Sharded if self._sharded else Gateway)(
                    registration,
                    conversation,
                    self._request_urgent,
                    erase=erase,
                    welcome=welcome,
                    plain_text=self._plain_text,
                    logged_in=self._entered.set,
                    trace=self._pace.trace,
                )
                began = asyncio.get_running_loop().time()
                try:
                    await self._gateway.start(self._token)
                except asyncio.CancelledError:
                    await conversation.work.drain(DRAIN_WITHIN)
                    raise
                except (discord.DiscordException, aiohttp.ClientError, OSError) as fault:
                    self._give_up_if_refused(fault)
                    if isinstance(fault, discord.ConnectionClosed) and fault.code == SHARDING_REQUIRED:
                        self._sharded = True
                    log.warning("discord.connection_failed %s: %s", type(fault).__name__, fault)
                except Exception:
                    log.exception("discord.connection_broken")
                finally:
                    self._entered.clear()
                    await self._gateway.close()
                failed = 0 if asyncio.get_running_loop().time() - began > LASTED else failed + 1
                await asyncio.sleep(PAUSES[min(failed, len(PAUSES) - 1)])
        finally:
            await hooks.close()

    def _give_up_if_refused(self, fault: Exception) -> None:
        if isinstance(fault, discord.PrivilegedIntentsRequired):
            self._refused = "Discord does not let this bot read messages that do not mention it."
            remedy = (
                "Enable the message content intent for it at https://discord.com/developers/applications, "
                "or turn mentions in plain text off."
            )
            raise BotError(self._refused, remedy) from fault
        if isinstance(fault, discord.ConnectionClosed) and fault.code in REFUSED_FOR_GOOD:
            self._refused = f"Discord refuses this connection for good ({fault.code}: {REFUSED_FOR_GOOD[fault.code]})."
            raise BotError(self._refused, "Install the latest Briefbot; if it is the latest, report it.") from fault
        if isinstance(fault, discord.LoginFailure) or (
            isinstance(fault, discord.ConnectionClosed) and fault.code == 4004
        ):
            self._refused = "Discord refuses the bot token."
            remedy = "Copy it again from https://discord.com/developers/applications into BRIEFBOT_DISCORD_TOKEN."
            raise BotError(self._refused, remedy) from fault

    # ── posts ────────────────────────────────────────────────────────────────────────────────────

    def routes(self, app: web.Application) -> None:
        """None: Discord answers over the gateway."""

    async def close(self) -> None:
        """Nothing is held beside `run`."""

    def draw(self, reply: Reply) -> list[Wire]:
        return render.draw(reply)

    async def post(
        self, channel: Channel, message: Wire, key: str, *, thread_of: str | None = None, doubtful: bool = False
    ) -> str:
        return await self._posting.post(channel, message, key, thread_of=thread_of, doubtful=doubtful)

    async def find(self, channel: Channel, key: str) -> str | None:
        return await self._posting.find(channel, key)

    async def edit(self, channel: Channel, message_id: str, message: Wire, *, thread_of: str | None = None) -> None:
        await self._posting.edit(channel, message_id, message, thread_of=thread_of)

    async def apologise(self, reach: Mapping[str, str]) -> None:
        hooks = Hooks(self._api)
        try:
            [message] = render.draw(apology("interrupted", reach["locale"]))
            await hooks.apologise(reach["application"], reach["token"], message)
        except Failure as failure:
            raise TryLater(str(failure), failure.after) from failure
        finally:
            await hooks.close()

    async def tell(self, channel: Channel, reply: Reply) -> None:
        await self._posting.tell(channel, reply)

    async def lacking(self, channel: Channel) -> Sequence[str]:
        return self._posting.lacking(channel)

    def called(self, channel: Channel) -> str:
        return self._posting.called(channel)

    def link(self, channel: Channel, message_id: str) -> str | None:
        place = self.place(channel.id)
        server = place.server if place is not None and place.server else channel.workspace.id
        server = "@me" if server.startswith("dm:") else server
        if not server:
            return None
        where = message_id if place is not None and place.kind in FORUMS else channel.id
        return f"https://discord.com/channels/{server}/{where}/{message_id}"

    # ── what posting needs ───────────────────────────────────────────────────────────────────────

    @property
    def me(self) -> str:
        return self._gateway.me if self._gateway else ""

    def place(self, channel: str) -> Place | None:
        return self._gateway.place(channel) if self._gateway else None

    def owner(self, server: str) -> str | None:
        return self._gateway.owner(server) if self._gateway else None

    def maker(self) -> str | None:
        return self._gateway.maker() if self._gateway else None

    async def _request_urgent(self, method: str, path: str, **given: Any) -> Any:
        return await self._request(method, path, urgent=True, **given)

    async def _request(
        self, method: str, path: str, *, body: Any = None, query: Any = None, urgent: bool = False, **ids: Any
    ) -> Any:
        """One request with the bot's token → JSON. Raises Failure for a refusal, TryLater or Uncertain for the line."""
        http = await self._http()
        given: dict[str, Any] = {"json": body} if body is not None else {}
        if query is not None:
            given["params"] = query
        try:
            async with self._pace.turn(urgent=urgent), asyncio.timeout(REQUEST_WITHIN):
                return await http.request(Route(method, path, **ids), **given)
        except discord.RateLimited as fault:
            raise TryLater("rate limit", fault.retry_after) from fault
        except discord.HTTPException as fault:
            raise Failure(fault.status, fault.code, fault.text[:200], _after(fault)) from fault
        except aiohttp.ClientConnectorError as fault:
            raise TryLater(f"no connection: {fault}") from fault
        except (aiohttp.ClientError, TimeoutError, OSError) as fault:
            words = f"the line broke: {type(fault).__name__}"
            raise (Uncertain(words) if method == "POST" else TryLater(words)) from fault
        except RuntimeError as fault:  # the session was closed meanwhile
            raise TryLater(str(fault)) from fault

    async def _http(self) -> discord.http.HTTPClient:
        if self._refused:
            raise WorkspaceClosed(self._refused)
        try:
            async with asyncio.timeout(self._login_within):
                await self._entered.wait()
        except TimeoutError:
            raise TryLater("not logged in to Discord") from None
        assert self._gateway is not None
        return self._gateway.http


class _Speech:
    """What conversations say, ahead of the posts that nobody waits for."""

    def __init__(self, platform: DiscordPlatform) -> None:
        self._posting = Posting(platform._request_urgent, platform)  # noqa: SLF001 - one thing in two lanes
        self.say = self._posting.say
        self.direct = self._posting.direct
        self.typing = self._posting.typing


def _after(fault: discord.HTTPException) -> float | None:
    try:
        return float(fault.response.headers["Retry-After"])
    except (KeyError, ValueError):
        return None
