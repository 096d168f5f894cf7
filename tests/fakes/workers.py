"""Workers that are threads: what is worked out is the same, without the second that a process takes to start."""

from __future__ import annotations

import asyncio
import pickle

from bot.sources.workers import Workers


class Threads(Workers):
    """Hands work to threads, through the same pickles."""

    async def run(self, seconds, function, *args, **kwargs):
        question = pickle.dumps((function, args, kwargs))

        def work():
            function, args, kwargs = pickle.loads(question)
            return pickle.loads(pickle.dumps(function(*args, **kwargs)))

        return await asyncio.to_thread(work)
