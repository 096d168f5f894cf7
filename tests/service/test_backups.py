"""Scheduled backups: one a day whoever looks, the last few kept, each of them whole."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest

from bot.config import DatabaseSettings
from bot.errors import DatabaseError
from bot.library import Library
from bot.service.backups import back_up
from tests.fakes.room import NOW

HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def settings(url, tmp_path, database, request, monkeypatch) -> DatabaseSettings:
    if database == "postgresql":
        monkeypatch.setenv("PATH", f"{request.getfixturevalue('server').programs}:{os.environ['PATH']}")
    return DatabaseSettings(url, backup="daily", backup_keep=2, backup_folder=str(tmp_path / "copies"))


def test_one_copy_a_day_and_the_last_two_stay(settings, tmp_path):
    with Library.open(settings.url) as library, Library.open(settings.url) as other:
        made = []
        for hour in range(24 * 4):
            for process in (library, other):
                found = back_up(process, settings, NOW + hour * HOUR)
                made += [found] if found else []
        assert len(made) == 4
        assert sorted((tmp_path / "copies").iterdir()) == made[-2:]
        assert made[-1].name.startswith("briefbot-20")


def test_a_copy_is_the_database(settings):
    with Library.open(settings.url) as library:
        library.marks.put("here", NOW)
        made = back_up(library, settings, NOW)
    Library.restore(settings.url, made, NOW)
    with Library.open(settings.url) as library:
        assert library.marks.get("here") == NOW


def test_one_that_failed_is_made_at_the_next_look(settings, tmp_path):
    (tmp_path / "copies").write_text("in the way")
    with Library.open(settings.url) as library:
        with pytest.raises(DatabaseError):
            back_up(library, settings, NOW)
        (tmp_path / "copies").unlink()
        assert back_up(library, settings, NOW + HOUR) is not None


def test_none_is_made_unless_it_is_asked_for(tmp_path):
    with Library.open(f"sqlite:///{tmp_path / 'b.db'}") as library:
        assert back_up(library, DatabaseSettings(), NOW) is None
