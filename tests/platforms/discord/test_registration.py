"""Claims about what is registered with Discord, and when."""

import pytest

from bot.platforms.discord.drawing.registration import form, payload, registered_already
from bot.talk.question import Command, Option
from tests.fakes.discord import Discord
from tests.fakes.discord_rules import command_faults, modal_faults, specification_faults
from tests.platforms.discord.conftest import COMMANDS, running


def test_every_command_is_registered_with_groups_words_and_menus():
    registered = {entry["name"]: entry for entry in payload(COMMANDS)}
    assert list(registered) == ["brief", "full", "quote", "digest", "help", "Brief this", "Quotes in this"]
    assert [inner["name"] for inner in registered["digest"]["options"]] == ["add", "list"]
    assert registered["brief"]["description_localizations"] == {"de": "Die Meldungen"}
    assert registered["full"]["options"][0]["autocomplete"]
    assert registered["full"]["options"][0]["required"]
    assert registered["digest"]["default_member_permissions"] == 1 << 4
    assert registered["brief"]["default_member_permissions"] is None
    assert all(entry["contexts"] == [0, 1, 2] for entry in registered.values())
    assert all(entry["integration_types"] == [0, 1] for entry in registered.values())


def test_a_form_s_options_are_not_required_so_that_it_opens():
    digest = next(entry for entry in payload(COMMANDS) if entry["name"] == "digest")
    add = digest["options"][0]
    assert [option["name"] for option in add["options"]] == ["times", "days", "quiet"]
    assert not any(option.get("required") for option in add["options"])
    assert add["options"][2]["choices"] == [{"name": "yes", "value": "yes"}, {"name": "no", "value": "no"}]


@pytest.mark.parametrize("over", [-1, 0, 1])
def test_descriptions_are_cut_at_their_limit(over):
    long = Command(
        "brief", "d" * (100 + over), "g" * (100 + over), (Option("about", "o" * (100 + over), "p" * (100 + over)),)
    )
    [entry] = [one for one in payload([long]) if one["type"] == 1]
    for words in (entry["description"], entry["description_localizations"]["de"], entry["options"][0]["description"]):
        assert len(words) == min(100, 100 + over)
    assert command_faults(entry) == []


@pytest.mark.parametrize("fields", [4, 5, 6])
def test_a_form_has_at_most_five_fields(fields):
    command = Command("digest add", "d", "", tuple(Option(f"o{n}", "x" * 200, "") for n in range(fields)), form=True)
    modal = form(command)
    assert len(modal["components"]) == min(fields, 5)
    assert modal_faults(modal) == []


def test_what_is_registered_is_as_discord_describes_it():
    wanted = payload(COMMANDS)
    assert [fault for entry in wanted for fault in command_faults(entry)] == []
    assert specification_faults("PUT", "/applications/1/commands", wanted) == []
    for command in COMMANDS:
        if command.form:
            body = {"type": 9, "data": form(command)}
            assert specification_faults("POST", "/interactions/1/t/callback", body) == []


def test_what_discord_adds_by_itself_is_no_difference():
    wanted = payload(COMMANDS)
    found = [
        {
            **entry,
            "id": "1",
            "version": "2",
            "nsfw": False,
            "dm_permission": True,
            "default_member_permissions": None
            if entry.get("default_member_permissions") is None
            else str(entry["default_member_permissions"]),
            "contexts": list(reversed(entry["contexts"])),
        }
        for entry in wanted
    ]
    assert registered_already(wanted, found)
    assert not registered_already(wanted, found[1:])
    assert not registered_already(wanted, [*found, {"name": "old", "type": 1}])
    assert not registered_already(wanted, [{**found[0], "description": "other"}, *found[1:]])


async def test_commands_are_registered_once_and_again_only_when_they_changed(newsroom):
    async with Discord() as server:
        for start, (commands, registrations) in enumerate(((COMMANDS, 1), (COMMANDS, 1), (COMMANDS[1:], 2)), 1):
            server.gateway.identified = 0
            async with running(server, newsroom, commands=commands):
                await server.until(lambda n=start: asked(server, "GET") == n)
                await server.until(lambda c=commands: len(server.commands) == len(payload(c)))
                await (await server.type("help")).answered()
            assert asked(server, "PUT") == registrations
        assert server.faults == []


def asked(server: Discord, verb: str) -> int:
    return sum(1 for method, path, _ in server.requests if method == verb and path.endswith("/commands"))
