"""What a platform is: it carries questions in and replies out, and knows nothing of what they mean."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

from bot.core.models import Channel
from bot.talk.question import Choice, Command, Question
from bot.talk.reply import Reply

Wire = dict[str, Any]  # one message as the platform's interface takes it: JSON values only

DRAWN = 32  # answers kept as drawn: a crowd asks the same, and drawing a brief takes up to 2 ms of the event loop

Answer = Callable[[Question], Awaitable[Reply]]
Complete = Callable[[Question, str, str], Awaitable[Sequence[Choice]]]  # (question so far, completion kind, typed)
Erase = Callable[[str, str], Awaitable[None]]  # (platform, workspace): the bot was removed there
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

    def draw(self, reply: Reply) -> list[Wire]: ...

    async def run(
        self, commands: Sequence[Command], answer: Answer, complete: Complete, *, erase: Erase, welcome: Welcome
    ) -> None:
        """Connect, register the commands, serve until cancelled; reconnects by itself."""

    async def post(
        self, channel: Channel, message: Wire, key: str, *, thread_of: str | None = None, doubtful: bool = False
    ) -> str:
        """Raises a PostFault."""

    async def edit(self, channel: Channel, message_id: str, message: Wire, *, thread_of: str | None = None) -> None:
        """Raises a PostFault."""

    async def tell(self, channel: Channel, reply: Reply) -> None:
        """Tell the channel's managers something, once, where the platform can reach them. Raises a PostFault."""

    def link(self, channel: Channel, message_id: str) -> str | None:
        """The address of a message posted there."""
