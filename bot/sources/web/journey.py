"""One request on its way through redirects: where it stands, what it wants, and the time it has left."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from yarl import URL

from bot.sources.web.asking import usable

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})


@dataclass(slots=True)
class Journey:
    """A request for at most `most` bytes; a longer answer is `cut` there, or else a fault."""

    address: str  # where it began
    url: URL  # where it is
    headers: Mapping[str, str]
    left: float  # seconds for servers to answer in; waiting for one's turn does not count
    most: int
    cut: bool = False
    moved: str | None = None  # where permanent redirects alone have led
    _permanent: bool = True

    @property
    def conditional(self) -> bool:
        """Whether it asks for what is new only."""
        return "If-None-Match" in self.headers or "If-Modified-Since" in self.headers

    def onward(self, status: int, location: str) -> None:
        """Go where a redirect leads. Raises FetchError when that is no address on the web."""
        self.url = usable(location, base=self.url)
        self._permanent = self._permanent and status in PERMANENT
        if self._permanent:
            self.moved = str(self.url.with_fragment(None))
