"""Accounts, second factors and sessions: each secret counts once, each session can be ended."""

from __future__ import annotations

import hashlib
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bot.store.accounts import AccountExists
from tests.store.builders import NOW, later

if TYPE_CHECKING:
    from bot.store.opening import Store

IDLE, ABSOLUTE = timedelta(minutes=15), timedelta(hours=12)
COOKIE, AGENT = hashlib.sha256(b"cookie").digest(), hashlib.sha256(b"browser").digest()


async def add(store: Store, staff_id: str = "s-1", email: str = "Ada@Clinic.example") -> None:
    """Add an account."""
    await store.accounts.add(staff_id, email, "Ada", "clinician", NOW, agent="system:cli")


async def sign_in(store: Store, cookie: bytes = COOKIE) -> None:
    """Open a session."""
    await store.sessions.open(cookie, "s-1", "csrf", AGENT, NOW, ABSOLUTE)


async def test_an_account_is_found_whatever_the_capitals(store: Store) -> None:
    """A person must not be locked out, or added twice, by a capital letter."""
    await add(store)
    found = await store.accounts.by_email("ada@CLINIC.example")
    assert found is not None
    assert (found.id, found.role, found.password_hash, found.disabled) == (
        "s-1",
        "clinician",
        None,
        False,
    )
    assert await store.accounts.by_id("s-1") == found
    assert await store.accounts.by_email("eve@clinic.example") is None
    with pytest.raises(AccountExists):
        await add(store, "s-2", "ADA@clinic.example")
    assert [account.id for account in await store.accounts.all()] == ["s-1"]


async def test_a_new_password_ends_every_session(store: Store) -> None:
    """Whoever stole a session must lose it when the password changes."""
    await add(store)
    await sign_in(store)
    await store.accounts.set_password("s-1", "$argon2id$x", NOW, agent="staff:s-1")
    assert await store.sessions.touch(COOKIE, NOW, IDLE) is None
    found = await store.accounts.by_id("s-1")
    assert found is not None
    assert found.password_hash == "$argon2id$x"


async def test_a_disabled_account_has_no_session(store: Store) -> None:
    """A person who left the clinic must be out at once."""
    await add(store)
    await sign_in(store)
    await store.accounts.set_disabled("s-1", NOW, disabled=True, agent="staff:s-9")
    assert await store.sessions.touch(COOKIE, NOW, IDLE) is None
    await sign_in(store, b"another")
    assert await store.sessions.touch(b"another", NOW, IDLE) is None


async def test_the_second_factor_is_sealed_and_each_code_counts_once(store: Store) -> None:
    """A code seen over the shoulder must not work again, nor an older one."""
    await add(store)
    await store.sign_in_secrets.set_totp("s-1", "JBSWY3DPEHPK3PXP", [b"r1"], NOW, agent="staff:s-1")
    found = await store.accounts.by_email("ada@clinic.example")
    assert found is not None
    assert found.totp_secret == "JBSWY3DPEHPK3PXP"
    assert await store.sign_in_secrets.use_totp_step("s-1", 100)
    assert not await store.sign_in_secrets.use_totp_step("s-1", 100)
    assert not await store.sign_in_secrets.use_totp_step("s-1", 99)
    assert await store.sign_in_secrets.use_totp_step("s-1", 101)


async def test_a_recovery_code_counts_once(store: Store) -> None:
    """A recovery code must open the door one time, and an old set never."""
    await add(store)
    await store.sign_in_secrets.set_totp("s-1", "S", [b"r1", b"r2"], NOW, agent="staff:s-1")
    assert await store.sign_in_secrets.use_recovery_code("s-1", b"r1", NOW)
    assert not await store.sign_in_secrets.use_recovery_code("s-1", b"r1", NOW)
    await store.sign_in_secrets.set_totp("s-1", "T", [b"r3"], NOW, agent="staff:s-1")
    assert not await store.sign_in_secrets.use_recovery_code("s-1", b"r2", NOW)


async def test_a_setup_link_works_once_for_its_purpose_in_time(store: Store) -> None:
    """A link in an old e-mail must not set a password."""
    await add(store)
    await store.sign_in_secrets.add_setup_token(b"t1", "s-1", "reset", later(hours=1))
    use = store.sign_in_secrets.use_setup_token
    assert await use(b"t1", "invite", NOW) is None
    assert await use(b"t1", "reset", later(hours=1)) is None
    assert await use(b"t1", "reset", later(minutes=59)) == "s-1"
    assert await use(b"t1", "reset", later(minutes=59)) is None
    assert await use(b"unknown", "reset", NOW) is None


async def test_a_session_lives_while_it_is_used(store: Store) -> None:
    """Work must not be interrupted, and 15 idle minutes must end it."""
    await add(store)
    await sign_in(store)
    session = await store.sessions.touch(COOKIE, later(minutes=14), IDLE)
    assert session is not None
    assert (session.staff_id, session.name, session.role) == ("s-1", "Ada", "clinician")
    assert (session.csrf, session.user_agent) == ("csrf", AGENT)
    assert session.last_at == later(minutes=14)
    assert await store.sessions.touch(COOKIE, later(minutes=28), IDLE) is not None
    assert await store.sessions.touch(COOKIE, later(minutes=43), IDLE) is None


async def test_a_session_ends_after_twelve_hours_however_it_is_used(store: Store) -> None:
    """The absolute limit must hold for whoever never pauses."""
    await add(store)
    await sign_in(store)
    for minutes in range(10, 720, 10):
        assert await store.sessions.touch(COOKIE, later(minutes=minutes), IDLE) is not None
    assert await store.sessions.touch(COOKIE, later(hours=12), IDLE) is None


async def test_a_signed_out_session_is_gone(store: Store) -> None:
    """Signing out must end the session on the server, and only that one."""
    await add(store)
    await sign_in(store)
    await sign_in(store, b"other")
    await store.sessions.revoke(COOKIE, NOW)
    assert await store.sessions.touch(COOKIE, NOW, IDLE) is None
    assert await store.sessions.touch(b"other", NOW, IDLE) is not None
    assert await store.sessions.revoke_all("s-1", NOW) == 1
    assert await store.sessions.touch(b"other", NOW, IDLE) is None


async def test_ended_sessions_and_links_are_swept(store: Store) -> None:
    """Nothing must pile up over the years."""
    await add(store)
    await sign_in(store)
    await store.sign_in_secrets.add_setup_token(b"t1", "s-1", "reset", later(hours=1))
    assert await store.sessions.sweep(NOW) == 0
    assert await store.sessions.sweep(later(days=1)) == 2


async def test_changes_of_accounts_are_audited(store: Store) -> None:
    """Who let whom in must be in the trail."""
    await add(store)
    await store.accounts.set_password("s-1", "h", NOW, agent="staff:s-1")
    await sign_in(store)
    await store.sessions.revoke(COOKIE, NOW)
    await store.accounts.set_disabled("s-1", NOW, disabled=True, agent="staff:s-9")
    assert (await store.audit.head()).id == 5
    assert await store.audit.verify() is None
