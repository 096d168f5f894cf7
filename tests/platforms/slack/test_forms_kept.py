"""A form that was wrong stays with what was typed, and a button opens one that is filled in."""

from __future__ import annotations

from bot.talk.question import Choice
from bot.talk.reply import Action, Buttons, Note, Paragraph, Reply, Text
from tests.fakes.newsroom_stub import said
from tests.fakes.slack import USER

WRONG = Reply(
    (Paragraph((Text("Nobody has that name."),)), Note((Text("Try a surname."),))),
    "wrong",
    private=True,
    error=True,
    field="about",
)


async def test_a_fault_stands_beside_its_field_while_the_form_stays_open(bot, slack, newsroom):
    newsroom.replies["quote"] = WRONG
    await slack.command("/quote")
    await slack.until(lambda: slack.opened)
    answer = await slack.submit(slack.opened[0], {"speaker": "Ann Lee", "about": "tax"})
    assert answer["response_action"] == "errors"
    assert answer["errors"] == {"about": "Nobody has that name. Try a surname."}
    newsroom.replies["quote"] = said("Said", private=True)
    assert await slack.submit(slack.opened[0], {"speaker": "Ann Lee"}) in (None, {})
    (shown,) = await slack.heard()
    assert "Said" in str(shown)


async def test_a_fault_of_no_field_stands_beside_the_first(bot, slack, newsroom):
    newsroom.replies["quote"] = Reply(WRONG.blocks, "wrong", private=True, error=True)
    await slack.command("/quote")
    await slack.until(lambda: slack.opened)
    answer = await slack.submit(slack.opened[0], {"speaker": "Ann Lee"})
    assert list(answer["errors"]) == ["speaker"]


async def test_a_button_opens_a_form_with_what_it_names(bot, slack, newsroom):
    slack.users[USER] = {"is_admin": True}
    newsroom.choices = (Choice("times", "07:30"), Choice("timezone", "Europe/Tallinn"), Choice("quiet", "yes"))
    newsroom.replies["brief"] = said("Digests", Buttons((Action("Change", "digest add", "@3"),)))
    await slack.command("/brief")
    (shown,) = await slack.heard()
    await slack.press(shown, "Change")
    await slack.until(lambda: slack.opened)
    form = slack.opened[0]
    elements = {block["block_id"]: block["element"] for block in form["blocks"] if block["type"] == "input"}
    assert elements["times"]["initial_value"] == "07:30"
    assert elements["timezone"]["initial_option"]["value"] == "Europe/Tallinn"
    assert elements["quiet"]["initial_option"]["value"] == "yes"
    assert form["submit"]["text"] == "Add digest"
    assert ("digest add", "values", "") in newsroom.completed
