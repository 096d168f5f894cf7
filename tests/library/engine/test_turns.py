"""Several processes write to one file in the order in which they came."""

import subprocess
import sys
from pathlib import Path
from threading import Thread

import pytest

from bot.library.engine import turns
from bot.library.engine.turns import Turns

BUSY = """
import fcntl, sys
from pathlib import Path
from bot.library.engine.turns import WAITING, Turns

path, order = Path(sys.argv[1]), open(sys.argv[2], "a", buffering=1)
turns, look = Turns(path, 10), open(path, "r+")
with turns.turn():
    print("in", flush=True)
    order.write("busy\\n")
    while True:  # until somebody waits
        try:
            fcntl.lockf(look, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, WAITING)
        except BlockingIOError:
            break
        fcntl.lockf(look, fcntl.LOCK_UN, 1, WAITING)
with turns.turn():
    order.write("busy again\\n")
"""
DYING = """
import os, sys
from pathlib import Path
from bot.library.engine.turns import Turns

with Turns(Path(sys.argv[1]), 10).turn():
    print("in", flush=True)
    sys.stdin.read()
"""

pytestmark = pytest.mark.skipif(turns.fcntl is None, reason="this system has no locks on files")


def beside(code: str, *arguments: Path) -> "subprocess.Popen[str]":
    """Another process, once it has its turn."""
    command = [sys.executable, "-c", code, *map(str, arguments)]
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "in\n"
    return process


def test_a_writer_that_comes_back_at_once_lets_those_who_wait_go_first(tmp_path: Path) -> None:
    lock, order = tmp_path / "lock", tmp_path / "order"
    busy = beside(BUSY, lock, order)
    with Turns(lock, 10).turn(), order.open("a") as written:
        written.write("waiting\n")
    busy.communicate(timeout=20)
    assert order.read_text().splitlines() == ["busy", "waiting", "busy again"]


def test_a_process_that_dies_gives_its_turn_up(tmp_path: Path) -> None:
    dying = beside(DYING, tmp_path / "lock")
    had = []

    def wait() -> None:
        with Turns(tmp_path / "lock", 20).turn():
            had.append(dying.poll())

    waiting = Thread(target=wait)
    waiting.start()
    dying.kill()
    dying.communicate()
    waiting.join(20)
    assert len(had) == 1


def test_a_turn_that_does_not_come_is_not_waited_for_for_ever(tmp_path: Path) -> None:
    sleeping = beside(DYING, tmp_path / "lock")
    with Turns(tmp_path / "lock", 0.05).turn():
        assert sleeping.poll() is None
    sleeping.communicate("")


@pytest.mark.parametrize("path", [None, Path("/nowhere/at/all")], ids=["nobody to wait for", "no place for the file"])
def test_without_a_file_there_are_no_turns(path: Path | None) -> None:
    with Turns(path, 1).turn():
        pass
