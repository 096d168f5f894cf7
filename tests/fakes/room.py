"""One channel and a person in it: asks lines, presses buttons, reads the words of the answers."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.core.models import Channel, Workspace
from bot.service.app import App
from bot.talk.question import Asker, Question
from bot.talk.reply import Action, Bullets, Buttons, Heading, Menu, Note, Paragraph, Quotation, Reply, plain

NOW = datetime(2018, 6, 9, 8, tzinfo=UTC)
TEAM = Channel(Workspace("slack", "T1"), "C1")
OTHER = Channel(Workspace("slack", "T9"), "C9")
MANAGER = Asker("U1", "Ann", manager=True)
READER = Asker("U2", "Ben")


class Room:
    """One channel and a person in it, asking."""

    def __init__(self, app: App, channel: Channel = TEAM, asker: Asker = MANAGER) -> None:
        self.app, self.channel, self.asker = app, channel, asker

    async def ask(self, line: str, **more: object) -> Reply:
        return await self.app.answer(Question("", self.channel, self.asker, argument=line, **more))  # type: ignore[arg-type]

    async def press(self, reply: Reply, label: str) -> Reply:
        action = next(one for one in actions(reply) if one.label.startswith(label))
        return await self.app.answer(
            Question(action.command, self.channel, self.asker, argument=action.argument, pressed=True)
        )


def actions(reply: Reply) -> list[Action]:
    rows = [block.actions for block in reply.blocks if isinstance(block, Buttons | Menu)]
    return [action for row in rows for action in row] + [action for below in reply.thread for action in actions(below)]


def words(reply: Reply) -> str:
    said = []
    for block in reply.blocks:
        if isinstance(block, Heading | Paragraph | Note | Quotation):
            said.append(plain(block.spans))
        elif isinstance(block, Bullets):
            said += [plain(entry) for entry in block.entries]
    return "\n".join(said + [words(below) for below in reply.thread])
