"""Forms, the Home tab and what they offer while people type."""

from __future__ import annotations

import asyncio

import pytest

from bot.talk.question import Choice
from tests.fakes.newsroom_stub import said
from tests.fakes.slack import CHANNEL, DIRECT, USER, Trouble
from tests.fakes.slack_rules import shown


@pytest.fixture
async def form(bot, slack):
    """The form of /quote."""
    await slack.command("/quote")
    await slack.until(lambda: slack.opened)
    return slack.opened[0]


async def test_a_command_without_its_argument_opens_a_form(bot, slack, newsroom, form):
    assert newsroom.asked == []
    elements = {block["block_id"]: block for block in form["blocks"] if block["type"] == "input"}
    assert elements["speaker"]["element"]["type"] == "external_select"
    assert elements["speaker"]["optional"] is False
    assert elements["about"]["element"]["type"] == "plain_text_input"


async def test_a_form_that_is_sent_is_answered_where_it_was_opened(bot, slack, newsroom, form):
    assert await slack.submit(form, {"speaker": "Ann Lee", "about": "tax"}) in (None, {})
    (answer,) = await slack.heard()
    assert (answer.to, answer.channel) == (USER, CHANNEL)
    assert (newsroom.asked[0].command, newsroom.asked[0].options) == ("quote", {"speaker": "Ann Lee", "about": "tax"})


async def test_a_form_sent_twice_is_answered_once(bot, slack, newsroom, form):
    await slack.submit(form, {"speaker": "Ann Lee"}, trigger="t1")
    await slack.submit(form, {"speaker": "Ann Lee"}, trigger="t2", retry=1)
    await slack.command("/help")
    await slack.heard(2)
    assert sorted(question.command for question in newsroom.asked) == ["help", "quote"]


async def test_a_select_offers_what_the_library_has_and_what_was_typed(bot, slack, newsroom, form):
    assert await slack.suggest(form, "speaker", "an") == ["Ann Lee", "an"]
    assert await slack.suggest(form, "speaker", "ann lee") == ["Ann Lee"]
    assert await slack.suggest(form, "speaker", "") == ["Ann Lee"]
    assert newsroom.completed[0] == ("quote", "speakers", "an")


async def test_a_select_offers_what_was_typed_when_the_library_fails(bot, slack, newsroom, form):
    newsroom.choices = OSError("locked")
    assert await slack.suggest(form, "speaker", "ann") == ["ann"]


@pytest.mark.parametrize("count", [99, 100, 101])
async def test_a_select_offers_100_at_most(bot, slack, newsroom, form, count):
    newsroom.choices = [Choice(f"Name {number}", f"n{number}") for number in range(count)]
    offered = await slack.suggest(form, "speaker", "x")
    assert len(offered) == 100
    assert offered[-1] == "x"


async def test_managers_only_get_a_managers_form(bot, slack, newsroom):
    await slack.command("/digest add")
    await slack.heard()
    assert newsroom.asked[0].command == "digest add", "who may not is told so instead of filling a form in vain"
    slack.users["U2"] = {"is_admin": True, "tz": "Asia/Tokyo"}
    await slack.command("/digest add", user="U2")
    await slack.until(lambda: slack.opened)
    inputs = {block["block_id"]: block["element"] for block in slack.opened[0]["blocks"] if block["type"] == "input"}
    assert inputs["timezone"]["initial_option"]["value"] == "Asia/Tokyo"
    assert [option["value"] for option in inputs["quiet"]["options"]] == ["yes", "no"]


async def test_a_form_that_cannot_be_opened_is_asked_about_in_words(bot, slack, newsroom):
    slack.trouble("views.open", Trouble(error="expired_trigger_id"))
    await slack.command("/quote")
    (answer,) = await slack.heard()
    assert newsroom.asked[0].command == "quote"
    assert answer.to == USER


async def test_a_form_speaks_german_to_germans(bot, slack):
    slack.users[USER] = {"locale": "de-DE"}
    await slack.command("/quote")
    await slack.until(lambda: slack.opened)
    assert "Was jemand gesagt hat" in shown(slack.opened[0]["blocks"])
    assert slack.opened[0]["submit"]["text"] == "Fragen"


@pytest.fixture
async def home(bot, slack):
    await slack.event({"type": "app_home_opened", "user": USER, "channel": DIRECT, "tab": "home"})
    return await slack.until(lambda: slack.homes.get(USER))


async def test_the_home_tab_shows_what_the_newsroom_says(bot, slack, newsroom, home):
    assert "At home" in shown(home["blocks"])
    question = newsroom.asked[0]
    assert (question.command, question.channel.id, question.direct) == ("home", DIRECT, True)
    assert not question.asker.manager


async def test_the_messages_tab_is_no_home(bot, slack, newsroom):
    await slack.event({"type": "app_home_opened", "user": USER, "channel": DIRECT, "tab": "messages"})
    await slack.write("help")
    await slack.heard()
    assert slack.homes == {}


async def test_a_button_at_home_opens_a_form_whose_answer_stays_in_its_window(bot, slack, newsroom, home):
    newsroom.replies["digest add"] = said("Added")
    await slack.press_in("home", "Add a digest")
    await slack.until(lambda: slack.opened)
    update = await slack.submit(slack.opened[0], {"times": "08:00"})
    assert update["response_action"] == "update"
    await slack.until(lambda: "Added" in shown(list(slack.views.values())[-1]["blocks"]))
    question = next(question for question in newsroom.asked if question.command == "digest add")
    assert (question.options, question.channel.id, question.asker.manager) == ({"times": "08:00"}, DIRECT, True)
    await slack.until(lambda: [question.command for question in newsroom.asked].count("home") == 2)
    assert slack.said == []


async def test_a_button_at_home_shows_a_window_before_its_answer(bot, slack, newsroom, home):
    newsroom.gate = asyncio.Event()
    newsroom.replies["digest list"] = said("Paused")
    await slack.press_in("home", "Pause")
    await slack.until(lambda: slack.views)
    assert "moment" in shown(next(iter(slack.views.values()))["blocks"])
    newsroom.gate.set()
    await slack.until(lambda: "Paused" in shown(next(iter(slack.views.values()))["blocks"]))
    await slack.until(lambda: [question.command for question in newsroom.asked].count("home") == 2)


async def test_a_button_in_a_window_is_answered_in_it(bot, slack, newsroom, home):
    newsroom.replies["digest list"] = newsroom.replies["brief"]
    await slack.press_in("home", "Pause")
    await slack.until(lambda: "Top stories" in shown([view["blocks"] for view in slack.views.values()]))
    (view,) = slack.views.values()
    await slack.press_in(view["id"], "Quotes")
    await slack.until(lambda: "An answer" in shown(slack.views[view["id"]]["blocks"]))
    assert slack.said == []
