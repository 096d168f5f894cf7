"""Small things that were odd: signs that are no numbers, words that look like an address, marks that turn a line round."""

from __future__ import annotations

import asyncio
import ipaddress
import os
from datetime import timedelta
from itertools import pairwise

import pytest

from bot.config.environment import own
from bot.core.text.parts import parts
from bot.platforms.slack.drawing.render import draw
from bot.platforms.slack.drawing.spans import honest
from bot.sources.web.guard import Guard
from bot.sources.web.turns import PEOPLE, Turns
from bot.talk.question import Asker, Question
from bot.talk.reply import Heading, Link, Note, Reply
from bot.workers.pool import Workers
from tests.attacks.conftest import THEIRS, VICTIM
from tests.library.given import DAY, NOW, add, article, quote, source


@pytest.mark.parametrize("number", ["²", "①", "٣", "๑", "１"])
@pytest.mark.parametrize("command", ["full", "brief", "quotes", "hide"])
async def test_what_is_no_number_is_answered_like_any_word(houses, number, command, caplog):
    reply = await houses.app.answer(Question(command, VICTIM, Asker("U1", manager=True), number))
    assert reply.blocks
    assert not [record for record in caplog.records if record.exc_info]


@pytest.mark.parametrize(
    ("label", "leads"),
    [
        ("https://bank.test/login", False),
        ("bank.test", False),
        ("bank.test/login", False),
        ("https://news.test@bank.test/login", False),
        ("https://news.test/other", True),
        ("www.news.test", True),
        ("Ministers meet in Brussels", True),
        ("U.S. and NATO agree", True),
        ("Version 2.0", True),
    ],
)
def test_words_that_look_like_an_address_lead_there_and_nowhere_else(label, leads):
    assert honest(label, "https://news.test/story") is leads
    for block in (Heading, Note):
        [message] = draw(Reply((block((Link(label, "https://news.test/story"),)),), "s"))
        assert ("https://news.test/story" in repr(message)) is leads


def test_a_cloud_s_own_services_are_not_the_internet():
    for address in ("168.63.129.16", "::ffff:168.63.129.16", "169.254.169.254"):
        assert not Guard().allowed(ipaddress.ip_address(address))
    assert Guard().allowed(ipaddress.ip_address("168.63.129.17"))


@pytest.mark.parametrize(
    "byline", ["By Ada Marrow (https://evil.test/ada)", "Author: Ada Marrow https://evil.test/ada"]
)
def test_an_article_s_address_is_no_link_of_its_byline(byline):
    body = "Ministers met in Brussels on Thursday to talk about the alliance and its neighbours.\n\n" * 4
    read = parts(f"Ministers meet\n\n{byline}\n\n{body}Original url: https://news.test/ministers\n")
    assert read.url == "https://news.test/ministers"
    assert "evil.test" not in (parts(f"Ministers meet\n\n{byline}\n\n{body}").url or "")


def test_what_is_read_in_a_terminal_turns_no_line_round(home, briefbot):
    (home / "a.txt").write_text(
        "A \u202eeniltuo\u202c head\n\nBy A\u2066da Marrow\n\n" + "Ships left\u200f the harbour. " * 20
    )
    shown = briefbot("read", "a.txt")
    assert shown.status == 0
    assert not set(shown.out) & set("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


async def test_who_reads_strangers_pages_has_none_of_the_bot_s_secrets(monkeypatch):
    monkeypatch.setenv("BRIEFBOT_DISCORD_TOKEN", "secret")
    assert not [name for name in own() if name.startswith("BRIEFBOT_")]
    workers = Workers(1)
    try:
        assert await workers.run(60, os.getenv, "BRIEFBOT_DISCORD_TOKEN") is None
        assert await workers.run(60, os.getenv, "PATH")
    finally:
        await workers.close()


async def test_people_s_requests_to_a_host_are_spaced_too():
    turns, began = Turns(spacing=1.0), []
    loop = asyncio.get_running_loop()

    async def ask() -> None:
        async with turns.turn("news.test", asked=True):
            began.append(loop.time())

    await asyncio.gather(*(ask() for _ in range(4)))
    gaps = [later - sooner for sooner, later in pairwise(began)]
    assert min(gaps) >= PEOPLE * 0.9


class TestLibrary:
    def test_copies_of_one_workspace_do_not_hide_those_of_others(self, houses):
        library = houses.app.newsroom.library
        wire = article(
            "The wire text. " + article().text.replace("ministers", "envoys") * 2, "Wire", url="https://one.test/1"
        )
        first = add(library, wire, source=source(library, "One"))
        mine = source(library, "Mine", THEIRS)
        for number in range(30):
            copy = article(wire.text + f" Copy {number}.", f"Copy {number}", url=f"https://mine.test/{number}")
            add(library, copy, source=mine)
        public = article(wire.text + " As reported.", "As reported", url="https://two.test/1")
        assert add(library, public, source=source(library, "Two")).outcome == "copy"
        assert first.id in library.articles.copies(first.id + 31) or library.articles.copies(first.id)

    def test_pages_that_people_linked_are_kept_for_days_and_what_a_feed_brings_for_longer(self, houses):
        library = houses.app.newsroom.library
        linked = add(
            library, article("Linked. " + article().text, "Linked", url="https://l.test/1"), workspace=THEIRS
        ).id
        brought = article("Brought. " + article().text, "Brought", url="https://b.test/1")
        kept = add(library, brought, quotes=[quote(brought)], source=source(library, "Theirs", THEIRS)).id
        library.retain(None, now=NOW + 10 * DAY)
        assert library.articles.get(linked) is not None
        library.retain(None, now=NOW + timedelta(days=15))
        assert library.articles.get(linked) is None
        assert library.articles.get(kept) is not None
