"""The buttons under a digest: its stories one after the other, and why it is as it is."""

from __future__ import annotations

from collections.abc import Mapping

from bot import present
from bot.errors import UsageError
from bot.newsroom import Newsroom, posted
from bot.newsroom import reading as news
from bot.talk.buttons import Articles, Numbered
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply

READ_ALL = 4  # sentences of each story of a digest: between a brief and the article
WHICH = Option("which", "What its button names", "Was der Knopf nennt", rest=True)


async def stories(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """The stories of a digest one after the other, each at some length."""
    leads = Articles.read(options.get("which", "")) if question.pressed else None
    if leads is None or not leads.ids:
        raise UsageError("That names no stories.", "Use the button under a digest, or /brief.")
    place = max(1, min(leads.page, len(leads.ids)))
    told = await newsroom.aside(posted.story_of, newsroom, question.channel, leads.ids[place - 1])
    return present.read_all(told, await newsroom.aside(news.told, newsroom, told, sentences=READ_ALL), leads, place)


async def why(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """What a digest was chosen from, and what was left out."""
    asked = Numbered.read(options.get("which", "")) if question.pressed else None
    if asked is None:
        raise UsageError("That names no digest.", "Use the button under a digest.")
    return present.why(await newsroom.aside(posted.account_of, newsroom, question.channel, asked.id))


COMMANDS = (
    Command(
        "stories",
        "The stories of a digest",
        "Die Meldungen einer Ausgabe",
        (WHICH,),
        stories,
        hidden=True,
        private=True,
        reads=True,
    ),
    Command("why", "Why a digest is as it is", "Warum eine Ausgabe so ist", (WHICH,), why, hidden=True, private=True),
)
