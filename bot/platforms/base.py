"""What a platform is: it carries questions in and replies out, and knows nothing of what they mean."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from bot.core.models import Channel, Workspace
from bot.talk.question import Choice, Command, Question
from bot.talk.reply import Reply

if TYPE_CHECKING:  # a web server is needed by few
    from aiohttp import web

Wire = dict[str, Any]  # one message as the platform's interface takes it: JSON values only

DRAWN = 32  # answers kept as drawn: a crowd asks the same, and drawing a brief takes up to 2 ms of the event loop

Answer = Callable[[Question], Awaitable[Reply]]
Complete = Callable[[Question, str, str], Awaitable[Sequence[Choice]]]  # (question so far, completion kind, typed)
Erase = Callable[[Workspace], Awaitable[None]]  # the bot was removed there
Reserve = Callable[[str, int, float], Awaitable[float]]  # (name, turns, seconds apart) → seconds until the first
First = Callable[[str], Awaitable[bool]]  # whether a key (an interaction, a message) comes for the first time, durably
Welcome = Callable[[Channel], Awaitable[None]]  # the bot was added to this channel (again)


class PostFault(Exception):  # noqa: N818 - a kind of fault, caught by its subclasses
    """A post did not happen, or nobody knows whether it did."""


class TryLater(PostFault):
    """Not now: a rate limit, an overload, a dropped line before anything was accepted. `after` seconds, where told."""

    def __init__(self, why: str, after: float | None = None) -> None:
        super().__init__(why)
        self.after = after


class ChannelClosed(PostFault):
    """The channel refuses for good (forbidden, unknown, archived, not a member): stop after this one try."""


class WorkspaceClosed(PostFault):
    """The token is revoked: nothing in this workspace can be posted."""


class Refused(PostFault):
    """The platform rejects this message as such; trying again cannot help."""


class Uncertain(PostFault):
    """The line broke after the request left: the message may stand there."""


class Platform(Protocol):
    """One chat platform.

    `draw` is pure. `post` sends one drawn message and returns its id; `key` is the same for every try of the same
    message (≤ 25 characters), `thread_of` the id of the message whose thread it belongs to, `doubtful` says that an
    earlier try may have succeeded, so look before posting again.
    """

    name: str

    @property
    def connected(self) -> bool:
        """Whether questions arrive and posts can leave now."""

    def draw(self, reply: Reply) -> list[Wire]: ...

    def routes(self, app: web.Application) -> None:
        """Add the addresses at which the platform knocks to the bot's web server, where it has any."""

    async def run(
        self, commands: Sequence[Command], answer: Answer, complete: Complete, *, erase: Erase, welcome: Welcome
    ) -> None:
        """Connect, register the commands, serve until cancelled; reconnects by itself."""

    async def post(
        self, channel: Channel, message: Wire, key: str, *, thread_of: str | None = None, doubtful: bool = False
    ) -> str:
        """Raises a PostFault."""

    async def find(self, channel: Channel, key: str) -> str | None:
        """The id of the message with this key among those of the last day in the channel, outside its threads.

        Raises Refused when nobody can say, another PostFault when it may be asked again.
        """

    async def edit(self, channel: Channel, message_id: str, message: Wire, *, thread_of: str | None = None) -> None:
        """Raises a PostFault."""

    async def apologise(self, reach: Mapping[str, str]) -> None:
        """Tell somebody whose question was acknowledged by a process that ended that no answer will come.

        Nothing happens where the answer stands. Raises a PostFault when it may be tried again.
        """

    async def tell(self, channel: Channel, reply: Reply) -> None:
        """Tell the channel's managers something, once, where the platform can reach them. Raises a PostFault."""

    async def lacking(self, channel: Channel) -> Sequence[str]:
        """What the bot lacks to post there, as the platform calls it; nothing where it may, or nobody knows."""

    def called(self, channel: Channel) -> str:
        """The channel as people call it (`#news`), where that is known; else its id."""

    def link(self, channel: Channel, message_id: str) -> str | None:
        """The address of a message posted there."""

    async def close(self) -> None:
        """Let go of what is held, for who posts without `run`."""


class Awaiting(Protocol):
    """Remembers whose question was acknowledged until it is answered, over the end of the process."""

    def question(self, platform: str, key: str, reach: Mapping[str, str]) -> AbstractAsyncContextManager[None]:
        """While the block answers it. `reach`: what `Platform.apologise` needs to find who asked."""


class Installations(Protocol):
    """Where installations are kept. `content` is JSON; `enterprise` and `team` are empty where none is named."""

    async def save(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None: ...

    async def find(self, enterprise: str, team: str) -> Mapping[str, Any] | None: ...

    async def replace(self, enterprise: str, team: str, user: str, content: Mapping[str, Any]) -> None:
        """Keep other content of one that is there; nothing else becomes of it."""

    async def everything(self) -> Sequence[tuple[str, str, str, Mapping[str, Any]]]:
        """Enterprise, team, user and content of each."""

    async def delete(self, enterprise: str, team: str) -> None: ...

    async def first(self, word: str) -> bool:
        """Whether this word comes for the first time."""


@dataclass(frozen=True, slots=True)
class House:
    """What a platform may ask of the house. `alone`: no other platform is served, so it may take the terminal.

    `reserve` gives turns that no other process has; None where there is no other.
    """

    first: First
    installations: Installations
    awaiting: Awaiting
    alone: bool = False
    reserve: Reserve | None = None


@dataclass(frozen=True, slots=True)
class View:
    """A reply as the platform's client shows it: a caption, the class of its style, and HTML that is alive nowhere."""

    caption: str
    style: str
    html: str


S = TypeVar("S")


def _no(_: object) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Entry(Generic[S]):
    """A platform as the house knows it, before anything of it is loaded.

    `settings` is a frozen dataclass whose fields say where they come from (`shared.setting`); its section in bot.toml
    has the platform's name. `ready` says whether they suffice to serve it, `state` what `briefbot check` tells of them,
    `faults` what in them cannot work, each with its remedy, given whether the bot has an HTTP port. An `everywhere`
    platform needs no settings: it serves where no other does, and where a digest names it. `single`: with these
    settings one workspace has all of its channels; `shared`: a channel may be several workspaces', one must be named.
    """

    name: str
    title: str
    settings: type[S]
    ready: Callable[[S], bool]
    state: Callable[[S], str]
    faults: Callable[[S, bool], tuple[str, ...]]
    open: Callable[[S, House], Platform]
    draw: Callable[[Reply], list[Wire]]
    view: Callable[[Reply, datetime | None], Sequence[View]]
    everywhere: bool = False
    single: Callable[[S], bool] = _no
    shared: Callable[[S], bool] = _no
