"""Signing in and out, and who is there now. A session is a random id of 256 bits; only its hash is kept."""

from __future__ import annotations

import hashlib
import secrets
from datetime import timedelta
from typing import TYPE_CHECKING

from bot.service.passwords import LONGEST, weakness

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from bot.service.office import OfficeStore, Passwords
    from bot.service.office_records import Person

IDLE = timedelta(minutes=15)
ABSOLUTE = timedelta(hours=12)
TOKEN_BYTES = 32
NOBODY = "unknown"


class StaffRefused(Exception):
    """What was asked cannot be done; the text is a sentence for the person."""


class SignIn:
    """The door. Every answer to a wrong sign-in is the same and takes as long as a right one."""

    def __init__(self, store: OfficeStore, passwords: Passwords, clock: Callable[[], datetime]) -> None:
        """Take the store, the slow hashes and the clock."""
        self._store = store
        self._passwords = passwords
        self._clock = clock

    async def enter(self, email: str, password: str, *, browser: str, before: str | None) -> str | None:
        """Open a session and return its token, or None. `before`: the token the browser still held, which ends."""
        account = await self._store.accounts.by_email(email.strip())
        usable = account is not None and not account.disabled and len(password) <= LONGEST
        known = account.password_hash if account is not None and usable else None
        fits = await self._passwords.fits(known, password[:LONGEST])
        at = self._clock()
        if account is None or not fits:
            who = account.id if account else NOBODY
            await self._store.audit.note(
                agent=f"staff:{who}" if account else NOBODY,
                action="sign_in", entity_type="staff", entity=who, purpose="refused", at=at, outcome="failure",
            )  # fmt: skip
            return None
        if before:
            await self._store.sessions.revoke(digest(before), at)
        token, csrf = secrets.token_urlsafe(TOKEN_BYTES), secrets.token_urlsafe(TOKEN_BYTES)
        await self._store.sessions.open(digest(token), account.id, csrf, digest(browser), at, ABSOLUTE)
        return token

    async def who(self, token: str) -> Person | None:
        """Whose live session this is, noting its use; None when it ended."""
        return await self._store.sessions.touch(digest(token), self._clock(), IDLE)

    async def leave(self, person: Person) -> None:
        """End the session."""
        await self._store.sessions.revoke(person.id, self._clock())

    async def change_password(self, person: Person, current: str, new: str, again: str) -> None:
        """Change one's own password, which ends all of one's sessions. Raises StaffRefused."""
        account = await self._store.accounts.by_id(person.staff_id)
        known = account.password_hash if account and len(current) <= LONGEST else None
        if not await self._passwords.fits(known, current[:LONGEST]):
            message = "The current password is not right."
            raise StaffRefused(message)
        fit_to_use(new, again, person.email)
        hashed = await self._passwords.hashed(new)
        await self._store.accounts.set_password(
            person.staff_id, hashed, self._clock(), agent=f"staff:{person.staff_id}"
        )

    async def refused(self, person: Person, place: str, reason: str) -> None:
        """Note that somebody asked for what his role, or his form, does not allow."""
        await self._store.audit.note(
            agent=f"staff:{person.staff_id}", action="refuse", entity_type="page", entity=place, purpose=reason,
            at=self._clock(), outcome="failure",
        )  # fmt: skip


def digest(secret: str) -> bytes:
    """SHA-256 of a token: what is stored of it."""
    return hashlib.sha256(secret.encode(errors="replace")).digest()


def fit_to_use(new: str, again: str, email: str) -> None:
    """Check a new password typed twice. Raises StaffRefused."""
    reason = weakness(new, email)
    if reason is None and new != again:
        reason = "The two passwords are not the same."
    if reason is not None:
        raise StaffRefused(reason)
