"""Addresses: what is public, and that a name counts only as a whole."""

from __future__ import annotations

import socket
from typing import TYPE_CHECKING

import pytest
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.handoff.address import AddressForbidden, PublicResolver, is_public, open_public_socket

if TYPE_CHECKING:
    from collections.abc import Iterable

PUBLIC = ("93.184.215.14", "1.1.1.1", "2606:4700:4700::1111", "::ffff:1.1.1.1", "64:ff9b::101:101")
FORBIDDEN = (
    "127.0.0.1",
    "127.255.255.254",
    "0.0.0.0",  # noqa: S104 - an address to refuse, not one to listen on
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "169.254.169.254",
    "192.0.2.1",
    "198.18.0.1",
    "224.0.0.1",
    "240.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fc00::1",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:169.254.169.254",
    "::127.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "2002:7f00:1::",
    "2001:0:7f00:1::1",
    "2001:db8::1",
    "not an address",
    "",
)


class Answers(AbstractResolver):
    """A name service that answers what it is told."""

    def __init__(self, addresses: Iterable[str]) -> None:
        """Know one answer."""
        self.addresses = tuple(addresses)
        self.asked = 0

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """Answer, for whichever family is asked."""
        del family
        self.asked += 1
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for address in self.addresses
        ]

    async def close(self) -> None:
        """Hold nothing."""


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_internet_is_public(address: str) -> None:
    """Also one that is written as IPv6 on its way through NAT64."""
    assert is_public(address)


@pytest.mark.parametrize("address", FORBIDDEN)
def test_an_address_that_leads_inside_is_not_public(address: str) -> None:
    """Loopback, private, link-local, cloud metadata, and each of them hidden inside an IPv6 address."""
    assert not is_public(address)


async def test_a_name_with_public_addresses_only_is_resolved() -> None:
    """Every address stays usable: a receiver may have several."""
    found = await PublicResolver(Answers(("1.1.1.1", "2606:4700:4700::1111"))).resolve("hook.example", 443)
    assert [one["host"] for one in found] == ["1.1.1.1", "2606:4700:4700::1111"]


@pytest.mark.parametrize("inside", ["127.0.0.1", "10.1.2.3", "::1", "169.254.169.254"])
@pytest.mark.parametrize("inside_first", [True, False])
async def test_one_private_record_among_public_ones_forbids_the_name(inside: str, inside_first: bool) -> None:  # noqa: FBT001
    """Otherwise the attacker waits until the connection happens to take that one."""
    records = (inside, "1.1.1.1") if inside_first else ("1.1.1.1", inside)
    with pytest.raises(AddressForbidden):
        await PublicResolver(Answers(records)).resolve("hook.example", 443)


async def test_localhost_is_forbidden_by_the_real_name_service() -> None:
    """The operating system resolves it to the loopback address."""
    with pytest.raises(AddressForbidden):
        await PublicResolver().resolve("localhost", 443)


@pytest.mark.parametrize("address", ["127.0.0.1", "::1", "169.254.169.254"])
def test_the_socket_itself_refuses_an_address_that_is_not_public(address: str) -> None:
    """It is the last to see where a connection goes, whoever chose the address."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with pytest.raises(AddressForbidden):
        open_public_socket((family, socket.SOCK_STREAM, 0, "", (address, 443)))


def test_the_socket_opens_for_a_public_address() -> None:
    """Nothing is sent yet: it only exists."""
    with open_public_socket((socket.AF_INET, socket.SOCK_STREAM, 0, "", ("1.1.1.1", 443))) as opened:
        assert opened.family is socket.AF_INET
