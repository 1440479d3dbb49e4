"""The deliverer: at least once, recorded, bounded, and never stopped by one bad target or an absent database."""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bot.handoff.deliverer import LEASE, Deliverer
from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.targets import Targets, scheduling_routes
from bot.ports import StoreUnavailable
from tests.handoff.doubles import MemoryOutbox, event

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from datetime import datetime

    from bot.handoff.ports import LeasedItem, Result, Route
    from tests.handoff.doubles import Counts, SimulatedClock
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


async def test_an_absent_database_is_waited_for(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock, counts: Counts
) -> None:
    """It comes back by itself, and so must delivery."""
    await outbox.put([event(now=clock())], clock())
    outbox.away = 3
    async with running(worker(outbox, to(receiver, clock), clock, poll=0.01, meter=counts)):
        await receiver.wait_for(1)
    assert counts.away == 3
    assert len(receiver.received) == 1


async def test_a_delivery_that_cannot_be_recorded_is_recorded_later_and_not_repeated(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """The receiver has it: while our lease holds, nobody needs to send it again."""
    item = event(now=clock())
    await outbox.put([item], clock())
    outbox.unrecorded = 3
    await worker(outbox, to(receiver, clock), clock, poll=0.01).deliver_due()
    assert outbox.outcomes(item.id) == ["delivered"]
    assert len(receiver.received) == 1


async def test_a_delivery_that_was_never_recorded_is_repeated_under_the_same_id(
    receiver: Receiver, clock: SimulatedClock
) -> None:
    """At least once, never lost: exactly one distinct id."""

    class Away(MemoryOutbox):
        async def record_attempt(self, item: LeasedItem, worker: str, result: Result, at: datetime) -> bool:
            if worker == "w2":
                return await super().record_attempt(item, worker, result, at)
            clock.now = item.leased_until - timedelta(milliseconds=1)
            raise StoreUnavailable

    outbox, item = Away(), event(now=clock())
    await outbox.put([item], clock())
    await worker(outbox, to(receiver, clock), clock, poll=0.01).deliver_due()
    assert outbox.outcomes(item.id) == []
    clock.forward(seconds=1)
    await worker(outbox, to(receiver, clock), clock, worker="w2").deliver_due()
    assert [received.id for received in receiver.received] == [item.id, item.id]
    assert outbox.outcomes(item.id) == ["delivered"]


async def test_a_mistake_in_one_target_stops_nobody_else_and_puts_no_words_into_the_log(
    outbox: MemoryOutbox, clock: SimulatedClock, caplog: pytest.LogCaptureFixture
) -> None:
    """The message of an exception may carry what was being sent."""

    async def stumble(item: LeasedItem) -> Delivery:
        if item.target == "broken":
            raise RuntimeError(f"cannot send {item.payload['lead_id']} zebrawhisper")  # noqa: EM102, TRY003
        return Delivery(Outcome.DELIVERED)

    broken, sound = event(target="broken", now=clock()), event(now=clock())
    await outbox.put([broken, sound], clock())
    with caplog.at_level(logging.DEBUG):
        await worker(outbox, stumble, clock).deliver_due()
    assert outbox.outcomes(broken.id) == ["failed"]
    assert outbox.outcomes(sound.id) == ["delivered"]
    assert "RuntimeError" in caplog.text
    assert "zebrawhisper" not in caplog.text


async def test_a_question_to_an_absent_database_is_asked_again_later(
    outbox: MemoryOutbox, clock: SimulatedClock
) -> None:
    """The full profile asks the store while it sends."""

    async def ask(_item: LeasedItem) -> Delivery:
        raise StoreUnavailable

    item = event(now=clock())
    await outbox.put([item], clock())
    await worker(outbox, ask, clock).deliver_due()
    assert outbox.outcomes(item.id) == ["store_unavailable"]
    assert outbox.rows[item.id].next_at == clock() + timedelta(seconds=5)


async def test_a_receiver_that_asks_for_time_gets_it_from_every_event(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """The others wait without an attempt being counted; then one goes first, and all follow when it is taken."""
    receiver.status, receiver.headers = 429, {"Retry-After": "120"}
    first = event(now=clock())
    await outbox.put([first], clock())
    deliverer = worker(outbox, to(receiver, clock), clock)
    await deliverer.deliver_due()
    others = [event(now=clock()) for _ in range(5)]
    await outbox.put(others, clock())
    await deliverer.deliver_due()
    assert len(receiver.received) == 1
    assert [outbox.rows[item.id].attempts for item in others] == [[]] * 5
    receiver.status, receiver.headers = 204, {}
    clock.forward(seconds=119)
    assert await deliverer.deliver_due() == 0
    clock.forward(seconds=1)
    await deliverer.deliver_due()
    assert len(receiver.received) == 2  # the one that goes first
    clock.forward(seconds=31)
    await deliverer.deliver_due()
    assert [row.status for row in outbox.rows.values()] == ["delivered"] * 6
    assert len(receiver.received) == 7


async def test_a_receiver_that_is_gone_is_called_no_more_until_a_test_to_it_succeeds(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """410 disables an endpoint; its events wait as dead letters for a person."""
    receiver.status = 410
    first, second = event(now=clock()), event(now=clock())
    await outbox.put([first], clock())
    deliverer = worker(outbox, to(receiver, clock), clock)
    await deliverer.deliver_due()
    await outbox.put([second], clock())
    await deliverer.deliver_due()
    assert (outbox.outcomes(first.id), outbox.outcomes(second.id)) == (["gone"], ["endpoint_off"])
    assert len(receiver.received) == 1
    receiver.status = 204
    test, third = event("handoff.test", now=clock()), event(now=clock())
    await outbox.put([test], clock())
    await deliverer.deliver_due()
    await outbox.put([third], clock())
    await deliverer.deliver_due()
    assert (outbox.outcomes(test.id), outbox.outcomes(third.id)) == (["delivered"], ["delivered"])


async def test_a_hanging_receiver_does_not_hold_up_the_others(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """After one time-out the rest of its backlog steps aside, so that an alert gets its turn."""
    receiver.gate.clear()
    routes = scheduling_routes([receiver.endpoint()], clock, timeout=0.2)
    sent: list[str] = []

    async def letters(item: LeasedItem) -> Delivery:
        sent.append(item.id)
        return Delivery(Outcome.DELIVERED)

    backlog = [event(now=clock()) for _ in range(40)]
    alert = event("safety.alert", "alert:0", now=clock() + timedelta(seconds=1))
    await outbox.put([*backlog, alert], clock())
    clock.forward(seconds=1)
    await worker(outbox, Targets(routes, letters), clock, concurrency=4).deliver_due()
    assert sent == [alert.id]
    assert len(receiver.received) == 4  # one for each hand, then the pause


async def test_an_event_of_no_known_target_becomes_a_dead_letter(
    outbox: MemoryOutbox, receiver: Receiver, clock: SimulatedClock
) -> None:
    """An endpoint that was taken out of clinic.yml must not swallow leads silently."""
    item = event(target="removed", now=clock())
    await outbox.put([item], clock())
    await worker(outbox, to(receiver, clock), clock).deliver_due()
    assert outbox.rows[item.id].status == "dead"
    assert outbox.outcomes(item.id) == ["no_such_target"]
