"""A database of any age becomes today's, with what it holds; a newer one, or another program's, is left alone."""

import importlib
import multiprocessing
from datetime import date, time

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, Table, create_engine, insert, inspect, text

from bot.core.listed import Listed
from bot.core.models import Article, Channel, Subscription, Workspace, sha256
from bot.errors import DatabaseError
from bot.library import Library
from bot.library.news.articles.arriving import arrival
from bot.library.news.sources.looks import Asked
from bot.library.tables import metadata
from bot.library.tables.types import EPOCH
from tests.library.given import HERE, HOUR, NOW, add, article, quote

migrate = importlib.import_module("bot.library.engine.migrate")  # the package has a function of that name


def engine(url: str):
    return create_engine(url.replace("postgresql://", "postgresql+psycopg://"))


def test_the_steps_lead_to_the_schema_of_the_code(empty_url):
    Library.open(empty_url).close()
    database = engine(empty_url)
    options = {"compare_type": _differs, "include_name": _ours}
    with database.connect() as connection:
        differences = compare_metadata(MigrationContext.configure(connection, opts=options), metadata)
        tables = set(inspect(connection).get_table_names())
    database.dispose()
    assert differences == []
    assert set(metadata.tables) <= tables


def test_the_code_knows_the_last_step():
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_current_head() == migrate.HEAD


def test_opening_again_changes_nothing(url):
    with Library.open(url) as library:
        number = add(library, article()).id
    with Library.open(url) as library:
        assert library.articles.get(number).headline == article().headline


def test_a_newer_schema_is_refused(url):
    database = engine(url)
    with database.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    database.dispose()
    with pytest.raises(DatabaseError, match="newer Briefbot") as fault:
        Library.open(url)
    assert fault.value.remedy


def test_a_database_of_the_first_step_is_brought_up_to_date_with_what_it_holds(empty_url):
    _first_step(empty_url, article(), HERE)
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        assert pool.map(_open, [empty_url] * 4) == ["open"] * 4
    with Library.open(empty_url) as library:
        [found] = library.articles.search("ministers", workspace=HERE)
        assert library.articles.by_address(article().url, workspace=HERE) == found
        assert [(by.name, by.id) for by, _ in library.articles.carriers(found.id, workspace=HERE)] == [("News", 7)]
        feed = library.sources.get(7)
        again = add(library, article(), source=feed, quotes=[quote(article())])
        assert (again.id, again.outcome) == (found.id, "unchanged")
        assert library.speakers.find("Mattis", workspace=HERE)[0].quotes == 1
        library.workspaces.erase(HERE, articles=True)
        assert library.counts()["articles"] == library.counts()["sources"] == 0


def test_what_was_kept_for_a_shared_room_goes_to_the_workspace_that_it_is_of(empty_url):
    one, other, unknown = Workspace("slack", "T1"), Workspace("slack", "T2"), Workspace("slack")
    _until(empty_url, "0005", ROWS_OF_0005)
    with Library.open(empty_url) as library:
        listed = library.subscriptions.list()
        assert {(d.name, d.channel) for d in listed} == {
            ("morning", Channel(one, "C1")),
            ("set", Channel(unknown, "C2")),
        }
        assert [d.subscription_id for d in library.deliveries.open(NOW)] == [1, 2]
        assert [part.wire for part in library.deliveries.parts(1)] == [{"message": 1}]
        assert [s.story_id for s in library.history.of_channel(Channel(one, "C1"), EPOCH)] == [1, 2]
        assert [s.story_id for s in library.history.of_channel(Channel(other, "C1"), EPOCH)] == [
            2
        ]  # nobody knows whose
        assert [s.story_id for s in library.history.of_channel(Channel(unknown, "C2"), EPOCH)] == [3]
        for workspace in (one, other):
            assert library.shown.last(Channel(workspace, "C1")) == [5, 6]
        assert library.shown.last(Channel(unknown, "C9")) == [7]
        assert [f.word for f in library.follows.list(Channel(other, "C1"))] == ["nato"]
        assert [m.value for m in library.mutes.list(Channel(one, "C1"), NOW)] == ["sport"]
        assert not library.alerts.claim(Channel(one, "C1"), 4, now=NOW, per_hour=9)
        assert library.workspaces.list() == {other: "revoked"}
        again = library.subscriptions.add(Subscription("morning", Channel(other, "C1"), ()), NOW)
        assert again.id not in (1, 2)


def test_another_programs_database_is_left_alone(empty_url):
    database = engine(empty_url)
    with database.begin() as connection:
        connection.execute(text("CREATE TABLE articles (price INTEGER)"))
    with pytest.raises(DatabaseError, match="not Briefbot's"):
        Library.open(empty_url)
    with database.connect() as connection:
        assert inspect(connection).get_table_names() == ["articles"]
    database.dispose()


def test_processes_that_start_at_once_migrate_once(empty_url):
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.map(_open, [empty_url] * 6) == ["open"] * 6


def test_what_a_source_asks_and_how_often_an_entry_was_tried_are_kept_in_columns(empty_url):
    facts = '{"not_before":"2026-03-10T09:00:00+00:00","told":null,"ttl":3600.0,"skip_hours":[1,2],"skip_days":[6]}'
    _until(
        empty_url,
        "0008",
        {
            "sources": [
                {"id": 1, "name": "One", "kind": "feed", "address": "https://one.test", "facts": facts},
                {"id": 2, "name": "Two", "kind": "feed", "address": "https://two.test", "facts": "{}"},
            ],
            "entries": [
                {"source_id": 1, "key": sha256(key), "fingerprint": mark, "seen_at": 1}
                for key, mark in (("a", "abc"), ("b", "abc 2"), ("c", "12.5 It is empty."))
            ],
        },
    )
    with Library.open(empty_url) as library:
        asked = library.sources.state(1, NOW).asked
        assert asked == Asked(NOW + HOUR, None, 3600, (1, 2), (6,))
        assert library.sources.state(2, NOW).asked == Asked()
        assert library.entries.known(1, ["a", "b", "c"]) == {
            "a": Listed("abc"),
            "b": Listed("abc", 2),
            "c": Listed("12.5", 0, "It is empty."),
        }


ROWS_OF_0005 = {
    "subscriptions": [
        {"id": 1, "name": "morning", "folded": "morning", "platform": "slack", "channel": "C1", "workspace": "T1"},
        {"id": 2, "name": "set", "folded": "set", "platform": "slack", "channel": "C2", "workspace": ""},
    ],
    "deliveries": [
        {
            "id": number,
            "subscription_id": number,
            "local_date": date(2026, 3, 9),
            "local_time": time(8),
            "state": "pending",
        }
        for number in (1, 2)
    ],
    "parts": [{"delivery_id": 1, "number": 0, "wire": '{"message":1}'}],
    "history": [
        {"id": number, "channel": channel, "story_id": number, "delivery_id": delivery, "shown_at": number}
        for number, channel, delivery in ((1, "slack:C1", 1), (2, "slack:C1", 0), (3, "slack:C2", 2))
    ],
    "shown": [
        {"channel": "slack:C1", "articles": "[5,6]"},
        {"channel": "slack:C9", "articles": "[7]"},
        {"channel": "check", "articles": "[]"},
    ],
    "follows": [{"holder": "slack:C1", "folded": "nato", "word": "nato", "workspace": "slack:T2"}],
    "mutes": [{"holder": "slack:C1", "kind": "word", "folded": "sport", "value": "sport", "workspace": "slack:T1"}],
    "alerts": [{"channel": "slack:C1", "story_id": 4, "workspace": "slack:T1"}],
    "workspaces": [{"key": "slack:T2", "paused": "revoked"}],
}


def _until(url: str, step: str, rows: dict[str, list[dict[str, object]]]) -> None:
    """A database as an older version left it, with these rows; what is not said of them is empty."""
    empty = {"INTEGER": 0, "BIGINT": 0, "BOOLEAN": False}
    jsons = {"times": "[]", "days": "[]", "topics": "[]"}
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.set_main_option("path_separator", "os")
    database = engine(url)
    with database.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, step)
        for name, given in rows.items():
            table = Table(name, MetaData(), autoload_with=connection)
            plain = {
                column.name: jsons.get(column.name, empty.get(str(column.type), ""))
                for column in table.c
                if not column.nullable
            }
            connection.execute(insert(table), [plain | one for one in given])
            if "id" in table.c and connection.dialect.name == "postgresql":
                connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), max(id)) FROM {name}"))
    database.dispose()


def _first_step(url: str, one: Article, workspace: str) -> None:
    """A database as the first version made it, with a source, an article, its address and who carries it."""
    new = arrival(one, source=None, quotes=None, now=NOW, address=None, workspace=workspace)
    kinds = {"INTEGER": 0, "BIGINT": 0, "BOOLEAN": False}
    rows = {
        "sources": {"id": 7, "name": "News", "kind": "feed", "address": "https://news.test/rss", "facts": "{}"},
        "articles": new.columns() | {"id": 1, "first_seen": NOW, "told_by": "7 x", "quotes_sha256": ""},
        "addresses": {"address": new.keys[0], "article_id": 1},
        "carriers": {"article_id": 1, "source_id": 7, "name": "News", "kind": "feed", "topic": "", "address": one.url},
    }
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.set_main_option("path_separator", "os")
    database = engine(url)
    with database.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        for name, row in rows.items():
            table = Table(name, MetaData(), autoload_with=connection)
            given = {key: value for key, value in row.items() if key in table.c and value is not None}
            given["workspace"] = workspace
            for column in table.c:
                if not column.nullable and column.name not in given and not column.primary_key:
                    given[column.name] = kinds.get(str(column.type), "")
            stored = {
                key: value if (own := metadata.tables[name].c.get(key)) is None else _as_kept(own, value)
                for key, value in given.items()
            }
            connection.execute(insert(table), stored)
        if connection.dialect.name == "postgresql":
            row = {"headline": one.headline, "text": one.text}
            connection.execute(text("INSERT INTO article_search VALUES (1, :headline, :text)"), row)
    database.dispose()


def _as_kept(column, value):
    """What the database holds for a value."""
    bind = getattr(column.type, "process_bind_param", None)
    return value if bind is None or isinstance(value, str | int) else bind(value, None)


def _ours(name: str, kind: str, _parents: object) -> bool:
    """All tables but Procrastinate's and those of the search index, which each database makes in its own way."""
    return kind != "table" or not name.startswith(("article_search", "procrastinate_"))


def _differs(context, _inspected_column, _column, inspected, declared) -> bool:
    """Two types differ when the database would be told different words, the collation among them."""
    return inspected.compile(context.dialect) != declared.compile(context.dialect)


def _open(url: str) -> str:
    Library.open(url).close()
    return "open"
