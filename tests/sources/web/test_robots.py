"""robots.txt: groups, wildcards, our name, its size and its pauses."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.sources.web.client import LIMITS, Web
from bot.sources.web.robots import permits
from tests.fakes.web import BadWeb, http
from tests.fakes.workers import Threads

NOW = datetime(2018, 6, 7, 9, tzinfo=UTC)
PAGE = "/news/one.html"


@pytest.mark.parametrize(
    ("rules", "allowed"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: *\nDisallow:", True),
        ("User-agent: *\nDisallow: /\n\nUser-agent: briefbot\nAllow: /", True),
        ("User-agent: other\nUser-agent: Briefbot\nDisallow: /news", False),
        ("User-agent: Briefbot/0.1\nDisallow: /news", False),
        ("User-agent: Briefbot-images\nDisallow: /", True),
        ("User-agent: *\nDisallow: /*.html$", False),
        ("User-agent: *\nDisallow: /news/\nAllow: /news/one", True),
        ("user-agent:*\r\ndisallow:/news # all of it", False),
        ("Disallow: /", True),
        ("<html>User-agent: *\nDisallow: /</html>", True),
    ],
)
def test_a_page_may_be_read_or_not(rules, allowed):
    assert permits(rules, f"https://news.test{PAGE}") == (allowed, 0)


@pytest.mark.parametrize(("asked", "seconds"), [("5", 5), ("0.5", 0.5), ("-3", 0), ("soon", 0), ("nan", 0)])
def test_the_pause_that_a_site_asks_for_is_read(asked, seconds):
    assert permits(f"User-agent: *\nCrawl-delay: {asked}", f"https://news.test{PAGE}") == (True, seconds)


@pytest.mark.parametrize(
    ("answer", "allowed"),
    [
        (http("\ufeffUser-agent: *\nDisallow: /".encode()), False),
        (http(b"User-agent: *\nDisallow: /news\n" + b"#" * LIMITS["robots"]), False),  # what comes first counts
        (http(b"#" * LIMITS["robots"] + b"\nUser-agent: *\nDisallow: /news\n"), True),
        (http(status="404 Not Found"), True),
        (http(status="403 Forbidden"), True),
        (http(status="204 No Content", Content_Length=""), True),
        (http(status="301 Moved Permanently", Location="/robots.txt"), True),
        (http(status="301 Moved Permanently", Location="/elsewhere"), False),
    ],
    ids=["a mark first", "too long", "behind its limit", "none", "refused", "empty", "circles", "moved"],
)
async def test_what_a_site_answers_decides(answer, allowed):
    elsewhere = http(b"User-agent: *\nDisallow: /news\n")
    web = Web(allow_networks=("127.0.0.1/32",), spacing=0, workers=Threads())
    async with BadWeb(pages={"/robots.txt": answer, "/elsewhere": elsewhere}) as bad, web:
        assert await web.robots.allow(bad.base + PAGE, NOW) is allowed


async def test_a_site_that_asks_for_pauses_gets_them():
    rules = http(b"User-agent: *\nCrawl-delay: 0.2\n")
    web = Web(allow_networks=("127.0.0.1/32",), spacing=0, workers=Threads())
    async with BadWeb(pages={"/robots.txt": rules}) as bad, web:
        assert await web.robots.allow(bad.base + PAGE, NOW)
        for number in range(2):
            await web.fetch(f"{bad.base}/article/{number}")
    _, first, second = bad.asked
    assert second.at - first.at >= 0.2
