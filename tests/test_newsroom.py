"""What the newsroom remembers for a moment, so that a crowd costs as much as one."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Thread

from bot.config import Settings
from bot.newsroom import Newsroom

NOW = datetime(2026, 1, 1, tzinfo=UTC)


def newsroom() -> Newsroom:
    def unopened() -> None:
        raise AssertionError("nothing is opened for this")

    return Newsroom(Settings(), lambda: NOW, unopened, unopened)  # type: ignore[arg-type]


def test_whoever_asks_the_same_meanwhile_waits_for_the_one_answer() -> None:
    asked, second = newsroom(), list[str]()
    other = Thread(target=lambda: second.append(asked.remembered("top", 60, lambda: "made twice")))

    def work() -> str:
        other.start()
        other.join(0.3)
        assert other.is_alive(), "the other one worked too, instead of waiting"
        return "made once"

    assert asked.remembered("top", 60, work) == "made once"
    other.join(10)
    assert second == ["made once"]


def test_an_answer_is_made_again_when_its_time_is_over() -> None:
    asked = newsroom()
    assert asked.remembered("top", 60, lambda: "old") == "old"
    assert asked.remembered("top", 60, lambda: "new") == "old"
    assert asked.remembered("top", -1, lambda: "new") == "new"


def test_a_fault_is_not_remembered() -> None:
    asked = newsroom()
    try:
        asked.remembered("top", 60, lambda: 1 // 0)
    except ZeroDivisionError:
        assert asked.remembered("top", 60, lambda: 1) == 1
    else:
        raise AssertionError("the fault is the asker's to see")
