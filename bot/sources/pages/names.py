"""A page's title, headings and signatures → its headline and its outlet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from bot.sources.pages.tidy import plain
from bot.sources.words.prose import line

PARTED = re.compile(
    r"\s+(?:--?|–|—|·|\*|•|::|»|›|>|/)\s+|\s*[|_｜]\s*|:\s+|\s*：\s*"
)  # a title: headline, section, site
SITE = re.compile(r"\s+(?:--?|–|—|·|\*|•|::)\s+|\s*[|_｜]\s*")  # the same, but what headlines have in them, too
MOST_PARTS = 8
LEAST = 6  # letters of a headline; a heading that has fewer is a section's name
MOST_OF_IT = 0.5  # of a heading's letters: what the title has of it is the headline, the rest a kicker
LONGEST_NAME = 6  # words of an outlet's name
PAGE = re.compile(r"(?:home|start|news|page|seite|p\.)?\s*\d*", re.IGNORECASE)  # no outlet's name
PUBLISHED = re.compile(r"\s*\((?:Published|Veröffentlicht|Publié en|Publicado en) \d{4}\)$")
CUT_SHORT = re.compile(r"(?:\.\.\.|…)\W*$")
WORD = re.compile(r"\w{4,}|[^\W\d_a-zA-Z]")  # short ones stand everywhere; where no spaces are, letters


def headline_of(tree: Any, stated: str, meta: str | None, outlet: str | None) -> str:
    """The article's headline, without section, site and kicker.

    Of what its metas, its JSON and its heading of the first rank give, the wording that most of them and the page's
    title agree on; never one that has no word of what the page shows (a site's general title). Of 116 pages the wording
    is the publisher's own on 100, whichever of the three is asked first; their words differ on every fourth page.
    """
    title = line(tree.findtext(".//title") or "")
    shown = [words for one in tree.iter("h1") if len(plain(words := _words(one))) >= LEAST]
    given = [line(one) for one in (meta or "", stated)]
    about = [title, *shown]
    named = [
        one for one in given if len(plain(one)) >= LEAST and plain(one) != plain(outlet or "") and _tells(one, about)
    ]
    if not named:
        return _bare(_from_title(tree, title), [], outlet)
    best = max(named, key=lambda one: sum(_agree(one, other) for other in (*given, *shown[:1], title)))
    whole = next((one for one in (*given, *shown) if _goes_on(best, one)), best)
    return _bare(whole, [*shown, line(stated)], outlet)


def _agree(one: str, other: str) -> bool:
    mine, theirs = plain(one), plain(other)
    return bool(mine and theirs) and (mine in theirs or theirs in mine)


def _tells(given: str, about: list[str]) -> bool:
    """Whether it has a word of what the page shows as its headline or title; a page may show neither."""
    said = {word for one in about for word in WORD.findall(one.casefold())}
    return not said or not said.isdisjoint(WORD.findall(given.casefold()))


def _goes_on(given: str, whole: str) -> bool:
    """Whether the headline given is cut short, and this is the whole one."""
    letters = plain(CUT_SHORT.sub("", given))
    return CUT_SHORT.search(given) is not None and len(plain(whole)) > len(letters) and plain(whole).startswith(letters)


def _bare(headline: str, shown: list[str], outlet: str | None) -> str:
    """`Opinion | Storm hits coast | The Paper` → `Storm hits coast`: the part that is shown as the headline, or what is
    left without the outlet's name.
    """
    headline = PUBLISHED.sub("", headline)
    for one in shown:
        if one and plain(one) != plain(headline) and any(plain(part) == plain(one) for part in _stretches(headline)):
            return PUBLISHED.sub("", line(one))
    signs = list(SITE.finditer(headline))
    if outlet and signs:
        first, last = signs[0], signs[-1]
        if _is_outlet(headline[last.end() :], outlet):
            return headline[: last.start()].strip()
        if _is_outlet(headline[: first.start()], outlet):
            return headline[first.end() :].strip()
    return headline


def _is_outlet(part: str, outlet: str) -> bool:
    return plain(part) == plain(outlet) or (
        len(part.split()) <= LONGEST_NAME and plain(outlet) == plain(part.split(maxsplit=1)[0] if part.split() else "")
    )


def _from_title(tree: Any, title: str) -> str:
    """The heading that the title has, without kicker or the site's name."""
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
    title = PUBLISHED.sub("", line(tree.findtext(".//title") or ""))
    if not plain(headline) or plain(headline) not in plain(title):
        return ""
    parts = [one for one in PARTED.split(title) if plain(one) not in plain(headline) and not PAGE.fullmatch(one)]
    named = [one for one in parts if len(one.split()) <= LONGEST_NAME]
    if not named:
        return ""
    return named[-1] if plain(title).startswith(plain(headline)) else named[0]
