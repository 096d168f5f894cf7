"""Buttons ask again as if typed: where they were pressed, once however often, after a restart too."""

from __future__ import annotations

import asyncio

import pytest

from tests.fakes.newsroom_stub import said
from tests.fakes.slack import CHANNEL, USER


@pytest.fixture
async def private(bot, slack):
    """An answer that only the asker sees."""
    await slack.command("/brief")
    (answer,) = await slack.heard()
    return answer


@pytest.fixture
async def public(bot, slack):
    """An answer that everybody sees."""
    await slack.mention("brief", thread="1.5")
    (answer,) = await slack.heard()
    return answer


async def test_a_button_asks_its_command_with_its_argument(bot, slack, newsroom, public):
    await slack.press(public, "Full text")
    _, answer = await slack.heard(2)
    asked = newsroom.asked[-1]
    assert (asked.command, asked.argument, asked.pressed) == ("full", "#1", True)
    assert answer.to == USER, "what one person presses is not shown to all"


async def test_a_page_takes_the_place_of_a_private_message(bot, slack, newsroom, private):
    newsroom.replies["brief"] = said("Page 2", private=True)
    await slack.press(private, "▶")
    await slack.until(lambda: private.how == "replaced")
    assert private.text == "Page 2"
    assert len(slack.said) == 1


async def test_a_page_takes_the_place_of_a_public_message(bot, slack, newsroom, public):
    newsroom.replies["brief"] = said("Page 2")
    await slack.press(public, "▶")
    await slack.until(lambda: public.how == "replaced")
    assert newsroom.asked[-1].public
    assert len(slack.said) == 1


async def test_a_private_page_does_not_take_the_place_of_a_public_message(bot, slack, newsroom, public):
    newsroom.replies["brief"] = said("Page 2", private=True)
    await slack.press(public, "▶")
    _, answer = await slack.heard(2)
    assert answer.to == USER
    assert "Top stories" in public.text


async def test_share_shows_an_answer_to_everybody_and_once(bot, slack, newsroom, private):
    await slack.press(private, "Share")
    await slack.press(private, "Share")
    await slack.command("/help")
    await slack.heard(3)
    shared = [one for one in slack.said if one.text == "Shared"]
    assert [(one.channel, one.to) for one in shared] == [(CHANNEL, "")]
    assert [q.argument for q in newsroom.asked if q.command == "share"] == ["brief nato"]


async def test_share_works_where_the_bot_is_no_member(bot, slack, newsroom, private):
    slack.open_channels = False
    await slack.press(private, "Share")
    _, shared = await slack.heard(2)
    assert (shared.how, shared.to) == ("response", "")


async def test_a_second_press_while_the_first_is_answered_is_nothing(bot, slack, newsroom, public):
    newsroom.gate = asyncio.Event()
    await slack.press(public, "Full text")
    await slack.until(lambda: len(newsroom.asked) == 2)
    await slack.press(public, "Full text")
    await slack.press(public, "Quotes")
    await slack.until(lambda: len(newsroom.asked) == 3)
    newsroom.gate.set()
    await slack.heard(3)
    assert [question.command for question in newsroom.asked] == ["brief", "full", "quotes"]


async def test_a_slow_answer_to_a_press_leaves_the_pressed_message_alone(bot, slack, newsroom, public):
    newsroom.gate = asyncio.Event()
    bot.impatient()
    await slack.press(public, "Full text")
    await slack.until(lambda: len(newsroom.asked) == 2)
    newsroom.gate.set()
    _, answer = await slack.heard(2)
    assert answer.to == USER
    assert "Top stories" in public.text


async def test_a_press_delivered_again_is_nothing(bot, slack, newsroom, public):
    await slack.press(public, "Full text", trigger="t9")
    await slack.heard(2)
    await slack.press(public, "Full text", trigger="t9", retry=1)
    await slack.command("/help")
    await slack.heard(3)
    assert [question.command for question in newsroom.asked] == ["brief", "full", "help"]


async def test_a_choice_of_a_menu_asks_its_command(bot, slack, newsroom):
    await slack.command("/which")
    (which,) = await slack.heard()
    newsroom.replies["quote"] = said("Said", private=True)
    await slack.press(which, "Bob Lee")
    await slack.until(lambda: len(newsroom.asked) == 2)
    assert (newsroom.asked[1].command, newsroom.asked[1].argument) == ("quote", "~2")


async def test_in_a_direct_conversation_answers_are_plain_messages(bot, slack, newsroom):
    await slack.write("brief")
    (answer,) = await slack.heard()
    await slack.press(answer, "Full text")
    _, full = await slack.heard(2)
    assert (full.how, full.to) == ("post", "")


async def test_buttons_work_after_a_restart(start, slack, newsroom):
    before = await start("socket")
    await slack.mention("brief")
    (answer,) = await slack.heard()
    await before.stop()
    await slack.until(lambda: not slack.lines)
    await start("socket")
    await slack.press(answer, "Quotes")
    await slack.heard(2)
    assert newsroom.asked[-1].command == "quotes"


async def test_a_presser_s_rights_are_their_own(bot, slack, newsroom, public):
    slack.users["U9"] = {"is_admin": True}
    await slack.press(public, "Full text", user="U9")
    await slack.heard(2)
    assert (newsroom.asked[-1].asker.id, newsroom.asked[-1].asker.manager) == ("U9", True)
