"""When a failed attempt is made again, and when it is given up: pure functions of attempt, outcome, time and chance."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bot.delivery_ports import Dead, Delivered, Retry
from bot.handoff.outcome import DONE, HOPELESS

if TYPE_CHECKING:
    from datetime import datetime

    from bot.delivery_ports import Result
    from bot.handoff.outcome import Delivery

# Standard Webhooks 1.0, "Deliverability and reliability": ten attempts over 75 hours. Attempt n waits DELAYS[n - 1].
DELAYS = (
    timedelta(0),
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=5),
    timedelta(hours=10),
    timedelta(hours=14),
    timedelta(hours=20),
    timedelta(hours=24),
)
JITTER = 0.1  # up to a tenth later, so that a receiver that comes back is not met by all at once
LONGEST_WAIT = timedelta(hours=24)  # no receiver may put an event off for longer than the longest delay
TEST_TYPES = frozenset({"handoff.test", "alert.test"})  # a person waits for the answer: one attempt only


def what_follows(event_type: str, made: int, delivery: Delivery, now: datetime, chance: float) -> Result:
    """Decide what follows attempt number `made` (1 is the first): done, again at a time, or given up.

    `chance` is a number from 0 to 1 that spreads the retries. `delivery.not_before` (Retry-After) only ever delays.
    """
    if delivery.outcome in DONE:
        return Delivered(delivery.outcome, delivery.status)
    if delivery.outcome in HOPELESS or made >= len(DELAYS) or event_type in TEST_TYPES:
        return Dead(delivery.outcome, delivery.status)
    delay = DELAYS[made]
    at = now + delay + delay * JITTER * chance
    if delivery.not_before is not None:
        at = max(at, min(delivery.not_before, now + LONGEST_WAIT))
    return Retry(delivery.outcome, at, delivery.status)
