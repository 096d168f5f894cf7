"""The configuration is read once, and every fault of it is told at once with file, key and remedy."""

from __future__ import annotations

import tomllib
from datetime import time
from pathlib import Path

import pytest

from bot.config import check, load
from bot.core.models import ALGORITHMS, Article, Channel, Source, SourceKind, Workspace
from bot.core.stories import THRESHOLD
from bot.core.summary import summarise
from bot.errors import ConfigurationError

FILE = Path("bot.toml")
EXAMPLE = Path(__file__).resolve().parents[2] / "config" / "bot.toml"


def faults(text: str, environment: dict[str, str] | None = None) -> tuple[str, ...]:
    with pytest.raises(ConfigurationError) as raised:
        check(tomllib.loads(text), environment or {}, FILE)
    return raised.value.faults


def test_the_example_is_a_valid_configuration() -> None:
    settings = load({"BRIEFBOT_CONFIG": str(EXAMPLE)})
    assert settings.sources == (Source("Samples", SourceKind.FOLDER, "seeds/articles"),)
    assert settings == check({"sources": [{"name": "Samples", "folder": "seeds/articles"}]}, {}, EXAMPLE), (
        "every key of the example shows its default"
    )


def test_the_threshold_of_stories_is_the_one_that_was_measured() -> None:
    assert check({}, {}, FILE).digest.story_threshold == THRESHOLD


def test_a_subscription_is_read_as_the_contract_writes_it() -> None:
    settings = check(
        tomllib.loads(
            """
            [[subscriptions]]
            name = "morning"
            channel = "discord:1234567890"
            times = ["18:30", "08:00"]
            timezone = "Europe/Tallinn"
            days = ["fri", "mon"]
            topics = ["nato", "baltic"]
            stories = 8
            """
        ),
        {},
        FILE,
    )
    (subscription,) = settings.subscriptions
    assert subscription.channel == Channel(Workspace("discord"), "1234567890")
    assert subscription.times == (time(8), time(18, 30))
    assert subscription.days == ("mon", "fri")
    assert subscription.configured


def test_every_fault_is_told_at_once_with_file_key_and_remedy() -> None:
    told = faults(
        """
        colour = "red"
        [database]
        url = "mysql://x"
        [fetch]
        allow_networks = ["private"]
        minuts = 5
        [summary]
        algorithm = "lexrnk"
        [discord]
        token = "secret"
        [[sources]]
        name = "A"
        [[sources]]
        name = "A"
        feed = "ftp://x"
        [[subscriptions]]
        name = "m"
        channel = "irc:x"
        times = ["25:00"]
        timezone = "Europe/Talinn"
        days = ["monday"]
        """
    )
    expected = {
        "colour": "no known setting",
        "database.url": "no known database",
        "fetch.allow_networks": "no network",
        "fetch.minuts": 'Did you mean "minutes"',
        "summary.algorithm": 'Did you mean "lexrank"',
        "discord.token": "BRIEFBOT_DISCORD_TOKEN",
        "sources[1].feed": "exactly one of",
        "sources[2].feed": "https://",
        "sources[2].name": "twice",
        "subscriptions[1].channel": "discord:1234567890",
        "subscriptions[1].times": "08:00",
        "subscriptions[1].timezone": "Europe/Tallinn",
        "subscriptions[1].days": "none of",
    }
    for key, remedy in expected.items():
        assert any(line.startswith(f"bot.toml: {key}:") and remedy in line for line in told), (key, told)
    assert len(told) >= len(expected)
    assert not any("secret" in line.replace("secrets do not", "") for line in told)


@pytest.mark.parametrize(
    "text",
    [
        "[database]\nurl = 5",
        "[fetch]\nminutes = true",
        "[fetch]\npages = 1",
        "database = 1",
        "sources = 1",
        "[slack]\nprefix = 'A b'",
        "[digest]\nquiet_hours = 'night'",
    ],
)
def test_a_value_of_the_wrong_kind_is_a_fault(text: str) -> None:
    assert len(faults(text)) == 1


@pytest.mark.parametrize("algorithm", ALGORITHMS)
def test_every_algorithm_that_the_settings_take_makes_a_brief(algorithm: str) -> None:
    chosen = check({"summary": {"algorithm": algorithm}}, {}, FILE).summary.algorithm
    text = "The council met on Monday in Tallinn to settle the budget. The vote is expected in March of next year."
    assert summarise([Article("Budget", text, language="en")], sentences=1, algorithm=chosen).sentences


def test_a_missing_file_says_where_to_be(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="BRIEFBOT_CONFIG"):
        load({"BRIEFBOT_CONFIG": str(tmp_path / "none.toml")})


@pytest.mark.parametrize(
    ("content", "words"), [(b"a = ", "not valid TOML"), (b"\xff", "not UTF-8")], ids=["toml", "utf-8"]
)
def test_a_broken_file_says_what_is_broken(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "bot.toml"
    path.write_bytes(content)
    with pytest.raises(ConfigurationError, match=words):
        load({"BRIEFBOT_CONFIG": str(path)})


def test_the_environment_wins_over_the_file() -> None:
    environment = {
        "BRIEFBOT_DATABASE_URL": "postgresql://h/db",
        "BRIEFBOT_HTTP_PORT": "8080",
        "BRIEFBOT_HTTP_HOST": "0.0.0.0",
    }
    settings = check({"database": {"url": "sqlite:///x.db"}, "http": {"port": 1}}, environment, FILE)
    assert settings.database.url == "postgresql://h/db"
    assert (settings.http.host, settings.http.port) == ("0.0.0.0", 8080)


def test_a_secret_may_come_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "token").write_text("abc\n")
    settings = check({}, {"BRIEFBOT_DISCORD_TOKEN_FILE": str(tmp_path / "token")}, FILE)
    assert settings.platforms["discord"].token == "abc"
    assert "abc" not in repr(settings)


def test_faults_of_the_environment_name_the_variable_and_not_its_value(tmp_path: Path) -> None:
    told = faults(
        "",
        {
            "BRIEFBOT_DISCORD_TOKEN": "hush",
            "BRIEFBOT_DISCORD_TOKEN_FILE": "x",
            "BRIEFBOT_SLACK_APP_TOKEN_FILE": str(tmp_path / "none"),
            "BRIEFBOT_HTTP_PORT": "99999",
            "BRIEFBOT_DISCORD_GATEWAY_URL": "http://x",
        },
    )
    for name in (
        "BRIEFBOT_DISCORD_TOKEN",
        "BRIEFBOT_SLACK_APP_TOKEN_FILE",
        "BRIEFBOT_HTTP_PORT",
        "BRIEFBOT_DISCORD_GATEWAY_URL",
    ):
        assert any(line.startswith(f"{name}:") for line in told), name
    assert not any("hush" in line for line in told)


def test_a_digest_of_a_bot_of_several_workspaces_names_its_own() -> None:
    several = {
        "BRIEFBOT_SLACK_CLIENT_ID": "c",
        "BRIEFBOT_SLACK_CLIENT_SECRET": "s",
        "BRIEFBOT_SLACK_SIGNING_SECRET": "s",
        "BRIEFBOT_SECRET_KEY": "k" * 32,
    }
    digest = {"name": "morning", "channel": "slack:C0123", "times": ["08:00"]}
    with pytest.raises(ConfigurationError, match="slack:T0123/C0123"):
        check({"subscriptions": [digest]}, several, Path("bot.toml"))
    named = check({"subscriptions": [digest | {"channel": "slack:T9/C0123"}]}, several, Path("bot.toml"))
    assert named.subscriptions[0].channel == Channel(Workspace("slack", "T9"), "C0123")
    assert check({"subscriptions": [digest]}, {}, Path("bot.toml")).subscriptions
