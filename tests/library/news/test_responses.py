"""What an address answered last is kept whole, for whoever asks next."""

from __future__ import annotations

import importlib
import os

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, text

from bot.core.models import Source, SourceKind, Workspace, sha256
from bot.library import Check, Library, Response
from bot.library.news.sources.responses import LARGEST
from tests.library.given import DAY, NOW

migrate = importlib.import_module("bot.library.engine.migrate")  # the package has a function of that name

FEED = "https://feed.test/rss"
CONTENT = b"<rss>\x00\xff" + b"<item>harbour</item>" * 1000


def response(address=FEED, at=NOW, content=CONTENT, **more):
    facts = {"url": address, "content_type": "application/rss+xml", "moved": None, "until": at}
    named = {"etag": 'W/"one"', "last_modified": "Mon, 04 Jun 2018 09:00:00 GMT"}
    return Response(**(facts | named | {"address": address, "at": at, "sha256": sha256(repr(content))} | more))


def test_a_response_comes_back_byte_for_byte(library):
    given = response(etag='"\'%;,  odd"', moved="https://feed.test/new", until=NOW + DAY)
    library.responses.keep(given, CONTENT)
    assert library.responses.get(FEED) == given
    assert library.responses.content(FEED, given.sha256) == CONTENT
    assert library.responses.content(FEED, "another") is None
    assert library.responses.get(FEED + "/") is None


def test_the_newest_takes_the_place_of_the_one_before(library):
    before, now = response(), response(content=b"new", at=NOW + DAY, etag=None)
    library.responses.keep(before, CONTENT)
    library.responses.keep(now, b"new")
    assert library.responses.get(FEED) == now
    assert library.responses.content(FEED, before.sha256) is None
    assert library.responses.content(FEED, now.sha256) == b"new"


def test_a_server_may_name_the_same_content_anew(library):
    library.responses.keep(response(), CONTENT)
    library.responses.confirm(FEED, '"two"', None)
    kept = library.responses.get(FEED)
    assert (kept.etag, kept.last_modified) == ('"two"', None)
    assert library.responses.content(FEED, kept.sha256) == CONTENT


def test_of_a_very_large_answer_only_the_facts_are_kept(library):
    large = os.urandom(LARGEST + 1)
    library.responses.keep(response(content=large), large)
    kept = library.responses.get(FEED)
    assert not kept.whole
    assert kept.etag
    assert library.responses.content(FEED, kept.sha256) is None


def test_what_an_address_answered_follows_a_source_that_moves_and_is_never_put_over_another(library):
    library.responses.keep(response(), CONTENT)
    library.responses.follow(FEED, "https://feed.test/new")
    assert library.responses.content("https://feed.test/new", response().sha256) == CONTENT
    library.responses.keep(response("https://feed.test/other", content=b"other"), b"other")
    library.responses.follow(FEED, "https://feed.test/other")
    assert library.responses.content("https://feed.test/other", response().sha256) is None


def test_many_addresses_are_known_in_one_question(library):
    addresses = [f"https://feed{n}.test/" for n in range(1100)]
    for address in addresses[::100]:
        library.responses.keep(response(address), CONTENT)
    assert sorted(library.responses.known(addresses)) == sorted(addresses[::100])


def test_what_nobody_reads_goes_after_three_months(library):
    library.sources.add(Source("Read", SourceKind.FEED, FEED), NOW)
    library.responses.keep(response(), CONTENT)
    library.responses.keep(response("https://looked.test/"), CONTENT)
    library.retain(None, now=NOW + 80 * DAY)
    assert library.responses.get("https://looked.test/")
    library.retain(None, now=NOW + 100 * DAY)
    assert library.responses.get("https://looked.test/") is None
    assert library.responses.get(FEED)


def test_with_a_workspace_goes_what_only_its_sources_answered(library):
    private, shared = "https://private.test/?key=secret", "https://shared.test/"
    for address, workspace in ((private, "T1"), (shared, "T1"), (shared, "T2")):
        library.sources.add(Source(address, SourceKind.FEED, address, Workspace("slack", workspace)), NOW)
        library.responses.keep(response(address), CONTENT)
    library.workspaces.erase(Workspace("slack", "T1"))
    assert library.responses.get(private) is None
    assert library.responses.get(shared)


@pytest.fixture
def old_url(empty_url):
    """A library as it was before responses were kept: a source knew its validators itself."""
    engine = create_engine(empty_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        config = Config()
        config.set_main_option("script_location", str(migrate.SCRIPTS))
        config.set_main_option("path_separator", "os")
        config.attributes["connection"] = connection
        command.upgrade(config, "0004")
    yield empty_url, engine
    engine.dispose()


def test_an_older_library_keeps_its_validators_and_all_that_hangs_on_its_sources(old_url):
    url, engine = old_url
    with engine.begin() as connection:
        for number, workspace in enumerate(("", "slack:T1"), 1):
            connection.execute(
                text(
                    "INSERT INTO sources (id, name, kind, address, workspace, topic, configured, added_at, etag, sha256,"
                    " last_success, last_fault, fault_kind, failures, gone, moved_seen, told, title, facts) VALUES"
                    " (:number, 'Feed', 'feed', :feed, :workspace, '', false, 1, '\"one\"', 'aa', 5, '', '', 0, false,"
                    " 0, '', '', '{}')"
                ),
                {"number": number, "workspace": workspace, "feed": FEED},
            )
            entry = "INSERT INTO entries (source_id, key, fingerprint, seen_at) VALUES (:number, 'k', 'f', 1)"
            connection.execute(text(entry), {"number": number})
    with Library.open(url) as library:
        kept = library.responses.get(FEED)
        assert (kept.etag, kept.sha256, kept.whole) == ('"one"', "aa", False)
        assert [one.sha256 for one in library.sources.states(workspace=None, now=NOW)] == ["aa", "aa"]
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM entries")).scalar() == 2


def test_a_source_whose_look_was_later_than_now_is_due(library):
    source = library.sources.add(Source("Feed", SourceKind.FEED, FEED), NOW)
    library.sources.record(source.id, Check(NOW + 400 * DAY, NOW + 401 * DAY, "ok"))
    assert [one.source.id for one in library.sources.due(NOW)] == [source.id]
    library.sources.record(source.id, Check(NOW, NOW + DAY, "ok"))
    assert library.sources.due(NOW) == []
