"""What the HTTP library raises → a fault worded for people."""

from __future__ import annotations

import aiohttp

from bot.sources.faults import LATER, FaultKind, FetchError
from bot.sources.web.guard import Watch
from bot.sources.web.unpack import DamagedError, PackedError


def fault_of(broken: BaseException, seen: Watch, deadline: float) -> FetchError:
    """The fault of one request that brought no answer; `seen` is what the guard saw of it."""
    if seen.refused and isinstance(broken, OSError):
        return FetchError(
            FaultKind.GUARDED,
            "The address leads into a private network.",
            "If that is meant, list the network in [fetch] allow_networks of the configuration.",
        )
    for kinds, kind, what, remedy in TABLE:
        if isinstance(broken, kinds):
            return FetchError(kind, what.format(seconds=f"{deadline:g}"), remedy)
    return FetchError(FaultKind.BROKEN, "The server's answer is broken.", LATER)


TABLE: tuple[tuple[type[BaseException] | tuple[type[BaseException], ...], FaultKind, str, str], ...] = (
    (TimeoutError, FaultKind.TIMEOUT, "The server gave no complete answer within {seconds} s.", LATER),
    (
        (aiohttp.ClientConnectorCertificateError, aiohttp.ServerFingerprintMismatch),
        FaultKind.CERTIFICATE,
        "The server's certificate does not prove that it is this site.",
        "Check the address; its owner has to mend the certificate.",
    ),
    (
        aiohttp.ClientSSLError,
        FaultKind.CERTIFICATE,
        "No secure connection to the server could be made.",
        "Check the address; some sites have only http://.",
    ),
    (aiohttp.ClientConnectorDNSError, FaultKind.NAME, "The server's name is not known.", "Check the address."),
    (aiohttp.ClientConnectorError, FaultKind.CONNECTION, "The server cannot be reached.", LATER),
    (PackedError, FaultKind.BROKEN, "The server packs its answer in a way that was not offered.", LATER),
    (aiohttp.InvalidURL, FaultKind.ADDRESS, "This is not an address on the web.", "Check the address."),
    (
        (aiohttp.ServerDisconnectedError, aiohttp.ClientPayloadError, aiohttp.ClientOSError, DamagedError, OSError),
        FaultKind.BROKEN,
        "The server's answer broke off or is damaged.",
        LATER,
    ),
    (aiohttp.ClientResponseError, FaultKind.BROKEN, "The server's answer is not proper HTTP.", LATER),
)
