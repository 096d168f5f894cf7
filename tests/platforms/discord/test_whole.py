"""Claims about the whole: the real commands over the bundled articles, asked and pressed through the real discord.py."""

from collections import deque
from pathlib import Path

import pytest

from bot.commands import COMMANDS
from bot.platforms.discord.drawing.registration import form, payload
from bot.service import demonstration
from bot.service.app import App
from tests.fakes.discord import GENERAL, MANAGER, ME, Discord, Shown
from tests.fakes.discord_rules import command_faults, components, modal_faults, specification_faults
from tests.fakes.discord_rules import shown as words
from tests.platforms.discord.conftest import Newsroom, running

SEEDS = Path(__file__).resolve().parents[3] / "seeds"
GIVEN = {
    "brief": {"about": "nato"},
    "full": {"article": "1"},
    "quote": {"speaker": "Stoltenberg"},
    "digest add": {"times": "08:00", "timezone": "Europe/Tallinn"},
    "digest pause": {"name": "morning"},
    "digest resume": {"name": "morning"},
    "digest remove": {"name": "morning"},
    "digest now": {"name": "morning"},
    "sources remove": {"name": "nothing"},
    "sources test": {"name": "nothing"},
    "sources add": {"address": "file:///etc/passwd"},
    "sources import": {"address": "ftp://nowhere"},
    "follow": {"words": "nato"},
    "unfollow": {"words": "nato"},
    "hide": {"words": "football", "duration": "3d"},
    "unhide": {"words": "football"},
}
PRESSES = 40
MODAL = 9


class House(Newsroom):
    """The real answers."""

    def __init__(self, app: App) -> None:
        super().__init__()
        self.app = app

    async def answer(self, question):
        return await self.app.answer(question)

    async def complete(self, question, kind, typed):
        return await self.app.complete(question, kind, typed)


@pytest.fixture
async def house(tmp_path):
    calendar = demonstration.Calendar()
    app = App(demonstration.settings(SEEDS, tmp_path / "house.db"), calendar)
    await demonstration.morning(app, calendar)
    yield House(app)
    await app.close()


def controls(shown: Shown) -> list[tuple[dict, str]]:
    """Every button and choice of what an interaction shows, with its message."""
    return [
        (message, one)
        for message in shown.messages
        for part in components(message)
        for one in (
            [part["custom_id"]] if part["type"] == 2 else [option["value"] for option in part.get("options", ())]
        )
    ]


def test_the_real_commands_are_registered_as_discord_wants_them():
    wanted = payload(COMMANDS)
    assert [fault for entry in wanted for fault in command_faults(entry)] == []
    assert specification_faults("PUT", "/applications/1/commands", wanted) == []
    for command in COMMANDS:
        if command.form:
            assert modal_faults(form(command)) == []


async def test_every_command_and_every_button_is_answered_within_the_rules(house, caplog):
    async with Discord() as server, running(server, house, commands=COMMANDS):
        waiting: deque[tuple[dict, str]] = deque()
        for command in COMMANDS:
            if command.hidden:
                continue
            shown = await server.type(command.name, GIVEN.get(command.name), permissions=MANAGER)
            if command.form and command.name not in GIVEN:
                await shown.until(lambda one: one.first is not None)
                continue
            await shown.answered()
            assert all("went wrong" not in words(message) for message in shown.messages), command.name
            waiting += controls(shown)
        pressed: set[str] = set()
        while waiting and len(pressed) < PRESSES:
            message, custom_id = waiting.popleft()
            if custom_id in pressed or "sources" in custom_id:
                continue
            pressed.add(custom_id)
            shown = await server.press({**message, "id": server.snowflake()}, custom_id, permissions=MANAGER)
            await shown.until(lambda one: one.first is not None)
            if shown.first["type"] == MODAL:
                assert modal_faults(shown.first["data"]) == []
                continue
            await shown.answered()
            assert all("went wrong" not in words(one) for one in shown.messages), custom_id
            waiting += controls(shown)
        assert len(pressed) > 10
        assert server.faults == []
        assert "Traceback" not in caplog.text


async def test_a_speaker_is_completed_and_quoted(house):
    async with Discord() as server, running(server, house, commands=COMMANDS):
        typed = await server.complete("quote", "speaker", "stolt")
        await typed.until(lambda one: one.first is not None)
        choice = typed.first["data"]["choices"][0]
        assert "Stoltenberg" in choice["value"]
        shown = await (await server.type("quote", {"speaker": choice["value"]})).answered()
        assert "Stoltenberg" in words(shown.original)
        await server.say(f"<@{ME['id']}> quote {choice['value']}")
        await server.until(server.posted)
        assert "Stoltenberg" in words(server.posted(GENERAL)[0])
        assert server.faults == []
