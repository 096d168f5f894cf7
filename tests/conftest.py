"""What many tests stand on: a folder with a configuration over the bundled articles, the command line in it, and a
database: every test that asks for `url` runs on SQLite and on PostgreSQL.
"""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main
from bot.config import Settings
from bot.library import Library
from bot.newsroom import arriving
from bot.service import demonstration
from bot.service.app import App
from tests.fakes.postgres import Postgres, postgres
from tests.fakes.room import NOW, Room

ROOT = Path(__file__).resolve().parents[1]
CONFIGURATION = f"""
[[sources]]
name = "Samples"
folder = "{ROOT / "seeds" / "articles"}"
"""


@dataclass(frozen=True)
class Ran:
    """How a command line ended."""

    status: int
    out: str
    err: str


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder as a user has it; nothing of the real environment reaches the bot."""
    for name in [name for name in os.environ if name.startswith("BRIEFBOT_")]:
        monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "90")
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "bot.toml").write_text(CONFIGURATION, encoding="utf-8")
    return tmp_path


@pytest.fixture
def briefbot(home: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ran]:
    """`briefbot("say", "/help")` in that folder."""
    assert home

    def run(*arguments: str) -> Ran:
        capsys.readouterr()
        status = main(arguments)
        printed = capsys.readouterr()
        return Ran(status, printed.out, printed.err)

    return run


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


@pytest.fixture(scope="session")
def stocked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that has read the bundled articles, to be copied."""
    path = tmp_path_factory.mktemp("stocked") / "b.db"

    async def read() -> None:
        app = App(demonstration.settings(ROOT / "seeds", path), lambda: NOW)
        await arriving.ready(app.newsroom)
        await app.close()

    asyncio.run(read())
    return path


@pytest.fixture
def settings(tmp_path: Path, stocked: Path) -> Settings:
    shutil.copy(stocked, tmp_path / "b.db")
    return demonstration.settings(ROOT / "seeds", tmp_path / "b.db")


@pytest.fixture
async def app(settings: Settings) -> AsyncIterator[App]:
    opened = App(settings, lambda: NOW)
    yield opened
    await opened.close()


@pytest.fixture
def room(app: App) -> Room:
    return Room(app)
