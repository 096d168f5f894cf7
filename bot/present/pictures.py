"""An image of the web → one that may stand beside a story: never a logo, a counter, or what a client cannot show."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from bot.core.models import Article
from bot.present.words import shortened
from bot.talk.reply import Picture

LONGEST = 2_000  # characters of an address; Slack takes 3,000, Discord 2,048
WORDS = 200  # characters that stand for a picture
SMALLEST = 120  # pixels of a side, where the address tells it

_NO_PICTURE = re.compile(
    r"logo|icon|favicon|sprite|avatar|gravatar|placeholder|default|blank|spacer|pixel|beacon|1x1|badge|emoji|tracking"
    r"|analytics|doubleclick|feedburner|share[-_]?(?:image|card)|og[-_]?(?:default|image\.)",
    re.IGNORECASE,
)
_SHAPES = (".svg", ".gif", ".ico", ".bmp", ".tif", ".tiff")
_SIDE = re.compile(r"(?<![0-9])([1-9]?[0-9])x([1-9]?[0-9])(?![0-9])")


def pictured(article: Article) -> Picture | None:
    """The article's own picture, if it may be shown: https, no credentials, a plausible photograph.

    It stands for its caption, else for the headline. Nothing is downloaded here.
    """
    url = article.image or ""
    if not url.isascii() or len(url) > LONGEST or re.search(r"[\s<>\"|\\]", url):
        return None
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme != "https" or not parts.hostname or "." not in parts.hostname or parts.username or port:
        return None
    if parts.path.lower().endswith(_SHAPES) or _NO_PICTURE.search(parts.path) or _SIDE.search(parts.path):
        return None
    sides = [value for key, value in parse_qsl(parts.query) if key in ("w", "h", "width", "height")]
    if any(value.isdecimal() and int(value) < SMALLEST for value in sides):
        return None
    return Picture(url, shortened(next(iter(article.captions), "") or article.headline, WORDS))
