"""Which network addresses may be asked: checked on the socket itself, when it is about to connect.

The check sees what the connection will really use, so spellings (decimal, hexadecimal, mapped), redirects and names
that change their answer between two look-ups make no difference.
"""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from contextvars import ContextVar
from dataclasses import dataclass, field

Network = ipaddress.IPv4Network | ipaddress.IPv6Network
Address = ipaddress.IPv4Address | ipaddress.IPv6Address
NAT64 = ipaddress.ip_network("64:ff9b::/96")
# What IANA's registries keep from the public internet and some of Python's versions take for a part of it
# and Azure's own services, which every machine there reaches at a public address.
SPECIAL = tuple(
    map(ipaddress.ip_network, ("192.0.0.0/24", "192.88.99.0/24", "3fff::/20", "fec0::/10", "168.63.129.16/32"))
)


class GuardedError(OSError):
    """The address lies in a network that may not be asked."""


@dataclass(slots=True)
class Watch:
    """What the guard saw while one request connected (filled in by it)."""

    refused: bool = False
    own: bool = False  # let through by the setting alone


watch: ContextVar[Watch | None] = ContextVar("watch", default=None)


@dataclass(frozen=True, slots=True)
class Guard:
    """Lets sockets connect to the public internet, and to the networks of the setting `allow_networks`."""

    allow: tuple[Network, ...] = field(default=())

    @classmethod
    def of(cls, networks: Iterable[str]) -> Guard:
        return cls(tuple(ipaddress.ip_network(network, strict=False) for network in networks))

    def allowed(self, address: Address) -> bool:
        return self.listed(address) or is_public(address)

    def listed(self, address: Address) -> bool:
        return any(
            one.version == network.version and one in network
            for one in (address, plain(address))
            for network in self.allow
        )

    def socket(self, place: tuple[int, int, int, str, tuple[object, ...]]) -> socket.socket:
        """A socket for one result of getaddrinfo. Raises GuardedError when it may not be asked."""
        family, kind, protocol, _, where = place
        seen = watch.get()
        address = ipaddress.ip_address(str(where[0]).partition("%")[0])
        if not self.allowed(address):
            if seen is not None:
                seen.refused = True
            raise GuardedError("a private network")
        if seen is not None and not is_public(address):
            seen.own = True
        made = socket.socket(family, kind, protocol)
        made.setblocking(False)
        return made


def is_public(address: Address) -> bool:
    """Whether an address, with any IPv4 address wrapped in it, is one of the public internet."""
    inner = plain(address)
    return (
        inner.is_global
        and not (inner.is_multicast or inner.is_unspecified or inner.is_reserved or inner.is_link_local)
        and not any(inner.version == network.version and inner in network for network in SPECIAL)
    )


def plain(address: Address) -> Address:
    """The IPv4 address that an IPv6 address carries (mapped, 6to4, Teredo, NAT64), or the address itself."""
    if isinstance(address, ipaddress.IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address.sixtofour is not None:
        return address.sixtofour
    if address.teredo is not None:
        return address.teredo[1]
    if address in NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    return address
