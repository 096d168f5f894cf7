"""Claims about posts, threads, edits and words to managers, with the real discord.py."""

import pytest

from bot.core.models import Channel, Workspace
from bot.platforms.base import ChannelClosed, Refused, TryLater, Uncertain, WorkspaceClosed
from bot.platforms.discord.faults import Failure, post_fault
from tests.fakes import discord_gateway as events
from tests.fakes.discord import ANN, FORUM, GENERAL, ME, SERVER, Discord, Trouble
from tests.fakes.discord_rules import shown as words
from tests.platforms.discord.conftest import digest, reply, running

HERE = Channel(Workspace("discord", SERVER), GENERAL)
BOARD = Channel(Workspace("discord", SERVER), FORUM)
MESSAGES = f"/channels/{GENERAL}/messages"


async def post_digest(bot, channel: Channel, *, key: str = "d1") -> list[str]:
    told = digest()
    [head] = bot.draw(told)
    posted = [await bot.post(channel, head, f"{key}.0")]
    for number, part in enumerate(told.thread, 1):
        [message] = bot.draw(part)
        posted.append(await bot.post(channel, message, f"{key}.{number}", thread_of=posted[0]))
    return posted


async def test_a_digest_is_one_message_with_its_details_in_its_thread(bot, server):
    posted = await post_digest(bot, HERE)
    assert [message["id"] for message in server.posted()] == posted[:1]
    assert [message["id"] for message in server.posted(posted[0])] == posted[1:]
    assert server.threads[posted[0]]["name"] == "Morning · 2026-03-01"
    opened = [path for method, path, _ in server.requests if path.endswith(f"{posted[0]}/threads")]
    assert len(opened) == 1
    assert bot.link(HERE, posted[0]) == f"https://discord.com/channels/{SERVER}/{GENERAL}/{posted[0]}"


async def test_in_a_forum_a_digest_is_a_post(bot, server):
    posted = await post_digest(bot, BOARD)
    assert [message["id"] for message in server.posted(posted[0])] == posted
    assert server.threads[posted[0]]["parent_id"] == FORUM
    assert server.threads[posted[0]]["name"] == "Morning · 2026-03-01"
    assert bot.link(BOARD, posted[0]) == f"https://discord.com/channels/{SERVER}/{posted[0]}/{posted[0]}"


async def test_a_direct_conversation_has_no_threads(bot, server):
    server.directs[ANN["id"]] = "77"
    channel = Channel(Workspace("discord", f"dm:{ANN['id']}"), "77")
    posted = await post_digest(bot, channel)
    assert [message["id"] for message in server.posted("77")] == posted
    assert bot.link(channel, posted[0]) == f"https://discord.com/channels/@me/77/{posted[0]}"


async def test_the_same_key_posts_once(bot, server):
    [message] = bot.draw(reply("once"))
    assert await bot.post(HERE, message, "d7.0") == await bot.post(HERE, message, "d7.0")
    assert len(server.posted()) == 1
    assert server.posted()[0]["enforce_nonce"] is True


async def test_a_thread_that_is_there_already_is_used_after_a_restart(server, newsroom):
    async with running(server, newsroom) as bot:
        posted = await post_digest(bot, HERE)
    server.gateway.identified = 0
    async with running(server, newsroom) as bot:
        [message] = bot.draw(reply("one more"))
        await bot.post(HERE, message, "d1.9", thread_of=posted[0])
    assert len(server.posted(posted[0])) == 3


async def test_a_doubtful_post_is_found_even_when_its_nonce_is_forgotten(bot, server):
    [message] = bot.draw(reply("was it sent?"))
    first = await bot.post(HERE, message, "d8.0")
    server.nonces.clear()
    for one in server.posted():
        one.pop("nonce")
    assert await bot.post(HERE, message, "d8.0", doubtful=True) == first
    [other] = bot.draw(reply("another"))
    assert await bot.post(HERE, other, "d9.0", doubtful=True) != first
    assert len(server.posted()) == 2


async def test_a_doubtful_forum_post_is_found_by_its_name(bot, server):
    [message] = bot.draw(digest())
    first = await bot.post(BOARD, message, "d1.0")
    assert await bot.post(BOARD, message, "d1.0", doubtful=True) == first
    assert await bot.post(BOARD, message, "d2.0") != first


async def test_another_s_equal_message_is_not_taken_for_ours(bot, server):
    [message] = bot.draw(reply("said by all"))
    server.messages[GENERAL].append({**events.message(server.snowflake(), GENERAL, ANN), **message})
    await bot.post(HERE, message, "d3.0", doubtful=True)
    assert len(server.posted()) == 2


async def test_an_old_equal_message_is_not_taken_for_this_one(bot, server):
    [message] = bot.draw(reply("no news"))
    server.messages[GENERAL].append({**events.message("1000000000000000000", GENERAL, ME), **message})
    await bot.post(HERE, message, "d3.0", doubtful=True)
    assert len(server.posted()) == 2


@pytest.mark.parametrize(
    ("trouble", "fault"),
    [
        (Trouble("POST", MESSAGES, 403, {"code": 50013, "message": "Missing Permissions"}), ChannelClosed),
        (Trouble("POST", MESSAGES, 403, {"code": 50001, "message": "Missing Access"}), ChannelClosed),
        (Trouble("POST", MESSAGES, 404, {"code": 10003, "message": "Unknown Channel"}), ChannelClosed),
        (Trouble("POST", MESSAGES, 401, {"code": 0, "message": "401: Unauthorized"}), WorkspaceClosed),
        (Trouble("POST", MESSAGES, 400, {"code": 50035, "message": "Invalid Form Body"}), Refused),
        (Trouble("POST", MESSAGES, 503, "unavailable"), TryLater),
        (Trouble("POST", MESSAGES, 429, "cloudflare", {"Retry-After": "3"}), TryLater),
        (Trouble("POST", MESSAGES, 429, {"retry_after": 900.0, "message": "slow"}, {"Via": "1.1 google"}), TryLater),
        (Trouble("POST", MESSAGES, drop=True), Uncertain),
        (Trouble("POST", MESSAGES, drop=True, accepted=True), Uncertain),
    ],
    ids=lambda one: f"{one.status} {one.body}" if isinstance(one, Trouble) else one.__name__,
)
async def test_every_refusal_is_a_fault_of_its_kind_after_one_try(bot, server, trouble, fault):
    server.troubles.append(trouble)
    [message] = bot.draw(reply("words"))
    with pytest.raises(fault):
        await bot.post(HERE, message, "d1.0")
    assert sum(1 for method, path, _ in server.requests if (method, path) == ("POST", MESSAGES)) == 1


async def test_waits_that_discord_names_are_passed_on(bot, server):
    server.troubles.append(Trouble("POST", MESSAGES, 429, "cloudflare", {"Retry-After": "3"}))
    [message] = bot.draw(reply("words"))
    with pytest.raises(TryLater) as caught:
        await bot.post(HERE, message, "d1.0")
    assert caught.value.after == 3.0


async def test_a_post_whose_answer_was_lost_stands_once_after_the_second_try(bot, server):
    server.troubles.append(Trouble("POST", MESSAGES, drop=True, accepted=True))
    [message] = bot.draw(reply("words"))
    with pytest.raises(Uncertain):
        await bot.post(HERE, message, "d1.0")
    await bot.post(HERE, message, "d1.0", doubtful=True)
    assert len(server.posted()) == 1


async def test_a_missing_permission_is_named(newsroom):
    async with Discord() as server:
        server.guilds[0]["channels"][0] = events.channel(GENERAL, deny=1 << 11 | 1 << 35, everyone=SERVER)
        server.troubles.append(Trouble("POST", MESSAGES, 403, {"code": 50013, "message": "Missing Permissions"}))
        async with running(server, newsroom) as bot:
            await (await server.type("help")).answered()
            [message] = bot.draw(reply("words"))
            with pytest.raises(ChannelClosed, match=r"missing permission: Send Messages, Create Public Threads"):
                await bot.post(HERE, message, "d1.0")


async def test_an_unknown_channel_is_closed(bot, server):
    [message] = bot.draw(reply("words"))
    with pytest.raises(ChannelClosed, match="10003"):
        await bot.post(Channel(Workspace("discord"), "123"), message, "d1.0")


async def test_details_of_a_headline_that_was_deleted_are_refused(bot, server):
    [message] = bot.draw(reply("words"))
    with pytest.raises(Refused, match="gone"):
        await bot.post(HERE, message, "d1.1", thread_of="424242")


async def test_a_key_is_never_longer_than_a_nonce(bot, server):
    [message] = bot.draw(reply("words"))
    for length in (24, 25):
        await bot.post(HERE, message, "k" * length)
    with pytest.raises(Refused):
        await bot.post(HERE, message, "k" * 26)


async def test_a_correction_replaces_the_message_wherever_it_stands(bot, server):
    posted = await post_digest(bot, HERE)
    board = await post_digest(bot, BOARD, key="d2")
    [message] = bot.draw(reply("corrected"))
    await bot.edit(HERE, posted[0], message)
    await bot.edit(HERE, posted[1], message, thread_of=posted[0])
    server.threads[board[0]]["archived"] = True
    await bot.edit(BOARD, board[0], message)
    corrected = [server.posted()[0], server.posted(posted[0])[0], server.posted(board[0])[0]]
    assert [words(one) for one in corrected] == ["corrected"] * 3
    with pytest.raises(Refused, match="gone"):
        await bot.edit(HERE, "424242", message)


async def test_managers_are_told_directly_and_else_in_the_channel(bot, server):
    await bot.tell(HERE, reply("cannot post"))
    assert words(server.posted("77900")[0]) == "cannot post"  # the server's owner
    server.troubles.append(
        Trouble("POST", "/users/@me/channels", 403, {"code": 50007, "message": "Cannot send"}, times=2)
    )
    await bot.tell(HERE, reply("cannot post"))
    assert words(server.posted()[0]) == "cannot post"
    await bot.tell(Channel(Workspace("discord", f"dm:{ANN['id']}"), "1"), reply("yours"))
    assert words(server.posted(f"77{ANN['id']}")[0]) == "yours"


@pytest.mark.parametrize(
    ("failure", "fault"),
    [
        (Failure(500), Uncertain),
        (Failure(502), Uncertain),
        (Failure(400, 50083), ChannelClosed),
        (Failure(403, 50007), ChannelClosed),
        (Failure(429, after=2.0), TryLater),
    ],
)
def test_failures_become_faults(failure, fault):
    assert type(post_fault(failure)) is fault


async def test_without_the_right_to_threads_the_stories_come_in_the_channel(server, newsroom):
    async with running(server, newsroom) as bot:
        server.troubles.append(
            Trouble("POST", rf"{MESSAGES}/\d+/threads", 403, {"code": 50013, "message": "Missing Permissions"})
        )
        posted = await post_digest(bot, HERE)
        assert len(posted) > 1
        assert len({*posted}) == len(posted)
        assert not server.threads
        assert [len(server.posted(GENERAL))] == [len(posted)]
