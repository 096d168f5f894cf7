"""Every test that asks for `library` or `url` runs on SQLite and on PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.library import Library
from tests.fakes.postgres import Postgres, postgres

DATABASES = ("sqlite", "postgresql")


@pytest.fixture(scope="session")
def server() -> Iterator[Postgres]:
    with postgres() as running:
        Library.open(running.fresh()).close()
        running.run(f"ALTER DATABASE {running.run('SELECT max(datname) FROM pg_database')[0][0]} RENAME TO migrated")
        yield running


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file with today's schema, to copy."""
    path = tmp_path_factory.mktemp("migrated") / "library.db"
    Library.open(f"sqlite:///{path}").close()
    return path


@pytest.fixture(params=DATABASES)
def database(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def empty_url(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of a database without anything."""
    if database == "sqlite":
        yield f"sqlite:///{tmp_path / 'empty.db'}"
        return
    server = request.getfixturevalue("server")
    yield (address := server.fresh())
    server.drop(address)


@pytest.fixture
def url(database: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[str]:
    """The address of an empty library."""
    if database == "sqlite":
        shutil.copy(request.getfixturevalue("migrated"), tmp_path / "library.db")
        yield f"sqlite:///{tmp_path / 'library.db'}"
        return
    server = request.getfixturevalue("server")
    yield (address := server.fresh("migrated"))
    server.drop(address)


@pytest.fixture
def library(url: str) -> Iterator[Library]:
    with Library.open(url) as library:
        yield library
