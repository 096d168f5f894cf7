"""`/follow` and `/unfollow`, for a channel or, in a direct message, for oneself."""

from __future__ import annotations

import json
from collections.abc import Mapping

from bot.commands import undoing
from bot.commands.digests import ALL as EVERYTHING
from bot.commands.wishes import entries, here, may, short, topic
from bot.core.query.fold import fold
from bot.core.query.matching import matchable
from bot.errors import NotFoundError, UsageError
from bot.newsroom import Newsroom
from bot.newsroom.nearest import nearest
from bot.present import follows as words
from bot.present.words import quoted
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply


async def follow(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Follow topics; without words, what is followed."""
    wanted = _listed(options)
    note = ""
    if wanted:
        may(question)
        urgent = options.get("alert") == "yes"
        for topic in wanted:
            await newsroom.aside(
                newsroom.library.follows.add,
                question.channel,
                topic,
                now=newsroom.clock(),
                urgent=urgent,
            )
        end = ", and reporting at once what has it in headline or text." if urgent else "."
        note = f"Following {quoted(wanted)} {here(question)}{end}"
    listed = await newsroom.aside(newsroom.library.follows.list, question.channel)
    return words.followed([(one.word, one.urgent) for one in listed], here=here(question), note=note)


async def unfollow(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    may(question)
    held = await newsroom.aside(newsroom.library.follows.list, question.channel)
    if fold(options["words"]) in EVERYTHING:
        gone = held
    else:
        wanted = {fold(topic): topic for topic in _listed(options)}
        gone = [one for one in held if fold(one.word) in wanted]
        if missing := [topic for key, topic in wanted.items() if key not in {fold(one.word) for one in gone}]:
            near = nearest(missing[0], [one.word for one in held])
            hint = f"Did you mean {' or '.join(near)}?" if near else "See what is with /follow"
            raise NotFoundError(f"{quoted(missing)} is not followed {here(question)}.", hint)
    for one in gone:
        await newsroom.aside(newsroom.library.follows.remove, question.channel, one.word)
    held_as = tuple(json.dumps([one.word, one.urgent]) for one in gone)
    names = quoted([one.word for one in gone])
    undo = await undoing.button(newsroom, question, undoing.Removed("follow", held_as, names))
    listed = await newsroom.aside(newsroom.library.follows.list, question.channel)
    verb = "is" if len(gone) == 1 else "are"
    rows = [(one.word, one.urgent) for one in listed]
    return words.followed(rows, here=here(question), note=f"{names} {verb} not followed any more.", undo=undo)


def _listed(options: Mapping[str, str]) -> list[str]:
    """The topics of a list, without what only a hashtag needs; each must be one that can match. Raises UsageError."""
    topics = [topic(one) for one in entries(options.get("words", ""))]
    for one in topics:
        short(one)
        if not matchable(one):  # refused here, not when the news comes
            raise UsageError(
                f"“{one[:40]}” has no letter or digit that an article could have.",
                "Follow a word or a name: /follow nato",
            )
    return topics


COMMANDS = (
    Command(
        "follow",
        "Follow a topic here, or for yourself in a direct message",
        "Einem Thema folgen",
        (
            Option(
                "words",
                "A topic; empty shows what is followed",
                "Ein Thema; leer zeigt alle",
                rest=True,
                example="nato",
                kind="list",
                aliases=("topic", "topics", "word"),
            ),
            Option("alert", "Report it at once", "Sofort melden", choices=("yes", "no"), example="yes"),
        ),
        follow,
        example="nato",
        private=True,
        aliases=("follow list", "subscribe", "follows"),
    ),
    Command(
        "unfollow",
        "Follow a topic no longer",
        "Einem Thema nicht mehr folgen",
        (
            Option(
                "words",
                "The topic",
                "Das Thema",
                required=True,
                complete="topics",
                rest=True,
                example="nato",
                kind="list",
            ),
        ),
        unfollow,
        example="nato",
        private=True,
        aliases=("unsubscribe",),
    ),
)
