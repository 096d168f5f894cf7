"""An address somebody names → a source that was looked at first, or the article behind it."""

from __future__ import annotations

from contextlib import asynccontextmanager
from datetime import UTC, datetime

import pytest

from bot import config
from bot.core.models import Channel, SourceKind, Workspace
from bot.errors import BotError, NotFoundError, UnreadableError
from bot.library import Check, Library
from bot.newsroom import Newsroom, linked, sourcing
from bot.newsroom.limits import TEAM
from bot.sources.web.client import Web
from tests.fakes.web import BadWeb, article, http, items
from tests.fakes.workers import Threads

NOW = datetime(2018, 6, 7, 9, tzinfo=UTC)
HERE = Channel(Workspace("slack", "T1"), "C1")
ELSEWHERE = Channel(Workspace("slack", "T2"), "C1")


@asynccontextmanager
async def newsroom(home, allow=("127.0.0.1/32",), **bad):
    def web() -> Web:
        return Web(allow_networks=allow, spacing=0, workers=Threads())

    async with BadWeb(**bad) as server:
        room = Newsroom(config.load(), lambda: NOW, lambda: Library.open(f"sqlite:///{home / 'b.db'}"), web)
        try:
            yield room, server
        finally:
            await room.close()


FRONT = (
    b"<html><head><title>The Harbour Post</title>"
    b"<link rel=alternate type=application/rss+xml href=/nowhere><link rel=alternate type=application/rss+xml href=/plain>"
    b"</head><body><p>Front page</p></body></html>"
)


async def test_a_feed_shows_three_headlines_before_it_is_kept(home):
    async with newsroom(home) as (room, server):
        look = await sourcing.look(room, HERE, server.base + "/ok")
        assert look.headlines == tuple(f"Harbour reopens after storm, part {n}" for n in range(3))
        assert (look.source.name, look.source.kind, look.count) == ("Harbour News", SourceKind.FEED, 3)
        assert room.library.sources.list(workspace=None) == []
        kept = await sourcing.keep(room, look.source)
        assert room.library.sources.list(workspace=HERE.workspace) == [kept]
        assert room.library.sources.list(workspace=ELSEWHERE.workspace) == []


async def test_a_page_leads_to_the_first_of_its_feeds_that_can_be_read(home):
    async with newsroom(home, pages={"/front": http(FRONT, Content_Type="text/html")}) as (room, server):
        look = await sourcing.look(room, HERE, server.base + "/front")
        assert (look.source.kind, look.source.address) == (SourceKind.FEED, server.base + "/plain")
        assert len(look.headlines) == 3


@pytest.mark.parametrize("place", ["feed", "rss.xml", "atom.xml", "index.xml"])
async def test_a_front_page_that_names_no_feed_leads_to_the_one_at_a_usual_place(home, place):
    async with newsroom(home) as (room, server):
        server.pages["/"] = http(b"<html><body><p>Front page</p></body></html>", Content_Type="text/html")
        server.pages[f"/{place}"] = http(items(range(4)))
        look = await sourcing.look(room, HERE, server.base)
        assert (look.source.kind, look.source.address) == (SourceKind.FEED, f"{server.base}/{place}")


async def test_the_other_feeds_of_a_page_are_named(home):
    async with newsroom(home, pages={"/front": http(FRONT, Content_Type="text/html")}) as (room, server):
        assert (await sourcing.look(room, HERE, server.base + "/front")).others == (server.base + "/nowhere",)


async def test_what_is_here_already_says_so_and_what_is_gone_can_be_added_again(home):
    async with newsroom(home) as (room, server):
        kept = await sourcing.keep(room, (await sourcing.look(room, HERE, server.base + "/ok")).source)
        assert (await sourcing.look(room, HERE, server.base + "/ok")).here
        assert not (await sourcing.look(room, ELSEWHERE, server.base + "/ok")).here
        room.library.sources.record(kept.id, Check(NOW, NOW, "gone"))
        assert not (await sourcing.look(room, HERE, server.base + "/ok")).here


async def test_a_page_without_a_feed_is_a_source_itself(home):
    async with newsroom(home) as (room, server):
        look = await sourcing.look(room, HERE, server.base + "/article/4")
        assert (look.source.kind, look.headlines) == (SourceKind.PAGE, ("Harbour reopens after storm, part 4",))


@pytest.mark.parametrize("path", ["/500", "/410", "/bomb", "/loop", "/empty", "/to?http://169.254.169.254/"])
async def test_what_cannot_be_read_is_not_kept_and_said_to_a_person(home, path):
    async with newsroom(home) as (room, server):
        with pytest.raises(UnreadableError) as caught:
            await sourcing.look(room, HERE, server.base + path)
        assert caught.value.what.endswith(".")


async def test_the_same_address_is_kept_once_and_the_same_name_gets_a_number(home):
    async with newsroom(home) as (room, server):
        for path in ("/ok", "/ok", "/plain"):
            await sourcing.keep(room, (await sourcing.look(room, HERE, server.base + path)).source)
        assert [one.name for one in room.library.sources.list(workspace=None)] == ["Harbour News", "Harbour News 2"]


def opml(count: int) -> bytes:
    feeds = "".join(f'<outline text="Feed {n % 1600}" xmlUrl="https://feed{n}.test/rss"/>' for n in range(count))
    return http(f"<opml><body>{feeds}<outline text='x' xmlUrl='https://feed0.test/rss'/></body></opml>".encode())


async def test_a_list_of_two_thousand_comes_in_whole_and_once(home):
    async with newsroom(home, pages={"/list.opml": opml(TEAM)}) as (room, server):
        fresh, known = await sourcing.import_list(room, HERE, server.base + "/list.opml")
        assert (len(fresh), known) == (TEAM, 0)
        assert await sourcing.import_list(room, HERE, server.base + "/list.opml") == ([], TEAM)
        kept = room.library.sources.list(workspace=HERE.workspace)
        assert len({one.name.casefold() for one in kept}) == len(kept) == TEAM
        exported, number = sourcing.exported(room, HERE)
        assert (number, exported.count("xmlUrl=")) == (TEAM, TEAM)


async def test_a_list_that_is_too_long_adds_nothing(home):
    async with newsroom(home, pages={"/list.opml": opml(TEAM + 1)}) as (room, server):
        with pytest.raises(UnreadableError, match="more than 2,000 sources"):
            await sourcing.import_list(room, HERE, server.base + "/list.opml")
        assert room.library.sources.list(workspace=None) == []


async def test_a_source_is_found_by_any_spelling_of_its_name_and_a_near_one_is_offered(home):
    async with newsroom(home) as (room, server):
        kept = await sourcing.keep(room, (await sourcing.look(room, HERE, server.base + "/ok")).source)
        assert sourcing.named(room, HERE, "HARBOUR news") == kept
        with pytest.raises(NotFoundError) as caught:
            sourcing.named(room, HERE, "Harbor News")
        assert "Harbour News" in caught.value.remedy


async def test_a_link_is_read_once_for_the_workspace_that_gave_it(home):
    async with newsroom(home) as (room, server):
        first = await linked.read(room, HERE, server.base + "/article/4")
        again = await linked.read(room, HERE, server.base + "/article/4")
        assert (first.headline, again.id) == ("Harbour reopens after storm, part 4", first.id)
        assert server.paths() == ["/article/4"]
        assert room.library.articles.by_address(server.base + "/article/4", workspace=ELSEWHERE.workspace) is None


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/to?http://169.254.169.254/", "private network"),
        ("/to?file:///etc/passwd", "not an address"),
        ("/huge", "larger than 10 MB"),
        ("/loop", "circles"),
        ("/403", "(403)"),
        ("/script", "No article text"),
    ],
)
async def test_a_link_meets_the_same_guard_and_limits(home, path, words):
    pages = {
        "/huge": http(article(1) + b" " * 10_000_000, Content_Type="text/html"),
        "/script": http(b"<html><body><div id=app></div></body></html>", Content_Type="text/html"),
    }
    async with newsroom(home, pages=pages) as (room, server):
        with pytest.raises(BotError) as caught:
            await linked.read(room, HERE, server.base + path)
        assert words in caught.value.what


async def test_a_link_into_this_machine_is_refused_without_the_setting(home):
    async with newsroom(home, allow=()) as (room, server):
        with pytest.raises(UnreadableError) as caught:
            await linked.read(room, HERE, server.base + "/article/4")
        assert "allow_networks" in caught.value.remedy
        assert server.asked == []


async def test_a_link_that_was_an_extract_is_read_again(home):
    short = b"<html><title>Harbour</title><body><article><p>The harbour reopened, officials said.</p></article></body></html>"
    async with newsroom(home, pages={"/a": http(short, Content_Type="text/html")}) as (room, server):
        assert (await linked.read(room, HERE, server.base + "/a")).extract
        server.pages["/a"] = http(article(1), Content_Type="text/html")
        assert not (await linked.read(room, HERE, server.base + "/a")).extract
