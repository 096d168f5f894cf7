"""What a process has done since its start → numbers for those who watch it, in Prometheus' text format."""

from __future__ import annotations

import resource
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from bot.refresh import Outcome

STUCK = 3600.0  # seconds of a round from which on it is told as stuck: a first round of 10,000 feeds takes half an hour
WORDS = "words"  # what is no command by its name

Sample = tuple[dict[str, str], float]


class Meter:
    """Counts questions and rounds. `commands` are the names that are counted by themselves."""

    def __init__(self, commands: Sequence[str]) -> None:
        self._commands = frozenset(commands)
        self.questions: Counter[tuple[str, str]] = Counter()  # (command, answered | refused | broken)
        self.seconds: defaultdict[str, float] = defaultdict(float)
        self.rounds = 0
        self.round_seconds = 0.0
        self.sources: Counter[str] = Counter()  # by what became of them in the last round
        self.new = 0
        self._begun: float | None = None

    @contextmanager
    def question(self, command: str) -> Iterator[list[str]]:
        """While it is answered. The list takes what became of it; empty: the bot stumbled."""
        name = command if command in self._commands else WORDS
        begun, became = time.perf_counter(), list[str]()
        try:
            yield became
        finally:
            self.questions[name, became[-1] if became else "broken"] += 1
            self.seconds[name] += time.perf_counter() - begun

    @contextmanager
    def round(self) -> Iterator[list[Outcome]]:
        """While a round is made; the list takes its outcomes."""
        self._begun, outcomes = time.monotonic(), list[Outcome]()
        try:
            yield outcomes
        finally:
            self.rounds += 1
            self.round_seconds = time.monotonic() - self._begun
            self._begun = None
            self.new += sum(one.new for one in outcomes)
            if outcomes:
                self.sources = Counter(one.status for one in outcomes)

    @property
    def state(self) -> str:
        """Of the round: waiting, running or stuck."""
        if self._begun is None:
            return "waiting"
        return "running" if time.monotonic() - self._begun < STUCK else "stuck"

    def samples(self) -> Iterator[tuple[str, str, str, list[Sample]]]:
        """(name, kind, meaning, samples) of each number."""
        asked = [({"command": name, "became": became}, float(many)) for (name, became), many in self.questions.items()]
        yield "briefbot_questions_total", "counter", "Questions, by command and what became of them.", asked
        taken = [({"command": name}, seconds) for name, seconds in self.seconds.items()]
        yield "briefbot_question_seconds_total", "counter", "Seconds spent on questions, by command.", taken
        yield "briefbot_rounds_total", "counter", "Rounds over the sources.", [({}, float(self.rounds))]
        yield "briefbot_round_seconds", "gauge", "How long the last round took.", [({}, self.round_seconds)]
        yield "briefbot_round_stuck", "gauge", "Whether a round takes too long.", [({}, float(self.state == "stuck"))]
        became = [({"status": name}, float(many)) for name, many in self.sources.items()]
        yield "briefbot_round_sources", "gauge", "Sources of the last round, by what became of them.", became
        yield "briefbot_new_articles_total", "counter", "Articles that rounds brought.", [({}, float(self.new))]
        memory = [({"process": name}, float(size)) for name, size in _memory()]
        yield "briefbot_memory_bytes", "gauge", "Memory of the bot, and of its workers together.", memory


def written(numbers: Iterator[tuple[str, str, str, list[Sample]]]) -> str:
    """The text that Prometheus reads."""
    lines = []
    for name, kind, meaning, samples in numbers:
        lines += [f"# HELP {name} {meaning}", f"# TYPE {name} {kind}"]
        for labels, value in samples:
            marked = ",".join(f'{key}="{label}"' for key, label in labels.items())
            lines.append(f"{name}{{{marked}}} {value:g}" if marked else f"{name} {value:.10g}")
    return "\n".join(lines) + "\n"


def _memory() -> Iterator[tuple[str, int]]:
    """(bot, bytes), (workers, bytes); nothing on a system that does not say."""
    own = Path("/proc/self/statm")
    if own.exists():
        yield "bot", _resident(own)
        yield "workers", sum(_resident(Path(f"/proc/{number}/statm")) for number in _children("self"))


def _children(number: str) -> Iterator[str]:
    for task in Path(f"/proc/{number}/task").glob("*/children"):
        try:
            found = task.read_text().split()
        except OSError:  # it has ended
            continue
        for child in found:
            yield child
            yield from _children(child)


def _resident(statm: Path) -> int:
    try:
        return int(statm.read_text().split()[1]) * resource.getpagesize()
    except (OSError, IndexError):
        return 0
