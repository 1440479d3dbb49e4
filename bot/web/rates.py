"""Limits on how often a visitor's side may call, in this process's memory (limits, moving window)."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address, ip_network

from aiohttp import web
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from bot.web.problems import TooMany

CONVERSATIONS = RateLimitItemPerMinute(30)  # new conversations an address
MESSAGES = RateLimitItemPerMinute(90)  # messages a conversation: more than anybody types, less than a flood
MESSAGES_FROM = RateLimitItemPerMinute(
    900, namespace="from"
)  # messages an address, whatever tokens it sends: a waiting room full of visitors
HOUSEHOLD = 64  # bits of an IPv6 address that one customer is given; the rest is theirs to change


@dataclass(frozen=True)
class Rates:
    """The limiter, and the proxies whose word about the visitor's address is believed."""

    limiter: MovingWindowRateLimiter
    trusted_proxies: tuple[IPv4Network | IPv6Network, ...]


RATES: web.AppKey[Rates | None] = web.AppKey("rates")


def rates(trusted_proxies: tuple[IPv4Network | IPv6Network, ...]) -> Rates:
    """A fresh limiter."""
    return Rates(MovingWindowRateLimiter(MemoryStorage()), trusted_proxies)


def allow(request: web.Request, item: RateLimitItemPerMinute, key: str | None = None) -> None:
    """Raise 429 with Retry-After when this caller is over the limit. Keys are hashed: no address is kept."""
    kept = request.app[RATES]
    if kept is None:
        return
    who = hashlib.sha256((key or address(request, kept.trusted_proxies)).encode(errors="surrogateescape")).hexdigest()
    if kept.limiter.hit(item, who):
        return
    reset = kept.limiter.get_window_stats(item, who).reset_time
    raise TooMany(max(1, round(reset - time.time())))


def allow_message(request: web.Request, token: str) -> None:
    """Raise 429 when this address or this conversation sends too many messages."""
    allow(request, MESSAGES_FROM)
    allow(request, MESSAGES, token)


def address(request: web.Request, trusted: tuple[IPv4Network | IPv6Network, ...]) -> str:
    """The visitor's address or IPv6 network: the last one that a trusted proxy did not itself write; what is no address does not count."""
    peer = _address(request.remote or "")
    if peer is None or not _is_trusted(peer, trusted):
        return _household(peer)
    for hop in reversed(request.headers.get("X-Forwarded-For", "").split(",")):
        found = _address(hop.strip())
        if found is None:
            break
        if not _is_trusted(found, trusted):
            return _household(found)
    return _household(peer)


def _address(host: str) -> IPv4Address | IPv6Address | None:
    """`203.0.113.7`, `203.0.113.7:51234`, `2001:db8::7` or `[2001:db8::7]:51234`; some proxies write the port too."""
    bare = host.removeprefix("[").partition("]")[0] if host.startswith("[") else host
    if bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        found = ip_address(bare)
    except ValueError:
        return None
    return (found.ipv4_mapped or found) if isinstance(found, IPv6Address) else found


def _household(found: IPv4Address | IPv6Address | None) -> str:
    return str(ip_network((found, HOUSEHOLD), strict=False)) if isinstance(found, IPv6Address) else str(found or "")


def _is_trusted(host: IPv4Address | IPv6Address, trusted: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    return any(host in network for network in trusted)
