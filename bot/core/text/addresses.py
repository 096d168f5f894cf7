"""An address → the one form under which an article is known, whatever links lead to it."""

from __future__ import annotations

import re
from contextlib import suppress
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# Parameters that only tell who sent the reader. A name that a site may use to tell its articles apart is not here.
TRACKING = re.compile(
    r"utm_.*|at_(medium|campaign|custom\d|link_.*|ptr_name|format|bbc_team)|ns_(mchannel|source|campaign|linkname|fee)"
    r"|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi"
    r"|cmpid|icid|ocid|ito|smid|smtyp|sref|srnd|spm|xtor|taid|wt_zmc|guccounter|guce_referrer(_sig)?|ref_src|ref_url"
    r"|__twitter_impression|amp|_amp|amp_js_v|outputtype|traffic_source|_ga|_gl|srsltid|mibextid|ncid|emc|__s|cn-track"
    r"|hsctatracking|vero_(conv|id)|oly_(anon|enc)_id|(pk|mtm|matomo|piwik)_(campaign|kwd|keyword|source|medium|content)",
    re.IGNORECASE,
)
# Tracking, or another way to show the same article, only if the value says so.
SENDERS = re.compile("ref|source|src|from|partner|via|referrer|cmp|rss|mod|share|feature|output|view", re.IGNORECASE)
SENDER = re.compile(
    r"|1|true|rss\w*|feed\w*|\w*twitter|facebook|fb|newsletter|email|social\w*|share\w*|oembed|amp", re.IGNORECASE
)
VARIANT = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.])")  # only where a whole name remains: not m.co
CACHES = (
    re.compile(r"^[^/]+\.cdn\.ampproject\.org/[acv]/(?:s/)?(?=[^/]+\.)"),
    re.compile(r"^(?:www\.)?google\.[a-z.]+/amp/(?:s/)?(?=[^/]+\.)"),
)
SLASHES = re.compile("//+")
INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?)$", re.IGNORECASE)
AMP_START = re.compile(r"^/amp(?=/[^/])", re.IGNORECASE)
AMP_END = re.compile(r"/amp(?:\.html)?$|\.amp(?=\.html?$)|\.amp$", re.IGNORECASE)


def canonical(address: str) -> str:
    """The address without what does not name the article: scheme, www/m/amp, tracking, fragment, trailing slash.

    What is no web address comes back as it is, without white space around it.
    """
    address = address.strip()
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return address
    if parts.scheme.lower() not in ("http", "https") or not host:
        return address
    if port is not None and port not in (80, 443):
        host = f"{host}:{port}"
    place = host + parts.path
    for cache in CACHES:
        place = cache.sub("", place, count=1)
    host, slash, path = place.partition("/")
    path = SLASHES.sub("/", _without_dots(slash + path))
    path = quote(unquote(path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._", errors="surrogateescape")
    path = AMP_END.sub("", AMP_START.sub("", INDEX.sub("", path.rstrip("/")))).rstrip("/")
    query = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
        if not TRACKING.fullmatch(name) and not (SENDERS.fullmatch(name) and SENDER.fullmatch(value))
    )
    fragment = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""  # such pages are told apart by it
    asked = "?" + urlencode(query, errors="surrogateescape") if query else ""
    return f"//{site(host)}{path}{asked}{fragment}"


def _without_dots(path: str) -> str:
    """The path without steps to the folder itself and to the one above."""
    if "/." not in path:
        return path
    kept: list[str] = []
    for step in path.split("/"):
        if step == "..":
            kept = kept[:1] + kept[1:-1]
        elif step != ".":
            kept.append(step)
    return "/".join(kept)


def site(host: str) -> str:
    """A host as it is looked up, without the label that only says for which screen it is."""
    host = host.lower()
    if not host.isascii():
        with suppress(UnicodeError):  # then it is no name of a host, but still one form
            host = host.encode("idna").decode()
    return VARIANT.sub("", host)


def site_of(address: str | None) -> str:
    """The site of a web address; empty for what is none."""
    form = canonical(address or "")
    return re.split(r"[/?#]", form[2:], maxsplit=1)[0] if form.startswith("//") else ""


def front_page(form: str) -> bool:
    """Whether a canonical form names a whole site, so that it cannot name an article."""
    return form.startswith("//") and not re.search(r"[/?#]", form[2:])


def untracked(address: str) -> str:
    """The address as it may be shown: without what only tells who sent the reader, else letter for letter the same."""
    before, question, rest = address.partition("?")
    if not question:
        return address
    query, hash_, fragment = rest.partition("#")
    kept = []
    for part in query.split("&"):
        name, _, value = part.partition("=")
        word = value.replace("-", "").replace("_", "").isalpha()
        sender = SENDERS.fullmatch(name) and (SENDER.fullmatch(value) or (name.lower() == "ref" and word))
        if part and not TRACKING.fullmatch(name) and not sender:
            kept.append(part)
    return before + ("?" + "&".join(kept) if kept else "") + hash_ + fragment
