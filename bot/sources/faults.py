"""What can go wrong outside → a fault worded for people, with what the next attempt needs to know."""

from __future__ import annotations

from datetime import timedelta
from enum import StrEnum

from bot.errors import UnreadableError

LATER = "It is tried again later."
LEFT = "It is left alone for as long as it wants."
REMOVE = "Remove the source or give its new address."
# What is asked for once is not tried again by itself, and is no source: the same faults' remedies for who asked.
ONCE = {LATER: "Try again later.", LEFT: "Try again later.", REMOVE: "Look for its new address."}


class FaultKind(StrEnum):
    """Why something from outside could not be had."""

    ADDRESS = "address"  # not an address that may be asked
    GUARDED = "guarded"  # a private network
    NAME = "name"  # the server's name is not known
    CONNECTION = "connection"
    CERTIFICATE = "certificate"
    TIMEOUT = "timeout"
    REDIRECTS = "redirects"
    SIZE = "size"
    BROKEN = "broken"  # cut off, wrongly compressed, a malformed answer, a status that brings nothing
    REFUSED = "refused"  # 4xx
    GONE = "gone"  # 410
    BUSY = "busy"  # 429, 503
    SERVER = "server"  # 5xx
    ROBOTS = "robots"
    CONTENT = "content"  # the answer came and is not what it should be
    FILE = "file"


class FetchError(UnreadableError):
    """A feed, page or file that cannot be had or read.

    `status` is the HTTP status where there was one; `retry_after` what the server asked to wait.
    """

    def __init__(
        self,
        kind: FaultKind,
        what: str,
        remedy: str = "",
        *,
        status: int = 0,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(what, remedy)
        self.kind = kind
        self.status = status
        self.retry_after = retry_after

    def once(self) -> FetchError:
        """The same fault, for somebody who asked for this address once."""
        remedy = ONCE.get(self.remedy, self.remedy)
        return FetchError(self.kind, self.what, remedy, status=self.status, retry_after=self.retry_after)

    def __reduce__(self) -> tuple[object, ...]:
        """Cross from a worker process with every part."""
        return _rebuild, (self.kind, self.what, self.remedy, self.status, self.retry_after)


def _rebuild(kind: FaultKind, what: str, remedy: str, status: int, retry_after: timedelta | None) -> FetchError:
    return FetchError(kind, what, remedy, status=status, retry_after=retry_after)


STATUS_WORDS = {
    400: ("The server does not understand the request (400).", "Check the address."),
    401: ("The server asks for a password (401).", "Take an address that is open to everyone."),
    402: ("The server asks for payment (402).", "Take an address that is open to everyone."),
    403: ("The server refuses to give this to a bot (403).", "Look for another feed of the same outlet."),
    404: ("The server says this page does not exist (404).", "Check the address."),
    406: ("The server has nothing in a form that we can read (406).", "Check the address."),
    410: ("The server says this is gone for good (410).", REMOVE),
    429: ("The server says it is asked too often (429).", LEFT),
    451: ("The server may not show this for legal reasons (451).", "Look for another source."),
    500: ("The server has a fault of its own (500).", LATER),
    502: ("The server behind the address does not answer (502).", LATER),
    503: ("The server is overloaded or being mended (503).", LATER),
    504: ("The server behind the address is too slow (504).", LATER),
}
DEFAULT_WORDS = {
    FaultKind.BROKEN: ("The server's answer has nothing to read in it ({status}).", LATER),
    FaultKind.REFUSED: ("The server refuses to give this ({status}).", "Check the address."),
    FaultKind.SERVER: ("The server has a fault of its own ({status}).", LATER),
}


def of_status(status: int, retry_after: timedelta | None = None) -> FetchError:
    """The fault of an HTTP status that brings nothing to read."""
    if status < 400:
        kind = FaultKind.BROKEN
    elif status == 410:
        kind = FaultKind.GONE
    elif status in (429, 503):
        kind = FaultKind.BUSY
    elif status >= 500:
        kind = FaultKind.SERVER
    else:
        kind = FaultKind.REFUSED
    what, remedy = STATUS_WORDS.get(status) or DEFAULT_WORDS[kind]  # those of every other kind have words of their own
    what = what.format(status=status)
    return FetchError(kind, what, remedy, status=status, retry_after=retry_after)
