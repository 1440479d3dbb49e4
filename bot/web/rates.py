"""Limits on how often a visitor's side may call, in this process's memory (limits, moving window)."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address

from aiohttp import web
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from bot.web.problems import TooMany

CONVERSATIONS = RateLimitItemPerMinute(30)  # new conversations an address
MESSAGES = RateLimitItemPerMinute(90)  # messages a conversation: more than anybody types, less than a flood


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
    who = hashlib.sha256((key or address(request, kept.trusted_proxies)).encode()).hexdigest()
    if kept.limiter.hit(item, who):
        return
    reset = kept.limiter.get_window_stats(item, who).reset_time
    raise TooMany(max(1, round(reset - time.time())))


def address(request: web.Request, trusted: tuple[IPv4Network | IPv6Network, ...]) -> str:
    """The visitor's address: the last one that a trusted proxy did not itself write."""
    peer = request.remote or ""
    if not _is_trusted(peer, trusted):
        return peer
    for hop in reversed(request.headers.get("X-Forwarded-For", "").split(",")):
        if hop.strip() and not _is_trusted(hop.strip(), trusted):
            return hop.strip()
    return peer


def _is_trusted(host: str, trusted: tuple[IPv4Network | IPv6Network, ...]) -> bool:
    try:
        return any(ip_address(host) in network for network in trusted)
    except ValueError:
        return False
