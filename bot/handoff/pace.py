"""How fast an endpoint may be called: pauses after it struggled, one try before all go on, and the switch after 410."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

PAUSE = timedelta(minutes=1)  # after 429, 502, 504 without Retry-After
PAUSE_AFTER_SILENCE = timedelta(seconds=15)  # after a time-out: others must not hang at the same place
LONGEST_PAUSE = timedelta(hours=1)  # for the other events; the refused one itself waits as long as it was told
PROBE = timedelta(seconds=30)  # longer than one attempt: meanwhile nobody else tries


class Pace:
    """The pauses of all endpoints, in this process."""

    def __init__(self) -> None:
        """Begin with every endpoint at full speed."""
        self._until: dict[str, datetime] = {}

    def wait_until(self, endpoint: str, now: datetime) -> datetime | None:
        """Return when to come back, or None: go ahead. After a pause one caller goes first, the rest wait for it."""
        until = self._until.get(endpoint)
        if until is None:
            return None
        if now < until:
            return until
        self._until[endpoint] = now + PROBE
        return None

    def slow_down(self, endpoint: str, now: datetime, until: datetime | None = None) -> None:
        """Pause an endpoint that asked for it, until the time it named."""
        self._until[endpoint] = min(until or now + PAUSE, now + LONGEST_PAUSE)

    def hung(self, endpoint: str, now: datetime) -> None:
        """Pause an endpoint that gave no answer, unless it is paused for longer."""
        pause = now + PAUSE_AFTER_SILENCE
        self._until[endpoint] = max(pause, self._until.get(endpoint, pause))

    def answered(self, endpoint: str) -> None:
        """Go back to full speed."""
        self._until.pop(endpoint, None)


class MemorySwitch:
    """An EndpointSwitch in memory: after a restart an endpoint that is gone says so again."""

    def __init__(self) -> None:
        """Begin with every endpoint on."""
        self._off: set[str] = set()

    async def is_off(self, endpoint: str) -> bool:
        """Tell whether the endpoint was switched off."""
        return endpoint in self._off

    async def turn_off(self, endpoint: str, at: datetime) -> None:  # noqa: ARG002 - a durable switch keeps the time
        """Switch it off."""
        self._off.add(endpoint)

    async def turn_on(self, endpoint: str, at: datetime) -> None:  # noqa: ARG002
        """Switch it on again."""
        self._off.discard(endpoint)
