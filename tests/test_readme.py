"""What the README shows is what the program prints, and what it names is there."""

from __future__ import annotations

import os
import re
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.commands.table import COMMANDS, GROUPS
from tests.conftest import ROOT, Ran

README = (ROOT / "README.md").read_text(encoding="utf-8")
SESSIONS = re.findall(r"^```console\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
MOST_ROWS = 22  # of one answer; a longer one ends in …
SHOWN = [part for session in SESSIONS for part in re.split(r"^(?=\$ )", session, flags=re.MULTILINE) if part.strip()]


@pytest.mark.parametrize("shown", SHOWN, ids=lambda shown: shown.split("\n")[0])
def test_the_readme_shows_what_the_program_prints(
    shown: str, briefbot: Callable[..., Ran], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    command, _, expected = shown.partition("\n")
    program, *arguments = shlex.split(command.removeprefix("$ "))
    assert program == "briefbot"
    ran = briefbot(*arguments)
    assert ran.status == 0, ran.err
    printed = ran.out.rstrip()
    if os.environ.get("GOLDEN") == "update":
        path = ROOT / "README.md"
        rows = "\n".join(printed.split("\n")[:MOST_ROWS])
        accepted = f"{command}\n{rows}\n" + ("…\n" if rows != printed else "")
        path.write_text(path.read_text(encoding="utf-8").replace(shown, accepted), encoding="utf-8")
        return
    assert expected.strip(), "the answer is shown"
    if expected.rstrip().endswith("\n…"):
        assert printed.startswith(expected.rstrip().removesuffix("\n…").rstrip())
    else:
        assert printed == expected.rstrip()


def test_the_first_screen_shows_a_real_reply() -> None:
    assert SHOWN
    assert README.index(SHOWN[0]) < 1_000


@pytest.mark.parametrize("command", [command for command in COMMANDS if not command.hidden], ids=lambda one: one.name)
def test_every_command_is_in_the_readme(command: object) -> None:
    name = command.name  # type: ignore[attr-defined]
    group, _, word = name.partition(" ")
    assert f"/{group}" in README
    if group in GROUPS:
        row = next(line for line in README.splitlines() if line.startswith(f"| `/{group} "))
        assert f"`{word}`" in row or f"`/{name} " in row


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!https?:)([^)#]+)\)", README))))
def test_every_file_the_readme_links_to_is_there(target: str) -> None:
    assert (ROOT / target).exists()


def test_every_make_target_the_readme_names_is_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for name in set(re.findall(r"`make (\w+)`|^make (\w+)", README, re.MULTILINE)):
        target = name[0] or name[1]
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target


def test_every_environment_variable_of_the_readme_is_read() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "bot").rglob("*.py"))
    for name in set(re.findall(r"BRIEFBOT_[A-Z_]+", README)):
        assert name.removesuffix("_FILE") in source, name


def test_no_path_of_a_machine_is_in_the_readme() -> None:
    assert not re.search(r"/(?:home|root|work|Users)/", README)
    assert Path(ROOT / "LICENSE").is_file()
