"""A session ends by itself: after fifteen idle minutes, after twelve hours, and with the account."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.web.office import Office


async def test_fifteen_idle_minutes_end_a_session(office: Office) -> None:
    """A screen left alone must not stay open to whoever passes (45 CFR 164.312, automatic logoff)."""
    browser = await office.signed_in()
    office.clock.goes(minutes=14, seconds=59)
    assert (await browser.get("/staff/leads")).status == 200
    office.clock.goes(minutes=15)
    answer = await browser.get("/staff/leads")
    assert (answer.status, answer.place) == (303, "/staff/sign-in?next=/staff/leads")
    assert browser.cookie == ""


async def test_twelve_hours_end_a_session_however_it_is_used(office: Office) -> None:
    """A session that is used all day must still end."""
    browser = await office.signed_in()
    for _ in range(72):
        office.clock.goes(minutes=9, seconds=55)
        assert (await browser.get("/staff/leads")).status == 200
    office.clock.goes(minutes=10)
    assert (await browser.get("/staff/leads")).status == 303


async def test_a_page_leaves_the_screen_when_its_session_has_ended(office: Office) -> None:
    """What a visitor wrote must not stay readable on an unwatched screen, also without JavaScript."""
    browser = await office.signed_in()
    page = await browser.get("/staff/leads")
    assert '<noscript><meta http-equiv="refresh" content="905; url=/staff/sign-in"></noscript>' in page.text
    assert 'data-idle-seconds="905"' in page.text
    assert "http-equiv" not in (await office.browser().get("/staff/sign-in")).text


async def test_a_disabled_account_is_out_at_once(office: Office) -> None:
    """Who left the clinic must lose the pages with the next click."""
    browser = await office.signed_in()
    account = await office.store.accounts.by_email("ada@clinic.example")
    assert account is not None
    await office.store.accounts.set_disabled(account.id, office.clock(), disabled=True, agent="system:test")
    assert (await browser.get("/staff/leads")).status == 303


async def test_one_session_does_not_end_another(office: Office) -> None:
    """Signing out on the phone must not interrupt the work at the desk."""
    desk = await office.signed_in()
    phone = office.browser()
    await phone.sign_in("ada@clinic.example")
    await phone.get("/staff/account")
    assert (await phone.post("/staff/sign-out")).status == 303
    assert (await desk.get("/staff/leads")).status == 200
