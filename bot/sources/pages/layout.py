"""A page's tree → one that the extractor reads as it is meant."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from bot.sources.pages.box import point_out
from bot.sources.pages.joined import join_parts
from bot.sources.pages.protected import protect

LAID_OUT = 3  # paragraphs in one cell: the table holds the page together, it is no table of the article
LINKED = 0.3  # of a box's letters: lists of links and of tags have more than half
# What a class says, in the words of the sites' own templates, and how long such a thing is at most, in characters.
# The extractor knows these as well, but takes none away where its list would empty a page, nor ever a credit.
MARKED = (
    (("p", "span", "div", "small", "cite"), re.compile("credit|attribution|copyright"), 150),
    (("p", "span", "div"), re.compile("aption"), 600),
    (("div", "section", "ul", "aside"), re.compile("newsletter|related|recirc|most-(?:read|popular)|__tags"), 600),
)


def lay_open(tree: Any) -> None:
    """Change the tree: tables that lay out become boxes, chrome goes, the article's box is pointed out."""
    _unlay(tree)
    _part_last(tree)
    _drop_marked(tree)
    join_parts(tree)
    point_out(tree)
    protect(tree)


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


def _drop_marked(tree: Any) -> None:
    """Take away what its class calls a credit, a caption, a list of other articles, while it is short."""
    for tags, called, longest in MARKED:
        for one in [one for one in tree.iter(*tags) if called.search(one.get("class") or "")]:
            if one.getparent() is not None and len(one.text_content()) < longest:
                one.drop_tree()
