"""A page's bytes → the addresses of the feeds it names."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urljoin, urlsplit

FEED_TYPE = re.compile(r"\b(?:rss|atom|rdf|feed)\b")  # of a media type: application/rss+xml, application/x.atom+xml
VAGUE_TYPES = frozenset({"text/xml", "application/xml", "application/json"})  # feeds have them, and much else
FEED_LIKE = re.compile(r"(?:^|[/._?=-])(?:rss|atom|feed|feeds|feed\.json|index\.xml)(?:[/._?=&:-]|$)", re.IGNORECASE)
FEED_FILE = re.compile(r"(?:\.(?:xml|rss|atom|rdf)|/(?:feed|rss|atom)/?|feed\.json)(?:\?|$)", re.IGNORECASE)
FEED_WORDS = re.compile(r"(?:(?:rss|atom)(?:[ -]?feeds?)?|(?:web ?|news ?)?feeds?|xml)(?: \W?2\.0)?", re.IGNORECASE)
COMMENTS = re.compile(r"comment|kommentar|comentari|commenti|reacties", re.IGNORECASE)
# Where WordPress, Ghost, Jekyll, Hugo and their kind have it.
LIKELY = ("feed", "rss.xml", "feed.xml", "atom.xml", "index.xml", "rss")
FRONT = re.compile(r"/(?:[^/.?]+/?)?")  # the front of a site or of a part of it
MOST = 20


def discover(html: bytes | str, address: str) -> tuple[str, ...]:
    """The feeds that a page announces (`<link rel="alternate">`), else those its links look like; best first."""
    from lxml import etree

    from bot.sources.feeds.links import web_link

    parser = etree.HTMLParser(no_network=True, recover=True)
    try:
        root = etree.fromstring(html, parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        return ()
    base = next((web_link(one.get("href"), address) for one in root.iter("base") if one.get("href")), None) or address
    announced = sorted(filter(_announces, root.iter("link")), key=_doubt)
    linked = sorted(filter(_leads, root.iter("a")), key=_far)
    here = address.partition("#")[0]
    for found in (announced, linked):
        links = (web_link(one.get("href"), base) for one in found)
        feeds = tuple(dict.fromkeys(link for link in links if link and link.partition("#")[0] != here))
        if feeds:
            return feeds[:MOST]
    return ()


def likely(address: str) -> tuple[str, ...]:
    """Where the feed of a site is mostly found, for a front page that names none."""
    path = urlsplit(address).path or "/"
    if not FRONT.fullmatch(path):
        return ()
    return tuple(urljoin(address, f"{path.rstrip('/')}/{place}") for place in LIKELY)


def _type(element: Any) -> str:
    return (element.get("type") or "").partition(";")[0].strip().lower()


def _announces(link: Any) -> bool:
    """Whether a `<link>` names a feed: by its type, or without one by its address."""
    rel = (link.get("rel") or "").lower().split()
    if "feed" in rel:
        return True
    if "alternate" not in rel or "stylesheet" in rel:
        return False
    kind = _type(link)
    return bool(
        FEED_TYPE.search(kind) or kind in VAGUE_TYPES or (not kind and FEED_LIKE.search(link.get("href") or ""))
    )


def _doubt(link: Any) -> int:
    """How unlikely it is that this is the feed somebody means who names the page: 0 is best."""
    if COMMENTS.search(f"{link.get('href') or ''} {link.get('title') or ''}"):
        return 2
    return 1 if _type(link) in VAGUE_TYPES else 0


def _leads(anchor: Any) -> bool:
    """Whether an `<a>` leads to a feed, by its address or its words."""
    words = " ".join("".join(anchor.itertext()).split())
    return bool(FEED_LIKE.search(anchor.get("href") or "") or FEED_WORDS.fullmatch(words[:40]))


def _far(anchor: Any) -> int:
    """How little its address looks like a file that is a feed: a page about the feeds has the same words."""
    return 0 if FEED_FILE.search(anchor.get("href") or "") else 1
