"""Whose messages are counted together: an address as the trusted proxies tell it, a household's IPv6 network, and each conversation."""

from __future__ import annotations

from ipaddress import IPv4Network, IPv6Network, ip_network

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer

from bot.web.problems import TooMany
from bot.web.rates import MESSAGES, MESSAGES_FROM, RATES, Rates, address, allow_message, rates

HERE = ip_network("127.0.0.0/8")
PROXIES = (HERE, ip_network("10.0.0.0/8"))


async def asked(forwarded: list[str], *, trusted: tuple[IPv4Network | IPv6Network, ...] = PROXIES) -> list[str]:
    """The address of each request that arrives over loopback with this X-Forwarded-For."""

    async def told(request: web.Request) -> web.Response:
        return web.Response(text=address(request, trusted))

    app = web.Application()
    app.router.add_get("/", told)
    async with TestClient(TestServer(app)) as client:
        return [await (await client.get("/", headers={"X-Forwarded-For": one})).text() for one in forwarded]


@pytest.mark.parametrize(
    ("forwarded", "whose"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("203.0.113.7:51234", "203.0.113.7"),
        ("198.51.100.1, 203.0.113.7", "203.0.113.7"),
        ("203.0.113.7, 10.0.0.5", "203.0.113.7"),
        ("2001:db8:1:2:3::7", "2001:db8:1:2::/64"),
        ("[2001:db8:1:2:3::7]:443", "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("198.51.100.1, unknown", "127.0.0.1"),
        ("", "127.0.0.1"),
    ],
)
async def test_the_address_is_the_last_that_a_trusted_proxy_names(forwarded: str, whose: str) -> None:
    """Neither a port, nor a suffix of one's own network, nor a forged hop may make a new visitor."""
    assert await asked([forwarded]) == [whose]


async def test_nobody_else_is_believed() -> None:
    """What a visitor writes into the header must not count."""
    assert await asked(["203.0.113.7"], trusted=()) == ["127.0.0.1"]


async def sent(kept: Rates, tokens: list[str]) -> list[int]:
    """The status of each message, one a token."""

    async def take(request: web.Request) -> web.Response:
        try:
            allow_message(request, request.headers["Token"])
        except TooMany:
            return web.Response(status=429)
        return web.Response()

    app = web.Application()
    app[RATES] = kept
    app.router.add_get("/", take)
    async with TestClient(TestServer(app)) as client:
        return [(await client.get("/", headers={"Token": token})).status for token in tokens]


async def test_a_conversation_has_its_limit() -> None:
    """More than anybody types must be told to wait; another conversation must not pay for it."""
    answers = await sent(rates(()), ["one"] * (MESSAGES.amount + 1) + ["two"])
    assert answers == [200] * MESSAGES.amount + [429, 200]


async def test_invented_tokens_do_not_escape_the_limit() -> None:
    """An address must have its limit whatever tokens it sends."""
    answers = await sent(rates(()), [f"{number}" for number in range(MESSAGES_FROM.amount + 1)])
    assert answers == [200] * MESSAGES_FROM.amount + [429]
