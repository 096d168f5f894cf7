"""`run`, `fetch`, `read` and `check`: the bot itself, its sources and its health."""

from __future__ import annotations

import asyncio
import difflib
import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli.opening import opened
from bot.core.models import Article
from bot.errors import NotFoundError, UnreadableError
from bot.newsroom import arriving

if TYPE_CHECKING:
    from bot.service.app import App

Json = Annotated[bool, typer.Option("--json", help="One JSON object a line.")]


def register(app: typer.Typer) -> None:
    app.command()(run)
    app.command()(fetch)
    app.command()(read)
    app.command()(check)


def run() -> None:
    """The bot: every platform that has a token, and the schedule, until SIGTERM."""
    from bot import config
    from bot.service import running

    asyncio.run(running.run(opened("STARTING"), config.load))


def read(
    paths: Annotated[list[str], typer.Argument(help="Text or HTML files, or links.", metavar="FILE|LINK…")],
    json_lines: Json = False,
) -> None:
    """How an article is read: its parts."""
    bad = asyncio.run(_read_all(paths, json_lines=json_lines))
    if bad:
        raise typer.Exit(1)


async def _read_all(paths: list[str], *, json_lines: bool) -> bool:
    bad = False
    for path in paths:
        try:
            article, fault = await _read(path), None
        except UnreadableError as broken:
            article, fault, bad = None, f"{broken.what} {broken.remedy}".strip(), True
        if json_lines:
            sys.stdout.write(json.dumps(_parts(path, article, fault), ensure_ascii=False) + "\n")
        elif article is not None:
            _show(path, article)
        if fault is not None:
            sys.stderr.write(f"briefbot: {path}: {fault}\n")
    return bad


async def _read(path: str) -> Article:
    from bot.sources import folder
    from bot.sources.pages import article as page

    if not path.lower().startswith(("http://", "https://")):
        return folder.read_file(Path(path))
    from bot import config
    from bot.sources.web.client import Web

    settings = config.load().fetch
    async with Web(allow_networks=settings.allow_networks, contact=settings.contact) as web:
        fetched = await web.fetch(path, purpose="page", asked=True)
        return page.article(fetched.html, fetched.url)


def _parts(path: str, article: Article | None, fault: str | None) -> dict[str, Any]:
    keys = (
        "headline",
        "byline",
        "outlet",
        "published",
        "language",
        "address",
        "text",
        "captions",
        "related",
        "credits",
    )
    if article is None:
        empty: dict[str, Any] = dict.fromkeys(keys)
        return {"path": path, **empty, "captions": [], "related": [], "credits": [], "fault": fault}
    known = asdict(article) | {
        "address": article.url,
        "published": article.published.isoformat().replace("+00:00", "Z") if article.published else None,
    }
    return {"path": path, **{key: known[key] for key in keys}, "fault": None}


def _show(path: str, article: Article) -> None:
    from bot.platforms.shared.fit import inert
    from bot.sources.words.prose import line as plain

    def line(words: str) -> str:
        return inert(plain(words))

    shown = _parts(path, article, None)
    sys.stdout.write(f"{path}\n")
    for key in ("headline", "published", "byline", "outlet", "language", "address", "captions", "related", "credits"):
        value = shown[key]
        for entry in value if isinstance(value, tuple | list) else [value]:
            if entry:
                sys.stdout.write(
                    f"  {key.removesuffix('s') if isinstance(value, tuple) else key:<10} {line(str(entry))}\n"
                )
    paragraphs = [paragraph for paragraph in article.text.split("\n\n") if paragraph.strip()]
    whole = ", only an extract" if article.extract else ""
    sys.stdout.write(f"  text       {len(paragraphs)} paragraphs, {len(article.text.split())} words{whole}\n")
    for paragraph in paragraphs:
        sys.stdout.write(f"    {line(paragraph)}\n")


def fetch(
    names: Annotated[list[str] | None, typer.Argument(help="Only these sources.", metavar="[NAME]…")] = None,
    json_lines: Json = False,
    now: Annotated[
        bool, typer.Option("--now", help="Ask also those that want to be left alone for now; a Retry-After holds.")
    ] = False,
) -> None:
    """Refresh the sources once; a row per source."""
    failed = asyncio.run(_fetch(opened("ACTING"), names or [], json_lines=json_lines, insisting=now))
    if failed:
        raise typer.Exit(1)


async def _fetch(app: App, names: list[str], *, json_lines: bool, insisting: bool) -> bool:
    """Whether any source failed. Raises NotFoundError for a name that no source has."""
    from bot.cli.progress import shown
    from bot.present.words import count
    from bot.refresh import refresh

    newsroom = app.newsroom
    try:
        library = newsroom.library
        known = [source.name for source in library.sources.list(workspace=None)]
        unknown = [name for name in names if name.casefold() not in {one.casefold() for one in known}]
        if unknown:
            near = difflib.get_close_matches(unknown[0], known, 3)
            have = f"There is: {', '.join(known[:10])}." if known else "None exists yet: add one to config/bot.toml."
            hint = f"Did you mean {' or '.join(near)}?" if near else have
            raise NotFoundError(f"There is no source called “{unknown[0][:60]}”.", hint)
        with shown(len(names or known), json_lines=json_lines) as progress:
            outcomes = await refresh(
                library,
                await newsroom.web(),
                app.settings,
                app.clock(),
                names,
                progress,
                asked=True,
                insisting=insisting,
            )
        await arriving.placed(newsroom)
        if not json_lines:
            new = sum(one.new for one in outcomes)
            failed = sum(one.status in {"failed", "gone"} for one in outcomes)
            sys.stdout.write(f"{count(len(outcomes), 'source')}, {failed} failed, {count(new, 'new article')}\n")
            if any(one.status == "waiting" for one in outcomes) and not insisting:
                sys.stdout.write("Some wait, as their servers ask. Ask them all the same: briefbot fetch --now\n")
        return any(one.status in {"failed", "gone"} for one in outcomes)
    finally:
        await app.close()


def check(online: Annotated[bool, typer.Option("--online", help="Also try each source once.")] = False) -> None:
    """Configuration, database, tokens and sources; every fault at once."""
    good, faults = asyncio.run(_checked(opened("ACTING" if online else "READING"), online=online))
    for words in good:
        sys.stdout.write(f"ok    {words}\n")
    for words in faults:
        sys.stderr.write(f"briefbot: {words}\n")
    if faults:
        raise typer.Exit(1)


async def _checked(app: App, *, online: bool) -> tuple[list[str], list[str]]:
    from bot.service import checkup

    try:
        return await checkup.check(app, online=online)
    finally:
        await app.close()
