"""A round over sources, against a server on this machine: nothing lost, nothing twice, nobody else disturbed."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from bot.config import FetchSettings
from bot.core.models import Source, SourceKind, Workspace
from bot.library import Library
from bot.refresh import refresh
from bot.refresh.gathering import PAGES_AT_ONCE
from tests.fakes.refreshing import DAY, NOW, QUIET, desk
from tests.fakes.web import article, http, items, rss

HOUR = timedelta(hours=1)
LATER = timedelta(hours=2)
WHOLE = " ".join(f"The harbour reopened on day {n} after the storm, officials said." for n in range(30))


async def test_a_feed_brings_its_entries_once(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/ok")
        first = await here.round()
        again = await here.round(NOW + LATER)
        assert (first["/ok"].status, first["/ok"].new) == ("ok", 3)
        assert (again["/ok"].status, again["/ok"].new) == ("unchanged", 0)
        assert here.headlines() == [f"Harbour reopens after storm, part {n}" for n in range(3)]


async def test_one_unconditional_request_ever_also_across_restarts(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/ok")
        await here.round()
        here.library.close()
        here.library = Library.open(f"sqlite:///{tmp_path / 'briefbot.db'}")
        for hours in (2, 4, 6):
            await here.round(NOW + timedelta(hours=hours))
        conditional = ["if-none-match" in asked.headers for asked in here.bad.asked]
        assert conditional == [False, True, True, True]
        assert {asked.headers.get("if-modified-since") for asked in here.bad.asked[1:]} == {
            "Mon, 04 Jun 2018 09:00:00 GMT"
        }


async def test_a_source_whose_time_has_not_come_is_left_alone(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/ok")
        await here.round()
        assert await here.round(NOW + timedelta(minutes=30)) == {}
        assert len(here.bad.asked) == 1


async def test_a_person_may_look_earlier_unless_the_server_asked_to_wait(tmp_path):
    busy = http(items(range(1)), Cache_Control="max-age=3600", ETag='"x"')
    async with desk(tmp_path, pages={"/busy": busy}) as here:
        here.add("/ok", "/busy")
        await here.round()
        outcomes = await here.round(NOW + timedelta(minutes=5), asked=True)
        assert {name: outcome.status for name, outcome in outcomes.items()} == {"/ok": "unchanged", "/busy": "waiting"}
        named = await here.round(NOW + timedelta(minutes=6), names=["/OK"])
        assert list(named) == ["/ok"]


async def test_what_is_gone_is_never_asked_again(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/410")
        first = await here.round()
        later = await here.round(NOW + 100 * DAY)
        asked = await here.round(NOW + 100 * DAY, asked=True)
        assert first["/410"].status == "gone"
        assert later == {}
        assert asked["/410"].status == "gone"
        assert len(here.bad.asked) == 1


async def test_a_busy_server_is_left_alone_as_long_as_it_asked(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/429-later")
        await here.round()
        assert (await here.round(NOW + HOUR, asked=True))["/429-later"].status == "waiting"
        assert (await here.round(NOW + 3 * HOUR))["/429-later"].status == "failed"
        assert len(here.bad.asked) == 2


@pytest.mark.parametrize("status", ["429 Too Many", "500 Broken", "404 Nowhere"])
async def test_a_server_that_fails_is_not_asked_again_at_once_unless_somebody_insists(tmp_path, status):
    async with desk(tmp_path, pages={"/feed": http(status=status)}) as here:
        here.add("/feed")
        await here.round()
        assert (await here.round(NOW + timedelta(minutes=1), asked=True))["/feed"].status == "waiting"
        assert (await here.round(NOW + timedelta(minutes=1), insisting=True))["/feed"].status == "failed"
        assert len(here.bad.asked) == 2


async def test_a_retry_after_holds_for_those_who_insist_too(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/429-later")
        await here.round()
        assert (await here.round(NOW + HOUR, insisting=True))["/429-later"].status == "waiting"
        assert len(here.bad.asked) == 1


async def test_a_person_keeps_the_lifetime_of_a_304_and_the_feeds_own_wishes(tmp_path):
    wishes = "<ttl>90</ttl><skipHours><hour>11</hour></skipHours>"
    async with desk(tmp_path) as here:
        here.add("/feed")
        here.bad.pages["/feed"] = http(rss("<item><title>One</title></item>", extra=wishes), ETag='"1"')
        await here.round()  # at 9 o'clock
        early = [
            await here.round(NOW + after, asked=True) for after in (HOUR, HOUR * 2)
        ]  # within ttl; an hour left out
        assert [one["/feed"].status for one in early] == ["waiting", "waiting"]
        unchanged = {"Content_Type": "", "Content_Length": ""}
        here.bad.pages["/feed"] = http(status="304 Not Modified", Cache_Control="max-age=180000", **unchanged)
        await here.round(NOW + HOUR * 3)
        assert (await here.round(NOW + HOUR * 52, asked=True))["/feed"].status == "waiting"  # 50 hours after it
        assert await here.round(NOW + HOUR * 52) == {}
        assert (await here.round(NOW + HOUR * 60))["/feed"].status == "unchanged"
        assert len(here.bad.asked) == 3


async def test_a_source_that_was_gone_is_read_again_once_somebody_adds_it_again(tmp_path):
    async with desk(tmp_path, pages={"/feed": http(status="410 Gone")}) as here:
        (source,) = here.add("/feed")
        assert (await here.round())["/feed"].status == "gone"
        here.bad.pages["/feed"] = http(items(range(3)).replace(b"{base}", here.bad.base.encode()))
        assert await here.round(NOW + DAY) == {}
        assert here.add("/feed") == [source]
        back = (await here.round(NOW + 2 * DAY))["/feed"]
        assert (back.status, back.new) == ("ok", 3)


async def test_what_a_server_asks_to_wait_counts_from_its_answer_and_not_from_the_start_of_the_round(tmp_path):
    async with desk(tmp_path, delay=0.2) as here:
        (source,) = here.add("/429-later")
        await here.round()
        asked = here.library.sources.state(source.id, NOW).asked
        assert asked.not_before >= NOW + timedelta(hours=2, seconds=0.2)


async def test_a_source_moves_after_repeated_sight(tmp_path):
    async with desk(tmp_path) as here:
        (source,) = here.add("/moved-to?/plain")
        addresses = []
        for day in range(4):
            await here.round(NOW + day * 2 * DAY)
            addresses.append(here.library.sources.get(source.id).address.removeprefix(here.bad.base))
        assert addresses == ["/moved-to?/plain"] * 2 + ["/plain"] * 2


async def test_a_source_that_moves_is_never_asked_unconditionally_again(tmp_path):
    async with desk(tmp_path) as here:
        (source,) = here.add("/moved-to?/ok")
        for day in range(5):
            await here.round(NOW + day * 2 * DAY)
        assert here.library.sources.get(source.id).address == here.bad.base + "/ok"
        conditional = ["if-none-match" in one.headers for one in here.bad.asked if one.path == "/ok"]
        assert conditional == [False] + [True] * 4


async def test_hours_and_days_that_a_feed_wants_left_out_are_left_out_also_after_a_304(tmp_path):
    wishes = "<ttl>90</ttl><skipHours><hour>10</hour><hour>11</hour></skipHours>"
    async with desk(tmp_path) as here:
        (source,) = here.add("/feed")
        here.bad.pages["/feed"] = http(rss("<item><title>One</title></item>", extra=wishes), ETag='"1"')
        await here.round()  # at 9 o'clock: 90 minutes later is an hour to be left out
        assert here.library.sources.state(source.id, NOW).next_check == NOW.replace(hour=12)
        here.bad.pages["/feed"] = http(status="304 Not Modified", Content_Type="", Content_Length="")
        await here.round(NOW + DAY)
        assert here.library.sources.state(source.id, NOW).next_check == (NOW + DAY).replace(hour=12)


@pytest.mark.parametrize("headers", [{"Cache_Control": "max-age=14400"}, {"Expires": "Thu, 07 Jun 2018 13:00:00 GMT"}])
async def test_what_a_server_says_of_its_answers_age_is_waited_for(tmp_path, headers):
    async with desk(tmp_path) as here:
        here.bad.pages["/feed"] = http(items(range(1)), Date="Thu, 07 Jun 2018 09:00:00 GMT", **headers)
        here.add("/feed")
        await here.round()
        assert await here.round(NOW + timedelta(hours=3)) == {}
        assert (await here.round(NOW + timedelta(hours=3), asked=True))["/feed"].status == "waiting"
        assert (await here.round(NOW + timedelta(hours=5)))["/feed"].status == "unchanged"
        assert len(here.bad.asked) == 2


async def test_an_updated_entry_replaces_its_text(tmp_path):
    async with desk(tmp_path) as here:
        here.bad.pages["/feed"] = http(
            rss(
                f"<item><guid>1</guid><title>One</title><link>{here.bad.base}/a</link><description>Ships left.</description></item>"
            )
        )
        here.add("/feed")
        await here.round()
        here.bad.pages["/feed"] = http(
            rss(
                f"<item><guid>1</guid><title>One</title><link>{here.bad.base}/a</link><description>Ships left and came back.</description></item>"
            )
        )
        outcome = (await here.round(NOW + 2 * DAY))["/feed"]
        assert (outcome.new, outcome.updated) == (0, 1)
        assert [one.text for one in here.articles(NOW + 3 * DAY)] == ["Ships left and came back."]


STORY = "Ships left the harbour of Ostrava on Tuesday morning after the storm had closed it for a week"


@pytest.mark.parametrize("pages", [False, True], ids=["as the feed tells it", "with its page"])
async def test_an_updated_entry_may_have_another_link(tmp_path, pages):
    async with desk(tmp_path) as here:
        here.add("/feed")
        settings = FetchSettings(pages=pages)
        for day, (path, more) in enumerate((("a", ""), ("a-corrected", ", officials said"), ("b", ", twice"))):
            if pages:
                here.bad.pages[f"/{path}"] = http(article(day, f"{STORY}{more}"), Content_Type="text/html")
            item = f"<item><guid isPermaLink='false'>1</guid><title>{STORY}{more}</title><link>{here.bad.base}/{path}</link></item>"
            here.bad.pages["/feed"] = http(rss(item))
            await here.round(NOW + day * 2 * DAY, settings=settings)
        [stored] = here.articles(NOW + 9 * DAY)
        assert (stored.headline, stored.url) == (f"{STORY}, twice", f"{here.bad.base}/b")


async def test_an_entry_that_only_has_the_number_of_another_is_a_story_of_its_own(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/feed")
        for day, (path, title) in enumerate((("a", STORY), ("b", "The council of Karvina votes on a new bridge"))):
            item = f"<item><guid isPermaLink='false'>1</guid><title>{title}</title><link>{here.bad.base}/{path}</link></item>"
            here.bad.pages["/feed"] = http(rss(item))
            await here.round(NOW + day * 2 * DAY)
        assert len(here.articles(NOW + 9 * DAY)) == 2


async def test_an_entry_that_goes_and_comes_back_is_not_new(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/feed")
        counts = []
        for day, numbers in enumerate((range(3), range(1, 3), range(3))):
            here.bad.pages["/feed"] = http(items(numbers).replace(b"{base}", here.bad.base.encode()))
            counts.append((await here.round(NOW + day * 2 * DAY))["/feed"].new)
        assert counts == [3, 0, 0]


async def test_a_full_text_in_the_feed_is_not_fetched_again(tmp_path):
    content = f"<item><guid>1</guid><title>One</title><link>{{base}}/article/1</link><content:encoded><![CDATA[<p>{WHOLE}</p>]]></content:encoded></item>"
    async with desk(tmp_path) as here:
        feed = rss(content).replace(b"<rss", b'<rss xmlns:content="http://purl.org/rss/1.0/modules/content/"')
        here.bad.pages["/feed"] = http(feed.replace(b"{base}", here.bad.base.encode()))
        here.add("/feed")
        await here.round(settings=FetchSettings())
        assert here.bad.paths() == ["/feed"]
        (stored,) = here.articles()
        assert (stored.text, stored.extract) == (WHOLE, False)


async def test_behind_a_summary_the_page_is_read_once(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/ok")
        outcome = (await here.round(settings=FetchSettings()))["/ok"]
        await here.round(NOW + LATER, settings=FetchSettings())
        assert outcome.new == 3
        assert sorted(here.bad.paths()) == ["/article/0", "/article/1", "/article/2", "/ok", "/ok", "/robots.txt"]
        assert all(not one.extract and len(one.text.split("\n\n")) == 8 for one in here.articles())


async def test_robots_txt_is_obeyed_for_pages_and_the_summary_kept(tmp_path):
    rules = http(b"User-agent: *\nDisallow: /article/1\n", Content_Type="text/plain")
    async with desk(tmp_path, pages={"/robots.txt": rules}) as here:
        here.add("/ok")
        await here.round(settings=FetchSettings())
        assert "/article/1" not in here.bad.paths()
        assert here.bad.paths().count("/robots.txt") == 1
        assert {one.url.rpartition("/")[2]: one.extract for one in here.articles()} == {
            "0": False,
            "1": True,
            "2": False,
        }


async def test_a_site_that_cannot_say_its_rules_is_not_read_unasked_until_it_can(tmp_path):
    async with desk(tmp_path, pages={"/robots.txt": http(status="500 Broken")}) as here:
        here.add("/feed")
        here.bad.pages["/feed"] = http(items(range(3)).replace(b"{base}", here.bad.base.encode()))
        assert (await here.round(settings=FetchSettings()))["/feed"].new == 3
        assert not any(path.startswith("/article") for path in here.bad.paths())
        here.bad.pages |= {
            "/robots.txt": http(status="404 None"),
            "/feed": http(items(range(4)).replace(b"{base}", here.bad.base.encode())),
        }
        later = (await here.round(NOW + 2 * DAY, settings=FetchSettings()))["/feed"]
        assert (later.new, later.updated) == (1, 3)
        assert not any(one.extract for one in here.articles(NOW + 3 * DAY))


async def test_a_site_that_asks_to_be_left_alone_is_asked_for_no_further_page(tmp_path):
    busy = {f"/article/{n}": http(status="429 Too Many Requests") for n in range(20)}
    async with desk(tmp_path, pages=busy) as here:
        here.bad.pages["/feed"] = http(items(range(20)).replace(b"{base}", here.bad.base.encode()))
        here.add("/feed")
        assert (await here.round(settings=FetchSettings()))["/feed"].new == 20
        assert sum(path.startswith("/article") for path in here.bad.paths()) <= PAGES_AT_ONCE


async def test_a_page_that_could_not_be_had_is_tried_again_three_times_at_most(tmp_path):
    async with desk(tmp_path, pages={"/article/1": http(status="503 Busy")}) as here:
        here.add("/feed")
        for day in range(6):
            more = items(range(1, 3), extra=f"<description>{day}</description>")  # the feed changes, its entries do not
            here.bad.pages["/feed"] = http(more.replace(b"{base}", here.bad.base.encode()))
            await here.round(NOW + day * 2 * DAY, settings=FetchSettings())
        assert here.bad.paths().count("/article/1") == 3
        assert here.bad.paths().count("/article/2") == 1


async def test_a_page_that_could_not_be_had_is_tried_again_when_the_feed_says_nothing_new(tmp_path):
    async with desk(tmp_path, pages={"/article/1": http(status="503 Busy")}) as here:
        here.add("/ok")
        await here.round(settings=FetchSettings())
        assert [one.headline for one in here.articles() if one.extract] == ["Harbour reopens after storm, part 1"]
        del here.bad.pages["/article/1"]
        statuses = []
        for hours in (2, 4, 6):
            outcome = (await here.round(NOW + timedelta(hours=hours), settings=FetchSettings()))["/ok"]
            statuses.append((outcome.status, outcome.new, outcome.updated))
        assert statuses == [("ok", 0, 1), ("unchanged", 0, 0), ("unchanged", 0, 0)]
        assert not any(one.extract for one in here.articles())
        assert here.bad.paths().count("/article/1") == 2
        assert [one.path for one in here.bad.asked if one.path == "/ok" and "if-none-match" not in one.headers] == [
            "/ok"
        ]


@pytest.mark.parametrize(
    "page",
    [
        http(b"<html><body><div id=app></div><script>go()</script></body></html>", Content_Type="text/html"),
        http(
            b"<html><head><title>Log in</title></head><body><p>Subscribe now</p></body></html>",
            Content_Type="text/html",
        ),
        http(bytes(2000), Content_Type="application/pdf"),
    ],
    ids=["script only", "wall", "pdf"],
)
async def test_where_the_page_shows_nothing_the_summary_is_kept_as_an_extract(tmp_path, page):
    async with desk(tmp_path, pages={f"/article/{n}": page for n in range(3)}) as here:
        here.add("/ok")
        await here.round(settings=FetchSettings())
        assert [one.extract for one in here.articles()] == [True] * 3
        assert all(one.text.startswith("The harbour of Ostrava") for one in here.articles())


async def test_an_undated_entry_keeps_its_first_sight_and_says_so(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/plain")
        await here.round()
        await here.round(NOW + 2 * DAY)
        assert {(one.published, one.undated) for one in here.articles(NOW + 3 * DAY)} == {(NOW, True)}


async def test_a_date_in_the_future_is_first_sight(tmp_path):
    async with desk(tmp_path) as here:
        here.bad.pages["/feed"] = http(
            rss(
                "<item><guid>1</guid><title>One</title><description>Soon.</description><pubDate>Fri, 08 Jun 2035 09:00:00 GMT</pubDate></item>"
            )
        )
        here.add("/feed")
        await here.round()
        assert [(one.published, one.undated) for one in here.articles()] == [(NOW, True)]


async def test_entries_without_links_are_told_apart(tmp_path):
    async with desk(tmp_path) as here:
        here.bad.pages["/feed"] = http(
            rss(
                "".join(
                    f"<item><title>Part {n}</title><description>Ships of part {n}.</description></item>"
                    for n in range(4)
                )
            )
        )
        here.add("/feed")
        assert (await here.round())["/feed"].new == 4
        assert here.headlines() == [f"Part {n}" for n in range(4)]


@pytest.mark.parametrize("link", ["/article/1", "/", "/article/1#now"])
@pytest.mark.parametrize("guid", ["<guid isPermaLink='false'>{n}</guid>", ""])
async def test_entries_that_share_a_link_are_told_apart_and_its_page_is_read_for_none(tmp_path, link, guid):
    def told(*numbers: int) -> str:
        entry = f"<item><title>Outage {{n}}</title>{guid}<link>{link}</link><description>It took {{n}} hours.</description></item>"
        return "".join(entry.format(n=n) for n in numbers)

    async with desk(tmp_path) as here:
        here.bad.pages["/feed"] = http(rss(told(1, 2)))
        here.add("/feed")
        assert (await here.round(settings=FetchSettings()))["/feed"].new == 2
        here.bad.pages["/feed"] = http(rss(told(3, 1, 2)))
        assert (await here.round(NOW + 2 * DAY, FetchSettings()))["/feed"].new == 1
        found = {(one.headline, one.text, one.url) for one in here.articles(NOW + 3 * DAY)}
        assert found == {(f"Outage {n}", f"It took {n} hours.", here.bad.base + link) for n in (1, 2, 3)}
        assert set(here.bad.paths()) == {"/feed"}


async def test_a_page_is_a_source_too(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/article/7", kind=SourceKind.PAGE)
        first = await here.round()
        here.bad.pages["/article/7"] = http(article(7, paragraphs=9), Content_Type="text/html")
        again = await here.round(NOW + 2 * DAY)
        assert (first["/article/7"].new, again["/article/7"].updated) == (1, 1)


async def test_a_page_without_an_article_names_its_feed(tmp_path):
    front = b"<html><head><link rel=alternate type=application/rss+xml href=/news.rss></head><body><a href=/1>One</a></body></html>"
    async with desk(tmp_path, pages={"/front": http(front, Content_Type="text/html")}) as here:
        here.add("/front", kind=SourceKind.PAGE)
        outcome = (await here.round())["/front"]
        assert outcome.status == "failed"
        assert outcome.fault.endswith(f"Its feed is {here.bad.base}/news.rss")


async def test_a_folder_is_read_again_only_where_it_changed(tmp_path):
    folder = tmp_path / "articles"
    folder.mkdir()
    text = (
        "Harbour reopens\n\nJune 7, 2018\n\nThe harbour reopened after the storm, officials said on Thursday.\n\n"
        + "Ships left before noon, with grain and timber on board, and came back in the evening.\n\n" * 4
    )
    (folder / "one.txt").write_text(text)
    (folder / "noise.bin").write_bytes(bytes(range(256)))
    (folder / ".hidden").write_text("x")
    async with desk(tmp_path) as here:
        here.add(str(folder), kind=SourceKind.FOLDER, base="")
        first = (await here.round())[str(folder)]
        second = (await here.round(NOW + timedelta(minutes=1)))[str(folder)]
        (folder / "two.txt").write_text(text.replace("arbour", "arvest"))
        third = (await here.round(NOW + timedelta(minutes=2)))[str(folder)]
        assert [(one.status, one.new) for one in (first, second, third)] == [("ok", 1), ("unchanged", 0), ("ok", 1)]
        assert all("noise.bin: " in one.fault and "hidden" not in one.fault for one in (first, second, third))


async def test_a_folder_that_is_not_there_is_a_fault_and_read_when_it_comes(tmp_path):
    async with desk(tmp_path) as here:
        here.add(str(tmp_path / "later"), kind=SourceKind.FOLDER, base="")
        first = await here.round()
        (tmp_path / "later").mkdir()
        second = await here.round(NOW + timedelta(minutes=1))
        assert [next(iter(one.values())).status for one in (first, second)] == ["failed", "unchanged"]


async def test_a_round_that_is_broken_off_loses_nothing(tmp_path):
    async with desk(tmp_path, delay=0.05) as here:
        here.add("/ok", "/plain")
        going = asyncio.create_task(here.round(settings=FetchSettings()))
        while len(here.bad.asked) < 4:
            await asyncio.sleep(0)
        going.cancel()
        with pytest.raises(asyncio.CancelledError):
            await going
        await here.round(NOW + LATER, settings=FetchSettings())
        assert here.headlines() == [f"Harbour reopens after storm, part {n}" for n in range(3)]
        assert not any(one.extract for one in here.articles())


async def test_progress_tells_of_every_source_as_it_ends(tmp_path):
    async with desk(tmp_path) as here:
        here.add("/ok", "/500", "/plain")
        seen = []
        outcomes = await refresh(here.library, here.web, QUIET, NOW, progress=seen.append)
        assert seen == outcomes
        assert {one.status for one in seen} == {"ok", "failed"}


async def test_two_workspaces_may_have_the_same_feed(tmp_path):
    async with desk(tmp_path) as here:
        for workspace in (Workspace("slack", "T1"), Workspace("slack", "T2")):
            here.library.sources.add(Source(str(workspace), SourceKind.FEED, here.bad.base + "/plain", workspace), NOW)
        outcomes = await here.round()
        assert {one.status for one in outcomes.values()} == {"ok"}
        for workspace in (Workspace("slack", "T1"), Workspace("slack", "T2")):
            assert len(here.library.articles.recent(workspace=workspace, since=NOW - DAY, until=NOW + DAY)) == 3
        assert here.articles() == []


@pytest.mark.parametrize(
    "page",
    [
        "<html><title>Before you continue</title><h1>Before you continue</h1><p>We use cookies to keep you safe.</p></html>",
        "<html><title>Forum</title><h1>About Community</h1>"
        + "<p>Be kind to each other in this place, please.</p>" * 9,
        "<html><title>x</title><p>Verify you are human by completing the action below, it takes seconds.</p></html>",
    ],
    ids=["consent", "another thing", "check for bots"],
)
async def test_a_page_that_does_not_tell_its_entry_never_takes_its_place(tmp_path, page):
    said = "The council passed the harbour budget by one vote on Friday after a debate of nine hours."
    entry = f"<item><title>Harbour budget passed</title><link>/wall</link><description>{said}</description></item>"
    async with desk(
        tmp_path, pages={"/feed": http(rss(entry)), "/wall": http(page.encode(), Content_Type="text/html")}
    ) as here:
        here.add("/feed")
        await here.round(settings=FetchSettings())
        (kept,) = here.articles()
        assert (kept.headline, kept.text, kept.extract) == ("Harbour budget passed", said, True)
        assert "/wall" in here.bad.paths()


async def test_a_sound_is_no_page_to_read(tmp_path):
    entry = "<item><title>The pilot speaks</title><enclosure url='/408.mp3' type='audio/mpeg'/><description>Fog.</description></item>"
    async with desk(tmp_path, pages={"/feed": http(rss(entry))}) as here:
        here.add("/feed")
        await here.round(settings=FetchSettings())
        (kept,) = here.articles()
        assert kept.url == here.bad.base + "/408.mp3"
        assert here.bad.paths() == ["/feed"]
