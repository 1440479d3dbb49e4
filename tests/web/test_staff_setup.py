"""Accounts are made from the command line; their first password through a link that works once, for a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from bot.service.passwords import weakness
from bot.service.sign_in import StaffRefused
from bot.store.office_tables import audit, setup_tokens
from tests.web.office import PASSWORD, parts_over

if TYPE_CHECKING:
    from tests.web.office import Answer, Browser, Office


async def invited(office: Office) -> str:
    """Invite somebody. Returns the link."""
    return (await office.parts.staff.add("Noor@Clinic.example", "Noor  Haddad", "staff")).link


async def set_up(browser: Browser, link: str, password: str = PASSWORD, again: str | None = None) -> Answer:
    """Send the form that a link leads to."""
    return await browser.post("/staff/setup", token=link, password=password, again=password if again is None else again)


async def test_a_link_sets_a_password_once(either_office: Office) -> None:
    """A link in an old message must not change a password again."""
    link = await invited(either_office)
    answer = await set_up(either_office.browser(), link)
    assert (answer.status, answer.place) == (303, "/staff/sign-in?done=password_set")
    assert (await either_office.browser().sign_in("noor@clinic.example")).status == 303
    again = await set_up(either_office.browser(), link, "another fine password")
    assert (again.status, "not valid any more" in again.words) == (422, True)
    assert (await either_office.browser().sign_in("noor@clinic.example", "another fine password")).status == 403


async def test_the_secret_is_in_no_address_that_a_server_sees(office: Office) -> None:
    """The secret must stand after the #, and the page must take it in the body only; the database keeps a hash."""
    link = await invited(office)
    path, _, secret = link.partition("#")
    assert path.endswith("/staff/setup")
    assert len(secret) >= 43
    page = await office.browser().get(f"/staff/setup?token={secret}")
    assert secret not in page.text
    rows = await office.store.database.read(lambda c: c.execute(select(setup_tokens.c.token_hash)).scalars().all())
    assert len(rows) == 1
    assert secret.encode() not in rows[0]


async def test_links_begin_at_the_public_address(office: Office) -> None:
    """An administrator must be able to pass the link on as it is."""
    parts = parts_over(office.store, office.clock, public_address="https://chat.clinic.example/")
    invitation = await parts.staff.add("kim@clinic.example", "Kim", "staff")
    assert invitation.link.startswith("https://chat.clinic.example/staff/setup#")


async def test_a_link_ends_after_a_day(office: Office) -> None:
    """A link that was never used must not lie around as a way in."""
    link = await invited(office)
    office.clock.goes(hours=24)
    assert (await set_up(office.browser(), link)).status == 422


async def test_a_refused_password_leaves_the_link(office: Office) -> None:
    """Whoever chooses a weak password first must be able to choose a better one."""
    link, browser = await invited(office), office.browser()
    for password, sentence in [
        ("short", "at least 12 characters"),
        ("Password1234!", "tried first"),
        ("noor-at-the-harbour", "does not contain your e-mail"),
    ]:
        answer = await set_up(browser, link, password)
        assert (answer.status, sentence in answer.words) == (422, True), password
    assert "not the same" in (await set_up(browser, link, again="quiet harbour lanterm")).words
    assert (await set_up(browser, link)).status == 303


async def test_a_reset_voids_the_link_before_and_ends_the_sessions(office: Office) -> None:
    """After a reset only the newest link may work; once it is used, whoever was signed in is out."""
    browser = await office.signed_in()
    first = (await office.parts.staff.reset("ada@clinic.example")).link
    second = (await office.parts.staff.reset("ADA@clinic.example")).link
    assert (await set_up(office.browser(), first, "another fine password")).status == 422
    assert (await browser.get("/staff/leads")).status == 200
    assert (await set_up(office.browser(), second, "another fine password")).status == 303
    assert (await browser.get("/staff/leads")).status == 303


async def test_a_disabled_account_cannot_come_back_through_a_link(office: Office) -> None:
    """Who left the clinic must not set a password with a link that was still open."""
    link = await invited(office)
    account = await office.store.accounts.by_email("noor@clinic.example")
    assert account is not None
    await office.store.accounts.set_disabled(account.id, office.clock(), disabled=True, agent="system:test")
    assert (await set_up(office.browser(), link)).status == 422


@pytest.mark.parametrize(
    ("email", "name", "role", "sentence"),
    [
        ("not an address", "Kim", "staff", "is not an e-mail address"),
        ("kim@clinic.example", "  ", "staff", "A name is needed"),
        ("kim@clinic.example", "Kim", "boss", "must be one of staff, clinician, admin"),
        ("noor@CLINIC.example", "Noor", "staff", "There is an account for noor@clinic.example already"),
    ],
)
async def test_a_wrong_account_is_refused_with_a_sentence(
    office: Office, email: str, name: str, role: str, sentence: str
) -> None:
    """The administrator at the command line must read what to mend, and nothing may be half made."""
    await invited(office)
    with pytest.raises(StaffRefused, match=sentence):
        await office.parts.staff.add(email, name, role)
    assert [account.email for account in await office.parts.staff.everyone()] == ["noor@clinic.example"]


async def test_a_reset_of_nobody_is_refused(office: Office) -> None:
    """A slip in the address must not look like success."""
    with pytest.raises(StaffRefused, match=r"There is no account for kim@clinic\.example"):
        await office.parts.staff.reset("kim@clinic.example")


async def test_who_was_let_in_is_in_the_trail(office: Office) -> None:
    """Adding, the link and the password must each be in the audit trail."""
    await set_up(office.browser(), await invited(office))
    rows = await office.store.database.read(lambda c: c.execute(select(audit.c.action)).scalars().all())
    assert rows == ["staff.add", "staff.link", "staff.password"]


@pytest.mark.parametrize(
    "password",
    ["password1234", "P4ssw0rd2026!!", "qwertyuiop123", "iloveyou2026!", "aaaaaaaaaaaaa", "123456789012", "abcdefghijkl",
     "welcome12345", "Ketamine2026!", "ada.lovelace1815", "ababababababab"],
)  # fmt: skip
def test_a_password_that_is_tried_first_is_refused(password: str) -> None:
    """Length alone must not let through what every list of leaked passwords begins with."""
    assert weakness(password, "ada.lovelace@clinic.example") is not None


@pytest.mark.parametrize(
    "password", ["quiet harbour lantern", "Tr0ub4dor&3-horse", "näher als gedacht", "correct horse battery 9"]
)
def test_a_password_of_words_is_taken(password: str) -> None:
    """Nobody may be forced into signs that are written on a note under the keyboard."""
    assert weakness(password, "ada.lovelace@clinic.example") is None
