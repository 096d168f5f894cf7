"""What the newsroom remembers for a moment, so that a crowd costs as much as one; which stories answer first."""

from __future__ import annotations

from datetime import UTC, datetime
from threading import Thread

import pytest

from bot.config import Settings
from bot.core.models import Article, Story
from bot.newsroom import Newsroom
from bot.newsroom.reading import relevance

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


def told_by(*places: int, copies: tuple[tuple[int, ...], ...] = ()) -> Story:
    return Story(tuple(Article(f"Number {place}", "Words.", id=place) for place in places), copies=copies)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(told_by(1, 2, 3), told_by(0), id="three near the top pass the one best match"),
        pytest.param(told_by(0), told_by(20, 30, 39), id="the best match passes a tail of mentions"),
        pytest.param(told_by(0), told_by(1, 2, 3, copies=((0, 1, 2),)), id="copies of one text count once"),
        pytest.param(told_by(5), told_by(9, 99), id="an article that was not found adds nothing"),
    ],
)
def test_stories_about_words_come_by_match_and_by_how_many_tell_them(first: Story, second: Story) -> None:
    rank = {number: number for number in range(40)}
    assert relevance(first, rank) > relevance(second, rank)
