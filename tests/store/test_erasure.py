"""Erasure: the key is destroyed, the words are gone, a stub without words stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import LargeBinary, select

from bot.delivery_ports import Dead, Delivered, Retry
from bot.ports import Changes, ConversationMoved
from bot.store import office_tables
from bot.store.columns import metadata
from bot.store.tables import conversations, data_keys
from tests.store.builders import (
    NOW,
    begin,
    consent,
    later,
    lead,
    outbox_item,
    safety_event,
    screening,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection

    from bot.delivery_ports import Result
    from bot.store.opening import Store
    from tests.store.builders import Visit


async def full_visit(store: Store) -> Visit:
    """Make a conversation with something in every table."""
    visit = await begin(store)
    done, event = screening("completed"), safety_event()
    wanted = lead(screening_id=done.id)
    await visit.say(screening=done, consents=(consent(),), steps=("result", "lead"))
    await visit.say(lead=wanted, safety_events=(event,), outbox=(outbox_item(wanted.id),))
    await store.safety_events.acknowledge(event.id, "s-1", NOW, outcome="called", note="spoke twice")
    await store.decisions.decide("s-1", "call", NOW, lead_id=wanted.id, note="on holiday till May")
    return visit


def sealed_left(connection: Connection) -> Mapping[str, int]:
    """Count the non-NULL binary values in every table of the visitors."""
    mine = [t for t in metadata.sorted_tables if t.name not in vars(office_tables)]
    return {
        f"{table.name}.{column.name}": found
        for table in mine
        for column in table.c
        if isinstance(column.type, LargeBinary)
        and (found := len(connection.execute(select(column).where(column.is_not(None))).all()))
    }


async def test_nothing_sealed_and_no_index_is_left(store: Store) -> None:
    """With the key-encryption key in hand there must be nothing to open, and no phone to look up."""
    visit = await full_visit(store)
    assert len(await store.database.read(sealed_left)) >= 8
    wanted = (await visit.load()).lead
    assert wanted is not None
    receipt = await store.conversations.erase(visit.id, NOW)
    assert receipt.refused is None
    assert len(receipt.id) == 16
    assert await store.database.read(sealed_left) == {}
    assert await store.conversations.recent_lead(wanted.contact, later(days=-1)) is None


async def test_the_token_opens_nothing_any_more(store: Store) -> None:
    """From then on the page must be told 401, and nothing more can be recorded."""
    visit = await full_visit(store)
    snapshot = await visit.load()
    await store.conversations.erase(visit.id, NOW)
    assert await store.conversations.load(visit.token) is None
    assert await store.conversations.messages(visit.id, 0) == ()
    with pytest.raises(ConversationMoved):
        await store.conversations.commit(snapshot, Changes(state=b"late"), NOW)


async def test_the_stub_keeps_times_events_and_acknowledgement(store: Store) -> None:
    """The clinic must still be able to show that a crisis was seen to, without a word of it."""
    visit = await full_visit(store)
    await store.conversations.erase(visit.id, later(hours=1))
    record = await store.review.record(visit.id, NOW, agent="staff:s-1", purpose="care")
    assert record is not None
    assert (record.created_at, record.closed_at, record.step) == (NOW, later(hours=1), "closed")
    assert (record.messages, record.screenings, record.consents) == ((), (), ())
    (kept,) = record.safety_events
    assert (kept.event.verdict, kept.event.acknowledged_by, kept.note) == ("crisis", "s-1", None)
    (left,) = record.leads
    assert (left.contact, left.status, left.reasons) == (None, "withdrawn", ())
    assert [d.note for d in record.decisions] == [None]
    assert await store.audit.verify() is None


async def test_an_unacknowledged_event_stays_open(store: Store) -> None:
    """Deleting one's data must not make the clinic overlook a crisis; a note cannot be kept then."""
    visit, event = await begin(store), safety_event()
    alert = outbox_item(event.id, "safety.alert_email", "alert:0")
    await visit.say(safety_events=(event,), outbox=(alert,))
    await store.conversations.erase(visit.id, NOW)
    (waiting,) = await store.safety_events.open_events()
    assert waiting.id == event.id
    assert await store.outbox.pending_count() == 1
    done = await store.safety_events.acknowledge(event.id, "s-1", NOW, outcome="no_contact", note="n")
    assert (done.recorded, done.note_kept) == (True, False)


@pytest.mark.parametrize(
    ("result", "told"),
    [
        (None, 0),
        (Delivered(), 1),
        (Retry("timeout", later(minutes=5)), 1),
        (Dead("gone"), 1),
    ],
    ids=["never tried", "delivered", "perhaps delivered", "given up"],
)
async def test_whoever_may_have_the_lead_is_told(store: Store, result: Result | None, told: int) -> None:
    """A delivered lead must be withdrawn there too; one that was never sent is only cancelled."""
    visit, wanted = await begin(store), lead()
    await visit.say(lead=wanted, outbox=(outbox_item(wanted.id),))
    if result is not None:
        (item,) = await store.outbox.lease("w", 10, NOW, 60)
        await store.outbox.record_attempt(item, "w", result, NOW)
    await store.conversations.erase(visit.id, later(hours=1))
    notices = await store.outbox.lease("w", 10, later(hours=2), 60)
    assert [(n.type, n.subject_id, n.target) for n in notices] == [("lead.withdrawn", wanted.id, "scheduling")] * told
    assert all(n.payload == {"lead_id": wanted.id, "reason": "erased"} for n in notices)


async def test_a_delivery_under_way_is_taken_back_after_it(store: Store) -> None:
    """A lead on its way when the visitor erases must be withdrawn, and not before it can have arrived."""
    visit, wanted = await begin(store), lead()
    await visit.say(lead=wanted, outbox=(outbox_item(wanted.id),))
    (item,) = await store.outbox.lease("w", 10, NOW, 60)
    await store.conversations.erase(visit.id, NOW)
    assert not await store.outbox.record_attempt(item, "w", Delivered(), NOW)
    assert await store.outbox.lease("w", 10, later(seconds=59), 60) == []
    (notice,) = await store.outbox.lease("w", 10, later(seconds=60), 60)
    assert notice.type == "lead.withdrawn"


async def test_erasing_twice_changes_nothing(store: Store) -> None:
    """A retried request must get a receipt and leave the first one's trace alone."""
    visit = await full_visit(store)
    first = await store.conversations.erase(visit.id, NOW)
    second = await store.conversations.erase(visit.id, later(hours=1))
    assert second.refused is None
    assert first.id != second.id
    closed = await store.database.read(lambda c: c.scalar(select(conversations.c.closed_at)))
    assert closed == NOW


async def test_a_record_under_legal_hold_is_refused(store: Store) -> None:
    """A clinic that must keep a record must say so and keep all of it."""
    visit = await full_visit(store)
    before = await visit.load()
    assert await store.legal_hold.set(visit.id, "s-1", NOW, held=True, purpose="court")
    receipt = await store.conversations.erase(visit.id, NOW)
    assert receipt.refused == "legal_hold"
    assert (await visit.load()) == before
    await store.legal_hold.set(visit.id, "s-1", NOW, held=False, purpose="closed")
    assert (await store.conversations.erase(visit.id, NOW)).refused is None


async def test_other_records_stay_readable(store: Store) -> None:
    """One visitor's erasure must not touch another's record."""
    gone, kept = await full_visit(store), await full_visit(store)
    before = await kept.load()
    await store.conversations.erase(gone.id, NOW)
    assert await kept.load() == before
    owners = await store.database.read(lambda c: set(c.scalars(select(data_keys.c.owner))))
    assert owners == {kept.id}


async def test_the_funnel_keeps_its_count_without_the_link(store: Store) -> None:
    """Erasing must not rewrite the clinic's counts, and they must no longer lead to anyone."""
    visit = await full_visit(store)
    await store.conversations.erase(visit.id, later(days=3))
    day = NOW.replace(hour=0, minute=0, second=0, microsecond=0)
    assert await store.funnel.reached(day) == {"opened": 1, "result": 1, "lead": 1}
    assert await store.funnel.reached(later(days=1)) == {}
    counted = await store.funnel.counted(day, later(days=1))
    assert counted.left == {"result": 1}, "an erased visit has ended, and is counted where it ended"
    assert counted.took == {}
