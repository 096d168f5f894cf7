"""The inside of a worker process: questions on stdin → answers on stdout, until stdin ends."""

from __future__ import annotations

import gc
import importlib
import os
import pickle
import resource
import sys
from pathlib import Path
from typing import BinaryIO

MOST_MEMORY = 2_000_000_000  # bytes beyond the libraries' own: a page that needs more is a fault, not a full machine

# These read no web pages themselves: the first start is not to wait for the parsers of the web.
LIGHT = ("bot.refresh.folders", "bot.service.rounds")
# This writes to the library: set back by others' work, it would hold up the answers that wait for their turn to write.
WRITING = ("bot.service.rounds",)
LOWER = 10  # steps of priority that heavy work gives to the bot itself, which people wait for


def main() -> None:
    """Answer until the bot goes away; what the libraries print goes to stderr."""
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    try:
        serve(sys.stdin.buffer, answers)
    except BrokenPipeError:
        os._exit(0)  # whoever asked has ended: there is nobody to answer or to complain to


def warm(module: str) -> None:
    """Import what reading needs, so that the time limit of the first piece of work is its own."""
    importlib.import_module(module)
    if module not in LIGHT:
        importlib.import_module("feedparser")
        importlib.import_module("trafilatura.core")
    if module not in WRITING:
        os.nice(LOWER)
    importlib.import_module("numpy")  # the quotes need it; it takes address space for every core, before the limit
    _limit_memory()
    gc.freeze()  # the libraries' own objects live as long as the process and need no looking after


def _limit_memory() -> None:
    taken = Path("/proc/self/statm")
    if not taken.exists():
        return  # a system that does not say; its workers have their time limit alone
    limit = int(taken.read_text().split()[0]) * resource.getpagesize() + MOST_MEMORY
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))


def serve(questions: BinaryIO, answers: BinaryIO) -> None:
    """One answer for each question: `(True, result)` or `(False, exception)`, pickled after its length."""
    while size := questions.read(8):
        asked = questions.read(int.from_bytes(size, "big"))
        answer = pickle.dumps(_answer(asked))
        answers.write(len(answer).to_bytes(8, "big"))
        answers.write(answer)
        answers.flush()


def _answer(asked: bytes) -> tuple[bool, object]:
    try:
        function, args, kwargs = pickle.loads(asked)  # noqa: S301 - from the bot itself, over a pipe of its own
        result = function(*args, **kwargs)
    except MemoryError:
        from bot.sources.faults import FaultKind, FetchError

        return False, FetchError(FaultKind.SIZE, "Reading it takes too much memory.", "Take a smaller feed or page.")
    except Exception as error:  # noqa: BLE001 - it rises where the question was asked
        return False, _portable(error)
    return True, result


def _portable(error: Exception) -> Exception:
    """The error itself, or its words when it cannot be pickled and read again."""
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301
    except Exception:  # noqa: BLE001 - anything may go wrong in a stranger's __reduce__
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error
