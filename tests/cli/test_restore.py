"""`briefbot db restore`: a backup becomes the database again, or nothing changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.library import Library
from tests.fakes.process import running


@pytest.fixture
def backed_up(briefbot) -> Path:
    assert briefbot("fetch").status == 0
    assert briefbot("db", "backup", "b.sqlite").status == 0
    return Path("b.sqlite")


def test_a_backup_is_put_back_and_what_was_there_is_kept(briefbot, backed_up):
    before = briefbot("digest", "list").out
    assert briefbot("db", "erase", "terminal:", "--yes").status != 2
    Path("var/briefbot.db").write_bytes(b"damaged")
    restored = briefbot("db", "restore", str(backed_up))
    assert restored.status == 0, restored.err
    assert "articles" in restored.out
    assert briefbot("digest", "list").out == before
    assert Path("var/briefbot.db.before-restore").read_bytes() == b"damaged"


@pytest.mark.parametrize("content", [b"", b"words", b"SQLite format 3\x00" + bytes(200), b"PGDMP" + bytes(20)])
def test_what_is_no_backup_of_this_database_changes_nothing(briefbot, backed_up, content):
    Path("bad").write_bytes(content)
    before = Path("var/briefbot.db").read_bytes()
    refused = briefbot("db", "restore", "bad")
    assert refused.status == 1
    assert refused.err.startswith("briefbot: ")
    assert Path("var/briefbot.db").read_bytes() == before


async def test_nothing_is_put_back_beside_a_running_bot(home, briefbot):
    async with running(home) as bot:
        await bot.health()
        with Library.open(f"sqlite:///{home / 'var' / 'briefbot.db'}") as library:
            library.backup(home / "b.sqlite")
        refused = briefbot("db", "restore", "b.sqlite")
        assert refused.status == 1
        assert "Stop it first" in refused.err
        await bot.end()
    assert briefbot("db", "restore", "b.sqlite").status == 0
