"""A page's tree → what it says of itself: headline, byline, outlet, date, language, address, image."""

from __future__ import annotations

import contextlib
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from bot.sources.feed import language_code, web_link
from bot.sources.feed_dates import FIRST_YEAR
from bot.sources.prose import line
from bot.sources.tidy import SIGNATURE

PUBLISHED_JSON = re.compile(r'"(?:datePublished|dateCreated)"\s*:\s*"([^"]{8,40})"')
PAID_JSON = re.compile(r'"isAccessibleForFree"\s*:\s*"?false', re.IGNORECASE)
PUBLISHED_META = (
    "article:published_time",
    "og:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publication_date",
    "pubdate",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "article.published",
    "cxenseparse:recs:publishtime",
)
MOST_CAPTIONS, LONGEST_CAPTION = 20, 400  # a gallery's first ones; characters
LABEL = re.compile(
    r"^(?:image |photo |media )?caption\b:?\s*", re.IGNORECASE
)  # said to those who do not see the picture
MAIL = re.compile(r"[(<]?\S+@\S+")
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
    captions: tuple[str, ...]  # under the article's own pictures
    paid: bool  # the page says that it is not free to read


def facts(tree: Any, address: str | None) -> Facts:
    """What the page says of itself; `address` is where it came from, when it came from the web."""
    from trafilatura.metadata import examine_meta, extract_meta_json, extract_sitename, extract_title

    metas = _metas(tree)
    for one in tree.iter("meta"):
        if "@" in (one.get("content") or "") and one.get("name") in ("author", "byl"):
            one.set("content", MAIL.sub("", one.get("content")).strip())  # the extractor would keep half of an address
    scripts = [one.text or "" for one in tree.iter("script") if "json" in (one.get("type") or "")]
    about = examine_meta(tree)
    if about.author and " " not in about.author:
        about.author = None  # an account's name, not a person's
    with contextlib.suppress(Exception):  # what the page's JSON may hold is beyond any list; the rest still stands
        about = extract_meta_json(tree, about)
    headline = line(about.title or extract_title(tree) or "")
    outlet = line((about.sitename or extract_sitename(tree) or "").lstrip("@"), 100)
    if headline.casefold() == outlet.casefold():  # the extractor took the wrong half of "The Paper - Storm hits coast"
        headline = line(tree.findtext(".//title") or headline)
    byline = line((about.author or _signed(tree)).replace(";", ","), 200)
    own = _own_address(tree, metas, address)
    return Facts(
        headline=_without_outlet(headline, outlet),
        byline=byline or None,
        outlet=outlet or _host(own or address) or None,
        published=_published(tree, metas, scripts, own),
        language=language_code(tree.get("lang") or metas.get("og:locale") or metas.get("content-language")),
        url=own or address,
        image=web_link(about.image, own or address or ""),
        description=line(about.description or "", 2000),
        captions=_captions(tree),
        paid=any(PAID_JSON.search(script) for script in scripts),
    )


def _metas(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in tree.iter("meta"):
        name = one.get("property") or one.get("name") or one.get("itemprop") or one.get("http-equiv") or ""
        content = one.get("content") or ""
        if name and content:
            found.setdefault(name.lower(), content.strip()[:4000])
    return found


@cache
def _signatures() -> Any:
    """One pass over the page; the extractor's own search for an author makes twenty, a quarter of its whole time."""
    from lxml.etree import XPath

    marks = "@rel='author' or @itemprop='author' or contains(@class, 'byline') or contains(@class, 'author')"
    return XPath(
        f"(//body//*[self::a or self::span or self::p or self::div or self::address][{marks}])[position() < 6]"
    )


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


def _signed(tree: Any) -> str:
    """The name in an element that is marked as the author's or as the byline, without its "By"."""
    for one in _signatures()(tree):
        words = SIGNATURE.sub("", line(one.text_content(), 300)).strip(" ,|·-")
        if 1 < len(words) < 100 and words[0].isalpha() and not any(letter.isdigit() for letter in words):
            return words
    return ""


def _without_outlet(headline: str, outlet: str) -> str:
    """`Storm hits coast | The Paper` → `Storm hits coast`, when The Paper is the outlet; so where it stands first."""
    for separator in (" | ", " - ", " – ", " — ", " · "):
        head, found, tail = headline.rpartition(separator)
        if found and head and tail.strip().casefold() == outlet.casefold():
            return head.strip()
        head, found, tail = headline.partition(separator)
        if found and tail and head.strip().casefold() == outlet.casefold():
            return tail.strip()
    return headline


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


def _published(tree: Any, metas: dict[str, str], scripts: list[str], own: str | None) -> datetime | None:
    """The first moment the page gives as its publication; a bare day where it gives no more."""
    given = [match[1] for script in scripts for match in PUBLISHED_JSON.finditer(script)][:1]
    given += [metas[name] for name in PUBLISHED_META if name in metas]
    given += [one.get("datetime") or "" for one in tree.iter("time") if one.get("itemprop") or one.get("pubdate")][:1]
    moments = [moment for moment in map(moment_of, given) if moment is not None]
    timed = [moment for text, moment in zip(given, map(moment_of, given), strict=True) if moment and len(text) > 10]
    if timed or moments:
        return (timed or moments)[0]
    return moment_of(_searched(tree, own))


def _searched(tree: Any, own: str | None) -> str:
    """The day (`YYYY-MM-DD`) that htmldate finds in the page, or nothing."""
    from htmldate import find_date

    try:
        return find_date(tree, extensive_search=False, original_date=True, url=own) or ""
    except Exception:  # noqa: BLE001 - the search runs third-party patterns over foreign text; no date is an answer
        return ""


def moment_of(given: str) -> datetime | None:
    """A date as pages write it (ISO 8601, RFC 2822) → aware UTC; a day alone is its midnight in UTC."""
    given = given.strip()
    try:
        moment = datetime.fromisoformat(re.sub(r"^(\S+) (\d\d:\S+) ([+-]\d\d:?\d\d)$", r"\1 \2\3", given))
    except ValueError:
        try:
            moment = parsedate_to_datetime(given)
        except (ValueError, TypeError, IndexError, OverflowError):
            found = re.match(r"(\d{4}-\d{2}-\d{2})\b", given)
            return moment_of(found[1]) if found and found[1] != given else None
    moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment
    try:
        moment = moment.astimezone(UTC)
    except (OverflowError, ValueError):
        return None
    return moment if moment.year >= FIRST_YEAR else None


def plausible(moment: datetime | None, now: datetime) -> tuple[datetime, bool]:
    """The publication and whether it is only the first sight of it.

    A clock may be an hour ahead: that is "now". Anything later, or nothing, is first-seen time.
    """
    if moment is None or moment > now + timedelta(hours=1):
        return now, True
    return min(moment, now), False
