"""Whoever asks too much is told so, politely, and the others are answered meanwhile."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest

from bot.core.models import Channel, Workspace
from bot.errors import NotAllowedError, UnreadableError
from bot.newsroom import linked, sourcing
from bot.newsroom.limits import (
    AT_ONCE,
    MOST_QUOTES,
    MOST_TEXT,
    PERSON,
    PERSONAL,
    READERS,
    WAITING,
    WORKSPACE,
    Fairly,
    Limits,
)
from bot.sources import opml
from bot.talk.question import Asker, Question
from tests.attacks.conftest import THEIRS, VICTIM
from tests.fakes.web import http
from tests.newsroom.test_sourcing import newsroom

STRANGER = Channel(Workspace("discord", "dm:9"), "D9")


def refused(reply) -> bool:
    return reply.error and reply.private


async def test_of_a_thousand_questions_of_one_person_few_are_worked_on_and_the_others_are_answered(houses):
    async def ask(name: str, where: Channel) -> bool:
        return refused(await houses.app.answer(Question("quote", where, Asker(name), "Mattis")))

    flood = [asyncio.create_task(ask("flood", Channel(THEIRS, "C1"))) for _ in range(1000)]
    await asyncio.sleep(0)
    assert not await ask("other", VICTIM)
    assert sum(await asyncio.gather(*flood)) == 1000 - AT_ONCE - WAITING


async def test_a_person_s_questions_go_two_at_a_time_and_nobody_else_waits_for_them():
    limits, at_once, most = Limits(), 0, 0
    go = asyncio.Event()

    async def ask() -> None:
        nonlocal at_once, most
        async with limits.question("flood"):
            at_once += 1
            most = max(most, at_once)
            await go.wait()
            at_once -= 1

    tasks = [asyncio.create_task(ask()) for _ in range(AT_ONCE + WAITING)]
    await asyncio.sleep(0)
    with pytest.raises(NotAllowedError, match="at once"):
        await ask()
    async with limits.question("other"):  # at once, while all of the first wait
        go.set()
    await asyncio.gather(*tasks)
    assert most == AT_ONCE
    async with limits.question("flood"):
        pass


class TestLinks:
    def limits(self) -> tuple[Limits, list[float]]:
        now = [0.0]
        return Limits(lambda: now[0]), now

    def test_a_person_has_so_many_links_a_minute(self):
        limits, now = self.limits()
        for _ in range(PERSON.minute):
            with limits.link("ann", THEIRS):
                pass
        with pytest.raises(NotAllowedError, match="within a minute") as told, limits.link("ann", THEIRS):
            pass
        assert told.value.remedy == "Ask again in 60 seconds."
        with limits.link("ben", THEIRS):
            pass
        now[0] += 60
        with limits.link("ann", THEIRS):
            pass

    def test_a_workspace_has_so_many_links_a_minute_however_many_people_ask(self):
        limits, _ = self.limits()
        for number in range(WORKSPACE.minute):
            with limits.link(number, THEIRS):
                pass
        with pytest.raises(NotAllowedError, match="this workspace"), limits.link("another", THEIRS):
            pass
        with limits.link("another", VICTIM.workspace):
            pass

    def test_two_are_under_way_for_a_person(self):
        limits, _ = self.limits()
        with limits.link("ann", THEIRS), limits.link("ann", THEIRS):
            with pytest.raises(NotAllowedError, match="already"), limits.link("ann", THEIRS):
                pass
            with limits.link("ben", THEIRS):
                pass
        with limits.link("ann", THEIRS):
            pass

    async def test_every_command_that_goes_to_the_web_is_counted(self, houses):
        asked = [
            Question(command, STRANGER, Asker("9", manager=True), f"https://site{number}.test/page", direct=True)
            for number, command in enumerate(
                ("brief", "full", "quote", "sources add", "sources test", "sources import")
            )
            for _ in range(2)
        ]
        replies = [await houses.app.answer(one) for one in asked]
        told = [reply for reply in replies if "within a minute" in repr(reply)]
        assert len(told) == len(asked) - PERSON.minute
        assert all(refused(reply) for reply in told)


async def test_readers_come_by_turns_between_workspaces_and_none_has_them_all():
    fair, order = Fairly(2), []

    async def read(name: str, number: int) -> None:
        async with fair.turn(name):
            order.append((name, number))
            await asyncio.sleep(0.01)

    tasks = [asyncio.create_task(read("flood", number)) for number in range(6)]
    await asyncio.sleep(0)
    tasks += [asyncio.create_task(read("other", number)) for number in range(2)]
    await asyncio.gather(*tasks)
    assert order[:2] == [("flood", 0), ("other", 0)]  # one of two is left to others
    assert {name for name, _ in order[:4]} == {"flood", "other"}
    assert len(order) == 8


async def test_a_reader_who_gives_up_leaves_the_turn_to_the_next():
    fair = Fairly(1)
    got = asyncio.Event()

    async def hold() -> None:
        async with fair.turn("one"):
            await got.wait()

    async def wait() -> str:
        async with fair.turn("two"):
            return "read"

    first = asyncio.create_task(hold())
    await asyncio.sleep(0)
    given_up, next_one = asyncio.create_task(wait()), asyncio.create_task(wait())
    await asyncio.sleep(0)
    given_up.cancel()
    got.set()
    assert await asyncio.wait_for(next_one, 5) == "read"
    await first
    assert READERS >= 2


class TestLists:
    """A stranger's list of sources stopped the bot for 20 s: 70,000 outlines of one name, or one of 300,000 attributes."""

    @pytest.mark.parametrize(
        "content",
        [
            b"<opml><body>" + b"<outline text='A' xmlUrl='https://a.test/%d'/>" * 70_000 + b"</body></opml>",
            b"<opml><body><outline " + b" ".join(b"a%d='1'" % n for n in range(300_000)) + b"/></body></opml>",
            b"<opml><body>" + b"<outline>" * 400_001 + b"</body></opml>",
        ],
        ids=["one name", "attributes", "elements"],
    )
    async def test_a_list_is_read_elsewhere_and_up_to_its_limit(self, home, content, monkeypatch):
        numbered = content.replace(b"%d", b"") if b"%d" not in content else b"".join(
            part + str(n).encode() for n, part in enumerate(content.split(b"%d"))
        )  # fmt: skip
        read = []
        async with newsroom(home, pages={"/list.opml": http(numbered)}) as (room, server):
            web = await room.web()
            run = web.workers.run

            async def seen(seconds, function, *args, **kwargs):
                read.append(function)
                return await run(seconds, function, *args, **kwargs)

            web.workers.run = seen
            with pytest.raises(UnreadableError):
                await sourcing.import_list(room, STRANGER, server.base + "/list.opml")
            assert read == [opml.read]  # in a process that can be ended, not among the bot's own threads
            assert room.library.sources.count() == 0

    def test_names_are_told_apart_in_one_walk(self):
        class Counting(str):
            __slots__ = ()
            looked = 0

            def casefold(self):
                Counting.looked += 1
                return str.casefold(self)

        source = replace(opml.read(b"<opml><body><outline text='A' xmlUrl='https://a.test/'/></body></opml>")[0])
        listed = [replace(source, name=Counting("A"), address=f"https://a.test/{n}") for n in range(3000)]
        named = opml.named_apart(listed, ["a"])
        assert len({one.name for one in named}) == 3000
        assert Counting.looked < 10 * 3000

    async def test_a_direct_conversation_has_fifty_sources_and_one_import_at_a_time(self, home):
        def listed(count: int) -> bytes:
            feeds = "".join(f'<outline text="Feed" xmlUrl="https://feed{n}.test/rss"/>' for n in range(count))
            return http(f"<opml><body>{feeds}</body></opml>".encode())

        pages = {"/51": listed(PERSONAL + 1), "/50": listed(PERSONAL)}
        async with newsroom(home, pages=pages) as (room, server):
            with pytest.raises(UnreadableError):
                await sourcing.import_list(room, STRANGER, server.base + "/51")
            with room.limits.importing(STRANGER.workspace), pytest.raises(NotAllowedError, match="already"):
                await sourcing.import_list(room, STRANGER, server.base + "/50")
            fresh, known = await sourcing.import_list(room, STRANGER, server.base + "/50")
            assert (len(fresh), known) == (PERSONAL, 0)
            one = (await sourcing.look(room, STRANGER, server.base + "/ok")).source
            with pytest.raises(NotAllowedError, match="50 sources"):
                await sourcing.keep(room, one)

    async def test_all_workspaces_together_have_as_many_as_the_setting_says(self, home):
        async with newsroom(home) as (room, server):
            room.settings = replace(room.settings, fetch=replace(room.settings.fetch, most_sources=1))
            one = (await sourcing.look(room, STRANGER, server.base + "/ok")).source
            await sourcing.keep(room, one)
            with pytest.raises(NotAllowedError, match="1 sources at most"):
                await sourcing.keep(room, replace(one, address=one.address + "?2", workspace=THEIRS))


async def test_of_a_page_behind_a_link_so_much_is_kept(home):
    said = '<p>"The harbour is open again," said Anna Lund, the mayor of Ostrava, on Tuesday.</p>'
    page = http(
        f"<html><body><article><h1>Long</h1>{said * 4000}</article></body></html>".encode(), Content_Type="text/html"
    )
    async with newsroom(home, pages={"/long": page}) as (room, server):
        kept = await linked.read(room, VICTIM, server.base + "/long")
        stored = room.library.articles.get(kept.id)
        assert 0 < len(stored.text) <= MOST_TEXT
        assert 0 < len(room.library.quotes.of_article(kept.id, workspace=VICTIM.workspace)) <= MOST_QUOTES


@pytest.mark.parametrize("command", ["again", "share"])
async def test_a_link_behind_the_key_of_a_button_is_a_link_too(houses, command):
    newsroom_, asker = houses.app.newsroom, Asker("presser")
    recall = newsroom_.library.recall
    line = "brief https://127.0.0.1/page " + "x" * 80
    key = recall.keep(line, newsroom_.clock(), workspace=THEIRS)

    async def press() -> object:
        return await houses.app.answer(Question(command, Channel(THEIRS, "C1"), asker, key, pressed=True))

    replies = [await press() for _ in range(PERSON.minute + 1)]
    assert "which is the most" in replies[-1].summary
    assert not any("which is the most" in reply.summary for reply in replies[:-1])
