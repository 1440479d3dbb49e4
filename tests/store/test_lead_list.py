"""Every request for a consultation is in a list, with or without a screening: none is lost, every look is audited."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bot.store.lead_list import LeadCursor, LeadFilter, LeadRow
from bot.store.office_tables import audit
from tests.store.builders import NOW, SPOKEN_NAME, begin, later, lead, safety_event, screening

if TYPE_CHECKING:
    from bot.ports import ScreeningRecord
    from bot.store.opening import Store


async def request(store: Store, minutes: float, done: ScreeningRecord | None = None, **changes: Any) -> str:
    """Make a request at a moment. Returns the lead's id."""
    visit = await begin(store)
    wish = lead(screening_id=done.id if done else None, at=later(minutes=minutes), **changes)
    await visit.commit(screening=done, lead=wish)
    return wish.id


async def listed(store: Store, only: LeadFilter | None = None, limit: int = 50) -> list[LeadRow]:
    """Read the whole list, page after page."""
    rows: list[LeadRow] = []
    after: LeadCursor | None = None
    while True:
        page = await store.lead_list.page("s-1", NOW, after=after, limit=limit, only=only)
        rows += page.rows
        after = page.after
        if after is None:
            return rows


async def test_the_list_is_newest_first_and_complete_over_pages(store: Store) -> None:
    """Paging must neither repeat nor skip, even among requests of the same moment."""
    made = [await request(store, minutes) for minutes in (3, 1, 2, 2, 2)]
    moments = dict(zip(made, (3, 1, 2, 2, 2), strict=True))
    expected = sorted(made, key=lambda one: (moments[one], one), reverse=True)
    assert [row.lead_id for row in await listed(store, limit=2)] == expected
    assert [row.lead_id for row in await listed(store)] == expected


async def test_a_request_without_a_completed_screening_is_found(store: Store) -> None:
    """Who booked without the questions, or stopped them, is in no list of screenings and must be in this one."""
    bare = await request(store, 1)
    stopped = await request(store, 2, screening("stopped"))
    done = await request(store, 3, screening("completed"))
    assert [row.lead_id for row in await listed(store)] == [done, stopped, bare]
    assert [row.screened for row in await listed(store)] == [True, False, False]
    only = LeadFilter(unscreened=True)
    assert [row.lead_id for row in await listed(store, only)] == [stopped, bare]


async def test_a_row_says_what_a_receptionist_needs(store: Store) -> None:
    """Name, way to be reached, status, flags and the latest decision must stand in the list."""
    visit = await begin(store)
    wish, event = lead("held", reasons=("open_safety_event",)), safety_event()
    await visit.commit(lead=wish, safety_events=(event,))
    await store.decisions.decide("s-1", "refer", NOW, lead_id=wish.id)
    await store.decisions.decide("s-1", "call", later(minutes=1), lead_id=wish.id)
    (row,) = await listed(store, LeadFilter(status="held"))
    assert (row.name, row.method, row.status, row.reasons) == (
        SPOKEN_NAME,
        "call",
        "held",
        wish.reasons,
    )
    assert (row.open_events, row.decision, row.conversation_id) == (1, "call", visit.id)
    assert await listed(store, LeadFilter(status="closed")) == []


async def test_an_erased_request_keeps_its_line_without_a_name(store: Store) -> None:
    """What a visitor erased must not come back through a list."""
    visit = await begin(store)
    await visit.commit(lead=lead())
    await store.conversations.erase(visit.id, NOW)
    (row,) = await listed(store)
    assert (row.name, row.method, row.status) == (None, None, "withdrawn")


async def test_every_look_names_what_was_seen(store: Store) -> None:
    """Who saw whose request must be in the trail; an empty list shows nobody's."""
    await store.lead_list.page("s-1", NOW)
    assert (await store.audit.head()).id == 0
    first, second = await request(store, 1), await request(store, 2)
    await store.lead_list.page("s-1", NOW, purpose="morning_round")
    row = await store.database.read(lambda c: c.execute(select(audit)).one())
    assert (row.agent, row.action, row.entity_type) == ("staff:s-1", "list", "leads")
    assert (row.entity.split(), row.purpose) == ([second, first], "morning_round")
