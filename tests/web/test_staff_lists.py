"""The work lists: complete over their pages, safety events on top, every look in the audit trail."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.store.office_tables import audit
from tests.store.builders import SPOKEN_NAME, SPOKEN_PHONE, begin, later, lead, safety_event, screening
from tests.web.office import screened

if TYPE_CHECKING:
    from bot.store.columns import AnyRow
    from tests.web.office import Answer, Browser, Office

RECORD = re.compile(r'href="/staff/records/([^"#]+)"')
MORE = re.compile(r'href="([^"]+)">Load more')


def listed(answer: Answer) -> list[str]:
    """Return the conversations that a page lists, in order."""
    return RECORD.findall(answer.text)


async def all_pages(browser: Browser, path: str) -> list[list[str]]:
    """Follow "Load more" to the end."""
    pages: list[list[str]] = []
    while path:
        answer = await browser.get(path)
        assert answer.status == 200
        pages.append(listed(answer))
        more = MORE.search(answer.text)
        path = unescape(more[1]) if more else ""
    return pages


async def looks(office: Office, kind: str) -> list[AnyRow]:
    """Return the audit rows of looks at lists of a kind."""
    wanted = select(audit).where(audit.c.action == "list", audit.c.entity_type == kind)
    return list(await office.store.database.read(lambda c: c.execute(wanted).all()))


async def test_screenings_are_listed_newest_first(either_office: Office) -> None:
    """Total, band, flags, request and decision of each must stand in the list, the newest on top."""
    older = await screened(either_office.store, 1)
    newer = await screened(either_office.store, 2, status="held", flagged=True)
    browser = await either_office.signed_in()
    answer = await browser.get("/staff/screenings")
    assert listed(answer) == [newer[0], older[0]]
    first, second = re.findall(r"<tr>.*?</tr>", answer.text, re.DOTALL)[1:]
    words = " ".join(unescape(re.sub(r"<[^>]+>", " ", first)).split())
    assert "Mon Nov 23, 7:02 am" in words  # the clinic's clock, not UTC
    assert "14 moderate 1 safety event Held to decide" in words
    assert "none none to decide" in " ".join(re.sub(r"<[^>]+>", " ", second).split())


async def test_pages_of_fifty_repeat_and_skip_nothing_at_equal_times(office: Office) -> None:
    """At one and the same moment too, "Load more" must show each screening and each request exactly once."""
    ids = {(await screened(office.store, number // 60, status="held"))[0] for number in range(120)}
    browser = await office.signed_in()
    for path in ("/staff/screenings", "/staff/leads", "/staff/screenings?show=held"):
        pages = await all_pages(browser, path)
        assert [len(page) for page in pages] == [50, 50, 20], path
        assert {one for page in pages for one in page} == ids


async def test_a_request_without_a_screening_is_not_lost(either_office: Office) -> None:
    """Who booked without the questions is in no list of screenings and must be in the list of requests, by name."""
    visit = await begin(either_office.store)
    await visit.commit(lead=lead("qualified"))
    stopped = await begin(either_office.store)
    half = screening("stopped")
    await stopped.commit(screening=half, lead=lead("held", screening_id=half.id, at=later(minutes=1)))
    done = await screened(either_office.store, 2, status="qualified")
    browser = await either_office.signed_in()
    assert listed(await browser.get("/staff/screenings")) == [done[0]]
    assert listed(await browser.get("/staff/leads")) == [done[0], stopped.id, visit.id]
    answer = await browser.get("/staff/leads?show=unscreened")
    assert listed(answer) == [stopped.id, visit.id]
    assert SPOKEN_NAME in answer.words
    assert SPOKEN_PHONE not in answer.text  # the number stands on the record only


async def test_the_lists_can_be_narrowed(office: Office) -> None:
    """What waits must be found without reading through what is done."""
    done = await screened(office.store, 1)
    held = await screened(office.store, 2, status="held", flagged=True)
    await office.store.decisions.decide("s-1", "close", office.clock(), screening_id=done[1])
    browser = await office.signed_in()
    assert listed(await browser.get("/staff/screenings?show=undecided")) == [held[0]]
    assert listed(await browser.get("/staff/screenings?show=flagged")) == [held[0]]
    assert listed(await browser.get("/staff/screenings?show=held")) == [held[0]]
    assert len(listed(await browser.get("/staff/screenings?show=all"))) == 2
    assert "No request here" not in (await browser.get("/staff/leads?show=held")).words


@pytest.mark.parametrize(
    "query", ["show=everything", "after=1", "after=20261123T120000.000000Z~x'--", "after=99999999T999999.000000Z~x"]
)
async def test_a_made_up_address_is_refused(office: Office, query: str) -> None:
    """What we did not write into an address must not reach the database."""
    browser = await office.signed_in()
    for path in ("/staff/screenings", "/staff/leads"):
        assert (await browser.get(f"{path}?{query}")).status == 404


@pytest.mark.parametrize("path", ["/staff/screenings", "/staff/leads", "/staff/deliveries", "/staff/numbers"])
async def test_open_safety_events_stand_on_top_of_every_list(office: Office, path: str) -> None:
    """Nobody may work on any list without seeing who may be in danger, before anything else on the page."""
    *_, event = await screened(office.store, status="held", flagged=True)
    browser = await office.signed_in()
    text = (await browser.get(path)).text
    assert "1 safety event not acknowledged" in text
    assert text.index(f"/staff/safety/{event}") < text.index("<table")
    assert (await looks(office, "safety_events"))[0].entity == event
    await office.store.safety_events.acknowledge(event, "s-1", office.clock(), outcome="called_visitor")
    assert event not in (await browser.get(path)).text


async def test_the_box_leads_to_all_when_there_are_many(office: Office) -> None:
    """A long night must not push the work off the page, and no event may be out of reach."""
    visit = await begin(office.store)
    events = [safety_event(seq=number) for number in range(2, 9)]
    await visit.commit(safety_events=events)
    browser = await office.signed_in()
    answer = await browser.get("/staff/screenings")
    assert answer.text.count("Read and acknowledge") == 5
    assert "See all 7" in answer.words
    text = (await browser.get("/staff/safety")).text
    assert all(event.id in text for event in events)


async def test_the_pages_warn_until_an_alert_was_seen_to_arrive(office: Office) -> None:
    """Staff must not rely on alerts that nobody has tested; the warning must be on every page."""
    browser = await office.signed_in()
    office.route.tested = False
    paths = ("/staff/screenings", "/staff/leads", "/staff/safety", "/staff/deliveries", "/staff/account", "/staff/x")
    for path in paths:
        assert "Alerts are not tested" in (await browser.get(path)).words
    assert "Alerts are not tested" not in (await office.browser().get("/staff/sign-in")).words
    office.route.tested = True
    for path in paths:
        assert "Alerts are not tested" not in (await browser.get(path)).words


async def test_every_look_at_a_list_names_what_was_seen(office: Office) -> None:
    """Who saw whose line must be in the trail, for each list."""
    one, two = await screened(office.store, 1), await screened(office.store, 2, status="held")
    browser = await office.signed_in()
    account = await office.store.accounts.by_email("ada@clinic.example")
    assert account is not None
    await browser.get("/staff/screenings")
    await browser.get("/staff/leads")
    (seen,) = await looks(office, "screenings")
    assert (seen.agent, seen.entity.split()) == (f"staff:{account.id}", [two[1], one[1]])
    (seen,) = await looks(office, "leads")
    assert (seen.agent, seen.entity) == (f"staff:{account.id}", two[2])
    assert await office.store.audit.verify() is None
