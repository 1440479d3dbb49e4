"""What could not be delivered can be sent again; the numbers never point to a person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bot.delivery_ports import Dead
from bot.store.office_tables import audit
from tests.store.builders import NOW, begin, later, outbox_item
from tests.web.office import screened

if TYPE_CHECKING:
    from tests.web.office import Office


async def give_up(office: Office) -> str:
    """Let one event be given up. Returns its id."""
    visit = await begin(office.store)
    await visit.commit(outbox=(outbox_item("lead-1"),))
    (item,) = await office.store.outbox.lease("w", 5, NOW, 60)
    await office.store.outbox.record_attempt(item, "w", Dead("gone", 410), NOW)
    return item.id


async def test_a_dead_event_is_sent_again_once(either_office: Office) -> None:
    """After the cause is put right, one press must send it, and a second press must do nothing."""
    outbox_id = await give_up(either_office)
    browser = await either_office.signed_in("Rae", "staff")
    page = await browser.get("/staff/deliveries")
    assert "Request for a consultation scheduling" in page.words
    assert "Given up 1" in page.words
    first = await browser.post("/staff/deliveries", id=outbox_id)
    second = await browser.post("/staff/deliveries", id=outbox_id)
    assert (first.place, second.place) == ("/staff/deliveries?done=replayed", "/staff/deliveries?done=not_dead")
    page = await browser.get(first.place)
    assert "It is being sent again." in page.words
    assert "Waiting 1" in page.words
    assert "Everything could be delivered so far." in page.words


async def test_looking_and_sending_are_in_the_trail(office: Office) -> None:
    """Who saw and who replayed a delivery must be known."""
    outbox_id = await give_up(office)
    browser = await office.signed_in()
    await browser.get("/staff/deliveries")
    await browser.post("/staff/deliveries", id=outbox_id)
    wanted = select(audit).where(audit.c.entity == outbox_id)
    rows = await office.store.database.read(lambda c: c.execute(wanted).all())
    assert [row.action for row in rows] == ["list", "replay"]


async def test_small_numbers_are_hidden(office: Office) -> None:
    """A count under five could point to a person and must not be shown; five may be."""
    for number in range(5):
        visit = await begin(office.store, later(minutes=number))
        await visit.commit(steps=("age",) if number < 4 else ("age", "walked_away"), at=later(minutes=number))
    browser = await office.signed_in()
    page = await browser.get("/staff/numbers")
    assert "Opened the chat 5" in page.words
    assert "Asked for the age 5" in page.words
    assert "Asked to agree under 5" in page.words
    assert "walked away under 5" in page.words


async def test_old_steps_are_not_counted(office: Office) -> None:
    """The page says thirty days and must mean it."""
    for _ in range(5):
        await begin(office.store)
    browser = await office.signed_in()
    office.clock.goes(minutes=1)
    assert "Opened the chat 5" in (await browser.get("/staff/numbers")).words
    office.clock.goes(days=30)
    await browser.sign_in("ada@clinic.example")
    assert "Opened the chat under 5" in (await browser.get("/staff/numbers")).words


async def test_looking_at_the_numbers_is_in_the_trail(office: Office) -> None:
    """Every view must leave a row, also one without any name on it."""
    await screened(office.store)
    await (await office.signed_in()).get("/staff/numbers")
    wanted = select(audit).where(audit.c.entity == "numbers")
    (row,) = await office.store.database.read(lambda c: c.execute(wanted).all())
    assert (row.action, row.entity_type) == ("read", "page")
