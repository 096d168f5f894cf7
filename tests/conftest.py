"""What many tests stand on: a folder with a configuration over the bundled articles, and the command line in it."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.cli import main

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
