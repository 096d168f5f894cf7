"""The only HTTP client for the open web, against a server that misbehaves."""

from __future__ import annotations

import asyncio
import ssl
import time
import tracemalloc
import zlib

import pytest
import trustme

from bot.sources.faults import FaultKind, FetchError
from bot.sources.pages import article as page
from bot.sources.web import client as web_module
from bot.sources.web.client import LARGE_AT_ONCE, Fetched, Validators, Web
from tests.fakes.names import Names
from tests.fakes.web import BadWeb, http

LOOPBACK = ("127.0.0.1/32",)


def quick(**more) -> Web:
    return Web(**{"allow_networks": LOOPBACK, "spacing": 0, **more})


async def fault(path: str, **more) -> FetchError:
    async with BadWeb() as bad, quick(**more) as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(bad.base + path, purpose="feed")
    return caught.value


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/500", FaultKind.SERVER),
        ("/403", FaultKind.REFUSED),
        ("/nowhere", FaultKind.REFUSED),
        ("/410", FaultKind.GONE),
        ("/429", FaultKind.BUSY),
        ("/hang", FaultKind.TIMEOUT),
        ("/drip", FaultKind.TIMEOUT),
        ("/bomb", FaultKind.SIZE),
        ("/loop", FaultKind.REDIRECTS),
        ("/broken-gzip", FaultKind.BROKEN),
        ("/long-header", FaultKind.BROKEN),
        ("/dies", FaultKind.BROKEN),
        ("/silent", FaultKind.BROKEN),
        ("/not-http", FaultKind.BROKEN),
    ],
)
async def test_a_fault_of_a_server_is_told_in_words_for_people(path, kind):
    found = await fault(path, deadline=0.6 if kind is FaultKind.TIMEOUT else 20)
    assert found.kind is kind
    assert found.what.endswith(".")
    assert found.remedy
    assert not any(word in str(found) for word in ("Error", "Exception", "None", "aiohttp"))


@pytest.mark.parametrize("path", ["/500", "/410", "/429", "/silent"])
async def test_who_asks_once_is_not_told_that_it_is_tried_again(path):
    async with BadWeb() as bad, quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(bad.base + path, asked=True)
    assert not any(words in caught.value.remedy for words in ("is tried again", "left alone", "the source"))
    assert caught.value.remedy
    assert caught.value.kind is (await fault(path)).kind


async def test_an_endless_answer_is_cut_off_at_the_limit():
    found = await fault("/endless", deadline=20)
    assert found.kind is FaultKind.SIZE
    assert "5 MB" in found.what


async def test_a_bomb_takes_no_more_memory_than_the_limit_allows():
    async with BadWeb() as bad, quick(deadline=20) as web:
        tracemalloc.start()
        try:
            with pytest.raises(FetchError):
                await web.fetch(bad.base + "/bomb", purpose="feed")
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 30_000_000  # of the 60 MB that it unpacks to


@pytest.mark.parametrize(
    ("given", "seconds"),
    [
        ({"Retry_After": "7200"}, 7200),
        ({"Retry_After": "Thu, 07 Jun 2018 10:00:00 GMT", "Date": "Thu, 07 Jun 2018 09:00:00 GMT"}, 3600),
        ({"Retry_After": "Thu, 07 Jun 2018 08:00:00 GMT", "Date": "Thu, 07 Jun 2018 09:00:00 GMT"}, 0),
        ({"Retry_After": "9" * 40}, 10**9),
        ({"Retry_After": "-5"}, None),
        ({"Retry_After": "soon"}, None),
        ({}, None),
    ],
    ids=["seconds", "a date", "a date gone by", "for ever", "less than nothing", "words", "nothing"],
)
async def test_what_a_busy_server_asks_to_wait_is_handed_on(given, seconds):
    async with BadWeb(pages={"/x": http(status="429 Too Many Requests", **given)}) as bad, quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(bad.base + "/x")
    asked = caught.value.retry_after
    assert (asked.total_seconds() if asked is not None else None) == seconds


@pytest.mark.parametrize(
    "target",
    [
        "http://169.254.169.254/latest/meta-data",
        "http://127.0.0.2/",
        "file:///etc/passwd",
        "http://[::ffff:127.0.0.2]/",
        "http://[::1]/",
        "http://2130706434/",
        "http://0x7f000002/",
        "http://0177.0.0.2/",
        "http://127.2/",
        "http://0.0.0.0/",
        "http://10.0.0.1/",
        "http://[64:ff9b::7f00:2]/",
        "http://[2002:7f00:2::]/",
        "http://[fe80::1]/",
        "http://224.0.0.1/",
        "ftp://example.org/",
        "//localhost:0/",
        "http://inside.test/",
    ],
)
async def test_a_redirect_into_a_private_network_is_not_followed(target):
    async with BadWeb() as bad, quick(resolver=Names(inside_test="127.0.0.2", localhost="127.0.0.3")) as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(f"{bad.base}/to?{target}")
        assert caught.value.kind in (FaultKind.GUARDED, FaultKind.ADDRESS, FaultKind.NAME)
        assert len(bad.asked) == 1


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]", "inside.test"]
)
async def test_without_the_setting_this_machine_itself_is_out_of_reach(host):
    async with (
        BadWeb() as bad,
        Web(spacing=0, resolver=Names(inside_test="127.0.0.1", localhost="127.0.0.1")) as web,
    ):
        with pytest.raises(FetchError) as caught:
            await web.fetch(f"http://{host}:{bad.port}/ok")
        assert caught.value.kind in (FaultKind.GUARDED, FaultKind.ADDRESS)
        assert not bad.asked


async def test_a_name_that_points_into_an_allowed_network_is_answered():
    async with BadWeb() as bad, quick(resolver=Names(inside_test="127.0.0.1")) as web:
        assert (await web.fetch(f"http://inside.test:{bad.port}/ok")).status == 200


@pytest.mark.parametrize(
    "address", ["", "nonsense", "javascript:alert(1)", "http://", "http://[", "https://a b/", "http://x:99999/"]
)
async def test_what_is_no_address_is_said_to_be_none(address):
    async with quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(address)
        assert caught.value.kind in (FaultKind.ADDRESS, FaultKind.NAME)


@pytest.mark.parametrize("name", ["no-such-name.invalid", "a..b", f"{'a' * 70}.test"])
async def test_an_unknown_name_is_told_as_such(name):
    async with quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(f"http://{name}/")
        assert caught.value.kind is FaultKind.NAME


async def test_a_closed_port_is_told_as_not_reachable():
    async with BadWeb() as bad:
        base = bad.base
    async with quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(base)
        assert caught.value.kind is FaultKind.CONNECTION


@pytest.mark.parametrize(("name", "good"), [("news.test", True), ("other.test", False)])
async def test_a_certificate_must_match_the_name(name, good):
    authority = trustme.CA()
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("news.test").configure_cert(server)
    client = ssl.create_default_context()
    authority.configure_trust(client)
    async with BadWeb(tls=server) as bad:
        names = Names(news_test="127.0.0.1", other_test="127.0.0.1")
        async with quick(resolver=names, ssl_context=client, deadline=10) as web:
            if good:
                assert (await web.fetch(f"https://{name}:{bad.port}/ok")).status == 200
            else:
                with pytest.raises(FetchError) as caught:
                    await web.fetch(f"https://{name}:{bad.port}/ok")
                assert caught.value.kind is FaultKind.CERTIFICATE
                assert not bad.asked


async def test_validators_go_back_letter_for_letter():
    async with BadWeb() as bad, quick() as web:
        first = await web.fetch(bad.base + "/ok", purpose="feed")
        again = await web.fetch(bad.base + "/ok", purpose="feed", validators=first.validators)
    assert first.validators == Validators('W/"one"', "Mon, 04 Jun 2018 09:00:00 GMT")
    assert again.unchanged
    assert again.content == b""
    assert bad.asked[1].headers["if-none-match"] == 'W/"one"'
    assert bad.asked[1].headers["if-modified-since"] == "Mon, 04 Jun 2018 09:00:00 GMT"
    assert "if-none-match" not in bad.asked[0].headers


@pytest.mark.parametrize(
    ("etag", "kept"),
    [
        (b"unquoted", True),
        (b'W/"' + b"e" * 10_000 + b'-gzip"', True),
        ('"ü€"'.encode(), True),
        (b'"a  b,\tc""', True),
        (b'"\xe9"', False),
        (b'"a\x01b"', False),
    ],
    ids=["unquoted", "long", "letters", "spaces", "bytes that are no UTF-8", "a control sign"],
)
async def test_a_validator_goes_back_letter_for_letter_or_is_none(etag, kept):
    answer = http(b"x").replace(b"\r\n\r\n", b"\r\nETag: " + etag + b"\r\n\r\n")
    async with BadWeb(pages={"/x": answer}) as bad, quick() as web:
        first = await web.fetch(bad.base + "/x")
        await web.fetch(bad.base + "/x", validators=first.validators)
    sent = bad.asked[1].headers.get("if-none-match")
    assert sent == (etag.decode("latin-1") if kept else None)


async def test_a_server_that_says_unchanged_without_being_asked_is_not_believed():
    answer = http(status="304 Not Modified", Content_Type="", Content_Length="", ETag='"one"')
    async with BadWeb(pages={"/x": answer}) as bad, quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(bad.base + "/x")
        assert caught.value.kind is FaultKind.BROKEN
        assert (await web.fetch(bad.base + "/x", validators=Validators('"one"'))).unchanged


@pytest.mark.parametrize("status", ["204 No Content", "206 Partial Content", "300 Multiple Choices", "302 Found"])
async def test_a_status_that_brings_nothing_is_no_refusal(status):
    async with BadWeb(pages={"/x": http(status=status, Content_Length="")}) as bad, quick() as web:
        with pytest.raises(FetchError, match=f"nothing to read in it .{status[:3]}") as caught:
            await web.fetch(bad.base + "/x")
        assert caught.value.kind is FaultKind.BROKEN


async def test_what_packs_nothing_without_end_is_cut_off_at_twice_the_limit(monkeypatch):
    monkeypatch.setitem(web_module.LIMITS, "feed", 100_000)
    nothing = zlib.compress(b"")[:2] + b"\x00\x00\x00\xff\xff" * 200_000
    async with BadWeb(pages={"/x": http(nothing, Content_Encoding="deflate")}) as bad, quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(bad.base + "/x", purpose="feed")
        assert caught.value.kind is FaultKind.SIZE


async def test_the_password_of_an_address_is_sent_and_not_passed_on_to_readers():
    async with BadWeb() as bad, quick() as web:
        found = await web.fetch(bad.base.replace("//", "//me:secret@") + "/ok#part")
    assert bad.asked[0].headers["authorization"].startswith("Basic ")
    assert found.url == bad.base + "/ok"


async def test_a_request_says_who_asks_and_nothing_of_the_reader():
    async with BadWeb(pages={"/set": http(b"x", Set_Cookie="a=b")}) as bad, quick(contact="mail@example.org") as web:
        await web.fetch(bad.base + "/set")
        await web.fetch(bad.base + "/set")
    for asked in bad.asked:
        assert asked.headers["user-agent"].startswith("Briefbot/")
        assert "mail@example.org" in asked.headers["user-agent"]
        assert not {"cookie", "referer", "authorization"} & set(asked.headers)


async def test_the_environments_proxy_is_not_used(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.9:9")
    async with BadWeb() as bad, quick() as web:
        assert (await web.fetch(bad.base + "/ok")).status == 200


async def test_only_permanent_redirects_move_a_source():
    async with BadWeb() as bad, quick() as web:
        permanent = await web.fetch(f"{bad.base}/moved-to?/ok")
        passing = await web.fetch(f"{bad.base}/to?/ok")
        mixed = await web.fetch(f"{bad.base}/moved-to?/to?/ok")
    assert permanent.moved == bad.base + "/ok"
    assert passing.moved is None
    assert mixed.moved == bad.base + "/to?/ok"
    assert {one.url for one in (permanent, passing, mixed)} == {bad.base + "/ok"}


@pytest.mark.parametrize(("redirects", "followed"), [(5, True), (6, False)])
async def test_five_redirects_are_followed_and_no_more(redirects, followed):
    async with BadWeb() as bad, quick() as web:
        asking = web.fetch(f"{bad.base}{'/to?' * redirects}/ok")
        if followed:
            assert (await asking).url == bad.base + "/ok"
        else:
            with pytest.raises(FetchError) as caught:
                await asking
            assert caught.value.kind is FaultKind.REDIRECTS


@pytest.mark.parametrize(("purpose", "most"), [("feed", 5_000_000), ("page", 10_000_000)])
async def test_an_answer_may_be_as_large_as_the_limit_and_no_larger(purpose, most):
    async with BadWeb(pages={"/full": http(b" " * most), "/more": http(b" " * (most + 1))}) as bad, quick() as web:
        assert len((await web.fetch(bad.base + "/full", purpose=purpose)).content) == most
        with pytest.raises(FetchError) as caught:
            await web.fetch(bad.base + "/more", purpose=purpose)
        assert caught.value.kind is FaultKind.SIZE


@pytest.mark.parametrize(
    ("encoding", "said", "read"),
    [
        ("iso-8859-2", "ISO-8859-2", True),
        ("gb2312", '"gb2312"', True),
        ("utf-8", "utf-8", True),
        ("utf-8", "us-ascii", True),  # a lie: the bytes are believed
        ("utf-8", "no-such-charset", True),
    ],
)
async def test_a_page_is_read_in_the_encoding_that_its_header_names(encoding, said, read):
    words = (
        "公共汽车在周末免费，以减少市中心的交通拥堵" if encoding == "gb2312" else "Rada zdecydowała w środę o obwodnicy"
    )
    content = f"<html><body><article><p>{words}, po długiej naradzie</p></article></body></html>"
    content = content.replace(", po długiej naradzie", "") if encoding == "gb2312" else content
    answer = http(content.encode(encoding), Content_Type=f"text/html; charset={said}")
    async with BadWeb(pages={"/x": answer}) as bad, quick() as web:
        fetched = await web.fetch(bad.base + "/x")
    assert (words in page.article(fetched.html, fetched.url).text) is read


async def test_large_answers_take_turns_and_one_that_fails_gives_its_turn_back():
    many = range(LARGE_AT_ONCE * 2)
    names = Names(**{f"host{n}_test": "127.0.0.1" for n in many})
    broken = http(b" " * 3_000_000)[:2_000_000]
    async with (
        BadWeb(pages={"/large": http(b" " * 3_000_000), "/breaks": broken}) as bad,
        quick(resolver=names) as web,
    ):
        for path, wanted in (("/breaks", FetchError), ("/large", Fetched)):
            asking = (web.fetch(f"http://host{n}.test:{bad.port}{path}") for n in many)
            assert {type(one) for one in await asyncio.gather(*asking, return_exceptions=True)} == {wanted}


async def test_a_host_is_asked_one_thing_at_a_time():
    async with BadWeb(delay=0.02) as bad, quick(deadline=10) as web:
        await asyncio.gather(*(web.fetch(f"{bad.base}/article/{n}") for n in range(8)))
        assert bad.busiest == 1
        assert len(bad.asked) == 8


async def test_whoever_redirects_to_a_host_it_is_asked_one_thing_at_a_time_and_all_are_answered():
    names = Names(**{f"from{n}_test": "127.0.0.1" for n in range(6)}, to_test="127.0.0.1")
    async with BadWeb(delay=0.1) as target, BadWeb() as bad, quick(resolver=names, deadline=0.5) as web:
        there = f"http://to.test:{target.port}/ok"
        answers = await asyncio.gather(*(web.fetch(f"http://from{n}.test:{bad.port}/to?{there}") for n in range(6)))
    assert {one.status for one in answers} == {200}  # though together they took longer than the deadline of each
    assert (target.busiest, len(target.asked)) == (1, 6)


async def test_a_redirect_within_a_host_waits_for_its_pause_too():
    async with BadWeb() as bad, quick() as web:
        web.slow("127.0.0.1", 0.1)
        await web.fetch(f"{bad.base}/to?/ok")
    first, second = bad.asked
    assert second.at - first.at >= 0.1


async def test_two_hosts_are_asked_at_once():
    async with (
        BadWeb(delay=0.2) as bad,
        quick(deadline=10, resolver=Names(a_test="127.0.0.1", b_test="127.0.0.1")) as web,
    ):
        await asyncio.gather(*(web.fetch(f"http://{name}:{bad.port}/ok") for name in ("a.test", "b.test")))
        assert bad.busiest == 2


async def test_a_person_who_waits_is_not_queued_behind_the_rounds():
    async with BadWeb() as bad, quick(deadline=30) as web:
        hanging = asyncio.create_task(web.fetch(bad.base + "/hang"))
        while not bad.asked:
            await asyncio.sleep(0)
        assert (await web.fetch(bad.base + "/ok", asked=True)).status == 200
        hanging.cancel()
        with pytest.raises(asyncio.CancelledError):
            await hanging


async def test_a_redirect_chain_shares_one_deadline():
    async with BadWeb(delay=0.25) as bad, quick(deadline=0.6) as web:
        with pytest.raises(FetchError) as caught:
            await web.fetch(f"{bad.base}/to?/to?/to?/to?/ok")
        assert caught.value.kind is FaultKind.TIMEOUT


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"Cache_Control": "public, max-age=600"}, 600),
        ({"Cache_Control": "max-age=600", "Age": "100"}, 500),
        ({"Cache_Control": "no-cache, max-age=600"}, 0),
        ({"Cache_Control": "s-maxage=9000, max-age=600"}, 600),
        ({"Date": "Mon, 04 Jun 1990 09:00:00 GMT", "Expires": "Mon, 04 Jun 1990 10:00:00 GMT"}, 3600),
        ({"Expires": "0"}, 0),
        ({}, 0),
        ({"Cache_Control": "max-age=nonsense", "Expires": "never"}, 0),
    ],
    ids=["max-age", "age", "no-cache", "for others' caches", "a clock of 1990", "expired", "nothing said", "nonsense"],
)
async def test_how_long_an_answer_stays_fresh_is_read_from_its_headers(headers, seconds):
    async with BadWeb(pages={"/x": http(b"x", **headers)}) as bad, quick() as web:
        assert (await web.fetch(bad.base + "/x")).lifetime.total_seconds() == seconds


async def test_the_event_loop_runs_on_while_a_worker_is_stuck():
    async with quick() as web:
        stuck = asyncio.create_task(web.run(0.3, time.sleep, 60))
        turns = 0
        while not stuck.done():
            await asyncio.sleep(0.01)
            turns += 1
        with pytest.raises(FetchError):
            await stuck
        assert turns > 10
        assert await web.run(5, abs, -3) == 3  # a fresh worker takes its place


async def test_what_a_worker_raises_rises_where_it_was_asked():
    async with quick() as web:
        with pytest.raises(ZeroDivisionError):
            await web.run(5, divmod, 1, 0)


def hoard(size: int) -> int:
    return len(bytes(size))


async def test_a_worker_that_needs_too_much_memory_says_so_and_lives_on():
    async with quick() as web:
        with pytest.raises(FetchError) as caught:
            await web.run(20, hoard, 8_000_000_000)
        assert caught.value.kind is FaultKind.SIZE
        assert await web.run(20, hoard, 8) == 8


@pytest.mark.parametrize(
    ("status", "headers", "body"),
    [
        ("403 Forbidden", {"cf_mitigated": "challenge"}, b"<html>No.</html>"),
        ("403 Forbidden", {}, b"<html><h2>Verify you are human by completing the action below.</h2></html>"),
        ("503 Unavailable", {}, b"<html><script>window._cf_chl_opt={};</script></html>"),
    ],
)
async def test_a_check_for_bots_is_told_from_a_server_in_trouble(status, headers, body):
    given = headers | {"Content_Type": "text/html"}
    pages = {"/check": http(body, status=status, **given), "/busy": http(b"<html>Back soon.</html>", status=status)}
    async with BadWeb(pages=pages) as bad, quick() as web:
        with pytest.raises(FetchError, match=f"checks for bots.*{status[:3]}"):
            await web.fetch(bad.base + "/check", purpose="page")
        with pytest.raises(FetchError) as other:
            await web.fetch(bad.base + "/busy", purpose="page")
        assert "checks for bots" not in other.value.what
