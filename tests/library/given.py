"""What the tests put into a library: short ways to make the nouns."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.core.models import EVERYBODY, Article, Attribution, Quote, QuoteKind, Source, SourceKind, Speaker, Workspace
from bot.library import Library

NOW = datetime(2026, 3, 10, 8, tzinfo=UTC)
HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
HERE = Workspace("slack", "T1")
THERE = Workspace("discord", "8")

MATTIS = Speaker("Jim Mattis", "U.S. Defense Secretary", ("Mattis",))
TEXT = (
    "Ministers met in Brussels on Thursday to talk about the alliance and its neighbours.\n\n"
    '"We will never turn off the dialogue," Jim Mattis told reporters after the meeting of the ministers.\n\n'
    "The talks went on until late in the evening, and the next meeting was set for July, officials added."
)
WORDS = "We will never turn off the dialogue"


def article(text: str = TEXT, headline: str = "Ministers meet in Brussels", **more) -> Article:
    more.setdefault("url", "https://news.test/ministers")
    more.setdefault("published", NOW - HOUR)
    return Article(headline, text, **more)


def quote(of: Article, words: str = WORDS, speaker: Speaker | None = MATTIS, **more) -> Quote:
    start = of.text.index(words)
    more.setdefault("certainty", 0.9)
    more.setdefault("attribution", Attribution.NAMED)
    return Quote(start, start + len(words), words, QuoteKind.DIRECT, speaker, **more)


def source(
    library: Library, name: str = "News", workspace: Workspace = EVERYBODY, address: str | None = None
) -> Source:
    address = address or f"https://{name.lower().replace(' ', '')}.test/rss"
    return library.sources.add(Source(name, SourceKind.FEED, address, workspace), NOW)


def said(library: Library, speaker: Speaker, words: str = "This is what I have to say", *, number: int = 0, **more):
    """An article in which this speaker says these words; `number` makes it another one."""
    text = f'{speaker.name} spoke to reporters, event {number}. "{words}," the statement read in part {number}.'
    one = article(text, f"Statement {number}", url=f"https://news.test/{speaker.name}/{number}")
    return add(library, one, quotes=[quote(one, words, speaker)], **more)


def add(library: Library, one: Article, *, quotes=None, now: datetime = NOW, source=None, **more):
    return library.articles.add(one, source=source, quotes=quotes, now=now, **more)


def changed(one: Article, **more) -> Article:
    return replace(one, **more)
