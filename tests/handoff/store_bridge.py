"""The real store behind the hand-off's port, as bot.wiring joins them; and a worker in a process of its own."""

from __future__ import annotations

import asyncio
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from bot.handoff.deliverer import Deliverer
from bot.handoff.endpoint import Endpoint
from bot.handoff.ports import Delivered, LeasedItem, Result, Retry, Standing
from bot.handoff.targets import Targets, scheduling_routes
from bot.store import outbox as kept
from bot.store.deliveries import put
from bot.store.office_tables import outbox, outbox_attempts
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
        self._database, self._outbox = store.database, store.outbox

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
        back = (
            update(outbox)
            .where(outbox.c.id == item.id, outbox.c.status == "leased", outbox.c.leased_by == worker)
            .values(status="pending", next_at=until, leased_by=None, leased_until=None)
        )
        return bool(await self._database.write(lambda c: c.execute(back).rowcount))

    async def put(self, items: Sequence[OutboxItem], at: datetime) -> None:
        """Add events."""
        await self._database.write(lambda c: put(c, items, at))

    async def standing(self, item_id: str) -> Standing | None:
        """Tell where an event stands."""
        row_wanted = select(outbox).where(outbox.c.id == item_id)
        last_wanted = (
            select(outbox_attempts)
            .where(outbox_attempts.c.outbox_id == item_id)
            .order_by(outbox_attempts.c.number.desc())
            .limit(1)
        )
        row, last = await self._database.read(lambda c: (c.execute(row_wanted).first(), c.execute(last_wanted).first()))
        if row is None:
            return None
        ended = (last.outcome, last.http_status) if last is not None else (None, None)
        return Standing(row.status, row.attempts, *ended)


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
