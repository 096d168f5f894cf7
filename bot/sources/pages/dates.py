"""A page's tree → when it was published."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime, time, timedelta
from functools import cache
from itertools import islice
from typing import Any

from bot.core.text.dates import stamp
from bot.sources.feeds.dates import FIRST_YEAR
from bot.sources.pages.named import names, said, words_of
from bot.sources.pages.stated import Stated

PUBLISHED_PROPS = ("datePublished", "dateCreated")
PUBLISHED_NAMES = words_of("published publishdate datepublished publisheddate publicationdate pubdate dtpublished")
UPDATED_NAMES = words_of("updated modified update dtmodified dateupdated lastupdated datemodified")
# Boxes whose dates are other articles' or their readers'.
ELSEWHERE = words_of(
    "related suggested promo teaser recommended comment comments mostread mostpopular sidebar card cards"
)
LONGEST_LINK = 40  # characters of a date that is a link to the article itself
MOST_TIMES = 20  # below the headline
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
    "article:published",
    "govuk:first-published-at",
    "dc.date.issued",
    "dcterms.issued",
    "dcterms.created",
    "dcterms.date",
    "dc.date",
    "article.published",
    "cxenseparse:recs:publishtime",
    "date",
)
LONGEST_LINE = 100  # characters of one that may say when: "By Ann Lee, Staff Writer | Posted: 3 October 2016 6:01 a.m."
MOST_LINES = 30  # looked at, from the headline down
ZONED = re.compile(r"\d(?:Z|\s?[+-]\d\d:?\d\d)$")
HALF_A_DAY = timedelta(hours=14)  # no zone is further from UTC
LEADING_DAY = re.compile(r"(\d{4}-\d{2}-\d{2})\b")
DAY = len("2018-06-07")
SENTENCE = re.compile(r"(?<![ap]\.m)[.!?][\"”’»]*$")  # of the article: its dates are of what it tells


def published(tree: Any, metas: dict[str, str], stated: Stated, own: str | None) -> datetime | None:
    """The first moment the page gives as its publication; a bare day where it gives no more.

    What it states of its article goes before its metas, those before what is marked on the page, that before what is
    written below the headline, and that before a search of everything, addresses of pictures among it.
    """
    given = [stated.published, *(metas[name] for name in PUBLISHED_META if name in metas)]
    read = _read(given)
    if not read or len(read[0][0]) <= DAY:  # the page itself is looked through where these do not say it to the minute
        read += _read([*_marked(tree), stated.created, *_beside(tree)])
    timed = [moment for text, moment in read if len(text) > DAY]
    zoned = [moment for text, moment in read if ZONED.search(text)]
    if timed and zoned and not any(moment == timed[0] for moment in zoned) and abs(zoned[0] - timed[0]) < HALF_A_DAY:
        return zoned[0]  # the same moment, said with its zone
    if timed and (len(read[0][0]) > DAY or abs(timed[0] - read[0][1]) <= timedelta(days=1)):
        return timed[0]
    day = read[0][1] if read else next(_written(tree), None)
    if day is None:
        day = moment_of(_searched(tree, own))
    if day is None or day.time() != time(0):
        return day
    return next((moment for moment in _written(tree) if moment.date() == day.date() and moment != day), day)


def _read(given: Iterable[str]) -> list[tuple[str, datetime]]:
    return [(text, moment) for text in given if (moment := moment_of(text)) is not None]


def _marked(tree: Any) -> Iterator[str]:
    """Dates that elements are marked with as the publication, whatever elements they are, but for other articles'."""
    for one in _dated()(tree):
        called = names(one)
        if one.get("itemprop") in PUBLISHED_PROPS or "pubdate" in one.attrib or not PUBLISHED_NAMES.isdisjoint(called):
            given = one.get("datetime") or one.get("content") or (one.get("title") if one.tag == "abbr" else "")
            if UPDATED_NAMES.isdisjoint(called) and not _is_elsewhere(one):
                yield given or said(one)


def _beside(tree: Any) -> Iterator[str]:
    """The moment of the first `<time>` below the headline that is not its update's nor another article's."""
    for one in islice(_times()(tree), MOST_TIMES):
        if UPDATED_NAMES.isdisjoint(names(one)) and not _is_elsewhere(one) and moment_of(one.get("datetime")):
            yield one.get("datetime")
            return


def _is_elsewhere(element: Any) -> bool:
    for one in element.iterancestors():
        if one.tag in ("aside", "nav", "footer", "figure") or (
            one.tag != "body" and not ELSEWHERE.isdisjoint(names(one))
        ):
            return True
        if one.tag == "a" and len(said(one)) > LONGEST_LINK:  # it tells of what it leads to
            return True
    return False


@cache
def _dated() -> Any:
    from lxml.etree import XPath

    return XPath(
        "//body//*[@itemprop or @pubdate or ((self::time or self::abbr or self::span) and contains(@class, 'publish'))]"
    )


@cache
def _times() -> Any:
    from lxml.etree import XPath

    return XPath("(//h1)[last()]/following::time[@datetime]")


def _written(tree: Any) -> Iterator[datetime]:
    """The moments that short lines below the headline name."""
    from bot.core.text.dates import moment

    language = (tree.get("lang") or "en").lower().replace("_", "-")
    for text in _lines()(tree):
        words = " ".join(text.split())
        if len(words) <= LONGEST_LINE and not SENTENCE.search(words) and (found := moment(words, language)):
            yield found


@cache
def _lines() -> Any:
    from lxml.etree import XPath

    return XPath(
        f"((//h1)[last()]/following::text()[contains(translate(., '123456789', '000000000'), '00')]"
        f"[not(ancestor::script or ancestor::style)])[position() <= {MOST_LINES}]",
        smart_strings=False,
    )


def _searched(tree: Any, own: str | None) -> str:
    """The day (`YYYY-MM-DD`) that htmldate finds in the page, or nothing."""
    from htmldate import find_date

    try:
        return find_date(tree, extensive_search=False, original_date=True, url=own) or ""
    except Exception:  # noqa: BLE001 - the search runs third-party patterns over foreign text; no date is an answer
        return ""


def moment_of(given: str | None) -> datetime | None:
    """A date as pages write it (ISO 8601, RFC 2822) → aware UTC; a day alone is its midnight in UTC."""
    words = (given or "").strip()
    moment = stamp(words)
    if moment is None:
        found = LEADING_DAY.match(words)
        return moment_of(found[1]) if found and found[1] != words else None
    return moment if moment.year >= FIRST_YEAR else None


def plausible(moment: datetime | None, now: datetime) -> tuple[datetime, bool]:
    """The publication and whether it is only the first sight of it.

    A clock may be an hour ahead: that is "now". Anything later, or nothing, is first-seen time.
    """
    if moment is None or moment > now + timedelta(hours=1):
        return now, True
    return min(moment, now), False
