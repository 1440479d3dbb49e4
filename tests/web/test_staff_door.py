"""The door: who gets in, with which cookie, and how it ends."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.store.office_tables import audit, staff_sessions
from tests.web.office import PASSWORD, application, parts_over, serve

if TYPE_CHECKING:
    from tests.web.office import Office

NEW = "seven lanterns by the sea"


async def test_a_person_signs_in_and_out(either_office: Office) -> None:
    """The right e-mail and password must open the workspace, and signing out must close it on the server."""
    browser = either_office.browser()
    email = await either_office.hire()
    answer = await browser.sign_in(email.upper())
    assert (answer.status, answer.place) == (303, "/staff/screenings")
    held = browser.cookie
    assert (await browser.get("/staff/screenings")).status == 200
    out = await browser.post("/staff/sign-out")
    assert (out.status, out.place) == (303, "/staff/sign-in?done=signed_out")
    assert browser.cookie == ""
    browser.cookie = held
    assert (await browser.get("/staff/screenings")).status == 303


async def test_every_wrong_sign_in_looks_the_same(office: Office) -> None:
    """Nobody may learn from the answer who works here, who has set no password, or who was disabled."""
    email = await office.hire()
    await office.parts.staff.add("new@clinic.example", "New", "staff")
    gone = await office.hire("Eve")
    account = await office.store.accounts.by_email(gone)
    assert account is not None
    await office.store.accounts.set_disabled(account.id, office.clock(), disabled=True, agent="system:test")
    tries = [(email, "wrong"), ("nobody@clinic.example", PASSWORD), ("new@clinic.example", ""), (gone, PASSWORD)]
    pages = set()
    for address, password in tries:
        answer = await office.browser().sign_in(address, password)
        assert (answer.status, answer.cookies) == (403, ())
        pages.add(answer.text.replace(address, ""))
    assert len(pages) == 1
    assert "is not right" in pages.pop()


async def test_a_refused_sign_in_is_in_the_audit_trail(office: Office) -> None:
    """A break-in that was tried must leave a trace, without the address that was typed."""
    email = await office.hire()
    await office.browser().sign_in(email, "wrong")
    await office.browser().sign_in("eve@elsewhere.example", "wrong")
    wanted = select(audit).where(audit.c.action == "sign_in")
    rows = await office.store.database.read(lambda c: c.execute(wanted).all())
    account = await office.store.accounts.by_email(email)
    assert account is not None
    assert [(row.agent, row.entity, row.outcome) for row in rows] == [
        (f"staff:{account.id}", account.id, "failure"),
        ("unknown", "unknown", "failure"),
    ]


async def test_the_cookie_on_plain_http_is_strict_and_unreadable(office: Office) -> None:
    """On a laptop without https the cookie must still be out of reach of scripts and of other sites."""
    browser = office.browser()
    answer = await browser.sign_in(await office.hire())
    (cookie,) = answer.cookies
    assert cookie.startswith("firststep_staff=")
    assert {"HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert "secure" not in cookie.lower()
    assert "domain" not in cookie.lower()


async def test_the_cookie_over_https_is_bound_to_the_host(office: Office) -> None:
    """Served over https the cookie must be Secure and bound to this host, and the page must ask for https only."""
    parts = parts_over(office.store, office.clock, public_address="https://chat.clinic.example")
    server, client = await serve(application(parts))
    office.parts, office.home, office.client = parts, str(server.make_url("/")).rstrip("/"), client
    browser = office.browser()
    answer = await browser.sign_in(await office.hire())
    (cookie,) = answer.cookies
    assert cookie.startswith("__Host-firststep_staff=")
    assert {"Secure", "HttpOnly", "SameSite=Strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    shown = await browser.get("/staff/screenings")
    assert shown.status == 200
    assert shown.headers["Strict-Transport-Security"].startswith("max-age=")
    await client.close()
    await server.close()


async def test_a_planted_session_id_is_never_taken_over(office: Office) -> None:
    """Whoever puts a cookie into the browser before sign-in must not hold the session afterwards (fixation)."""
    email, browser = await office.hire(), office.browser()
    browser.cookie = planted = "firststep_staff=" + "p" * 43
    await browser.sign_in(email)
    assert browser.cookie != planted
    browser.cookie = planted
    assert (await browser.get("/staff/screenings")).status == 303


async def test_signing_in_again_ends_the_session_before(office: Office) -> None:
    """A new sign-in must have a new id, and the old one must be dead."""
    browser = await office.signed_in()
    before = browser.cookie
    await browser.sign_in("ada@clinic.example")
    assert browser.cookie not in ("", before)
    browser.cookie = before
    assert (await browser.get("/staff/screenings")).status == 303


async def test_the_database_holds_only_a_hash_of_the_session(office: Office) -> None:
    """Whoever reads the database must not be able to use a session from it."""
    browser = await office.signed_in()
    token = browser.cookie.partition("=")[2]
    rows = await office.store.database.read(lambda c: c.execute(select(staff_sessions.c.id)).scalars().all())
    assert rows == [hashlib.sha256(token.encode()).digest()]
    assert len(token) >= 43


async def test_a_changed_password_signs_out_everywhere(office: Office) -> None:
    """Whoever stole a session must lose it, and the old password must be worth nothing."""
    one = await office.signed_in()
    other = office.browser()
    await other.sign_in("ada@clinic.example")
    wrong = await one.post("/staff/account", current="not it at all", password=NEW, again=NEW)
    assert (wrong.status, "current password is not right" in wrong.words) == (422, True)
    answer = await one.post("/staff/account", current=PASSWORD, password=NEW, again=NEW)
    assert (answer.status, answer.place) == (303, "/staff/sign-in?done=password_changed")
    assert (await other.get("/staff/screenings")).status == 303
    assert (await office.browser().sign_in("ada@clinic.example")).status == 403
    assert (await office.browser().sign_in("ada@clinic.example", NEW)).status == 303


@pytest.mark.parametrize(
    ("asked", "led_to"),
    [
        ("/staff/safety/abc-1", "/staff/safety/abc-1"),
        ("https://evil.example/staff/safety", "/staff/screenings"),
        ("//evil.example/staff/leads", "/staff/screenings"),
        ("/staff/leads/../../evil", "/staff/screenings"),
        ("/staff/sign-out", "/staff/screenings"),
        ("javascript:alert(1)", "/staff/screenings"),
    ],
)
async def test_the_door_leads_back_only_to_our_own_pages(office: Office, asked: str, led_to: str) -> None:
    """The link in an alert must work after sign-in, and a forged one must lead nowhere else."""
    answer = await office.browser().sign_in(await office.hire(), next=asked)
    assert (answer.status, answer.place) == (303, led_to)


async def test_the_wanted_page_is_remembered_through_the_door(office: Office) -> None:
    """Whoever follows an alert's link must arrive at that event after signing in."""
    answer = await office.browser().get("/staff/safety/abc-1")
    assert answer.place == "/staff/sign-in?next=/staff/safety/abc-1"
    shown = await office.browser().get(answer.place)
    assert 'name="next" value="/staff/safety/abc-1"' in shown.text
