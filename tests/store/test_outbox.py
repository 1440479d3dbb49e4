"""The outbox: every event to one worker at a time, every attempt recorded, nothing lost and nothing doubled."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.delivery_ports import Dead, Delivered, LeasedItem, Retry
from bot.store.office_tables import outbox, outbox_attempts
from bot.store.opening import open_store
from tests.store.builders import NOW, begin, later, lead, outbox_item

if TYPE_CHECKING:
    from pathlib import Path

    from bot.store.opening import Store


async def fill(store: Store, count: int = 1) -> list[str]:
    """Put events into the outbox as messages do. Returns the lead ids."""
    ids = []
    for _ in range(count):
        visit, wanted = await begin(store), lead()
        await visit.say(lead=wanted, outbox=(outbox_item(wanted.id),))
        ids.append(wanted.id)
    return ids


async def lease(store: Store, worker: str = "w", after: float = 0, limit: int = 10) -> list[LeasedItem]:
    """Lease for a minute."""
    return list(await store.outbox.lease(worker, limit, later(seconds=after), 60))


async def test_a_lease_is_exclusive_until_it_ends(store: Store) -> None:
    """Two workers must never hold the same event, and a dead worker must not keep it."""
    await fill(store)
    (item,) = await lease(store, "first")
    assert item.payload == {"lead_id": item.subject_id}
    assert await lease(store, "second", after=59) == []
    assert [again.id for again in await lease(store, "second", after=60)] == [item.id]


async def test_workers_at_once_share_the_events(store_url: str, key_path: Path) -> None:
    """However many processes deliver, each event must be leased exactly once."""
    store = await open_store(store_url, key_path)
    await fill(store, 20)
    others = [await open_store(store_url, key_path) for _ in range(3)]

    async def work(mine: Store, name: str) -> list[str]:
        taken: list[str] = []
        while items := await lease(mine, name, limit=3):
            taken += [item.id for item in items]
        return taken

    shares = await asyncio.gather(*(work(s, f"w{n}") for n, s in enumerate([store, *others])))
    for opened in (store, *others):
        await opened.close()
    taken = [one for share in shares for one in share]
    assert len(taken) == len(set(taken)) == 20


async def test_a_lease_takes_no_more_than_its_limit(store: Store) -> None:
    """A worker must get what it asked for, the most overdue first."""
    await fill(store, 5)
    assert len(await lease(store, limit=2)) == 2
    assert len(await lease(store, "other", limit=10)) == 3


async def test_an_event_is_not_leased_before_its_time(store: Store) -> None:
    """A retry must wait as long as it was told to."""
    await fill(store)
    (item,) = await lease(store)
    await store.outbox.record_attempt(item, "w", Retry("http_503", later(minutes=5), 503), NOW)
    assert await lease(store, after=299) == []
    assert await store.outbox.pending_count() == 1
    assert await store.outbox.pending_count(later(seconds=299)) == 0
    (again,) = await lease(store, after=300)
    assert (again.id, again.attempts) == (item.id, 1)


async def test_every_attempt_is_recorded(store: Store) -> None:
    """Staff must be able to see what was tried, when, and how it ended."""
    await fill(store)
    (item,) = await lease(store)
    await store.outbox.record_attempt(item, "w", Retry("timeout", NOW), NOW)
    (item,) = await lease(store)
    assert await store.outbox.record_attempt(item, "w", Delivered(http_status=204), later(seconds=1))
    tried = await store.database.read(
        lambda c: c.execute(select(outbox_attempts).order_by(outbox_attempts.c.number)).all()
    )
    assert [(t.number, t.outcome, t.http_status) for t in tried] == [
        (1, "timeout", None),
        (2, "delivered", 204),
    ]
    assert await store.outbox.counts() == {"delivered": 1}
    assert await lease(store, after=9999) == []


async def test_a_late_failure_does_not_disturb_the_next_worker(store: Store) -> None:
    """A worker whose lease ended must not put the event back under another's hands."""
    await fill(store)
    (item,) = await lease(store, "slow")
    (again,) = await lease(store, "fast", after=61)
    assert not await store.outbox.record_attempt(item, "slow", Dead("timeout"), later(seconds=62))
    assert await store.outbox.record_attempt(again, "fast", Delivered(), later(seconds=63))
    assert await store.outbox.counts() == {"delivered": 1}


async def test_a_late_delivery_counts(store: Store) -> None:
    """The receiver has it, whoever's turn it was: it must not be sent again."""
    await fill(store)
    (item,) = await lease(store, "slow")
    await lease(store, "fast", after=61)
    assert await store.outbox.record_attempt(item, "slow", Delivered(), later(seconds=62))
    assert await lease(store, after=9999) == []


async def test_a_dead_event_is_replayed_by_staff_only(store: Store) -> None:
    """An event given up must stay visible, and go again once when somebody says so."""
    await fill(store)
    (item,) = await lease(store)
    await store.outbox.record_attempt(item, "w", Dead("http_410", 410), NOW)
    (dead,) = await store.outbox.dead_letters()
    assert (dead.id, dead.attempts) == (item.id, 1)
    assert await lease(store, after=9999) == []
    assert await store.outbox.replay(item.id, "s-1", later(seconds=1))
    assert not await store.outbox.replay(item.id, "s-1", later(seconds=1))
    (again,) = await lease(store, after=1)
    assert again.id == item.id  # the same webhook-id
    assert (await store.audit.head()).id == 1


async def test_an_event_is_unique_by_type_subject_and_target(store: Store) -> None:
    """Releasing a lead twice must send it once; another endpoint gets its own."""
    visit, wanted = await begin(store), lead()
    await visit.say(lead=wanted, outbox=(outbox_item(wanted.id), outbox_item(wanted.id)))
    await visit.say(outbox=(outbox_item(wanted.id), outbox_item(wanted.id, target="calendar")))
    targets = await store.database.read(lambda c: sorted(c.scalars(select(outbox.c.target))))
    assert targets == ["calendar", "scheduling"]
