"""The deliverer when something is wrong: one bad target or an absent database stops nothing else."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from bot.handoff.outcome import Delivery, Outcome
from bot.handoff.targets import Targets, scheduling_routes
from bot.ports import StoreUnavailable
from tests.handoff.doubles import Counts, MemoryOutbox, SimulatedClock, event
from tests.handoff.workers import running, to, worker

if TYPE_CHECKING:
    import pytest

    from bot.delivery_ports import LeasedItem, Result
    from tests.handoff.receiver import Receiver


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
            raise RuntimeError(f"cannot send {item.payload['lead_id']} zebrawhisper")
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
