"""How often somebody may try to sign in, in this process's memory (limits, moving window).

Counted by account at one address, so that a stranger elsewhere cannot keep its owner out; by address; and, far higher, by account over all addresses.
"""

from __future__ import annotations

import hashlib
import time

from aiohttp import web
from limits import RateLimitItemPerMinute
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

WINDOW_MINUTES = 15
OF_ACCOUNT = RateLimitItemPerMinute(10, WINDOW_MINUTES)
OF_ADDRESS = RateLimitItemPerMinute(40, WINDOW_MINUTES)
OF_ACCOUNT_ANYWHERE = RateLimitItemPerMinute(200, WINDOW_MINUTES)  # a guess from many addresses at once


class TooManyTries(Exception):
    """Too many tries; `seconds` until the next one is taken."""

    def __init__(self, seconds: int) -> None:
        """Keep how long to wait."""
        super().__init__("too many tries")
        self.seconds = seconds


class Tries:
    """Counts tries. Who tries is kept as a hash; an account that does not exist is counted like one that does."""

    def __init__(self) -> None:
        """Start with nothing counted."""
        self._storage = MemoryStorage()
        self._limiter = MovingWindowRateLimiter(self._storage)

    def take(self, *, account: str, address: str) -> None:
        """Count one try. Raises TooManyTries, before any password is looked at."""
        counted = (
            (OF_ADDRESS, _key("address", address)),
            (OF_ACCOUNT, _key("account", account, address)),
            (OF_ACCOUNT_ANYWHERE, _key("account", account)),
        )
        for item, key in counted:
            if not self._limiter.hit(item, key):
                reset = self._limiter.get_window_stats(item, key).reset_time
                raise TooManyTries(max(1, round(reset - time.time())))

    def forget(self, *, account: str, address: str) -> None:
        """Forget the tries of an account whose person got in from `address`."""
        self._limiter.clear(OF_ACCOUNT, _key("account", account, address))


def _key(kind: str, *who: str) -> str:
    told = "/".join((kind, *(one.strip().casefold() for one in who)))
    return hashlib.sha256(told.encode(errors="replace")).hexdigest()


TRIES: web.AppKey[Tries] = web.AppKey("staff_tries", Tries)
