"""A page's tree → the same without the boxes within the article that are none of it: cards, offers, posts, captions."""

from __future__ import annotations

from dataclasses import dataclass
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


# Pictures in a row, each with its story; films, with the words of their buttons.
GALLERIES = words_of("gallery fullgallery photogallery picturegallery imagegallery slideshow carousel lightbox")
PLAYERS = words_of("videojs vjs jwplayer jw mejs plyr videoplayer audioplayer brightcove")


@dataclass(frozen=True, slots=True)
class Kind:
    """What templates call such boxes, how long one is at most, and what it holds."""

    called: frozenset[str]
    longest: int  # characters
    holding: str | None = None  # an element
    shared: bool = True  # it is a small part of the page's running text, too
    rest: int = 0  # letters of running text that the page has besides, at least
    never: frozenset[str] = frozenset()  # elements that are none, whatever they are called


LONGEST = 700  # characters of such a box; more is a page whose template calls everything so
HEADINGS = words_of("h2 h3 h4 li ul ol blockquote")
KINDS = (
    Kind(UNSEEN, 200, shared=False),
    Kind(POSTS, 100_000, shared=False),
    Kind(CUT, LONGEST),
    Kind(OTHERS, LONGEST, "a"),
    Kind(ASKING, LONGEST),
    Kind(PICTURED, 400, "img", never=HEADINGS),
    Kind(GALLERIES, 100_000, shared=False, rest=1500),
    Kind(PLAYERS, 5_000, shared=False, rest=1500),
)
SILENT = ("script", "style", "svg", "template", "canvas", "object", "embed")
NAMED = frozenset[str]().union(*(one.called for one in KINDS))
BOXES = (
    "div", "section", "aside", "ul", "ol", "p", "span", "li", "article", "figure", "form", "details", "nav",
    "blockquote", "h2", "h3", "h4",
)  # fmt: skip
LONGEST_ASIDE = 1500
LONGEST_HEAD = 1500
MOST = 0.3  # of the page's running text
TOLD = ("table", "pre", "ul", "ol", "blockquote", "h1")  # a figure that holds one of these may be the article's


def without_scripts(tree: Any) -> list[str]:
    """Change the tree: what no reader reads goes. What its scripts say is given back, in order."""
    said_by = [one.text for one in tree.iter("script") if one.text]
    for one in list(tree.iter(*SILENT)):
        if one.getparent() is not None:
            one.drop_tree()
    return said_by


def clear(tree: Any) -> None:
    """Change the tree: what stands within the article and is none of it goes."""
    whole = _running(tree)
    asking = {box for field in tree.iter("input") for box in field.iterancestors("div", "section", "form")}
    for one in list(tree.iter(*BOXES)):
        if one.getparent() is not None and _is_none_of_it(one, whole, asking) and one.find(".//h1") is None:
            one.drop_tree()


def _is_none_of_it(one: Any, whole: int, asking: set[Any]) -> bool:
    called = names(one) & NAMED
    if called and any(_fits(one, kind, called, whole) for kind in KINDS):
        return True
    most = MOST * whole
    if one.tag == "aside":
        return len(said(one)) < min(LONGEST_ASIDE, most)
    if one.tag == "figure":
        return not any(one.find(f".//{tag}") is not None for tag in TOLD) and len(said(one)) < LONGEST
    return one in asking and len(said(one)) < min(LONGEST, most)  # hardly more than what to fill in


def _fits(one: Any, kind: Kind, called: frozenset[str], whole: int) -> bool:
    if kind.called.isdisjoint(called) or one.tag in kind.never:
        return False
    if kind.holding is not None and one.find(f".//{kind.holding}") is None:
        return False
    if len(said(one)) >= (min(kind.longest, MOST * whole) if kind.shared else kind.longest):
        return False
    return not kind.rest or whole - _running(one) >= kind.rest


def _running(element: Any) -> int:
    return sum(len(one.text_content()) for one in element.iter("p"))


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
