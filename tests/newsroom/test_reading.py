"""What the newsroom remembers for a moment, so that a crowd costs as much as one; which stories answer first."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from bot.core.models import Article, Story
from bot.core.stories.outlines import Outline, copies
from bot.newsroom.memory import MOST, Answers, Worked
from bot.newsroom.reading import relevance

NOW = datetime(2026, 1, 1, tzinfo=UTC)


class Cook:
    """Makes an answer when the test says so, and counts."""

    def __init__(self) -> None:
        self.made = 0
        self.may = asyncio.Event()

    async def __call__(self) -> int:
        self.made += 1
        number = self.made
        await self.may.wait()
        return number


async def test_whoever_asks_the_same_meanwhile_waits_for_the_one_answer() -> None:
    answers, cook = Answers(), Cook()
    asking = [asyncio.create_task(answers.get("top", 60, cook)) for _ in range(20)]
    await asyncio.sleep(0)
    cook.may.set()
    assert await asyncio.gather(*asking) == [1] * 20
    assert await answers.get("top", 60, cook) == 1


async def test_whoever_gives_up_leaves_the_answer_to_the_others() -> None:
    answers, cook = Answers(), Cook()
    first, second = (asyncio.create_task(answers.get("top", 60, cook)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    cook.may.set()
    assert await second == 1


async def test_an_old_answer_is_made_again() -> None:
    answers, cook = Answers(), Cook()
    cook.may.set()
    assert await answers.get("top", 60, cook) == 1
    assert await answers.get("top", -1, cook) == 2


async def test_an_answer_grown_old_lately_is_given_while_the_next_is_made() -> None:
    seconds = 0.0
    answers, cook = Answers(lambda: seconds), Cook()
    cook.may.set()
    assert await answers.get("top", 20, cook) == 1
    seconds = 25.0
    cook.may.clear()
    assert await answers.get("top", 20, cook) == 1
    cook.may.set()
    for _ in range(5):
        await asyncio.sleep(0)
    assert await answers.get("top", 20, cook) == 2


async def test_what_was_begun_before_the_news_is_not_kept() -> None:
    answers, cook = Answers(), Cook()
    asking = asyncio.create_task(answers.get("top", 60, cook))
    await asyncio.sleep(0)
    answers.forget()
    cook.may.set()
    assert await asking == 1
    assert await answers.get("top", 60, cook) == 2


async def test_a_fault_is_told_and_not_kept() -> None:
    answers = Answers()

    async def broken() -> int:
        return 1 // 0

    with pytest.raises(ZeroDivisionError):
        await answers.get("top", 60, broken)
    cook = Cook()
    cook.may.set()
    assert await answers.get("top", 60, cook) == 1


async def test_only_the_last_answers_are_kept() -> None:
    answers = Answers()
    cooks = [Cook() for _ in range(MOST + 1)]
    for name, cook in enumerate(cooks):
        cook.may.set()
        await answers.get(name, 60, cook)
    assert await answers.get(MOST, 60, cooks[MOST]) == 1
    assert await answers.get(0, 60, cooks[0]) == 2


def test_briefs_are_worked_out_once_and_the_least_used_forgotten() -> None:
    briefs, worked = Worked(2), list[str]()

    def work(name: str) -> str:
        worked.append(name)
        return name

    for name in "abacab":
        assert briefs.get(name, lambda name=name: work(name)) == name
    assert worked == ["a", "b", "c", "b"]


def told_by(*places: int, copied: bool = False) -> Outline:
    return Outline(0, places, (int(copied),) * len(places), NOW)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(told_by(1, 2, 3), told_by(0), id="three near the top pass the one best match"),
        pytest.param(told_by(0), told_by(20, 30, 39), id="the best match passes a tail of mentions"),
        pytest.param(told_by(0), told_by(1, 2, 3, copied=True), id="copies of one text count once"),
        pytest.param(told_by(5), told_by(9, 99), id="an article that was not found adds nothing"),
    ],
)
def test_stories_about_words_come_by_match_and_by_how_many_tell_them(first: Outline, second: Outline) -> None:
    rank = {number: number for number in range(40)}
    assert relevance(first, rank) > relevance(second, rank)


@pytest.mark.parametrize("groups", [(), ((0, 2),), ((0, 3), (1, 2, 4))])
def test_an_outline_counts_as_its_story_does(groups: tuple[tuple[int, ...], ...]) -> None:
    story = Story(tuple(Article(f"Number {n}", "Words.", id=n) for n in range(5)), 7, groups)
    outline = Outline.of(story)
    assert outline.independent == story.independent
    assert outline.articles == (0, 1, 2, 3, 4)
    assert sorted(copies(outline.turns)) == sorted(groups)
