"""A page's JSON-LD → what it says of its article: headline, description, authors, publisher, date, words."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.sources.pages.tidy import plain
from bot.sources.words.prose import line

# What a node may be to tell of the article; a picture, a film, a site have dates and authors, too.
ARTICLE = re.compile(
    r"(?:\w*Article|BlogPosting|LiveBlogPosting|SocialMediaPosting|DiscussionForumPosting|Report|\w*Review|Recipe)$"
)
PAGE = re.compile(r"\w*WebPage$|ItemPage$|NewsItem$")
PEOPLE = "Person"
BODY_KEYS = ("articleBody", "reviewBody")
NESTS = (
    "@graph",
    "mainEntity",
    "mainEntityOfPage",
    "itemListElement",
    "item",
    "hasPart",
    "review",
    "about",
    "subjectOf",
)
UPDATES = "liveBlogUpdate"
DEEPEST = 6  # of JSON within JSON; a site nests three
TELLING = frozenset({"headline", "datePublished", "isAccessibleForFree"})  # what a node without a kind may tell
MOST_NODES = 500  # of a page; a shop's list of offers may have thousands
MOST_AUTHORS = 12
WRAPPED = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>|;)\s*$")
TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
PAID = re.compile(r"false|no", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stated:
    """What the JSON-LD says; empty where it says nothing."""

    headline: str = ""
    description: str = ""
    people: tuple[str, ...] = ()  # authors that are persons, or are not said to be anything
    bodies: tuple[str, ...] = ()  # authors that are organisations
    publisher: str = ""
    published: str = ""
    created: str = ""
    paid: bool = False
    words: str = ""  # of one article, or of one live report's entries
    is_article: bool = False


def stated(tree: Any, title: str) -> Stated:
    """What the page's JSON-LD says of the article that the page's `title` names, or of its only one."""
    nodes = list(_all_nodes(tree))
    named = {one["@id"]: one for one in nodes if isinstance(one.get("@id"), str) and len(one) > 1}
    articles = [one for one in nodes if _is(one, ARTICLE)]
    pages = [one for one in nodes if _is(one, PAGE) or ("@type" not in one and not TELLING.isdisjoint(one))]
    node = max(articles, key=lambda one: _fits(one, title), default=None)  # the first of those that fit as well
    told = [one for one in (node, *pages) if one is not None]
    if not told:
        return Stated(words="\n\n".join(_bodies(nodes)))
    authors = list(_authors(node.get("author") or node.get("creator"), named)) if node else []
    publisher = next((name for one in told for name, _ in _authors(one.get("publisher"), named)), "")
    return Stated(
        headline=_words(node.get("headline") or node.get("name"), 500) if node else "",
        description=next((words for one in told if (words := _words(one.get("description"), 2000))), ""),
        people=tuple(dict.fromkeys(name for name, person in authors if person)),
        bodies=tuple(dict.fromkeys(name for name, person in authors if not person)),
        publisher=publisher,
        published=_first(told, "datePublished"),
        created=_first(told, "dateCreated"),
        paid=any(PAID.fullmatch(str(one.get("isAccessibleForFree"))) for one in told),
        words="\n\n".join(_bodies([node] if node else nodes)),
        is_article=node is not None,
    )


def _all_nodes(tree: Any) -> Iterator[dict[str, Any]]:
    left = MOST_NODES
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "") or not script.text:
            continue
        for node in _nodes(_read(script.text)):
            yield node
            left -= 1
            if not left:
                return


def _read(text: str) -> Any:
    """The JSON of a script, also with the small faults that browsers' own readers of it forgive."""
    for attempt in (text, TRAILING_COMMA.sub("", WRAPPED.sub("", WRAPPED.sub("", text)))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(found: Any, depth: int = 0) -> Iterator[dict[str, Any]]:
    for one in found if isinstance(found, list) else [found]:
        if isinstance(one, dict) and depth < DEEPEST:
            yield one
            for key in NESTS:
                yield from _nodes(one.get(key), depth + 1)


def _is(node: dict[str, Any], kind: re.Pattern[str]) -> bool:
    types = node.get("@type")
    return any(isinstance(one, str) and kind.search(one) for one in (types if isinstance(types, list) else [types]))


def _fits(node: dict[str, Any], title: str) -> tuple[bool, bool]:
    headline = plain(_words(node.get("headline"), 500))
    return bool(headline) and headline in plain(title), bool(headline)


def _authors(found: Any, named: dict[str, dict[str, Any]]) -> Iterator[tuple[str, bool]]:
    """Names and whether each is a person's, as far as is said."""
    for one in (found if isinstance(found, list) else [found])[:MOST_AUTHORS]:
        node = named.get(str(one.get("@id")), one) if isinstance(one, dict) and not one.get("name") else one
        if isinstance(node, str):
            yield _words(node, 200), True
        elif isinstance(node, dict):
            names = node.get("name") or _full_name(node)
            for name in names if isinstance(names, list) else [names]:
                if words := _words(name, 200):
                    yield words, PEOPLE in str(node.get("@type") or PEOPLE)


def _full_name(node: dict[str, Any]) -> str:
    parts = (node.get(key) for key in ("givenName", "familyName"))
    return " ".join(part for part in parts if isinstance(part, str))


def _words(found: Any, most: int) -> str:
    return line(html.unescape(found), most) if isinstance(found, str) else ""


def _first(nodes: list[dict[str, Any]], key: str) -> str:
    return next((one[key].strip() for one in nodes if isinstance(one.get(key), str) and one[key].strip()), "")


def _bodies(nodes: list[dict[str, Any]]) -> list[str]:
    """The words of the nodes themselves and of a live report's entries, each once."""
    found: list[str] = []
    for one in nodes:
        found += [one[key] for key in BODY_KEYS if isinstance(one.get(key), str)]
        updates = one.get(UPDATES)
        if isinstance(updates, list):
            found += _bodies([update for update in updates if isinstance(update, dict)])
    return list(dict.fromkeys(found))
