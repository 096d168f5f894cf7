"""What the workers of these tests are asked to do."""

import os
import re
import time
from pathlib import Path

KEPT: list[bytes] = []


def number() -> int:
    return os.getpid()


def wild() -> bool:
    """A pattern that runs for years, and holds the interpreter all the while."""
    return re.match(r"(a+)+$", "a" * 60 + "b") is not None


def grow(size: int) -> int:
    KEPT.append(os.urandom(size))
    return os.getpid()


def hog() -> int:
    return len(bytearray(4_000_000_000))


def die() -> None:
    os._exit(3)


def wrong() -> None:
    raise ValueError("no")


async def _ask_wild() -> None:
    from bot.workers.pool import Workers

    await Workers(2).run(60, wild)


def ask_another() -> None:
    """As a round does: it has workers of its own."""
    import asyncio

    asyncio.run(_ask_wild())


def meet(folder: str, many: int) -> int:
    """Wait for the others; each leaves a file of its own."""
    (Path(folder) / str(os.getpid())).touch()
    while len(list(Path(folder).iterdir())) < many:
        time.sleep(0.01)
    return os.getpid()
