"""A page's tree → what it says of itself: headline, byline, outlet, date, language, address, image."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from bot.sources.feeds.reading import language_code, web_link
from bot.sources.pages.bylines import byline_of
from bot.sources.pages.dates import published
from bot.sources.pages.names import headline_of, outlet_of
from bot.sources.pages.stated import stated
from bot.sources.words.prose import line

DESCRIBED = ("description", "og:description", "twitter:description")
MOST_CAPTIONS, LONGEST_CAPTION = 20, 400  # a gallery's first ones; characters
LABEL = re.compile(r"^(?:image |photo |media )?caption\b:?\s*", re.IGNORECASE)  # for those who do not see the picture
SAME_SITE_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp|edition)\.")


@dataclass(frozen=True, slots=True)
class Facts:
    headline: str
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


def facts(tree: Any, address: str | None) -> Facts:
    """What the page says of itself; `address` is where it came from, when it came from the web."""
    from trafilatura.metadata import examine_meta, extract_sitename

    metas = _metas(tree)
    about = examine_meta(tree)
    said = stated(tree, f"{tree.findtext('.//title') or ''} {about.title or ''}")
    own = _own_address(tree, metas, address)
    outlet = line((about.sitename or said.publisher or extract_sitename(tree) or "").lstrip("@"), 100)
    headline = headline_of(tree, said.headline, about.title, outlet)
    outlet = outlet or outlet_of(tree, headline)
    return Facts(
        headline=headline,
        byline=byline_of(tree, said, outlet) or None,
        outlet=outlet or _host(own or address) or None,
        published=published(tree, metas, said, own),
        language=language_code(tree.get("lang") or metas.get("og:locale") or metas.get("content-language")),
        url=own or address,
        image=web_link(about.image, own or address or ""),
        description=line(about.description or said.description, 2000),
        descriptions=tuple(
            dict.fromkeys(
                line(one, 2000)
                for one in (said.description, *(metas.get(name, "") for name in DESCRIBED), about.description or "")
                if one
            )
        ),
        words="\n\n".join(said.words.split("\n")),
        captions=_captions(tree),
        paid=said.paid,
    )


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
