"""Small wording that every reply shares: outlets, counts, story names for buttons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime, time
from urllib.parse import urlsplit

from bot.core.models import Article, Story
from bot.core.text.addresses import untracked
from bot.talk.buttons import Articles
from bot.talk.reply import Link, Moment, Span, Text

NEVER = datetime.min.replace(tzinfo=UTC)
HEADLINE_LIMIT = 180  # a longer headline is shortened in lists; the article itself keeps all of it


def outlet(article: Article) -> str:
    """The outlet's name, or the host of the address."""
    host = urlsplit(article.url or "").hostname or ""
    return article.outlet or host.removeprefix("www.") or "an unnamed source"


def outlets(articles: Iterable[Article], most: int = 3) -> str:
    """`A, B, C and 2 more`, each outlet once."""
    names = list(dict.fromkeys(outlet(article) for article in articles))
    more = len(names) - most
    return f"{', '.join(names[:most])} and {more} more" if more > 0 else ", ".join(names)


LANGUAGES = {
    "ar": "Arabic", "bg": "Bulgarian", "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French", "he": "Hebrew", "hi": "Hindi",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian",
    "sv": "Swedish", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "vi": "Vietnamese", "zh": "Chinese",
}  # fmt: skip


def language_name(code: str) -> str:
    """`fr` → `French`; a code that is not listed stays as it is."""
    return LANGUAGES.get(code[:2].lower(), code)


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 story`, `2 stories`."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def quoted(names: Sequence[str], most: int = 5) -> str:
    """`“a”, “b” and “c”`; of many the first ones and how many more."""
    shown = [f"“{shortened(name, 80)}”" for name in names[:most]]
    if len(names) > most:
        return f"{', '.join(shown)} and {len(names) - most} more"
    return f"{', '.join(shown[:-1])} and {shown[-1]}" if len(shown) > 1 else "".join(shown)


def shortened(words: str, limit: int = HEADLINE_LIMIT) -> str:
    """The words, cut at a word's edge with … where they are longer than the limit."""
    words = " ".join(words.split())
    if len(words) <= limit:
        return words
    head = words[: limit - 1]
    return (head.rsplit(" ", 1)[0] if " " in head[limit // 2 :] else head).rstrip(" ,;:–-") + "…"


def headline(article: Article, *, bold: bool = True) -> Span:
    """The headline, linked to the article where it has an address."""
    words = shortened(article.headline or "Without a headline")
    return Link(words, untracked(article.url), bold) if article.url else Text(words, bold)


def moment(article: Article, *, relative: bool = False) -> tuple[Span, ...]:
    """When it was published; an undated article says so. `relative`: "3 hours ago"."""
    if article.published is None:
        return (Text("undated"),)
    if article.published.time() == time(0) and not article.undated:  # a date without a time
        return (Text(f"{article.published.day} {article.published:%B %Y}"),)
    if article.undated:
        return (Text("undated, first seen "), Moment(article.published))
    return (Moment(article.published, relative),)


def named(articles: Sequence[Article], page: int = 1) -> Articles:
    """What a button calls these articles: as many as fit, none for articles that are not kept."""
    return Articles.fitting((article.id for article in articles), page)


def newest(story: Story) -> Article:
    """The article that was published last; the lead where none is dated."""
    dated = [article for article in story.articles if article.published is not None]
    return max(dated, key=lambda article: (article.published or NEVER, -article.id), default=story.lead)
