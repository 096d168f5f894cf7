"""`/sources list`: how each source is doing, as people read it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.commands.sources import web_address
from bot.config import DatabaseSettings, FetchSettings, Settings
from bot.core.models import EVERYBODY, Channel, Source, SourceKind, Workspace
from bot.errors import UsageError
from bot.library import Check
from bot.service.app import App
from bot.talk.question import Asker, Question
from bot.talk.reply import Bullets, Buttons, Heading, Moment, Note, Reply, plain
from tests.fakes.room import words
from tests.fakes.web import BadWeb, http

NOW = datetime(2026, 1, 5, 8, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
HERE = Channel(Workspace("slack", "T1"), "C1")
SERVER = "The server has a fault of its own (500)."


@pytest.fixture
async def app(tmp_path: Path) -> AsyncIterator[App]:
    settings = replace(
        Settings(),
        database=DatabaseSettings(url=f"sqlite:///{tmp_path / 'b.db'}"),
        fetch=FetchSettings(allow_networks=("127.0.0.1/32",)),
    )
    opened = App(settings, lambda: NOW)
    yield opened
    await opened.close()


def add(
    app: App, name: str, *checks: Check, kind: SourceKind = SourceKind.FEED, workspace: Workspace = HERE.workspace
) -> None:
    sources = app.newsroom.library.sources
    one = sources.add(Source(name, kind, f"https://news.test/{name}", workspace), NOW - 30 * DAY)
    for check in checks:
        sources.record(one.id, check)


def good(before: timedelta) -> Check:
    return Check(NOW - before, NOW - before + 2 * HOUR, "ok")


def bad(before: timedelta, status: str = "failed") -> Check:
    return Check(NOW - before, NOW + HOUR, status, fault=SERVER)  # type: ignore[arg-type]


async def listed(app: App) -> dict[str, str]:
    """Each source's line by its name, with the hours from now for each moment."""
    reply = await app.answer(Question("", HERE, Asker("U1", "Ann", manager=True), argument="/sources list"))
    lines = [line for block in reply.blocks if isinstance(block, Bullets) for line in block.entries]
    said = ["".join(_hours(one) if isinstance(one, Moment) else one.text for one in line) for line in lines]
    return dict(line.split(" · ", 1) for line in said)


def _hours(moment: Moment) -> str:
    return f"{(moment.at - NOW) / HOUR:+g}h"


def title(reply: Reply) -> str:
    return "".join(span.text for block in reply.blocks if isinstance(block, Heading) for span in block.spans)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("checks", "line"),
    [
        ((), "not read yet"),
        ((good(HOUR),), "read -1h · next look +1h"),
        ((good(3 * HOUR),), "read -3h · next look now"),
        ((bad(HOUR),), f"never read yet · failing: {SERVER} · next look +1h"),
        ((good(5 * HOUR), bad(HOUR)), f"read -5h · failing: {SERVER} · next look +1h"),
        ((bad(5 * HOUR), good(HOUR)), f"read -1h · failed -5h: {SERVER} · next look +1h"),
        ((bad(8 * DAY), good(HOUR)), "read -1h · next look +1h"),
        ((good(5 * HOUR), bad(HOUR, "gone")), "read -5h · gone: remove it or add its new address"),
    ],
)
async def test_a_source_says_when_it_was_read_what_went_wrong_and_when_it_is_looked_at_next(app, checks, line):
    add(app, "Harbour", *checks)
    assert await listed(app) == {"Harbour": f"0 articles in 7 days · {line} · added here"}


async def test_a_folder_is_read_at_every_refresh_and_names_no_time(app, tmp_path):
    add(app, "Folder", Check(NOW - HOUR, NOW - HOUR, "ok"), kind=SourceKind.FOLDER, workspace=EVERYBODY)
    assert await listed(app) == {"Folder": "0 articles in 7 days · read -1h"}


async def test_sources_in_trouble_come_first_and_are_counted(app):
    add(app, "A fine one", bad(5 * HOUR), good(HOUR))
    add(app, "Not so fine", good(HOUR), bad(HOUR))
    reply = await app.answer(Question("", HERE, Asker("U1", "Ann", manager=True), argument="/sources list"))
    assert title(reply) == "1 ok · 1 failing"
    assert list(await listed(app)) == ["Not so fine", "A fine one"]


@pytest.mark.parametrize(
    "given", ["feed://news.test/rss", "feed:https://news.test/rss", "news.test/rss", "<FEED://news.test/rss>"]
)
def test_an_address_may_be_written_as_readers_write_it(given):
    assert web_address(given).lower() == "https://news.test/rss"


@pytest.mark.parametrize("given", ["nonsense", "feed:", "file:///etc/passwd", "feed:javascript:alert(1)", "localhost"])
def test_what_is_no_web_address_is_refused(given):
    with pytest.raises(UsageError):
        web_address(given)


FRONT = (
    b"<html><head><title>The Harbour Post</title><link rel=alternate type=application/rss+xml href=/ok>"
    b"<link rel=alternate type=application/rss+xml href=/plain></head></html>"
)


async def test_a_source_is_shown_then_kept_by_its_button_and_told_of_when_it_is_here(app):
    async def ask(words: str) -> Reply:
        return await app.answer(Question("", HERE, Asker("U1", "Ann", manager=True), argument=f"/sources {words}"))

    async with BadWeb(pages={"/front": http(FRONT, Content_Type="text/html")}) as server:
        shown = await ask(f"add {server.base}/front")
        assert "Harbour reopens after storm, part 2" in str(shown.blocks)
        notes = [plain(block.spans) for block in shown.blocks if isinstance(block, Note)]
        assert notes[-1] == f"The page names more feeds: {server.base}/plain"
        [keep] = [one for block in shown.blocks if isinstance(block, Buttons) for one in block.actions]
        pressed = Question(keep.command, HERE, Asker("U1", "Ann", manager=True), argument=keep.argument, pressed=True)
        assert "is kept" in str((await app.answer(pressed)).blocks)
        again = await ask(f"add {server.base}/front")
        assert "It is a source here already." in str(again.blocks)
        assert not any(isinstance(block, Buttons) for block in again.blocks)


async def test_a_fault_that_most_have_is_told_once(app):
    for number in range(4):
        add(app, f"Feed {number}", bad(HOUR))
    add(app, "A fine one", good(HOUR))
    reply = await app.answer(Question("", HERE, Asker("U1", "Ann", manager=True), argument="/sources list"))
    told = words(reply)
    assert "4 of 5 fail alike: " in told
    assert "Is the network down where I run?" in told
    assert told.count("failing: ") == 0
