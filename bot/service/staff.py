"""Accounts of the people who work at the clinic: add, reset, list, and the first password through a one-time link."""

from __future__ import annotations

import re
import secrets
import uuid
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, get_args

from bot.service.office import Role
from bot.service.sign_in import TOKEN_BYTES, StaffRefused, digest, fit_to_use

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from bot.service.office import OfficeStore, Passwords
    from bot.service.office_records import StaffAccount

PURPOSE = "password"
LINK_LASTS = timedelta(hours=24)
LONGEST_NAME = 80
ADDRESS = re.compile(r"[^@\s<>,;\"]{1,64}@[a-z0-9.-]{1,190}")
ROLES: tuple[str, ...] = get_args(Role)
COMMAND_LINE = "system:cli"


@dataclass(frozen=True)
class Invitation:
    """A one-time link. The token stands after the #, which no browser sends and no log sees."""

    link: str
    email: str
    expires_at: datetime


class Staff:
    """The people who may sign in."""

    def __init__(
        self, store: OfficeStore, passwords: Passwords, clock: Callable[[], datetime], public_address: str
    ) -> None:
        """`public_address` is where links begin, for example https://chat.clinic.example."""
        self._store = store
        self._passwords = passwords
        self._clock = clock
        self._home = public_address.rstrip("/")

    async def add(self, email: str, name: str, role: str = "staff") -> Invitation:
        """Add an account and make the link that sets its first password. Raises StaffRefused."""
        address, called, work = _address(email), " ".join(name.split()), _role(role)
        if not called or len(called) > LONGEST_NAME:
            message = f"A name is needed, of at most {LONGEST_NAME} characters: colleagues see who decided."
            raise StaffRefused(message)
        if await self._store.accounts.by_email(address) is not None:
            message = f"There is an account for {address} already. For a new link use: firststep staff reset {address}"
            raise StaffRefused(message)
        staff_id = str(uuid.uuid4())
        await self._store.accounts.add(staff_id, address, called, work, self._clock(), agent=COMMAND_LINE)
        return await self._invite(staff_id, address)

    async def reset(self, email: str) -> Invitation:
        """Make a new link for an account; earlier links are void. Raises StaffRefused."""
        account = await self._store.accounts.by_email(email.strip())
        if account is None:
            message = f"There is no account for {email.strip()}. To see all: firststep staff list"
            raise StaffRefused(message)
        return await self._invite(account.id, account.email)

    async def everyone(self) -> Sequence[StaffAccount]:
        """List every account by e-mail."""
        return await self._store.accounts.all()

    async def set_first_password(self, token: str, new: str, again: str) -> None:
        """Use a link: set the password and end every session. A refused password leaves the link. Raises StaffRefused."""
        key, at = digest(token.strip()), self._clock()
        staff_id = await self._store.sign_in_secrets.find_setup_token(key, PURPOSE, at)
        account = await self._store.accounts.by_id(staff_id) if staff_id else None
        if account is None or account.disabled:
            raise StaffRefused(LINK_ENDED)
        fit_to_use(new, again, account.email)
        hashed = await self._passwords.hashed(new)
        if await self._store.sign_in_secrets.use_setup_token(key, PURPOSE, self._clock()) is None:
            raise StaffRefused(LINK_ENDED)
        await self._store.accounts.set_password(account.id, hashed, self._clock(), agent=f"staff:{account.id}")

    async def _invite(self, staff_id: str, email: str) -> Invitation:
        token, at = secrets.token_urlsafe(TOKEN_BYTES), self._clock()
        await self._store.sign_in_secrets.replace_setup_tokens(
            digest(token), staff_id, PURPOSE, at + LINK_LASTS, at, agent=COMMAND_LINE
        )
        return Invitation(f"{self._home}/staff/setup#{token}", email, at + LINK_LASTS)


LINK_ENDED = "This link is not valid any more: it works once, for 24 hours. Please ask for a new one."


def _address(email: str) -> str:
    address = email.strip().lower()
    if not ADDRESS.fullmatch(address):
        message = f"{email.strip()!r} is not an e-mail address."
        raise StaffRefused(message)
    return address


def _role(role: str) -> Role:
    match role:
        case "staff" | "clinician" | "admin":
            return role
        case _:
            message = f"The role must be one of {', '.join(ROLES)}."
            raise StaffRefused(message)
