"""A page's tree → the lines of its main text: trafilatura's fast mode, mended where it gives a lump or the whole page.

The way of a page:

    fast mode ─┬─ paragraphs ────────────────────────────────────────────┬─→ lines
               ├─ one lump (a short article) ─→ its own blocks ──────────┤
               └─ everything on the page ─→ the full mode ─→ its blocks ─┘
               (the page's own JSON, where it says far more than all this: a page drawn by its script)

The numbers were set on 28 pages of tests/sources/pages; five written afterwards showed what was still missing. On all
33 the bare extractor reaches F1 .951, its fast mode .947, this 1.000.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any

from bot.sources.prose import SPACES, blocks, prose
from bot.sources.tidy import CLOSED

FAR_MORE = 2  # times the words: a page that shows half of what its JSON says is a teaser or not drawn yet
LUMP = 200  # characters; below, a paragraph is not several that ran together
MOST_OF_A_LUMP = 0.5  # of its words: what the extractor finds inside is the article, the rest stands around it
LAID_OUT = 3  # paragraphs in one cell: the table holds the page together, it is no table of the article
FEW = 3  # words: a link that says no more may be a name
MANY = 0.3  # of a text's letters are in lines that are links: then it is about them
INDEX = 0.5  # of a text's letters are links: then it is a list of articles
MOST_LINKS = 500  # of a page, looked at for that
LINKED = 0.3  # of a box's letters: lists of links and of tags have more than half
CHROME = frozenset({"nav", "aside", "footer", "menu", "dialog"})
BODY_KEYS = ("articleBody", "reviewBody")
NESTS = ("@graph", "mainEntity", "liveBlogUpdate")
DEEPEST = 6  # of JSON within JSON; a site nests three


def main_lines(tree: Any, address: str | None) -> list[str]:
    """The main text's paragraphs, list items, rows and subheadings, in order. The tree is changed."""
    _unlay(tree)
    _part_last(tree)
    found = _without_promotions(tree, _lines(tree, _extracted(tree, address), address))
    said = _said(tree)
    words = " ".join(found).split()
    if len(said.split()) > FAR_MORE * len(words) or (len(found) == 1 and said.split() == words):
        return prose(said).split("\n\n")
    return found


def _lines(tree: Any, found: Any, address: str | None) -> list[str]:
    if _is_whole_page(found):
        found = _extracted(tree, address, fast=False)
        lines = _own_blocks(tree) if _is_whole_page(found) else found.text.split("\n")
        return [] if _is_index(tree, " ".join(lines)) else lines
    lines = (found.text or "").split("\n")
    longest = max(lines, key=len, default="")
    if len(longest) < max(LUMP, sum(map(len, lines)) / 2):
        return lines
    lump = _lump(tree, longest)
    if lump is None:
        return lines
    inside = _extracted(tree, address, config=_without_rescue())
    closer = (inside.text or "").split("\n") if inside is not None else []
    if sum(len(one.split()) for one in closer) > MOST_OF_A_LUMP * len(longest.split()):
        return closer
    return _own_blocks(lump)


def _without_promotions(tree: Any, lines: list[str]) -> list[str]:
    """The lines but those that are nothing but a link and no sentence: headlines of other articles.

    A link of few words may be a name, one in a list or a heading is part of the article; and where there are many such
    lines they are what the page is about.
    """
    open_lines = [one for one in lines if len(one.split()) > FEW and one[:2] != "- " and not CLOSED.search(one)]
    if not open_lines:
        return lines
    texts, is_link = _links()
    linked = {SPACES.sub(" ", text).strip() for text in texts(tree)}
    promoting = {one for one in linked.intersection(open_lines) if is_link(tree, said=one)}
    if sum(map(len, promoting)) > MANY * sum(map(len, lines)):
        return lines
    return [line for line in lines if line not in promoting]


@cache
def _links() -> tuple[Any, Any]:
    """The pieces of text in links, quickly; and whether `$said` is all that a link outside headings and tables says."""
    from lxml.etree import XPath

    headed = " or ".join(f"ancestor::{tag}" for tag in ("h1", "h2", "h3", "h4", "td"))
    return (
        XPath("//a/text() | //a/*/text()", smart_strings=False),
        XPath(f"boolean(//a[normalize-space() = $said][not({headed})])"),
    )


def _extracted(tree: Any, address: str | None, **more: Any) -> Any:
    from trafilatura.core import bare_extraction

    return bare_extraction(tree, url=address, include_comments=False, **({"fast": True} | more))


@cache
def _without_rescue() -> Any:
    """The extractor's settings, but a short article is kept as found instead of being searched for anew."""
    from trafilatura.settings import use_config

    config = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "1")
    return config


def _is_whole_page(found: Any) -> bool:
    """Whether the extractor gave up: its last resort is one paragraph of every piece of text on the page."""
    body = getattr(found, "body", None)
    return body is None or (len(body) == 1 and body[0].tag == "p" and (body[0].text or "").count("\n") > 1)


def _is_index(tree: Any, text: str) -> bool:
    """Whether most of the text are links: of a front page, a list of articles."""
    linked = [one.text_content().strip() for _, one in zip(range(MOST_LINKS), tree.iter("a"), strict=False)]
    return sum(len(one) for one in linked if one in text) > INDEX * len(text[: MOST_LINKS * LUMP])


def _lump(tree: Any, line: str) -> Any:
    """The `article` element whose blocks ran together in this line, or None."""
    from trafilatura.baseline import basic_cleaning, block_text

    cleaned = basic_cleaning(deepcopy(tree))
    return next((one for one in cleaned.iter("article") if block_text(one) == line), None)


def _own_blocks(element: Any) -> list[str]:
    """Every block of the element but what frames a page, in order."""
    whole = deepcopy(element)
    for one in list(whole.iter(*CHROME)):
        if one.getparent() is not None:
            one.drop_tree()
    return blocks(whole)


def _unlay(tree: Any) -> None:
    """Tables that lay the page out become plain boxes: their paragraphs would be one cell each otherwise."""
    laying = {one for one in tree.iter("table") if one.find(".//table") is not None or _holds_text(one)}
    parts = [one for table in laying for one in table.iter("tbody", "thead", "tfoot", "tr", "td", "th")]
    for part in parts:  # a cell of a table of the article, within one that lays out, stays a cell
        if next(part.iterancestors("table")) in laying:
            part.tag = "div"
    for table in laying:
        table.tag = "div"


def _part_last(tree: Any) -> None:
    """A rule after each short box of running text that ends a row of its like.

    The extractor takes a box with a link in it for a list of links up to 300 characters when it comes last, up to 100
    elsewhere: the last entry of a live report would be lost for the link at its time.
    """
    for box in _last_boxes()(tree):
        linked = sum(len(one.text_content()) for one in box.iter("a"))
        if linked < LINKED * len(box.text_content()):
            box.addnext(box.makeelement("hr"))


@cache
def _last_boxes() -> Any:
    from lxml.etree import XPath

    like = "@class = preceding-sibling::*[1]/@class"
    short = "string-length() < 600 and string-length(normalize-space()) > 99"
    return XPath(f"//div[not(following-sibling::*)][{like}][.//a][{short}]")


def _holds_text(table: Any) -> bool:
    return any(len(cell.findall(".//p")) >= LAID_OUT for cell in table.iter("td"))


def _said(tree: Any) -> str:
    """The article's words as the page's own JSON-LD has them, one article's or one live report's; often none."""
    bodies: list[str] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and any(key in (script.text or "") for key in BODY_KEYS):
            try:
                bodies += _bodies(json.loads(script.text, strict=False))
            except (ValueError, RecursionError):
                continue
    return "\n\n".join(dict.fromkeys(bodies))


def _bodies(node: Any, depth: int = 0) -> Iterator[str]:
    for one in node if isinstance(node, list) else [node]:
        if isinstance(one, dict) and depth < DEEPEST:
            yield from (one[key].replace("\n", "\n\n") for key in BODY_KEYS if isinstance(one.get(key), str))
            for key in NESTS:
                yield from _bodies(one.get(key), depth + 1)
