"""A page's tree → what it says of itself: headline, byline, outlet, date, language, address, image."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from bot.sources.feeds.links import language_code, web_link
from bot.sources.pages.bylines import byline_of
from bot.sources.pages.dates import published
from bot.sources.pages.named import said
from bot.sources.pages.names import headline_of, outlet_of
from bot.sources.pages.stated import stated
from bot.sources.words.prose import line

DESCRIBED = ("description", "og:description", "twitter:description")
MOST_CAPTIONS, LONGEST_CAPTION = 20, 400  # a gallery's first ones; characters
REFRESH = re.compile(r"url\s*=\s*[\"']?([^\"'\s]+)", re.IGNORECASE)
LABEL = re.compile(r"^(?:image |photo |media )?caption\b:?\s*", re.IGNORECASE)  # for those who do not see the picture
SAME_SITE_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp|edition)\.")


@dataclass(frozen=True, slots=True)
class Facts:
    headline: str
    titles: tuple[str, ...]  # the page's title and its headings of the first rank
    byline: str | None
    outlet: str | None
    published: datetime | None
    language: str | None
    url: str | None
    image: str | None
    description: str
    descriptions: tuple[str, ...]  # all that the page is described with
    words: str  # the text as the page's JSON has it, often nothing
    captions: tuple[str, ...]  # under the article's own pictures
    paid: bool  # the page says that it is not free to read
    leads_to: str | None  # where it sends its readers on to


def facts(tree: Any, address: str | None) -> Facts:
    """What the page says of itself; `address` is where it came from, when it came from the web."""
    from trafilatura.metadata import examine_meta, extract_sitename

    metas = _metas(tree)
    about = examine_meta(tree)
    told = stated(tree, f"{tree.findtext('.//title') or ''} {about.title or ''}")
    own = _own_address(tree, metas, address)
    outlet = line((about.sitename or told.publisher or extract_sitename(tree) or "").lstrip("@"), 100)
    headline = headline_of(tree, told.headline, about.title, outlet)
    outlet = outlet or outlet_of(tree, headline)
    return Facts(
        headline=headline,
        titles=tuple(line(one) for one in (tree.findtext(".//title") or "", *map(said, tree.iter("h1")))),
        byline=byline_of(tree, told, outlet) or None,
        outlet=outlet or _host(own or address) or None,
        published=published(tree, metas, told, own),
        language=language_code(tree.get("lang") or metas.get("og:locale") or metas.get("content-language")),
        url=own or address,
        image=web_link(about.image, own or address or ""),
        description=line(about.description or told.description, 2000),
        descriptions=tuple(
            dict.fromkeys(
                line(one, 2000)
                for one in (told.description, *(metas.get(name, "") for name in DESCRIBED), about.description or "")
                if one
            )
        ),
        words="\n\n".join(told.words.split("\n")),
        captions=_captions(tree),
        paid=told.paid,
        leads_to=_refresh(tree, own or address or ""),
    )


def _refresh(tree: Any, base: str) -> str | None:
    """Where `<meta http-equiv=refresh>` leads."""
    for one in tree.iter("meta"):
        if (one.get("http-equiv") or "").lower() == "refresh" and (found := REFRESH.search(one.get("content") or "")):
            return web_link(found[1], base)
    return None


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in tree.iter("meta"):
        name = one.get("property") or one.get("name") or one.get("itemprop") or one.get("http-equiv") or ""
        content = one.get("content") or ""
        if name and content:
            found.setdefault(name.lower(), content.strip()[:4000])
    return found


def _captions(tree: Any) -> tuple[str, ...]:
    said = (LABEL.sub("", line(" ".join(one.itertext()), LONGEST_CAPTION)) for one in _pictured()(tree))
    return tuple(dict.fromkeys(caption for caption in said if caption))[:MOST_CAPTIONS]


@cache
def _pictured() -> Any:
    """What stands under pictures within the article; teasers of others have pictures, too."""
    from lxml.etree import XPath

    kinds = " or ".join(f"contains(@class, '{kind}')" for kind in ("article", "story", "post", "entry"))
    inside = f"ancestor::article[.//h1] or ancestor::*[@itemprop='articleBody'] or ancestor::div[{kinds}]"
    outside = "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::a"
    return XPath(f"//figcaption[{inside}][not({outside})]")


def _own_address(tree: Any, metas: dict[str, str], address: str | None) -> str | None:
    """The canonical address the page gives itself, if it is of the same site and names a page of it."""
    canonical = [one.get("href") for one in tree.iter("link") if "canonical" in (one.get("rel") or "").lower().split()]
    for given in (*canonical, metas.get("og:url")):
        link = web_link(given, address or "")
        if link and (address is None or _same_site(link, address)):
            return link
    return None


def _same_site(link: str, address: str) -> bool:
    """Only a site itself may say that two of its addresses are one: else a page could take another's place."""
    mine, other = _host(link), _host(address)
    if not (mine == other or mine.endswith("." + other) or other.endswith("." + mine)):
        return False
    return urlsplit(link).path not in ("", "/") or urlsplit(address).path in ("", "/")


def _host(address: str | None) -> str:
    try:
        return SAME_SITE_PREFIX.sub("", urlsplit(address or "").hostname or "")
    except ValueError:
        return ""
