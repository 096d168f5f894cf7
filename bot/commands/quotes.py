"""`/quote`, the quotes of a story, and the sentences around one."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot import present
from bot.commands import parse
from bot.commands.reading import again, story
from bot.core.models import Speaker
from bot.errors import NotFoundError, UsageError
from bot.newsroom import FRESH, Newsroom, Nobody, Several, Spoken, linked, quoting
from bot.question import Question
from bot.reply import Reply


@dataclass(frozen=True, slots=True)
class Asked:
    """What a button under quotes asks for: `@7 nato unsure p2`."""

    speaker: int
    about: str
    unsure: bool
    page: int


def asked(words: str) -> Asked | None:
    """Reads a button's words; None for words that somebody typed."""
    first, *rest = words.split() or [""]
    if not re.fullmatch(r"@\d{1,12}", first):
        return None
    unsure, page = False, 1
    while rest and (rest[-1] == "unsure" or re.fullmatch(r"p\d{1,4}", rest[-1])):
        last = rest.pop()
        unsure, page = (True, page) if last == "unsure" else (unsure, int(last[1:]))
    return Asked(int(first[1:]), " ".join(rest), unsure, page)


async def quote(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """A speaker's key quotes; without a name, who is quoted most; with a link, what they said there."""
    words, about = options.get("speaker", ""), options.get("about", "")
    note = _hint(question)
    if not words:
        return present.speakers(
            _buttons(await newsroom.aside(quoting.most_quoted, newsroom, question.channel), ""), note
        )
    if words.startswith("~"):
        recalled: str | None = await newsroom.aside(newsroom.library.recall.text, words.split(" ")[0])
        words = recalled or words
    address = next((address for word in (*words.split(), *about.split()) if (address := parse.link(word))), None)
    if address is not None:
        return await _in_link(
            newsroom, question, " ".join(word for word in words.split() if not parse.link(word)), address
        )
    name = ("quote", question.channel.workspace, words, about, note, question.public)
    reply = await newsroom.answers.get(name, FRESH, lambda: _found(newsroom, question, words, about, note))
    return replace(reply, private=reply.private or not (question.public or question.direct))


async def _found(newsroom: Newsroom, question: Question, words: str, about: str, note: str) -> Reply:
    known = asked(words)
    found: Spoken | Several | Nobody
    if known is not None:
        found = await newsroom.aside(
            quoting.of_id,
            newsroom,
            question.channel,
            known.speaker,
            about=known.about or about,
            page=known.page,
            unsure=known.unsure,
        )
    else:
        found = await newsroom.aside(quoting.quotes, newsroom, question.channel, words, about)
    match found:
        case Several():
            return present.which(found.asked, _buttons(found.speakers, found.about), note)
        case Nobody():
            return present.nobody(found.asked, _buttons(found.nearest, ""), known=found.known)
        case Spoken():
            return await _spoken(newsroom, question, found, unsure=known is not None and known.unsure)


async def _spoken(newsroom: Newsroom, question: Question, found: Spoken, *, unsure: bool) -> Reply:
    argument = _argument(found.speaker, found.about)
    share = None
    if not question.public and found.quotes:
        share = await again(newsroom, "quote", argument + (" unsure" if unsure else ""))
    first = found.quotes[0].pieces[0].speaker if found.quotes else None
    return present.key_quotes(
        replace(found.speaker, role=first.role if first and first.role else found.speaker.role),
        found.quotes,
        about=found.about,
        page=found.page,
        pages=found.pages,
        argument=f"{argument} unsure" if unsure else argument,
        unsure=found.unsure,
        showing_unsure=unsure,
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
    return present.story_quotes([article], found[:8], 0 if words else unsure)


def _names(speaker: Speaker) -> str:
    return " ".join((speaker.name, *speaker.aliases))


async def quotes(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """The quotes of a story, each with its speaker."""
    articles = await story(newsroom, question, options.get("about", ""))
    found, unsure = await newsroom.aside(quoting.in_articles, newsroom, articles, 6)
    return present.story_quotes(articles, found, unsure)


async def context(newsroom: Newsroom, question: Question, options: Mapping[str, str]) -> Reply:
    """The sentences around one quote."""
    from bot.core.quotes import context as around

    words = options.get("about", "")
    if not re.fullmatch(r"q\d{1,12}", words):
        raise UsageError("That names no quote.", "Use the Context button under a quote.")
    article, found = await newsroom.aside(quoting.quote_by_id, newsroom, question.channel, int(words[1:]))
    return present.around(article, found, *around(article, found))


def _buttons(speakers: Sequence[tuple[Speaker, int]], about: str) -> list[tuple[Speaker, int, str]]:
    return [(speaker, count, _argument(speaker, about)) for speaker, count in speakers]


def _argument(speaker: Speaker, about: str) -> str:
    """`@7 nato`: how a button names a speaker; a long question is shortened, its first words carry it."""
    return f"@{speaker.id} {about[:40].rsplit(' ', 1)[0] if len(about) > 40 else about}".strip()


def _hint(question: Question) -> str:
    if not question.mentioned:
        return ""
    return "/quote finds people in the news, not members of this chat. Type the name of somebody in the news."
