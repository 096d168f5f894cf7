"""`/healthz` and `/metrics`: whether the bot is well, for whoever restarts or watches it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web

from bot.config import HttpSettings
from bot.errors import BotError
from bot.newsroom import Newsroom
from bot.platforms.base import Platform

METRICS = {
    "briefbot_articles": ("articles", "Articles kept."),
    "briefbot_quotes": ("quotes", "Quotes kept."),
    "briefbot_sources": ("sources", "Sources known."),
    "briefbot_subscriptions": ("subscriptions", "Digests subscribed to."),
    "briefbot_deliveries": ("deliveries", "Deliveries claimed so far."),
}


class Health:
    """`differs` says how the configuration is not the one that the database has; empty when it is."""

    def __init__(self, newsroom: Newsroom, platforms: Mapping[str, Platform], differs: Callable[[], str] = str) -> None:
        self._newsroom = newsroom
        self._platforms = platforms
        self._differs = differs

    async def healthz(self, _: web.Request) -> web.Response:
        """200 while the database can be written, 503 otherwise; a platform that is away does not make the bot ill."""
        newsroom = self._newsroom
        platforms = {name: "connected" if one.connected else "away" for name, one in self._platforms.items()}
        told = {"platforms": platforms, "configuration": self._differs() or "applied"}
        try:
            await newsroom.aside(newsroom.library.check, newsroom.clock())
        except BotError as fault:
            return web.json_response({"status": "ill", "fault": str(fault), **told}, status=503)
        return web.json_response({"status": "well", **told})

    async def metrics(self, _: web.Request) -> web.Response:
        """The counts in Prometheus' text format."""
        counts = await self._newsroom.aside(self._newsroom.library.counts)
        lines = []
        for name, (key, meaning) in METRICS.items():
            lines += [f"# HELP {name} {meaning}", f"# TYPE {name} gauge", f"{name} {counts[key]}"]
        lines += ["# HELP briefbot_connected Whether a platform answers now.", "# TYPE briefbot_connected gauge"]
        lines += [
            f'briefbot_connected{{platform="{name}"}} {int(one.connected)}' for name, one in self._platforms.items()
        ]
        return web.Response(text="\n".join(lines) + "\n", content_type="text/plain", charset="utf-8")


@asynccontextmanager
async def serve(settings: HttpSettings, health: Health, platforms: Iterable[Platform]) -> AsyncIterator[None]:
    """The web server while the block runs; none without a port. Raises BotError when the port cannot be had."""
    if not settings.port:
        yield
        return
    app = web.Application(client_max_size=1_000_000)
    app.router.add_get("/healthz", health.healthz)
    app.router.add_get("/metrics", health.metrics)
    for platform in platforms:
        platform.routes(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=5)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, settings.host, settings.port).start()
        except OSError as broken:
            raise BotError(
                f"The port {settings.port} on {settings.host} cannot be opened ({broken.strerror}).",
                "Set BRIEFBOT_HTTP_PORT to one that is free.",
            ) from broken
        yield
    finally:
        await runner.cleanup()
