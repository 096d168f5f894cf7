"""`/healthz` and `/metrics`: whether the bot is well, for whoever restarts or watches it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator, Mapping
from contextlib import asynccontextmanager
from ipaddress import ip_address

from aiohttp import web

from bot.config import HttpSettings
from bot.errors import BotError
from bot.newsroom import Newsroom
from bot.platforms.base import Platform
from bot.service.backups import MARK as BACKUP
from bot.service.door import IDLE, Door, in_time
from bot.service.meter import Meter, Sample, written
from bot.sources.web.guard import is_public

FRESH = 10.0  # seconds for which the health of the database is told as it was
HANDED_ON = ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via")
Tell = Callable[[web.Request], Awaitable[web.Response]]

METRICS = {
    "briefbot_articles": ("articles", "Articles kept."),
    "briefbot_quotes": ("quotes", "Quotes kept."),
    "briefbot_sources": ("sources", "Sources known."),
    "briefbot_subscriptions": ("subscriptions", "Digests subscribed to."),
    "briefbot_deliveries": ("deliveries", "Deliveries claimed so far."),
}


class Health:
    """`differs` says how the configuration is not the one that the database has; empty when it is."""

    def __init__(
        self,
        newsroom: Newsroom,
        platforms: Mapping[str, Platform],
        meter: Meter | None = None,
        differs: Callable[[], str] = str,
    ) -> None:
        self._meter = meter or Meter(())
        self._newsroom = newsroom
        self._platforms = platforms
        self._differs = differs
        self._looked: tuple[float, str] | None = None
        self._looking = asyncio.Lock()

    async def healthz(self, _: web.Request) -> web.Response:
        """200 while the database can be written, 503 otherwise; a platform that is away does not make the bot ill."""
        platforms = {name: "connected" if one.connected else "away" for name, one in self._platforms.items()}
        told = {"platforms": platforms, "configuration": self._differs() or "applied", "round": self._meter.state}
        if fault := await self._fault():
            return web.json_response({"status": "ill", "fault": fault, **told}, status=503)
        return web.json_response({"status": "well", **told})

    async def _fault(self) -> str:
        """Why the database cannot be written; looked at once in FRESH seconds, however often it is asked."""
        newsroom, now = self._newsroom, asyncio.get_running_loop().time()
        async with self._looking:
            if self._looked is None or now - self._looked[0] >= FRESH:
                try:
                    await newsroom.aside(newsroom.library.check, newsroom.clock())
                except BotError as fault:
                    self._looked = now, str(fault)
                else:
                    self._looked = now, ""
            return self._looked[1]

    def near(self, tell: Tell) -> Tell:
        """Told to who is on this machine or in its own network, and came straight: a proxy that serves the world hands
        its questions on, and the world need not know how the bot is.
        """

        async def told(request: web.Request) -> web.Response:
            peer = request.transport.get_extra_info("peername") if request.transport is not None else None
            if any(name in request.headers for name in HANDED_ON) or not peer or is_public(ip_address(peer[0])):
                raise web.HTTPNotFound
            return await tell(request)

        return told

    async def metrics(self, _: web.Request) -> web.Response:
        """The counts in Prometheus' text format."""
        numbers = await self._newsroom.aside(lambda: [*self._kept()])
        text = written(iter([*numbers, *self._meter.samples()]))
        return web.Response(text=text, content_type="text/plain", charset="utf-8")

    def _kept(self) -> Iterator[tuple[str, str, str, list[Sample]]]:
        """What the library tells, without reading through it."""
        library, now = self._newsroom.library, self._newsroom.clock()
        sizes = library.sizes()
        for name, (key, meaning) in METRICS.items():
            yield name, "gauge", meaning, [({}, float(sizes[key]))]
        connected = [({"platform": name}, float(one.connected)) for name, one in self._platforms.items()]
        yield "briefbot_connected", "gauge", "Whether a platform answers now.", connected
        waiting, oldest = library.deliveries.backlog()
        late = max(0.0, (now - oldest).total_seconds()) if oldest is not None else 0.0
        yield "briefbot_digests_waiting", "gauge", "Digests that are due and not posted yet.", [({}, float(waiting))]
        yield "briefbot_digest_lag_seconds", "gauge", "How late the oldest of them is.", [({}, late)]
        alive = library.processes.alive(now)  # the others: this one knows that it runs
        yield "briefbot_processes", "gauge", "Bots on this database.", [({}, float(len(alive) + 1))]
        same = float(not self._differs())
        yield "briefbot_configuration_applied", "gauge", "Whether this bot's configuration stands.", [({}, same)]
        if (made := library.marks.get(BACKUP)) is not None:
            age = (now - made).total_seconds()
            yield "briefbot_backup_age_seconds", "gauge", "How old the last scheduled backup is.", [({}, age)]


@asynccontextmanager
async def serve(settings: HttpSettings, health: Health, platforms: Iterable[Platform]) -> AsyncIterator[None]:
    """The web server while the block runs; none without a port. Raises BotError when the port cannot be had."""
    if not settings.port:
        yield
        return
    app = web.Application(client_max_size=1_000_000, middlewares=[in_time])
    app.router.add_get("/healthz", health.near(health.healthz))
    app.router.add_get("/metrics", health.near(health.metrics))
    for platform in platforms:
        platform.routes(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5, keepalive_timeout=IDLE)
    await runner.setup()
    assert runner.server is not None
    server: asyncio.Server | None = None
    try:
        try:
            door = Door(runner.server)
            server = await asyncio.get_running_loop().create_server(door, settings.host, settings.port, backlog=512)
        except OSError as broken:
            raise BotError(
                f"The port {settings.port} on {settings.host} cannot be opened ({broken.strerror}).",
                "Set BRIEFBOT_HTTP_PORT to one that is free.",
            ) from broken
        yield
    finally:
        if server is not None:
            server.close()
        await runner.cleanup()
