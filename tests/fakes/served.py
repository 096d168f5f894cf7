"""BadWeb in a thread of its own, for what runs its own event loop: `with served() as web: …`."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from tests.fakes.web import BadWeb


@contextmanager
def served(**more: Any) -> Iterator[BadWeb]:
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    web = BadWeb(**more)
    try:
        asyncio.run_coroutine_threadsafe(web.__aenter__(), loop).result(10)
        yield web
    finally:
        asyncio.run_coroutine_threadsafe(web.__aexit__(None, None, None), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()
