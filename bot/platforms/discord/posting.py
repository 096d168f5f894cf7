"""Messages without an interaction: posts, their threads, forum posts, edits, words to those who manage a channel.

A post carries its key as `nonce` with `enforce_nonce`, so that a second try within some minutes returns the first try's
message. After longer (a restart), a doubtful post is looked for in the channel's last messages before it is sent again.
"""

import logging
import time
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, Protocol

from bot.core.models import Channel
from bot.platforms.base import ChannelClosed, PostFault, Refused, Wire
from bot.platforms.discord.drawing.render import NO_MENTIONS, draw, texts, title
from bot.platforms.discord.faults import ARCHIVED, THREAD_EXISTS, UNKNOWN_MESSAGE, Failure, post_fault
from bot.talk.reply import Reply

log = logging.getLogger(__name__)

NONCE_LIMIT = 25  # https://discord.com/developers/docs/resources/message#create-message
LOOKED_THROUGH = 50  # last messages of a channel
PAGE, PAGES = 100, 20  # messages of a channel that are looked through for a key, page by page
FOUND_WITHIN = 25 * 3600  # seconds that a message with a key may be back: the longest lateness, and an hour
DOUBTFUL_FOR = 12 * 3600  # seconds that a post may be back when it is looked for
NO_RIGHT = {50001, 50013}  # to make a thread there
ARCHIVE_AFTER = 1440  # minutes without a message until a thread is put away
REMEMBERED = 2_000  # threads and names kept in memory
EPOCH = 1_420_070_400_000  # milliseconds; where Discord's message ids begin to count


class Kind(IntEnum):
    """https://discord.com/developers/docs/resources/channel#channel-object-channel-types"""

    TEXT = 0
    DIRECT = 1
    NEWS = 5
    FORUM = 15
    MEDIA = 16


THREADED = frozenset({Kind.TEXT, Kind.NEWS})
FORUMS = frozenset({Kind.FORUM, Kind.MEDIA})


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of a channel: its kind, its server ("" for direct ones), which permissions are missing there."""

    kind: int = Kind.TEXT
    server: str = ""
    missing: tuple[str, ...] = ()
    name: str = ""


class Places(Protocol):
    """What the gateway told."""

    @property
    def me(self) -> str: ...

    def place(self, channel: str) -> Place | None: ...

    def owner(self, server: str) -> str | None: ...

    def maker(self) -> str | None:
        """Who owns the bot's application."""


Request = Callable[..., Awaitable[Any]]  # (method, path, body=…, query=…, **ids) → JSON; raises Failure or a PostFault


class Posting:
    """Posts through `request`; knows channels through `places`."""

    def __init__(self, request: Request, places: Places) -> None:
        self._request = request
        self._places = places
        self._fetched: OrderedDict[str, Place] = OrderedDict()
        self._names: OrderedDict[str, str] = OrderedDict()  # message → the name that its thread will have
        self._threads: OrderedDict[str, str] = OrderedDict()  # message → its thread

    async def post(
        self, channel: Channel, message: Wire, key: str, *, thread_of: str | None = None, doubtful: bool = False
    ) -> str:
        """See `Platform.post`."""
        place = await self.place(channel.id)
        try:
            if place.kind in FORUMS and thread_of is None:
                return await self._post_in_forum(channel.id, message, doubtful=doubtful)
            where = channel.id
            if thread_of is not None and place.kind in THREADED | FORUMS:
                opens = place.kind in THREADED
                if opens and any("Send Messages in Threads" in one for one in self._missing(channel.id)):
                    self._keep(self._threads, thread_of, channel.id)
                where = await self._open_thread(channel.id, thread_of) if opens else thread_of
            if doubtful and (found := await self._found(where, message, key)):
                return found
            sent = await self._send(where, message, key)
        except Failure as failure:
            raise post_fault(failure, self._missing(channel.id)) from failure
        if thread_of is None and place.kind in THREADED:
            self._keep(self._names, sent, title(message))
        return sent

    def lacking(self, channel: Channel) -> tuple[str, ...]:
        """See `Platform.lacking`. Without threads the stories come in the channel."""
        return tuple(one for one in self._missing(channel.id) if "hread" not in one)

    def called(self, channel: Channel) -> str:
        """See `Platform.called`."""
        known = self._places.place(channel.id)
        return f"#{known.name}" if known is not None and known.name else channel.id

    async def find(self, channel: Channel, key: str) -> str | None:
        """See `Platform.find`. A forum's posts keep no key."""
        place = await self.place(channel.id)
        if place.kind in FORUMS:
            raise Refused("a forum keeps no keys")
        path = "/channels/{channel_id}/messages"
        query: Wire = {"limit": PAGE}
        for _ in range(PAGES):
            try:
                page = await self._request("GET", path, query=query, channel_id=channel.id)
            except Failure as failure:
                fault = post_fault(failure, self._missing(channel.id))
                raise (Refused(str(fault)) if isinstance(fault, ChannelClosed) else fault) from failure
            for one in page:
                if str(one.get("author", {}).get("id")) == self._places.me and one.get("nonce") == key:
                    return str(one["id"])
            if len(page) < PAGE or not _recent(str(page[-1]["id"]), FOUND_WITHIN):
                return None
            query = {"limit": PAGE, "before": str(page[-1]["id"])}
        raise Refused("the channel is too busy to be looked through")

    async def edit(self, channel: Channel, message_id: str, message: Wire, *, thread_of: str | None = None) -> None:
        """See `Platform.edit`."""
        place = await self.place(channel.id)
        where = channel.id
        if thread_of is not None and place.kind in THREADED | FORUMS:
            where = self._threads.get(thread_of, thread_of)
        elif place.kind in FORUMS:
            where = message_id  # a forum post bears the id of its first message
        path = "/channels/{channel_id}/messages/{message_id}"
        try:
            try:
                await self._request("PATCH", path, body=message, channel_id=where, message_id=message_id)
            except Failure as failure:
                if failure.code != ARCHIVED:
                    raise
                await self._request("PATCH", "/channels/{channel_id}", body={"archived": False}, channel_id=where)
                await self._request("PATCH", path, body=message, channel_id=where, message_id=message_id)
        except Failure as failure:
            if failure.code == UNKNOWN_MESSAGE:  # deleted by somebody; the channel is fine
                raise Refused(f"the message is gone ({failure.code})") from failure
            raise post_fault(failure, self._missing(channel.id)) from failure

    async def tell(self, channel: Channel, reply: Reply) -> None:
        """See `Platform.tell`: the person of a direct channel; else the server's, the bot's owner; else the channel."""
        messages = draw(reply)
        for person in await self._managers(channel):
            try:
                direct = await self.direct(person)
                for message in messages:
                    await self.say(direct, message, "")
            except ChannelClosed:
                continue
            return
        for message in messages:
            await self.say(channel.id, message, "")

    async def _managers(self, channel: Channel) -> list[str]:
        if channel.workspace.id.startswith("dm:"):
            return [channel.workspace.id.removeprefix("dm:")]
        try:
            server = channel.workspace.id or (await self.place(channel.id)).server
        except PostFault:
            server = ""
        found = [self._places.owner(server) if server else None, self._places.maker()]
        return [person for person in dict.fromkeys(found) if person]

    # ── what conversations need ──────────────────────────────────────────────────────────────────

    async def say(self, channel: str, message: Wire, key: str, *, answers: str = "") -> str:
        """One message; `answers` is the id of the message it replies to. Raises a PostFault."""
        body = dict(message)
        if answers:
            body["message_reference"] = {"message_id": answers, "fail_if_not_exists": False}
        try:
            return await self._send(channel, body, key)
        except Failure as failure:
            raise post_fault(failure, self._missing(channel)) from failure

    async def direct(self, person: str) -> str:
        """The channel of a direct conversation. Raises a PostFault."""
        try:
            opened = await self._request("POST", "/users/@me/channels", body={"recipient_id": person})
        except Failure as failure:
            raise post_fault(failure) from failure
        return str(opened["id"])

    async def typing(self, channel: str) -> None:
        """Show that an answer is being made, if possible."""
        try:
            await self._request("POST", "/channels/{channel_id}/typing", channel_id=channel)
        except (Failure, PostFault) as fault:
            log.debug("discord.no_typing channel=%s %s", channel, fault)

    # ── steps ────────────────────────────────────────────────────────────────────────────────────

    async def place(self, channel: str) -> Place:
        """What is known of a channel, asked once where the gateway did not tell. Raises a PostFault."""
        known = self._places.place(channel) or self._fetched.get(channel)
        if known is not None:
            return known
        try:
            told = await self._request("GET", "/channels/{channel_id}", channel_id=channel)
        except Failure as failure:
            fault = post_fault(failure)
            if (failure.code and isinstance(fault, ChannelClosed)) or not 400 <= failure.status < 500:
                raise fault from failure
            return Place()  # the post itself will tell
        found = Place(int(told.get("type", 0)), str(told.get("guild_id") or ""))
        self._keep(self._fetched, channel, found)
        return found

    def _missing(self, channel: str) -> tuple[str, ...]:
        known = self._places.place(channel)
        return known.missing if known is not None else ()

    async def _send(self, channel: str, message: Wire, key: str) -> str:
        body: Wire = {**message, "allowed_mentions": {**NO_MENTIONS}}
        if key:
            if len(key) > NONCE_LIMIT:
                raise Refused(f"a key holds at most {NONCE_LIMIT} characters: {key}")
            body |= {"nonce": key, "enforce_nonce": True}
        sent = await self._request("POST", "/channels/{channel_id}/messages", body=body, channel_id=channel)
        return str(sent["id"])

    async def _post_in_forum(self, channel: str, message: Wire, *, doubtful: bool) -> str:
        """A forum takes no nonce: a doubtful post is looked for among the posts that are open."""
        name = title(message)
        if doubtful and (found := await self._found_in_forum(channel, name)):
            return found
        body = {"name": name, "auto_archive_duration": ARCHIVE_AFTER, "message": message}
        made = await self._request("POST", "/channels/{channel_id}/threads", body=body, channel_id=channel)
        return str(made["id"])

    async def _open_thread(self, channel: str, message_id: str) -> str:
        """The thread of a message, made unless it is there."""
        if message_id in self._threads:
            return self._threads[message_id]
        name = self._names.get(message_id)
        if name is None:
            path = "/channels/{channel_id}/messages/{message_id}"
            try:
                name = title(await self._request("GET", path, channel_id=channel, message_id=message_id))
            except Failure as failure:
                if failure.code == UNKNOWN_MESSAGE:
                    raise Refused("the message of this thread is gone") from failure
                name = "…"  # it may be readable by nobody and still have a thread
        path = "/channels/{channel_id}/messages/{message_id}/threads"
        body = {"name": name, "auto_archive_duration": ARCHIVE_AFTER}
        try:
            made = await self._request("POST", path, body=body, channel_id=channel, message_id=message_id)
            thread = str(made["id"])
        except Failure as failure:
            if failure.code == UNKNOWN_MESSAGE:
                raise Refused("the message of this thread is gone") from failure
            if failure.code in NO_RIGHT:
                log.warning("discord.no_threads channel=%s", channel)
                thread = channel  # nothing stops: what belongs in the thread comes in the channel
            elif failure.code == THREAD_EXISTS:
                thread = message_id  # a thread made from a message bears its id
            else:
                raise
        self._keep(self._threads, message_id, thread)
        return thread

    async def _found(self, channel: str, message: Wire, key: str) -> str | None:
        """The id of this message among the channel's last ones, if it is there."""
        path = "/channels/{channel_id}/messages"
        try:
            last = await self._request("GET", path, query={"limit": LOOKED_THROUGH}, channel_id=channel)
        except Failure:
            return None  # may not read there: the nonce still holds for some minutes
        wanted = [text.strip() for text in texts(message)]
        for found in last:
            ours = str(found.get("author", {}).get("id")) == self._places.me
            same = found.get("nonce") == key or [text.strip() for text in texts(found)] == wanted
            if ours and same and _recent(str(found["id"])):
                return str(found["id"])
        return None

    async def _found_in_forum(self, channel: str, name: str) -> str | None:
        server = (await self.place(channel)).server
        try:
            active = await self._request("GET", "/guilds/{guild_id}/threads/active", guild_id=server)
        except Failure:
            return None
        for thread in active.get("threads", ()):
            ours = str(thread.get("owner_id")) == self._places.me and str(thread.get("parent_id")) == channel
            if ours and thread.get("name") == name and _recent(str(thread["id"])):
                return str(thread["id"])
        return None

    @staticmethod
    def _keep(memory: OrderedDict[str, Any], key: str, kept: Any) -> None:
        memory[key] = kept
        memory.move_to_end(key)
        while len(memory) > REMEMBERED:
            memory.popitem(last=False)


def _recent(message_id: str, within: float = DOUBTFUL_FOR) -> bool:
    """Whether an id was given within so many seconds: the time that a doubtful post may be back."""
    made = ((int(message_id) >> 22) + EPOCH) / 1000
    return time.time() - made < within
