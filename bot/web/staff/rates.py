"""How often somebody may try to sign in: by account and by address, in this process's memory (limits, moving window)."""

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
        for item, key in ((OF_ADDRESS, _key("address", address)), (OF_ACCOUNT, _key("account", account))):
            if not self._limiter.hit(item, key):
                reset = self._limiter.get_window_stats(item, key).reset_time
                raise TooManyTries(max(1, round(reset - time.time())))

    def forget(self, account: str) -> None:
        """Forget the tries of an account whose person got in."""
        self._limiter.clear(OF_ACCOUNT, _key("account", account))


def _key(kind: str, who: str) -> str:
    return hashlib.sha256(f"{kind}/{who.strip().casefold()}".encode(errors="replace")).hexdigest()


TRIES: web.AppKey[Tries] = web.AppKey("staff_tries", Tries)
