"""A page's title, headings and signatures → its headline, its outlet and who wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice
from typing import Any

from bot.sources.pages.tidy import plain
from bot.sources.words.around import SIGNATURE
from bot.sources.words.prose import line

PARTED = re.compile(r"\s+(?:-|–|—|·|::|»|›|>|/)\s+|\s*[|_｜]\s*|:\s+|\s*：\s*")  # a title: headline, section, site
SITE = re.compile(r"\s+(?:-|–|—|·|::)\s+|\s*[|_｜]\s*")  # the same, but what headlines have in them, too
MOST_PARTS = 8
LEAST = 6  # letters of a headline; a heading that has fewer is a section's name
MOST_OF_IT = 0.5  # of a heading's letters: what the title has of it is the headline, the rest a kicker
LONGEST_NAME = 6  # words of an outlet's name
PAGE = re.compile(r"(?:home|start|news|page|seite|p\.)?\s*\d*", re.IGNORECASE)  # no outlet's name
ASIDE = re.compile(r"\([^)]*\)|\s+(?:[|·•/—–-]\s|(?:[Ff]or|FOR)\s+\S|(?:in|aus)\s+[A-Z]).*$|\s*[|•].*$", re.DOTALL)
ROLE = re.compile(
    r"\b(?:writer|reporter|correspondent|editor|staff|columnist|contributor|bureau|desk|redakteur(?:in)?|journaliste?|"
    r"korrespondent(?:in)?|redactora?|corrispondente|reporterin)\b",
    re.IGNORECASE,
)
SIGNED = re.compile("byline|author|autor|auteur|writer")  # classes
OTHERS = re.compile("[Cc]omment|disqus")
MOST_SIGNATURES = 5
NOBODY = frozenset({"super user", "site admin", "web master", "guest author", "news desk", "site editor"})
JOINING = frozenset({"and", "und", "et", "y", "e", "en", "&", ",", "with", "mit"})


def headline_of(tree: Any, given: str | None) -> str:
    """What the page gives as its headline, else the heading that its title has, without kicker or the site's name."""
    if given:
        return line(given)
    title = line(tree.findtext(".//title") or "")
    said = plain(title)
    headings = [
        one for one in tree.iter("h1", "h2", "h3") if len(words := plain(_words(one))) >= LEAST and words in said
    ]
    named = [_words(one) for one in headings]
    first = next((_words(one) for one in tree.iter("h1")), "")
    within = [one for one in _stretches(title) if plain(one) in plain(first)]
    part = max(within, key=len, default="")
    if len(plain(part)) >= max(LEAST, MOST_OF_IT * len(plain(first))):
        named.append(part)
    if named:
        return line(max(named, key=len))
    return line(first) or max(SITE.split(title), key=len)


def _words(element: Any) -> str:
    return " ".join(" ".join(element.itertext()).split())


def _stretches(title: str) -> Iterator[str]:
    """The title from any of its parting signs, or its start, to any later one, or its end."""
    signs = list(PARTED.finditer(title))[:MOST_PARTS]
    for n, start in enumerate([0, *(sign.end() for sign in signs)]):
        for end in [*(sign.start() for sign in signs[n:]), len(title)]:
            yield title[start:end].strip()


def outlet_of(tree: Any, headline: str) -> str:
    """The site's name as its title has it before or after the headline, or nothing."""
    title = line(tree.findtext(".//title") or "")
    if not plain(headline) or plain(headline) not in plain(title):
        return ""
    parts = [one for one in PARTED.split(title) if plain(one) not in plain(headline) and not PAGE.fullmatch(one)]
    named = [one for one in parts if len(one.split()) <= LONGEST_NAME]
    if not named:
        return ""
    return named[-1] if plain(title).startswith(plain(headline)) else named[0]


def byline_of(tree: Any, given: str | None, outlet: str) -> str:
    """Who wrote it: names alone, without "By", places, roles and the outlet; nothing where nobody is named."""
    for said in chain([given or ""], _signed(tree)):
        if found := _names(said, outlet):
            return line(found, 200)
    return ""


def _names(said: str, outlet: str) -> str:
    said = SIGNATURE.sub("", ASIDE.sub("", said)).strip(" ,|·-:")
    people = [one.strip() for one in re.split(r"[,;]", said) if one.strip()]
    if not people or plain(people[0]) == plain(outlet) or said.casefold() in NOBODY:
        return ""
    kept = [one for one in people if plain(one) != plain(outlet) and not ROLE.search(one)]
    return ", ".join(kept)


def _signed(tree: Any) -> Iterator[str]:
    """The names in elements that are marked as the author's or as the byline, not a comment's or a picture's.

    The extractor's own search for an author makes twenty passes over the page, a quarter of its whole time.
    """
    marked = (one for one in tree.iter("a", "span", "p", "div", "address", "dd") if _is_signature(one))
    for one in islice(marked, MOST_SIGNATURES):
        words = _leading(" ".join(text.split()) for text in one.itertext())
        if 1 < len(words) < 100 and words[0].isalpha() and not words.islower() and not any(map(str.isdigit, words)):
            yield words


def _is_signature(element: Any) -> bool:
    named = SIGNED.search(element.get("class") or "") or "author" in (element.get("rel"), element.get("itemprop"))
    return bool(named) and not any(
        one.tag == "figure" or OTHERS.search(f"{one.get('class')} {one.get('id')}") for one in element.iterancestors()
    )


def _leading(pieces: Iterator[str]) -> str:
    """`By`, `Ann Lee`, `and`, `Tom Fisk`, `Political Editor` → `Ann Lee and Tom Fisk`: a role has its own element."""
    said: list[str] = []
    for piece in pieces:
        words = SIGNATURE.sub("", f"{piece} ").strip(" |·-") if not said else piece
        if not words:
            continue
        joins = words.strip(" ,").casefold() in JOINING or words == ","
        if said and not joins and said[-1].strip(" ,").casefold() not in JOINING and not said[-1].endswith(","):
            break
        said.append(words)
    return " ".join(said).replace(" ,", ",").strip(" ,")
