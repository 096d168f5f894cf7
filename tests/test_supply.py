"""What is installed is what was looked at: locked with hashes, listed with its licence, and nothing is forgotten."""

from __future__ import annotations

import re
import tomllib

import pytest

from tests.conftest import ROOT

LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==", re.MULTILINE)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {"requirements.lock": "postgres", "tests/requirements.lock": "test"}


def named(requirement: str) -> str:
    return re.sub("[-_.]+", "-", re.match(r"[A-Za-z0-9._-]+", requirement)[0]).lower()


@pytest.mark.parametrize(("lock", "extra"), LOCKS.items())
def test_every_dependency_is_locked_with_hashes(lock, extra):
    content = (ROOT / lock).read_text(encoding="utf-8")
    locked = {named(one) for one in LOCKED.findall(content)}
    wanted = {named(one) for one in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"][extra]]}
    assert wanted - locked <= {"briefbot"}
    for part in re.split(r"(?m)^(?=[A-Za-z0-9])", content):
        assert not part.strip() or "--hash=sha256:" in part or part.startswith("#"), part[:60]
    assert not re.search(r"://", content), "a lock names packages, not where somebody fetched them"


def test_every_locked_package_is_listed_with_its_licence():
    locked = set(LOCKED.findall((ROOT / "requirements.lock").read_text(encoding="utf-8")))
    listed = (ROOT / "DEPENDENCIES.md").read_text(encoding="utf-8")
    assert not [name for name in locked if f"| {name} |" not in listed]
    assert "(not stated)" not in listed


def test_the_container_is_built_from_the_lock():
    compose = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    assert "--require-hashes --requirement requirements.lock" in compose
