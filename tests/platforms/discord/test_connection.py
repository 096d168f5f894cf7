"""Claims about the connection: it comes back, it ends in order, it says why it cannot be; servers come and go."""

import asyncio
from contextlib import suppress
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.models import Channel, Workspace
from bot.errors import BotError
from bot.platforms.base import TryLater, WorkspaceClosed
from bot.platforms.discord.client import DiscordPlatform
from bot.platforms.discord.pace import Pace
from tests.fakes import discord_gateway as events
from tests.fakes.discord import FORUM, GENERAL, HALL, SERVER, Discord, Trouble
from tests.fakes.discord_rules import shown as words
from tests.platforms.discord.conftest import COMMANDS, reply, running


async def test_a_broken_line_is_resumed_and_nothing_is_missed(bot, server, newsroom):
    await server.gateway.hang_up()
    shown = await server.type("brief")  # while nobody is connected
    await server.gateway.until(resumed=1)
    await shown.answered()
    assert server.gateway.identified == 1
    assert len(newsroom.questions) == 1


async def test_what_a_resume_delivers_again_has_no_second_effect(bot, server, newsroom):
    shown = await (await server.type("brief")).answered()
    await server.gateway.again({"t": "INTERACTION_CREATE", "d": shown.event})
    await (await server.type("help")).answered()
    assert [question.command for question in newsroom.questions] == ["brief", "help"]


async def test_an_event_that_cannot_be_read_costs_nothing(bot, server, newsroom, caplog):
    await server.gateway.send("INTERACTION_CREATE", {"nonsense": True})
    await server.gateway.send("MESSAGE_CREATE", {"id": "1"})
    await server.gateway.send("GUILD_UPDATE", {})
    await (await server.type("brief")).answered()
    assert server.gateway.identified == 1
    assert server.gateway.resumed == 0


async def test_a_wrong_token_is_a_fault_with_its_remedy(newsroom):
    async with Discord() as server:
        platform = DiscordPlatform(
            "wrong", first=newsroom.first, api_url=server.url, gateway_url=server.gateway.address
        )
        with pytest.raises(BotError, match="BRIEFBOT_DISCORD_TOKEN"):
            await platform.run(COMMANDS, newsroom.answer, newsroom.complete, erase=newsroom.erase, welcome=newsroom.welcome)  # fmt: skip
        [message] = platform.draw(reply("words"))
        with pytest.raises(WorkspaceClosed):
            await platform.post(Channel(Workspace("discord"), GENERAL), message, "d1.0")


async def test_an_intent_that_is_not_granted_is_a_fault_with_its_remedy(newsroom):
    async with Discord() as server:
        server.gateway.refuse_with = 4014
        platform = DiscordPlatform("a.bot.token", first=newsroom.first, api_url=server.url, gateway_url=server.gateway.address, plain_text_mentions=True)  # fmt: skip
        with pytest.raises(BotError, match="message content intent"):
            await platform.run(COMMANDS, newsroom.answer, newsroom.complete, erase=newsroom.erase, welcome=newsroom.welcome)  # fmt: skip


async def test_a_login_that_fails_is_tried_again(server, newsroom, caplog):
    server.troubles.append(Trouble("GET", "/users/@me", 503))
    async with running(server, newsroom):
        await (await server.type("brief")).answered()
    assert server.gateway.identified == 1


async def test_the_end_waits_for_answers_under_way(server, newsroom):
    gate = asyncio.Event()

    async def slow(question):
        await gate.wait()
        return reply("finished in time")

    newsroom.answers["brief"] = slow
    platform = DiscordPlatform(
        "a.bot.token", first=newsroom.first, api_url=server.url, gateway_url=server.gateway.address
    )
    serving = asyncio.create_task(platform.run(COMMANDS, newsroom.answer, newsroom.complete, erase=newsroom.erase, welcome=newsroom.welcome))  # fmt: skip
    await server.gateway.until(identified=1)
    shown = await server.type("brief")
    await shown.until(lambda one: one.thinking)
    serving.cancel()
    await asyncio.sleep(0)
    gate.set()
    with suppress(asyncio.CancelledError):
        await serving
    assert words(shown.original) == "finished in time"
    assert not platform.connected


async def test_a_post_without_a_connection_is_tried_later(newsroom):
    platform = DiscordPlatform("a.bot.token", first=newsroom.first)
    platform._login_within = 0.01
    [message] = platform.draw(reply("words"))
    with pytest.raises(TryLater):
        await platform.post(Channel(Workspace("discord"), GENERAL), message, "d1.0")


async def test_a_server_that_removes_the_bot_is_forgotten(bot, server, newsroom):
    await server.gateway.send("GUILD_DELETE", {"id": SERVER, "unavailable": True})  # an outage
    await server.gateway.send("GUILD_DELETE", {"id": SERVER})
    await (await server.type("help", guild=None, channel="77")).answered()
    assert newsroom.erased == [("discord", SERVER)]


async def test_a_server_that_adds_the_bot_opens_its_channels(bot, server, newsroom):
    channels = [events.channel("701"), events.channel("702", deny=1 << 11, everyone="700"), events.channel("703", 4)]
    added = events.guild("700", events.user("1000", bot=True), channels)
    del added["unavailable"]
    await bot._gateway.wait_until_ready()
    await server.gateway.send("GUILD_CREATE", added)
    await (await server.type("help")).answered()
    assert newsroom.welcomed == ["701"]


async def test_a_channel_that_lets_the_bot_speak_again_is_told(newsroom):
    async with Discord() as server:
        closed = events.channel(GENERAL, deny=1 << 11, everyone=SERVER)
        server.guilds[0]["channels"][0] = closed
        async with running(server, newsroom):
            for update, welcomed in (
                ({**closed, "topic": "still closed"}, []),
                (events.channel(GENERAL), [GENERAL]),
                ({**events.channel(GENERAL), "topic": "open as before"}, [GENERAL]),
            ):
                await server.gateway.send("CHANNEL_UPDATE", {**update, "guild_id": SERVER})
                await (await server.type("help")).answered()
                assert newsroom.welcomed == welcomed


async def test_a_role_that_lets_the_bot_speak_again_opens_its_channels(newsroom):
    async with Discord() as server:
        server.guilds[0]["roles"][0]["permissions"] = "0"
        async with running(server, newsroom):
            await server.gateway.send(
                "GUILD_ROLE_UPDATE", {"guild_id": SERVER, "role": events.role(SERVER, events.ALLOWED)}
            )
            await (await server.type("help")).answered()
    assert sorted(newsroom.welcomed) == [GENERAL, FORUM, HALL]


class Watch:
    """Time that passes by sleeping only, and by what a test adds."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now

    async def sleep(self, seconds: float) -> None:
        self.now += seconds


class TestPace:
    """Ten requests a second."""

    @pytest.fixture
    def watch(self):
        return Watch()

    @pytest.fixture
    def pace(self, watch):
        return Pace(10, 1.0, watch, watch.sleep)

    @pytest.fixture
    def turns(self, watch, pace):
        async def turns(count: int = 1, *, urgent: bool = False) -> list[float]:
            """The moments at which so many turns come, each with a request that leaves at once."""
            found = []
            for _ in range(count):
                async with pace.turn(urgent=urgent):
                    await pace._left()
                found.append(round(watch.now, 3))
            return found

        return turns

    async def test_turns_come_at_an_even_pace(self, turns):
        found = (await turns(60))[10:]
        assert 4.6 < found[-1] - found[0] <= 5.0
        assert max(after - before for before, after in pairwise(found)) < 0.4

    async def test_urgent_ones_come_at_once_and_the_others_make_room(self, turns):
        *_, last = await turns(20)
        assert await turns(3, urgent=True) == [last] * 3
        assert (await turns())[0] >= last + 0.3

    async def test_a_stall_is_made_good_but_not_in_a_burst(self, watch, turns):
        await turns(20)
        watch.now += 30.0
        begun = watch.now
        found = await turns(20)
        assert sum(one == begun for one in found) <= 4
        assert found[-1] - begun >= 1.5

    async def test_short_stalls_cost_no_turn(self, watch, turns):
        (begun,) = await turns()
        for _ in range(20):
            await turns(5)
            watch.now += 0.15
        assert 100 / (watch.now - begun) > 9.5

    async def test_a_request_that_leaves_late_counts_when_it_leaves(self, watch, pace, turns):
        async with pace.turn(urgent=False):
            await turns(9)
            watch.now += 5.0
            await pace._left()
            left = watch.now
        found = await turns(10)
        assert found[8] < left + 1.0 <= found[9]

    async def test_a_repetition_of_the_client_counts_too(self, watch, pace, turns):
        await turns(20)
        watch.now += 5.0
        async with pace.turn(urgent=False):
            await pace._left()
            await pace._left()
        begun = watch.now
        found = await turns(9)
        assert found[7] < begun + 1.0 <= found[8]

    async def test_a_request_that_never_left_takes_no_room(self, watch, pace, turns):
        for _ in range(30):
            async with pace.turn(urgent=False):
                pass
        begun = watch.now
        await turns(10)
        assert watch.now - begun < 1.1

    async def test_refusals_slow_it_down_and_it_finds_its_pace_again(self, watch, pace, turns):
        await turns(20)
        for _ in range(4):
            watch.now += 1.0
            pace.refused()
            pace.refused()  # of the same second
        begun = watch.now
        slow = await turns(20)
        assert slow[-1] - begun > 3.0
        *_, before, last = await turns(500)
        assert last - before <= 0.1 + 1e-9

    @given(st.lists(st.floats(0, 0.6), max_size=60))
    async def test_no_second_ever_sees_more_than_allowed(self, stalls):
        watch = Watch()
        pace = Pace(10, 1.0, watch, watch.sleep)
        gone = []
        for stall in stalls:
            watch.now += stall
            async with pace.turn(urgent=False):
                await pace._left()
            gone.append(watch.now)
        assert all(later - earlier >= 1.0 - 1e-9 for earlier, later in zip(gone, gone[10:], strict=False))


async def test_a_bot_in_too_many_servers_for_one_connection_has_as_many_as_discord_asks_for(server, newsroom):
    """Discord says so by closing (4011); until then there is one connection, as ever."""
    gateway = server.gateway
    gateway.shards = 2
    servers = [str((number << 22) + 7) for number in range(4)]
    gateway.guilds = [events.guild(one, gateway.me, [events.channel(f"9{one}")]) for one in servers]
    platform = DiscordPlatform("a.bot.token", first=newsroom.first, api_url=server.url, gateway_url=gateway.address)
    serving = asyncio.create_task(platform.run(COMMANDS, newsroom.answer, newsroom.complete, erase=newsroom.erase, welcome=newsroom.welcome))  # fmt: skip
    try:
        async with asyncio.timeout(30):
            await gateway.until(identified=2)
            assert gateway.starts == [None, (0, 2), (1, 2)]
            for one in servers:
                await (await server.type("brief", guild=one, channel=f"9{one}")).answered()
            while not platform.connected or any(platform.place(f"9{one}") is None for one in servers):
                await asyncio.sleep(0.02)
        assert len(newsroom.questions) == 4
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving


@pytest.mark.parametrize("code", [4012, 4013])
async def test_a_connection_that_is_refused_for_good_is_not_tried_for_ever(server, newsroom, code):
    server.gateway.refuse_with = code
    platform = DiscordPlatform("a.bot.token", first=newsroom.first, api_url=server.url, gateway_url=server.gateway.address)  # fmt: skip
    with pytest.raises(BotError, match=str(code)) as fault:
        await platform.run(COMMANDS, newsroom.answer, newsroom.complete, erase=newsroom.erase, welcome=newsroom.welcome)
    assert fault.value.remedy


async def test_processes_that_share_a_pace_stay_under_the_limit_together():
    """Each by its own clock, as here; the turns are the database's."""
    free = 0.0

    async def reserve(_name: str, turns: int, gap: float) -> float:
        nonlocal free
        now = asyncio.get_running_loop().time()
        await asyncio.sleep(0.005)  # as long as a database takes
        free = max(free, now)
        first, free = free - asyncio.get_running_loop().time(), free + turns * gap
        return first

    begun, turns = asyncio.get_running_loop().time(), 0

    async def post(pace: Pace, many: int) -> None:
        nonlocal turns
        for _ in range(many):
            async with pace.turn(urgent=False):
                await pace._left()
                turns += 1
                # However many processes: never more turns than the common pace has given out by now.
                assert turns <= (asyncio.get_running_loop().time() - begun) / (0.25 / 50) + 1

    await asyncio.gather(*(post(Pace(50, 0.25, reserve=reserve), 40) for _ in range(4)))
    assert turns == 160


async def test_a_pace_goes_on_by_itself_when_the_database_is_away():
    async def reserve(*_: object) -> float:
        raise OSError

    pace = Pace(50, 0.1, reserve=reserve)
    for _ in range(30):
        async with pace.turn(urgent=False):
            await pace._left()
