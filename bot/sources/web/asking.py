"""What somebody gives as an address → a URL that may be asked."""

from __future__ import annotations

from yarl import URL

from bot.sources.faults import FaultKind, FetchError


def usable(address: str, base: URL | None = None) -> URL:
    """The address as a URL that may be asked. Raises FetchError."""
    try:
        url = URL(address.strip())
        url = base.join(url) if base is not None else url
        on_the_web = url.scheme in ("http", "https") and bool(url.host)
    except (ValueError, TypeError) as broken:
        raise _none() from broken
    if not on_the_web:
        raise _none()
    return url


def _none() -> FetchError:
    return FetchError(
        FaultKind.ADDRESS, "This is not an address on the web.", "It should start with https:// or http://."
    )
