"""Claims about mentions and direct messages, with the real discord.py."""

import pytest

from bot.talk.reply import Paragraph, Reply, Text
from tests.fakes import discord_gateway as events
from tests.fakes.discord import ANN, GENERAL, ME, SERVER, Discord, Trouble
from tests.fakes.discord_rules import shown as words
from tests.platforms.discord.conftest import reply, running

MENTION = f"<@{ME['id']}>"


async def test_a_mention_is_answered_where_it_was_said(bot, server, newsroom):
    said = await server.say(f"{MENTION} quote Mattis")
    await server.until(server.posted)
    [question] = newsroom.questions
    assert (question.command, question.argument) == ("", "quote Mattis")
    assert question.public
    assert question.channel.workspace.id == SERVER
    [posted] = server.posted()
    assert posted["message_reference"]["message_id"] == said["d"]["id"]
    assert ("POST", f"/channels/{GENERAL}/typing", None) in server.requests


async def test_a_mention_in_a_thread_is_answered_in_that_thread(bot, server, newsroom):
    server.threads["4242"] = {"id": "4242"}
    await server.say(f"{MENTION} brief nato", channel="4242")
    await server.until(lambda: server.posted("4242"))
    assert newsroom.questions[0].channel.id == "4242"
    assert server.posted() == []


async def test_a_direct_message_needs_no_mention(bot, server, newsroom):
    server.directs[ANN["id"]] = "77"
    await server.say("brief nato", guild=None, channel="77")
    await server.until(lambda: server.posted("77"))
    [question] = newsroom.questions
    assert (question.argument, question.direct, question.public) == ("brief nato", True, False)
    assert question.asker.manager
    assert question.channel.workspace.id == f"dm:{ANN['id']}"
    assert "message_reference" not in server.posted("77")[0]


async def test_a_server_that_is_not_known_is_no_direct_conversation(bot, server, newsroom):
    server.threads["4242"] = {"id": "4242"}
    await server.say("just talk", guild="999", channel="4242")
    await server.say(f"{MENTION} brief", guild="999", channel="4242")
    await server.until(lambda: server.posted("4242"))
    [question] = newsroom.questions
    assert (question.argument, question.direct, question.channel.workspace.id) == ("brief", False, "999")
    assert not question.asker.manager


async def test_chat_members_mentioned_are_named(bot, server, newsroom):
    await server.say(f"{MENTION} quote <@3000>")
    await server.until(server.posted)
    assert newsroom.questions[0].mentioned == ("User3000",)
    assert newsroom.questions[0].argument == "quote User3000"


@pytest.mark.parametrize(
    "content",
    ["just talk", "@everyone hello", "Briefbot, brief nato", "<@3000> brief"],
    ids=["talk", "everyone", "plain name", "somebody else"],
)
async def test_what_is_not_said_to_the_bot_is_not_answered(bot, server, newsroom, content):
    await server.say(content, mention_everyone="everyone" in content)
    await server.say(f"{MENTION} help")
    await server.until(server.posted)
    assert [question.argument for question in newsroom.questions] == ["help"]


async def test_a_reply_to_the_bot_that_does_not_name_it_is_no_question(bot, server, newsroom):
    event = events.message(server.snowflake(), GENERAL, ANN, "thanks!", mentions=[ME], guild_id=SERVER, member={"roles": [], "flags": 0})  # fmt: skip
    await server.gateway.send("MESSAGE_CREATE", event)
    await server.say(f"{MENTION} help")
    await server.until(server.posted)
    assert len(newsroom.questions) == 1


async def test_bots_are_not_answered(bot, server, newsroom):
    await server.say(f"{MENTION} help", by=events.user("4000", "Other", bot=True))
    await server.say(f"{MENTION} brief")
    await server.until(server.posted)
    assert [question.argument for question in newsroom.questions] == ["brief"]


async def test_the_same_message_twice_has_one_answer(bot, server, newsroom):
    event = await server.say(f"{MENTION} brief")
    await server.gateway.again(event)
    await server.say(f"{MENTION} help")
    await server.until(lambda: len(server.posted()) == 2)
    assert [question.argument for question in newsroom.questions] == ["brief", "help"]


async def test_no_privileged_intent_is_asked_for(bot, server):
    assert server.gateway.intents == 1 << 0 | 1 << 9 | 1 << 12


async def test_mentions_in_plain_text_when_set(newsroom):
    async with Discord() as server, running(server, newsroom, plain_text_mentions=True):
        await server.say("briefbot, brief nato")
        await server.until(server.posted)
        assert newsroom.questions[0].argument == "brief nato"
        assert server.gateway.intents & 1 << 15
        assert server.faults == []


async def test_the_bot_s_role_means_the_bot(newsroom):
    async with Discord() as server:
        server.guilds[0]["roles"].append(events.role("600", 0, bot=ME["id"]))
        async with running(server, newsroom):
            await server.say("<@&600> brief", mention_roles=["600"])
            await server.until(server.posted)
            assert newsroom.questions[0].argument == "brief"


@pytest.mark.parametrize(("permissions", "manager"), [(0, False), (1 << 4, True)])
async def test_who_mentions_has_the_rights_of_their_roles(newsroom, permissions, manager):
    async with Discord() as server:
        server.guilds[0]["roles"].append(events.role("601", permissions))
        async with running(server, newsroom):
            event = events.message(server.snowflake(), GENERAL, ANN, f"{MENTION} digest list", mentions=[ME], guild_id=SERVER)  # fmt: skip
            event["member"] = {key: value for key, value in events.member(ANN, roles=("601",)).items() if key != "user"}
            await server.gateway.send("MESSAGE_CREATE", event)
            await server.until(server.posted)
            assert newsroom.questions[0].asker.manager is manager


@pytest.mark.parametrize(
    "trouble",
    [
        Trouble("POST", f"/channels/{GENERAL}/messages", 429, {"retry_after": 0.05}, {"Via": "1.1 google"}),
        Trouble("POST", f"/channels/{GENERAL}/messages", 429, {"retry_after": 0.1}, {"Retry-After": "0.1"}),
        Trouble("POST", f"/channels/{GENERAL}/messages", 500),
        Trouble("POST", f"/channels/{GENERAL}/messages", drop=True, accepted=True),
        Trouble("POST", f"/channels/{GENERAL}/messages", drop=True),
    ],
    ids=["429 with Via", "429 without Via", "500", "line broken after", "line broken before"],
)
async def test_an_answer_arrives_once_through_trouble(bot, server, newsroom, trouble):
    server.troubles.append(trouble)
    await server.say(f"{MENTION} brief")
    await server.until(server.posted)
    await server.say(f"{MENTION} help")
    await server.until(lambda: len(server.posted()) == 2)
    assert len({message["nonce"] for message in server.posted()}) == 2


async def test_who_asks_where_the_bot_may_not_speak_is_answered_directly(bot, server, newsroom, caplog):
    server.troubles.append(Trouble("POST", f"/channels/{GENERAL}/messages", 403, {"code": 50013, "message": "Missing Permissions"}))  # fmt: skip
    await server.say(f"{MENTION} brief")
    channel = f"77{ANN['id']}"
    await server.until(lambda: server.posted(channel))
    assert "answer to" in words(server.posted(channel)[0])
    assert server.posted() == []


async def test_a_long_answer_is_one_reply_and_its_continuation(bot, server, newsroom):
    newsroom.answers[""] = Reply(tuple(Paragraph((Text("A sentence. " * 60),)) for _ in range(8)), "")
    await server.say(f"{MENTION} full 1")
    await server.until(lambda: len(server.posted()) == 2)
    assert ["message_reference" in message for message in server.posted()] == [True, False]


async def test_a_fault_is_answered_aloud_where_it_was_asked_aloud(bot, server, newsroom):
    newsroom.answers[""] = reply("I do not know that.", error=True)
    await server.say(f"{MENTION} nonsense")
    await server.until(server.posted)
    assert words(server.posted()[0]) == "I do not know that."
