"""What a feed gives as a link or a language → a web address, a language's code, or nothing."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

FEED_SCHEME = re.compile(r"^feed:(?:(?://)?(?=https?:)|//)", re.IGNORECASE)  # feed:https://host/, feed://host/
NOWHERE = re.compile(r"https?:/*", re.IGNORECASE)
CONTROLS = re.compile(r"[\x00-\x1f\x7f]")


def web_link(link: object, base: str) -> str | None:
    """An absolute http or https address, or nothing: `javascript:`, `data:` and the like are dropped."""
    if not isinstance(link, str) or len(link) > 4000:
        return None
    given = CONTROLS.sub("", link).strip().replace(" ", "%20")
    if scheme := FEED_SCHEME.match(given):
        rest = given[scheme.end() :]
        given = rest if rest[:4].lower() == "http" else f"http://{rest}"
    if not given or NOWHERE.fullmatch(given):
        return None
    try:
        absolute = urljoin(base, given)
        split = urlsplit(absolute)
        usable = split.scheme in ("http", "https") and bool(split.hostname)
        _ = split.port
    except ValueError:
        return None
    return absolute if usable else None


def language_code(given: object) -> str | None:
    """`en-GB`, `EN`, `english` → the ISO 639-1 code, or nothing when it is none."""
    if not isinstance(given, str):
        return None
    found = re.match(r"\s*([A-Za-z]{2})(?![A-Za-z])", given)
    return found[1].lower() if found else None
