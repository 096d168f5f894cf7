"""Address → bytes: the only HTTP client for the open web. It guards, limits and behaves.

    fetch ─ turn at the host ─ hop ─ guard at the socket ─ answer ─┬─ 200: bytes under the limit
                 ↑  (one at a time)                                ├─ 304: nothing new
                 └───── redirect, at most five ────────────────────┴─ else: FetchError, worded for people

No cookies, no referer, no proxy of the environment; one deadline over everything but the waiting for turns.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Mapping
from contextlib import AsyncExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from importlib import import_module
from types import TracebackType
from typing import TYPE_CHECKING, Literal, ParamSpec, Self, TypeVar

from bot.sources.faults import LATER, FaultKind, FetchError
from bot.sources.web import freshness
from bot.sources.web.asking import usable
from bot.sources.web.guard import Guard, Watch, watch
from bot.sources.web.journey import REDIRECTS, Journey
from bot.sources.web.refusal import refusal
from bot.sources.web.robots import Robots
from bot.sources.web.turns import Turn, Turns
from bot.sources.web.unpack import Unpacker
from bot.sources.words.charset import declared
from bot.workers.faults import Died, TimedOut, TooLarge
from bot.workers.pool import Workers

if TYPE_CHECKING:  # aiohttp takes longer to import than a folder to read: it waits for the first request
    import ssl

    import aiohttp
    from aiohttp.abc import AbstractResolver

P = ParamSpec("P")
T = TypeVar("T")
Purpose = Literal["feed", "page", "robots"]

DEADLINE = 20.0  # seconds, over all redirects
MOST_REDIRECTS = 5
LIMITS: Mapping[Purpose, int] = {"feed": 5_000_000, "page": 10_000_000, "robots": 512_000}  # bytes, decompressed
PACKED = 2  # times the limit, of bytes as they come: packing that makes larger is there to keep us reading for nothing
ACCEPT: Mapping[Purpose, str] = {
    "feed": "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, "
    "application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1",
    "page": "text/html, application/xhtml+xml;q=0.9, */*;q=0.1",
    "robots": "text/plain, */*;q=0.1",
}
UNREPEATABLE = re.compile(r"[\x00-\x08\x0a-\x1f\x7f\ud800-\udfff]")  # control signs, and bytes that are no UTF-8
STARTS = 2  # requests begun in one turn of the event loop: 64 at once would hold it for a third of a second
LARGE, LARGE_AT_ONCE = 1_000_000, 8  # bytes of an answer from which on it is one of so many: 80 MB at most
SPACING = 1.0  # seconds between two requests to a host


@dataclass(frozen=True, slots=True)
class Validators:
    """What a server gave to ask it "anything new?" with: kept and sent back letter for letter."""

    etag: str | None = None
    last_modified: str | None = None

    @classmethod
    def given(cls, headers: Mapping[str, str]) -> Self:
        """Those of an answer, but for one that HTTP cannot carry back letter for letter: that is none."""
        etag, last_modified = headers.get("ETag", ""), headers.get("Last-Modified", "")
        return cls(*(None if not of or UNREPEATABLE.search(of) else of for of in (etag, last_modified)))

    def headers(self) -> dict[str, str]:
        asked = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {name: value for name, value in asked.items() if value}

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
        self._contact = contact
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
        self._ssl = ssl_context
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
                await asyncio.to_thread(
                    import_module, "bot.sources.web.wire_faults"
                )  # aiohttp with it: 0.2 s for the loop
                from bot.sources.web.resolver import Resolver
                from bot.sources.web.session import session

                self._resolver = self._given_resolver or Resolver()
                self._session = session(
                    self._guard, self._resolver, self._ssl, contact=self._contact, deadline=self._deadline
                )
            return self._session

    async def run(self, seconds: float, function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `function` returns, worked out in another process. Raises FetchError when it takes longer."""
        try:
            return await self.workers.run(seconds, function, *args, **kwargs)
        except TimedOut as late:
            what = f"Reading it took longer than {late.seconds:g} s here, and was given up."
            raise FetchError(FaultKind.CONTENT, what, LATER) from late
        except TooLarge as large:
            what = "Reading it takes too much memory."
            raise FetchError(FaultKind.SIZE, what, "Take a smaller feed or page.") from large
        except Died as died:
            raise FetchError(FaultKind.CONTENT, "Reading it was cut off here: this machine is short.", LATER) from died

    def slow(self, host: str, pause: float) -> None:
        """Leave a host alone for so many seconds between two requests, as it asks for."""
        self._turns.slow(host, pause)

    async def fetch(
        self,
        address: str,
        *,
        purpose: Purpose = "page",
        validators: Validators | None = None,
        asked: bool = False,
    ) -> Fetched:
        """What is at `address`, up to the purpose's limit. Raises FetchError.

        `asked`: a person waits for it, so its turn comes before all others', and without a pause.
        """
        headers = {"Accept": ACCEPT[purpose]} | (validators.headers() if validators else {})
        journey = Journey(address, usable(address), headers, self._deadline, LIMITS[purpose], cut=purpose == "robots")
        try:
            return await self._followed(journey, asked=asked)
        except FetchError as fault:
            if asked:
                raise fault.once() from fault
            raise

    async def _followed(self, journey: Journey, *, asked: bool) -> Fetched:
        """What is at the end of the redirects, after a turn at every host on the way."""
        session = self._session or await self._opened()
        for _ in range(MOST_REDIRECTS + 1):
            async with self._turns.turn(journey.url.host or "", asked=asked) as mine, self._open:
                async with self._starts:
                    await asyncio.sleep(0)
                fetched = await self._hop(session, journey, mine)
            if fetched is not None:
                return fetched
        raise FetchError(FaultKind.REDIRECTS, "The address leads in circles (more than 5 redirects).", "Check it.")

    async def _hop(self, session: aiohttp.ClientSession, journey: Journey, mine: Turn) -> Fetched | None:
        """The answer, or nothing when it leads onward: then the journey knows where to."""
        from aiohttp import ClientError

        from bot.sources.web.wire_faults import fault_of

        # When nobody follows on this connection, it need not stay open.
        headers = {**journey.headers} if mine.more else {**journey.headers, "Connection": "close"}
        loop = asyncio.get_running_loop()
        begun = loop.time()
        seen = Watch(own=mine.own)
        token = watch.set(seen)
        try:
            async with (
                asyncio.timeout(journey.left),
                session.get(journey.url, headers=headers, allow_redirects=False) as response,
            ):
                if response.status in REDIRECTS and "Location" in response.headers:
                    journey.onward(response.status, response.headers["Location"])
                    return None
                if response.status == 304 and not journey.conditional:
                    raise FetchError(FaultKind.BROKEN, "The server says “nothing new” without being asked.", LATER)
                content = b"" if response.status == 304 else await self._read(response, journey.most, cut=journey.cut)
                return self._fetched(journey, response, content)
        except FetchError:
            raise
        except (ClientError, OSError, ValueError, EOFError) as broken:
            raise fault_of(broken, seen, self._deadline) from broken
        finally:
            journey.left -= loop.time() - begun
            mine.own = seen.own
            watch.reset(token)

    async def _read(self, response: aiohttp.ClientResponse, most: int, *, cut: bool) -> bytes:
        """The body, unpacked. Once it is larger than `most` bytes it is `cut` there, or else FetchError is raised.

        Few large ones are read at a time: of what many hosts send at once, only so much is ever held.
        """
        if response.status not in (200, 203):
            raise await refusal(response, freshness.retry_after(response.headers, self._clock()))
        unpacker = Unpacker(response.headers.get("Content-Encoding", ""))
        parts: list[bytes] = []
        size = packed = 0
        async with AsyncExitStack() as turn:
            async for part in response.content.iter_any():
                packed += len(part)
                for piece in unpacker.feed(part):
                    if size <= LARGE < size + len(piece):
                        await turn.enter_async_context(self._large)
                    size += len(piece)
                    parts.append(piece)
                    if size > most:
                        break
                if size > most or packed > PACKED * most:
                    if cut:
                        return b"".join(parts)[:most]
                    parts.clear()  # the fault's traceback would keep them
                    words = f"The answer is larger than {most / 1e6:g} MB."
                    raise FetchError(FaultKind.SIZE, words, "Take a smaller feed or page.")
        unpacker.finish()
        return b"".join(parts)

    def _fetched(self, journey: Journey, response: aiohttp.ClientResponse, content: bytes) -> Fetched:
        given = response.headers
        return Fetched(
            address=journey.address,
            url=str(journey.url.with_user(None).with_fragment(None)),
            status=response.status,
            content=content,
            content_type=given.get("Content-Type"),
            validators=Validators.given(given),
            lifetime=freshness.lifetime(given, self._clock()),
            moved=journey.moved,
        )
