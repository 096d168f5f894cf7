"""Workers that are threads: what is worked out is the same, without the second that a process takes to start."""

from __future__ import annotations

import asyncio
import pickle
import threading

from bot.workers.pool import Workers

ONE = threading.Lock()  # a process does one thing at a time, and what runs in it counts on that


class Threads(Workers):
    """Hands work to threads, through the same pickles."""

    async def run(self, seconds, function, *args, **kwargs):
        question = pickle.dumps((function, args, kwargs))

        def work():
            function, args, kwargs = pickle.loads(question)
            with ONE:
                return pickle.loads(pickle.dumps(function(*args, **kwargs)))

        return await asyncio.to_thread(work)
