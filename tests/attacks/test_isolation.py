"""No command, button, completion, home or export of others ever shows, changes or reveals what is one workspace's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.commands import COMMANDS
from bot.commands.completion import KINDS
from bot.talk.question import Asker, Question
from tests.attacks.conftest import OUTSIDERS, SECRET, VICTIM

OWN = ("brief", "full", "quote", "digest list", "sources list", "sources export", "follow", "home")


@pytest.mark.parametrize("outsider", OUTSIDERS, ids=lambda one: one.name)
async def test_no_command_or_button_of_others_shows_or_changes_anything(houses, outsider):
    before = houses.belongings()
    revealed = []
    for command in COMMANDS:
        for argument in houses.arguments:
            for pressed in (False, True):
                asked = Question(
                    command.name, outsider.channel, outsider.asker, argument, direct=outsider.direct, pressed=pressed
                )
                reply = await houses.app.answer(asked)
                if SECRET.lower() in repr(reply).lower():
                    revealed.append((command.name, argument, pressed))
    assert revealed == []
    assert before <= houses.belongings()


@pytest.mark.parametrize("outsider", OUTSIDERS, ids=lambda one: one.name)
async def test_no_completion_of_others_reveals_anything(houses, outsider):
    for kind in KINDS:
        for typed in ("", "z", "zu", "zub", "wire", "m", "a", "morn"):
            asked = Question("quote", outsider.channel, outsider.asker, direct=outsider.direct)
            found = await houses.app.complete(asked, kind, typed)
            assert SECRET.lower() not in repr(found).lower(), (kind, typed)


@pytest.mark.parametrize("command", OWN)
async def test_the_workspace_itself_sees_it(houses, command):
    words = {"full": "1", "quote": "mayor"}.get(command, "")
    if command == "quote":
        words = SECRET
    reply = await houses.app.answer(Question(command, VICTIM, Asker("U1", manager=True), words))
    assert SECRET in repr(reply)
    assert not replace(reply).error
