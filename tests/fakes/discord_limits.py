"""Discord's rate limits: 50 requests in any second for a bot, a few messages per channel, told in its real headers."""

from __future__ import annotations

import re
from collections import defaultdict, deque
from dataclasses import dataclass, field

GLOBAL = 50  # https://discord.com/developers/docs/topics/rate-limits#global-rate-limit
# route → (requests, seconds) for each channel
BUCKETS: tuple[tuple[str, str, int, float], ...] = (
    ("POST", r"/channels/(\d+)/messages", 5, 5.0),
    ("POST", r"/channels/(\d+)/messages/\d+/threads", 5, 5.0),
)


@dataclass
class Limits:
    """What came when. `refused` counts the 429s, `served` the moments at which a post or a thread was let through."""

    served: list[float] = field(default_factory=list)
    refused: int = 0
    _last: deque[float] = field(default_factory=lambda: deque(maxlen=GLOBAL))
    _buckets: defaultdict[str, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def admit(self, method: str, path: str, now: float) -> tuple[dict[str, str], float | None]:
        """The headers of the answer, and, when the request is refused, after how many seconds it may come again."""
        headers = {"Via": "1.1 google"}
        if len(self._last) == GLOBAL and now - self._last[0] < 1.0:
            wait = 1.0 - (now - self._last[0])
            self.refused += 1
            told = {"X-RateLimit-Global": "true", "X-RateLimit-Scope": "global", "Retry-After": f"{wait:.3f}"}
            return headers | told, wait
        bucket = next(
            ((f"{place}:{found[1]}", most, span) for verb, place, most, span in BUCKETS
             if verb == method and (found := re.fullmatch(place, path))), None,
        )  # fmt: skip
        wait = None
        if bucket is not None:
            name, most, span = bucket
            here = self._buckets[name]
            while here and now - here[0] >= span:
                here.popleft()
            full = len(here) >= most
            if not full:
                here.append(now)
            after = span - (now - here[0])
            headers |= {
                "X-RateLimit-Limit": str(most),
                "X-RateLimit-Remaining": str(most - len(here)),
                "X-RateLimit-Reset-After": f"{after:.3f}",
                "X-RateLimit-Bucket": re.sub(r"\W", "", name.split(":")[0]),
            }
            if full:
                wait = after
                headers |= {"X-RateLimit-Scope": "user", "Retry-After": f"{after:.3f}"}
        if wait is None:
            self._last.append(now)
            self.served += [now] if bucket is not None else []
        else:
            self.refused += 1
        return headers, wait
