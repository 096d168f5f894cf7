"""`/brief`, `/full` and the buttons under a story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot import present
from bot.commands import parse
from bot.core.models import Article, Brief, Story
from bot.errors import UsageError
from bot.newsroom import FRESH, Newsroom, Told, linked
from bot.newsroom import reading as news
from bot.question import Question
from bot.reply import ACTION_LIMIT, Reply

MORE_SENTENCES = 8


async def brief(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """Stories about the words, the page behind a link, or the top stories for this channel's topics."""
    about = options.get("about", "")
    address = parse.link(about)
    if address is not None:
        article = await linked.read(newsroom, question.channel, address)
        told = Told(((Story((article,)), await _brief(newsroom, [article])),))
        reply = await _briefs(newsroom, question, about, told)
    elif about.isdigit() or parse.story_ids(about) is not None:
        told = await newsroom.aside(_told_by_number, newsroom, question, about)
        reply = await _briefs(newsroom, question, about, told)
    else:
        topics = () if about else await newsroom.aside(_topics, newsroom, question)
        name = ("brief", question.channel.workspace, about, topics, question.public)
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
    return await _briefs(newsroom, question, about, told) if told.stories else present.nothing_found(about, topics)


async def _briefs(newsroom: Newsroom, question: Question, about: str, told: Told) -> Reply:
    share = None if question.public else await again(newsroom, "brief", about)
    return present.briefs(told.stories, about=about, latest=told.latest, further=told.further, share=share)


def _told_by_number(newsroom: Newsroom, question: Question, about: str) -> Told:
    known = parse.story_ids(about)
    if known is not None:
        articles = news.by_ids(newsroom, question.channel, known[0])
        return Told(((Story(tuple(articles)), news.told(newsroom, Story(tuple(articles)))),))
    article = news.numbered(newsroom, question.channel, int(about))
    return Told(((Story((article,)), news.told(newsroom, Story((article,)))),))


def _topics(newsroom: Newsroom, question: Question) -> tuple[str, ...]:
    """What this channel follows."""
    return tuple(follow.word for follow in newsroom.library.follows.list(question.channel))


async def full(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """One page of an article's full text."""
    words = options["article"]
    known = parse.story_ids(words)
    address = parse.link(words)
    page = 1
    if known is not None:
        ids, page = known
        article = (await newsroom.aside(news.by_ids, newsroom, question.channel, ids))[0]
    elif address is not None:
        article = await linked.read(newsroom, question.channel, address)
    elif words.isdigit():
        article = await newsroom.aside(news.numbered, newsroom, question.channel, int(words[:9]))
    else:
        article = await newsroom.aside(news.headlined, newsroom, question.channel, words)
    return present.full_text(article, await newsroom.aside(news.pages, article), page)


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
    known = parse.story_ids(words)
    if known is not None:
        return await newsroom.aside(news.by_ids, newsroom, question.channel, known[0])
    if words.isdigit():
        return [await newsroom.aside(news.numbered, newsroom, question.channel, int(words[:9]))]
    address = parse.link(words)
    if address is not None:
        return [await linked.read(newsroom, question.channel, address)]
    raise UsageError("That names no story.", "Use the buttons under a brief, or /brief and a few words.")


async def _brief(newsroom: Newsroom, articles: Sequence[Article], sentences: int = 0) -> Brief:
    return await newsroom.aside(news.told, newsroom, Story(tuple(articles)), sentences=sentences)


async def again(newsroom: Newsroom, command: str, argument: str) -> str:
    """The command line as a button can hold it: itself where it is short, else a key to it."""
    line = f"{command} {argument}".strip()
    if len(line) + len("share") <= ACTION_LIMIT:
        return line
    return await newsroom.aside(newsroom.library.recall.keep, line, newsroom.clock())
