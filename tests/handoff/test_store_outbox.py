"""With the real store: no transaction across a call, two workers, and a process that is killed in the middle."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bot.handoff.deliverer import LEASE, Deliverer
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.targets import Targets, scheduling_routes
from bot.store.migrate import migrate
from bot.store.opening import open_store
from tests.handoff import store_worker
from tests.handoff.doubles import SECRET, event

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.delivery_ports import LeasedItem
    from bot.store.opening import Store
    from tests.handoff.doubles import SimulatedClock
    from tests.handoff.receiver import Receiver


@pytest.fixture
def url(tmp_path: Path) -> str:
    """Name a database file."""
    return f"sqlite:///{tmp_path / 'firststep.db'}"


@pytest.fixture
async def store(url: str, tmp_path: Path) -> AsyncIterator[Store]:
    """Open a store on SQLite."""
    await migrate(url)
    opened = await open_store(url, tmp_path / "keys.json")
    yield opened
    await opened.close()


async def take(_item: LeasedItem) -> Delivery:
    """Take every e-mail."""
    return Delivery(Outcome.DELIVERED, 250)


def worker(store: Store, receiver: Receiver, clock: SimulatedClock, name: str = "w1") -> Deliverer:
    """Make a worker on the real store."""
    route = Targets(scheduling_routes([receiver.endpoint()], clock), take)
    return Deliverer(store.outbox, route, worker=name, now=clock, chance=lambda: 0.0)


async def test_a_failed_event_is_tried_again_delivered_and_every_attempt_kept(
    store: Store, receiver: Receiver, clock: SimulatedClock
) -> None:
    """From the outbox table over HTTP and back."""
    outbox, item = store.outbox, event(now=clock())
    await outbox.put([item], clock())
    receiver.status = 500
    deliverer = worker(store, receiver, clock)
    await deliverer.deliver_due()
    receiver.status = 204
    assert await deliverer.deliver_due() == 0  # not due yet
    clock.forward(seconds=5)
    assert await deliverer.deliver_due() == 1
    standing = await outbox.standing(item.id)
    assert standing is not None
    assert (standing.status, standing.attempts, standing.outcome) == ("delivered", 2, "delivered")
    assert {received.id for received in receiver.received} == {item.id}
    assert receiver.received[0].body == receiver.received[1].body


async def test_no_transaction_is_held_while_a_receiver_thinks(
    store: Store, receiver: Receiver, clock: SimulatedClock
) -> None:
    """SQLite has one writer: a transaction across a call would stop every conversation of the clinic."""
    outbox = store.outbox
    await outbox.put([event(now=clock())], clock())
    receiver.gate.clear()
    delivering = asyncio.create_task(worker(store, receiver, clock).deliver_due())
    await receiver.wait_for(1)
    other = event(now=clock())
    await asyncio.wait_for(outbox.put([other], clock()), 5)
    assert await outbox.standing(other.id) is not None
    receiver.gate.set()
    await delivering


async def test_two_workers_share_a_backlog_without_sending_twice(
    store: Store, receiver: Receiver, clock: SimulatedClock
) -> None:
    """Any number of processes may deliver."""
    items = [event(now=clock()) for _ in range(40)]
    await store.outbox.put(items, clock())
    first, second = (worker(store, receiver, clock, name) for name in ("w1", "w2"))
    counts = await asyncio.gather(first.deliver_due(), second.deliver_due())
    assert sum(counts) == 40
    assert sorted(received.id for received in receiver.received) == sorted(item.id for item in items)


async def test_a_deferred_event_keeps_its_attempts(store: Store, receiver: Receiver, clock: SimulatedClock) -> None:
    """Waiting for a slow receiver must not use up the ten attempts."""
    outbox = store.outbox
    receiver.status, receiver.headers = 429, {"Retry-After": "60"}
    deliverer = worker(store, receiver, clock)
    await outbox.put([event(now=clock())], clock())
    await deliverer.deliver_due()
    waiting = event(now=clock())
    await outbox.put([waiting], clock())
    await deliverer.deliver_due()
    standing = await outbox.standing(waiting.id)
    assert standing is not None
    assert (standing.status, standing.attempts) == ("pending", 0)


async def test_a_process_killed_in_the_middle_leaves_one_event_that_another_delivers_under_the_same_id(
    store: Store, url: str, tmp_path: Path, receiver: Receiver, clock: SimulatedClock
) -> None:
    """Power fails between the request and its answer: the receiver sees one distinct id, twice, and nothing is lost."""
    outbox, item = store.outbox, event(now=clock())
    await outbox.put([item], clock())
    receiver.gate.clear()
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, store_worker.__file__, url, str(tmp_path / "keys.json"), receiver.url(), SECRET),
        env={**os.environ, "PYTHONPATH": str(Path(store_worker.__file__).parents[2])},
    )
    try:
        await receiver.wait_for(1)
    finally:
        process.send_signal(signal.SIGKILL)
        await process.wait()
    assert process.returncode == -signal.SIGKILL
    left = await outbox.standing(item.id)
    assert left is not None
    assert (left.status, left.attempts) == ("leased", 0)
    receiver.gate.set()
    other = worker(store, receiver, clock, "w2")
    assert await other.deliver_due() == 0  # the dead process's lease still holds
    clock.forward(seconds=LEASE + 30)
    assert await other.deliver_due() == 1
    assert len(receiver.received) == 2
    assert {received.id for received in receiver.received} == {item.id}
    assert receiver.received[0].body == receiver.received[1].body
    standing = await outbox.standing(item.id)
    assert standing is not None
    assert (standing.status, standing.attempts) == ("delivered", 1)
