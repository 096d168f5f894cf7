"""The inside of a worker process: questions on a socket → answers, until the bot goes away.

A template imports what the work needs and forks a worker for each socket that it is handed, so that the libraries
(some 60 MB) stand in memory once, and a worker that has grown is replaced within milliseconds.

The limits are kept here too: a worker ends itself when its piece of work takes too long, and with its parent.
"""

from __future__ import annotations

import ctypes
import gc
import importlib
import os
import pickle
import platform
import resource
import signal
import socket
import threading
import time
from pathlib import Path

from bot.workers.faults import TooLarge, WorkerFault

MOST_MEMORY = 2_000_000_000  # bytes beyond the libraries' own: a page that needs more is a fault, not a full machine
GROWN = 80_000_000  # bytes beyond its start from which on a worker gives way to a fresh one; a page takes 10 to 30 MB
OVERTIME = 2.0  # seconds after the limit when a worker ends itself: whoever asked has given it up before, if alive

# These read no web pages themselves: the first start is not to wait for the parsers of the web.
LIGHT = ("bot.refresh.folders", "bot.service.rounds")
# This writes to the library: set back by others' work, it would hold up the answers that wait for their turn to write.
WRITING = ("bot.service.rounds",)
LOWER = 10  # steps of priority that heavy work gives to the bot itself, which people wait for
LINUX = platform.system() == "Linux"
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG, see prctl(2)
LOOK = 1.0  # seconds between two looks for the parent, where the system does not tell


def main(number: int, module: str, *, alone: bool) -> None:
    """Serve on the socket of that number: `alone` as the worker itself, else as the template of workers."""
    parent = os.getppid()
    _end_with_parent(parent)
    warm(module)
    with socket.socket(fileno=number) as bot:
        bot.sendall(b"ready   ")
        if alone:
            _serve(bot)
        else:
            _fork_for_each(bot)


def warm(module: str) -> None:
    """Import what reading needs, so that the time limit of the first piece of work is its own."""
    importlib.import_module(module)
    if module not in LIGHT:
        importlib.import_module("feedparser")
        importlib.import_module("trafilatura.core")
    if module not in WRITING:
        os.nice(LOWER)
    importlib.import_module("numpy")  # the quotes need it; it takes address space for every core, before the limit
    gc.collect()
    gc.freeze()  # the libraries' own objects live as long as the process and need no looking after


def _fork_for_each(bot: socket.socket) -> None:
    """A worker for each socket handed over, until the bot goes away; its number is answered."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # their ends are the bot's to notice, at their sockets
    template = os.getpid()
    while True:
        asked, handed, _, _ = socket.recv_fds(bot, 1, 1)
        if not asked:
            return
        number = os.fork()
        if number == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            bot.close()
            _end_with_parent(template)
            with socket.socket(fileno=handed[0]) as questions:
                _serve(questions)
            os._exit(0)
        os.close(handed[0])
        bot.sendall(number.to_bytes(8, "big"))


def _serve(bot: socket.socket) -> None:
    """One answer for each question `(seconds, function, args, kwargs)`: `(last, ok, result or exception)`, each pickled
    after its length. After the `last` one the worker ends: it has grown.
    """
    os.dup2(2, 1)  # what the libraries print goes to stderr
    _limit_memory()
    begun = _memory()
    with bot.makefile("rwb") as stream:
        try:
            while size := stream.read(8):
                ok, result = _answer(stream.read(int.from_bytes(size, "big")))
                last = _memory() - begun > GROWN
                answer = pickle.dumps((last, ok, result))
                stream.write(len(answer).to_bytes(8, "big"))
                stream.write(answer)
                stream.flush()
                if last:
                    return
        except (BrokenPipeError, ConnectionResetError):
            os._exit(0)  # whoever asked has ended: there is nobody to answer or to complain to


def _answer(asked: bytes) -> tuple[bool, object]:
    try:
        seconds, function, args, kwargs = pickle.loads(asked)  # noqa: S301 - from the bot itself, over its own socket
        signal.setitimer(signal.ITIMER_REAL, seconds + OVERTIME)  # the system's own answer to this alarm is the end
        result = function(*args, **kwargs)
    except MemoryError:
        return False, TooLarge("out of memory")
    except Exception as error:  # noqa: BLE001 - it rises where the question was asked
        return False, _portable(error)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return True, result


def _portable(error: Exception) -> Exception:
    """The error itself, or its words when it cannot be pickled and read again."""
    if isinstance(error, WorkerFault):  # of workers that this one has itself
        return error
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301
    except Exception:  # noqa: BLE001 - anything may go wrong in a stranger's __reduce__
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _end_with_parent(parent: int) -> None:
    """The system ends this process when its parent ends, whatever it is in the middle of; elsewhere a thread looks."""
    if LINUX:
        ctypes.CDLL(None, use_errno=True).prctl(DIE_WITH_PARENT, signal.SIGKILL)
        if os.getppid() != parent:  # it ended before that was said
            os._exit(0)
        return

    def look() -> None:
        while os.getppid() == parent:
            time.sleep(LOOK)
        os._exit(0)

    threading.Thread(target=look, daemon=True).start()


def _limit_memory() -> None:
    taken = Path("/proc/self/statm")
    if not taken.exists():
        return  # a system that does not say; its workers have their time limit alone
    limit = int(taken.read_text().split()[0]) * resource.getpagesize() + MOST_MEMORY
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (limit if most == resource.RLIM_INFINITY else min(limit, most), most))


def _memory() -> int:
    """Bytes in use now; 0 on a system that does not say."""
    try:
        with open("/proc/self/statm", "rb") as taken:  # noqa: PTH123 - read after every piece of work
            return int(taken.read().split()[1]) * resource.getpagesize()
    except OSError:
        return 0
