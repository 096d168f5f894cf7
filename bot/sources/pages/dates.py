"""A page's tree → when it was published."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import cache
from typing import Any

from bot.sources.feeds.dates import FIRST_YEAR

PUBLISHED_JSON = re.compile(r'"(?:datePublished|dateCreated)"\s*:\s*"([^"]{8,40})"')
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
DAY = len("2018-06-07")
SENTENCE = re.compile(r"(?<![ap]\.m)[.!?][\"”’»]*$")  # of the article: its dates are of what it tells


def published(tree: Any, metas: dict[str, str], scripts: list[str], own: str | None) -> datetime | None:
    """The first moment the page gives as its publication; a bare day where it gives no more."""
    given = [match[1] for script in scripts for match in PUBLISHED_JSON.finditer(script)][:1]
    given += [metas[name] for name in PUBLISHED_META if name in metas]
    given += [one.get("datetime") or "" for one in tree.iter("time") if one.get("itemprop") or one.get("pubdate")][:1]
    read = [(text, moment) for text in given if (moment := moment_of(text)) is not None]
    timed = [moment for text, moment in read if len(text) > DAY]
    if timed:
        return timed[0]
    day = read[0][1] if read else moment_of(_searched(tree, own))
    if day is None:
        return next(_written(tree), None)
    return next((moment for moment in _marked(tree, day) if moment is not None), day)


def _marked(tree: Any, day: datetime) -> Iterator[datetime | None]:
    """The moments of that day that are marked as times or written below the headline."""
    for one in tree.iter("time"):
        given = one.get("datetime") or ""
        if len(given) > DAY and given.startswith(f"{day:%Y-%m-%d}"):
            yield moment_of(given)
    yield from (moment for moment in _written(tree) if moment.date() == day.date() and moment != day)


def _written(tree: Any) -> Iterator[datetime]:
    """The moments that short lines below the headline name."""
    from bot.core.text.dates import moment

    language = (tree.get("lang") or "en")[:2]
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
