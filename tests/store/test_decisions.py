"""Staff's decisions: each has its one effect on the lead, once, and never past an open crisis."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest

from bot.delivery_ports import Delivered
from bot.ports import Changes, ConversationMoved
from bot.store.decisions import DecisionRefused
from tests.store.builders import (
    NOW,
    begin,
    later,
    lead,
    new_id,
    outbox_item,
    safety_event,
    screening,
)

if TYPE_CHECKING:
    from bot.ports import Lead, LeadStatus, SafetyEvent
    from bot.store.opening import Store
    from tests.store.builders import Visit


async def with_lead(store: Store, status: LeadStatus = "held", *events: SafetyEvent) -> tuple[Visit, Lead]:
    """Make a conversation with a lead."""
    visit, wanted = await begin(store), lead(status)
    sent = (outbox_item(wanted.id),) if status == "qualified" else ()
    await visit.say(lead=wanted, safety_events=events, outbox=sent)
    return visit, wanted


async def status_of(visit: Visit) -> str | None:
    """Return the status of the visitor's lead."""
    snapshot = await visit.load()
    return None if snapshot.lead is None else snapshot.lead.status


async def test_book_releases_a_held_lead_once(store: Store) -> None:
    """Two clicks, or two members of staff, must send one event."""
    visit, wanted = await with_lead(store)
    for item in (outbox_item(wanted.id), outbox_item(wanted.id)):
        await store.decisions.decide("s-1", "book", NOW, lead_id=wanted.id, releases=(item,))
    assert await status_of(visit) == "qualified"
    (leased,) = await store.outbox.lease("w", 10, NOW, 60)
    assert leased.subject_id == wanted.id


async def test_book_waits_for_the_acknowledgement_of_a_crisis(store: Store) -> None:
    """A person at risk must be seen to before anybody schedules anything."""
    event = safety_event("violence")
    visit, wanted = await with_lead(store, "held", event, safety_event("third_party"))
    release = outbox_item(wanted.id)
    with pytest.raises(DecisionRefused) as refused:
        await store.decisions.decide("s-1", "book", NOW, lead_id=wanted.id, releases=(release,))
    assert refused.value.code == "unacknowledged"
    assert await status_of(visit) == "held"
    assert await store.outbox.pending_count() == 0
    await store.safety_events.acknowledge(event.id, "s-1", NOW, outcome="called")
    await store.decisions.decide("s-1", "book", NOW, lead_id=wanted.id, releases=(release,))
    assert await status_of(visit) == "qualified"


async def test_close_before_delivery_sends_nothing(store: Store) -> None:
    """A lead closed in time must never reach the scheduler."""
    visit, wanted = await with_lead(store, "qualified")
    await store.decisions.decide("s-1", "close", NOW, lead_id=wanted.id)
    assert await status_of(visit) == "closed"
    assert await store.outbox.lease("w", 10, later(days=1), 60) == []


async def test_close_after_delivery_takes_it_back(store: Store) -> None:
    """The scheduler must be told exactly once that a delivered lead is gone."""
    _, wanted = await with_lead(store, "qualified")
    (item,) = await store.outbox.lease("w", 10, NOW, 60)
    await store.outbox.record_attempt(item, "w", Delivered(), NOW)
    for _ in range(2):
        await store.decisions.decide("s-1", "close", NOW, lead_id=wanted.id)
    (notice,) = await store.outbox.lease("w", 10, NOW, 60)
    assert (notice.type, notice.payload["reason"]) == ("lead.withdrawn", "closed")


async def test_call_and_refer_leave_the_lead_as_it_is(store: Store) -> None:
    """A note that somebody called must not change what the scheduler was told."""
    visit, wanted = await with_lead(store, "qualified")
    await store.decisions.decide("s-1", "call", NOW, lead_id=wanted.id)
    await store.decisions.decide("s-1", "refer", NOW, lead_id=wanted.id)
    assert await status_of(visit) == "qualified"
    assert await store.outbox.pending_count() == 1


async def test_a_lead_that_is_gone_is_not_booked(store: Store) -> None:
    """Neither a closed lead nor one the visitor took back may be sent."""
    _, closed = await with_lead(store)
    await store.decisions.decide("s-1", "close", NOW, lead_id=closed.id)
    _, withdrawn = await with_lead(store, "withdrawn")
    visit, erased = await with_lead(store)
    await store.conversations.erase(visit.id, NOW)
    for lead_id, code in (
        (closed.id, "closed"),
        (withdrawn.id, "withdrawn"),
        (erased.id, "withdrawn"),
        (new_id(), "unknown"),
    ):
        with pytest.raises(DecisionRefused) as refused:
            await store.decisions.decide("s-1", "book", NOW, lead_id=lead_id)
        assert refused.value.code == code


async def test_nothing_is_decided_about_an_erased_screening(store: Store) -> None:
    """A record whose key is gone has no subject any more."""
    visit, done = await begin(store), screening("completed")
    await visit.commit(screening=done)
    await store.conversations.erase(visit.id, NOW)
    with pytest.raises(DecisionRefused) as refused:
        await store.decisions.decide("s-1", "refer", NOW, screening_id=done.id, note="n")
    assert refused.value.code == "erased"


async def test_a_decision_during_a_message_makes_the_message_load_again(store: Store) -> None:
    """What the visitor is told must rest on what staff decided a moment ago."""
    visit, wanted = await with_lead(store)
    snapshot = await visit.load()
    await store.decisions.decide("s-1", "close", NOW, lead_id=wanted.id)
    with pytest.raises(ConversationMoved):
        await store.conversations.commit(snapshot, Changes(state=b""), NOW)


async def test_decisions_and_messages_at_once_never_lock_up(store: Store) -> None:
    """Staff and visitor working on one record at the same moment must both get through."""
    visit, wanted = await with_lead(store)

    async def write() -> None:
        for _ in range(10):
            try:
                await visit.say(lead=wanted)
            except ConversationMoved:
                continue

    async def decide() -> None:
        for _ in range(10):
            await store.decisions.decide("s-1", "call", NOW, lead_id=wanted.id)

    await asyncio.gather(write(), decide(), decide())
    assert await store.audit.verify() is None


async def test_a_note_is_read_back_and_only_with_its_record(store: Store) -> None:
    """What staff write about a visitor is protected like the visitor's own words."""
    visit, wanted = await with_lead(store)
    made = await store.decisions.decide("s-1", "call", NOW, lead_id=wanted.id, note="prefers Ada")
    record = await store.review.record(visit.id, NOW, agent="staff:s-1", purpose="care")
    assert record is not None
    assert [(d.id, d.decision, d.note) for d in record.decisions] == [(made, "call", "prefers Ada")]
