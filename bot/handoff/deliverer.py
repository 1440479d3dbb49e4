"""Delivers what is due in the outbox: leases, attempts with a bound, records. At least once, never in a transaction."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import random
import time
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.delivery_ports import Dead
from bot.handoff.alerts import dead_letter
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.ports import NoMeter
from bot.handoff.schedule import TEST_TYPES, what_follows
from bot.ports import StoreUnavailable

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from bot.delivery_ports import LeasedItem
    from bot.handoff.ports import Clock, Meter, Outbox, Route

logger = logging.getLogger(__name__)

CONCURRENCY = 8  # attempts at once
LEASE = 60.0  # seconds; longer than ATTEMPT and the recording after it
ATTEMPT = 40.0  # seconds: a last bound around targets that have their own of 15
POLL = 5.0  # seconds between looks when nobody notifies: other processes write to the outbox too
GRACE = 20.0  # seconds that attempts under way get at a stop
LONGEST_PATIENCE = 10.0  # seconds between two tries while the database is away


class Deliverer:
    """One worker. Any number of them, in any number of processes, may share an outbox."""

    def __init__(
        self,
        outbox: Outbox,
        route: Route,
        *,
        worker: str,
        now: Clock,
        meter: Meter | None = None,
        concurrency: int = CONCURRENCY,
        poll: float = POLL,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Take the queue, the way events take and this worker's name, which no other worker may have."""
        self._outbox = outbox
        self._route = route
        self._worker = worker
        self._now = now
        self._meter = meter or NoMeter()
        self._concurrency = concurrency
        self._poll = poll
        self._chance = chance
        self._wake = asyncio.Event()
        self._stopping = asyncio.Event()
        self._under_way: set[asyncio.Task[None]] = set()

    def notify(self) -> None:
        """Look at once: something was just written to the outbox."""
        self._wake.set()

    async def run(self) -> None:
        """Deliver until stop() is called. Survives a database that goes away and comes back."""
        away = 0
        try:
            while not self._stopping.is_set():
                self._wake.clear()
                free = self._concurrency - len(self._under_way)
                try:
                    leased = await self._lease(free)
                except Exception as error:  # noqa: BLE001 - whatever it is, the next look may succeed
                    away += 1
                    self._note_store(error)
                    await self._wait_for(self._stopping, min(self._poll * away, LONGEST_PATIENCE))
                    continue
                away = 0
                for item in leased:
                    self._begin(item)
                await self._rest(more_is_due=len(leased) == free)
        except asyncio.CancelledError:
            for task in self._under_way:
                task.cancel()
            raise
        await asyncio.gather(*self._under_way, return_exceptions=True)

    async def deliver_due(self) -> int:
        """Deliver what is due now, once, and return how many events were leased. Raises StoreUnavailable."""
        done = 0
        while leased := await self._lease(self._concurrency):
            done += len(leased)
            await asyncio.gather(*(self._deliver(item) for item in leased))
        return done

    async def stop(self, grace: float = GRACE) -> None:
        """Lease nothing more and let attempts under way end; after `grace` seconds they are left to another worker."""
        self._stopping.set()
        self._wake.set()
        tasks = set(self._under_way)
        if not tasks:
            return
        _, late = await asyncio.wait(tasks, timeout=grace)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _lease(self, limit: int) -> Sequence[LeasedItem]:
        return await self._outbox.lease(self._worker, limit, self._now(), LEASE)

    def _begin(self, item: LeasedItem) -> None:
        task = asyncio.create_task(self._deliver(item), name=f"deliver {item.id}")
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _rest(self, *, more_is_due: bool) -> None:
        """Wait until there is a free hand and a reason to look."""
        if more_is_due:
            if len(self._under_way) >= self._concurrency:
                stop = asyncio.ensure_future(self._stopping.wait())
                await asyncio.wait({stop, *self._under_way}, return_when=asyncio.FIRST_COMPLETED)
                stop.cancel()
            return
        await self._wait_for(self._wake, self._poll)

    @staticmethod
    async def _wait_for(event: asyncio.Event, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(event.wait(), seconds)

    async def _deliver(self, item: LeasedItem) -> None:
        """Make one attempt and record it. Nothing but a cancellation leaves this."""
        began = time.monotonic()
        delivery = await self._attempt(item)
        self._meter.attempted(item.type, item.target, delivery.outcome, time.monotonic() - began)
        now = self._now()
        if delivery.outcome is Outcome.ENDPOINT_PAUSED and delivery.not_before is not None:
            until = delivery.not_before + timedelta(seconds=self._chance())
            await self._record(item, lambda: self._outbox.defer(item, self._worker, until))
            return
        result = what_follows(item.type, item.attempts + 1, delivery, now, self._chance())
        logger.info(
            "attempt: item=%s type=%s target=%s number=%d outcome=%s status=%s",
            *(item.id, item.type, item.target, item.attempts + 1, delivery.outcome, delivery.status),
        )
        recorded = await self._record(item, lambda: self._outbox.record_attempt(item, self._worker, result, now))
        if recorded and isinstance(result, Dead):
            await self._raise_alarm(item, delivery.outcome, now)

    async def _attempt(self, item: LeasedItem) -> Delivery:
        try:
            async with asyncio.timeout(ATTEMPT):
                return await self._route(item)
        except TimeoutError:
            return Delivery(Outcome.TIMED_OUT)
        except StoreUnavailable:
            return Delivery(Outcome.STORE_UNAVAILABLE)
        except Exception as error:  # noqa: BLE001 - a mistake in one target must not stop the others
            self._note_mistake("attempt", item, error)
            return Delivery(Outcome.FAILED)

    async def _record(self, item: LeasedItem, write: Callable[[], Awaitable[bool]]) -> bool:
        """Record what happened, again and again until the lease ends: then another worker repeats the attempt."""
        patience = min(self._poll, LONGEST_PATIENCE)
        while True:
            try:
                return await write()
            except StoreUnavailable as error:
                self._note_store(error)
                if self._now() + timedelta(seconds=patience) >= item.leased_until:
                    logger.warning("attempt not recorded, it will be repeated: item=%s", item.id)
                    return False
            except Exception as error:  # noqa: BLE001 - one event that cannot be recorded must not stop the others
                self._note_mistake("recording", item, error)
                return False
            await asyncio.sleep(patience)
            patience = min(patience * 2, LONGEST_PATIENCE)

    async def _raise_alarm(self, item: LeasedItem, outcome: Outcome, now: datetime) -> None:
        """Tell staff that an event was given up: in the metrics, in the log, and by e-mail once a day and endpoint."""
        if item.type in TEST_TYPES:
            return
        self._meter.died(item.type, item.target)
        logger.error("given up: item=%s type=%s target=%s outcome=%s", item.id, item.type, item.target, outcome)
        if letter := dead_letter(item, outcome, now.date(), now):
            try:
                await self._outbox.put([letter], now)
            except StoreUnavailable as error:
                self._note_store(error)
            self.notify()

    @staticmethod
    def _note_mistake(doing: str, item: LeasedItem, error: Exception) -> None:
        # The error's class alone: its message could carry what was being sent.
        logger.error("%s failed: item=%s type=%s error=%s", doing, item.id, item.type, type(error).__name__)

    def _note_store(self, error: Exception) -> None:
        self._meter.store_unavailable()
        logger.warning("outbox not available: error=%s", type(error).__name__)
