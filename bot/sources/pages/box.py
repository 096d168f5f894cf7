"""A page's tree → the box of its article, where no name tells it.

On 160 pages of chance layouts without a telling name (columns, rows, boxes for paragraphs, line breaks, comments) the
bare extractor reaches F1 .90, its fast mode .81, with this before it .99; half of them were looked at for the rules.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from bot.sources.pages.tidy import plain
from bot.sources.words.prose import BLOCKS, blocks

RUNNING = 80  # letters; a block that has fewer may be a label, a button, a headline
LINKED = 0.3  # of a block's letters: a teaser has more
CLOSED = re.compile(r"[.!?。！？][\"'”’»)\]]*$")  # no headline
ENDED = re.compile(r"[.!?:;…。！？：][\"'”’»)\]]*$")
BROKEN_OFF = re.compile(r"(?:\.\.|…)\W*$")  # a teaser
KNOWN = 3  # of the extractor's patterns for the article's box; the next one takes whatever is called "content"
TRUSTED = 500  # characters; a box that has so many and says that it is the article's is no teaser
HALF = 0.5  # of the letters of the box found: an `article` element that has fewer is a teaser
MOST = 0.6  # of a box's letters, where no heading is the headline
NEARLY_ALL = 0.9  # of a box's letters: what stands beside them is a notice
ENOUGH = 0.25  # of a box's letters, where the headline is: a column of teasers may have more than a short article
SOME = 0.1  # the same, where all the rest are lists
LISTED = 0.7  # links outside running text for each block of it: teasers and comments have one or more
LEAST_HEADLINE = 6  # letters
ASIDE = re.compile(
    r"comment|disqus|reactions|discussion|guest-?book|respond|foot|side-?bar|(?:^|[ _-])nav|menu|related|recirc|"
    r"cookie|consent|newsletter|promo|teaser",
    re.IGNORECASE,
)
BOXES = ("article", "div", "main", "section")  # which the extractor may take for the article's
MARK = ("itemprop", "articleBody")


@dataclass(slots=True)
class _Held:
    """What a box holds of running text: its letters, its blocks, and the links that are in none of them."""

    letters: int = 0
    blocks: int = 0
    links: int = 0


def point_out(tree: Any) -> None:
    """Mark the box of the article on a page that has no element the extractor knows as one.

    The extractor would gather every paragraph of the page, its teasers among them; or, where a page's only `article`
    elements are teasers, be content with one.
    """
    known = tree.find(".//article")
    if known is None or len(known.text_content()) <= TRUSTED:
        known = _known(tree)
    if known is None or len(known.text_content()) <= TRUSTED:
        known = _found(tree, known)
    if known is not None:
        _paragraph(known)


def _found(tree: Any, known: Any) -> Any:
    """The article's box, marked unless what is known or named as one has much of its text or the headline."""
    from trafilatura.xpaths import BODY_XPATH

    headed = _headed(tree)
    held = _held(tree)
    box = _box(tree, held, headed) if held and known not in headed else None
    if box is None or box not in held:
        return known
    named = known if known is not None else next((one for one in BODY_XPATH[KNOWN](box) if one is not box), None)
    if named is not None and named in held and held[named].letters >= HALF * held[box].letters:
        return named
    box.set(*MARK)
    return box


def _known(tree: Any) -> Any:
    """What the extractor takes for the article's box, if its name says so; it takes whatever is called "main", too."""
    from trafilatura.xpaths import BODY_XPATH

    return next((found[0] for pattern in BODY_XPATH[:KNOWN] if (found := pattern(tree))), None)


def _paragraph(box: Any) -> None:
    """Make paragraphs of what are boxes or stand between line breaks: the extractor overlooks them beside others."""
    if sum(len(one.text_content()) for one in box.iter("p")) >= HALF * len(box.text_content()):
        return
    for block in [box, *_blocks()(box)]:
        if block.tag == "div" and block.find("br") is not None:
            _part(block)
        elif block.tag == "div" and block is not box:
            said = block.text_content().strip()
            if len(said) >= RUNNING or ENDED.search(said):
                block.tag = "p"


def _part(block: Any) -> None:
    """Line breaks become the ends of paragraphs."""
    paragraph = block.makeelement("p")
    paragraph.text, block.text = block.text, None
    parted = [paragraph]
    for child in list(block):
        if child.tag == "br" or child.tag in BLOCKS:
            paragraph = block.makeelement("p")
            paragraph.text, child.tail = child.tail, None
            parted += [paragraph] if child.tag == "br" else [child, paragraph]
        else:
            paragraph.append(child)
    block[:] = [one for one in parted if one.tag != "p" or len(one) or (one.text or "").strip()]


def _held(tree: Any) -> dict[Any, _Held]:
    held: dict[Any, _Held] = {}
    aside: dict[Any, bool] = {}
    for block in _blocks()(tree):
        pieces = _running(block)
        around = [block, *block.iterancestors()]
        if not pieces or any(_is_aside(one, aside) for one in around):
            continue
        inside = sum(1 for _ in block.iter("a"))
        for one in around:
            box = held.setdefault(one, _Held())
            box.letters += sum(map(len, pieces))
            box.blocks += len(pieces)
            box.links -= inside
    for one, box in held.items():
        box.links += sum(1 for _ in one.iter("a"))
    return held


def _box(tree: Any, held: dict[Any, _Held], headed: set[Any]) -> Any:
    """The box of the article, from the outside: into the part that has nearly all the text, or some and the headline.

    A part that has a link for each of its blocks is a list of teasers or of comments, and is passed by; one that stands
    between the headline and most of the text is the lead.
    """
    box = tree.find(".//body")
    below = False  # the headline stands above the box
    while box is not None and (parts := _parts(box, held, headed)):
        whole = sum(held[one].letters for one in parts)
        inner = next((one for one in parts if one in headed), parts[0])
        if inner not in headed or held[inner].letters < ENOUGH * whole:
            inner = max(parts, key=lambda one: held[one].letters)
            above = next((at for at, one in enumerate(box) if one in headed), -1 if below else len(box))
            below = above < box.index(inner)
            has_lead = below and any(above < box.index(one) < box.index(inner) for one in parts)
            if has_lead or held[inner].letters < (NEARLY_ALL if headed else MOST) * whole:
                break
        if not len(inner) or inner.tag == "p":
            break
        box = inner
    if box is None or box.tag in BOXES:
        return box
    if box.tag == "body":
        return _wrapped(box, held)
    return next(box.iterancestors(*BOXES), None)


def _wrapped(body: Any, held: dict[Any, _Held]) -> Any:
    """A box around all that stands in the page itself, where most of its text does: its lists are the article's."""
    if sum(held[one].letters for one in body.iterchildren("p") if one in held) < MOST * held[body].letters:
        return None
    box = body.makeelement("div")
    box.extend(list(body))
    body.append(box)
    held[box] = held[body]
    return box


def _parts(box: Any, held: dict[Any, _Held], headed: set[Any]) -> list[Any]:
    """What of the box holds running text, but for lists of teasers or comments where more is left than they are."""
    parts = [one for one in box if one in held]
    texts = [one for one in parts if one in headed or held[one].links < LISTED * held[one].blocks]
    least = SOME if any(one in headed for one in texts) else ENOUGH
    if sum(held[one].letters for one in texts) < least * sum(held[one].letters for one in parts):
        return parts
    return texts


def _headed(tree: Any) -> set[Any]:
    """The headline and all that holds it; nothing where no heading is part of the page's title."""
    title = plain(tree.findtext(".//title") or "")
    said = {one: plain(one.text_content()) for one in tree.iter("h1", "h2", "h3")}
    titles = [one for one, words in said.items() if len(words) >= LEAST_HEADLINE and words in title]
    headline = max(titles, key=lambda one: len(said[one]), default=None)  # the site's name may be a heading, too
    return set() if headline is None else {headline, *headline.iterancestors()}


def _running(block: Any) -> list[str]:
    """The running text of a block, by line breaks; none when it is short or mostly links."""
    if sum(len(one.text_content()) for one in block.iter("a")) > LINKED * len(block.text_content()):
        return []
    pieces = blocks(block, breaks=1) if block.find(".//br") is not None else [block.text_content()]
    said = [piece.strip() for piece in pieces]
    return [one for one in said if len(one) >= RUNNING and CLOSED.search(one) and not BROKEN_OFF.search(one)]


def _is_aside(element: Any, known: dict[Any, bool]) -> bool:
    """Whether a box is by its kind or its name none of the article's; what was looked at is kept in `known`."""
    if element not in known:
        named = ASIDE.search(f"{element.get('class') or ''} {element.get('id') or ''}") is not None
        known[element] = element.tag not in ("body", "html") and (named or element.tag in ("aside", "nav", "footer"))
    return known[element]


@cache
def _blocks() -> Any:
    """Paragraphs, boxes of text with nothing but inline marks in them, and boxes of text parted by line breaks."""
    from lxml.etree import XPath

    boxes = " or ".join(f".//{tag}" for tag in ("p", "div", "table", "ul", "ol", "section", "article", "blockquote"))
    broken = f"br and text()[string-length() > {RUNNING}]"
    return XPath(f"descendant::p | descendant::*[self::div or self::td][not({boxes}) or ({broken})]")
