"""A question gets one answer, in time, whatever goes wrong."""

from __future__ import annotations

import asyncio

import pytest

from bot.core.models import Channel, Workspace
from bot.platforms.base import TryLater
from bot.platforms.shared.answering import REMEMBERED, Once, Work, choices, surely
from bot.talk.question import Asker, Question
from bot.talk.reply import Reply

ASKED = Question("brief", Channel(Workspace("slack", "T1"), "C1"), Asker("U1", locale="de"))


async def test_a_happening_is_met_once_here_and_once_ever() -> None:
    met: set[str] = set()

    async def first(key: str) -> bool:
        new = key not in met
        met.add(key)
        return new

    once = Once(first)
    assert [once.here("a"), once.here("a", "b"), once.here("b")] == [True, False, True]
    assert [await once.ever("a"), await once.ever("a"), await Once(first).ever("a", "c")] == [True, False, False]


def test_what_is_remembered_here_is_bounded() -> None:
    once = Once(None)  # type: ignore[arg-type]  # nobody is asked
    assert all(once.here(str(number)) for number in range(REMEMBERED + 1))
    assert once.here("0")
    assert not once.here(str(REMEMBERED))


async def test_an_answer_twice_is_better_than_none(caplog: pytest.LogCaptureFixture) -> None:
    async def broken(_: str) -> bool:
        raise OSError("database is locked")

    assert await Once(broken).ever("a")
    assert "seen.unknown" in caplog.text


async def test_a_bug_is_logged_and_told_in_the_askers_language(caplog: pytest.LogCaptureFixture) -> None:
    async def answer(_: Question) -> Reply:
        raise ZeroDivisionError("secret")

    reply = await surely(answer, ASKED)
    assert reply.private
    assert reply.error
    assert "schiefgegangen" in reply.summary
    assert "secret" not in str(reply)
    assert "ZeroDivisionError" in caplog.text


async def test_completions_that_break_are_none() -> None:
    async def complete(question: Question, kind: str, typed: str) -> tuple[()]:
        raise TimeoutError

    assert await choices(complete, ASKED, "topics", "na") == ()


async def test_work_that_breaks_breaks_nothing_and_the_end_waits_for_the_rest(caplog: pytest.LogCaptureFixture) -> None:
    work, done, go = Work("slack", KeyError), [], asyncio.Event()

    async def broken(fault: Exception) -> None:
        raise fault

    async def slow() -> None:
        await go.wait()
        done.append("slow")

    work.start(broken(TryLater("busy")))
    work.start(broken(KeyError("expected")))
    work.start(broken(ZeroDivisionError()))
    work.start(slow())
    asyncio.get_running_loop().call_later(0.01, go.set)
    await work.drain(5)
    assert done == ["slow"]
    assert caplog.text.count("Traceback") == 1


async def test_what_does_not_end_is_given_up() -> None:
    work, given_up = Work("slack"), asyncio.Event()

    async def endless() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            given_up.set()

    work.start(endless())
    await work.drain(0.01)
    assert given_up.is_set()
