"""The staff list: newest first, page by page, nothing twice and nothing missed, every look audited."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.store.office_tables import audit
from bot.store.staff_queue import Cursor, QueueFilter, QueueRow
from tests.store.builders import NOW, begin, later, lead, safety_event, screening

if TYPE_CHECKING:
    from bot.ports import LeadStatus, SafetyEvent
    from bot.store.opening import Store


async def complete(
    store: Store,
    minutes: float,
    *,
    status: LeadStatus | None = None,
    event: SafetyEvent | None = None,
) -> str:
    """Complete a screening at a moment. Returns its id."""
    visit = await begin(store)
    done = screening("completed", at=later(minutes=minutes))
    await visit.commit(
        screening=done,
        lead=lead(status, screening_id=done.id) if status else None,
        safety_events=(event,) if event else (),
    )
    return done.id


async def listed(store: Store, only: QueueFilter | None = None, limit: int = 50) -> list[QueueRow]:
    """Read the whole list, page after page."""
    rows: list[QueueRow] = []
    after: Cursor | None = None
    while True:
        page = await store.queue.page("s-1", NOW, after=after, limit=limit, only=only)
        rows += page.rows
        after = page.after
        if after is None:
            return rows


async def test_the_list_is_newest_first_and_complete_over_pages(store: Store) -> None:
    """Paging must neither repeat nor skip, even among screenings of the same moment."""
    made = [await complete(store, minutes) for minutes in (3, 1, 2, 2, 2)]
    moments = dict(zip(made, (3, 1, 2, 2, 2), strict=True))
    expected = sorted(made, key=lambda one: (moments[one], one), reverse=True)
    assert [row.screening_id for row in await listed(store, limit=2)] == expected
    assert [row.screening_id for row in await listed(store)] == expected


async def test_a_row_says_what_staff_need(store: Store) -> None:
    """Band, total, flags, lead and decision must stand in the list without opening a record."""
    flagged = await complete(store, 1, status="held", event=safety_event())
    (row,) = await listed(store)
    assert (row.screening_id, row.total, row.band) == (flagged, 14, "moderate")
    assert (row.open_events, row.lead_status, row.decision) == (1, "held", None)
    assert (row.site, row.locale, row.instrument) == ("default", "en", "gad7")
    assert row.lead_id is not None


async def test_only_completed_screenings_are_listed(store: Store) -> None:
    """A questionnaire under way or stopped is not a result, and an erased one is gone."""
    for unfinished in (screening(), screening("stopped")):
        await (await begin(store)).commit(screening=unfinished)
    visit = await begin(store)
    await visit.commit(screening=screening("completed"))
    assert len(await listed(store)) == 1
    await store.conversations.erase(visit.id, NOW)
    assert await listed(store) == []


async def test_the_list_can_be_narrowed(store: Store) -> None:
    """Staff must find what waits for them: undecided, flagged, held."""
    plain = await complete(store, 1)
    held = await complete(store, 2, status="held", event=safety_event())
    decided = await complete(store, 3, status="qualified")
    await store.decisions.decide("s-1", "call", NOW, screening_id=decided)

    async def ids(only: QueueFilter) -> list[str]:
        return [row.screening_id for row in await listed(store, only, limit=1)]

    assert await ids(QueueFilter(undecided=True)) == [held, plain]
    assert await ids(QueueFilter(flagged=True)) == [held]
    assert await ids(QueueFilter(lead_status="held")) == [held]
    assert await ids(QueueFilter(lead_status="qualified")) == [decided]
    assert await ids(QueueFilter(lead_status="qualified", undecided=True)) == []


async def test_the_list_follows_the_lead(store: Store) -> None:
    """What is decided about a lead must show in the list at once."""
    event = safety_event()
    await complete(store, 1, status="held", event=event)
    (row,) = await listed(store)
    await store.safety_events.acknowledge(event.id, "s-1", NOW, outcome="called")
    await store.decisions.decide("s-1", "book", NOW, lead_id=row.lead_id)
    (row,) = await listed(store)
    assert (row.open_events, row.lead_status, row.decision) == (0, "qualified", "book")


async def test_every_look_names_what_was_seen(store: Store) -> None:
    """Who saw whose band must be in the trail; an empty list shows nobody's."""
    await store.queue.page("s-1", NOW)
    assert (await store.audit.head()).id == 0
    first, second = await complete(store, 1), await complete(store, 2)
    await store.queue.page("s-1", NOW, purpose="morning_round")
    row = await store.database.read(lambda c: c.execute(select(audit)).one())
    assert (row.agent, row.action, row.purpose) == ("staff:s-1", "list", "morning_round")
    assert row.entity.split() == [second, first]


async def test_a_second_lead_for_the_same_screening_is_the_one_listed(store: Store) -> None:
    """After a changed request the list must lead to the standing lead."""
    visit = await begin(store)
    done = screening("completed")
    old = lead(screening_id=done.id)
    await visit.commit(screening=done, lead=old)
    new = replace(lead(screening_id=done.id, supersedes=old.id), at=later(minutes=1))
    await visit.commit(lead=new)
    (row,) = await listed(store)
    assert (row.lead_id, row.lead_status) == (new.id, "qualified")
