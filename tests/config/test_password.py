"""The database's password may stand apart from its address, in a file of its own."""

from pathlib import Path

import pytest

from bot.config import check

ADDRESS = "BRIEFBOT_DATABASE_URL"


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("postgresql://b@host/b", "postgresql://b:p%40ss%2F%3A@host/b"),
        ("postgresql://b:own@host/b", "postgresql://b:own@host/b"),
        ("sqlite:///var/b.db", "sqlite:///var/b.db"),
    ],
)
def test_it_joins_an_address_that_has_none(tmp_path, address, whole):
    (tmp_path / "password").write_text("p@ss/:\n")
    given = {ADDRESS: address, "BRIEFBOT_DATABASE_PASSWORD_FILE": str(tmp_path / "password")}
    assert check({}, given, Path("bot.toml")).database.url == whole
