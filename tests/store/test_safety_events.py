"""Safety events wait until somebody takes them, and are taken once."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from tests.store.builders import NOW, begin, later, safety_event

if TYPE_CHECKING:
    from bot.store.opening import Store


async def test_an_event_waits_until_it_is_acknowledged(store: Store) -> None:
    """An alert must not disappear by itself, and must disappear when taken."""
    visit, event = await begin(store), safety_event()
    await visit.say(safety_events=(event, safety_event("third_party")))
    (waiting,) = await store.safety_events.open_events()
    assert (waiting.id, waiting.verdict, waiting.readers) == (event.id, "crisis", event.readers)
    done = await store.safety_events.acknowledge(
        event.id, "s-1", NOW, outcome="called", reported="mobile_crisis", note="calm voice"
    )
    assert (done.recorded, done.note_kept) == (True, True)
    assert await store.safety_events.open_events() == ()
    assert (await visit.load()).open_safety_events == 0
    record = await store.review.record(visit.id, NOW, agent="staff:s-1", purpose="care")
    assert record is not None
    kept = {e.event.id: e for e in record.safety_events}[event.id]
    assert (kept.event.outcome, kept.event.reported, kept.note) == (
        "called",
        "mobile_crisis",
        "calm voice",
    )


async def test_what_asks_nothing_is_to_be_known_for_some_days(store: Store) -> None:
    """A worry about somebody else must be seen without waiting for anybody; what waits is listed elsewhere."""
    visit, worry = await begin(store), safety_event("third_party")
    await visit.say(safety_events=(safety_event(), worry))
    assert [event.id for event in await store.safety_events.to_know(NOW)] == [worry.id]
    assert await store.safety_events.to_know(later(minutes=1)) == ()


async def test_of_two_who_acknowledge_one_is_first(store: Store) -> None:
    """The record must name one person, and the other must learn that it was taken."""
    visit, event = await begin(store), safety_event()
    await visit.say(safety_events=(event,))
    done = await asyncio.gather(
        *(store.safety_events.acknowledge(event.id, f"s-{n}", NOW, outcome="called") for n in range(4))
    )
    assert sum(one.recorded for one in done) == 1
    assert (await store.audit.head()).id == 1
    assert not (await store.safety_events.acknowledge("?", "s", NOW, outcome="called")).recorded
