"""What a feed holds: its entries, each once, and what each of them is known by."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

LONGEST_ID = 500  # characters; of a longer one the hash does

MOST_ENTRIES = 1000  # of one answer; the longest feed of the starter list has 200


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a feed; `text` is the full text when the feed carries it, `summary` what it says otherwise."""

    id: str  # the feed's own, or made of the link or the words: never empty in a Feed
    headline: str
    link: str | None = None
    summary: str = ""
    text: str = ""
    published: datetime | None = None
    updated: datetime | None = None
    byline: str | None = None
    outlet: str | None = None
    image: str | None = None
    language: str | None = None
    media: bool = False  # its link is a sound, a film or a picture: a way to open it, and no page
    shared: bool = False  # its link leads to other entries too, or to the whole site: it is no entry's own address


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says of itself, and its entries in its own order, each id once."""

    title: str
    entries: tuple[Entry, ...]
    link: str | None = None
    language: str | None = None
    ttl: timedelta | None = None  # it asks not to be read more often
    skip_hours: frozenset[int] = frozenset()  # UTC
    skip_days: frozenset[int] = frozenset()  # Monday is 0
    cut: bool = False  # it had more entries than are read


def once(found: Iterable[Entry | None]) -> tuple[Entry, ...]:
    """The entries, each once and under an id of its own; an entry comes without one where its feed gives none.

    An id that stands for several links is none: the link tells such entries apart. So does the headline where a link
    stands for several entries without an id, and where entries share the id and have the same link or none.
    """
    different: dict[tuple[str, ...], Entry] = {}
    for entry in found:
        if entry is not None:
            different.setdefault(_key(entry), entry)
    ids = Counter(entry.id or entry.link for entry in different.values())
    leading = Counter((entry.id, entry.link) for entry in different.values())
    pages = Counter(_page(entry.link) for entry in different.values())
    named: dict[str, Entry] = {}
    for entry in different.values():
        name = _name(entry, unique=ids[entry.id or entry.link] == 1, told_by_link=leading[entry.id, entry.link] == 1)
        page = _page(entry.link)
        named.setdefault(name, replace(entry, id=name, shared=page == "" or pages[page] > 1))
    return tuple(named.values())


def _key(entry: Entry) -> tuple[str, ...]:
    return (
        (entry.id, entry.link or "", entry.headline) if entry.id else ("", entry.link or entry.summary, entry.headline)
    )


def _name(entry: Entry, *, unique: bool, told_by_link: bool) -> str:
    if entry.id:
        if unique:
            return _short(entry.id)
        return _hash(f"{entry.id}\n{entry.link}" if told_by_link else f"{entry.id}\n{entry.link}\n{entry.headline}")
    if entry.link and unique:
        return entry.link
    return _hash(f"{entry.link or ''}\n{entry.headline}\n{'' if entry.link else entry.summary or entry.text}")


def _page(link: str | None) -> str:
    """Where a link leads; empty for nowhere and for the front of a site."""
    parts = urlsplit(link or "")
    return "" if parts.path in ("", "/") and not parts.query else (link or "").partition("#")[0]


def _short(given: str) -> str:
    return given if len(given) <= LONGEST_ID else _hash(given)


def _hash(words: str) -> str:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
