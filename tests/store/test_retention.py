"""Retention: what is older than the clinic keeps is erased, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store import retention
from bot.store.office_tables import audit
from tests.store.builders import NOW, begin, later, safety_event

if TYPE_CHECKING:
    import pytest

    from bot.store.opening import Store


async def test_old_records_are_erased_and_young_ones_stay(store: Store) -> None:
    """The last message counts, not the first."""
    old, used, young = await begin(store), await begin(store), await begin(store, later(days=20))
    await used.say(at=later(days=20))
    assert await store.retention.purge(later(days=10), later(days=40)) == 1
    assert await store.conversations.load(old.token) is None
    assert await store.conversations.load(used.token) is not None
    assert await store.conversations.load(young.token) is not None
    assert await store.retention.purge(later(days=10), later(days=40)) == 0


async def test_a_purge_goes_on_batch_after_batch(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """A clinic that purges for the first time must not need to run it twice."""
    monkeypatch.setattr(retention, "BATCH", 2)
    for _ in range(5):
        await begin(store)
    assert await store.retention.purge(later(days=1), later(days=2)) == 5
    rows = await store.database.read(lambda c: c.execute(select(audit)).all())
    assert {(r.agent, r.action, r.purpose) for r in rows} == {("system:retention", "erase", "retention")}
    assert len(rows) == 5


async def test_a_record_under_legal_hold_is_kept(store: Store) -> None:
    """Retention must pass over what must be kept, and end."""
    visit = await begin(store)
    await store.legal_hold.set(visit.id, "s-1", NOW, held=True, purpose="court")
    assert await store.retention.purge(later(days=1), later(days=2)) == 0
    assert await store.conversations.load(visit.token) is not None


async def test_an_open_event_outlives_its_record(store: Store) -> None:
    """A crisis nobody saw to must stay on the list."""
    visit, event = await begin(store), safety_event()
    await visit.say(safety_events=(event,))
    assert await store.retention.purge(later(days=1), later(days=2)) == 1
    assert [e.id for e in await store.safety_events.open_events()] == [event.id]
