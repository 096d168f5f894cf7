"""An address → the one form under which an article is known, whatever links lead to it."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# Parameters that only tell who sent the reader. A name that a site may use to tell its articles apart is not here.
TRACKING = re.compile(
    r"utm_.*|at_(medium|campaign|custom\d|link_.*|ptr_name|format|bbc_team)|ns_(mchannel|source|campaign|linkname|fee)"
    r"|fbclid|gclid|gclsrc|dclid|wbraid|gbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid|mc_eid|mkt_tok|_hsenc|_hsmi"
    r"|cmpid|icid|ocid|ito|smid|smtyp|sref|srnd|spm|xtor|taid|wt_zmc|guccounter|guce_referrer(_sig)?|ref_src|ref_url"
    r"|__twitter_impression|amp|_amp|amp_js_v|outputtype|traffic_source",
    re.IGNORECASE,
)
SENDERS = ("ref", "source", "src", "from", "partner", "via", "referrer", "cmp", "rss")  # tracking only if the value is
SENDER = re.compile(r"|1|true|rss\w*|feed\w*|\w*twitter|facebook|fb|newsletter|email|social\w*|share\w*", re.IGNORECASE)
VARIANT = re.compile(r"^(?:www\d?|m|mobile|amp)\.(?=[^.]+\.[^.])")  # only where a whole name remains: not m.co
CACHES = (
    re.compile(r"^[^/]+\.cdn\.ampproject\.org/[acv]/(?:s/)?(?=[^/]+\.)"),
    re.compile(r"^(?:www\.)?google\.[a-z.]+/amp/(?:s/)?(?=[^/]+\.)"),
)
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
    path = quote(unquote(slash + path, errors="surrogateescape"), safe="/:@!$&'()*+,;=~-._", errors="surrogateescape")
    path = AMP_END.sub("", AMP_START.sub("", INDEX.sub("", path))).rstrip("/")
    query = sorted(
        (name, value)
        for name, value in parse_qsl(parts.query, keep_blank_values=True, errors="surrogateescape")
        if not TRACKING.fullmatch(name) and not (name.lower() in SENDERS and SENDER.fullmatch(value))
    )
    fragment = f"#{parts.fragment}" if parts.fragment.startswith("!") else ""  # such pages are told apart by it
    asked = "?" + urlencode(query, errors="surrogateescape") if query else ""
    return f"//{site(host)}{path}{asked}{fragment}"


def site(host: str) -> str:
    """A host without the label that only says for which screen it is."""
    return VARIANT.sub("", host.lower())


def site_of(address: str | None) -> str:
    """The site of a web address; empty for what is none."""
    form = canonical(address or "")
    return re.split(r"[/?#]", form[2:], maxsplit=1)[0] if form.startswith("//") else ""


def front_page(form: str) -> bool:
    """Whether a canonical form names a whole site, so that it cannot name an article."""
    return form.startswith("//") and not re.search(r"[/?#]", form[2:])
