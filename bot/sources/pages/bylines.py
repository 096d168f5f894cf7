"""A page's JSON, metas and signatures → who wrote it: people, all of them, once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import islice
from typing import Any

from bot.core.text.phrases.crediting import SIGNATURE
from bot.sources.pages.named import names, said, words_of
from bot.sources.pages.stated import Stated
from bot.sources.pages.tidy import plain
from bot.sources.words.mail import without_mail
from bot.sources.words.prose import line

META = ("author", "article:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "sailthru.author",
        "parsely-author", "cxenseparse:author", "article.author", "twitter:creator:name")  # fmt: skip
JOINED = re.compile(r"\s+(?:and|und|et|y|og|och|ja|ve|&)\s+|\s*/\s*(?=[A-Z])")
APART = re.compile(r"\s*[,;|•·]\s*")
# What stands after a name: brackets, a place, a role.
AFTER = re.compile(r"\([^)]*\)|\s+(?:[–—-]\s|(?:[Ff]or|FOR)\s+\S|(?:in|aus)\s+[A-Z]).*$", re.DOTALL)
ROLE = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|staff|columnist|contributor|bureau|desk|redakteur(?:in)?|journaliste?|"
    r"korrespondent(?:in)?|redactora?|corrispondente|reporterin|professor|director)\b",
    re.IGNORECASE,
)
CJK_ROLE = re.compile(r"\s*(?:기자|특파원|記者|投稿者|作者|編集部|责任编辑)\s*$|^\s*(?:投稿者|作者|文|記者)\s*[:：]\s*")
ORGANISATION = re.compile(
    r"\b(?:media|group|news|press|agenc(?:y|ies)|redaktion|redazione|rédaction|redacción|editors?|newsroom|team|"
    r"online|gmbh|inc|ltd|llc|verlag|magazine|tv|radio|nast|services?|network|company|foundation|institute)\b",
    re.IGNORECASE,
)
LINK = re.compile(r"https?:|www\.|/|^@")
PARTICLES = words_of(
    "de da do dos das del della di du des la le van von der den ter ten zu zum af bin ibn al el abu y e i"
)
LONGEST_NAME = 6  # words
MOST = 12
LEAST_HOUSE = 3  # letters
NOBODY = frozenset(
    {
        "super user", "site admin", "web master", "guest author", "news desk", "site editor", "admin", "redaktion",
        "authority control", "editor", "staff", "unknown", "null", "none", "undefined",
    }
)  # fmt: skip

CALLED = words_of("byline bylines author authors authorname bylinename autor autoren auteur writer contributor")
# Boxes whose author is another: of a comment, of a picture, of a teaser; or that are about the author.
ELSEWHERE = words_of(
    """comment comments disqus authornote authorbio bio note related promo teaser card recommended caption credit
    mostread mostpopular sidebar other otheropinion"""
)
MOST_SIGNATURES = 8
AUTHORS = re.compile(
    r"/(?:authors?|autor(?:en|es|i|zy)?|auteurs?|autore|contributors?|journalists?|journalistes?|columnists?|by|byline|"
    r"people|profile|staff|reporters?|redaktion|redakteur|yazarlar|skribenter|journalister|forfatter)/[^/?#]*[a-z]",
    re.IGNORECASE,
)
MOST_LINKS = 12  # below the headline
JOINING = frozenset({"and", "und", "et", "y", "e", "en", "&", ",", "with", "mit", "og", "och", "ja", "ve"})


def byline_of(tree: Any, stated: Stated, outlet: str) -> str:
    """Who wrote it: names alone; where no person is named an agency, or else whom the page itself calls the author."""
    houses = {plain(one) for one in (outlet, stated.publisher) if one}
    organisations = {plain(one) for one in stated.bodies}
    desks: list[str] = []
    for given in (stated.people, list(_metas(tree)), _signed(tree), _linked(tree)):
        for group in _groups(given):
            kept = _names(group, houses)
            known = given is stated.people  # the page says that they are persons
            people = [one for one in kept if known or not (ORGANISATION.search(one) or plain(one) in organisations)]
            if people:
                return line(", ".join(people[:MOST]), 200)
            desks += [one for one in kept if not _is_part_of(one, houses)]
    desks += [one for one in stated.bodies if not _is_part_of(one, houses)]
    named = [one for one in stated.people if not _is_account(one)]
    return line(next(iter((*desks, *stated.bodies, *named)), ""), 200)


def _is_account(name: str) -> bool:
    return " " not in name and name.isascii() and (name.islower() or not name[0].isalpha())


def _is_part_of(name: str, houses: set[str]) -> bool:
    """Whether it is a house itself, or a name that holds one's: its desk, its site."""
    letters = plain(name)
    return any(letters in house or house in letters for house in houses if len(house) >= LEAST_HOUSE)


def _groups(given: Iterable[str] | Iterator[str]) -> Iterator[list[str]]:
    """Lists are one group; signatures come one by one, the first that names somebody wins."""
    if isinstance(given, (list, tuple)):
        yield list(given)
    else:
        yield from ([one] for one in given)


def _metas(tree: Any) -> Iterator[str]:
    for one in tree.iter("meta"):
        called = (one.get("name") or one.get("property") or one.get("itemprop") or "").lower()
        content = (one.get("content") or "").strip()
        if called in META and content and not LINK.search(content.replace(" / ", " ")):
            yield content


def _names(given: Iterable[str], houses: set[str]) -> list[str]:
    """Each name once, in the order given, but for the publisher's and what follows it: its town, its desk."""
    found: dict[str, str] = {}
    for text in given:
        words = SIGNATURE.sub("", AFTER.sub("", without_mail(text))).strip(" ,|·-:")
        for place, one in enumerate(JOINED.split(words)):
            for at, piece in enumerate(APART.split(one)):
                name = CJK_ROLE.sub("", SIGNATURE.sub("", piece)).strip(" .,|·-:–—")
                if plain(name) in houses:
                    break
                if _is_name(name, first=place + at == 0):
                    found.setdefault(plain(name), name)
    return list(found.values())


def _is_name(name: str, *, first: bool) -> bool:
    if not name or LINK.search(name) or name.casefold() in NOBODY or ROLE.search(name) or any(map(str.isdigit, name)):
        return False
    words = name.split()
    if _is_account(name) or len(words) > LONGEST_NAME:
        return False
    small = [one for one in words if one[0].islower() and one.casefold().rstrip("'’.") not in PARTICLES]
    return not small or (first and len(small) < len(words) / 2)


def _signed(tree: Any) -> Iterator[str]:
    """The names in elements that are marked as the author's or as the byline, not a comment's or a picture's.

    The extractor's own search for an author makes twenty passes over the page, a quarter of its whole time.
    """
    marked = (
        one for one in tree.iter("a", "span", "p", "div", "address", "dd", "cite", "li", "em") if _is_signature(one)
    )
    seen: set[Any] = set()
    for one in islice(marked, MOST_SIGNATURES):
        if one.getparent() in seen:
            seen.add(one)
            continue
        seen.add(one)
        words = _leading(" ".join(text.split()) for text in one.itertext())
        if 1 < len(words) < 100 and words[0].isalpha() and not words.islower() and not any(map(str.isdigit, words)):
            yield _with_neighbours(one, words)


def _linked(tree: Any) -> Iterator[str]:
    """The names in links below the headline that lead to an author's own page."""
    for heading in islice(tree.iter("h1"), 1):
        for link in islice(_links()(heading), MOST_LINKS):
            if AUTHORS.search(link.get("href")) and not _is_elsewhere(link):
                yield said(link)


@cache
def _links() -> Any:
    from lxml.etree import XPath

    return XPath("following::a[@href]")


def _with_neighbours(one: Any, words: str) -> str:
    """`<a rel=author>Ann Lee</a> and <a rel=author>Tom Fisk</a>` → both."""
    if one.get("rel") != "author" and one.get("itemprop") != "author":
        return words
    others = [said(other) for other in one.itersiblings(one.tag) if other.get("rel") == "author" or
              other.get("itemprop") == "author"]  # fmt: skip
    return ", ".join([words, *others[:MOST]])


def _is_signature(element: Any) -> bool:
    called = not CALLED.isdisjoint(names(element)) or "author" in (element.get("rel"), element.get("itemprop"))
    if not called or not ELSEWHERE.isdisjoint(names(element)):
        return False
    return not _is_elsewhere(element)


def _is_elsewhere(element: Any) -> bool:
    return any(
        one.tag in ("figure", "aside", "nav", "footer") or (one.tag != "body" and not ELSEWHERE.isdisjoint(names(one)))
        for one in element.iterancestors()
    )


def _leading(pieces: Iterator[str]) -> str:
    """`By`, `Ann Lee`, `and`, `Tom Fisk`, `Political Editor` → `Ann Lee and Tom Fisk`: a role has its own element."""
    found: list[str] = []
    for piece in pieces:
        words = SIGNATURE.sub("", f"{piece} ").strip(" |·-") if not found else piece
        if not words:
            continue
        joins = words.strip(" ,").casefold() in JOINING or words == ","
        if found and not joins and found[-1].strip(" ,").casefold() not in JOINING and not found[-1].endswith(","):
            break
        found.append(words)
    return " ".join(found).replace(" ,", ",").strip(" ,")
