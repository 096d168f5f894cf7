"""`/quote`, the quotes of a story, and the sentences around one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from bot import present
from bot.commands import narrowing
from bot.commands.grammar import signs
from bot.commands.reading import ABOUT, command_line, story
from bot.core.models import Speaker
from bot.errors import NotFoundError, UsageError
from bot.newsroom import FRESH, Newsroom, Nobody, Several, Spoken, linked, quoting
from bot.talk.buttons import Passage, Voice
from bot.talk.question import Command, Option, Question
from bot.talk.reply import Reply


async def quote(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """A speaker's key quotes; without a name, who is quoted most; with a link, what they said there."""
    words, about = options.get("speaker", ""), options.get("about", "")
    note = _hint(question)
    if not words:
        return present.speakers(await newsroom.aside(quoting.most_quoted, newsroom, question.channel), note)
    address = next((address for word in (*words.split(), *about.split()) if (address := signs.link(word))), None)
    if address is not None:
        return await _in_link(
            newsroom, question, " ".join(word for word in words.split() if not signs.link(word)), address
        )
    pressed = Voice.read(words) if question.pressed else None
    narrow = " ".join(f'{name}:"{options[name]}"' for name in ("since", "until", "outlet", "lang") if options.get(name))
    words, about = (words, f"{about} {narrow}".strip()) if about else (f"{words} {narrow}".strip(), about)
    name = ("quote", question.channel.workspace, words, about, note, question.public, pressed is None)
    reply = await newsroom.answers.get(name, FRESH, lambda: _found(newsroom, question, words, about, note, pressed))
    return replace(reply, private=reply.private or not (question.public or question.direct))


async def _found(
    newsroom: Newsroom, question: Question, words: str, about: str, note: str, pressed: Voice | None
) -> Reply:
    found: Spoken | Several | Nobody
    if pressed is not None:
        found = await newsroom.aside(
            quoting.of_id,
            newsroom,
            question.channel,
            pressed.speaker,
            about=pressed.about or about,
            page=pressed.page,
            unsure=pressed.unsure,
        )
    else:
        found = await newsroom.aside(quoting.quotes, newsroom, question.channel, words, about)
    match found:
        case Several():
            return present.which(found.asked, found.speakers, found.about, note)
        case Nobody():
            return present.nobody(found.asked, found.nearest, known=found.known, unread=found.unread)
        case Spoken():
            return await _spoken(newsroom, question, found, unsure=pressed is not None and pressed.unsure)


async def _spoken(newsroom: Newsroom, question: Question, found: Spoken, *, unsure: bool) -> Reply:
    asked = replace(Voice.on(found.speaker.id, found.about), unsure=unsure, page=found.page)
    share = None
    if not question.public and found.quotes:
        share = await command_line(newsroom, question, "quote", str(replace(asked, page=1)))
    first = found.quotes[0].pieces[0].speaker if found.quotes else None
    return present.key_quotes(
        replace(found.speaker, role=first.role if first and first.role else found.speaker.role),
        found.quotes,
        asked,
        about=found.about,
        pages=found.pages,
        unsure=found.unsure,
        otherwise=found.otherwise,
        total=found.total,
        tellers=found.tellers,
        share=share,
    )


async def _in_link(newsroom: Newsroom, question: Question, words: str, address: str) -> Reply:
    """What somebody says in the article behind a link; without a name, everybody in it."""
    article = await linked.read(newsroom, question.channel, address)
    found, unsure = await newsroom.aside(quoting.in_articles, newsroom, [article], 25)
    if words:
        wanted = set(words.casefold().split())
        named = [
            one for one in found if (who := one.pieces[0].speaker) and wanted & set(_names(who).casefold().split())
        ]
        if not named:
            raise NotFoundError(
                f"“{words[:60]}” is not quoted in that article.",
                f"These are: {', '.join(dict.fromkeys(who.name for one in found if (who := one.pieces[0].speaker)))}."
                if found
                else "Nobody is quoted there by name.",
            )
        found = tuple(named)
    return present.story_quotes([article], found[:8], 0 if words else unsure, quoting.unread([article]))


def _names(speaker: Speaker) -> str:
    return " ".join((speaker.name, *speaker.aliases))


async def quotes(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """The quotes of a story, each with its speaker."""
    articles = await story(newsroom, question, options.get("about", ""))
    found, unsure = await newsroom.aside(quoting.in_articles, newsroom, articles, 6)
    return present.story_quotes(articles, found, unsure, quoting.unread(articles))


async def context(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """The sentences around one quote."""
    from bot.core.quotes import context as around

    passage = Passage.read(options.get("about", "")) if question.pressed else None
    if passage is None:
        raise UsageError("That names no quote.", "Use the Context button under a quote.")
    article, found, pieces = await newsroom.aside(quoting.quote_by_id, newsroom, question.channel, passage.quote)
    whole = replace(
        found, start=pieces[0].start, end=pieces[-1].end, text=article.text[pieces[0].start : pieces[-1].end]
    )
    return present.around(article, found, pieces, around(article, whole))


def _hint(question: Question) -> str:
    if not question.mentioned:
        return ""
    return "/quote finds people in the news, not members of this chat. Type the name of somebody in the news."


COMMANDS = (
    Command(
        "quote",
        "What somebody in the news really said (not a chat member)",
        "Was jemand in den Nachrichten wirklich gesagt hat",
        (
            Option(
                "speaker",
                "A person or body in the news, e.g. Mattis",
                "Eine Person oder Stelle in den Nachrichten",
                complete="speakers",
                rest=True,
                example="Mattis",
            ),
            Option("about", "What it should be about", "Worum es gehen soll", complete="topics", example="nato"),
            *narrowing.OPTIONS,
        ),
        quote,
        example="Mattis",
        form=True,
        reads=True,
        shareable=True,
    ),
    Command(
        "quotes",
        "The quotes of a story",
        "Die Zitate einer Meldung",
        (ABOUT,),
        quotes,
        hidden=True,
        private=True,
        reads=True,
        shareable=True,
    ),
    Command(
        "context",
        "The sentences around a quote",
        "Die Sätze um ein Zitat",
        (ABOUT,),
        context,
        hidden=True,
        private=True,
        reads=True,
        shareable=True,
    ),
)
