"""A chat platform that remembers what was posted, and can be told to fail."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.core.models import Channel
from bot.platforms.base import Refused, Uncertain, Wire
from bot.talk.reply import Card, Heading, Note, Paragraph, Reply, plain


@dataclass
class Message:
    id: str
    channel: str
    words: str
    key: str
    thread_of: str | None
    doubtful: bool


@dataclass
class FakePlatform:
    """`faults` holds, per channel, what the next posts there raise; Uncertain is raised after the message was kept, as
    when the line breaks behind it. With `remembers`, a doubtful post whose key stands there is found, not repeated.
    """

    name: str = "fake"
    remembers: bool = True
    posted: list[Message] = field(default_factory=list)
    edits: list[tuple[str, str]] = field(default_factory=list)
    told: list[tuple[str, str]] = field(default_factory=list)
    faults: defaultdict[str, list[Exception | None]] = field(default_factory=lambda: defaultdict(list))
    lacks: tuple[str, ...] = ()
    before: Callable[[Channel], None] = lambda _: None

    def draw(self, reply: Reply) -> list[Wire]:
        lines = [plain(block.spans) for block in reply.blocks if isinstance(block, Heading | Paragraph | Note)]
        lines += [plain(block.title + block.body) for block in reply.blocks if isinstance(block, Card)]
        return [{"words": "\n".join([reply.summary, *lines])}]

    async def post(
        self, channel: Channel, message: Wire, key: str, *, thread_of: str | None = None, doubtful: bool = False
    ) -> str:
        self.before(channel)
        if doubtful and self.remembers:
            for one in self.posted:
                if one.key == key and one.channel == channel.id:
                    return one.id
        fault = self.faults[channel.id].pop(0) if self.faults[channel.id] else None
        if fault is not None and not isinstance(fault, Uncertain):
            raise fault
        number = f"m{len(self.posted) + 1}"
        self.posted.append(Message(number, channel.id, message["words"], key, thread_of, doubtful))
        if fault is not None:
            raise fault
        return number

    async def find(self, channel: Channel, key: str) -> str | None:
        if not self.remembers:
            raise Refused("no history here")
        return next((one.id for one in self.posted if one.key == key and one.channel == channel.id), None)

    async def edit(self, channel: Channel, message_id: str, message: Wire, *, thread_of: str | None = None) -> None:
        self.edits.append((message_id, message["words"]))

    async def tell(self, channel: Channel, reply: Reply) -> None:
        self.told.append((channel.id, reply.summary))

    async def lacking(self, channel: Channel) -> tuple[str, ...]:
        return self.lacks

    def called(self, channel: Channel) -> str:
        return f"#{channel.id}"

    def link(self, channel: Channel, message_id: str) -> str | None:
        return f"https://chat.test/{channel.id}/{message_id}"

    def heads(self, channel: str = "c1") -> list[Message]:
        return [one for one in self.posted if one.channel == channel and one.thread_of is None]
