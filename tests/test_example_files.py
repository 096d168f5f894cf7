"""The files that a new user starts from are complete, and are what the program takes."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tomllib
from dataclasses import fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import yaml
from lxml import etree

from bot.config import Settings, check
from bot.core.models import SourceKind
from bot.service import pulse

ROOT = Path(__file__).resolve().parents[1]
EXAMPLE = ROOT / "config" / "bot.toml"
FROM_ENVIRONMENT_ONLY = {
    "discord": {"token", "api_url", "gateway_url"},
    "slack": {"secret_key", "bot_token", "app_token", "signing_secret", "client_id", "client_secret", "api_url"},
}
PLATFORMS = [name for name, settings in Settings().platforms.items() if fields(settings)]
ALONE = ("sources", "subscriptions", "path", "platforms")  # no sections of settings
SECTIONS = [field.name for field in fields(Settings) if field.name not in ALONE] + PLATFORMS


# ── config/bot.toml ──────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def example() -> dict[str, Any]:
    return tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))


def test_the_example_configuration_states_the_defaults(example: dict[str, Any]) -> None:
    settings = check(example, {}, EXAMPLE)
    assert replace(settings, sources=(), subscriptions=(), path=None) == Settings()


def test_the_example_configuration_reads_the_samples(example: dict[str, Any]) -> None:
    [samples] = check(example, {}, EXAMPLE).sources
    assert samples.kind is SourceKind.FOLDER
    assert any((ROOT / samples.address).glob("*.txt"))


@pytest.mark.parametrize("section", SECTIONS)
def test_the_example_configuration_names_every_setting(example: dict[str, Any], section: str) -> None:
    settings = Settings()
    found = settings.platforms[section] if section in settings.platforms else getattr(settings, section)
    known = {field.name for field in fields(found)} - FROM_ENVIRONMENT_ONLY.get(section, set())
    assert set(example[section]) == known


def test_what_the_example_has_switched_off_works_when_switched_on() -> None:
    switched_on = re.sub(r"^# (?=\[\[|[a-z_]+ = )", "", EXAMPLE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    settings = check(tomllib.loads(switched_on), {}, EXAMPLE)
    assert [source.kind for source in settings.sources] == [SourceKind.FOLDER, SourceKind.FEED, SourceKind.PAGE]
    [subscription] = settings.subscriptions
    assert str(subscription.channel) == "discord:1234567890"
    assert subscription.include == 'NATO OR "air policing"'


# ── docker-compose.yml ───────────────────────────────────────────────────────────────────────────


@pytest.fixture
def compose() -> dict[str, Any]:
    return yaml.safe_load((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))


def test_the_container_holds_the_bot_without_root_and_with_a_read_only_file_system(compose: dict[str, Any]) -> None:
    bot = compose["services"]["briefbot"]
    recipe = bot["build"]["dockerfile_inline"].splitlines()
    assert "USER briefbot" in recipe
    assert recipe.index("USER briefbot") > max(n for n, line in enumerate(recipe) if line.startswith("RUN"))
    assert bot["read_only"] is True
    assert bot["cap_drop"] == ["ALL"]
    assert "library:/app/var" in bot["volumes"]
    assert "library" in compose["volumes"]


def test_the_image_is_made_from_files_that_exist(compose: dict[str, Any]) -> None:
    recipe = compose["services"]["briefbot"]["build"]["dockerfile_inline"]
    copied = [name for line in re.findall(r"^COPY (.+) \S+$", recipe, re.MULTILINE) for name in line.split()]
    assert {"bot", "config", "seeds", "pyproject.toml"} <= set(copied)
    assert [name for name in copied if not (ROOT / name).exists()] == ["README.md"] * (
        not (ROOT / "README.md").exists()
    )


def test_the_container_gets_its_secrets_by_file(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        for secret in service.get("secrets", ()):
            assert compose["secrets"][secret] == {"file": f"./secrets/{secret}"}
            assert f"/run/secrets/{secret}" in service["environment"].values()
        named = [name for name in service.get("environment", ()) if re.search("TOKEN|PASSWORD|SECRET", name)]
        assert all(name.endswith("_FILE") for name in named)


def test_the_bot_knows_every_variable_that_the_container_sets(compose: dict[str, Any]) -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    for name in compose["services"]["briefbot"]["environment"]:
        assert name.removesuffix("_FILE") in source


def test_the_health_of_the_container_is_asked_where_the_bot_answers(compose: dict[str, Any]) -> None:
    bot = compose["services"]["briefbot"]
    *command, address = bot["healthcheck"]["test"]
    assert command == ["CMD", "python", "-m", pulse.__name__]
    assert address == f"http://127.0.0.1:{bot['environment']['BRIEFBOT_HTTP_PORT']}/healthz"


def test_every_container_keeps_its_log_and_its_memory_within_bounds(compose: dict[str, Any]) -> None:
    for service in compose["services"].values():
        assert service["mem_limit"]
        assert service["logging"]["options"]["max-size"] == "10m"


@pytest.mark.parametrize(
    ("profiles", "address"), [("", ""), ("postgres", "postgresql://briefbot@postgres/briefbot")], ids=["none", "one"]
)
def test_the_database_follows_from_the_profile_alone(compose: dict[str, Any], profiles: str, address: str) -> None:
    """As the shell reads the same form; the address then has the password of the file."""
    given = compose["services"]["briefbot"]["environment"]["BRIEFBOT_DATABASE_URL"]
    environment = {"PATH": os.environ["PATH"]} | ({"COMPOSE_PROFILES": profiles} if profiles else {})
    found = subprocess.run(["sh", "-c", f'echo "{given}"'], env=environment, capture_output=True, text=True, check=True)
    assert found.stdout.strip() == address


def test_the_command_for_the_secrets_makes_every_file_that_is_named(compose: dict[str, Any], tmp_path: Path) -> None:
    """The one at the top of the file, as it stands there."""
    (tmp_path / ".env.example").write_text("")
    lines = (ROOT / "docker-compose.yml").read_text(encoding="utf-8").splitlines()
    command = "\n".join(line.removeprefix("#") for line in lines[1:4])
    for _ in range(2):  # again changes nothing
        subprocess.run(["sh", "-c", command], cwd=tmp_path, check=True, capture_output=True)
        made = {path.name: path.read_text() for path in (tmp_path / "secrets").iterdir()}
    assert set(made) == set(compose["secrets"])
    assert len(made["postgres_password"]) > 30
    assert made["postgres_password"] != made["secret_key"]
    assert made["discord_token"] == ""


def test_postgresql_comes_only_when_asked_for(compose: dict[str, Any]) -> None:
    assert compose["services"]["postgres"]["profiles"] == ["postgres"]
    assert "profiles" not in compose["services"]["briefbot"]
    assert compose["services"]["briefbot"]["depends_on"]["postgres"]["required"] is False


def _has_compose() -> bool:
    docker = shutil.which("docker")
    return (
        docker is not None
        and subprocess.run([docker, "compose", "version"], check=False, capture_output=True).returncode == 0
    )


@pytest.mark.skipif(not _has_compose(), reason="docker compose is not installed here")
def test_docker_compose_takes_the_file() -> None:
    answer = subprocess.run(
        ["docker", "compose", "--profile", "postgres", "config", "--quiet"],
        check=False,
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert answer.returncode == 0, answer.stderr


# ── seeds/feeds.opml ─────────────────────────────────────────────────────────────────────────────


@pytest.fixture
def feeds() -> Any:
    return etree.parse(ROOT / "seeds" / "feeds.opml").getroot()


def test_the_starter_list_is_opml_2(feeds: Any) -> None:
    assert feeds.tag == "opml"
    assert feeds.get("version") == "2.0"
    assert [child.tag for child in feeds] == ["head", "body"]
    assert all(outline.get("text") for outline in feeds.iter("outline"))


def test_the_starter_list_offers_feeds_by_topic(feeds: Any) -> None:
    listed = [outline for outline in feeds.iter("outline") if outline.get("type") == "rss"]
    addresses = [outline.get("xmlUrl") for outline in listed]
    assert len(listed) >= 45
    assert len(set(addresses)) == len({outline.get("text") for outline in listed}) == len(listed)
    assert all(urlsplit(address).scheme == "https" and urlsplit(address).hostname for address in addresses)
    assert all(outline.getparent().tag == "outline" for outline in listed), "every feed belongs to a topic"
    assert len(feeds.findall("body/outline")) >= 8
    assert len({outline.get("language") for outline in listed}) >= 8
