"""robots.txt: whether a site lets a bot read a page on the bot's own initiative (RFC 9309)."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.sources.faults import FaultKind, FetchError

if TYPE_CHECKING:
    from bot.sources.web.client import Web

KEPT = timedelta(days=1)  # RFC 9309 §2.4
RETRIED = timedelta(hours=1)  # after a server's own fault
MOST_SITES = 2000
PRODUCT = "Briefbot"
VERSIONED = re.compile(r"(?im)^(\s*user-agent\s*:\s*[\w-]+)/[^\s#]*")  # the name alone counts (§2.2.1)


@dataclass(frozen=True, slots=True)
class Rules:
    """A site's rules: its robots.txt, or `closed` when the site could not say (§2.3.1.4)."""

    text: str
    until: datetime
    closed: bool = False


class Robots:
    """The rules of the sites asked lately, each fetched at most once a day."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._rules: OrderedDict[str, Rules] = OrderedDict()
        self._asking: dict[str, asyncio.Task[Rules]] = {}

    def remember(self, rules: Mapping[str, Rules]) -> None:
        """What another process has learnt."""
        self._rules.update(rules)

    def remembered(self) -> Mapping[str, Rules]:
        """What another process need not ask again."""
        return dict(self._rules)

    async def allow(self, address: str, now: datetime) -> bool:
        """Whether the page may be fetched unasked. Raises FetchError while the site cannot say."""
        parts = urlsplit(address)
        site = f"{parts.scheme}://{parts.netloc}"
        rules = self._rules.get(site)
        if rules is None or rules.until <= now:
            if site not in self._asking:
                self._asking[site] = asyncio.create_task(self._fetched(site, now))
                self._asking[site].add_done_callback(lambda _: self._asking.pop(site, None))
            rules = await asyncio.shield(self._asking[site])
            self._rules[site] = rules
            while len(self._rules) > MOST_SITES:
                self._rules.popitem(last=False)
        if rules.closed:
            raise FetchError(FaultKind.BUSY, "The site cannot say what bots may read.", "It is tried again later.")
        if not rules.text:
            return True
        try:
            allowed, pause = await self._web.run(2, permits, rules.text, address)
        except FetchError:
            return False
        if pause:
            self._web.slow(parts.hostname or "", pause)
        return allowed

    async def _fetched(self, site: str, now: datetime) -> Rules:
        try:
            found = await self._web.fetch(f"{site}/robots.txt", purpose="robots")
        except FetchError as fault:
            if fault.kind in (FaultKind.REFUSED, FaultKind.GONE, FaultKind.REDIRECTS) or 0 < fault.status < 400:
                return Rules("", now + KEPT)
            return Rules("", now + RETRIED, closed=True)
        return Rules(found.content.decode("utf-8-sig", "replace"), now + KEPT)


def permits(text: str, address: str) -> tuple[bool, float]:
    """Whether a robots.txt lets us read the address, and the seconds between two requests that it asks for."""
    rules = _parsed(text)
    return bool(rules.can_fetch(address, PRODUCT)), float(rules.crawl_delay(PRODUCT) or 0)


@lru_cache(maxsize=64)
def _parsed(text: str) -> Any:
    from protego import Protego

    return Protego.parse(VERSIONED.sub(r"\1", text))
