"""A page's tree → the same with an article's text in one box, where its template breaks it into several alike."""

from __future__ import annotations

from typing import Any

from bot.sources.pages.named import names, said, words_of

CALLED = words_of(
    """articlebody articlecontent articletext entrycontent postcontent storybody storycontent contentbody textbody
    bodytext articleparagraph newstext newsbody maintext contenttext"""
)
MARK = ("itemprop", "articleBody")
MOST_BOXES = 200
LEAST = 80  # characters; a box that has fewer holds an advertisement
HEADINGS = ("h1", "h2", "h3")


def join_parts(tree: Any) -> None:
    """Change the tree: boxes that are called alike are shown to be one: the box around them is marked as the text's, or
    what they say moves into the first, where they have no box of their own and no heading stands between them.
    """
    boxes = [one for one in tree.iter("div", "section") if _is_text(one) and len(said(one)) >= LEAST]
    around = {above for one in boxes for above in one.iterancestors("div", "section")}
    alike: dict[frozenset[str], list[Any]] = {}
    for one in boxes:
        if one not in around:
            alike.setdefault(names(one) & CALLED, []).append(one)
    for parts in alike.values():
        if not 1 < len(parts) <= MOST_BOXES:
            continue
        held = parts[0].getparent()
        if all(one.getparent() is held for one in parts):
            if held.tag in ("div", "section", "article", "main"):
                held.set(*MARK)
        elif not _is_parted(tree, parts):
            for one in parts[1:]:
                parts[0].extend(list(one))


def _is_text(element: Any) -> bool:
    return element.get("itemprop") == "articleBody" or not CALLED.isdisjoint(names(element))


def _is_parted(tree: Any, parts: list[Any]) -> bool:
    """Whether a heading stands between the parts: each is then an article, or a teaser, of its own."""
    inside = {heading for one in parts for heading in one.iter(*HEADINGS)}
    marks = [*parts, *(one for one in tree.iter(*HEADINGS) if one not in inside)]
    wanted = set(marks)
    order = [one for one in tree.iter("div", "section", *HEADINGS) if one in wanted]
    first, last = order.index(parts[0]), order.index(parts[-1])
    return last - first + 1 > len(parts)
