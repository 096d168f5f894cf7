"""Article → whether it tells of many events, or of none: live blogs, round-ups, explainers, lists."""

from __future__ import annotations

import re
from functools import cache

from bot.core.models import Article
from bot.core.stories.languages import HEADLINES

# Every such article shares words with each event of its subject, and would join them all to one story. An outlet's live
# blog says itself what it is in its headline, or stamps its entries with the time.
_STAMP = re.compile(r"^\W*(?:[01]?\d|2[0-3])[:.h][0-5]\d\b", re.MULTILINE)
_STAMPS = 6  # a report of a day that went wrong may give some times at the beginning of a line
_READ = 20_000  # characters


def tells_of_many(article: Article) -> bool:
    """Whether it is about no single event, as far as its headline and the stamps of its entries say."""
    language = (article.language or "en").split("-")[0].lower()
    if _headlines(language).search(article.headline.strip().lower().replace("’", "'")):
        return True
    return sum(1 for _ in _STAMP.finditer(article.text, 0, _READ)) >= _STAMPS


@cache
def _headlines(language: str) -> re.Pattern[str]:
    """English ones too: outlets of all languages write "Live"."""
    patterns = [*HEADLINES.get(language, ()), *HEADLINES["en"]]
    return re.compile("|".join(patterns))
