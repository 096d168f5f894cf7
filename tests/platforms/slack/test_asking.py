"""What people do in Slack is acknowledged at once, asked once, and answered where they are."""

from __future__ import annotations

import asyncio

import pytest

from tests.fakes.newsroom_stub import COMMANDS, said
from tests.fakes.slack import CHANNEL, DIRECT, USER, Trouble

NAMES = [command.name for command in COMMANDS if not command.hidden]


@pytest.mark.parametrize("name", [name for name in NAMES if name not in {"quote", "digest add"}])
async def test_every_command_is_asked_with_its_argument(bot, slack, newsroom, name):
    await slack.command(f"/{name} what I want")
    (answer,) = await slack.heard()
    (question,) = newsroom.asked
    assert (question.command, question.argument) == (name, "what I want")
    assert (question.channel.id, question.channel.workspace.id, question.asker.id) == (CHANNEL, "T1", USER)
    assert answer.to == USER, "answers to commands are seen by the asker only"


async def test_a_group_without_a_known_subcommand_is_asked_as_it_is(bot, slack, newsroom):
    await slack.command("/digest frobnicate 8")
    await slack.heard()
    assert (newsroom.asked[0].command, newsroom.asked[0].argument) == ("digest", "frobnicate 8")


async def test_slack_s_writing_is_read_as_people_see_it(bot, slack, newsroom):
    slack.users["U7"] = {"profile": {"display_name": "Jan"}}
    await slack.command("/brief <@U7|jan> a &amp; b <https://e.org/?a=1&amp;b=2|e.org> <#C2|news> <!here>")
    await slack.heard()
    assert newsroom.asked[0].argument == "@jan a & b https://e.org/?a=1&b=2 #news"
    assert newsroom.asked[0].mentioned == ("Jan",)


async def test_who_asks_is_known(bot, slack, newsroom):
    slack.users[USER] = {"is_admin": True, "tz": "Africa/Cairo", "locale": "de-DE", "profile": {"display_name": "Ann"}}
    await slack.command("/brief")
    await slack.heard()
    asker = newsroom.asked[0].asker
    assert (asker.name, asker.manager, asker.timezone, asker.locale) == ("Ann", True, "Africa/Cairo", "de")


@pytest.mark.parametrize("right", ["is_admin", "is_owner", "is_primary_owner"])
async def test_a_right_is_asked_of_slack(bot, slack, newsroom, right):
    slack.users["U2"] = {right: True}
    await slack.command("/brief", user="U2")
    await slack.command("/brief", user="U3")
    await slack.heard(2)
    assert {question.asker.id: question.asker.manager for question in newsroom.asked} == {"U2": True, "U3": False}


async def test_rights_are_missing_while_slack_does_not_tell(bot, slack, newsroom):
    slack.trouble("users.info", *[Trouble(status=503)] * 4)
    await slack.command("/brief")
    await slack.heard()
    assert not newsroom.asked[0].asker.manager


async def test_in_a_direct_message_people_manage_their_own_digests_and_nothing_else(bot, slack, newsroom):
    await slack.write("digest add 08:00")
    await slack.write("sources add https://e.org")
    await slack.heard(2)
    assert {question.command: question.asker.manager for question in newsroom.asked} == {
        "digest": True,
        "sources": False,
    }


async def test_a_mention_is_answered_in_its_thread(bot, slack, newsroom):
    newsroom.replies["quote"] = said("Said", thread=(said("More"),))
    await slack.mention("quote Mattis", thread="1.5")
    answer, more = await slack.heard(2)
    assert (answer.how, answer.channel, answer.thread) == ("post", CHANNEL, "1.5")
    assert more.thread == "1.5"
    question = newsroom.asked[0]
    assert (question.command, question.argument, question.public, question.direct) == ("quote", "Mattis", True, False)


async def test_a_mention_in_the_channel_begins_a_thread(bot, slack, newsroom):
    newsroom.replies["brief"] = said("Top")
    await slack.mention("brief")
    (answer,) = await slack.heard()
    assert answer.thread


async def test_what_is_private_is_told_to_the_one_who_mentioned(bot, slack, newsroom):
    await slack.mention("help", thread="1.5")
    (answer,) = await slack.heard()
    assert (answer.how, answer.to, answer.thread) == ("ephemeral", USER, "1.5")


async def test_a_direct_message_is_answered_beside_it(bot, slack, newsroom):
    await slack.write("quote Mattis")
    (answer,) = await slack.heard()
    assert (answer.how, answer.channel, answer.to, answer.thread) == ("post", DIRECT, "", None)
    assert newsroom.asked[0].direct


@pytest.mark.parametrize("event", [{"subtype": "message_changed"}, {"bot_id": "B2"}, {"subtype": "bot_message"}])
async def test_edits_and_bots_are_not_answered(bot, slack, newsroom, event):
    await slack.write("brief", event=event)
    await slack.write("help")
    await slack.heard()
    assert [question.command for question in newsroom.asked] == ["help"]


async def test_a_message_menu_asks_about_the_first_link(bot, slack, newsroom):
    await slack.shortcut("b1:brief", {"text": "see <https://e.org/a?b=1&amp;c=2|this> and <https://e.org/z>"})
    await slack.shortcut("b1:quotes", {"text": "", "attachments": [{"from_url": "https://e.org/card"}]})
    first, second = await slack.heard(2)
    assert (first.to, second.to) == (USER, USER)
    asked = {question.command: question.argument for question in newsroom.asked}
    assert asked == {"brief": "https://e.org/a?b=1&c=2", "quotes": "https://e.org/card"}


async def test_a_message_without_a_link_says_what_to_do(bot, slack, newsroom):
    await slack.shortcut("b1:brief", {"text": "no link here"})
    (answer,) = await slack.heard()
    assert answer.to == USER
    assert "links to an article" in answer.text
    assert newsroom.asked == []


async def test_a_bug_is_told_and_logged(bot, slack, newsroom, caplog):
    newsroom.replies["brief"] = ZeroDivisionError("secret")
    await slack.mention("brief")
    (answer,) = await slack.heard()
    assert answer.to == USER
    assert "went wrong" in answer.text
    assert "secret" not in answer.text
    assert "ZeroDivisionError" in caplog.text


async def test_everything_is_acknowledged_before_it_is_answered(bot, slack, newsroom):
    newsroom.gate = asyncio.Event()
    await slack.command("/brief")
    await slack.mention("brief")
    await slack.write("brief")
    assert slack.said == []
    newsroom.gate.set()
    await slack.heard(3)


async def test_who_waits_long_is_told_and_the_answer_takes_its_place(bot, slack, newsroom):
    newsroom.gate = asyncio.Event()
    bot.impatient()
    await slack.command("/brief")
    (waiting,) = await slack.heard()
    assert "moment" in waiting.text
    newsroom.gate.set()
    await slack.until(lambda: slack.said[0].how == "replaced")
    assert "Top stories" in slack.said[0].text
    assert len(slack.said) == 1


async def test_an_answer_that_overtakes_the_word_that_it_is_coming_still_takes_its_place(bot, slack, newsroom):
    newsroom.gate = asyncio.Event()
    bot.impatient()
    slack.trouble("response_url", Trouble(status=503))
    await slack.command("/brief")
    await slack.until(lambda: not slack.troubles["response_url"])  # the word met trouble and is sent again
    newsroom.gate.set()
    await slack.until(lambda: slack.said and slack.said[0].how == "replaced")
    assert len(slack.said) == 1
    assert "Top stories" in slack.said[0].text


async def test_an_answer_after_the_response_url_s_life_arrives_as_a_message(bot, slack, newsroom):
    slack.trouble("response_url", Trouble(status=404, error="expired_url"))
    await slack.command("/brief")
    (answer,) = await slack.heard()
    assert (answer.how, answer.to) == ("ephemeral", USER)


async def test_an_answer_where_the_bot_is_no_member_arrives_directly(bot, slack, newsroom):
    slack.open_channels = False
    slack.trouble("response_url", Trouble(status=404, error="expired_url"))
    await slack.command("/brief")
    (answer,) = await slack.heard()
    assert (answer.how, answer.channel) == ("post", USER)


async def test_more_messages_than_a_response_url_takes_all_arrive(bot, slack, newsroom):
    newsroom.replies["brief"] = said("Head", thread=tuple(said(f"Part {n}") for n in range(7)))
    await slack.command("/brief")
    answers = await slack.heard(8)
    assert [answer.how for answer in answers] == ["response"] * 5 + ["ephemeral"] * 3
    assert all(answer.to == USER for answer in answers)


@pytest.mark.parametrize("trouble", [Trouble(status=429, retry_after="7"), Trouble(status=503), Trouble(status=500)])
async def test_an_answer_survives_slack_s_trouble(bot, slack, newsroom, trouble):
    slack.trouble("response_url", trouble)
    await slack.command("/brief")
    (answer,) = await slack.heard()
    assert "Top stories" in answer.text
    assert (7.0 in bot.naps) == (trouble.status == 429)


@pytest.mark.parametrize(
    "trouble",
    [
        Trouble(status=429, error="ratelimited", retry_after="3"),
        Trouble(status=503),
        Trouble(status=500, error="internal_error", accepted=True),
        Trouble(reset=True, accepted=True),
        Trouble(reset=True),
    ],
    ids=["429", "bare 503", "500 after it was accepted", "reset after it was accepted", "reset"],
)
async def test_a_public_answer_is_said_once_whatever_slack_meets(bot, slack, newsroom, trouble):
    newsroom.replies["brief"] = said("Top", thread=(said("More"),))
    slack.trouble("chat.postMessage", trouble)
    await slack.mention("brief")
    await slack.until(lambda: any("More" in one.text for one in slack.said))
    assert [one.text for one in slack.said] == ["Top", "More"]


async def test_the_same_happening_again_has_one_effect(bot, slack, newsroom):
    await slack.command("/brief", trigger="t1")
    await slack.command("/brief", trigger="t1", retry=1)
    await slack.mention("help", event_id="Ev9")
    await slack.mention("help", event_id="Ev9", retry=1)
    await slack.write("the last one")
    await slack.heard(3)
    assert sorted(question.command for question in newsroom.asked) == ["brief", "help", "the"]


async def test_an_envelope_delivered_again_has_one_effect(start, slack, newsroom):
    await start("socket")
    await slack.command("/brief", envelope="E1", trigger="t1")
    await slack.command("/brief", envelope="E1", trigger="t2")
    await slack.command("/help")
    await slack.heard(2)
    assert [question.command for question in newsroom.asked] == ["brief", "help"]


async def test_what_was_answered_before_a_restart_is_not_answered_again(start, slack, newsroom):
    before = await start("socket")
    await slack.command("/brief", trigger="t1")
    await slack.heard()
    await before.stop()
    await slack.until(lambda: not slack.lines)
    await start("socket")
    await slack.command("/brief", trigger="t1")
    await slack.command("/help")
    await slack.heard(2)
    assert [question.command for question in newsroom.asked] == ["brief", "help"]


async def test_people_are_answered_while_it_cannot_be_known_whether_they_were(start, slack, newsroom, caplog):
    async def locked(key):
        raise OSError("database is locked")

    await start("socket", first=locked)
    await slack.command("/brief")
    await slack.heard()
    assert "seen.unknown" in caplog.text


async def test_a_prefix_keeps_commands_apart_from_other_apps(start, slack, newsroom):
    await start("socket", prefix="bb-")
    await slack.command("/bb-brief nato")
    await slack.mention("bb-brief baltic")
    await slack.mention("brief sea")
    await slack.heard(3)
    assert sorted((q.command, q.argument) for q in newsroom.asked) == [
        ("brief", "baltic"),
        ("brief", "nato"),
        ("brief", "sea"),
    ]


async def test_workspaces_are_told_apart(start, slack, newsroom):
    await start("http")
    await slack.command("/brief", team="T1")
    await slack.command("/brief", team="T2")
    await slack.heard(2)
    assert {question.channel.workspace.id for question in newsroom.asked} == {"T1", "T2"}


async def test_being_added_to_a_channel_is_welcomed(bot, slack, newsroom):
    await slack.event({"type": "member_joined_channel", "user": "U5", "channel": "C8"})
    await slack.event({"type": "member_joined_channel", "user": "UBOT", "channel": "C9"})
    await slack.until(lambda: newsroom.welcomed)
    assert [(channel.id, channel.workspace.id) for channel in newsroom.welcomed] == [("C9", "T1")]


@pytest.mark.parametrize(
    "event",
    [{"type": "app_uninstalled"}, {"type": "tokens_revoked", "tokens": {"oauth": [], "bot": ["UBOT"]}}],
    ids=["uninstalled", "revoked"],
)
async def test_a_removed_bot_forgets_the_workspace(bot, slack, newsroom, event):
    await slack.event({"type": "tokens_revoked", "tokens": {"oauth": ["U1"]}})
    await slack.event(event)
    await slack.until(lambda: newsroom.erased)
    assert newsroom.erased == [("slack", "T1")]
