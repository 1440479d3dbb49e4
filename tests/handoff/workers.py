"""Workers for the tests of the deliverer: their retries come at the earliest moment."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Any

from bot.handoff.deliverer import Deliverer
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.targets import Targets, scheduling_routes

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.delivery_ports import LeasedItem
    from bot.handoff.ports import Route
    from tests.handoff.doubles import MemoryOutbox, SimulatedClock
    from tests.handoff.receiver import Receiver

HOUR = 3600.0


async def take(_item: LeasedItem) -> Delivery:
    """Take every e-mail."""
    return Delivery(Outcome.DELIVERED, 250)


def to(receiver: Receiver, clock: SimulatedClock) -> Targets:
    """Send everything to one receiver."""
    return Targets(scheduling_routes([receiver.endpoint()], clock), take)


def worker(outbox: MemoryOutbox, route: Route, clock: SimulatedClock, **options: Any) -> Deliverer:
    """Make a worker whose retries come at the earliest moment."""
    settings: dict[str, Any] = {"worker": "w1", "now": clock, "chance": lambda: 0.0, "poll": HOUR}
    return Deliverer(outbox, route, **(settings | options))


@contextlib.asynccontextmanager
async def running(deliverer: Deliverer) -> AsyncIterator[asyncio.Task[None]]:
    """Run a worker, and stop it at the end."""
    async with asyncio.timeout(20):
        task = asyncio.create_task(deliverer.run())
        try:
            yield task
        finally:
            await deliverer.stop(grace=5)
            await task
