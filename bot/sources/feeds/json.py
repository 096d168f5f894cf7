"""JSON Feed (1.0, 1.1) → entries."""

from __future__ import annotations

import json
from datetime import datetime
from typing import Any

from bot.sources.faults import FaultKind, FetchError
from bot.sources.feeds import dates as feed_dates
from bot.sources.feeds.entry import MOST_ENTRIES, Entry, Feed, once
from bot.sources.feeds.links import language_code, web_link
from bot.sources.words import teaser
from bot.sources.words.charset import text_of
from bot.sources.words.prose import line, paragraphs


def entries(content: bytes, address: str) -> Feed:
    """The JSON Feed in `content`. Raises FetchError when it is none."""
    try:
        top = json.loads(text_of(content))
    except (FetchError, ValueError, RecursionError) as broken:
        raise _no_feed() from broken
    if not isinstance(top, dict) or not isinstance(top.get("items"), list):
        raise _no_feed()
    language = language_code(top.get("language"))
    shown = top["items"][:MOST_ENTRIES]
    byline = _byline(top)
    found = (_entry(one, address, language, byline) for one in shown if isinstance(one, dict))
    return Feed(
        title=line(_text(top.get("title")), 200),
        entries=once(found),
        link=web_link(top.get("home_page_url"), address),
        language=language,
        cut=len(top["items"]) > MOST_ENTRIES,
    )


def _no_feed() -> FetchError:
    return FetchError(FaultKind.CONTENT, "This is not a feed that we can read.", "Check the address.")


def _entry(one: dict[str, Any], address: str, language: str | None, byline: str | None) -> Entry | None:
    link = web_link(one.get("url") or one.get("external_url"), address)
    sound = _attached(one, address)
    markup = _text(one.get("content_html"))
    body = teaser.words(markup) if markup else paragraphs(_text(one.get("content_text")))
    text = teaser.whole(body)
    summary = teaser.summary(_text(one.get("summary"))) or ("" if text else body)
    headline = line(_text(one.get("title"))) or line((summary or text).split("\n", 1)[0], 120)
    if not (headline or link or sound):
        return None
    return Entry(
        id=str(one.get("id") or "").strip(),
        headline=headline,
        link=link or sound,
        summary=summary,
        text=text,
        published=_moment(one.get("date_published"), language),
        updated=_moment(one.get("date_modified"), language),
        byline=_byline(one) or byline,
        image=web_link(one.get("image") or one.get("banner_image"), address),
        language=language_code(one.get("language")) or language,
        media=link is None,
    )


def _attached(one: dict[str, Any], address: str) -> str | None:
    """The first sound or film that comes with the item."""
    attached = one.get("attachments")
    given = (file.get("url") for file in attached if isinstance(file, dict)) if isinstance(attached, list) else ()
    return next((link for url in given if (link := web_link(url, address))), None)


def _byline(one: dict[str, Any]) -> str | None:
    """The authors' names of an item or of the whole feed, each once."""
    authors = one.get("authors") if isinstance(one.get("authors"), list) else [one.get("author")]
    names = (_text(author.get("name")).strip() for author in authors or () if isinstance(author, dict))
    return line(", ".join(dict.fromkeys(name for name in names if name)), 200) or None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _moment(given: object, language: str | None) -> datetime | None:
    from bot.core.text.dates import stamp

    read = stamp(_text(given))
    return feed_dates.moment(given, None, language) if read is None else feed_dates.possible(read)
