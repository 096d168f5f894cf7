"""discord.py's client: events → plain values (with `client.py` the only places that import discord).

Interactions are read as they come (`questions.knock`) and not through discord.py's objects, command tree and
`DynamicItem`: these rebuild servers, channels and whole views of messages first, drop the connection over a field that
they miss, and stay silent about a button whose message they cannot rebuild, while its id says all there is to ask.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

import aiohttp
import discord
from discord.abc import GuildChannel

from bot.core.models import Channel, Workspace
from bot.platforms.base import Erase, PostFault, Welcome, Wire
from bot.platforms.discord.drawing.registration import registered_already
from bot.platforms.discord.faults import Failure
from bot.platforms.discord.posting import FORUMS, Kind, Place
from bot.platforms.discord.talking.conversation import Conversation, Said
from bot.platforms.discord.talking.questions import addressed, knock
from bot.talk.question import Asker, Question

log = logging.getLogger(__name__)

NEEDED = (  # permission, its name as Discord shows it
    ("view_channel", "View Channel"),
    ("send_messages", "Send Messages"),
    ("create_public_threads", "Create Public Threads"),
    ("send_messages_in_threads", "Send Messages in Threads"),
)
SYNC_PAUSES = (2, 10, 60, 300, 300, 300)  # seconds between tries to register the commands
Request = Callable[..., Awaitable[Any]]


def intents(*, plain_text: bool) -> discord.Intents:
    """None that Discord must grant, unless mentions in plain text are asked for: those need to read every message."""
    wanted = discord.Intents.none()
    wanted.guilds = wanted.guild_messages = wanted.dm_messages = True
    wanted.message_content = plain_text
    return wanted


class Gateway(discord.Client):
    """One connection; keeps no messages and no members, only servers, channels and roles."""

    def __init__(
        self,
        registration: Sequence[Wire],
        conversation: Conversation,
        request: Request,
        *,
        erase: Erase,
        welcome: Welcome,
        plain_text: bool,
        logged_in: Callable[[], None],
        trace: aiohttp.TraceConfig,
    ) -> None:
        super().__init__(
            intents=intents(plain_text=plain_text),
            max_messages=None,
            member_cache_flags=discord.MemberCacheFlags.none(),
            chunk_guilds_at_startup=False,
            allowed_mentions=discord.AllowedMentions.none(),
            max_ratelimit_timeout=30.0,  # longer ones are the schedule's to wait for
            http_trace=trace,
            guild_ready_timeout=1.0,  # answers wait for no server; only what is known of channels does
        )
        self._registration = registration
        self._conversation = conversation
        self._request_json = request
        self._erase = erase
        self._welcome = welcome
        self._plain_text = plain_text
        self._logged_in = logged_in
        self._syncing: asyncio.Task[None] | None = None
        parsers = self._connection.parsers
        for name, parse in tuple(parsers.items()):
            if name != "READY":
                parsers[name] = _surviving(name, parse)
        parsers["INTERACTION_CREATE"] = _surviving("INTERACTION_CREATE", self._interaction)

    # ── start ────────────────────────────────────────────────────────────────────────────────────

    async def setup_hook(self) -> None:
        self._logged_in()
        self._syncing = asyncio.get_running_loop().create_task(self._sync())

    async def _sync(self) -> None:
        """Register the commands if Discord has others; beside the connection, which need not wait for it."""
        path = "/applications/{application_id}/commands"
        for pause in SYNC_PAUSES:
            try:
                query = {"with_localizations": "true"}
                found = await self._request_json("GET", path, query=query, application_id=self.application_id)
                if isinstance(found, list) and registered_already(self._registration, found):
                    log.info("discord.commands_unchanged count=%d", len(self._registration))
                    return
            except (Failure, PostFault) as fault:
                log.warning("discord.commands_unknown %s", fault)
            try:
                wanted = list(self._registration)
                await self._request_json("PUT", path, body=wanted, application_id=self.application_id)
            except (Failure, PostFault) as fault:
                log.warning("discord.commands_not_registered %s", fault)
                await asyncio.sleep(pause)
                continue
            log.info("discord.commands_registered count=%d", len(self._registration))
            return

    async def close(self) -> None:
        if self._syncing is not None:
            self._syncing.cancel()
            with suppress(asyncio.CancelledError):
                await self._syncing
        await super().close()

    def dispatch(self, event: str, /, *args: Any, **given: Any) -> None:
        if not self.is_closed():  # discord.py's own delay before "ready" may end after the end
            super().dispatch(event, *args, **given)

    async def on_ready(self) -> None:
        log.info("discord.ready bot=%s servers=%d", self.user and self.user.id, len(self.guilds))

    async def on_resumed(self) -> None:
        log.info("discord.resumed")

    # ── questions ────────────────────────────────────────────────────────────────────────────────

    def _interaction(self, event: Mapping[str, Any]) -> None:
        self._conversation.work.start(self._conversation.knock(knock(event, str(self.application_id))))

    async def on_message(self, message: discord.Message) -> None:
        if message.author.bot or message.webhook_id or self.user is None:
            return
        # Of a server that is not known (yet) only the id is there.
        server = message.guild.id if message.guild else getattr(message.channel, "guild_id", None)
        direct = server is None
        said = self._said(message, direct=direct)
        if said is not None:
            others = {f"{user.id}": user.display_name for user in message.mentions if user.id != self.user.id}
            for identity, name in others.items():
                said = said.replace(f"<@{identity}>", name).replace(f"<@!{identity}>", name)
            workspace = f"dm:{message.author.id}" if direct else str(server)
            question = Question(
                command="",
                channel=Channel(Workspace("discord", workspace), str(message.channel.id)),
                asker=self._author(message, direct=direct),
                argument=said,
                mentioned=tuple(others.values()),
                direct=direct,
                public=not direct,
            )
            self._conversation.work.start(self._conversation.hear(Said(str(message.id), question)))

    def _said(self, message: discord.Message, *, direct: bool) -> str | None:
        """What a message says to the bot; None when it says nothing to it."""
        assert self.user is not None
        ids = [str(self.user.id)]
        if message.guild is not None:
            ids += [str(role.id) for role in message.role_mentions if role.tags and role.tags.bot_id == self.user.id]
        names = (self.user.display_name, self.user.name) if self._plain_text else ()
        said = addressed(message.content, ids, names)
        return " ".join(message.content.split()) if said is None and direct else said

    @staticmethod
    def _author(message: discord.Message, *, direct: bool) -> Asker:
        manager, here, locale = direct, False, "en"
        if message.guild is not None:
            locale = str(message.guild.preferred_locale)[:2]
            if isinstance(message.author, discord.Member):
                channel = message.channel
                allowed = message.author.guild_permissions
                if isinstance(channel, GuildChannel | discord.Thread):
                    with suppress(discord.ClientException):  # a thread whose channel is not known
                        allowed = channel.permissions_for(message.author)
                here = not (allowed.administrator or allowed.manage_guild)
                manager = not here or allowed.manage_channels
        return Asker(str(message.author.id), message.author.display_name, manager, locale, here=here)

    # ── coming and going ─────────────────────────────────────────────────────────────────────────

    async def on_guild_remove(self, guild: discord.Guild) -> None:
        log.info("discord.server_left server=%d", guild.id)
        await self._erase(Workspace("discord", str(guild.id)))

    async def on_guild_join(self, guild: discord.Guild) -> None:
        log.info("discord.server_joined server=%d", guild.id)
        for channel in sorted(guild.channels, key=lambda one: one != guild.system_channel):  # a hello goes to the first
            if _open_to(channel, guild.me):
                await self._welcome_to(channel)

    async def on_guild_channel_update(self, before: GuildChannel, after: GuildChannel) -> None:
        if _open_to(after, after.guild.me) and not _open_to(before, after.guild.me):
            await self._welcome_to(after)

    async def on_guild_role_update(self, before: discord.Role, after: discord.Role) -> None:
        mine = after.guild.me
        if mine is not None and after in mine.roles and after.permissions.value & ~before.permissions.value:
            for channel in after.guild.channels:
                if _open_to(channel, mine):
                    await self._welcome_to(channel)

    async def on_member_update(self, before: discord.Member, after: discord.Member) -> None:
        if self.user is not None and after.id == self.user.id and len(after.roles) > len(before.roles):
            for channel in after.guild.channels:
                if _open_to(channel, after) and not _open_to(channel, before):
                    await self._welcome_to(channel)

    async def _welcome_to(self, channel: GuildChannel) -> None:
        await self._welcome(Channel(Workspace("discord", str(channel.guild.id)), str(channel.id)))

    # ── what is known of places ──────────────────────────────────────────────────────────────────

    @property
    def me(self) -> str:
        return str(self.user.id) if self.user else ""

    def place(self, channel: str) -> Place | None:
        found = self.get_channel(int(channel)) if channel.isdecimal() else None
        if found is None:
            return None
        if not isinstance(found, GuildChannel | discord.Thread):
            return Place(Kind.DIRECT)
        missing: tuple[str, ...] = ()
        if found.guild.me is not None:
            with suppress(discord.ClientException):
                missing = _missing(found.permissions_for(found.guild.me), forum=found.type.value in FORUMS)
        return Place(found.type.value, str(found.guild.id), missing, found.name)

    def owner(self, server: str) -> str | None:
        guild = self.get_guild(int(server)) if server.isdecimal() else None
        return str(guild.owner_id) if guild is not None and guild.owner_id else None

    def maker(self) -> str | None:
        application = self.application
        if application is None:
            return None
        owner = application.team.owner_id if application.team else application.owner.id
        return str(owner) if owner else None


class Sharded(Gateway, discord.AutoShardedClient):
    """The same over as many connections as Discord asks for: one serves 2,500 servers at most."""

    async def launch_shards(self) -> None:
        """As discord.py does, at the address that is set, and never so often that Discord takes the token away."""
        if not self.shard_count:
            self.shard_count, _, limit = await self.http.get_bot_gateway()
            if limit["remaining"] <= self.shard_count:
                pause = limit["reset_after"] / 1000
                log.warning("discord.starts_used_up shards=%d again_in=%.0fs", self.shard_count, pause)
                await asyncio.sleep(pause)
        log.info("discord.shards count=%d", self.shard_count)
        await super().launch_shards()


def _surviving(name: str, parse: Callable[[Any], None]) -> Callable[[Any], None]:
    """An event that cannot be read is logged; unguarded, it would cost the connection."""

    def survive(event: Any) -> None:
        try:
            parse(event)
        except Exception:
            log.exception("discord.unreadable_event %s", name)

    return survive


def _missing(permissions: discord.Permissions, *, forum: bool) -> tuple[str, ...]:
    return tuple(
        shown
        for name, shown in NEEDED
        if not getattr(permissions, name) and not (forum and name == "create_public_threads")
    )


def _open_to(channel: GuildChannel, member: discord.Member | None) -> bool:
    """Whether the bot may post there."""
    if member is None or isinstance(channel, discord.CategoryChannel):
        return False
    permissions = channel.permissions_for(member)
    return permissions.view_channel and permissions.send_messages
