"""Reading a record: whole, decrypted, and never without a trace."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store.office_tables import audit
from tests.store.builders import NOW, begin, consent, contact, lead, new_id, safety_event, screening

if TYPE_CHECKING:
    from bot.store.opening import Store


async def test_a_record_is_read_whole_by_conversation_or_screening(store: Store) -> None:
    """Staff must see what was said, answered, agreed, raised and asked for, in order."""
    visit, done = await begin(store), screening("completed")
    stopped, wanted, event = screening("stopped"), lead(screening_id=done.id), safety_event()
    await visit.commit(screening=stopped)
    await visit.say(screening=done, consents=(consent(),), lead=wanted, safety_events=(event,))
    record = await store.review.record(visit.id, NOW, agent="staff:s-1", purpose="care")
    assert record is not None
    assert list(record.messages) == list(await store.conversations.messages(visit.id, 0))
    assert {s.id: s for s in record.screenings} == {stopped.id: stopped, done.id: done}
    assert record.consents == (consent(),)
    assert [e.event.id for e in record.safety_events] == [event.id]
    (found,) = record.leads
    assert (found.id, found.contact, found.screening) == (wanted.id, contact(), done)
    by_screening = await store.review.screening(done.id, NOW, agent="staff:s-1", purpose="care")
    assert by_screening == record


async def test_a_scheduler_reads_one_lead(store: Store) -> None:
    """The thin event's receiver must get the lead it was told about."""
    visit, wanted = await begin(store), lead()
    await visit.say(lead=wanted)
    found = await store.review.lead(wanted.id, NOW, agent="endpoint:scheduling", purpose="handoff")
    assert found is not None
    assert (found.contact, found.status, found.reasons) == (contact(), "qualified", wanted.reasons)
    assert (found.screening, found.conversation_id) == (None, visit.id)


async def test_every_reading_is_in_the_trail(store: Store) -> None:
    """Who read which record, and why, must be known; ids and codes only."""
    visit, wanted = await begin(store), lead()
    await visit.say(lead=wanted)
    await store.review.record(visit.id, NOW, agent="staff:s-1", purpose="care")
    await store.review.lead(wanted.id, NOW, agent="endpoint:x", purpose="handoff")
    rows = await store.database.read(lambda c: c.execute(select(audit).order_by(audit.c.id)).all())
    assert [(r.agent, r.action, r.entity_type, r.entity, r.purpose) for r in rows] == [
        ("staff:s-1", "read", "conversation", visit.id, "care"),
        ("endpoint:x", "read", "lead", wanted.id, "handoff"),
    ]


async def test_what_is_not_there_is_not_read(store: Store) -> None:
    """An unknown id must give nothing and leave no trace of a reading that did not happen."""
    review, who = store.review, {"agent": "staff:s-1", "purpose": "care"}
    assert await review.record(new_id(), NOW, **who) is None
    assert await review.screening(new_id(), NOW, **who) is None
    assert await review.lead(new_id(), NOW, **who) is None
    assert (await store.audit.head()).id == 0
