"""The home page: everything of the asker's own at a glance."""

from __future__ import annotations

from collections.abc import Mapping

from bot.commands.hiding import hidden_here
from bot.commands.sources import healths
from bot.core import calendar
from bot.newsroom import Newsroom
from bot.present import follows as words
from bot.talk.question import Command, Question
from bot.talk.reply import Reply


async def home(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Everything of the asker's own at a glance."""
    del options
    return await newsroom.aside(_home, newsroom, question)


def _home(newsroom: Newsroom, question: Question) -> Reply:
    library, now = newsroom.library, newsroom.clock()
    digests = [(one, calendar.next_due(one, now)) for one in library.subscriptions.list(channel=question.channel)]
    sources = healths(newsroom, question.channel) if question.asker.manager else []
    return words.home(
        [(one.word, one.urgent) for one in library.follows.list(question.channel)],
        hidden_here(newsroom, question),
        digests,
        sources,
        manager=question.asker.manager,
    )


COMMANDS = (
    Command(
        "home",
        "Follows, digests and sources at a glance",
        "Alles auf einen Blick",
        (),
        home,
        hidden=True,
        private=True,
    ),
)
