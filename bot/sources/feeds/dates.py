"""The words of a feed's date → the moment they name, in UTC."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime

FIRST_YEAR = 1990  # an article on the web cannot be older; such dates are zeros of a program
LAST_YEAR = 2200  # nor this young; such dates are typing errors
# The forms that feedparser reads to the letter: RFC 822 with a zone that it knows, and the profile of ISO 8601. Of
# others it drops the zone or the time without a word: "10:00 CET" and "10:00 PM" are both 10:00 UTC to it.
PLAIN = re.compile(
    r"\s*(?:(?:[a-z]{3,9},? +)?\d\d? [a-z]{3,9} \d{2,4} \d\d?:\d\d(?::\d\d)? "
    r"(?:(?:gmt)?[+-]\d\d:?\d\d|ut|gmt|z|[ecmp][sd]t)"
    r"|\d{4}-\d\d-\d\d(?:t\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?)\s*",
    re.IGNORECASE,
)
COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)")  # the short form of ISO 8601
NUMBERED = re.compile(r"\d/\d")  # which number is the month, only a language tells
SECONDS = re.compile(r"\d{10}")  # since 1970
LONGEST = 80  # characters


def moment(words: object, parsed: object, language: str | None) -> datetime | None:
    """The moment of a date's words; `parsed` is what feedparser makes of them (a UTC tuple).

    `language` tells which of two numbers is the month. Nothing for what cannot be the date of an article.
    """
    written = words.strip() if isinstance(words, str) else ""
    if written and (parsed is None or not PLAIN.fullmatch(written)):
        found = _written(written, language)
        if found is not None or not written[:1].isalnum():
            return possible(found)
    if not isinstance(parsed, tuple) or len(parsed) < 6:
        return None
    try:
        return possible(datetime.fromtimestamp(calendar.timegm(parsed), UTC))
    except (ValueError, OverflowError, OSError, TypeError):
        return None


def _written(words: str, language: str | None) -> datetime | None:
    from bot.core.text import dates

    if len(words) > LONGEST or (language is None and NUMBERED.search(words)):
        return None
    if SECONDS.fullmatch(words):
        return datetime.fromtimestamp(int(words), UTC)
    return dates.moment(COMPACT.sub(r"\1-\2-\3T\4:\5:\6", words), language or "en")


def possible(moment: datetime | None) -> datetime | None:
    """The moment, if an article of the web can have it."""
    return moment if moment is not None and FIRST_YEAR <= moment.year < LAST_YEAR else None
