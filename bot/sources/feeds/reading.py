"""Bytes of a feed (RSS, RDF, Atom, JSON Feed) → its entries, whatever the bytes are."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from bot.sources.faults import FaultKind, FetchError
from bot.sources.feeds import dates as feed_dates
from bot.sources.feeds.entry import MOST_ENTRIES, Entry, Feed, once
from bot.sources.feeds.links import language_code, web_link
from bot.sources.feeds.mending import MEDIA_KEY, mended
from bot.sources.words import teaser
from bot.sources.words.mail import without_mail
from bot.sources.words.overmade import overmade
from bot.sources.words.prose import line

MARKUP_OF_FULL_TEXT = teaser.FULL_TEXT_WORDS * 2  # characters; what has fewer has too few words, also in Chinese
BY = re.compile(r"^by:? +", re.IGNORECASE)
MEDIA = re.compile(
    r"\.(?:mp3|m4a|ogg|oga|wav|flac|aac|mp4|m4v|webm|mov|avi|pdf|zip|jpe?g|png|gif|webp)$", re.IGNORECASE
)
PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:\?|$)", re.IGNORECASE)
ROOT = re.compile(rb"<\s*([A-Za-z][\w.-]*(?::[\w.-]+)?)")
PREAMBLE = re.compile(rb"<!--.*?-->|<\?.*?\?>|<![^>\[]*(?:\[.*?\]\s*)?>", re.DOTALL)
CLOSING = re.compile(rb"</(?:[\w-]+:)?(?:item|entry)\s*>")
HOURS = re.compile(rb"<skipHours\b[^>]{0,99}>((?:\s*<hour>\s*\d+\s*</hour>)*)\s*</skipHours>", re.IGNORECASE)
HOUR = re.compile(rb"<hour>\s*(\d{1,2})\s*</hour>", re.IGNORECASE)
DAYS = re.compile(rb"<skipDays\b[^>]{0,99}>((?:\s*<day>\s*\w+\s*</day>)*)\s*</skipDays>", re.IGNORECASE)
DAY = re.compile(rb"<day>\s*(mon|tue|wed|thu|fri|sat|sun)\w*\s*</day>", re.IGNORECASE)
PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(days=7),
    "monthly": timedelta(days=30),
    "yearly": timedelta(days=365),
}


def entries(content: bytes, address: str, content_type: str | None = None) -> Feed:
    """The feed in `content`, read as it came from `address`. Raises FetchError when it is none.

    Encodings follow feedparser (header, declaration, mark, guess); links are made absolute, only http and https
    links stay; HTML is turned into text; of entries that share id and link the first stays.
    """
    start = content.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:1]
    if not start:
        raise FetchError(FaultKind.CONTENT, "The server sends an empty answer.", "It is tried again later.")
    if start in (b"{", b"["):
        return _json_feed(content, address)
    if _root(content) in (b"html", b"head", b"body"):
        raise _page_instead(content, address)
    content, cut = _shortened(content)
    if overmade(content):
        raise FetchError(FaultKind.CONTENT, "This feed is made of more parts than are read.", "Check the address.")
    content, content_type = mended(content, content_type)
    import feedparser

    headers = {"content-type": content_type} if content_type else {}
    if b"xml:base" in content:  # else links are made absolute below, and ids stay what they are when a feed moves
        headers["content-location"] = address
    # The text is taken out of the HTML below, so feedparser need not make it safe first: a third of its time.
    try:
        parsed = feedparser.parse(
            io.BytesIO(content), response_headers=headers, sanitize_html=False, resolve_relative_uris=False
        )
    except Exception as broken:  # feedparser raises whatever its parsers do on bytes that no feed has
        raise _no_feed(content, address) from broken
    if not parsed.get("version") and not parsed.entries:
        raise _no_feed(content, address)
    return _feed(parsed, content, address, cut=cut)


def _root(content: bytes) -> bytes:
    found = ROOT.search(PREAMBLE.sub(b"", content[:20_000]))
    return found[1].lower() if found else b""


def _shortened(content: bytes) -> tuple[bytes, bool]:
    """At most MOST_ENTRIES entries: what stands between the last of them and the end of the last is left out."""
    ends = [match.end() for match in CLOSING.finditer(content)]
    if len(ends) <= MOST_ENTRIES:
        return content, False
    return content[: ends[MOST_ENTRIES - 1]] + content[ends[-1] :], True


def _page_instead(content: bytes, address: str) -> FetchError:
    from bot.sources.feeds.discover import discover
    from bot.sources.words.walls import Wall, is_bot_check, refused

    if is_bot_check(content):
        return refused(Wall.BOTS)
    found = discover(content, address)
    remedy = f"Its feed is {found[0]}" if found else "It names no feed: add it as a page, or look for another address."
    return FetchError(FaultKind.CONTENT, "This is a web page, not a feed.", remedy)


def _no_feed(content: bytes, address: str) -> FetchError:
    if re.search(rb"<(?:html|body|head)\b", content[:20_000], re.IGNORECASE):
        return _page_instead(content, address)
    return FetchError(FaultKind.CONTENT, "This is not a feed that we can read.", "Check the address.")


def _feed(parsed: Any, content: bytes, address: str, *, cut: bool) -> Feed:
    about = parsed.feed
    language = language_code(about.get("language"))
    hours = HOURS.search(content)
    days = DAYS.search(content)
    byline = _byline(about) if str(parsed.get("version") or "").startswith("atom") else None
    found = (_entry(entry, address, language, byline) for entry in parsed.entries[:MOST_ENTRIES])
    return Feed(
        title=line(_words(about.get("title")), 200),
        entries=once(found),
        link=web_link(about.get("link"), address),
        language=language,
        ttl=_ttl(about),
        skip_hours=frozenset(int(hour) % 24 for hour in HOUR.findall(hours[1])) if hours else frozenset(),
        skip_days=frozenset(_weekday(day) for day in DAY.findall(days[1])) if days else frozenset(),
        cut=cut or len(parsed.entries) > MOST_ENTRIES,
    )


def _weekday(day: bytes) -> int:
    return (b"mon", b"tue", b"wed", b"thu", b"fri", b"sat", b"sun").index(day.lower())


def _ttl(about: Mapping[str, Any]) -> timedelta | None:
    """What `ttl` (minutes) or the syndication module asks for, at most a week."""
    minutes = str(about.get("ttl") or "").strip()
    if minutes.isascii() and minutes.isdigit() and len(minutes) < 8 and int(minutes):
        return min(timedelta(minutes=int(minutes)), timedelta(days=7))
    period = PERIODS.get(str(about.get("sy_updateperiod") or "").strip().lower())
    frequency = str(about.get("sy_updatefrequency") or "1").strip()
    if period is None or not (frequency.isascii() and frequency.isdigit() and 0 < int(frequency[:6]) < 10_000):
        return None
    return min(period / int(frequency[:6]), timedelta(days=7))


def _entry(entry: Any, address: str, language: str | None, byline: str | None) -> Entry | None:
    link, sound = _link(entry, address), _enclosed(entry, address)
    bodies = [_words(part.get("value")) for part in _parts(entry, "content")]
    longest = max(bodies, key=len, default="")
    title = line(_words(entry.get("title")))
    described = _words(entry.get("summary")) or _words(entry.get(MEDIA_KEY))
    if title and teaser.is_only_links(described):
        described = ""
    text = teaser.whole(teaser.words(longest)) if len(longest) > MARKUP_OF_FULL_TEXT else ""
    if not bodies and len(described) > MARKUP_OF_FULL_TEXT:
        text = teaser.whole(teaser.words(described), described=True)
    summary = teaser.summary(described) or ("" if text else teaser.summary(longest))
    outlet = next((line(_words(one.get("title")), 200) for one in _parts(entry, "source")), "")
    headline = _without_outlet(title, outlet) or line((summary or text).split("\n", 1)[0], 120)
    if not (headline or link or sound):
        return None
    return Entry(
        id=_words(entry.get("id")).strip(),
        headline=headline,
        link=link or sound,
        summary=summary,
        text=text,
        published=_date(entry, language, "published", "created", "updated"),
        updated=_date(entry, language, "updated"),
        byline=_byline(entry) or byline,
        outlet=outlet or None,
        image=_image(entry, address),
        language=next((language_code(one.get("language")) for one in _parts(entry, "title_detail")), None) or language,
        media=link is None or MEDIA.search(urlsplit(link).path) is not None,
    )


def _link(entry: Any, address: str) -> str | None:
    """Where the entry leads; a `guid` that is a mere word leads nowhere, whatever RSS says."""
    link = _words(entry.get("feedburner_origlink")) or _words(entry.get("link"))
    if link == entry.get("id") and not link.startswith(("http:", "https:", "/")):
        link = ""
    if not link:
        link = next((_words(part.get("src")) for part in _parts(entry, "content") if part.get("src")), "")
    return web_link(f"http://{link}" if link.startswith("www.") else link, address)


def _enclosed(entry: Any, address: str) -> str | None:
    """The sound or the film that the entry brings: where a podcast's episode has no page, it is the way to it."""
    given = (_words(one.get("href") or one.get("url")) for one in _parts(entry, "enclosures"))
    return next((link for one in given if (link := web_link(one, address))), None)


def _without_outlet(title: str, outlet: str) -> str:
    """`Ferry strike ends - Baltic Ledger` → `Ferry strike ends`, where the feed says that the outlet is that."""
    for sign in (" - ", " – ", " — ", " | "):
        head, found, tail = title.rpartition(sign)
        if found and head and outlet and tail.strip().casefold() == outlet.casefold():
            return head.strip()
    return title


def _byline(entry: Any) -> str | None:
    """The authors' names, each once, without their e-mail addresses."""
    authors = _parts(entry, "authors")
    if len(authors) == 1 and authors[0].get("email"):  # the parser knows no address with a long ending
        names = [_words(entry.get("author"))]
    else:
        names = [_words(one.get("name")) for one in authors] or [_words(entry.get("author"))]
    named = (_name(name) for name in names)
    return line(", ".join(dict.fromkeys(name for name in named if name)), 200) or None


def _name(given: str) -> str:
    words = " ".join(BY.sub("", without_mail(line(given, 200))).split())
    return "" if "@" in words else words


def _parts(entry: Any, name: str) -> list[Mapping[str, Any]]:
    """The parts that the parser found under a name; a feed may have an element of that name with mere words in it."""
    try:
        found = entry.get(name)
    except TypeError:  # `enclosures` are some of the links
        return []
    return [one for one in (found if isinstance(found, list) else [found]) if isinstance(one, dict)]


def _words(value: object) -> str:
    return value if isinstance(value, str) else ""


def _date(entry: Any, language: str | None, *names: str) -> datetime | None:
    """The first of these dates that is one; asked past feedparser's own mapping, which takes one for the other."""
    found = (
        feed_dates.moment(dict.get(entry, name), dict.get(entry, f"{name}_parsed"), language)
        for name in names
        if name in entry.keys()  # noqa: SIM118 - its own `in` takes one for the other too
    )
    return next((moment for moment in found if moment is not None), None)


def _image(entry: Any, address: str) -> str | None:
    for group in ("media_content", "enclosures", "media_thumbnail"):
        for medium in _parts(entry, group):
            kind = str(medium.get("type") or medium.get("medium") or ("image" if "thumbnail" in group else ""))
            given = _words(medium.get("href") or medium.get("url"))
            if kind.startswith("image") or (not kind and PICTURE.search(given)):
                link = web_link(given, address)
                if link:
                    return link
    return None


def _json_feed(content: bytes, address: str) -> Feed:
    from bot.sources.feeds.json import entries as read

    return read(content, address)
