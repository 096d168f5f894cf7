"""`briefbot check`: configuration, database, tokens and sources → what is good, and every fault with its remedy."""

from __future__ import annotations

from pathlib import Path

from bot.core.models import SourceKind
from bot.errors import BotError
from bot.platforms.registry import PLATFORMS
from bot.service.app import App


async def check(app: App, *, online: bool) -> tuple[list[str], list[str]]:
    """(what is good, what is wrong); `online` also looks at each source once."""
    settings = app.settings
    good = [f"configuration: {settings.path}"]
    faults: list[str] = []
    try:
        await _database(app, good)
    except BotError as fault:
        faults.append(f"database: {fault}")
        return good, faults + _tokens(app, good)
    faults += _tokens(app, good)
    faults += _folders(app)
    if online:
        faults += await _online(app, good)
    return good, faults


async def _database(app: App, good: list[str]) -> None:
    library = await app.newsroom.aside(lambda: app.newsroom.library)
    await app.newsroom.aside(library.check, app.clock())
    counts = await app.newsroom.aside(library.counts)
    scheme = app.settings.database.url.split(":", 1)[0]
    good.append(f"database: {scheme}, {counts['articles']:,} articles, {counts['quotes']:,} quotes")
    good.append(f"sources: {counts['sources']:,}; digests: {counts['subscriptions']:,}")


def _tokens(app: App, good: list[str]) -> list[str]:
    faults: list[str] = []
    for entry in PLATFORMS:
        settings = app.settings.platforms[entry.name]
        wrong = entry.faults(settings, bool(app.settings.http.port))
        faults += [f"{entry.title}: {fault}" for fault in wrong]
        if (state := entry.state(settings)) and not wrong:
            good.append(f"{entry.title}: {state}")
    return faults


def _folders(app: App) -> list[str]:
    return [
        f"source {source.name}: there is no folder {source.address}. Create it, or correct it in {app.settings.path}."
        for source in app.settings.sources
        if source.kind is SourceKind.FOLDER and not Path(source.address).is_dir()
    ]


async def _online(app: App, good: list[str]) -> list[str]:
    """Each source is looked at once, as a refresh does: with its validators, so that no server is asked in vain."""
    from bot.refresh import refresh

    newsroom = app.newsroom
    outcomes = await refresh(newsroom.library, await newsroom.web(), app.settings, app.clock(), asked=True)
    bad = [one for one in outcomes if one.status in {"failed", "gone"}]
    waiting = sum(one.status == "waiting" for one in outcomes)
    left = f", {waiting} left alone because their servers asked for it" if waiting else ""
    good.append(f"online: {len(outcomes) - len(bad) - waiting} of {len(outcomes)} sources answer{left}")
    return [f"source {one.name}: {one.fault}" for one in bad]
