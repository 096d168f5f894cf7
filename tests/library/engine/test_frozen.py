"""A step that has landed is never edited: databases have taken it as it was. A change of the schema is a new step."""

import hashlib
import importlib

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import create_engine, inspect, text

from bot.library import Library
from tests.library.given import NOW, add, article

migrate = importlib.import_module("bot.library.engine.migrate")
STEPS = migrate.SCRIPTS / "versions"
# Of each landed step and of what steps share. A new step adds its line (sha256sum); no line is ever changed.
LANDED = {
    "0001_news": "a8e555625e422c349554e456037d2ef7b88f4763387772e921907a89305e5bcc",
    "0002_chat": "580e8a8b20caec62018c2c78e510f3cbd076de5488c4cb9f8e5687712de9ccf9",
    "0003_marks": "c492e9f889f1ab546eb2d76d9d4b3a4a65f451ab1a9158cec7a95c15640c96ac",
    "0004_jobs": "dab5df625157f3d4c13f72b9c8df73d1dd74be75a4be7289b175a3d210d9128f",
    "0005_responses": "66bb263b19259d9eff197aee8f08bac3c8cfb147b033dfd6e708fc453124a7f8",
    "0006_workspaces": "7555bdbaf80e2fb9ae63187fed9d1ee972424f2700d6d441a1c7b7a4bf40df72",
    "0007_configurations": "aee9d1a653da7d14e7ffcc9437bd221ed69c3875b2560f5fa0f24320796eaf8b",
    "0008_together": "39752eba5a23529a84c517519f0ca5db9dc00df10088fd85dae17d73da38aa5a",
    "0009_asked": "a142d796bea28c7d09629cf79143d7165d8437c21a7d39def99d2f6ddb704df3",
    "full_text": "fd94e62910959dc42dbd6fec2ec28d6feb3e667bafa4bf6d685cee9a7a8cc21e",
}


@pytest.mark.parametrize("name", LANDED)
def test_a_landed_step_is_as_it_was(name):
    found = next(iter([*STEPS.glob(f"{name}*.py"), *migrate.SCRIPTS.glob(f"{name}*.py")]))
    assert hashlib.sha256(found.read_bytes()).hexdigest() == LANDED[name], (
        f"{found.name} was edited: add a step instead"
    )


def test_every_step_is_listed():
    assert {path.stem for path in STEPS.glob("0*.py")} <= set(LANDED)


def test_a_database_made_by_an_edited_step_is_mended(empty_url):
    """Step 0005 did not add `entries.address` at first."""
    config = Config()
    config.set_main_option("script_location", str(migrate.SCRIPTS))
    config.set_main_option("path_separator", "os")
    database = create_engine(empty_url.replace("postgresql://", "postgresql+psycopg://"))
    with database.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0006")
        connection.execute(text("ALTER TABLE entries DROP COLUMN address"))
    with Library.open(empty_url) as library:
        add(library, article())
        assert library.configurations.current() is None
        assert library.processes.alive(NOW) == []
    with database.connect() as connection:
        assert "address" in {column["name"] for column in inspect(connection).get_columns("entries")}
    database.dispose()
