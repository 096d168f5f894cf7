"""Every way a server can misbehave → what is recorded of it; the others go on, nothing is stored twice or lost."""

from __future__ import annotations

import asyncio
import ssl
import time
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
import trustme

from bot.core.models import EVERYBODY, Source, SourceKind
from bot.workers.pool import Workers
from tests.fakes.names import Names
from tests.fakes.refreshing import DAY, NOW, desk
from tests.fakes.web import FAULTS, BadWeb, http, items

ENDLESS = ("/hang", "/drip")  # only their deadline ends them
GOOD = ("/ok", "/plain")

# What comes of each: words of the fault, or how many articles it brings all the same.
CUT = {"/many"}  # read from its top, which is said
EXPECTED: dict[str, str | int] = {
    "/500": "fault of its own (500)",
    "/403": "refuses to give this to a bot (403)",
    "/404": "does not exist (404)",
    "/410": "gone for good (410)",
    "/429": "asked too often (429)",
    "/429-later": "asked too often (429)",
    "/hang": "no complete answer within",
    "/drip": "no complete answer within",
    "/endless": "larger than 5 MB",
    "/bomb": "larger than 5 MB",
    "/too-many": "larger than 5 MB",
    "/many": 1,  # all of one id
    "/entities": 0,
    "/wrong-type": 2,
    "/empty": "empty answer",
    "/html": "a web page, not a feed",
    "/broken-gzip": "broke off or is damaged",
    "/long-header": "not proper HTTP",
    "/invalid-utf8": 1,
    "/nul": 2,
    "/utf7": 1,
    "/long-title": 1,
    "/javascript": 1,
    "/same-ids": 1,
    "/skewed": 1,
    "/dies": "broke off or is damaged",
    "/silent": "broke off or is damaged",
    "/loop": "leads in circles",
    "/not-http": "not proper HTTP",
    "/to-metadata": "private network",
    "/to-loopback": "private network",
    "/to-mapped": "private network",
    "/to-hexadecimal": "private network",
    "/to-decimal": "not an address",
    "/to-file": "not an address",
}


def test_every_fault_of_the_server_has_its_expectation():
    assert set(EXPECTED) == set(FAULTS) - set(GOOD)


@pytest.mark.parametrize(("path", "expected"), EXPECTED.items())
async def test_a_source_that_misbehaves_disturbs_no_other(tmp_path, path, expected):
    async with desk(tmp_path, deadline=3.0 if path in ENDLESS else 20.0) as here:
        here.bad.pages["/others"] = http(items(range(700, 703)).replace(b"{base}", here.bad.base.encode()))
        here.add(path, "/others")
        outcomes = await here.round()
        assert (outcomes["/others"].status, outcomes["/others"].new) == ("ok", 3)
        bad = outcomes[path]
        state = next(
            one for one in here.library.sources.states(workspace=EVERYBODY, now=NOW) if one.source.name == path
        )
        if isinstance(expected, int):
            assert (bad.status, bad.new, bool(bad.fault)) == ("ok", expected, path in CUT)
            assert (state.failures, state.last_success) == (0, NOW)
        else:
            assert (bad.status, bad.new) == ("gone" if path == "/410" else "failed", 0)
            assert expected in bad.fault
            assert (state.last_fault, state.failures, state.last_success) == (bad.fault, 1, None)
        assert state.next_check >= NOW + timedelta(hours=1)
        stored = here.headlines()
        assert len(stored) == 3 + bad.new
        await here.round(NOW + 3 * DAY)
        assert here.headlines() == stored  # nothing twice


async def test_a_feed_that_is_too_long_is_read_from_its_top_and_says_so(tmp_path):
    async with desk(tmp_path) as here:
        here.bad.pages["/feed"] = http(items(range(1200)).replace(b"{base}", here.bad.base.encode()))
        here.add("/feed")
        outcome = (await here.round())["/feed"]
        assert (outcome.status, outcome.new) == ("ok", 1000)
        assert outcome.fault == "It lists more than 1,000 entries: only the first of them are read."


async def test_all_of_them_at_once_leave_the_event_loop_free_and_memory_small(tmp_path):
    async with desk(tmp_path, deadline=5.0, web={"workers": Workers(2), "concurrency": 16}) as here:
        here.add("/ok", *EXPECTED)
        stretches: list[float] = []
        watching = asyncio.create_task(_stretches(stretches))
        before = _memory()
        outcomes = await here.round()
        grown = _memory() - before
        watching.cancel()
        with suppress(asyncio.CancelledError):
            await watching
        assert outcomes["/ok"].new == 3
        assert {one.status for path, one in outcomes.items() if isinstance(EXPECTED.get(path), str)} == {
            "failed",
            "gone",
        }
        assert max(stretches) < 0.2  # the server misbehaves on the same loop: its work counts too
        assert grown < 200_000_000  # sixteen answers of 5 MB at once, by both sides; 100 to 170 MB as they meet


async def _stretches(taken: list[float]) -> None:
    """Seconds of its own processor time that the loop worked without a break: how busy the machine is does not matter."""
    while True:
        before = time.thread_time()
        await asyncio.sleep(0)
        taken.append(time.thread_time() - before)


def _memory() -> int:
    return int(Path("/proc/self/statm").read_text().split()[1]) * 4096 if Path("/proc/self/statm").exists() else 0


@pytest.mark.parametrize("name", ["inside.test", "inside6.test", "metadata.test"])
async def test_a_name_that_leads_into_a_private_network_is_a_fault_of_its_source(tmp_path, name):
    names = Names(inside_test="127.0.0.2", inside6_test="::1", metadata_test="169.254.169.254")
    async with desk(tmp_path, web={"resolver": names}) as here:
        here.add("/ok")
        here.add("/private", base=f"http://{name}:{here.bad.port}")
        outcomes = await here.round()
        assert outcomes["/ok"].new == 3
        assert "private network" in outcomes["/private"].fault


async def test_a_certificate_of_another_site_is_a_fault_of_its_source(tmp_path):
    authority = trustme.CA()
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.test").configure_cert(served)
    trusting = ssl.create_default_context()
    authority.configure_trust(trusting)
    names = Names(other_test="127.0.0.1")
    async with (
        BadWeb(tls=served) as secure,
        desk(tmp_path, web={"resolver": names, "ssl_context": trusting}) as here,
    ):
        here.add("/ok")
        here.add("/secure", base=f"https://other.test:{secure.port}")
        outcomes = await here.round()
        assert outcomes["/ok"].new == 3
        assert "certificate" in outcomes["/secure"].fault
        assert secure.asked == []


async def test_what_a_feed_lost_on_the_way_comes_with_the_next_round(tmp_path):
    async with desk(tmp_path) as here:
        (source,) = here.add("/feed")
        whole = http(items(range(50)).replace(b"{base}", here.bad.base.encode()))
        here.bad.pages["/feed"] = whole[:900]
        assert (await here.round())["/feed"].new == 0
        here.bad.pages["/feed"] = whole
        assert (await here.round(NOW + 2 * DAY))["/feed"].new == 50
        assert here.library.sources.state(source.id, NOW + 2 * DAY).failures == 0


async def test_a_source_of_a_kind_nobody_can_ask_is_a_fault_and_no_crash(tmp_path):
    async with desk(tmp_path) as here:
        for address in ("javascript:alert(1)", "http://[", "", "http://x:99999/"):
            here.library.sources.add(Source(address or "empty", SourceKind.FEED, address), NOW)
        here.add("/ok")
        outcomes = await here.round()
        assert outcomes["/ok"].new == 3
        assert {one.status for name, one in outcomes.items() if name != "/ok"} == {"failed"}
