"""Address → bytes: the only HTTP client for the open web. It guards, limits and behaves.

    fetch ─ turn at the host ─ hop ─ guard at the socket ─ answer ─┬─ 200: bytes under the limit
              (one at a time)   ↑                                  ├─ 304: nothing new
                                └── redirect, at most five ────────┴─ else: FetchError, worded for people

No cookies, no referer, no proxy of the environment; one deadline over everything.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version
from types import TracebackType
from typing import TYPE_CHECKING, Literal, ParamSpec, Self, TypeVar

from yarl import URL

from bot.sources import freshness
from bot.sources.asking import usable
from bot.sources.charset import declared
from bot.sources.faults import FaultKind, FetchError, of_status
from bot.sources.guard import Guard, Watch, watch
from bot.sources.robots import Robots
from bot.sources.turns import Turn, Turns
from bot.sources.unpack import Unpacker
from bot.sources.workers import Workers

if TYPE_CHECKING:  # aiohttp takes longer to import than a folder to read: it waits for the first request
    import ssl

    import aiohttp
    from aiohttp.abc import AbstractResolver

P = ParamSpec("P")
T = TypeVar("T")
Purpose = Literal["feed", "page", "robots"]

DEADLINE = 20.0  # seconds, over all redirects
MOST_REDIRECTS = 5
LIMITS: Mapping[Purpose, int] = {"feed": 5_000_000, "page": 10_000_000, "robots": 500_000}  # bytes, decompressed
ACCEPT: Mapping[Purpose, str] = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1",
    "page": "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
    "robots": "text/plain, */*;q=0.1",
}
REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})
STARTS = 2  # requests begun in one turn of the event loop: 64 at once would hold it for a third of a second
LARGE, LARGE_AT_ONCE = 1_000_000, 8  # bytes of an answer from which on it is one of so many: 80 MB at most
SPACING = 1.0  # seconds between two requests to a host


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask it "anything new?" with: kept and sent back letter for letter."""

    etag: str | None = None
    last_modified: str | None = None

    def __bool__(self) -> bool:
        return bool(self.etag or self.last_modified)

    def confirming(self, before: Validators) -> Validators:
        """Those that are good after a 304, which need not repeat what it confirms."""
        return Validators(self.etag or before.etag, self.last_modified or before.last_modified)


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: `content` is empty when nothing is new (`status` 304)."""

    address: str  # as asked
    url: str  # after redirects
    status: int
    content: bytes
    content_type: str | None
    validators: Validators
    lifetime: timedelta  # it asks not to be asked again before this
    moved: str | None  # where permanent redirects alone lead

    @property
    def unchanged(self) -> bool:
        return self.status == 304

    @property
    def html(self) -> bytes | str:
        return declared(self.content, self.content_type)


def user_agent(contact: str = "") -> str:
    """What we call ourselves: name, version, and where the owner can be reached."""
    try:
        number = version("briefbot")
    except PackageNotFoundError:
        number = "0"
    where = f"; +{contact}" if contact else ""
    return f"Briefbot/{number} (news briefing bot, self-hosted{where})"


class Web:
    """The open web; opens with the first request, `close` (or leaving `async with`) ends it.

    `allow_networks` are private networks that may be asked, `contact` goes into the User-Agent, `spacing` is in
    seconds, `concurrency` the hosts asked at the same time.
    """

    def __init__(
        self,
        *,
        allow_networks: tuple[str, ...] = (),
        contact: str = "",
        concurrency: int = 64,
        spacing: float = SPACING,
        deadline: float = DEADLINE,
        resolver: AbstractResolver | None = None,
        ssl_context: ssl.SSLContext | None = None,
        workers: Workers | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self.user_agent = user_agent(contact)
        self.concurrency = concurrency
        self.workers = workers or Workers()
        self.robots = Robots(self)
        self._guard = Guard.of(allow_networks)
        self._turns = Turns(spacing)
        self._open = asyncio.Semaphore(concurrency)
        self._starts = asyncio.Semaphore(STARTS)
        self._opening = asyncio.Lock()
        self._large = asyncio.Semaphore(LARGE_AT_ONCE)
        self._deadline = deadline
        self._given_resolver = resolver
        self._ssl: ssl.SSLContext | bool = ssl_context or True
        self._clock = clock
        self._resolver: AbstractResolver | None = None
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Close every connection and end the worker processes; the next request would open them anew."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()
        if self._resolver is not None:
            await self._resolver.close()
            self._resolver = None
        await self.workers.close()

    async def _opened(self) -> aiohttp.ClientSession:
        async with self._opening:
            if self._session is None:
                await asyncio.to_thread(import_module, "bot.sources.wire_faults")  # aiohttp with it: 0.2 s for the loop
                self._session = self._made()
            return self._session

    def _made(self) -> aiohttp.ClientSession:
        import aiohttp

        from bot.sources.resolver import Resolver

        self._resolver = self._given_resolver or Resolver()
        connector = aiohttp.TCPConnector(
            socket_factory=self._guard.socket,
            resolver=self._resolver,
            ssl=self._ssl,
            limit=0,  # the turns and the semaphore limit
            keepalive_timeout=3,
            ttl_dns_cache=60,
        )
        return aiohttp.ClientSession(
            connector=connector,
            cookie_jar=aiohttp.DummyCookieJar(),
            trust_env=False,
            auto_decompress=False,
            timeout=aiohttp.ClientTimeout(total=self._deadline, sock_connect=self._deadline / 2),
            headers={"User-Agent": self.user_agent, "Accept-Encoding": "gzip, deflate"},
            max_line_size=32_768,
            max_field_size=65_536,  # some news sites send policies of 20 kB
        )

    async def run(self, seconds: float, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `function` returns, worked out in another process. Raises FetchError when it takes longer."""
        return await self.workers.run(seconds, function, *args, **kwargs)

    async def fetch(
        self,
        address: str,
        *,
        purpose: Purpose = "page",
        validators: Validators | None = None,
        limit: int | None = None,
        asked: bool = False,
    ) -> Fetched:
        """What is at `address`, at most `limit` bytes of it (by default the purpose's limit).

        `asked`: a person waits for it, so it does not wait for its turn. Raises FetchError.
        """
        url = usable(address)
        session = self._session or await self._opened()
        from aiohttp import ClientError

        from bot.sources.wire_faults import fault_of

        most = LIMITS[purpose] if limit is None else limit
        headers = {"Accept": ACCEPT[purpose]}
        if validators and validators.etag:
            headers["If-None-Match"] = validators.etag
        if validators and validators.last_modified:
            headers["If-Modified-Since"] = validators.last_modified
        turn = nullcontext(Turn(more=False)) if asked else self._turns.turn(url.host or "")
        async with turn as mine, self._open:
            async with self._starts:
                await asyncio.sleep(0)
            if not mine.more:  # nobody follows on this connection: it need not stay open
                headers["Connection"] = "close"
            seen = Watch(own=mine.own)
            token = watch.set(seen)
            try:
                async with asyncio.timeout(self._deadline):
                    return await self._follow(session, address, url, headers, most)
            except FetchError:
                raise
            except (ClientError, OSError, ValueError, EOFError) as broken:
                raise fault_of(broken, seen, self._deadline) from broken
            finally:
                mine.own = seen.own
                watch.reset(token)

    async def _follow(
        self, session: aiohttp.ClientSession, address: str, url: URL, headers: dict[str, str], most: int
    ) -> Fetched:
        moved: str | None = None
        permanent = True
        for _ in range(MOST_REDIRECTS + 1):
            async with session.get(url, headers=headers, allow_redirects=False) as response:
                if response.status in REDIRECTS and "Location" in response.headers:
                    permanent = permanent and response.status in PERMANENT
                    url = usable(str(response.headers["Location"]), base=url)
                    moved = str(url) if permanent else moved
                    continue
                return await self._answer(address, url, response, most, moved)
        raise FetchError(FaultKind.REDIRECTS, "The address leads in circles (more than 5 redirects).", "Check it.")

    async def _answer(
        self, address: str, url: URL, response: aiohttp.ClientResponse, most: int, moved: str | None
    ) -> Fetched:
        now = self._clock()
        if response.status not in (200, 203, 304):
            raise of_status(response.status, freshness.retry_after(response.headers, now))
        content = b"" if response.status == 304 else await self._read(response, most)
        return Fetched(
            address=address,
            url=str(url.with_fragment(None)),
            status=response.status,
            content=content,
            content_type=response.headers.get("Content-Type"),
            validators=Validators(response.headers.get("ETag"), response.headers.get("Last-Modified")),
            lifetime=freshness.lifetime(response.headers, now),
            moved=moved,
        )

    async def _read(self, response: aiohttp.ClientResponse, most: int) -> bytes:
        """The body, unpacked. Raises FetchError once it is larger than `most` bytes.

        Few large ones are read at a time: of what many hosts send at once, only so much is ever held.
        """
        unpacker = Unpacker(response.headers.get("Content-Encoding", ""))
        parts: list[bytes] = []
        size = 0
        async with AsyncExitStack() as turn:
            async for part in response.content.iter_any():
                for piece in unpacker.feed(part):
                    if size <= LARGE < size + len(piece):
                        await turn.enter_async_context(self._large)
                    size += len(piece)
                    if size > most:
                        raise _too_large(most)
                    parts.append(piece)
        unpacker.finish()
        return b"".join(parts)


def _too_large(most: int) -> FetchError:
    return FetchError(FaultKind.SIZE, f"The answer is larger than {most / 1e6:g} MB.", "Take a smaller feed or page.")
