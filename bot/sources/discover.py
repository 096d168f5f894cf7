"""A page's bytes → the addresses of the feeds it names."""

from __future__ import annotations

import re

FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/feed+json", "application/json"}
)
FEED_LIKE = re.compile(r"(?:^|[/._?=-])(?:rss|atom|feed|feeds|feed\.json|index\.xml)(?:[/._?=&-]|$)", re.IGNORECASE)
MOST = 20


def discover(html: bytes | str, address: str) -> tuple[str, ...]:
    """The feeds that a page announces (`<link rel="alternate">`), else those its links look like; best first."""
    from lxml import etree

    from bot.sources.feed import web_link

    parser = etree.HTMLParser(no_network=True, recover=True)
    try:
        root = etree.fromstring(html, parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        return ()
    base = next((web_link(one.get("href"), address) for one in root.iter("base") if one.get("href")), None) or address
    announced = [
        web_link(one.get("href"), base)
        for one in root.iter("link")
        if "alternate" in (one.get("rel") or "").lower().split()
        and (one.get("type") or "").split(";")[0].strip().lower() in FEED_TYPES
    ]
    linked = [
        web_link(one.get("href"), base)
        for one in root.iter("a")
        if one.get("href") and FEED_LIKE.search(one.get("href") or "")
    ]
    comments = [one for one in announced if one and "comments" in one.lower()]
    ordered = [one for one in announced if one and one not in comments] + comments or [one for one in linked if one]
    return tuple(dict.fromkeys(ordered))[:MOST]
