"""The real store behind the hand-off's port, as bot.wiring joins them; and a worker in a process of its own."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.handoff.deliverer import Deliverer
from bot.handoff.endpoint import Endpoint
from bot.handoff.ports import Delivered, LeasedItem, Result, Retry, Standing
from bot.handoff.targets import Targets, scheduling_routes
from bot.store import outbox as kept
from bot.store.opening import open_store

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.handoff.outcome import Delivery
    from bot.ports import OutboxItem
    from bot.store.opening import Store


class StoreOutbox:
    """Translates between the two rooms, which do not know each other."""

    def __init__(self, store: Store) -> None:
        """Take an open store."""
        self._outbox = store.outbox

    async def lease(self, worker: str, limit: int, now: datetime, lease_seconds: float) -> Sequence[LeasedItem]:
        """Lease from the store."""
        items = await self._outbox.lease(worker, limit, now, lease_seconds)
        return [LeasedItem(**vars(item)) for item in items]

    async def record_attempt(self, item: LeasedItem, worker: str, result: Result, at: datetime) -> bool:
        """Record in the store."""
        theirs: kept.Result
        match result:
            case Delivered():
                theirs = kept.Delivered(result.outcome, result.http_status)
            case Retry():
                theirs = kept.Retry(result.outcome, result.at, result.http_status)
            case _:
                theirs = kept.Dead(result.outcome, result.http_status)
        return await self._outbox.record_attempt(kept.LeasedItem(**vars(item)), worker, theirs, at)

    async def defer(self, item: LeasedItem, worker: str, until: datetime) -> bool:
        """Give a lease back."""
        return await self._outbox.defer(item.id, worker, until)

    async def put(self, items: Sequence[OutboxItem], at: datetime) -> None:
        """Add events."""
        await self._outbox.put(items, at)

    async def standing(self, item_id: str) -> Standing | None:
        """Tell where an event stands."""
        found = await self._outbox.standing(item_id)
        return None if found is None else Standing(**vars(found))


async def work(url: str, keys: str, hook: str, secret: str) -> None:
    """Deliver until killed."""
    store = await open_store(url, Path(keys))
    endpoint = Endpoint("scheduling", hook, (secret,), allow_private_address=True)

    def now() -> datetime:
        return datetime.now(UTC)

    async def no_letters(_item: LeasedItem) -> Delivery:
        raise NotImplementedError

    route = Targets(scheduling_routes([endpoint], now), no_letters)
    await Deliverer(StoreOutbox(store), route, worker="killed", now=now).run()


if __name__ == "__main__":
    asyncio.run(work(*sys.argv[1:]))
