"""A safety event waits until a named person says what was done, and what was reported to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.service.review import OUTCOMES
from bot.store.office_tables import audit
from bot.store.tables import safety_events
from bot.web.staff import words
from tests.store.builders import begin, safety_event
from tests.web.office import screened

if TYPE_CHECKING:
    from tests.web.office import Office

GIVEN = {"outcome": "called_911", "reported": "reported", "report": "Durham County APS", "note": "Welfare check at 8."}


async def test_an_event_shows_its_conversation_and_what_raised_it(office: Office) -> None:
    """Whoever follows the alert must read the words before acting."""
    _, _, _, event = await screened(office.store, status="held", flagged=True)
    answer = await (await office.signed_in()).get(f"/staff/safety/{event}")
    assert "Safety event, not acknowledged: Risk to own life" in answer.words
    assert '<blockquote class="words">zebrawhisper marmalade</blockquote>' in answer.text
    assert 'class="visitor raised"' in answer.text
    assert "waits until its safety event is acknowledged" in answer.words


async def test_an_acknowledgement_names_the_person_and_what_was_done(either_office: Office) -> None:
    """Afterwards everybody must see who took it, what came of it, and to whom it was reported."""
    _, _, _, event = await screened(either_office.store, status="held", flagged=True)
    browser = await either_office.signed_in("Rae", "staff")
    done = await browser.post(f"/staff/safety/{event}", **GIVEN)
    assert (done.status, done.place) == (303, f"/staff/safety/{event}?done=acknowledged")
    page = await browser.get(done.place)
    assert "The safety event is acknowledged in your name." in page.words
    assert "Called 911 or asked for a welfare check , acknowledged by Rae, Mon Nov 23, 7:00 am" in page.words
    assert "Reported to: Durham County APS Welfare check at 8." in page.words
    assert "not acknowledged" not in page.words
    assert "No safety event waits." in (await browser.get("/staff/safety")).words


async def test_what_was_typed_is_sealed(office: Office) -> None:
    """Beside the event the database may hold codes only: to whom it was reported can name the visitor's family."""
    _, _, _, event = await screened(office.store, status="held", flagged=True)
    await (await office.signed_in()).post(f"/staff/safety/{event}", **GIVEN)
    row = await office.store.database.read(lambda c: c.execute(select(safety_events)).one())
    assert (row.outcome, row.reported) == ("called_911", "reported")
    assert b"Durham" not in row.note
    assert b"Welfare" not in row.note


@pytest.mark.parametrize(
    "missing",
    [{"outcome": ""}, {"outcome": "slept"}, {"reported": ""}, {"reported": "maybe"}, {"report": "  "},
     {"outcome": "other", "note": " "}, {"note": "x" * 2_001}, {"report": "x" * 301}],
)  # fmt: skip
async def test_an_incomplete_acknowledgement_takes_nothing(office: Office, missing: dict[str, str]) -> None:
    """Alerts must go on until it is said what was done; what was typed must not be lost."""
    _, _, _, event = await screened(office.store, status="held", flagged=True)
    browser = await office.signed_in()
    answer = await browser.post(f"/staff/safety/{event}", **{**GIVEN, **missing})
    assert answer.status == 409
    assert 'role="alert"' in answer.text
    assert "Safety event, not acknowledged" in answer.words
    if "report" not in missing:
        assert 'value="Durham County APS"' in answer.text
    assert len(await office.store.safety_events.open_events()) == 1


async def test_a_worry_about_somebody_else_is_to_be_known(either_office: Office) -> None:
    """It must be found without a request or a finished check, must not count as open, and goes with the days."""
    worry = safety_event("third_party")
    await (await begin(either_office.store)).say(safety_events=(worry,))
    browser = await either_office.signed_in()
    page = await browser.get("/staff/safety")
    assert "No safety event waits. To know The last 14 days" in page.words
    assert "Worry about someone else Mon Nov 23, 7:00 am Read" in page.words
    assert 'class="count"' not in page.text
    assert f'href="/staff/safety/{worry.id}"' in page.text
    noted = await either_office.store.database.read(lambda c: c.execute(select(audit.c.entity)).scalars().all())
    assert worry.id in noted
    read = await browser.get(f"/staff/safety/{worry.id}")
    assert (read.status, "nothing has to be acknowledged" in read.words) == (200, True)
    either_office.clock.goes(days=14, minutes=1)
    later = await either_office.signed_in("Bo")
    assert "To know" not in (await later.get("/staff/safety")).words


async def test_the_first_acknowledgement_stands(office: Office) -> None:
    """A colleague who comes second must read who was first, and must not overwrite it."""
    _, _, _, event = await screened(office.store, status="held", flagged=True)
    ada, bo = await office.signed_in(), await office.signed_in("Bo")
    await ada.post(f"/staff/safety/{event}", **GIVEN)
    answer = await bo.post(f"/staff/safety/{event}", **{**GIVEN, "outcome": "not_a_real_risk"})
    assert (answer.status, "A colleague has acknowledged this event already." in answer.words) == (409, True)
    assert "acknowledged by Ada" in answer.words
    found = await office.store.safety_events.find(event)
    assert found is not None
    assert found.outcome == "called_911"


def test_every_code_has_its_words() -> None:
    """A person must never have to choose between codes."""
    assert set(words.OUTCOMES) == set(OUTCOMES)
    assert set(words.DECISIONS) == set(words.EXPLAINED)
