"""Claims about slash commands, menus, forms, buttons and completions, with the real discord.py."""

import asyncio
from dataclasses import replace

import pytest

from bot.platforms.discord.talking.conversation import CHOICE_LIMIT
from bot.talk.question import Choice
from bot.talk.reply import Action, Paragraph, Reply, Text
from tests.fakes import discord_gateway as events
from tests.fakes.discord import ANN, GENERAL, MANAGER, ME, SERVER, Trouble
from tests.fakes.discord_rules import EPHEMERAL, components
from tests.fakes.discord_rules import shown as words
from tests.platforms.discord.conftest import digest, reply, running


def buttons(message: dict) -> list[str]:
    return [part["custom_id"] for part in components(message) if part["type"] == 2]


async def test_a_command_is_acknowledged_first_and_answered_in_its_place(bot, server, newsroom):
    gate = asyncio.Event()

    async def slow(question):
        await gate.wait()
        return reply("here it is")

    newsroom.answers["brief"] = slow
    shown = await server.type("brief", {"about": "nato"})
    await shown.until(lambda one: one.thinking)
    assert shown.first == {"type": 5, "data": {"flags": EPHEMERAL}}
    gate.set()
    await shown.answered()
    assert words(shown.original) == "here it is"
    assert shown.original_private
    assert shown.follow_ups == []


async def test_a_question_says_who_asks_what_and_where(bot, server, newsroom):
    shown = await server.type("digest add", {"times": "08:00"}, permissions=MANAGER, locale="de")
    await shown.answered()
    [question] = newsroom.questions
    assert (question.command, question.options) == ("digest add", {"times": "08:00"})
    assert str(question.channel) == f"discord:{GENERAL}"
    assert question.channel.workspace.id == SERVER
    assert (question.asker.id, question.asker.name, question.asker.locale) == (ANN["id"], "Ann", "de")
    assert not question.direct


@pytest.mark.parametrize(
    ("permissions", "manager"),
    [(0, False), (1 << 4, True), (1 << 5, True), (1 << 3, True), (1 << 13, False)],
    ids=["member", "manage channels", "manage server", "administrator", "manage messages"],
)
async def test_rights_are_those_of_the_moment(bot, server, newsroom, permissions, manager):
    await (await server.type("brief", permissions=permissions)).answered()
    assert newsroom.questions[0].asker.manager is manager


async def test_nobody_manages_a_server_that_the_bot_is_not_in(bot, server, newsroom):
    shown = await server.type("brief", permissions=MANAGER, guild="999", authorizing_integration_owners={"1": ANN["id"]})  # fmt: skip
    await shown.answered()
    assert not newsroom.questions[0].asker.manager


async def test_in_a_direct_message_all_is_one_s_own(bot, server, newsroom):
    newsroom.answers["brief"] = reply("for you", private=False)
    shown = await server.type("brief", guild=None, channel="77")
    await shown.answered()
    [question] = newsroom.questions
    assert question.direct
    assert question.asker.manager
    assert question.channel.workspace.id == f"dm:{ANN['id']}"
    assert words(shown.original) == "for you"


async def test_a_long_answer_comes_as_several_private_messages(bot, server, newsroom):
    newsroom.answers["brief"] = Reply(
        tuple(Paragraph((Text("A sentence. " * 60),)) for _ in range(12)), "", private=True
    )
    shown = await server.type("brief")
    await shown.until(lambda one: len(one.messages) == 3)
    assert all(one["flags"] & EPHEMERAL for one in shown.messages)


async def test_what_belongs_under_an_answer_comes_with_it(bot, server, newsroom):
    newsroom.answers["brief"] = replace(digest(stories=3), private=True)
    shown = await (await server.type("brief")).answered()
    await (await server.type("help")).answered()
    assert [words(message).count("Details.") for message in shown.messages] == [3]


async def test_a_bug_is_told_privately_and_never_silent(bot, server, newsroom, caplog):
    newsroom.answers["brief"] = RuntimeError("boom")
    shown = await server.type("brief")
    await shown.answered()
    assert "went wrong" in words(shown.original)
    assert "boom" not in words(shown.original)
    assert shown.original_private


async def test_the_same_interaction_twice_has_one_effect(bot, server, newsroom):
    shown = await server.type("brief")
    await shown.answered()
    await server.gateway.send("INTERACTION_CREATE", shown.event)
    other = await server.type("full", {"article": "1"})
    await other.answered()
    assert [question.command for question in newsroom.questions] == ["brief", "full"]
    assert shown.edits == 1


async def test_an_interaction_that_another_process_took_is_left_alone(bot, server, newsroom):
    gate = asyncio.Event()
    server.troubles.append(Trouble("POST", ".*/callback", 400, {"code": 40060, "message": "acknowledged"}, wait=gate))
    await server.type("brief")
    gate.set()
    await (await server.type("full", {"article": "1"})).answered()
    assert [question.command for question in newsroom.questions] == ["full"]


async def test_an_acknowledgement_whose_answer_was_lost_is_still_ours(bot, server, newsroom):
    server.troubles.append(Trouble("POST", ".*/callback", accepted=True, drop=True))
    shown = await (await server.type("brief")).answered()
    assert words(shown.original)
    assert len(newsroom.questions) == 1


@pytest.mark.parametrize(
    "trouble",
    [
        Trouble("POST", ".*/callback", 503),
        Trouble("POST", ".*/callback", 500, "<html>", times=2),
        Trouble("POST", ".*/callback", 429, {"retry_after": 0.05}, {"Via": "1.1 google"}),
        Trouble("POST", ".*/callback", 429, "rate limited"),
        Trouble("POST", ".*/callback", drop=True),
        Trouble("PATCH", ".*/@original", 503, times=3),
        Trouble("PATCH", ".*/@original", 429, {"retry_after": 0.05}),
        Trouble("PATCH", ".*/@original", drop=True, accepted=True),
    ],
    ids=lambda one: f"{one.method} {one.status}{' dropped' if one.drop else ''}",
)
async def test_an_answer_arrives_through_trouble(bot, server, newsroom, trouble):
    server.troubles.append(trouble)
    shown = await (await server.type("brief")).answered()
    assert words(shown.original)
    assert len(newsroom.questions) == 1
    trouble.times = 0


async def test_a_private_answer_after_the_token_died_arrives_as_a_direct_message(bot, server, newsroom):
    gate = asyncio.Event()

    async def late(question):
        await gate.wait()
        return reply("late, but here")

    newsroom.answers["brief"] = late
    shown = await server.type("brief")
    await shown.until(lambda one: one.thinking)
    shown.dead = True
    gate.set()
    channel = f"77{ANN['id']}"
    await server.until(lambda: server.posted(channel))
    assert words(server.posted(channel)[0]) == "late, but here"


async def test_a_public_answer_after_the_token_died_arrives_in_the_channel(bot, server, newsroom):
    async def late(question):
        shown.dead = True
        return reply("for all", private=False)

    newsroom.answers["share"] = late
    shown = await server.press(events.message("9", GENERAL, ME), "b1:share:x")
    await server.until(server.posted)
    assert words(server.posted()[0]) == "for all"


async def test_an_interaction_that_came_too_late_is_answered_by_message(bot, server, newsroom):
    server.troubles.append(Trouble("POST", ".*/callback", 404, {"code": 10062, "message": "Unknown interaction"}))
    await server.type("brief")
    channel = f"77{ANN['id']}"
    await server.until(lambda: server.posted(channel))
    assert "answer to brief" in words(server.posted(channel)[0])


async def test_what_discord_refuses_is_told_and_not_silent(bot, server, newsroom, caplog):
    server.troubles.append(Trouble("PATCH", ".*/@original", 400, {"code": 50035, "message": "Invalid Form Body"}))
    shown = await (await server.type("brief")).answered()
    assert "went wrong" in words(shown.original)


# ── buttons ──────────────────────────────────────────────────────────────────────────────────────


async def test_a_button_answers_beside_what_was_pressed_even_after_a_restart(server, newsroom):
    newsroom.answers["brief"] = reply("brief", actions=(Action("Full text", "full", "#7"),))
    async with running(server, newsroom):
        shown = await (await server.type("brief")).answered()
    server.gateway.identified = 0
    async with running(server, newsroom):
        pressed = await server.press(shown.original, buttons(shown.original)[0])
        await pressed.answered()
    assert pressed.first["type"] == 5
    assert pressed.original_private
    asked = newsroom.questions[-1]
    assert (asked.command, asked.argument, asked.pressed) == ("full", "#7", True)


async def test_a_page_takes_the_place_of_the_private_page_before_it(bot, server, newsroom):
    newsroom.answers["full"] = reply("page 1", actions=(Action("▶", "full", "#7 p2"),))
    shown = await (await server.type("full", {"article": "1"})).answered()
    newsroom.answers["full"] = reply("page 2", actions=(Action("◀", "full", "#7 p1"),))
    turned = await server.press(shown.original, buttons(shown.original)[0])
    await turned.answered()
    assert turned.first["type"] == 6
    assert words(turned.original) == "page 2"
    assert turned.follow_ups == []


async def test_a_page_turned_on_a_public_message_opens_privately(bot, server, newsroom):
    turned = await server.press(events.message("9", GENERAL, ME), "p1:full:#7 p2", private=False)
    await turned.answered()
    assert turned.first == {"type": 5, "data": {"flags": EPHEMERAL}}


async def test_a_fault_while_turning_leaves_the_page(bot, server, newsroom):
    newsroom.answers["full"] = reply("gone", error=True)
    turned = await server.press(events.message("9", GENERAL, ME), "p1:full:#7 p2")
    await turned.answered()
    assert turned.original is None
    assert words(turned.follow_ups[0]) == "gone"
    assert turned.follow_ups[0]["flags"] & EPHEMERAL


async def test_sharing_is_public_and_happens_once_however_often_it_is_pressed(bot, server, newsroom):
    newsroom.answers["share"] = reply("for all", private=False)
    private = events.message("9", GENERAL, ME)
    pressed = [await server.press(private, "b1:share:~1") for _ in range(2)]
    for one in pressed:
        await one.until(lambda shown: shown.acknowledged is not None and not shown.thinking)
    await (await server.type("help")).answered()
    follow_ups = [message for one in pressed for message in one.follow_ups]
    assert [words(message) for message in follow_ups] == ["for all"]
    assert not follow_ups[0]["flags"] & EPHEMERAL
    assert all(one.original is None for one in pressed)


async def test_a_choice_of_a_menu_asks_what_its_button_would(bot, server, newsroom):
    shown = await server.interact(
        3,
        {"custom_id": "m1.0", "component_type": 3, "values": ["b1:quote:Jim Mattis"]},
        on=events.message("9", GENERAL, ME),
    )
    await shown.answered()
    assert (newsroom.questions[0].command, newsroom.questions[0].argument) == ("quote", "Jim Mattis")


async def test_a_button_of_another_age_shows_the_help(bot, server, newsroom, caplog):
    await (await server.press(events.message("9", GENERAL, ME), "z7:old")).answered()
    assert newsroom.questions[0].command == "help"


# ── message menus, forms, completions ────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("message", "argument"),
    [
        ({"content": "Look: <https://a.example/x_(y)>, see?"}, "https://a.example/x_(y)"),
        ({"content": "(https://a.example/x)."}, "https://a.example/x"),
        ({"content": "[this](https://a.example/y)"}, "https://a.example/y"),
        ({"embeds": [{"url": "https://a.example/card"}]}, "https://a.example/card"),
        ({"components": [{"type": 17, "components": [{"type": 10, "content": "[x](https://a.example/v2)"}]}]}, "https://a.example/v2"),
        ({"content": "no link\nin here"}, "no link in here"),
        ({"content": ""}, ""),
    ],
    ids=["in brackets", "in a sentence", "masked", "card", "components", "words only", "nothing"],
)  # fmt: skip
@pytest.mark.parametrize(("menu", "command"), [("Brief this", "brief"), ("Quotes in this", "quotes")])
async def test_a_message_menu_asks_about_the_first_link(bot, server, newsroom, message, argument, menu, command):
    target = {**events.message("9", GENERAL, ANN), **message}
    shown = await server.interact(
        2, {"id": "1", "name": menu, "type": 3, "target_id": "9", "resolved": {"messages": {"9": target}}}
    )
    await shown.answered()
    assert (newsroom.questions[0].command, newsroom.questions[0].argument) == (command, argument)


async def test_a_form_opens_when_nothing_is_given_and_asks_what_is_filled_in(bot, server, newsroom):
    shown = await server.type("digest add", locale="de")
    await shown.until(lambda one: one.first is not None)
    modal = shown.first["data"]
    assert shown.first["type"] == 9
    assert modal["custom_id"] == "f1:digest add"
    assert [field["component"]["custom_id"] for field in modal["components"]] == ["times", "days", "quiet"]
    assert modal["components"][0]["description"] == "Zeiten"
    filled = [
        {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": "times", "value": " 08:00 "}},
        {"type": 18, "id": 3, "component": {"type": 4, "id": 4, "custom_id": "days", "value": ""}},
        {"type": 18, "id": 5, "component": {"type": 3, "id": 6, "custom_id": "quiet", "values": ["yes"]}},
    ]
    sent = await server.interact(5, {"custom_id": modal["custom_id"], "components": filled}, permissions=MANAGER)
    await sent.answered()
    [question] = newsroom.questions
    assert (question.command, question.options) == ("digest add", {"times": "08:00", "quiet": "yes"})
    assert question.asker.manager


async def test_completions_come_from_what_is_typed_so_far(bot, server, newsroom):
    shown = await server.complete("quote", "speaker", "matt")
    await shown.until(lambda one: one.first is not None)
    assert shown.first == {"type": 8, "data": {"choices": [{"name": "Jim Mattis", "value": "Jim Mattis"}]}}
    question, kind, typed = newsroom.completed[0]
    assert (question.command, question.channel.workspace.id, kind, typed) == ("quote", SERVER, "speakers", "matt")


async def test_completions_fit_whatever_the_library_holds(bot, server, newsroom):
    newsroom.completions = [Choice("x" * 300, str(n)) for n in range(40)] + [Choice("", "")]
    newsroom.completions[0] = Choice("too long", "v" * (CHOICE_LIMIT + 1))
    newsroom.completions[1] = Choice("again", "2")
    shown = await server.complete("quote", "speaker", "")
    await shown.until(lambda one: one.first is not None)
    choices = shown.first["data"]["choices"]
    assert len(choices) == 25
    assert choices[0] == {"name": "again", "value": "2"}


async def test_a_failing_completion_shows_nothing_instead_of_a_fault(bot, server, newsroom, caplog):
    newsroom.completions = OSError()
    shown = await server.complete("quote", "speaker", "m")
    await shown.until(lambda one: one.first is not None)
    assert shown.first["data"]["choices"] == []
