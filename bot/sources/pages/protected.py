"""A page's tree → the same with the boxes of its text under no name that the extractor would throw them out for.

It goes by names: a chapter with the id `sharing-with-others`, the half of an article that a style hides until somebody
asks for more, a text in a `carousel` would be taken for chrome. What holds much running text is none.
"""

from __future__ import annotations

from typing import Any

from bot.sources.pages.named import names, said, words_of

RUNNING = 80  # letters of a paragraph that is no label
LINKED = 0.3  # of a paragraph's letters
MUCH = 3  # paragraphs of running text
SHARE = 0.15  # of the page's running text
# What keeps its name however much it says.
OTHERS = words_of(
    """comment comments disqus respond discussion related recommended recirc recirculation footer sidebar nav menu
    cookie consent newsletter promo teaser teasers mostread mostpopular gallery slideshow carousel slides paywall
    reactions popup modal dialog overlay infinitescroll legal disclaimer"""
)
# What the extractor knows as the article's: that name may stay.
WANTED = words_of(
    """articlebody articlecontent articletext entrycontent postcontent storybody storycontent contentbody post entry
    story article content main pagecontent maincontent bodytext posttext"""
)
NAMES = ("class", "id", "style", "aria-hidden", "hidden", "role", "data-component")


def protect(tree: Any) -> None:
    """Change the tree: names and styles go from boxes that hold much of the page's running text and no other thing."""
    held: dict[Any, list[int]] = {}
    whole = 0
    for one in tree.iter("p"):
        letters = len(said(one))
        if letters < RUNNING or sum(len(said(link)) for link in one.iter("a")) > LINKED * letters:
            continue
        whole += letters
        for box in one.iterancestors("div", "section", "span", "ul", "ol", "li"):
            counts = held.setdefault(box, [0, 0])
            counts[0] += 1
            counts[1] += letters
    for box, (paragraphs, letters) in held.items():
        much = paragraphs >= MUCH and letters >= SHARE * whole
        if "visibility:hidden" in (box.get("style") or "").replace(" ", ""):
            continue  # laid out, but for nobody to see
        if much and box.get("itemprop") is None and (OTHERS | WANTED).isdisjoint(names(box)):
            for name in NAMES:
                box.attrib.pop(name, None)
