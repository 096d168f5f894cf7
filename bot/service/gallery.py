"""`briefbot preview FILE`: every kind of reply from the bundled articles, on one page."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import time, timedelta
from pathlib import Path

from bot import present
from bot.core.models import Digest, Subscription
from bot.newsroom import editions
from bot.present import deliveries
from bot.preview import NASTY, page
from bot.service import demonstration
from bot.service.app import OWNER, TERMINAL, App
from bot.talk.question import Question
from bot.talk.reply import Buttons, Menu, Reply

MORNING = Subscription("morning", TERMINAL, (time(8),), timezone="Europe/Tallinn", id=1)

# What is asked, and the labels of what is pressed then, one after the other.
ASKED = (
    ("A brief", "brief nato", ()),
    ("A story, opened", "brief nato", ("1 ",)),
    ("A full text", "full 1", ()),
    ("Who reports a story", "brief nato", ("1 ", "3 outlets")),
    ("Quotes", "quote Mattis", ()),
    ("The sentences around one", "quote Mattis", ("“NATO",)),
    ("Who is meant", "quote Gerasimov", ()),
    ("Who spoke", "quote", ()),
    ("The archive", "find nato ulm since:2018-06", ()),
    ("What is followed", "follow nato", ()),
    ("Sources", "sources list", ()),
    ("A digest is added", "digest add 08:00 mon-fri Europe/Tallinn nato, baltic", ()),
    ("A digest before it is sent", "digest preview", ()),
    ("A digest, story by story", "digest preview", ("Read all",)),
    ("The home page", "home", ()),
    ("Help", "help", ()),
    ("A fault", "full 99", ()),
    ("Nothing found", "brief xylophone", ()),
)


async def gallery(seeds: Path) -> str:
    """The page, as HTML."""
    with tempfile.TemporaryDirectory(prefix="briefbot-preview-") as folder:
        calendar = demonstration.Calendar()
        app = App(demonstration.settings(seeds, Path(folder) / "preview.db"), calendar)
        try:
            await demonstration.morning(app, calendar)
            made = await app.newsroom.aside(editions.preview, app.newsroom, MORNING)
            replies = [*_posted(made), *[(_titled(*asked), await _asked(app, *asked[1:])) for asked in ASKED]]
        finally:
            await app.close()
    return page([*replies, ("What foreign text may try", NASTY)], now=calendar.moment)


def _titled(title: str, line: str, pressed: tuple[str, ...]) -> str:
    return " → ".join((f"{title}: /{line}", *(label.strip() for label in pressed)))


async def _asked(app: App, line: str, pressed: tuple[str, ...]) -> Reply:
    """The answer to a line, or to the buttons pressed under it."""
    reply = await app.answer(Question("", TERMINAL, OWNER, argument=line))
    for label in pressed:
        rows = [block.actions for block in reply.blocks if isinstance(block, Buttons | Menu)]
        action = next(action for row in rows for action in row if action.label.startswith(label))
        reply = await app.answer(Question(action.command, TERMINAL, OWNER, argument=action.argument, pressed=True))
    return reply


def _posted(made: Digest) -> Iterator[tuple[str, Reply]]:
    """What comes by itself: digests, and what is said around them."""
    yield "A digest, as it is posted", present.digest(made, number=1)
    away = (made.end - timedelta(days=2), made.end - timedelta(days=1))
    yield (
        "A digest that is late",
        replace(present.digest(replace(made, late=timedelta(hours=2), skipped=away), number=1), thread=()),
    )
    lead = made.stories[0].story.lead
    yield "A digest without news", present.digest(replace(made, stories=(), latest=lead), number=1)
    yield "A story that was corrected", present.digest_story(made.stories[0], 1, corrected=deliveries.CORRECTED)
    yield "News about a followed word", deliveries.alert(made.stories[0].story, made.stories[0].brief, "nato")
    yield "To who manages a channel", deliveries.stopped(["morning"], "#news", "the bot was removed from it")
