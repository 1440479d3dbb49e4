"""A worker on the real store, in a process of its own."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.handoff.deliverer import Deliverer
from bot.handoff.endpoint import Endpoint
from bot.handoff.targets import Targets, scheduling_routes
from bot.store.opening import open_store

if TYPE_CHECKING:
    from bot.delivery_ports import LeasedItem
    from bot.handoff.outcome import Delivery


async def work(url: str, keys: str, hook: str, secret: str) -> None:
    """Deliver until killed."""
    store = await open_store(url, Path(keys))
    endpoint = Endpoint("scheduling", hook, (secret,), allow_private_address=True)

    def now() -> datetime:
        return datetime.now(UTC)

    async def no_letters(_item: LeasedItem) -> Delivery:
        raise NotImplementedError

    route = Targets(scheduling_routes([endpoint], now), no_letters)
    await Deliverer(store.outbox, route, worker="killed", now=now).run()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:]))
