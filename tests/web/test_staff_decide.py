"""Decisions: each by a named person, with its effect once, and refused where it cannot stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.delivery_ports import Delivered
from bot.store.office_tables import audit, outbox
from tests.store.builders import NOW, later, new_id
from tests.web.office import screened

if TYPE_CHECKING:
    from tests.web.office import Answer, Browser, Office


async def decide(browser: Browser, conversation: str, subject: str, decision: str, **more: str) -> Answer:
    """Load the record as it stands, choose, and send."""
    page = await browser.get(f"/staff/records/{conversation}")
    seen = page.text.partition('name="seen" value="')[2].partition('"')[0]
    return await browser.post(
        f"/staff/records/{conversation}", **{"subject": subject, "decision": decision, "seen": seen, "note": "", **more}
    )


async def sent(office: Office) -> list[tuple[str, str, str]]:
    """Return what stands in the outbox: type, subject, status."""
    wanted = select(outbox.c.type, outbox.c.subject_id, outbox.c.status).order_by(outbox.c.created_at, outbox.c.type)
    rows = await office.store.database.read(lambda c: c.execute(wanted).all())
    return [(row.type, row.subject_id, row.status) for row in rows]


async def test_booking_a_held_request_sends_it_once(either_office: Office) -> None:
    """Release must put exactly one event into the outbox, however often the form is sent."""
    conversation, _, wish, event = await screened(either_office.store, status="held", flagged=True)
    browser = await either_office.signed_in()
    waiting = await decide(browser, conversation, f"lead:{wish}", "book")
    assert (waiting.status, "First acknowledge the safety event" in waiting.words) == (409, True)
    assert await sent(either_office) == []
    done = await browser.post(
        f"/staff/safety/{event}", outcome="called_visitor", reported="not_required", report="no danger"
    )
    assert done.place == f"/staff/safety/{event}?done=acknowledged"
    for _ in range(2):
        answer = await decide(browser, conversation, f"lead:{wish}", "book", note="Spoke with her, she is well.")
        assert (answer.status, answer.place) == (303, f"/staff/records/{conversation}?done=decided")
    assert await sent(either_office) == [("lead.qualified", wish, "pending")]
    page = await browser.get(f"/staff/records/{conversation}?done=decided")
    assert "Your decision is recorded." in page.words
    assert "Book by Ada, Mon Nov 23, 7:00 am Spoke with her, she is well." in page.words


async def test_closing_after_delivery_takes_the_request_back(either_office: Office) -> None:
    """A scheduling system that has the request must be told, once."""
    conversation, _, wish, _ = await screened(either_office.store, status="held")
    browser = await either_office.signed_in()
    await decide(browser, conversation, f"lead:{wish}", "book")
    (item,) = await either_office.store.outbox.lease("w", 5, later(minutes=1), 60)
    await either_office.store.outbox.record_attempt(item, "w", Delivered(http_status=204), later(minutes=1))
    assert (await decide(browser, conversation, f"lead:{wish}", "close")).status == 303
    assert sorted(await sent(either_office)) == [
        ("lead.qualified", wish, "delivered"),
        ("lead.withdrawn", wish, "pending"),
    ]
    refused = await decide(browser, conversation, f"lead:{wish}", "book")
    assert (refused.status, "This request is closed" in refused.words) == (409, True)


async def test_closing_before_delivery_sends_nothing(office: Office) -> None:
    """A request that nobody received must leave no trace outside."""
    conversation, _, wish, _ = await screened(office.store, status="held")
    browser = await office.signed_in()
    await decide(browser, conversation, f"lead:{wish}", "book")
    await decide(browser, conversation, f"lead:{wish}", "close")
    assert await sent(office) == [("lead.qualified", wish, "cancelled")]


async def test_a_screening_without_a_request_can_be_decided(office: Office) -> None:
    """A decision without a contact must be kept, and must send nothing."""
    conversation, done, _, _ = await screened(office.store)
    browser = await office.signed_in()
    assert (await decide(browser, conversation, f"screening:{done}", "refer", note="Own doctor.")).status == 303
    assert await sent(office) == []
    assert "Refer" in (await browser.get("/staff/screenings")).words
    assert "Refer by Ada" in (await browser.get(f"/staff/records/{conversation}")).words


async def test_referring_is_for_a_clinician(office: Office) -> None:
    """A receptionist must neither be offered it nor be able to send it; calling and closing must work."""
    conversation, _, wish, _ = await screened(office.store, status="held")
    browser = await office.signed_in("Rae", "staff")
    assert 'value="refer"' not in (await browser.get(f"/staff/records/{conversation}")).text
    answer = await decide(browser, conversation, f"lead:{wish}", "refer")
    assert (answer.status, "Referring is a clinician's decision." in answer.words) == (409, True)
    assert (await decide(browser, conversation, f"lead:{wish}", "call")).status == 303


async def test_two_people_do_not_decide_past_each_other(office: Office) -> None:
    """Who decides on a page that a colleague has overtaken must read the new state first, with the note kept."""
    conversation, _, wish, _ = await screened(office.store, status="held")
    ada, bo = await office.signed_in(), await office.signed_in("Bo")
    await decide(ada, conversation, f"lead:{wish}", "call")
    late = await bo.post(
        f"/staff/records/{conversation}", subject=f"lead:{wish}", decision="close", note="No answer.", seen=""
    )
    assert (late.status, "A colleague decided a moment ago" in late.words) == (409, True)
    assert "No answer.</textarea>" in late.text
    assert "Call first by Ada" in late.words
    assert (await decide(bo, conversation, f"lead:{wish}", "close")).status == 303


@pytest.mark.parametrize(
    ("subject", "decision"),
    [
        ("lead:{lead}", "delete"),
        ("lead:{lead}", ""),
        ("lead:{other}", "book"),
        ("screening:{other}", "close"),
        ("", "call"),
    ],
)
async def test_a_form_that_was_tampered_with_decides_nothing(office: Office, subject: str, decision: str) -> None:
    """An unknown decision, or another conversation's request, must not be decided through this page."""
    conversation, _, wish, _ = await screened(office.store, status="held")
    _, other_screening, other, _ = await screened(office.store, status="held")
    browser = await office.signed_in()
    given = subject.format(lead=wish, other=other if subject.startswith("lead") else other_screening)
    answer = await decide(browser, conversation, given, decision)
    assert answer.status == 409
    assert await sent(office) == []
    assert "to decide" in (await browser.get("/staff/leads")).words


async def test_an_erased_request_cannot_be_booked(office: Office) -> None:
    """What a visitor took back must not be sent on from an old page."""
    conversation, _, wish, _ = await screened(office.store, status="held")
    browser = await office.signed_in()
    await office.store.conversations.erase(conversation, NOW)
    assert (await decide(browser, conversation, f"lead:{wish}", "book")).status == 409
    assert await sent(office) == []


async def test_a_note_has_an_end(office: Office) -> None:
    """A pasted book must be refused with a sentence, not cut or stored."""
    conversation, _, wish, _ = await screened(office.store, status="held")
    answer = await decide(await office.signed_in(), conversation, f"lead:{wish}", "call", note="x" * 2_001)
    assert (answer.status, "The note is too long" in answer.words) == (409, True)


async def test_a_decision_on_nothing_is_not_found(office: Office) -> None:
    """A record that is gone must not be decided about."""
    browser = await office.signed_in()
    assert (await browser.post(f"/staff/records/{new_id()}", subject="lead:x", decision="call", seen="")).status == 404


async def test_a_decision_is_in_the_trail_with_its_person(office: Office) -> None:
    """Who released whose request must be provable."""
    conversation, _, wish, _ = await screened(office.store, status="held")
    await decide(await office.signed_in(), conversation, f"lead:{wish}", "book")
    account = await office.store.accounts.by_email("ada@clinic.example")
    assert account is not None
    wanted = select(audit).where(audit.c.action == "decide")
    (row,) = await office.store.database.read(lambda c: c.execute(wanted).all())
    assert (row.agent, row.entity, row.purpose) == (f"staff:{account.id}", wish, "book")
