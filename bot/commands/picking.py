"""`/sources pick`: topics of the starter list, with their feeds added, read, and told of."""

from __future__ import annotations

from collections.abc import Mapping

from bot import present
from bot.commands import undoing
from bot.newsroom import Newsroom, starter
from bot.newsroom import reading as news
from bot.present.words import count
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply


async def pick(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """The topics to choose from; with one, its feeds and the first brief."""
    topic = options.get("topic", "")
    if not topic:
        return present.topics(await newsroom.aside(starter.topics, newsroom))
    picked = await starter.pick(newsroom, question.channel, topic)
    told = await newsroom.aside(news.top, newsroom, question.channel, ())
    undo = None
    if picked.fresh:
        numbers = tuple(str(one.id) for one in picked.fresh)
        change = undoing.Removed("import", numbers, count(len(picked.fresh), "source"))
        undo = await undoing.button(newsroom, question, change)
    reply = present.picked(picked.topic, len(picked.fresh), picked.known, told.stories, undo=undo)
    if reply.shown:
        await newsroom.showed((question.channel, reply.shown))
    return reply


COMMANDS = (
    Command(
        "sources pick",
        "Add the feeds of a topic or region from the starter list",
        "Feeds eines Themas oder einer Region aus der Startliste hinzufügen",
        (
            Option(
                "topic",
                "A topic of the list; empty shows them",
                "Ein Thema der Liste; leer zeigt alle",
                complete="starter",
                rest=True,
                example="Technology",
            ),
        ),
        pick,
        example="Technology",
        manage=True,
        private=True,
        aliases=("sources starter", "sources topics"),
    ),
)
