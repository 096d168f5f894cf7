"""An entry of a feed, with its page or without → Article and quotes. Runs in a worker process."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.core.models import Article, Quote
from bot.sources.faults import FetchError
from bot.sources.feeds.discover import discover
from bot.sources.feeds.entry import Entry
from bot.sources.pages import article as page
from bot.sources.pages.dates import plausible
from bot.sources.pages.tidy import plain, told_apart, word_count

WORD = re.compile(r"\w{4,}|[^\W\d_a-zA-Z]")  # short ones stand everywhere; where no spaces are, letters
TOLD = 0.4  # of the words of a headline or of a summary that its page has; a third are common words
LEAST_TOLD = 2  # words; a headline of one says too little
RETOLD = 0.5  # of an entry's words: another story of the same feed has a fifth of them

Understood = tuple[Article, tuple[Quote, ...]]


@dataclass(frozen=True, slots=True)
class Outlet:
    """What a feed says that holds for all its entries."""

    title: str
    language: str | None


def from_entries(entries: Sequence[Entry], outlet: Outlet, now: datetime) -> list[Understood]:
    """Articles as the feed alone gives them: its full texts whole, its summaries marked as extracts."""
    return [dated_with_quotes(from_entry(entry, outlet), now) for entry in entries]


def from_page(html: bytes | str, address: str, entry: Entry | None, outlet: Outlet, now: datetime) -> Understood:
    """The article of a page; what the feed says of it fills the gaps, and stands where the page shows less.

    Raises FetchError when neither has anything to read.
    """
    try:
        article = page.article(html, address)
    except FetchError as fault:
        if entry is None:
            named = discover(html, address)
            raise FetchError(fault.kind, fault.what, f"Its feed is {named[0]}" if named else fault.remedy) from fault
        return dated_with_quotes(from_entry(entry, outlet), now)
    if entry is not None:
        article = _joined(article, entry, outlet)
    return dated_with_quotes(article, now)


def from_entry(entry: Entry, outlet: Outlet) -> Article:
    """The entry's full text, or its summary (or its headline alone) marked as an extract."""
    told = told_apart((entry.text or entry.summary).split("\n\n"), entry.headline)
    text = told.text or entry.headline or entry.link or ""
    return Article(
        headline=entry.headline or entry.link or "",
        text=text,
        url=entry.link,
        byline=entry.byline,
        outlet=entry.outlet or outlet.title or None,
        published=entry.published,
        language=page.language_of(text, entry.language or outlet.language),
        related=told.related,
        credits=told.credits,
        image=entry.image,
        extract=not entry.text or told.walled,
    )


def _joined(article: Article, entry: Entry, outlet: Outlet) -> Article:
    alone = from_entry(entry, outlet)
    if not _tells(article, entry):
        return replace(alone, extract=True)
    if article.extract and word_count(alone.text) >= word_count(article.text):
        article = replace(article, text=alone.text, related=alone.related, credits=alone.credits)
    headline = entry.headline
    if not headline or (headline.endswith("…") and article.headline):
        headline = article.headline
    return replace(
        article,
        headline=headline,
        byline=_own_byline(article) or alone.byline or article.byline,
        outlet=entry.outlet or article.outlet or alone.outlet,
        published=entry.published or article.published,
        language=article.language or alone.language,
        image=article.image or alone.image,
    )


def _own_byline(article: Article) -> str | None:
    """Who wrote it, unless that is only the outlet itself."""
    return None if plain(article.byline or "") == plain(article.outlet or "") else article.byline


def _tells(article: Article, entry: Entry) -> bool:
    """Whether a page tells the entry it was found behind: it may ask for consent, play a film, list other things.

    Of real pages nearly all have every long word of their feed's headline; a wall, a forum or another article has one
    by chance.
    """
    said = _long_words(f"{article.headline} {article.text}")
    for words in (_long_words(entry.headline), _long_words(entry.text or entry.summary)):
        if len(words) >= LEAST_TOLD and len(words & said) >= TOLD * len(words):
            return True
    return len(_long_words(f"{entry.headline} {entry.summary}")) < LEAST_TOLD


def _long_words(text: str) -> set[str]:
    return {word.casefold() for word in WORD.findall(text)}


def is_retold(entry: Entry, article: Article) -> bool:
    """Whether the entry tells what the article tells; in feeds that number their entries, 1 is always the newest."""
    told = _long_words(f"{article.headline} {article.text}")
    said = _long_words(f"{entry.headline} {entry.text or entry.summary}")
    return len(told & said) >= RETOLD * len(said)


def dated_with_quotes(article: Article, now: datetime) -> Understood:
    """The article, dated by its first sight where it gives no possible date, and the quotes in it."""
    from bot.core.quotes import find_quotes

    published, undated = plausible(article.published, now)
    article = replace(article, published=published, undated=undated)
    return article, find_quotes(article)


def entry_key(entry: Entry) -> str:
    """What the entry is known by within its feed."""
    return _hash(entry.id)


def fingerprint(entry: Entry) -> str:
    """Changes when the entry says something else than before; white space, marks and images do not count."""
    updated = entry.updated.isoformat() if entry.updated else ""
    return _hash("\n".join((plain(entry.headline), entry.link or "", plain(entry.text or entry.summary), updated)))


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
