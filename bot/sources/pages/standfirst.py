"""A page's tree → its standfirst: the sentence or two below the headline that say what the article is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from bot.core.text.lines import is_date_line
from bot.sources.pages.named import is_hidden, names, said, words_of
from bot.sources.pages.tidy import plain
from bot.sources.words.prose import BLOCKS

# What templates call it, in the languages of their makers.
CALLED = words_of(
    """standfirst lead lede dek deck hed intro introduction subtitle subhead subheading subheadline subline subtitel
    subtitulo sottotitolo summary excerpt perex chapo chapeau teaser teasertext abstract vorspann ingress manchet
    spot entradilla bajada copete sommario occhiello ozet zajawka preamble description desc tagline synopsis
    underrubrik anons lid leadin leadtext"""
)
# What stands there, too.
BESIDE = words_of(
    """caption figcaption credit credits byline author authors authorname date datetime time timestamp published meta
    share sharing social breadcrumb breadcrumbs tag tags topic topics label kicker category comment comments
    copyright newsletter related advert advertisement ad ads player video duration readtime nav navigation toolbar
    cookie consent popover register registration signin signup premium hidden modal identity offer login subscribe
    paywall disclaimer gallery slider carousel"""
)
OUTSIDE = frozenset(
    {"nav", "aside", "footer", "figure", "figcaption", "form", "button", "script", "style", "noscript", "a"}
)
HEADINGS = ("h1", "h2", "h3")
LEAVES = frozenset({"p", "div", "h2", "h3", "h4", "h5", "li", "section", "strong", "header", "blockquote", "span"})
LEAST, MOST = 20, 900  # characters: "A preventable crisis." and five sentences
LEAST_NAMED = 40  # of one that its template calls so
LEAST_UNNAMED = 60  # characters of one that only its place tells
NEAR = 14  # blocks below the headline that are looked at
CLOSED = re.compile(r"[.!?…。！？؟।](?:\W{0,3})$")
LIKE = 0.7  # of the words of a description: sites cut it, or end it otherwise
KNOWN_BY = 40  # letters that tell whether the text has it already
MOST_BLOCKS = 8


@dataclass(frozen=True, slots=True)
class Below:
    """A block below the headline, and what speaks for its being the standfirst."""

    words: str
    box: Any  # the element that it stands in: of an entry, its list
    listed: bool
    called: bool  # its template calls it so
    described: bool  # it is what the page is described with


def below_headline(tree: Any, headline: str, descriptions: Sequence[str]) -> list[Below]:
    """The blocks between the headline and the text or its first paragraphs, in order; the tree is as it came."""
    heading = _heading(tree, headline)
    found: list[Below] = []
    if heading is None:
        return found
    titles = (plain(headline), plain(said(heading)))
    for block in _leaves_after(heading):
        words = said(block)
        if not LEAST <= len(words) <= MOST or plain(words) in titles:
            continue
        around = [block, *_up_to(block, heading)]
        around_names = [names(one) for one in around]
        if any(one.tag in OUTSIDE or is_hidden(one) for one in around) or any(
            not BESIDE.isdisjoint(one) for one in around_names
        ):
            continue
        if not _is_linked(block, words):
            called = any(not CALLED.isdisjoint(one) for one in around_names[:3]) or block.get("itemprop") in (
                "description",
                "alternativeHeadline",
            )
            described = any(_is_like(words, one) for one in descriptions)
            if described or not is_date_line(words):
                found.append(Below(words, block.getparent(), block.tag == "li", called, described))
        if len(found) >= NEAR:
            break
    return found


def standfirst(below: Sequence[Below], lines: Sequence[str], body: str) -> list[str]:
    """The standfirst's paragraphs where the lines lack it; `body` is what the page's JSON has of the text."""
    letters = plain(" ".join(lines))
    first = next((plain(one)[:KNOWN_BY] for one in lines if len(one) >= LEAST_UNNAMED), "")
    before: list[Below] = []
    home = None
    for one in below:
        if first and plain(one.words).startswith(first):
            home = one.box
            break
        before.append(one)
    else:
        before = [one for one in before if one.called or one.described]
    named = [one for one in before if one.described] or [
        one for one in before if one.called and len(one.words) >= LEAST_NAMED
    ]
    running = [one for one in before if len(one.words) >= LEAST_UNNAMED and CLOSED.search(one.words)]
    running = [one for one in running if not body or one.box is not home]  # its JSON tells what begins the text
    chosen = (named or running)[:1]
    if chosen and chosen[0].listed:
        chosen = [one for one in before if one.box is chosen[0].box]
    new = [one for one in chosen[:MOST_BLOCKS] if plain(one.words)[:KNOWN_BY] not in letters]
    return [f"- {one.words}" if one.listed else one.words for one in new]


def _heading(tree: Any, headline: str) -> Any:
    """The heading that is the headline, or has most of it; else the page's only one of the first rank."""
    title = plain(headline)
    best, share = None, 0.5
    for one in tree.iter(*HEADINGS):
        words = plain(said(one))
        if title and words == title:
            return one
        if title and words and (words in title or title in words):
            most = min(len(words), len(title)) / max(len(words), len(title))
            if most > share:
                best, share = one, most
    if best is not None:
        return best
    first = list(tree.iter("h1"))
    return first[0] if len(first) == 1 else None


def _leaves_after(heading: Any) -> Iterator[Any]:
    """The blocks after an element that hold words of their own and no other block."""
    looked = 0
    for one in _following(heading):
        if one.tag not in LEAVES:
            continue
        if one.tag in ("span", "strong") and one.getparent().tag not in ("div", "section", "header", "article"):
            continue
        if next(one.iterdescendants(*BLOCKS), None) is not None:
            continue
        if one.tag in ("span", "strong") and (one.getparent().text or "").strip():
            continue
        looked += 1
        if looked > 10 * NEAR:
            return
        yield one


def _following(element: Any) -> Iterator[Any]:
    while element is not None:
        for sibling in element.itersiblings():
            if isinstance(sibling.tag, str):
                yield from (one for one in sibling.iter() if isinstance(one.tag, str))
        element = element.getparent()


def _up_to(block: Any, heading: Any) -> Iterator[Any]:
    holds = set(heading.iterancestors())
    for one in block.iterancestors():
        if one in holds:
            return
        yield one


def _is_linked(block: Any, words: str) -> bool:
    return sum(len(said(one)) for one in block.iter("a")) > len(words) / 2


def _is_like(words: str, description: str) -> bool:
    mine, theirs = words.casefold().split(), description.casefold().rstrip(".… ").split()
    if len(theirs) < 3:
        return False
    if mine[:6] == theirs[:6]:
        return True
    shared = len(set(mine) & set(theirs))
    return shared >= LIKE * max(len(set(mine)), len(set(theirs)))
