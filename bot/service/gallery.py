"""`briefbot preview FILE`: every kind of reply from the bundled articles, on one page."""

from __future__ import annotations

import tempfile
from pathlib import Path

from bot.preview import NASTY, page
from bot.service import demonstration
from bot.service.app import OWNER, TERMINAL, App
from bot.talk.question import Question

ASKED = (
    ("A digest", "digest preview"),
    ("A brief", "brief nato"),
    ("A full text", "full 1"),
    ("Quotes", "quote Mattis"),
    ("Who is meant", "quote Gerasimov"),
    ("Who spoke", "quote"),
    ("The sources of a story", "carriers 1"),
    ("Follows", "follow nato"),
    ("Sources", "sources list"),
    ("A digest is added", "digest add 08:00 mon-fri Europe/Tallinn nato, baltic"),
    ("The home page", "home"),
    ("Help", "help"),
    ("A fault", "full 99"),
    ("Nothing found", "brief xylophone"),
)


async def gallery(seeds: Path) -> str:
    """The page, as HTML."""
    with tempfile.TemporaryDirectory(prefix="briefbot-preview-") as folder:
        calendar = demonstration.Calendar()
        app = App(demonstration.settings(seeds, Path(folder) / "preview.db"), calendar)
        try:
            await demonstration.morning(app, calendar)
            replies = [
                (f"{title}: /{line}", await app.answer(Question("", TERMINAL, OWNER, argument=line)))
                for title, line in ASKED
            ]
        finally:
            await app.close()
    return page([*replies, ("What foreign text may try", NASTY)], now=calendar.moment)
