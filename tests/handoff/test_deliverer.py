"""The deliverer: at least once, on schedule, recorded, bounded, and stopped without sending twice."""

from __future__ import annotations

import asyncio
import itertools
from typing import TYPE_CHECKING

import pytest

from bot.handoff.deliverer import LEASE
from bot.handoff.outcome import Delivery, Outcome
from tests.handoff.doubles import Counts, MemoryOutbox, SimulatedClock, event
from tests.handoff.workers import running, to, worker

if TYPE_CHECKING:
    from bot.delivery_ports import LeasedItem
    from tests.handoff.receiver import Receiver


async def test_a_receiver_that_is_down_is_tried_on_schedule_with_one_id_and_then_staff_hear_of_it(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock, counts: Counts
) -> None:
    """Ten attempts at the agreed times, one webhook-id, one body; then a dead letter and one e-mail about it."""
    receiver.status = 500
    item = event(now=clock())
    await outbox.put([item], clock())
    deliverer = worker(outbox, to(receiver, clock), clock, meter=counts)
    row = outbox.rows[item.id]
    while row.status == "pending":
        clock.now = max(clock.now, row.next_at)
        await deliverer.deliver_due()
    times = [at for at, _ in row.attempts]
    waits = [(late - early).total_seconds() for early, late in itertools.pairwise(times)]
    assert waits == [5, 300, 1800, 7200, 18000, 36000, 50400, 72000, 86400]
    assert {received.id for received in receiver.received} == {item.id}
    assert len({received.body for received in receiver.received}) == 1
    assert row.status == "dead"
    assert counts.attempts["lead.qualified", "scheduling", "refused"] == 10
    assert counts.dead == {("lead.qualified", "scheduling"): 1}
    (alarm,) = [row.item for row in outbox.rows.values() if row.item.type == "handoff.dead_letter"]
    assert alarm.target == "alert:0"
    assert alarm.payload["endpoint"] == "scheduling"


async def test_many_dead_letters_of_one_endpoint_are_one_e_mail_a_day(
    outbox: MemoryOutbox, clock: SimulatedClock, counts: Counts
) -> None:
    """A hundred e-mails about one fault would hide the alert that matters."""

    async def gone(_item: LeasedItem) -> Delivery:
        return Delivery(Outcome.GONE, 410)

    await outbox.put([event(now=clock()) for _ in range(30)], clock())
    await worker(outbox, gone, clock, meter=counts).deliver_due()
    assert sum(row.item.type == "handoff.dead_letter" for row in outbox.rows.values()) == 1
    assert counts.dead["lead.qualified", "scheduling"] == 30


async def test_no_more_attempts_at_once_than_the_bound(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """A backlog must not turn into a flood."""
    await outbox.put([event(now=clock()) for _ in range(12)], clock())
    receiver.gate.clear()
    async with running(worker(outbox, to(receiver, clock), clock, concurrency=3)):
        await receiver.wait_for(3)
        assert receiver.at_once == 3
        receiver.gate.set()
        await receiver.wait_for(12)
    assert receiver.most_at_once == 3
    assert [row.status for row in outbox.rows.values()] == ["delivered"] * 12


async def test_a_notified_worker_looks_at_once(outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock) -> None:
    """With an hour between its own looks, only notify() can have woken it."""
    deliverer = worker(outbox, to(receiver, clock), clock)
    async with running(deliverer):
        for count in range(1, 4):
            await outbox.put([event(now=clock())], clock())
            deliverer.notify()
            await receiver.wait_for(count)
    assert len(receiver.received) == 3


async def test_a_worker_that_nobody_notifies_looks_by_itself(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """Another process may have written the event."""
    async with running(worker(outbox, to(receiver, clock), clock, poll=0.01)):
        await outbox.put([event(now=clock())], clock())
        await receiver.wait_for(1)
    assert len(receiver.received) == 1


async def test_a_stop_lets_the_attempt_under_way_end_and_records_it(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """A restart of the program is no reason to send twice."""
    item = event(now=clock())
    await outbox.put([item, event(now=clock())], clock())
    receiver.gate.clear()
    deliverer = worker(outbox, to(receiver, clock), clock, concurrency=1)
    task = asyncio.create_task(deliverer.run())
    await receiver.wait_for(1)
    stopping = asyncio.create_task(deliverer.stop(grace=10))
    receiver.gate.set()
    await asyncio.wait_for(asyncio.gather(stopping, task), 10)
    assert outbox.outcomes(item.id) == ["delivered"]
    assert len(receiver.received) == 1  # nothing more was begun


async def test_an_attempt_that_outlives_the_grace_is_left_to_another_worker_under_the_same_id(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """At least once: the receiver tells the two apart by nothing, because they are one."""
    item = event(now=clock())
    await outbox.put([item], clock())
    receiver.gate.clear()
    deliverer = worker(outbox, to(receiver, clock), clock)
    task = asyncio.create_task(deliverer.run())
    await receiver.wait_for(1)
    await deliverer.stop(grace=0.01)
    await asyncio.wait_for(task, 5)
    assert outbox.rows[item.id].status == "leased"
    receiver.gate.set()
    other = worker(outbox, to(receiver, clock), clock, worker="w2")
    assert await other.deliver_due() == 0  # the lease still holds
    clock.forward(seconds=LEASE)
    assert await other.deliver_due() == 1
    assert [received.id for received in receiver.received] == [item.id, item.id]
    assert outbox.rows[item.id].status == "delivered"


async def test_a_cancelled_worker_leaves_nothing_running(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """When the program is torn down, no attempt may go on without it."""
    await outbox.put([event(now=clock())], clock())
    receiver.gate.clear()
    before = asyncio.all_tasks()
    task = asyncio.create_task(worker(outbox, to(receiver, clock), clock).run())
    await receiver.wait_for(1)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    deliveries = [one for one in asyncio.all_tasks() - before if one.get_name().startswith("deliver")]
    await asyncio.wait_for(asyncio.gather(*deliveries, return_exceptions=True), 5)
    assert all(one.done() for one in deliveries)
