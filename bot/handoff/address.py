"""Which network addresses an endpoint may lead to: public ones only, checked where the connection is made.

A host name is resolved once and every address it has must be public; the socket is opened to one of those very
addresses, so that a name that changes its answer in between (DNS rebinding) gains nothing.
"""

from __future__ import annotations

import ipaddress
import socket
from typing import TYPE_CHECKING, cast

from aiohttp import ThreadedResolver
from aiohttp.abc import AbstractResolver

if TYPE_CHECKING:
    from aiohttp.abc import ResolveResult
    from aiohttp.connector import AddrInfoType

type Address = ipaddress.IPv4Address | ipaddress.IPv6Address

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: the last four bytes are an IPv4 address


class AddressForbidden(OSError):
    """A private, loopback, link-local or otherwise special address: nothing is sent there."""


def is_public(text: str) -> bool:
    """Tell whether an address literal is one that anybody on the internet can reach."""
    try:
        address = ipaddress.ip_address(text.partition("%")[0])
    except ValueError:
        return False
    return all(_is_ordinary(one) for one in _unwrapped(address))


def _unwrapped(address: Address) -> list[Address]:
    """Return the address itself, or the IPv4 addresses that an IPv6 address leads to."""
    if isinstance(address, ipaddress.IPv4Address):
        return [address]
    if address in NAT64:
        return [ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)]
    if address.ipv4_mapped:
        return [address.ipv4_mapped]
    inner = [address.sixtofour] if address.sixtofour else list(address.teredo or ())
    return [address, *inner]


def _is_ordinary(address: Address) -> bool:
    return address.is_global and not (address.is_multicast or address.is_reserved)


class PublicResolver(AbstractResolver):
    """Resolves a name and refuses it when any of its addresses is not public."""

    def __init__(self, resolver: AbstractResolver | None = None) -> None:
        """Take another resolver to ask, by default the operating system's."""
        self._resolver = resolver or ThreadedResolver()

    async def resolve(
        self,
        host: str,
        port: int = 0,
        family: socket.AddressFamily = socket.AF_UNSPEC,
    ) -> list[ResolveResult]:
        """Resolve all A and AAAA records. Raises AddressForbidden."""
        found = await self._resolver.resolve(host, port, family)
        if not all(is_public(one["host"]) for one in found):
            raise AddressForbidden(0, "not a public address")
        return found

    async def close(self) -> None:
        """Give back what the other resolver holds."""
        await self._resolver.close()


def open_public_socket(info: AddrInfoType) -> socket.socket:
    """Open a socket for exactly this address, the last moment to refuse it. Raises AddressForbidden.

    It also sees addresses written into the URL, for which no resolver is asked.
    """
    family, kind, protocol, _, where = info
    if not is_public(cast("str", where[0])):
        raise AddressForbidden(0, "not a public address")
    return socket.socket(family, kind, protocol)
