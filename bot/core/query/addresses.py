"""A web address → as it may be shown to people who must not learn what it lets in: user, password and keys left out."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

# Names of parameters that carry a secret, whole or as a part of the name: api_key, access-token, sig.
SECRET = re.compile(
    r"(?:^|[_.-])(?:key|token|auth|secret|pass(?:word|wd)?|pwd|sig(?:nature)?|hash|hmac|jwt|sid|session|credential)s?"
    r"(?:$|[_.-])|apikey|accesstoken|authkey|private",
    re.IGNORECASE,
)
# A stretch that nobody chose as a word: letters and digits mixed, as long as keys are; a date, an id or a slug is none.
RANDOM = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{20,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://[^\s<>\"]+", re.IGNORECASE)


def secretive(address: str) -> bool:
    """Whether knowing the address lets somebody in: it holds a user, a password or what looks like a key."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return True
    if "@" in parts.netloc:
        return True
    asked = parse_qsl(parts.query, keep_blank_values=True)
    return any(SECRET.search(name) or RANDOM.fullmatch(value) for name, value in asked) or any(
        RANDOM.fullmatch(step) for step in parts.path.split("/")
    )


def public(address: str) -> str:
    """The address itself, or of one that lets somebody in the site alone: `https://host/`."""
    if not secretive(address):
        return address
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        return ""
    return f"{parts.scheme}://{host}/" if host else ""


def without_secrets(words: str) -> str:
    """Words, each address in them as it may be shown: a list of feeds may call one by its whole address."""
    return ADDRESS.sub(lambda found: public(found[0]), words)
