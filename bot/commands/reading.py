"""`/brief`, `/full` and the buttons under a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import present
from bot.commands.grammar import signs
from bot.core.models import Article, Brief, Story
from bot.core.query.fold import fold
from bot.errors import UsageError
from bot.newsroom import FRESH, Newsroom, Told, linked
from bot.newsroom import reading as news
from bot.newsroom.held import held
from bot.newsroom.paging import pages
from bot.present.words import named
from bot.talk.buttons import Articles
from bot.talk.question import Command, Option, Question
from bot.talk.reply import ACTION_LIMIT, Reply

MORE_SENTENCES = 8
EVERYTHING = {"all", "everything", "top", "top stories", "alles"}  # the top stories, whatever is followed here
ABOUT = Option(
    "about",
    "Words, a topic or a link; empty for the top stories",
    "Worte, ein Thema oder ein Link",
    rest=True,
    example="nato",
)


async def brief(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Stories about the words, the page behind a link, or the top stories for this channel's topics."""
    about = options.get("about", "")
    if (articles := await _named(newsroom, question, about)) is not None:
        told = Told(((Story(tuple(articles)), await _brief(newsroom, articles)),))
        reply = await _briefs(newsroom, question, signs.link(about) or "", told, again=str(named(articles)))
    else:
        everything = fold(about) in EVERYTHING
        about = "" if everything else about
        topics = () if about or everything else await newsroom.aside(_topics, newsroom, question)
        hidden = () if about else await newsroom.aside(news.hides, newsroom, question.channel)
        name = ("brief", question.channel.workspace, about, topics, hidden, question.public)
        reply = await newsroom.answers.get(name, FRESH, lambda: _about(newsroom, question, about, topics))
    if not reply.shown:
        return reply
    await newsroom.showed((question.channel, reply.shown))
    return replace(reply, private=not question.public and not question.direct)


async def _about(newsroom: Newsroom, question: Question, about: str, topics: Sequence[str]) -> Reply:
    channel = question.channel
    if about:
        told = await newsroom.aside(news.about, newsroom, channel, about)
    else:
        told = await newsroom.aside(news.top, newsroom, channel, topics)
    return (
        await _briefs(newsroom, question, about, told)
        if told.stories
        else present.nothing_found(about, topics, other=told.latest is not None)
    )


async def _briefs(newsroom: Newsroom, question: Question, about: str, told: Told, *, again: str = "") -> Reply:
    """`again` names what is told to the Share button, where `about` does not."""
    share = None if question.public else await command_line(newsroom, question, "brief", again or about)
    return present.briefs(told.stories, about=about, latest=told.latest, further=told.further, share=share)


def _topics(newsroom: Newsroom, question: Question) -> tuple[str, ...]:
    """What this channel follows."""
    return tuple(follow.word for follow in newsroom.library.follows.list(question.channel))


async def full(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """One page of an article's full text."""
    words = options["article"]
    articles = await _named(newsroom, question, words) or [
        await newsroom.aside(news.headlined, newsroom, question.channel, words)
    ]
    wanted = Articles.read(words) if question.pressed else None
    article, page = articles[0], wanted.page if wanted else 1
    return present.full_text(article, await newsroom.aside(pages, article), page)


async def more(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """A story at greater length."""
    articles = await story(newsroom, question, options.get("about", ""))
    longer = await _brief(newsroom, articles, MORE_SENTENCES)
    return replace(present.briefs(((Story(tuple(articles)), longer),), more=False), private=True)


async def carriers(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Who reports a story."""
    articles = await story(newsroom, question, options.get("about", ""))
    copies = await newsroom.aside(newsroom.library.articles.copies_of, [article.id for article in articles])
    place = {article.id: number for number, article in enumerate(articles)}
    groups = tuple(tuple(sorted(place[one] for one in group)) for group in copies)
    return present.carriers(Story(tuple(articles), copies=groups))


async def story(newsroom: Newsroom, question: Question, words: str) -> Sequence[Article]:
    """The articles that a button, a number or a link names. Raises UsageError for anything else."""
    articles = await _named(newsroom, question, words)
    if articles is None:
        raise UsageError("That names no story.", "Use the buttons under a brief, or /brief and a few words.")
    return articles


async def _named(newsroom: Newsroom, question: Question, words: str) -> Sequence[Article] | None:
    """The articles that a button, a number of the last brief or a link names; None for other words."""
    if question.pressed and (wanted := Articles.read(words)) is not None:
        return await newsroom.aside(news.by_ids, newsroom, question.channel, wanted.ids)
    if (number := signs.number(words)) is not None:
        return [await newsroom.aside(news.numbered, newsroom, question.channel, number)]
    if (address := signs.link(words)) is not None:
        return [await linked.read(newsroom, question.channel, address)]
    return None


async def _brief(newsroom: Newsroom, articles: Sequence[Article], sentences: int = 0) -> Brief:
    return await newsroom.aside(news.told, newsroom, Story(tuple(articles)), sentences=sentences)


async def command_line(newsroom: Newsroom, question: Question, command: str, argument: str) -> str:
    """The command line as a button can hold it: itself where it is short, else a key to it."""
    line, room = f"{command} {argument}".strip(), ACTION_LIMIT - len("share")
    return await newsroom.aside(held, newsroom, question.channel, line, room)


COMMANDS = (
    Command(
        "brief",
        "The top stories, or a brief about something",
        "Die wichtigsten Meldungen, oder kurz zu einem Thema",
        (ABOUT,),
        brief,
        example="nato",
        reads=True,
        shareable=True,
    ),
    Command(
        "full",
        "The full text of an article",
        "Der ganze Text eines Artikels",
        (
            Option(
                "article",
                "Its number in the last brief, a link, or words of its headline",
                "Nummer aus der letzten Übersicht, Link oder Worte der Überschrift",
                required=True,
                complete="articles",
                rest=True,
                example="1",
            ),
        ),
        full,
        example="1",
        private=True,
        reads=True,
        shareable=True,
    ),
    Command(
        "more",
        "A story at greater length",
        "Eine Meldung ausführlicher",
        (ABOUT,),
        more,
        hidden=True,
        private=True,
        reads=True,
        shareable=True,
    ),
    Command(
        "carriers",
        "Who reports a story",
        "Wer eine Meldung bringt",
        (ABOUT,),
        carriers,
        hidden=True,
        private=True,
        reads=True,
        shareable=True,
    ),
)
