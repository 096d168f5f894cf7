"""Questions about who said what → key quotes, or who else might be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.core.models import Article, Channel, Quote, Speaker
from bot.core.query.fold import fold
from bot.core.query.narrowed import Narrowed, is_option, narrowed
from bot.errors import NotFoundError
from bot.newsroom.desk import Newsroom

if TYPE_CHECKING:
    from bot.core.quotes import KeyQuote

QUOTES_SHOWN = 4  # per page: with its note and button, one is about 500 characters
SURE_OF_NAME = 0.8  # of library.speakers.find: from here on a name with a typing error is taken as meant
RECENTLY = timedelta(days=30)  # who spoke, when nobody is asked for


@dataclass(frozen=True, slots=True)
class Spoken:
    """One speaker's key quotes, a page of them; `unsure` counts the less certain ones not among them. Where `about` is
    given and nothing is said of it, `otherwise` counts what is said of other things.
    """

    speaker: Speaker
    quotes: tuple[KeyQuote, ...]
    about: str = ""
    page: int = 1
    pages: int = 1
    unsure: int = 0
    otherwise: int = 0
    total: int = 0  # on all pages
    tellers: int = 0  # outlets that have them


@dataclass(frozen=True, slots=True)
class Several:
    """Several people share the name that was asked for; each with the number of their quotes."""

    asked: str
    speakers: tuple[tuple[Speaker, int], ...]
    about: str = ""


@dataclass(frozen=True, slots=True)
class Nobody:
    """Nobody of that name is quoted. `known`: articles write of the name; `nearest`: who did speak or is alike;
    `unread`: the language of the articles that write of it, where quotes are not read in it.
    """

    asked: str
    nearest: tuple[tuple[Speaker, int], ...]
    known: bool = False
    unread: str | None = None


def quotes(newsroom: Newsroom, channel: Channel, words: str, about: str = "") -> Spoken | Several | Nobody:
    """Whose quotes these words ask for. The longest beginning of the words that names a speaker is the speaker, the
    rest is what it should be about, unless `about` is given apart.
    """
    workspace = channel.workspace
    find = newsroom.library.speakers.find
    tokens = sorted(words.split(), key=is_option)  # the name first, then since: and outlet:
    for length in range(len(tokens), 0, -1):
        if about and length < len(tokens):
            break
        exact = [
            match
            for match in find(" ".join(tokens[:length]), workspace=workspace)
            if match.score >= 1.0 and match.quotes
        ]
        if exact:
            rest = about or _topic(" ".join(tokens[length:]))
            if len(exact) > 1:
                return Several(" ".join(tokens[:length]), tuple((match.speaker, match.quotes) for match in exact), rest)
            return of_speaker(newsroom, channel, exact[0].speaker, about=rest)
    bare = without_role(words)
    if bare != words:
        found = quotes(newsroom, channel, bare, about)
        if isinstance(found, Several):
            wanted = set(fold(words).split()) - set(fold(bare).split())
            fitting = [one for one, _ in found.speakers if _has_role(one, wanted)]
            if len(fitting) == 1:
                return of_speaker(newsroom, channel, fitting[0], about=found.about)
        return found
    return _alike(newsroom, channel, words, about)


def without_role(words: str) -> str:
    """A name as typed without the role before it: `Defense Secretary Mattis` → `Mattis`."""
    from bot.core.quotes.languages.registry import LANGUAGES

    tokens = words.split()
    roles = [
        place
        for place, token in enumerate(tokens[:-1])
        if any(table.who.is_role(token.lower()) or token.lower() in table.who.titles for table in LANGUAGES.values())
    ]
    return " ".join(tokens[roles[-1] + 1 :]) if roles else words


def _has_role(speaker: Speaker, wanted: set[str]) -> bool:
    """Whether a speaker's role has all the words typed: `Mayor Lund`, not `Lund, fisherman`."""
    return wanted <= set(fold(speaker.role or "").split())


def _alike(newsroom: Newsroom, channel: Channel, words: str, about: str) -> Spoken | Several | Nobody:
    """Nobody has exactly this name: one speaker whose name is close enough is meant, else the nearest are offered."""
    workspace = channel.workspace
    known = _written_of(newsroom, channel, words)
    matches = [match for match in newsroom.library.speakers.find(words, workspace=workspace) if match.quotes]
    close = [match for match in matches if match.score >= SURE_OF_NAME and not known]
    if len(close) == 1 or (close and close[0].score - close[1].score > 0.1):
        return of_speaker(newsroom, channel, close[0].speaker, about=about)
    nearest = [] if known else [(match.speaker, match.quotes) for match in matches if match.score >= 0.5][:5]
    if known:
        ids = [article.id for article in known]
        nearest = _who_spoke_in(newsroom, ids)
    return Nobody(words, tuple(nearest or most_quoted(newsroom, channel, 5)), bool(known), unread(known))


def unread(articles: Sequence[Article]) -> str | None:
    """The language of the first article, where quotes are read in none of them."""
    from bot.core.quotes.languages.registry import reads

    return articles[0].language if articles and not any(reads(article.language) for article in articles) else None


def _written_of(newsroom: Newsroom, channel: Channel, words: str) -> list[Article]:
    """The articles that have these very words in them, as a name stands."""
    name = re.compile(rf"\b{re.escape(words)}\b", re.IGNORECASE)
    found = newsroom.library.articles.search(f'"{words.replace(chr(34), " ")}"', workspace=channel.workspace, limit=20)
    return [article for article in found if (hit := name.search(article.text)) and hit[0][:1].isupper()]


def _who_spoke_in(newsroom: Newsroom, ids: Sequence[int]) -> list[tuple[Speaker, int]]:
    counts: dict[int, int] = {}
    people: dict[int, Speaker] = {}
    for found in newsroom.library.quotes.of_articles(ids).values():
        for quote in found:
            if quote.shown and quote.speaker:
                people[quote.speaker.id] = quote.speaker
                counts[quote.speaker.id] = counts.get(quote.speaker.id, 0) + 1
    return [(people[key], counts[key]) for key in sorted(counts, key=lambda key: -counts[key])][:5]


def of_speaker(
    newsroom: Newsroom, channel: Channel, speaker: Speaker, *, about: str = "", page: int = 1, unsure: bool = False
) -> Spoken:
    """One page of a speaker's key quotes: the certain ones, or with `unsure` the others."""
    from bot.core.quotes import key_quotes

    asked = narrowed(about, newsroom.clock())
    said = newsroom.library.quotes.by_speaker([speaker.id], workspace=channel.workspace, since=asked.since)
    found = _about(said, asked)
    wanted = [(article, quote) for article, quote in found if quote.shown is not unsure]
    ranked = key_quotes(wanted, " ".join(asked.filter.words), newsroom.clock())
    if about and not found:
        said = (
            said
            if asked.since is None
            else newsroom.library.quotes.by_speaker([speaker.id], workspace=channel.workspace)
        )
        otherwise = len(key_quotes([one for one in said if one[1].shown], "", newsroom.clock()))
        return Spoken(speaker, (), about, otherwise=otherwise)
    pages = max(1, -(-len(ranked) // QUOTES_SHOWN))
    page = max(1, min(page, pages))
    shown = ranked[(page - 1) * QUOTES_SHOWN : page * QUOTES_SHOWN]
    tellers = {article.outlet or article.url for one in ranked for article in (one.article, *one.carriers)}
    return Spoken(
        speaker,
        tuple(shown),
        about,
        page,
        pages,
        0 if unsure else len(found) - len(wanted),
        total=len(ranked),
        tellers=len(tellers),
    )


def _about(said: Sequence[tuple[Article, Quote]], asked: Narrowed) -> list[tuple[Article, Quote]]:
    """Those in whose sentence or headline the words stand; else those in whose article they do."""
    from bot.core.quotes import context

    within = [(article, quote) for article, quote in said if asked.admits(article)]
    if not asked.filter.expression:
        return within
    near = [
        (article, quote)
        for article, quote in within
        if asked.filter.matches(f"{article.headline} {context(article, quote)[1].of(article.text)}")
    ]
    return near or [(article, quote) for article, quote in within if asked.filter.matches(article.text)]


def of_id(
    newsroom: Newsroom, channel: Channel, identity: int, *, about: str = "", page: int = 1, unsure: bool = False
) -> Spoken:
    """The same for the speaker that a button names. Raises NotFoundError when nothing of theirs can be seen here."""
    speaker = newsroom.library.speakers.get(identity)
    if speaker is None or not newsroom.library.quotes.by_speaker([identity], workspace=channel.workspace, limit=1):
        raise NotFoundError("That speaker is not in the library any more.", "Ask again by name: /quote and a name.")
    return of_speaker(newsroom, channel, speaker, about=about, page=page, unsure=unsure)


def most_quoted(newsroom: Newsroom, channel: Channel, limit: int = 25) -> list[tuple[Speaker, int]]:
    """Who is quoted most, of the last month where anybody is."""
    speakers = newsroom.library.speakers
    workspace = channel.workspace
    recent = speakers.most_quoted(workspace=workspace, since=newsroom.clock() - RECENTLY, limit=limit)
    return recent or speakers.most_quoted(workspace=workspace, limit=limit)


def in_articles(newsroom: Newsroom, articles: Sequence[Article], most: int = 8) -> tuple[tuple[KeyQuote, ...], int]:
    """The key quotes of these articles, and how many more have no certain speaker."""
    from bot.core.quotes import key_quotes

    stored = newsroom.library.quotes.of_articles([article.id for article in articles])
    pairs = [(article, quote) for article in articles for quote in stored.get(article.id, ())]
    certain = [(article, quote) for article, quote in pairs if quote.shown]
    return tuple(key_quotes(certain, "", newsroom.clock())[:most]), len(pairs) - len(certain)


def quote_by_id(newsroom: Newsroom, channel: Channel, identity: int) -> tuple[Article, Quote, tuple[Quote, ...]]:
    """A quote, its article, and all the pieces of what was said with it, in order. Raises NotFoundError."""
    found = newsroom.library.quotes.get(identity, workspace=channel.workspace)
    if found is None:
        raise NotFoundError("That quote is not kept any more.", "Its article was changed or erased. Ask /quote again.")
    article, quote = found
    beside = newsroom.library.quotes.of_article(article.id, workspace=channel.workspace)
    return (
        article,
        quote,
        tuple(one for one in beside if one.id == quote.id or (quote.group and one.group == quote.group)),
    )


def _topic(words: str) -> str:
    """`on nato` → `nato`."""
    return re.sub(r"^(?:on|about|zu|über)\s+", "", words, flags=re.IGNORECASE)
