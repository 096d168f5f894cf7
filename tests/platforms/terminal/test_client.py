"""The terminal as a platform: what is typed, what is pressed, how it ends."""

from __future__ import annotations

import asyncio
import io
import os
import pty
import re
import select
import signal
import stat
import subprocess
import sys
import textwrap
from collections.abc import Iterator, Sequence
from contextlib import closing, nullcontext, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from prompt_toolkit.completion import CompleteEvent
from prompt_toolkit.document import Document
from prompt_toolkit.input import create_pipe_input
from prompt_toolkit.output import DummyOutput

from bot.core.models import Channel, Workspace
from bot.platforms.base import ChannelClosed
from bot.platforms.terminal.client import MORE, TerminalPlatform, pages
from bot.platforms.terminal.completer import CommandCompleter
from bot.platforms.terminal.keyboard import Typist, kept
from bot.talk.question import Asker, Choice, Command, Option, Question
from bot.talk.reply import Action, Buttons, Paragraph, Reply, Text

ROOT = Path(__file__).resolve().parents[3]
HERE = Channel(Workspace("terminal"), "main")
ASKED = Question("", HERE, Asker("owner"))
COMMANDS = (
    Command("brief", "Top stories", "", (Option("about", "Words", "", rest=True),)),
    Command(
        "quote",
        "Who said what",
        "",
        (
            Option("speaker", "A person", "", complete="speakers", rest=True),
            Option("about", "A topic", "", complete="topics"),
        ),
        form=True,
    ),
    Command(
        "digest add", "New digest", "", (Option("times", "Times", "", True), Option("days", "Days", "")), form=True
    ),
    Command("digest list", "All digests", ""),
    Command("more", "hidden", "", hidden=True),
)


def says(words: str, *actions: Action) -> Reply:
    return Reply((Paragraph((Text(words),)), *((Buttons(actions),) if actions else ())), words)


class FakeBot:
    """Answers with the question's own words and three buttons; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, dict[str, str]]] = []

    async def answer(self, question: Question) -> Reply:
        self.asked.append((question.command, question.argument, dict(question.options)))
        if "long" in question.argument:
            return Reply(tuple(Paragraph((Text(f"paragraph {number}"),)) for number in range(100)), "long")
        words = f"{question.command} {question.argument}".strip()
        return says(
            f"<{words}>", Action("◀", "full", "p1"), Action("Quotes", "quotes", "#12"), Action("▶", "full", "p3")
        )

    async def complete(self, question: Question, kind: str, typed: str) -> Sequence[Choice]:
        names = {"speakers": ["Jim Mattis", "Jens Stoltenberg"], "topics": ["nato"]}[kind]
        return [Choice(f"{name}, somebody", name) for name in names if typed.lower() in name.lower()]


class FakeKeyboard:
    """Somebody at a terminal: gives the lines, notes what was asked back."""

    live = True

    def __init__(self, *lines: str | None) -> None:
        self.lines = list(lines)
        self.prompts: list[str] = []

    async def line(self, prompt: str = "") -> str | None:
        self.prompts.append(prompt)
        return self.lines.pop(0) if self.lines else None

    def guarded(self) -> nullcontext[None]:
        return nullcontext()


class Seated(TerminalPlatform):
    """The platform with a fake keyboard."""

    keyboard: FakeKeyboard

    def _keyboard(self, commands: object, complete: object) -> FakeKeyboard:
        return self.keyboard


async def nothing(*_: object) -> None: ...


async def talk(platform: TerminalPlatform, bot: FakeBot) -> None:
    await asyncio.wait_for(platform.run(COMMANDS, bot.answer, bot.complete, erase=nothing, welcome=nothing), timeout=20)


async def piped(typed: str) -> tuple[FakeBot, str]:
    bot, sink = FakeBot(), io.StringIO()
    await talk(TerminalPlatform(io.StringIO(typed), sink), bot)
    return bot, sink.getvalue()


async def seated(*lines: str | None) -> tuple[FakeBot, str, list[str]]:
    bot, sink = FakeBot(), io.StringIO()
    platform = Seated(io.StringIO(), sink)
    platform.keyboard = FakeKeyboard(*lines)
    await talk(platform, bot)
    return bot, sink.getvalue(), platform.keyboard.prompts


# ── lines ────────────────────────────────────────────────────────────────────────────────────────


async def test_each_line_is_one_question_with_the_whole_line_as_its_argument() -> None:
    bot, printed = await piped("/brief nato\nquote Mattis\r\nno end of line")
    assert bot.asked == [("", "/brief nato", {}), ("", "quote Mattis", {}), ("", "no end of line", {})]
    assert "<quote Mattis>" in printed


@pytest.mark.parametrize("pressed", ["2", " 2 ", "[2]", "02"])
async def test_a_number_presses_that_button(pressed: str) -> None:
    bot, _ = await piped(f"/brief\n{pressed}\n")
    assert bot.asked[-1] == ("quotes", "#12", {})


async def test_an_empty_line_turns_the_page() -> None:
    bot, _ = await piped("/full 1\n\n")
    assert bot.asked[-1] == ("full", "p3", {})


async def test_an_empty_line_without_pages_asks_nothing() -> None:
    bot, printed = await piped("\n   \n")
    assert (bot.asked, printed) == ([], "")


@pytest.mark.parametrize("number", ["0", "4", "9" * 400])
async def test_a_number_that_is_not_there_says_which_are(number: str) -> None:
    bot, printed = await piped(f"/brief\n{number}\n")
    assert len(bot.asked) == 1
    assert "the numbers go to 3." in printed


async def test_a_number_before_any_answer_points_to_the_help() -> None:
    bot, printed = await piped("1\n")
    assert bot.asked == []
    assert "/help" in printed


@pytest.mark.parametrize("ending", ["/quit", "exit", "/EXIT", "quit"])
async def test_a_word_ends_it(ending: str) -> None:
    bot, _ = await piped(f"/brief\n{ending}\n/help\n")
    assert len(bot.asked) == 1


async def test_a_pipe_may_hold_anything() -> None:
    ours, theirs = os.pipe()
    with os.fdopen(theirs, "wb") as pipe:
        pipe.write(b"/brief \xff\xfe\n\x00\x1b[2J\n" + "ä".encode()[:1])
    bot, sink = FakeBot(), io.StringIO()
    with os.fdopen(ours) as source:
        await talk(TerminalPlatform(source, sink), bot)
    assert [argument for _, argument, _ in bot.asked] == ["/brief \ufffd\ufffd", "\x00\x1b[2J", "\ufffd"]
    assert "\x1b" not in sink.getvalue()


async def test_it_can_be_stopped_while_a_pipe_is_silent() -> None:
    ours, theirs = os.pipe()
    with os.fdopen(ours) as source, os.fdopen(theirs, "wb"):
        running = asyncio.ensure_future(talk(TerminalPlatform(source, io.StringIO()), FakeBot()))
        await asyncio.sleep(0)
        running.cancel()
        with pytest.raises(asyncio.CancelledError):
            await running


async def test_a_closed_output_is_not_hidden() -> None:
    ours, theirs = os.pipe()
    os.close(ours)
    sink = os.fdopen(theirs, "w")
    with pytest.raises(BrokenPipeError):
        await talk(TerminalPlatform(io.StringIO("/brief\n"), sink), FakeBot())
    with suppress(BrokenPipeError):
        sink.close()


async def test_a_pipe_gets_no_colours() -> None:
    _, printed = await piped("/brief\n")
    assert "\x1b" not in printed


# ── somebody sits there ──────────────────────────────────────────────────────────────────────────


async def test_a_form_asks_for_each_option() -> None:
    bot, _, prompts = await seated("/digest add", "08:00", "mon-fri")
    assert bot.asked == [("digest add", "", {"times": "08:00", "days": "mon-fri"})]
    assert prompts[1:3] == ["  Times: ", "  Days: "]


async def test_a_form_can_be_left() -> None:
    bot, _, _ = await seated("/digest add", None, "/brief")
    assert bot.asked == [("", "/brief", {})]


async def test_a_form_without_anything_required_is_asked_as_it_stands() -> None:
    bot, _, _ = await seated("/quote")
    assert bot.asked == [("", "/quote", {})]


async def test_a_long_answer_waits_at_the_end_of_each_page() -> None:
    _, printed, prompts = await seated("/brief long", "", "q")
    assert prompts.count(MORE) == 2
    assert "paragraph 0" in printed
    assert "paragraph 99" not in printed


async def test_what_is_typed_at_the_end_of_a_page_is_the_next_question() -> None:
    bot, _, _ = await seated("/brief long", "/quote Mattis")
    assert bot.asked[-1] == ("", "/quote Mattis", {})


@settings(deadline=None)
@given(st.lists(st.sampled_from(["", "a", "b"]), max_size=60), st.integers(-3, 20))
def test_pages_hold_every_row_and_never_too_many(rows: list[str], height: int) -> None:
    parted = pages(rows, height)
    assert all(len(page) <= max(1, height) for page in parted)
    assert [row for page in parted for row in page if row] == [row for row in rows if row]


# ── digests ──────────────────────────────────────────────────────────────────────────────────────


async def test_a_post_is_printed_once_for_each_key() -> None:
    sink = io.StringIO()
    platform = TerminalPlatform(io.StringIO(), sink)
    [message] = platform.draw(says("Morning"))
    first = await platform.post(HERE, message, "d1")
    again = await platform.post(HERE, message, "d1", doubtful=True)
    below = await platform.post(HERE, message, "d1.1", thread_of=first)
    assert first == again != below
    assert sink.getvalue() == "Morning\n\n  Morning\n\n"
    assert platform.link(HERE, first) is None


async def test_a_correction_and_a_word_to_the_managers_are_printed() -> None:
    sink = io.StringIO()
    platform = TerminalPlatform(io.StringIO(), sink)
    await platform.edit(HERE, "t1", {"text": "corrected"})
    await platform.tell(HERE, says("a feed is gone"))
    assert sink.getvalue() == "corrected\n\na feed is gone\n\n"


async def test_a_post_that_nobody_can_read_closes_the_channel() -> None:
    sink = io.StringIO()
    platform = TerminalPlatform(io.StringIO(), sink)
    sink.close()
    with pytest.raises(ChannelClosed):
        await platform.post(HERE, {"text": "x"}, "d1")


async def test_without_listening_nothing_is_read_until_it_is_cancelled() -> None:
    source = io.StringIO("/brief\n")
    bot = FakeBot()
    running = asyncio.ensure_future(talk(TerminalPlatform(source, io.StringIO(), listen=False), bot))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running
    assert (bot.asked, source.tell()) == ([], 0)


# ── completion ───────────────────────────────────────────────────────────────────────────────────


async def completed(line: str) -> list[tuple[str, str]]:
    found = CommandCompleter(COMMANDS, FakeBot().complete, ASKED).get_completions_async(
        Document(line), CompleteEvent(text_inserted=True)
    )
    return [(line[: len(line) + one.start_position] + one.text, one.display_text) async for one in found]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("/", ["/brief", "/quote", "/digest add", "/digest list"]),
        ("/dig", ["/digest add", "/digest list"]),
        ("/digest l", ["/digest list"]),
        ("/more", []),
        ("/quote ", ["/quote Jim Mattis", "/quote Jens Stoltenberg"]),
        ("/quote jim m", ["/quote Jim Mattis"]),
        ("quote stol", ["quote Jens Stoltenberg"]),
        ("/quote Mattis about:na", ["/quote Mattis about:nato"]),
        ("/brief na", []),
        ("hello", []),
        ("", []),
    ],
)
async def test_commands_and_values_are_completed(line: str, expected: list[str]) -> None:
    assert [text for text, _ in await completed(line)] == expected


async def test_a_completed_speaker_is_shown_with_the_role() -> None:
    assert ("/quote Jim Mattis", "Jim Mattis, somebody") in await completed("/quote ma")


# ── keys ─────────────────────────────────────────────────────────────────────────────────────────


async def typed(keys: str, times: int, history: Path | None = None) -> list[str | None]:
    with create_pipe_input() as pipe:
        typist = Typist(COMMANDS, FakeBot().complete, ASKED, history, keys=pipe, screen=DummyOutput())
        pipe.send_text(keys)
        return [await asyncio.wait_for(typist.line(), 20) for _ in range(times)]


async def test_enter_gives_the_line_and_ctrl_d_ends() -> None:
    assert await typed("/brief nato\r\x04", 2) == ["/brief nato", None]


async def test_ctrl_c_empties_the_line_and_ends_on_an_empty_one() -> None:
    assert await typed("/brie\x03/help\r\x03", 2) == ["/help", None]


async def test_the_history_is_kept_for_its_owner_alone(tmp_path: Path) -> None:
    file = tmp_path / "var" / "history"
    await typed("/quote Mattis\r", 1, file)
    assert "/quote Mattis" in file.read_text(encoding="utf-8")
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert [line async for line in kept(file).load()] == ["/quote Mattis"]


def test_a_history_that_cannot_be_written_is_kept_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert type(kept(tmp_path / "file" / "history")).__name__ == "InMemoryHistory"


# ── a real terminal ──────────────────────────────────────────────────────────────────────────────

PROGRAM = """
    import asyncio
    from bot.platforms.terminal.client import TerminalPlatform
    from tests.platforms.terminal.test_client import COMMANDS, FakeBot, nothing
    class Slow(FakeBot):
        async def answer(self, question):
            if "forever" in question.argument:
                print("waiting", flush=True)
                await asyncio.Event().wait()
            return await super().answer(question)
    bot = Slow()
    asyncio.run(TerminalPlatform(history=None).run(COMMANDS, bot.answer, bot.complete, erase=nothing, welcome=nothing))
    print("ended", len(bot.asked))
"""


class Terminal:
    """A pseudo-terminal with a program in it."""

    def __init__(self) -> None:
        self.ours, theirs = pty.openpty()
        self.process = subprocess.Popen(
            [sys.executable, "-c", textwrap.dedent(PROGRAM)],
            stdin=theirs, stdout=theirs, stderr=theirs, cwd=ROOT, start_new_session=True,
            env={**os.environ, "TERM": "xterm-256color", "PYTHONWARNINGS": "ignore"},
        )  # fmt: skip
        os.close(theirs)
        self.seen = ""

    def until(self, pattern: str) -> None:
        while not re.search(pattern, self.seen):
            ready, _, _ = select.select([self.ours], [], [], 60)
            assert ready, f"no {pattern!r} in {self.seen!r}"
            try:
                block = os.read(self.ours, 65_536)
            except OSError:  # the program has gone
                block = b""
            assert block, f"no {pattern!r} in {self.seen!r}"
            if b"\x1b[6n" in block:
                os.write(self.ours, b"\x1b[1;1R")  # where the cursor is, as a terminal answers
            self.seen += block.decode("utf-8", "replace")

    def type(self, keys: str) -> None:
        self.seen = ""
        os.write(self.ours, keys.encode())

    def status(self) -> int:
        return self.process.wait(30)

    def close(self) -> None:
        self.process.kill()
        self.process.wait()
        os.close(self.ours)


@pytest.fixture
def terminal() -> Iterator[Terminal]:
    with closing(Terminal()) as started:
        yield started


def test_a_conversation_in_a_real_terminal_from_the_first_line_to_ctrl_d(terminal: Terminal) -> None:
    terminal.until("›")
    terminal.type("/brief nato\r")
    terminal.until(r"</brief nato>[\s\S]*\x1b\[36m\[2\][\s\S]*›")  # numbers are coloured here
    terminal.type("2\r")
    terminal.until(r"<quotes #12>[\s\S]*›")
    terminal.type("\x04")
    terminal.until("ended 2")
    assert terminal.status() == 0


def test_ctrl_c_gives_up_one_question_and_then_the_conversation(terminal: Terminal) -> None:
    terminal.until("›")
    terminal.type("/brief forever\r")
    terminal.until("waiting")
    os.kill(terminal.process.pid, signal.SIGINT)  # what the terminal sends for Ctrl-C while nothing is read
    terminal.until(r"Stopped\.[\s\S]*›")
    terminal.type("\x03")
    terminal.until("ended 0")
    assert terminal.status() == 0
    assert "Traceback" not in terminal.seen
