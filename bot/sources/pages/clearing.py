"""A page's tree → the same without the boxes within the article that are none of it: cards, offers, posts, captions."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from bot.sources.pages.named import names, said, words_of
from bot.sources.pages.tidy import plain

# For those who cannot see the page: it says where things are.
UNSEEN = words_of("""visuallyhidden sronly screenreader screenreadertext screenreaderonly offscreen""")
# Other people's words, set in with their name and hour.
POSTS = words_of("""twittertweet instagrammedia tiktokembed blueskyembed redditembed mastodonembed fbpost""")
# Cut short by the page's style, or out of the running text by its template's own word: teasers and boxes.
CUT = words_of("""lineclamp notprose""")
# Other articles; such a box holds a link.
OTHERS = words_of(
    """related relateds recirc recirculation recommended recommendation recommendations alsolike mightlike readmore
    readalso readnext furtherreading moretopic moreon mostread mostpopular teaser teasers promo promobox card cards
    trending upnext articlecard storycard contentexcerpt"""
)
# What asks the reader for something, presents the author or says whose it is.
ASKING = words_of(
    """newsletter newsletters subscribe subscription signup donate donation donations membership regwall registerwall
    disclaimer whatsapp sharing sharebar socials authorbox authorbio authorinfo aboutauthor bio feedback advert
    advertisement advertising adslot adcontainer sponsor sponsored affiliate playlist videoheading popup popover
    modal commentform factbox citewrapper"""
)
# What holds a picture and the words below it.
PICTURED = words_of(
    "imagewidget imagecaption imagewrapper imagebox image photo picture photobox wpcaption mediacaption media"
)
BOXES = (
    "div", "section", "aside", "ul", "ol", "p", "span", "li", "article", "figure", "form", "details", "nav",
    "blockquote", "h2", "h3", "h4",
)  # fmt: skip
LONGEST = 700  # characters of such a box; more is a page whose template calls everything so
LONGEST_CAPTION = 400
LONGEST_UNSEEN = 200
LONGEST_ASIDE = 1500
LONGEST_HEAD = 1500
MOST = 0.3  # of the page's running text
TOLD = ("table", "pre", "ul", "ol", "blockquote", "h1")  # a figure that holds one of these may be the article's


def clear(tree: Any) -> None:
    """Change the tree: what stands within the article and is none of it goes."""
    body = tree.find(".//body")
    whole = sum(len(said(one)) for one in (body if body is not None else tree).iter("p"))
    for one in list(tree.iter(*BOXES)):
        if any(fits(one, whole) for fits in KINDS) and one.getparent() is not None and one.find(".//h1") is None:
            one.drop_tree()


def empty_head(tree: Any, headline: str) -> None:
    """The headline says nothing more, nor the rest of a `header` that holds it: the standfirst was looked for before.

    The heading stays, empty: the extractor tells a page's own article by it.
    """
    title = plain(headline)
    for one in list(tree.iter("h1", "h2")):
        if title and _is_headline(one, title):
            head = next(one.iterancestors("header"), None)
            _empty(one if head is None or len(said(head)) > LONGEST_HEAD else head)


def _empty(element: Any) -> None:
    element.text = None
    for one in list(element):
        element.remove(one)
    if element.tag == "header":
        element.append(element.makeelement("h1"))


def _is_headline(one: Any, title: str) -> bool:
    words = plain(said(one))
    return bool(words) and (words == title or (one.tag == "h1" and (words in title or title in words)))


def _is_unseen(one: Any, _whole: int) -> bool:
    return not UNSEEN.isdisjoint(names(one)) and len(said(one)) < LONGEST_UNSEEN


def _is_post(one: Any, _whole: int) -> bool:
    return not POSTS.isdisjoint(names(one))


def _is_cut(one: Any, whole: int) -> bool:
    return not CUT.isdisjoint(names(one)) and len(said(one)) < min(LONGEST, MOST * whole)


def _is_other(one: Any, whole: int) -> bool:
    return (
        not OTHERS.isdisjoint(names(one))
        and (one.find(".//a") is not None or one.tag == "a")
        and len(said(one)) < min(LONGEST, MOST * whole)
    )


def _is_asking(one: Any, whole: int) -> bool:
    return not ASKING.isdisjoint(names(one)) and len(said(one)) < min(LONGEST, MOST * whole)


def _is_aside(one: Any, whole: int) -> bool:
    return one.tag == "aside" and len(said(one)) < min(LONGEST_ASIDE, MOST * whole)


def _is_picture(one: Any, _whole: int) -> bool:
    return (
        one.tag == "figure" and len(said(one)) < LONGEST and not any(one.find(f".//{tag}") is not None for tag in TOLD)
    )


def _is_captioned(one: Any, whole: int) -> bool:
    return (
        one.tag in ("div", "section", "p", "span")
        and not PICTURED.isdisjoint(names(one))
        and one.find(".//img") is not None
        and len(said(one)) < min(LONGEST_CAPTION, MOST * whole)
    )


def _is_form(one: Any, whole: int) -> bool:
    """A box with a field to fill in, and hardly more than what to fill in."""
    if one.tag not in ("div", "section", "form") or one.find(".//input") is None:
        return False
    return len(said(one)) < min(LONGEST, MOST * whole)


KINDS: tuple[Callable[[Any, int], bool], ...] = (
    _is_unseen, _is_post, _is_cut, _is_other, _is_asking, _is_aside, _is_picture, _is_captioned, _is_form,
)  # fmt: skip
