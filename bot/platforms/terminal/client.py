"""The terminal as a platform: lines in, replies out; numbers take the place of buttons, digests are printed.

run    read a line → Question → answer → print, until Ctrl-D, /quit or the stream's end
post   a digest that is due is printed between the answers
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
import signal
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from bot.core.models import Channel, Workspace
from bot.platforms.base import Answer, ChannelClosed, Complete, Erase, Refused, Welcome, Wire
from bot.platforms.terminal import render
from bot.platforms.terminal.lines import Keyboard, Lines
from bot.talk.question import Asker, Command, Question
from bot.talk.reply import Action, Reply

if TYPE_CHECKING:
    from aiohttp import web

CHANNEL = Channel(Workspace("terminal"), "main")
OWNER = Asker("owner", "you", manager=True)  # whoever has the terminal has the machine
ENDINGS = {"/quit", "/exit", "quit", "exit"}
NEXT_PAGE = "▶"  # the label of the button that turns the page
WIDEST = 100  # columns; longer lines are hard to read
HISTORY = Path("var/chat-history")
MORE = "— Enter goes on, q stops — "


class TerminalPlatform:
    """Reads from `source` and prints to `sink`; a person at a terminal gets history, completion and colours.

    Without `listen` nothing is read: `run` then only keeps the place for digests, until it is cancelled. `now` and
    `zone` are what relative and absolute times are told by; without a zone, the machine's own.
    """

    name = "terminal"

    def __init__(
        self,
        source: TextIO | None = None,
        sink: TextIO | None = None,
        *,
        listen: bool = True,
        now: Callable[[], datetime] | None = None,
        zone: tzinfo | None = None,
        history: Path | None = HISTORY,
    ) -> None:
        self._source = source or sys.stdin
        self._sink = sink or sys.stdout
        self._standard = sink is None
        self._listen = listen
        self._now = now or (lambda: datetime.now(UTC))
        self._zone = zone
        self._history = history
        self._actions: tuple[Action, ...] = ()
        self._posted: dict[str, str] = {}

    @property
    def connected(self) -> bool:
        """Always: there is nothing to connect to."""
        return True

    def routes(self, app: web.Application) -> None:
        """None: nothing comes to a terminal over the web."""

    async def close(self) -> None:
        """Nothing is held."""

    def draw(self, reply: Reply) -> list[Wire]:
        return render.draw(reply)

    async def run(
        self, commands: Sequence[Command], answer: Answer, complete: Complete, *, erase: Erase, welcome: Welcome
    ) -> None:
        """Answer until the end of the lines. Raises BrokenPipeError when nobody reads the answers any more."""
        del erase, welcome  # nobody removes a bot from a terminal
        if not self._listen:
            await asyncio.Event().wait()
        keyboard = self._keyboard(commands, complete)
        with keyboard.guarded():
            line = await keyboard.line()
            while line is not None and line.strip().lower() not in ENDINGS:
                question = await self._question(line.strip(), commands, keyboard)
                following = await self._answer(question, answer, keyboard) if question else ""
                line = following or await keyboard.line()

    async def post(
        self, channel: Channel, message: Wire, key: str, *, thread_of: str | None = None, doubtful: bool = False
    ) -> str:
        """Print the message. Raises ChannelClosed when nobody can read it any more."""
        del channel, doubtful  # what was printed is known for certain
        if key not in self._posted:
            indent = render.THREAD_INDENT if thread_of else ""
            try:
                self._print(
                    "\n".join(f"{indent}{row}".rstrip() for row in str(message["text"]).split("\n")), aside=True
                )
            except (BrokenPipeError, ValueError) as closed:
                raise ChannelClosed("the terminal is closed") from closed
            self._posted[key] = f"t{len(self._posted) + 1}"
        return self._posted[key]

    async def find(self, channel: Channel, key: str) -> str | None:
        """Another process' terminal is not to be read."""
        del channel
        if key in self._posted:
            return self._posted[key]
        raise Refused("nobody knows what was printed before")

    async def edit(self, channel: Channel, message_id: str, message: Wire, *, thread_of: str | None = None) -> None:
        """What is printed stays; the corrected message is printed below."""
        await self.post(channel, message, f"{message_id} {message['text']}", thread_of=thread_of)

    async def apologise(self, reach: Mapping[str, str]) -> None:
        """Who asked here has seen the process end."""

    async def tell(self, channel: Channel, reply: Reply) -> None:
        del channel
        self._print(self._drawn(reply), aside=True)

    async def lacking(self, channel: Channel) -> Sequence[str]:
        del channel
        return ()

    def called(self, channel: Channel) -> str:
        return channel.id

    def link(self, channel: Channel, message_id: str) -> str | None:
        del channel, message_id
        return None

    def _keyboard(self, commands: Sequence[Command], complete: Complete) -> Keyboard:
        if self._source.isatty() and self._sink.isatty():
            from bot.platforms.terminal.keyboard import Typist

            return Typist(commands, complete, _asked(""), self._history)
        return Lines(self._source)

    async def _question(self, line: str, commands: Sequence[Command], keyboard: Keyboard) -> Question | None:
        """The question that a line asks: a number presses that button, an empty line turns the page."""
        if not line:
            following = next((action for action in self._actions if action.label.startswith(NEXT_PAGE)), None)
            return _pressed(following) if following else None
        number = line.strip("[]")
        if number.isascii() and number.isdigit():
            if 1 <= int(number[:9]) <= len(self._actions):
                return _pressed(self._actions[int(number) - 1])
            last = len(self._actions)
            hint = f"the numbers go to {last}." if last else "/help says what can be asked."
            self._print(f"There is no [{number[:9]}] here; {hint}")
            return None
        command = next((one for one in commands if one.name == line.removeprefix("/").lower()), None)
        if command and command.form and keyboard.live and any(option.required for option in command.options):
            return await self._filled(command, keyboard)
        return _asked(line)

    async def _filled(self, command: Command, keyboard: Keyboard) -> Question | None:
        """The command with each option asked for; None when the person stops."""
        given: dict[str, str] = {}
        for option in command.options:
            value = await keyboard.line(f"  {option.description}: ")
            if value is None:
                return None
            given[option.name] = value
        return Question(command.name, CHANNEL, OWNER, options=given)

    async def _answer(self, question: Question, answer: Answer, keyboard: Keyboard) -> str:
        """Ask and print, page by page; Ctrl-C gives up this question. What was typed at a page's end is returned."""
        asked = asyncio.ensure_future(answer(question))
        with _interrupting(asked) if keyboard.live else contextlib.nullcontext():
            try:
                reply = await asked
            except asyncio.CancelledError:
                if (this := asyncio.current_task()) is not None and this.cancelling():
                    raise
                self._print("Stopped.")
                return ""
        self._actions = render.actions(reply)
        rows = self._drawn(reply).split("\n")
        shown = pages(rows, shutil.get_terminal_size().lines - 3) if keyboard.live else [rows]
        for number, page in enumerate(shown):
            if number and (typed := await keyboard.line(MORE)) != "":
                return typed.strip() if typed and typed.strip().lower() != "q" else ""
            self._print("\n".join(page))
        return ""

    def _drawn(self, reply: Reply) -> str:
        terminal = self._sink.isatty()
        width = min(WIDEST, shutil.get_terminal_size().columns) if terminal else 80
        colour = render.takes_colour(self._sink)
        return render.text(reply, width=width, colour=colour, zone=self._zone, now=self._now())

    def _print(self, words: str, *, aside: bool = False) -> None:
        """Print; `aside`, while somebody may be typing, goes to the guarded stream (see Keyboard.guarded)."""
        stream = sys.stdout if aside and self._standard else self._sink
        stream.write(words + "\n\n")
        stream.flush()


def pages(rows: Sequence[str], height: int) -> list[list[str]]:
    """The rows in pages of at most `height`, parted at an empty row where there is one in the page's second half."""
    height = max(1, height)
    parted: list[list[str]] = []
    rest = list(rows)
    while len(rest) > height:
        edge = next((number for number in range(height, height // 2, -1) if not rest[number]), height)
        parted.append(rest[:edge])
        rest = rest[edge + 1 :] if not rest[edge] else rest[edge:]
    return [*parted, rest]


def _asked(line: str) -> Question:
    return Question("", CHANNEL, OWNER, argument=line)


def _pressed(action: Action) -> Question:
    return Question(action.command, CHANNEL, OWNER, argument=action.argument, pressed=True)


@contextlib.contextmanager
def _interrupting(asked: asyncio.Future[Reply]) -> Iterator[None]:
    """While it is open, Ctrl-C cancels what is asked instead of the whole program."""
    before = signal.getsignal(signal.SIGINT)
    loop = asyncio.get_running_loop()
    try:
        loop.add_signal_handler(signal.SIGINT, asked.cancel)
    except (NotImplementedError, RuntimeError, ValueError):  # no such signals here, or not in the main thread
        yield
        return
    try:
        yield
    finally:
        loop.remove_signal_handler(signal.SIGINT)
        signal.signal(signal.SIGINT, before)
